"""The choice in a real browser: it survives, has an order and notes, and leaves in the forms people use."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

import pytest
from docx import Document
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from typer.testing import CliRunner

from browsing import HOSTILE, Open, hostile_handout, save, shown, tick
from inspiratie.cli.app import app
from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.csv import defuse
from inspiratie.output.handout import handout_of_ids, handout_of_ranking
from inspiratie.shortlists import ShortlistFolder
from inspiratie.wording.reasons import reason_line
from ranked import ranked

THREE = "#keuze=hackshield,bart,buurtvaders"
ASKED = "jongeren hangen rond op het plein"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
})"""


def open_choice(page: Page) -> Page:
    """Open the window of the choice, and return the page."""
    page.get_by_role("button", name="Mijn keuze", exact=True).click()
    return page


def order(page: Page) -> list[str]:
    """Return the ids of the rows in the window."""
    return [str(row.get_attribute("data-id")) for row in page.locator(".keuze-rij").all()]


def again(page: Page, fragment: str = "") -> Page:
    """Open the same file in a new tab of the same browser."""
    other = page.context.new_page()
    other.goto(page.url.split("#", maxsplit=1)[0] + fragment)
    return other


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    """Press a button that saves a file; return its name and what is in it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


# ---- it survives ----


def test_choice_is_there_again(open_page: Open) -> None:
    """Opened anew without an address, the page has cards, order, notes and title, and says so once."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Titel").fill("Wijk Noord")
    page.get_by_label("Notitie bij BART!").fill("Bel An.")
    page.get_by_role("button", name="Hackshield lager").click()
    other = again(page)
    expect(other.locator("#balk-telling")).to_have_text(
        re.compile(r"^Uw keuze van \d+ \w+ staat er nog: 3 kaarten\.$")
    )
    open_choice(other)
    assert order(other) == ["bart", "hackshield", "buurtvaders"]
    expect(other.get_by_label("Titel")).to_have_value("Wijk Noord")
    expect(other.get_by_label("Notitie bij BART!")).to_have_value("Bel An.")
    other.get_by_role("button", name="Haal weg: Hackshield").click()
    expect(other.locator("#balk-telling")).to_have_text("2 kaarten gekozen")


def test_page_works_where_nothing_is_kept(open_page: Open) -> None:
    """In a private window, where storage throws, the choice works and the window warns."""
    page = open_page()
    page.context.add_init_script(NO_STORAGE)
    other = again(page, THREE)
    open_choice(other).get_by_label("Notitie bij BART!").fill("Bel An.")
    expect(other.get_by_text("Uw browser bewaart hier niets.")).to_be_visible()
    other.get_by_role("button", name="Haal weg: Hackshield").click()
    assert order(other) == ["bart", "buurtvaders"]


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "null",
        "[]",
        '{"kaarten": "bart", "gewijzigd": "2026-01-01"}',
        '{"kaarten": [{"id": 7}, null], "gewijzigd": "2026-01-01"}',
        '{"kaarten": [{"id": "bart"}], "gewijzigd": "gisteren"}',
    ],
)
def test_what_is_kept_is_not_trusted(open_page: Open, kept: str) -> None:
    """Whatever stands in the storage, the page opens with an empty choice and keeps a new one."""
    page = open_page()
    page.evaluate("kept => localStorage.setItem('inspiratie:keuze@1', kept)", kept)
    page.reload()
    expect(page.locator("#balk")).to_be_hidden()
    page.locator("#raster input.kies").first.check()
    expect(again(page).locator("#balk-telling")).to_contain_text("staat er nog: 1 kaart.")


