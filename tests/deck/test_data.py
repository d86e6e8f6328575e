"""Facts about the shipped data: the 52 cards with the headers they were printed with, and the vocabulary."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet
from inspiratie.deck.vocabulary_faults import vocabulary_faults
from inspiratie.language.words import fold

HEADERS = """
bart | D | R C | digitaal-meldpunt | buurt | overlast buurtcriminaliteit
bondgenoten | D | R C | brugfiguren | kwetsbare-buurt | radicalisering maatschappelijke-onrust
buurtbemiddeling | D | C | vrijwilligers | buren buurt | overlast burenconflicten
buurtinformatienetwerk | D | R C | buurtnetwerk | buurt | overlast eigendomscriminaliteit
buurtvaders | D | R C | brugfiguren | kwetsbare-buurt | onveiligheidsgevoelens overlast-publieke-ruimte
credible-messengers | D | C | brugfiguren | kwetsbare-jongeren | jeugdcriminaliteit
diefstalpreventieadviseur | D | C | vrijwilligers | breed-publiek | eigendomscriminaliteit
ervaringsdeskundigen-intrafamiliaal-geweld | D | C | brugfiguren | slachtoffers | intrafamiliaal-geweld
glasbolmeters-en-peters | D | C | vrijwilligers | buurt | overlast sluikstort
herstelgerichte-dialooggroepen | D | C | herstelgerichte-methodiek | daders slachtoffers
    | verkeersongevallen terrorisme seksueel-grensoverschrijdend-gedrag
digitale-meldpunten | D | R C | digitaal-meldpunt | buurt stad | criminaliteit overlast sluikstort
nachtbemiddelaars | D | R | brugfiguren | nachtleven
    | onveiligheidsgevoelens overlast-publieke-ruimte nachtlawaai
pleincoaches | D | R C | brugfiguren | gebruikers-publieke-ruimte
    | onveiligheidsgevoelens overlast hangjongeren
save-hondenbaasjes | D | R C | buurtnetwerk | buurt | eigendomscriminaliteit
stadsmarinier | D | R | brugfiguren | kwetsbare-buurt | criminaliteit overlast
violence-interrupters | D | C | brugfiguren | daders | jongerengeweld
whatsapp-buurtpreventie | D | R C | digitaal-buurtnetwerk | buurt | eigendomscriminaliteit
operatie-proper | D P | C | gamification | scholen jeugdverenigingen | overlast zwerfvuil
burgerbegroting | P | B C | workshops | breed-publiek | veiligheidsbeleidsprioriteiten
burgerpanel | P | B C | workshops | breed-publiek | *
buurtsignaal | P | B | workshops participatieve-methodiek | buurt specifieke-doelgroepen
    | onveiligheidsgevoelens overlast-publieke-ruimte
citizens-jury | P | B C | workshops | breed-publiek | *
design-thinking | P | B | participatieve-methodiek | specifieke-doelgroepen | *
gedragscodeprojecten | P | B R | onderhandelen | burgers ondernemingen | overlast zwerfvuil
luisterprocessen | P | B R | focusgroepen | specifieke-doelgroepen | *
participatief-ruimtelijk-ontwerp | P | B | participatieve-methodiek | buurt
    | onveiligheidsgevoelens overlast-publieke-ruimte verkeer
photovoice | P | B | participatieve-methodiek | specifieke-doelgroepen
    | onveiligheidsgevoelens overlast-publieke-ruimte
politiecafe | P | B R | workshops | breed-publiek | *
veiligheidsatelier | P | C | workshops | studenten ondernemingen | *
veiligheidsmonitor | P | B | enquete | breed-publiek | *
verkennende-wandelingen | P | B | participatieve-methodiek | jongeren vrouwen senioren
    | onveiligheidsgevoelens overlast-publieke-ruimte
wijkbabbels | P | B R | workshops | buurt specifieke-doelgroepen | *
wijkveiligheidsplan | P | B R | workshops | buurt | veiligheidsbeleidsprioriteiten
data-walks | P T | B C | workshops | buurt specifieke-doelgroepen | *
bad-news | T | C | gamification | internetgebruikers-15-plus | fake-news
be-alert | T | C | community-outreach preventieadvies | breed-publiek | noodsituaties
besafe-at-home | T | C | community-outreach preventieadvies | burgers lokale-overheden
    | eigendomscriminaliteit diefstal
