"""The page as text: self-contained, safe, honest about what is ours, and light."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import zxingcpp
from PIL import Image

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.output.handout import Handout, HandoutItem, handout_of_ids, handout_of_ranking
from inspiratie.output.page.card import card_of, qr_svg
from inspiratie.output.page.html import PAPERS, to_html
from inspiratie.storage.plain import validate
from ranked import ranked

HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


class Outline(HTMLParser):
    """What stands in a page: its tags with attributes, its text, and the text of each script and style."""

    def __init__(self, page: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.tags: list[tuple[str, Mapping[str, str | None]]] = []
        self.blocks: dict[str, list[str]] = {"script": [], "style": []}
        self.text = ""
        self._block = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag in self.blocks:
            self._block = tag
            self.blocks[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or style."""
        self._block = "" if tag == self._block else self._block

    def handle_data(self, data: str) -> None:
        """Note text."""
        if self._block:
            self.blocks[self._block][-1] += data
        else:
            self.text += data

    def all(self, tag: str) -> list[Mapping[str, str | None]]:
        """Return the attributes of every such tag."""
        return [attributes for name, attributes in self.tags if name == tag]


def deck(catalogue: Catalogue) -> Handout:
    """Return all cards as a handout."""
    ids = tuple(catalogue.by_id)
    return handout_of_ids(ids, catalogue, title="Alle kaarten", command="inspiratie export --alles")


def record(**changes: object) -> Initiative:
    """Return a small valid record with changes."""
    plain: dict[str, object] = {
        "id": "proef",
        "titel": "Proef",
        "vormen": ("meedoen",),
        "doelen": ("beinvloeden",),
        "methoden": ("workshops",),
        "doelgroepen": ("buurt",),
        "themas": ("overlast",),
        "samenvatting": "Een proef.",
        "beschrijving": "Eerste alinea.\n\nTweede alinea.",
    }
    return validate(Initiative, plain | changes)


def handout_of(
    catalogue: Catalogue,
    *initiatives: Initiative,
    own: bool = False,
    note: str = "",
    deck_title: str = "Mijn kaarten",
) -> Handout:
    """Return a handout of records that are in no deck file."""
    entries = tuple(Entry(initiative=initiative, deck=deck_title, is_own=own) for initiative in initiatives)
    return Handout(
        title="Proef",
        need="",
        understood="",
        command="",
        items=tuple(HandoutItem(id=entry.initiative.id, entry=entry, note=note) for entry in entries),
        catalogue=replace_entries(catalogue, entries),
    )


def replace_entries(catalogue: Catalogue, entries: tuple[Entry, ...]) -> Catalogue:
    """Return a catalogue with the same words and other cards."""
    return Catalogue(
        vocabulary=catalogue.vocabulary,
        entries=entries,
        version=catalogue.version,
        checksum=catalogue.checksum,
    )


def picture(drawing: str, *, scale: int = 4) -> Image.Image:
    """Return the drawing as pixels, read from its path alone."""
    shape = re.fullmatch(r'<svg viewBox="0 0 (\d+) \1"><path stroke="#000" d="(.*)"/></svg>', drawing.strip())
    assert shape is not None
    size = int(shape[1])
    image = Image.new("L", (size, size), 255)
    x, y = 0, 0.0
    for step in re.finditer(r"[Mm](-?\d+) (-?[\d.]+)h(\d+)", shape[2]):
        x, y = x + int(step[1]), y + float(step[2])
        for column in range(x, x + int(step[3])):
            image.putpixel((column, int(y)), 0)
        x += int(step[3])
    return image.resize((size * scale, size * scale), Image.Resampling.NEAREST)


def decoded(image: Image.Image) -> list[str]:
    """Return what an independent reader sees."""
    return [code.text for code in zxingcpp.read_barcodes(image)]