def test_two_tabs_have_one_choice(open_page: Open) -> None:
    """What is chosen, noted and wiped in one tab stands in the other, which says so; nothing is lost."""
    page = open_page()
    other = again(page)
    page.locator("#raster input.kies[value=bart]").check()
    open_choice(page).get_by_label("Notitie bij BART!").fill("Bel An.")
    expect(other.locator("#balk-telling")).to_have_text("In een ander tabblad gewijzigd: 1 kaart gekozen.")
    other.locator("#raster input.kies[value=hackshield]").check()
    expect(page.get_by_label("Notitie bij Hackshield")).to_be_visible()
    expect(page.get_by_label("Notitie bij BART!")).to_have_value("Bel An.")
    open_choice(other).get_by_role("button", name="Wis mijn keuze").click()
    expect(page.get_by_text("Er is nog niets gekozen.")).to_be_visible()
    page.get_by_role("button", name="Zet mijn vorige keuze terug").click()
    expect(other.locator("#balk-telling")).to_have_text("In een ander tabblad gewijzigd: 2 kaarten gekozen.")
    expect(open_choice(other).get_by_label("Notitie bij BART!")).to_have_value("Bel An.")


def test_tab_that_heard_nothing_overwrites_nothing(open_page: Open) -> None:
    """Where another tab wrote unheard, what each changed stays: of one note that both wrote, both texts."""
    page = open_choice(open_page(fragment="#keuze=bart,buurtvaders"))
    note = page.get_by_label("Notitie bij BART!")
    note.fill("Bel An.")
    elsewhere(page, {"hackshield": "", "bart": "Bel Jan."})
    note.fill("Bel An. Morgen.")
    expect(note).to_have_value("Bel Jan.\nBel An. Morgen.")
    expect(page.get_by_label("Titel")).to_have_value("Noord")
    assert set(order(page)) == {"bart", "hackshield"}
    elsewhere(page, {"hackshield": "Bel de school."})
    note.fill("Toch bellen.")
    expect(page.get_by_label("Notitie bij Hackshield")).to_have_value("Bel de school.")
    expect(note).to_have_value("Toch bellen.")


def elsewhere(page: Page, notes: Mapping[str, str]) -> None:
    """Let another tab keep cards with these notes, of which this one hears nothing."""
    cards = [{"id": id_, "notitie": text} for id_, text in notes.items()]
    kept = json.dumps({"titel": "Noord", "kaarten": cards, "gewijzigd": "2026-01-01T00:00:00Z"})
    page.evaluate("kept => localStorage.setItem('inspiratie:keuze@1', kept)", kept)


