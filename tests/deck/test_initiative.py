"""One record and one deck file: what is cleaned, what is refused, and where."""

import pytest

from inspiratie.deck.deck import Deck
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError
from inspiratie.storage.strict_yaml import Source

RECORD = {
    "id": "id: straatvest",
    "titel": "titel: Straatvest",
    "vormen": "vormen: [meedoen]",
    "doelen": "doelen: [relaties-versterken, capacity-building]",
    "methoden": "methoden: [vrijwilligers]",
    "doelgroepen": "doelgroepen: [buurt]",
    "themas": "themas: [overlast, sluikstort]",
    "samenvatting": "samenvatting: Buren ruimen samen op.",
    "beschrijving": "beschrijving: Een keer per maand.",
}


def read(**lines: str) -> Deck:
    """Return the deck of one record in which these lines take the place of the usual ones."""
    body = "\n  ".join(line for line in {**RECORD, **lines}.values() if line)
    text = f"schema: inspiratie/deck@1\ntitel: Mijn deck\ninitiatieven:\n- {body}\n"
    return Source("deck.yaml", text.encode()).parse(Deck)


def refusal(**lines: str) -> str:
    """Return the first line of the error that such a deck gives."""
    with pytest.raises(DataError) as caught:
        read(**lines)
    return str(caught.value).splitlines()[0]


def test_smallest_record_has_defaults() -> None:
    """A record needs its header and two texts; the rest is empty, and its title is one that was read."""
    record = read().initiatieven[0]
    assert (record.kaart, record.titel_bron, record.vertrouwen) == (None, "gelezen", "hoog")
    assert (record.links, record.situaties, record.zoektermen, record.plaatsen) == ((), (), (), ())
    assert (record.kosten, record.ervaring) == (None, None)
    assert record.helpt_bij.sterk == record.helpt_bij.goed == record.helpt_bij.deels == ()


def test_concepts_are_given_by_facet_in_the_order_of_the_card() -> None:
    """Each facet gives its own field, the main value first."""
    record = read().initiatieven[0]
    assert {facet: record.concepts(facet) for facet in Facet} == {
        Facet.VORM: ("meedoen",),
        Facet.DOEL: ("relaties-versterken", "capacity-building"),
        Facet.METHODE: ("vrijwilligers",),
        Facet.DOELGROEP: ("buurt",),
        Facet.THEMA: ("overlast", "sluikstort"),
    }


def test_equals_fall_by_card_number_then_by_id() -> None:
    """A card without a number comes after all that have one."""
    last = read(kaart="kaart: 9999").initiatieven[0]
    none = read(id="id: aaa").initiatieven[0]
    first = read(kaart="kaart: 1", id="id: zzz").initiatieven[0]
    other = read(kaart="kaart: 1").initiatieven[0]
    assert sorted([none, last, first, other], key=lambda one: one.order) == [other, first, last, none]


def test_own_fields_are_kept() -> None:
    """What a user's own deck may say is read as text, also when it looks like a number or a date."""
    record = read(
        kosten="kosten: 500",
        duur="duur: 2026-01-01",
        deelnemers="deelnemers: no",
        contact="contact: a@b.be",
        ervaring='ervaring: "eerst\\n\\ndan"',
    ).initiatieven[0]
    assert (record.kosten, record.duur, record.deelnemers) == ("500", "2026-01-01", "no")
    assert (record.contact, record.ervaring) == ("a@b.be", "eerst\n\ndan")


def test_own_facts_are_the_own_fields_that_are_filled() -> None:
    """By the labels that people read, in their own order."""
    record = read(ervaring="ervaring: goed", kosten="kosten: 500").initiatieven[0]
    assert list(record.own_facts()) == [("kosten", "500"), ("ervaring", "goed")]


def test_hostile_texts_are_cleaned_on_reading() -> None:
    """Escapes and changes of direction in a deck never reach the catalogue."""
    escapes = '"\\e[31mrood\\u202eond \\x9b1m"'
    record = read(titel=f"titel: {escapes}", situaties=f"situaties: [{escapes}]").initiatieven[0]
    assert record.titel == record.situaties[0] == "[31mroodond 1m"