def test_whole_deck_is_light(catalogue: Catalogue) -> None:
    """All cards and the script stay under 780 kB, and with the engine under 5 MB: light to mail."""
    page = to_html(deck(catalogue))
    engine = Outline(page).blocks["script"][3]
    assert len(page.encode()) < 5_000_000
    assert len(page.encode()) - len(engine) < 780_000


def test_only_a_deck_to_ask_carries_the_engine(catalogue: Catalogue, recommender: Recommender) -> None:
    """A few cards, or the answer to a question, have no field to ask in and no engine to mail along."""
    few = handout_of_ids(tuple(catalogue.by_id)[:8], catalogue, title="Enkele", command="")
    answer = handout_of_ranking(ranked(recommender, "lawaai"), catalogue, count=12)
    for page in map(Outline, map(to_html, (few, answer))):
        assert len(page.blocks["script"]) == 3
        assert "vraag" not in [one["id"] for one in page.all("textarea")]
    assert "vraag" in [one["id"] for one in Outline(to_html(deck(catalogue))).all("textarea")]


def test_same_handout_gives_same_page(catalogue: Catalogue) -> None:
    """The page holds no clock and no chance."""
    assert to_html(deck(catalogue)) == to_html(deck(catalogue))


def test_page_is_dutch_and_complete(catalogue: Catalogue) -> None:
    """Language, title, header and every card with its description are in the file."""
    page = Outline(to_html(deck(catalogue)))
    assert page.all("html")[0]["lang"] == "nl"
    assert "52 kaarten" in page.text
    assert "inspiratie export --alles" in page.text
    assert len([one for one in page.all("article") if "data-id" in one]) == 52
    for initiative in catalogue:
        assert initiative.titel in page.text
        assert initiative.beschrijving.split("\n", maxsplit=1)[0] in page.text