def test_link_of_a_colleague_takes_nothing_away(open_page: Open) -> None:
    """The choice in an address is shown; the own one stands aside and comes back with its notes."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij BART!").fill("Bel An.")
    other = again(page, "#keuze=bad-news")
    expect(other.locator("#balk-telling")).to_have_text(
        "Dit is de keuze uit de link: 1 kaart. Uw eigen keuze blijft bewaard."
    )
    open_choice(other).get_by_role("button", name="Zet mijn vorige keuze terug").click()
    assert order(other) == ["hackshield", "bart", "buurtvaders"]
    expect(other.get_by_label("Notitie bij BART!")).to_have_value("Bel An.")
    other.get_by_role("button", name="Zet mijn vorige keuze terug").click()
    assert order(other) == ["bad-news"]


def test_cards_of_another_page_stay_chosen(open_page: Open, catalogue: Catalogue, tmp_path: Path) -> None:
    """A page with fewer cards shows what it has of the choice and loses nothing of the rest."""
    ids = tuple(catalogue.by_id)
    page = open_page(fragment=f"#keuze={ids[0]},{ids[40]}")
    page.locator("#raster input.kies").nth(1).check()
    fewer = page.context.new_page()
    fewer.goto(save(tmp_path, handout_of_ids(ids[:9], catalogue, title="Negen", command="")).as_uri())
    fewer.reload()
    expect(fewer.locator("#balk-telling")).to_contain_text("staat er nog: 2 kaarten.")
    fewer.locator("#raster input.kies").nth(2).check()
    assert set(order(open_choice(again(page)))) == {ids[0], ids[1], ids[2], ids[40]}


def test_wiped_choice_can_come_back(open_page: Open) -> None:
    """Wiping asks nothing, and one button undoes it; the focus goes there."""
    page = open_page(fragment=THREE)
    open_choice(page).get_by_label("Notitie bij BART!").fill("Bel An.")
    page.get_by_role("button", name="Wis mijn keuze").click()
    expect(page.locator("#balk-telling")).to_have_text("Uw keuze is gewist.")
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#balk-telling")).to_have_text("Uw keuze is terug: 3 kaarten.")
    expect(open_choice(page).get_by_label("Notitie bij BART!")).to_have_value("Bel An.")


def test_address_typed_over_brings_its_choice(open_page: Open) -> None:
    """Another fragment in the same tab is a link like any other: the own choice stands aside."""
    page = open_page(fragment=THREE)
    page.locator("#raster input.kies").nth(1).check()
    page.evaluate("location.hash = '#keuze=bad-news'")
    page.wait_for_function("() => document.querySelectorAll('.kaart.gekozen').length === 1")
    expect(open_choice(page).get_by_role("button", name="Zet mijn vorige keuze terug")).to_be_visible()


# ---- its order ----


def test_order_is_set_by_keyboard(open_page: Open) -> None:
    """The focus goes along with the card, the new place is told, and the cards are shown in that order."""
    page = open_choice(open_page(fragment=THREE))
    button = page.get_by_role("button", name="Buurtvaders hoger")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#keuze-bericht")).to_have_text("Buurtvaders staat nu op plaats 2 van 3.")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    assert order(page) == ["buurtvaders", "hackshield", "bart"]
    expect(page.get_by_role("button", name="Buurtvaders lager")).to_be_focused()
    assert page.evaluate("location.hash") == "#keuze=buurtvaders,hackshield,bart"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Toon alleen mijn keuze").click()
    assert shown(page) == ["buurtvaders", "hackshield", "bart"]


def test_taking_away_keeps_the_focus_in_the_list(open_page: Open) -> None:
    """The next card has it; with none left, the button that closes."""
    page = open_choice(open_page(fragment="#keuze=bart,bad-news"))
    page.get_by_role("button", name="Haal weg: BART!").click()
    expect(page.locator(".keuze-weg")).to_be_focused()
    page.get_by_role("button", name=re.compile("^Haal weg: ")).click()
    expect(page.get_by_text("Er is nog niets gekozen.")).to_be_visible()
    expect(page.get_by_role("button", name="Sluit")).to_be_focused()


# ---- it travels ----


def clipboard(page: Page, kind: str) -> str:
    """Return what the clipboard holds of one kind."""
    read = "async kind => (await (await navigator.clipboard.read())[0].getType(kind)).text()"
    return str(page.evaluate(read, kind))


def test_copies_for_word_and_outlook(open_page: Open, catalogue: Catalogue) -> None:
    """The clipboard holds the question, headings, reasons, notes and links, as rich and as plain text."""
    page = open_choice(
        open_page(fragment=f"{THREE}&zoek={ASKED}", permissions=["clipboard-read", "clipboard-write"])
    )
    page.get_by_label("Titel").fill("Noord & Zuid")
    page.get_by_label("Notitie bij BART!").fill(f"Bel An.\n{HOSTILE}")
    page.get_by_role("button", name="Kopieer voor Word of Outlook").click()
    expect(page.locator("#keuze-bericht")).to_contain_text("3 kaarten gekopieerd.")
    rich, plain = clipboard(page, "text/html"), clipboard(page, "text/plain")
    assert "<h1>Noord &amp; Zuid</h1>" in rich
    assert rich.index(">Hackshield</h2>") < rich.index("BART! Burger Alert Real Time</h2>")
    assert f'<a href="{catalogue.by_id["bart"].initiative.links[0].url}"' in rich
    assert "<script>" not in rich
    assert "<b>De vraag:</b> jongeren hangen rond op het plein" in rich
    assert "<b>Waarom:</b> Volgens ons: helpt bij hangjongeren" in rich
    assert plain.startswith("Noord & Zuid\n3 kaarten, ")
    assert "\nDe vraag: jongeren hangen rond op het plein\n" in plain
    assert "\nWaarom: Volgens ons: helpt bij hangjongeren" in plain
    assert f"Notitie: Bel An.\n{HOSTILE}\n" in plain


def test_copies_where_the_clipboard_is_old(open_page: Open) -> None:
    """Without the newer clipboard the command of the browser copies both kinds."""
    page = open_page(fragment=THREE, permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.write = undefined")
    open_choice(page).get_by_role("button", name="Kopieer voor Word of Outlook").click()
    expect(page.locator("#keuze-bericht")).to_contain_text("3 kaarten gekopieerd.")
    assert "<h2" in clipboard(page, "text/html")
    assert clipboard(page, "text/plain").startswith("Mijn keuze\n")


def test_saves_as_word(open_page: Open, catalogue: Catalogue) -> None:
    """A sound document: title, question, a heading a card, reasons, notes, the whole text, sound links."""
    page = open_choice(open_page(fragment=f"{THREE}&zoek={ASKED}"))
    page.get_by_label("Titel").fill("Wijk Noord: vóór 2027?")
    page.get_by_label("Notitie bij BART!").fill(f"Bel An.\n{HOSTILE} \x0b\ufffe")
    name, data = downloaded(page, "Bewaar als Word")
    assert name == "wijk-noord-voor-2027.docx"
    assert len(data) < 40_000
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    document = Document(io.BytesIO(data))
    said = [(part.style.name if part.style else "", part.text.strip()) for part in document.paragraphs]
    assert said[0] == ("Title", "Wijk Noord: vóór 2027?")
    assert [text for style, text in said if style == "Heading 1"] == [
        "Hackshield",
        "BART! Burger Alert Real Time",
        "Buurtvaders",
    ]
    assert ("Normal", f"De vraag: {ASKED}") in said
    assert any(text.startswith("Waarom: Volgens ons: helpt bij hangjongeren") for _, text in said)
    assert ("Notitie", f"Notitie: Bel An.\n{HOSTILE}") in said
    initiative = catalogue.by_id["bart"].initiative
    assert ("Normal", initiative.beschrijving) in said
    facets = next(text for style, text in said if "overlast, buurtcriminaliteit" in text)
    assert facets.splitlines()[:2] == ["Vorm: meedoen", "Doel: relaties versterken, vaardigheden versterken"]
    assert facets.splitlines()[-1] == "Plaatsen: Den Haag"
    linked = [link.address for part in document.paragraphs for link in part.hyperlinks]
    assert {link.url for link in initiative.links} <= set(linked)


@pytest.mark.parametrize("note", ["=1+1", "ok;=1+1", " @SUM(A1)", "\t-2", "gewoon", 'zei "nee"; en ging'])
def test_saves_as_csv_that_runs_nothing(open_page: Open, note: str) -> None:
    """A Dutch Excel opens it; a note that a spreadsheet would run is defused as the program does it."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij Hackshield").fill(f"x{note}" if note.startswith("\t") else note)
    name, data = downloaded(page, "Bewaar als Excel (CSV)")
    assert name == "mijn-keuze.csv"
    text = data.decode("utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    assert [row["id"] for row in rows] == ["hackshield", "bart", "buurtvaders"]
    assert rows[1]["voor wie"] == "buurt"
    assert [row["plaatsen"] for row in rows] == ["België", "Den Haag", ""]
    assert rows[0]["notitie"] == defuse((f"x{note}" if note.startswith("\t") else note).strip())


def test_csv_has_the_question_and_why_where_one_is_asked(open_page: Open) -> None:
    """On every row, so that rows of several questions can stand in one table."""
    page = open_choice(open_page(fragment=f"{THREE}&zoek={ASKED}"))
    _, data = downloaded(page, "Bewaar als Excel (CSV)")
    hackshield, bart, fathers = csv.DictReader(
        io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert {row["vraag"] for row in (hackshield, bart, fathers)} == {ASKED}
    assert fathers["waarom"].startswith("Volgens ons: helpt bij hangjongeren")
    assert hackshield["waarom"] == ""


def test_answer_of_the_program_is_handed_on_with_its_reasons(
    open_page: Open, recommender: Recommender, tmp_path: Path
) -> None:
    """A page that is an answer gives its question and reasons along, without points."""
    handout = handout_of_ranking(ranked(recommender, ASKED), recommender.catalogue, count=8)
    page = open_page(save(tmp_path, handout))
    page.locator("#raster input.kies").first.check()
    _, data = downloaded(open_choice(page), "Bewaar als Excel (CSV)")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    match = handout.items[0].match
    assert match
    assert row["vraag"] == handout.need
    assert row["waarom"].splitlines() == [reason_line(reason) for reason in match.reasons]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "Mijn keuze"),
        ("Wijk Noord", "Wijk Noord"),
        ("Noord/Zuid \\ 2027", "Noord-Zuid - 2027"),
        ("CON", "Lijst CON"),
        ("!?", "Mijn keuze"),
        ("é" * 120, "é" * 50),
    ],
)
def test_program_takes_the_list_over(
    open_page: Open, home: Path, tmp_path: Path, title: str, name: str
) -> None:
    """`shortlist import` reads what the page saved, whatever the title: order, notes, question, version."""
    page = open_page(fragment=f"{THREE}&zoek=lawaai")
    open_choice(page).get_by_label("Titel").fill(title)
    page.get_by_label("Notitie bij BART!").fill("Bel An.\nMorgen.")
    _, data = downloaded(page, "Bewaar voor inspiratie (JSON)")
    file = tmp_path / "keuze.json"
    file.write_bytes(data)
    result = CliRunner().invoke(app, ["shortlist", "import", str(file)])
    assert (result.exit_code, name in result.stderr) == (0, True), result.stderr
    saved = ShortlistFolder(home / "lijsten").load(name)
    assert saved.naam == name
    assert [(pick.id, pick.notitie) for pick in saved.initiatieven] == [
        ("hackshield", ""),
        ("bart", "Bel An.\nMorgen."),
        ("buurtvaders", ""),
    ]
    assert saved.nood is not None
    assert saved.nood.tekst == "lawaai"
    assert saved.catalogus == json.loads(data)["catalogus"] != ""