digital-me | T | C B | participatieve-methodiek | specifieke-doelgroepen jongeren | radicalisering
infoavond-home-party | T | C R | community-outreach preventieadvies | specifieke-doelgroepen breed-publiek | *
hackshield | T | C | gamification | kinderen-8-12 | cybercrime
promeneurs-du-net | T | C | digitale-outreach | jongeren | radicalisering cybercrime
citizens-police-academy | T | R C | opleiding | breed-publiek | *
coffee-with-a-cop | T | R | community-outreach | buurt breed-publiek | public-relations
digitale-wijkagent | T | R | digitale-outreach | internetgebruikers | public-relations
veiligheidsobservatoria | T | R C | community-outreach | breed-publiek | *
politiekrant | T | R C | community-outreach preventieadvies | breed-publiek | *
pop-uppolitiebureau | T | R | community-outreach | buurt | public-relations
rent-a-cop | T | R B | community-outreach | buurt | public-relations
second-wave | T | R | community-outreach | kwetsbare-jongeren jongeren | public-relations
veiligheidsbeurs | T | R C | community-outreach preventieadvies | breed-publiek | *
youth-led-tours | T | R C | participatieve-methodiek | kwetsbare-buurt jongeren
    | public-relations onveiligheidsgevoelens
politiekids | T | R C | opleiding brugfiguren | kinderen | *
"""
"""What the cards print, keyed apart from the data: id | forms | goals | methods | groups | themes."""

SHORT = {
    "D": "meedoen",
    "P": "meepraten",
    "T": "transparantie",
    "B": "beinvloeden",
    "C": "capacity-building",
    "R": "relaties-versterken",
    "*": "diverse-veiligheidsthemas",
}
WITHOUT_QR_CODE = {"wijkbabbels", "wijkveiligheidsplan", "infoavond-home-party"}
WITHOUT_PAGE = {"veiligheidsatelier"}
"""No public page that names the initiative was found."""
RECONSTRUCTED = {
    "bondgenoten": "hoog",
    "glasbolmeters-en-peters": "hoog",
    "herstelgerichte-dialooggroepen": "hoog",
    "digitale-meldpunten": "laag",
    "nachtbemiddelaars": "middel",
    "stadsmarinier": "hoog",
    "bad-news": "hoog",
}


def read_headers() -> dict[str, dict[Facet, tuple[str, ...]]]:
    """Return the table above by id and facet."""
    headers = {}
    for line in HEADERS.replace("\n    |", " |").split("\n")[1:-1]:
        id_, *fields = line.split(" | ")
        values = (tuple(SHORT.get(value, value) for value in field.split()) for field in fields)
        headers[id_.strip()] = dict(zip(Facet, values, strict=True))
    return headers


CARDS = read_headers()


@pytest.fixture(scope="session")
def concepts(catalogue: Catalogue) -> tuple[Concept, ...]:
    """Return the concepts of the packaged vocabulary."""
    return catalogue.vocabulary.begrippen


@pytest.fixture(params=list(CARDS))
def initiative(request: pytest.FixtureRequest, catalogue: Catalogue) -> Initiative:
    """Return each packaged initiative in turn."""
    return catalogue.by_id[request.param].initiative


def test_all_cards_stand_in_deck_order(catalogue: Catalogue) -> None:
    """The 52 records follow the cards, by id and by number."""
    assert [record.id for record in catalogue] == list(CARDS)
    assert [record.kaart for record in catalogue] == list(range(1, 53))


def test_header_is_what_the_card_prints(initiative: Initiative) -> None:
    """Every value of a card's header is in the record, in the order of the card, and nothing else."""
    assert {facet: initiative.concepts(facet) for facet in Facet} == CARDS[initiative.id]