def test_long_word_is_kept() -> None:
    """A word of 5,000 letters in a description is read whole."""
    assert read(beschrijving="beschrijving: " + "x" * 5000).initiatieven[0].beschrijving == "x" * 5000


@pytest.mark.parametrize(
    ("field", "line", "reason"),
    [
        ("id", "id: ../../etc", "id: '../../etc' heeft niet de juiste vorm"),
        ("id", "id: Straat", "id: 'Straat' heeft niet de juiste vorm"),
        ("id", "id: -a", "id: '-a' heeft niet de juiste vorm"),
        ("id", "id: " + "a" * 81, "id: deze tekst is te lang, hoogstens 80 tekens"),
        ("titel", "titel: " + "a" * 121, "titel: deze tekst is te lang, hoogstens 120 tekens"),
        ("titel", 'titel: "\\u200b \\t"', "titel: dit veld mag niet leeg zijn"),
        ("titel", "titel: [a]", "titel: hier hoort tekst te staan"),
        ("titel_bron", "titel_bron: verzonnen", "titel_bron: 'verzonnen' is niet toegelaten, kies"),
        ("kaart", "kaart: 0", "kaart: het getal is te klein, minstens 1"),
        ("kaart", "kaart: 10000", "kaart: het getal is te groot, hoogstens 9999"),
        ("kaart", "kaart: een", "kaart: 'een' is geen geheel getal"),
        ("themas", "themas: []", "themas: deze lijst is te kort, minstens 1"),
        ("themas", "themas: overlast", "themas: hier hoort een lijst te staan"),
        ("themas", "themas: [" + "a" * 81 + "]", "themas.0: deze tekst is te lang, hoogstens 80 tekens"),
        ("velden", "velden: {wijk: Noord, 'a=b': c}", "velden.a=b: de naam van een eigen veld heeft geen"),
        (
            "samenvatting",
            "samenvatting: " + "a" * 141,
            "samenvatting: deze tekst is te lang, hoogstens 140 tekens",
        ),
        ("beschrijving", "beschrijving:", "beschrijving: hier hoort tekst te staan"),
        ("prijs", "prijs: 3", "prijs: dit veld bestaat niet; kijk de spelling na"),
        ("helpt_bij", "helpt_bij: {soms: [a]}", "helpt_bij.soms: dit veld bestaat niet"),
    ],
)
def test_wrong_field_is_refused_at_its_line(field: str, line: str, reason: str) -> None:
    """Every limit of a record is told with the field's line, path and what is allowed."""
    number = 4 + list({**RECORD, field: line}).index(field)
    assert refusal(**{field: line}).startswith(f"deck.yaml:{number}: initiatieven.0.{reason}")


@pytest.mark.parametrize("field", RECORD)
def test_header_and_texts_are_required(field: str) -> None:
    """A record without one of its header fields or texts is told at its own line."""
    assert refusal(**{field: ""}) == f"deck.yaml:4: initiatieven.0.{field}: dit verplichte veld ontbreekt."


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.be",
        "//a.be",
        "a.be",
        "https://",
        "https:///pad",
        "https://[::1",
        "https://a.be/een twee",
        "https://a.be/\\u202egpj.exe",
        "https://a.be/\\u200b",
        "https://a.be/\\x9b31m",
        "https://a.be/\\e[31m",
        "https://a.be/\\n",
        "https://a.be/<script>",
        "https://a.be/'",
        'https://a.be/\\"',
        "https://a.be/\\\\x",
    ],
)
def test_link_that_is_no_plain_web_address_is_refused(url: str) -> None:
    """Scripts, files, odd hosts, quotes, spaces and hidden characters make no link."""
    error = refusal(links=f'links: [{{url: "{url}", soort: kennis, titel: x}}]')
    assert error == (
        "deck.yaml:13: initiatieven.0.links.0.url: een link begint met https:// of http://"
        " en bevat geen spaties of aanhalingstekens."
    )