def test_list_goes_to_the_page_and_back(
    open_page: Open, home: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    """Notes of a list stand in the page that is made of it, and in the list that the page saves."""
    ids = tuple(catalogue.by_id)[:8]
    folder = ShortlistFolder(home / "lijsten")
    runner = CliRunner()
    assert runner.invoke(app, ["shortlist", "add", "raad", *ids]).exit_code == 0
    assert runner.invoke(app, ["shortlist", "note", "raad", "bart", "Bel An, morgen."]).exit_code == 0
    file = tmp_path / "raad.html"
    assert runner.invoke(app, ["export", "raad", "-o", str(file)]).exit_code == 0
    page = open_page(file, fragment=f"#keuze={','.join(ids)}")
    expect(open_choice(page).get_by_label("Notitie bij BART!")).to_have_value("Bel An, morgen.")
    page.get_by_label("Titel").fill("Terug")
    _, data = downloaded(page, "Bewaar voor inspiratie (JSON)")
    saved = tmp_path / "terug.json"
    saved.write_bytes(data)
    assert runner.invoke(app, ["shortlist", "import", str(saved)]).exit_code == 0
    assert folder.load("Terug").initiatieven == folder.load("raad").initiatieven


def test_preview_says_why_nothing_happens(open_page: Open, deck_file: Path, tmp_path: Path) -> None:
    """In a frame, as previews of mail and cloud have it, the windows tell to open the page itself."""
    frame = tmp_path / "frame.html"
    frame.write_text(
        f'<iframe sandbox="allow-scripts" src="{deck_file.as_uri()}{THREE}"></iframe>', encoding="utf-8"
    )
    page = open_page(frame, width=1400)
    inside = page.frame_locator("iframe")
    inside.get_by_role("button", name="Mijn keuze", exact=True).click()
    inside.get_by_role("button", name="Bewaar als Word").click()
    expect(inside.locator("#keuze-bericht")).to_contain_text("in een voorbeeldvenster")


def test_mails_whole_cards(open_page: Open, catalogue: Catalogue) -> None:
    """The address of a mail stays short enough for Outlook: of the rest the titles go in, or the number."""
    few = open_choice(open_page(fragment="#keuze=bart"))
    few.get_by_label("Titel").fill("Voor An & Jan")
    few.get_by_label("Notitie bij BART!").fill("100 % eens?")
    address = str(few.get_by_role("link", name="Mail").get_attribute("href"))
    assert address.startswith("mailto:?subject=Voor%20An%20%26%20Jan&body=BART!")
    assert "Notitie: 100 % eens?\r\n" in unquote(address)
    many = open_choice(open_page(fragment=f"#keuze={','.join(catalogue.by_id)}"))
    address = str(many.get_by_role("link", name="Mail").get_attribute("href"))
    assert len(address) <= 1800
    assert all(initiative.titel in unquote(address) for initiative in catalogue)
    many.get_by_label("Titel").fill("é" * 120)
    address = unquote(str(many.get_by_role("link", name="Mail").get_attribute("href")))
    told = re.search(r"En nog (\d+) kaarten\.$", address)
    assert told
    assert sum(initiative.titel in address for initiative in catalogue) == 52 - int(told[1])
    many.locator("#keuze-mail").evaluate(
        "link => link.addEventListener('click', (event) => event.preventDefault())"
    )
    many.get_by_role("link", name="Mail").click()
    expect(many.locator("#keuze-bericht")).to_contain_text("van sommige kaarten staat er alleen de titel")


def test_link_only_where_there_is_an_address(open_page: Open) -> None:
    """A file on one computer has no address that a colleague can open."""
    page = open_choice(open_page(fragment=THREE))
    expect(page.get_by_role("button", name="Kopieer link")).to_be_hidden()
    assert "Op%20de%20pagina" not in str(page.get_by_role("link", name="Mail").get_attribute("href"))


# ---- side by side ----


def columns(page: Page) -> Sequence[str]:
    """Return the titles at the head of the comparison."""
    return page.get_by_role("columnheader").all_inner_texts()


def test_compares_what_is_chosen(open_page: Open, catalogue: Catalogue) -> None:
    """A column a card, a row a property; what all have is underlined and said; the keyboard scrolls it."""
    page = open_page(fragment="#keuze=bart,buurtvaders")
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.get_by_role("region", name="Naast elkaar")).to_be_focused()
    assert columns(page) == [catalogue.by_id[id_].initiative.titel for id_ in ("bart", "buurtvaders")]
    goal = page.get_by_role("row", name=re.compile("^Doel"))
    expect(goal.locator(".gedeeld").first).to_contain_text("(bij alle)")
    assert goal.locator(".gedeeld").count() == 4
    expect(page.get_by_text("dat hebben alle kaarten gemeen")).to_be_visible()
    themes = page.get_by_role("row", name=re.compile("^Thema"))
    assert themes.locator(".gedeeld").count() == 0
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Vergelijk", exact=True)).to_be_focused()