def test_nothing_comes_from_elsewhere(catalogue: Catalogue) -> None:
    """No tag but a link to click names an address outside the file."""
    page = Outline(to_html(deck(catalogue)))
    for tag, attributes in page.tags:
        assert not {"src", "srcset", "style", "action", "data"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
        if tag != "a" and "href" in attributes:
            assert attributes["href"] == "data:," or str(attributes["href"]).startswith("#")
    assert "@import" not in page.blocks["style"][0]
    assert "url(" not in page.blocks["style"][0]


def test_policy_allows_this_style_and_script_only(catalogue: Catalogue) -> None:
    """The policy starts from nothing and names the hashes of what the page itself brings."""
    page = Outline(to_html(deck(catalogue)))
    policy = next(
        str(meta["content"])
        for meta in page.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    early, _, script, *_ = page.blocks["script"]
    style_hash, early_hash, script_hash = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (page.blocks["style"][0], early, script)
    )
    assert f"style-src 'sha256-{style_hash}';" in policy
    assert f"script-src 'sha256-{early_hash}' 'sha256-{script_hash}';" in policy


def test_hostile_text_stays_text(catalogue: Catalogue) -> None:
    """Markup in any field of a record, a note or a title adds no element and closes no script."""
    hostile = record(
        titel=HOSTILE[:60], samenvatting=HOSTILE, beschrijving=HOSTILE, plaatsen=(HOSTILE,),
        situaties=(HOSTILE,), zoektermen=(HOSTILE,), kosten=HOSTILE, ervaring=HOSTILE,
        links=({"url": "https://example.org/?a=1&b=2", "soort": "nieuws", "titel": HOSTILE},),
    )  # fmt: skip
    handout = handout_of(catalogue, hostile, own=True, note=HOSTILE, deck_title=HOSTILE)
    handout = replace(handout, title=HOSTILE, need=HOSTILE, understood=HOSTILE, command=HOSTILE)
    page = Outline(to_html(handout))
    assert page.all("img") == []
    assert len(page.all("script")) == 3
    assert page.text.count("<img src=x onerror=alert(1)>") >= 10
    assert json.loads(page.blocks["script"][1])["kaarten"]


def test_filters_know_what_stands_above(catalogue: Catalogue) -> None:
    """A concept on a card comes with its broader ones, so that a filter for these finds it too."""
    concepts = json.loads(Outline(to_html(deck(catalogue))).blocks["script"][1])["begrippen"]
    diefstal = next(concept for concept in concepts if concept[0] == "diefstal")
    assert "eigendomscriminaliteit" in [concepts[number][0] for number in diefstal[3]]


def test_filter_data_follows_the_cards(catalogue: Catalogue) -> None:
    """A small handout carries only the concepts near its cards, and points to no others."""
    page = Outline(to_html(handout_of_ids(("politiecafe",), catalogue, title="Eén", command="")))
    data = json.loads(page.blocks["script"][1])
    assert len(data["begrippen"]) < len(catalogue.vocabulary.begrippen)
    names = [concept[0] for concept in data["begrippen"]]
    shown = [names[number] for number in data["kaarten"][0][list(Facet).index(Facet.VORM)]]
    assert tuple(shown) == catalogue.by_id["politiecafe"].initiative.vormen
    assert "1 kaart" in page.text


def test_editorial_and_reconstructed_are_marked(catalogue: Catalogue) -> None:
    """What is not on the card says so: situations, rebuilt titles, pages about a similar example."""
    link = {"url": "https://example.org", "soort": "kennis", "titel": "Elders", "vergelijkbaar": True}
    page = Outline(
        to_html(
            handout_of(
                catalogue,
                record(
                    titel_bron="gereconstrueerd",
                    vertrouwen="laag",
                    situaties=("Het is druk.",),
                    links=(link,),
                ),
            )
        )
    )
    assert "Herkent u dit? redactioneel" in page.text
    assert "titel gereconstrueerd, zekerheid laag" in page.text
    assert "kenniscentrum, vergelijkbaar voorbeeld" in page.text
    assert "Scan: vergelijkbaar voorbeeld" in page.text


def test_plain_record_shows_no_empty_parts(catalogue: Catalogue) -> None:
    """A record without number, links, situations or need leaves those parts out."""
    page = Outline(to_html(handout_of(catalogue, record())))
    for absent in (
        "nr. ",
        "Meer weten",
        "Herkent u dit",
        "Waarom deze kaart",
        "Scan voor",
        "U zoekt",
        "Begrepen als",
        "Zelf opnieuw",
    ):
        assert absent not in page.text
    assert "Eerste alinea." in page.text
    assert "Tweede alinea." in page.text


def test_own_cards_tell_their_deck_and_extra_facts(catalogue: Catalogue) -> None:
    """A card from the user's own deck names it, with what only own decks fill."""
    own = record(kosten="500 euro", duur="een avond", deelnemers="20", contact="An", ervaring="Werkte goed.")
    text = Outline(to_html(handout_of(catalogue, own, own=True, note="Bel An."))).text
    assert "Eigen kaart uit “Mijn kaarten”" in text
    assert '<p class="eigen">eigen kaart' in to_html(handout_of(catalogue, own, own=True)).lower()
    assert "Notitie Bel An." in text
    for part in ("Kosten500 euro", "Duureen avond", "Deelnemers20", "ContactAn", "ErvaringWerkte goed."):
        assert part in text


def test_an_own_field_keeps_its_capitals(catalogue: Catalogue) -> None:
    """Only its first letter becomes one, as before any other fact."""
    own = record(velden={"wijk Noord": "ja"})
    assert "Wijk Noordja" in Outline(to_html(handout_of(catalogue, own, own=True))).text


def test_suggestion_shows_need_scores_and_reasons(recommender: Recommender) -> None:
    """A suggestion's page gives the need, the score of each card and where its points come from."""
    ranking = ranked(
        recommender,
        "graffiti",
        options={Facet.DOEL: ["meepraten"], Facet.DOELGROEP: ["senioren"], Facet.METHODE: ["app"]},
    )
    handout = handout_of_ranking(ranking, recommender.catalogue, count=3)
    text = Outline(to_html(handout)).text
    assert "U zoekt “graffiti”" in text
    assert "de best passende eerst" in text
    assert f"{ranking.matches[0].score:.0f}/100" in text
    assert "vorm meepraten (op de kaart, precies dit)" in text
    assert "Niet vervuld: " in text


def test_answer_prints_as_one_sheet_unless_asked(recommender: Recommender) -> None:
    """The page of an answer is set to print question and reasons; naming a paper sets it to cards."""
    ranking = ranked(recommender, "jongeren maken lawaai op het plein")
    handout = handout_of_ranking(ranking, recommender.catalogue, count=9)
    page = Outline(to_html(handout))
    assert page.all("html")[0]["class"] == "druk-advies"
    assert re.search(r"En nog \d+ kaart(en)? op de pagina\.", page.text)
    assert Outline(to_html(handout, paper="a4")).all("html")[0]["class"] == "druk-a4"


def test_an_answer_without_cards_is_no_sheet(recommender: Recommender) -> None:
    """It prints as any page does."""
    ranking = ranked(recommender, "jongeren maken lawaai op het plein")
    handout = handout_of_ranking(ranking, recommender.catalogue, count=0)
    assert Outline(to_html(handout)).all("html")[0]["class"] == "druk-a4"


def test_paper_has_room_for_two_reasons(recommender: Recommender) -> None:
    """The two that weigh most; the screen shows all."""
    ranking = ranked(
        recommender, options={Facet.THEMA: ["drugs"], Facet.DOELGROEP: ["jongeren"], Facet.VORM: ["meedoen"]}
    )
    handout = handout_of_ranking(ranking, recommender.catalogue, count=1)
    [item] = handout.items
    assert item.entry is not None
    made = card_of(item, item.entry.initiative, handout)
    assert len(made.reasons) > 2
    assert made.main_reasons == tuple(reason for _, reason in made.reasons[:2])


@pytest.mark.parametrize(("count", "helps"), [(8, False), (9, True)])
def test_helping_cards_need_nine_others(catalogue: Catalogue, count: int, helps: bool) -> None:  # noqa: FBT001 - a case
    """With fewer they are not worth their paper."""
    handout = handout_of_ids(tuple(catalogue.by_id)[:count], catalogue, title="Enkele", command="")
    page = Outline(to_html(handout))
    assert ("met-hulp" in str(page.all("html")[0]["class"]).split()) is helps


@pytest.mark.parametrize(("count", "asked"), [(19, False), (20, True)])
def test_a_deck_of_twenty_can_be_asked(catalogue: Catalogue, count: int, asked: bool) -> None:  # noqa: FBT001 - a case
    """Below it the engine is not mailed along."""
    handout = handout_of_ids(tuple(catalogue.by_id)[:count], catalogue, title="Enkele", command="")
    ids = [one.get("id") for one in Outline(to_html(handout)).all("textarea")]
    assert ("vraag" in ids) is asked


def test_helping_cards_go_with_a_deck(catalogue: Catalogue) -> None:
    """A deck brings its helping cards; a hand-out of a few cards does not."""
    assert Outline(to_html(deck(catalogue))).all("html")[0]["class"] == "druk-a4 met-hulp begin"
    few = handout_of_ids(tuple(catalogue.by_id)[:8], catalogue, title="Acht", command="")
    page = Outline(to_html(few))
    assert page.all("html")[0]["class"] == "druk-a4"
    assert "In twintig minuten" not in page.text


@pytest.mark.parametrize(("count", "few"), [(0, False), (1, True), (6, True), (7, False)])
def test_a_few_cards_are_a_hand_out(catalogue: Catalogue, count: int, few: bool) -> None:  # noqa: FBT001 - a case
    """Up to six cards are set in one column, each note first; more cards are searched."""
    handout = handout_of_ids(tuple(catalogue.by_id)[:count], catalogue, title="Enkele", command="")
    noted = replace(handout, items=tuple(replace(item, note="Bel An.") for item in handout.items))
    page = Outline(to_html(noted))
    assert ("klein" in str(page.all("html")[0]["class"]).split()) is few
    assert page.text.count("Notitie Bel An.") == (2 * count if few else count)


def test_question_waits_in_the_page(catalogue: Catalogue) -> None:
    """A page made for a question holds it as text; another page holds none."""
    asked = Outline(to_html(deck(catalogue), begin='zoek="drie" <b>inbraken</b>'))
    assert asked.all("html")[0]["data-begin"] == 'zoek="drie" <b>inbraken</b>'
    assert "data-begin" not in Outline(to_html(deck(catalogue))).all("html")[0]


def test_deck_without_remarks_says_so(catalogue: Catalogue) -> None:
    """When every title was read from its card, the colophon says that there is nothing to remark."""
    read = [id_ for id_, entry in catalogue.by_id.items() if entry.initiative.titel_bron == "gelezen"]
    handout = handout_of_ids(tuple(read), catalogue, title="Gelezen", command="")
    assert "Er zijn geen opmerkingen bij deze kaarten." in Outline(to_html(handout)).text


def test_paper_shows_the_two_shortest_situations(catalogue: Catalogue) -> None:
    """The back of a card asks whether the reader knows two situations, the shortest; the screen has all."""
    situations = ("Een lange situatie.", "Kort.", "Een heel erg lange situatie.")
    text = Outline(to_html(handout_of(catalogue, record(situaties=situations)))).text
    assert [text.count(one) for one in situations] == [2, 2, 1]


def test_small_reasons_are_not_shown_as_nothing(recommender: Recommender) -> None:
    """Points that round to zero are shown as less than one."""
    ranking = ranked(recommender, "jongeren maken 's avonds lawaai op het plein")
    first = ranking.matches[0]
    small = first._replace(reasons=tuple(reason._replace(points=0.4) for reason in first.reasons))
    page = to_html(handout_of_ranking(ranking._replace(matches=(small,)), recommender.catalogue, count=1))
    large = first._replace(reasons=tuple(reason._replace(points=12.34) for reason in first.reasons))
    whole = to_html(handout_of_ranking(ranking._replace(matches=(large,)), recommender.catalogue, count=1))
    assert "+12</b>" in whole
    assert "&lt;1</b>" in page
    assert "+0</b>" not in page


def test_gone_initiative_is_told_with_its_note(catalogue: Catalogue) -> None:
    """An id that left the catalogue is named, with the user's note; an empty page says that it is empty."""
    base = handout_of_ids(("weg-ermee",), catalogue, title="Lijst", command="")
    text = Outline(
        to_html(replace(base, items=(HandoutItem(id="weg-ermee", entry=None, note="Jammer."),)))
    ).text
    assert "“weg-ermee” staat niet meer in de kaarten. Uw notitie: Jammer." in text
    assert "Er staan geen kaarten in deze selectie." in text


@pytest.mark.parametrize(("paper", "size"), PAPERS.items())
def test_paper_sets_the_sheet(catalogue: Catalogue, paper: str, size: str) -> None:
    """The chosen paper becomes the size of the printed page."""
    page = Outline(to_html(handout_of(catalogue, record()), paper=paper))
    assert f"@page {{ size: {size}; margin: 0; }}" in page.blocks["style"][0]
    assert page.all("html")[0]["class"] == f"druk-{paper} klein"


def test_four_cards_stand_on_a_sheet(catalogue: Catalogue) -> None:
    """What is left over begins a sheet of its own."""
    page = to_html(handout_of_ids(tuple(catalogue.by_id)[:9], catalogue, title="Negen", command=""))
    sheets = page.partition('id="raster"')[2].partition('id="leeg"')[0].split('<div class="vel">')[1:]
    assert [sheet.count("<article") for sheet in sheets] == [4, 4, 1]


def test_unknown_paper_is_refused(catalogue: Catalogue) -> None:
    """Only papers that the style knows are taken."""
    with pytest.raises(ValueError, match="a7"):
        to_html(handout_of(catalogue, record()), paper="a7")


@pytest.mark.parametrize(
    ("titel", "step"),
    [
        ("Kort", 0),
        ("Bondgenotenstrategie", 1),
        ("Onveiligheidsgevoelens", 2),
        ("Een titel van wel meer dan dertig", 1),
        ("w" * 120, 3),
    ],
)
def test_long_titles_are_printed_smaller(catalogue: Catalogue, titel: str, step: int) -> None:
    """Length and longest word decide on the size of a title."""
    assert f'class="titel titel-{step}"' in to_html(handout_of(catalogue, record(titel=titel)))


def test_note_makes_the_text_beside_it_smaller(catalogue: Catalogue) -> None:
    """A note takes room on the back, so the same text steps down in size."""
    text = record(beschrijving="woord " * 55)
    assert 'class="achter tekst-0" data-met-notitie="tekst-1"' in to_html(handout_of(catalogue, text))
    assert 'class="achter tekst-1"' in to_html(handout_of(catalogue, text, note="Denk eraan."))


@pytest.mark.parametrize(
    ("vormen", "accent"),
    [
        (("meepraten", "meedoen"), "meepraten"),
        (("transparantie",), "transparantie"),
        (("meedoen",), "meedoen"),
    ],
)
def test_first_form_gives_the_accent(catalogue: Catalogue, vormen: tuple[str, ...], accent: str) -> None:
    """A card has one accent, that of its first form."""
    assert f'class="kaart accent-{accent}"' in to_html(handout_of(catalogue, record(vormen=vormen)))


def test_every_first_link_can_be_scanned(catalogue: Catalogue) -> None:
    """An independent reader gets the address of each card's first link from its drawing."""
    for initiative in catalogue:
        if initiative.links:
            drawing = qr_svg(initiative.links[0].url)
            assert drawing is not None
            assert decoded(picture(drawing)) == [initiative.links[0].url]


def test_the_longest_link_on_paper_has_666_signs() -> None:
    """That is what the twentieth size of ISO/IEC 18004 holds at level M."""
    assert qr_svg("https://example.org/".ljust(666, "x")) is not None
    assert qr_svg("https://example.org/".ljust(667, "x")) is None


@pytest.mark.parametrize("length", [1900, 4000])
def test_endless_link_gets_no_code(length: int) -> None:
    """A code too fine for paper, or impossible, is not drawn."""
    assert qr_svg("https://example.org/" + "x" * length) is None


def test_card_says_when_its_link_is_too_long(catalogue: Catalogue) -> None:
    """Instead of a code that no phone reads, the card says why there is none."""
    link = {"url": "https://example.org/" + "x" * 1900, "soort": "nieuws", "titel": "Lang"}
    page = Outline(to_html(handout_of(catalogue, record(links=(link,)))))
    assert "De link is te lang voor een QR-code." in page.text
    assert not [one for one in page.all("div") if one.get("class") == "qr"]


def test_the_back_names_where_its_code_leads(catalogue: Catalogue) -> None:
    """Before anyone points a phone at it."""
    linked = record(links=({"url": "https://www.voorbeeld.be/a/b", "soort": "kennis", "titel": "Meer"},))
    assert '<span class="host">www\u200b.voorbeeld\u200b.be</span>' in to_html(handout_of(catalogue, linked))


@pytest.mark.parametrize(("paper", "told"), [(None, "a4"), ("a6", "a6")])
def test_the_page_tells_its_paper(catalogue: Catalogue, paper: str | None, told: str) -> None:
    """To the script that counts the sheets."""
    page = Outline(to_html(handout_of(catalogue, record()), paper=paper))
    assert page.all("html")[0]["data-papier"] == told
