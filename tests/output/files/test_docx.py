"""Papers and handouts as Word documents."""

import io
import re
import zipfile
from datetime import UTC, datetime

from docx import Document

from inspiratie.output.enclosed import taken_out
from inspiratie.output.files.docx import handout_to_docx, paper_to_docx
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.storage.strict_yaml import Source
from small_catalogue import card, catalogue_of
from small_paper import HOSTILE, paper_of


def parts(content: bytes) -> dict[str, str]:
    """Return every part of a document as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode("utf-8", "replace") for name in packed.namelist()}


def test_a_paper_reads_in_its_order() -> None:
    """Titles have the styles that a reader of the screen can jump by."""
    document = Document(io.BytesIO(paper_to_docx(paper_of())))
    told = [(one.style.name, one.text) for one in document.paragraphs if one.style and one.text]
    assert told == [
        ("Subtitle", "Nota van 04/03/2026"),
        ("Title", "tekst"),
        ("Heading 1", "tekst"),
        ("Heading 2", "tekst"),
        ("Normal", "tekst\nregel"),
        ("Normal", "alinea"),
        ("Heading 1", "Bijlage: hoe we tot deze keuze kwamen"),
        ("Normal", "tekst"),
        ("List Bullet", "tekst"),
        ("List Bullet", "tekst: tekst"),
        ("Normal", "tekst"),
    ]
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert cells == [
        ["De vraag", "tekst"],
        ["De keuze", "tekst: tekst\ntekst: tekst"],
        ["Link", "Meer: https://www.voorbeeld.be/a?b=c&d=e"],
        ["nr", "tekst"],
        ["1", "tekst"],
        ["2", "tekst"],
    ]


def test_it_is_an_a4_in_dutch_that_names_nobody() -> None:
    """The template is American and says who made it."""
    document = Document(io.BytesIO(paper_to_docx(paper_of())))
    section, about = document.sections[0], document.core_properties
    assert (section.page_width, section.page_height) == (7560310, 10692130)
    assert (about.title, about.author, about.comments, about.language) == ("tekst", "", "", "nl-BE")
    assert about.created == datetime(2026, 3, 4, tzinfo=UTC)
    styles = parts(paper_to_docx(paper_of()))["word/styles.xml"]
    assert set(re.findall(r'w:lang w:val="([^"]+)"', styles)) == {"nl-BE"}


def test_hostile_text_is_nothing_but_text() -> None:
    """No field, no link, no picture: the same elements as in a harmless paper."""
    harmless, hostile = (
        parts(paper_to_docx(paper_of(text)))["word/document.xml"] for text in ("tekst", HOSTILE)
    )
    tags = [re.findall(r"<(w:\w+)", text) for text in (harmless, hostile)]
    assert tags[0] == tags[1]
    assert not {"w:fldSimple", "w:fldChar", "w:instrText", "w:hyperlink", "w:drawing"} & set(tags[1])
    read = Document(io.BytesIO(paper_to_docx(paper_of(HOSTILE))))
    assert read.tables[0].rows[0].cells[1].text == HOSTILE.replace("\ufffe", "\ufffd")


def test_nothing_outside_the_document_is_named() -> None:
    """Word fetches nothing when it opens it; addresses are text."""
    assert not [
        name for name, text in parts(paper_to_docx(paper_of())).items() if 'TargetMode="External"' in text
    ]


def test_the_machine_part_is_kept_where_nobody_sees_it() -> None:
    """In the place of what the template keeps, with what Word asks to know of it."""
    content = paper_to_docx(paper_of())
    found = taken_out(Source("nota.docx", content))
    assert found is not None
    assert found.decoded.text == '{"a": 1}'
    names = [name for name in parts(content) if name.startswith(("customXml", "docProps"))]
    assert sorted(names) == [
        "customXml/_rels/item1.xml.rels",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "docProps/app.xml",
        "docProps/core.xml",
    ]


def test_the_same_paper_is_the_same_bytes() -> None:
    """Whenever it is made."""
    content = paper_to_docx(paper_of())
    assert content == paper_to_docx(paper_of())
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def handout(*, note: str = "", changed: datetime | None = None) -> Handout:
    """Return one initiative, as it is handed on."""
    cards = catalogue_of(card("een"))
    item = HandoutItem(id="een", entry=cards.by_id["een"], note=note)
    return Handout(
        title="", need="", understood="", command="opnieuw", items=(item,), catalogue=cards, changed=changed
    )


def widths(content: bytes) -> list[float]:
    """Return how wide the columns of the first table are, in centimetres."""
    (table, *_) = Document(io.BytesIO(content)).tables
    return [round(cell.width.cm, 1) for cell in table.rows[0].cells if cell.width]


def test_a_handout_begins_with_its_title() -> None:
    """Above it stands when the list was changed, when it is one that was saved."""
    saved = Document(io.BytesIO(handout_to_docx(handout(changed=datetime(2026, 3, 4, 23, tzinfo=UTC)))))
    told = [(one.style.name, one.text) for one in saved.paragraphs if one.style and one.text]
    assert told[:3] == [
        ("Subtitle", "Lijst van 04/03/2026"),
        ("Title", "Selectie"),
        ("Heading 1", "1. Een"),
    ]
    assert saved.core_properties.created == datetime(2026, 3, 4, tzinfo=UTC)
    loose = Document(io.BytesIO(handout_to_docx(handout())))
    assert loose.paragraphs[0].text == "Selectie"


def test_a_handout_holds_nothing_of_the_template() -> None:
    """Neither a date that means nothing nor what another program kept there; the same is the same bytes."""
    content = handout_to_docx(handout())
    assert "dcterms" not in parts(content)["docProps/core.xml"].partition(">")[2].replace("xmlns:dcterms", "")
    assert not [name for name in parts(content) if name.startswith("customXml") or "thumbnail" in name]
    assert content == handout_to_docx(handout())


def test_a_long_note_leaves_the_other_columns_room() -> None:
    """No word of theirs is broken."""
    content = handout_to_docx(handout(note="een heel lange notitie " * 20))
    number, title, form, note = widths(content)
    assert number > 0.8
    assert form > 1.8
    assert note > title
    assert round(number + title + form + note, 1) == 16.6