def test_compares_at_most_four_and_at_least_two(open_page: Open) -> None:
    """Of five the first four are taken, and that is told; one card has nothing beside it."""
    page = open_page(fragment=f"{THREE},bad-news,politiekids")
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    assert len(columns(page)) == 4
    expect(page.get_by_text("De eerste 4 van uw keuze.")).to_be_visible()
    one = open_page(fragment="#keuze=bart")
    expect(one.get_by_role("button", name="Vergelijk", exact=True)).to_be_disabled()


def test_notes_stand_in_the_comparison(open_page: Open) -> None:
    """A row for them, when there are any."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij BART!").fill("Bel An.")
    page.get_by_role("button", name="Vergelijk naast elkaar").click()
    expect(page.get_by_role("row", name=re.compile("^Notitie"))).to_contain_text("Bel An.")


def test_compares_on_a_phone(open_page: Open) -> None:
    """Two cards share the whole width, below the names of the rows; to a screen reader it stays a table."""
    page = open_page(fragment="#keuze=bart,buurtvaders", width=390)
    open_choice(page).get_by_role("button", name="Vergelijk naast elkaar").click()
    region = page.locator("#vergelijking")
    assert region.evaluate("node => node.scrollWidth <= node.clientWidth")
    goal = page.get_by_role("row", name=re.compile("^Doel"))
    name = goal.get_by_role("rowheader").bounding_box()
    cells = [cell.bounding_box() for cell in goal.get_by_role("cell").all()]
    assert name is not None
    assert len(cells) == 2
    assert all(cell and cell["width"] > 150 and cell["y"] >= name["y"] + name["height"] for cell in cells)
    expect(page.get_by_text("Schuif opzij")).to_be_hidden()
    three = open_page(fragment=THREE, width=390)
    open_choice(three).get_by_role("button", name="Vergelijk naast elkaar").click()
    expect(three.get_by_text("Schuif opzij")).to_be_visible()
    window = three.locator("#vergelijkvenster")
    expect(window).not_to_have_class(re.compile("tot-het-einde"))
    three.locator("#vergelijking").evaluate("node => { node.scrollLeft = node.scrollWidth; }")
    expect(window).to_have_class(re.compile("tot-het-einde"))


def test_buttons_of_the_comparison_stand_together(open_page: Open) -> None:
    """At the end of the bar, as in every window: not one of them in the middle."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_role("button", name="Vergelijk naast elkaar").click()
    printing, closing = (
        page.locator(f"#{name}").bounding_box() for name in ("druk-vergelijking", "vergelijk-sluit")
    )
    assert printing is not None
    assert closing is not None
    assert 0 <= closing["x"] - printing["x"] - printing["width"] < 30