def test_main_forms_are_counted_as_in_the_deck(catalogue: Catalogue) -> None:
    """The deck has 18, 16 and 18 cards by main form; only two cards have a second one."""
    assert Counter(record.vormen[0] for record in catalogue) == {
        "meedoen": 18,
        "meepraten": 16,
        "transparantie": 18,
    }
    assert {record.id: record.vormen for record in catalogue if len(record.vormen) > 1} == {
        "operatie-proper": ("meedoen", "meepraten"),
        "data-walks": ("meepraten", "transparantie"),
    }


def test_titles_say_how_sure_they_are(catalogue: Catalogue) -> None:
    """Only the seven titles that were lost are marked as reconstructed, with their confidence."""
    marked = {record.id: record.vertrouwen for record in catalogue if record.titel_bron == "gereconstrueerd"}
    assert marked == RECONSTRUCTED
    assert all(record.vertrouwen == "hoog" for record in catalogue if record.id not in RECONSTRUCTED)


def test_texts_are_short_and_filled(initiative: Initiative) -> None:
    """A record has a one-sentence summary, a description, three to eight situations, and search terms."""
    assert len(initiative.samenvatting) <= 140
    assert len(initiative.beschrijving) > len(initiative.samenvatting)
    assert 3 <= len(initiative.situaties) <= 8
    assert initiative.zoektermen


def test_lists_have_no_doubles(initiative: Initiative) -> None:
    """No concept, situation, search term, place or link stands twice in a record."""
    fit = initiative.helpt_bij
    lists: list[tuple[str, ...]] = [initiative.concepts(facet) for facet in Facet]
    lists += [fit.sterk, fit.goed, fit.deels, initiative.plaatsen, tuple(map(fold, initiative.zoektermen))]
    lists += [tuple(map(fold, initiative.situaties)), tuple(link.url for link in initiative.links)]
    assert [values for values in lists if len(set(values)) < len(values)] == []


def test_nothing_is_invented(initiative: Initiative) -> None:
    """What the cards do not say stays empty in the packaged deck."""
    unsaid = ("kosten", "duur", "deelnemers", "contact", "ervaring")
    assert [field for field in unsaid if getattr(initiative, field) is not None] == []


def test_links_are_public_pages(initiative: Initiative) -> None:
    """Every link is a web address with a host, a kind and a title."""
    for link in initiative.links:
        parts = urlsplit(link.url)
        assert parts.scheme in {"http", "https"}
        assert "." in (parts.hostname or "")
        assert link.soort in {"officieel", "overheid", "kennis", "nieuws"}
        assert link.titel


def test_cards_with_a_code_have_a_link(catalogue: Catalogue) -> None:
    """A card that printed a QR code has at least one page, but for the one that none was found for."""
    assert {record.id for record in catalogue if not record.links} <= WITHOUT_QR_CODE | WITHOUT_PAGE


@pytest.mark.parametrize("facet", Facet)
def test_preferred_labels_are_unique_in_a_facet(facet: Facet, catalogue: Catalogue) -> None:
    """No two concepts of one facet share a preferred label, in any of the three languages."""
    inside = catalogue.vocabulary.of_facet(facet)
    for labels in (
        [concept.label for concept in inside],
        [concept.fr[0] for concept in inside],
        [concept.en[0] for concept in inside],
    ):
        assert [label for label, count in Counter(map(fold, labels)).items() if count > 1] == []


def test_every_concept_is_explained_in_three_languages(concepts: tuple[Concept, ...]) -> None:
    """Every concept has a definition that is one sentence, and French and English labels."""
    assert [concept.id for concept in concepts if not (concept.fr and concept.en)] == []
    assert [concept.id for concept in concepts if not concept.definitie.endswith(".")] == []


def test_no_facet_has_two_catch_alls(concepts: tuple[Concept, ...]) -> None:
    """At most one concept of a facet means "anything"; groups and themes have one."""
    generic = {concept.facet: concept.id for concept in concepts if concept.algemeen}
    assert len(generic) == sum(concept.algemeen for concept in concepts)
    assert generic.items() >= {
        (Facet.DOELGROEP, "breed-publiek"),
        (Facet.THEMA, "diverse-veiligheidsthemas"),
    }


def test_vocabulary_is_whole(catalogue: Catalogue) -> None:
    """No relation dangles, leaves its facet or runs in a circle."""
    assert list(vocabulary_faults(catalogue.vocabulary)) == []