@pytest.mark.parametrize(
    "url", ["https://a.be", "http://localhost:80/x?y=z#é", "https://[::1]/", "HTTPS://A.BE"]
)
def test_web_address_is_kept_as_it_is(url: str) -> None:
    """A web address is not rewritten."""
    link = read(links=f'links: [{{url: "{url}", soort: kennis, titel: x}}]').initiatieven[0].links[0]
    assert (link.url, link.vergelijkbaar) == (url, False)


@pytest.mark.parametrize(
    "url",
    [
        "https://ok.example@evil.example/",
        "https://user:geheim@example.org/",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org:x/",
        "https://.",
        "https://-",
        "https://-a.be",
        "https://a..be",
        "https://1.2.3",
        "https://999.1.1.1/",
        "https://0x7f.1/",
        "https://a.0x7f/",
        "https://127.1./",
        f"https://{'a.' * 130}be/",
    ],
)
def test_a_link_that_leads_elsewhere_or_nowhere_is_refused(url: str) -> None:
    """User information hides the real host, and some hosts and ports cannot exist."""
    error = refusal(links=f"links: [{{url: '{url}', soort: kennis, titel: x}}]")
    assert "leidt elders heen dan ze lijkt" in error or "geen adres dat kan bestaan" in error


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ex\u0430mple.org/é", "https://xn--exmple-4nf.org/é"),
        ("https://café.be:8080/?a=1#b", "https://xn--caf-dma.be:8080/?a=1#b"),
    ],
)
def test_look_alike_letters_in_a_host_are_spelled_out(url: str, shown: str) -> None:
    """A Cyrillic letter that looks Latin makes another host, and now shows it."""
    link = read(links=f'links: [{{url: "{url}", soort: kennis, titel: x}}]').initiatieven[0].links[0]
    assert link.url == shown


@pytest.mark.parametrize("letter", ["ß", "ẞ", "ς"])
def test_a_letter_that_programs_read_differently_makes_no_link(letter: str) -> None:
    """One browser would go to another host than the next; in the rest of an address it does no harm."""
    link = "links: [{{url: 'https://{}', soort: kennis, titel: x}}]"
    assert f"niet elk programma leest de '{letter}'" in refusal(links=link.format(f"fa{letter}.de/"))
    assert read(links=link.format(f"a.be/{letter}"))


def test_long_or_strange_link_is_refused() -> None:
    """A link of more than 2,000 characters, or of a kind that does not exist, is told so."""
    long = "https://a.be/" + "x" * 2000
    assert "deze tekst is te lang" in refusal(links=f"links: [{{url: '{long}', soort: kennis, titel: x}}]")
    assert "'blog' is niet toegelaten" in refusal(
        links="links: [{url: 'https://a.be', soort: blog, titel: x}]"
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("titel: x\ninitiatieven: []", "deck.yaml:1: schema: dit verplichte veld ontbreekt."),
        (
            "schema: inspiratie/deck@2\ntitel: x",
            "deck.yaml:1: schema: 'inspiratie/deck@2' is niet toegelaten, kies 'inspiratie/deck@1'.",
        ),
        (
            "schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n- zomaar tekst",
            "deck.yaml:4: initiatieven.0: hier horen velden met een naam te staan.",
        ),
    ],
)
def test_deck_that_is_no_deck_is_refused(text: str, error: str) -> None:
    """A deck says its schema and has at least one record that is a record."""
    with pytest.raises(DataError) as caught:
        Source("deck.yaml", text.encode()).parse(Deck)
    assert str(caught.value).splitlines()[0] == error


def test_a_faulty_record_does_not_make_the_deck_seem_empty() -> None:
    """One fault is told as one fault."""
    text = "schema: inspiratie/deck@1\ntitel: x\ninitiatieven:\n- zomaar tekst"
    with pytest.raises(DataError) as caught:
        Source("deck.yaml", text.encode()).parse(Deck)
    assert "te kort" not in str(caught.value)