def test_open_card_has_the_own_note(open_page: Open) -> None:
    """What the reader noted stands on the card, on the screen and on its sheet of paper."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij Hackshield").fill("Bel de school.")
    page.locator("#keuze-sluit").click()
    page.locator("[data-id=hackshield] .lees").click()
    expect(page.locator("#venster-inhoud .notitie")).to_have_text("Notitie Bel de school.")
    assert "Bel de school." in PdfReader(io.BytesIO(page.pdf())).pages[0].extract_text()


def test_says_where_a_file_went(open_page: Open) -> None:
    """Saving shows nothing by itself: the window names the file, and in a preview what to do without one."""
    page = open_choice(open_page(fragment=THREE))
    name, _ = downloaded(page, "Bewaar als Word")
    expect(page.locator("#keuze-bericht")).to_have_text(f"Bewaard als {name}. U vindt het bij uw downloads.")


# ---- going back ----


@pytest.mark.parametrize(
    ("button", "window"),
    [
        ("Mijn keuze", "#keuzevenster"),
        ("Vergelijk", "#vergelijkvenster"),
        ("Druk mijn keuze af", "#drukvenster"),
    ],
)
def test_back_closes_a_window(open_page: Open, button: str, window: str) -> None:
    """Back goes from the window to the cards, and leaves the choice and the question as they are."""
    page = open_page(fragment=f"{THREE}&zoek=lawaai")
    page.locator("#balk").get_by_role("button", name=button, exact=True).click()
    page.go_back()
    expect(page.locator(window)).to_be_hidden()
    expect(page.locator("#balk-telling")).to_have_text("3 kaarten gekozen")
    expect(page.get_by_label("Wat speelt er")).to_have_value("lawaai")


def test_closed_window_leaves_no_step(open_page: Open) -> None:
    """After a window that was closed by its button, also one over another, Back undoes what came before."""
    page = open_page(fragment=THREE)
    tick(page, "Vorm", "meedoen")
    open_choice(page)
    page.get_by_role("button", name="Hackshield lager").click()
    page.locator("#keuzevenster").get_by_role("button", name="Druk af").click()
    page.locator("#druksluit").click()
    page.wait_for_function("() => !history.state.window")
    page.go_back()
    assert len(shown(page)) == 52
    assert page.evaluate("location.hash") == "#keuze=bart,hackshield,buurtvaders"


def test_back_leads_from_the_comparison_to_the_choice(open_page: Open) -> None:
    """A window over another is a step over its step; what was noted below stays."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij BART!").fill("Bel An.")
    page.get_by_role("button", name="Vergelijk naast elkaar").click()
    page.go_back()
    expect(page.locator("#vergelijkvenster")).to_be_hidden()
    expect(page.get_by_label("Notitie bij BART!")).to_have_value("Bel An.")
    page.go_back()
    expect(page.locator("#keuzevenster")).to_be_hidden()
    page.go_forward()
    page.wait_for_function("() => !history.state.window")
    expect(page.locator("#keuzevenster")).to_be_hidden()


def test_opened_anew_within_a_window_leaves_no_step(open_page: Open) -> None:
    """A page that was reloaded while a window was open is back where the window was opened."""
    page = open_choice(open_page(fragment=THREE))
    page.reload()
    page.wait_for_function("() => history.state && !history.state.window")
    expect(page.locator("#keuzevenster")).to_be_hidden()
    expect(page.locator("#balk-telling")).to_contain_text("3 kaarten")


# ---- on paper ----


def test_choice_prints_in_its_order_with_its_notes(open_page: Open) -> None:
    """The note stands on the back, its text set smaller; after printing the card is what it was."""
    page = open_choice(open_page(fragment=THREE))
    page.get_by_label("Notitie bij Hackshield").fill("Bel de school.")
    before = page.locator("article[data-id=hackshield] .achter").get_attribute("class")
    page.evaluate(
        """() => { window.print = () => {
          window.dispatchEvent(new Event("beforeprint"));
          const cards = [...document.querySelectorAll("#raster .kaart:not([hidden])")];
          window.printed = cards.map((card) => card.dataset.id);
          window.back = cards[0].querySelector(".achter").className;
          window.note = cards[0].querySelector(".achter .notitie").textContent;
          window.dispatchEvent(new Event("afterprint"));
        }; }"""
    )
    page.locator("#keuzevenster").get_by_role("button", name="Druk af").click()
    page.locator("#drukdoor").click()
    assert page.evaluate("window.printed") == ["hackshield", "bart", "buurtvaders"]
    assert page.evaluate("window.note") == "Notitie Bel de school."
    assert page.evaluate("window.back") != before
    assert page.locator("article[data-id=hackshield] .achter").get_attribute("class") == before
    assert page.locator("#raster .notitie").count() == 0


def test_choice_prints_where_the_printer_comes_late(open_page: Open) -> None:
    """Where the printer's window opens only after ours has closed, it is still the choice that prints."""
    page = open_page(fragment=THREE)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Druk mijn keuze af").click()
    page.locator("#drukdoor").click()
    expect(page.locator("#drukvenster")).to_be_hidden()
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(pages) == 2
    page.get_by_role("button", name="Druk mijn keuze af").click()
    page.locator("#druksluit").click()
    expect(page.locator("#drukvenster")).to_be_hidden()
    assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 34


def test_printer_that_stays_away_is_told(open_page: Open) -> None:
    """Where nothing comes of it, as in a sandboxed preview, the page says so, and what to do instead."""
    page = open_page(fragment=THREE)
    page.evaluate("window.print = () => {}")
    refusal = page.get_by_role("dialog", name="Afdrukken lukt hier niet")
    page.get_by_role("button", name="Druk mijn keuze af").click()
    page.locator("#drukdoor").click()
    refusal.get_by_role("button", name="Sluit").click()
    page.wait_for_function("() => !history.state.window")
    page.locator("[data-id=bart] .lees").click()
    page.locator("#druk-kaart").click()
    expect(refusal).to_contain_text("open het zelf in uw browser")


# ---- access ----


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1400, "dark")])
def test_windows_of_the_choice_pass_axe(open_page: Open, axe: str, scheme: str, width: int) -> None:
    """The window and the comparison, wide and on a phone."""
    page = open_choice(open_page(fragment=THREE, width=width, color_scheme=scheme))
    page.get_by_label("Notitie bij BART!").fill("Bel An.")
    page.get_by_role("button", name="Hackshield lager").click()
    page.evaluate(axe)
    for _ in range(2):
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        assert [one["id"] for one in found["violations"]] == []
        page.get_by_role("button", name="Vergelijk naast elkaar").click(force=True)


@pytest.mark.parametrize("width", [320, 768])
def test_windows_of_the_choice_fit(open_page: Open, catalogue: Catalogue, tmp_path: Path, width: int) -> None:
    """Words without end are broken; only the comparison may scroll sideways, within itself."""
    path = save(tmp_path, hostile_handout(catalogue, 7))
    page = open_page(path, "#keuze=vijand-0,vijand-1,vijand-2", width=width)
    open_choice(page)
    assert page.locator(".keuze-inhoud").evaluate("node => node.scrollWidth <= node.clientWidth")
    page.get_by_role("button", name="Vergelijk naast elkaar").click()
    box = page.locator("#vergelijkvenster").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.locator("img").count() == 0
    assert page.evaluate("window.hacked") is None
