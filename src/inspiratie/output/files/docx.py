"""Papers and handouts as Word documents, in which nothing of people or cards is more than text."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, assert_never

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor

from inspiratie.output.enclosed import NAMESPACE, in_xml
from inspiratie.output.handed_on import UNTITLED, handout_blocks
from inspiratie.output.handout import Handout
from inspiratie.output.paper import (
    APPENDIX,
    Block,
    Command,
    Facts,
    Grid,
    Heading,
    Item,
    Items,
    Paper,
    Quote,
    Text,
)
from inspiratie.wording.numbers import day

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_FONT, _FIXED = "Calibri", "Consolas"
_INK, _ACCENT, _SOFT, _LINE = "1E2328", "174A7C", "555D66", "DCD8CF"
_STYLES = (
    ("Normal", 10.5, _INK, 6),
    ("Subtitle", 10, _SOFT, 0),
    ("Title", 20, _INK, 10),
    ("Heading 1", 14, _ACCENT, 4),
    ("Heading 2", 12, _INK, 3),
    ("Heading 3", 10.5, _INK, 2),
)
"""Style, points, colour, and points of room below."""
_NAMES, _VALUES = Cm(3.6), Cm(13)
"""How wide the names of facts are, and what they name."""
_LETTER, _MARGINS, _WIDE = Cm(0.2), Cm(0.5), 40
"""How wide a letter is, and what a cell keeps free; a text of more letters asks for no more room."""
_NOT_XML = re.compile("[\ufffe\uffff]")
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{5C1E7F0A-3B0D-4C7E-9A52-1D7C2B6F4E10}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()
"""What Word asks to know of a part that it keeps for someone else."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file that is packed in it: the same paper is the same bytes."""


def paper_to_docx(paper: Paper) -> bytes:
    """Return the paper; what it encloses is a part that Word keeps and does not show."""
    document = _begun(paper.title, paper.origin, paper.made)
    _write(document, [paper.summary, *paper.body])
    appendix = document.add_paragraph(APPENDIX, "Heading 1")
    appendix.paragraph_format.page_break_before = True
    _write(document, paper.appendix)
    _enclose(document, paper.enclosed)
    return _packed(document)


def handout_to_docx(handout: Handout) -> bytes:
    """Return what is handed on: the question, a table of the initiatives, and each of them in full."""
    changed = handout.changed
    origin = f"Lijst van {day(changed)}" if changed else ""
    document = _begun(handout.title or UNTITLED, origin, changed.date() if changed else None)
    _write(document, handout_blocks(handout))
    return _packed(document)


def _begun(title: str, origin: str, made: date | None) -> "Word":
    """Return a document that has its looks, its properties and its title."""
    document = Document()
    _dress(document)
    _describe(document, title, made)
    _clear(document)
    if origin:
        document.add_paragraph(_clean(origin), "Subtitle")
    document.add_paragraph(_clean(title), "Title")
    return document


def _packed(document: "Word") -> bytes:
    """Return a document as a file, without the time at which it was packed: the same is the same bytes."""
    packed = io.BytesIO()
    document.save(packed)
    made = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _LONG_AGO), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _write(document: "Word", blocks: Iterable[Block]) -> None:
    for block in blocks:
        _add(document, block)


def _add(document: "Word", block: Block) -> None:
    match block:
        case Heading(text, level):
            document.add_paragraph(_clean(text), f"Heading {level}")
        case Text(text):
            _paragraphs(document, text)
        case Quote(text):
            for paragraph in _paragraphs(document, text):
                paragraph.paragraph_format.left_indent = Cm(0.6)
        case Items(items):
            for item in items:
                _fill(document.add_paragraph(style="List Bullet"), item)
        case Facts(rows):
            _facts(document, rows)
        case Grid(headings, rows, _):
            _grid(document, headings, rows)
        case Command(text):
            document.add_paragraph().add_run(_clean(text)).font.name = _FIXED
        case _ as never:
            assert_never(never)


def _paragraphs(document: "Word", text: str) -> "list[Paragraph]":
    return [document.add_paragraph(_clean(part)) for part in text.split("\n\n") if part]


def _fill(paragraph: "Paragraph", item: Item) -> None:
    if item.lead:
        paragraph.add_run(_clean(item.lead)).bold = True
        paragraph.add_run(": ")
    paragraph.add_run(_clean(item.text))


def _facts(document: "Word", rows: Sequence[tuple[str, Sequence[Item]]]) -> None:
    """Add a table: names in one column, what they name in the other."""
    table = _table(document, len(rows), (_NAMES, _VALUES))
    for row, (name, items) in zip(table.rows, rows, strict=True):
        label, value = row.cells
        label.paragraphs[0].add_run(_clean(name)).bold = True
        for number, item in enumerate(items):
            _fill(value.add_paragraph() if number else value.paragraphs[0], item)


def _grid(document: "Word", headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Add a table: each column as wide as what stands in it asks, and as its longest word at least."""
    columns = list(zip(headings, *rows, strict=True))
    words = [max(len(word) for text in column for word in text.split()) for column in columns]
    texts = [min(max(map(len, column)), _WIDE) for column in columns]
    whole, least = _NAMES + _VALUES, [_LETTER * length + _MARGINS for length in words]
    spare = max(whole - sum(least), 0)
    asked = [low + spare * length / sum(texts) for low, length in zip(least, texts, strict=True)]
    widths = [Length(round(whole * width / sum(asked))) for width in asked]
    table = _table(document, len(rows) + 1, widths)
    for row, cells in zip(table.rows, [headings, *rows], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].add_run(_clean(text)).bold = cells is headings
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no public way to mark it


def _table(document: "Word", rows: int, widths: Sequence[Length]) -> "Table":
    """Add an empty table with a line below each row, and some room after it."""
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no public way to keep it whole
    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=_LINE))
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - no public way to draw them
    room = document.add_paragraph().paragraph_format
    room.space_after, room.line_spacing = Pt(0), Pt(8)
    return table


def _dress(document: "Word") -> None:
    """Give the document an A4 sheet, one type, a language, and the number of each page."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size, colour, below in _STYLES:
        style: ParagraphStyle = document.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()  # a font of the theme would win
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), RGBColor.from_string(colour)
        style.font.italic = False
        style.paragraph_format.space_after = Pt(below)
        style.paragraph_format.line_spacing = 1.1
        style.font.bold = name not in ("Normal", "Subtitle")
        for trimming in style.element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing"):
            trimming.getparent().remove(trimming)
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), "nl-BE")
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text, field in (("blz. ", "PAGE"), (" van ", "NUMPAGES")):
        footer.add_run(text)
        footer._p.append(_element("w:fldSimple", instr=field))  # noqa: SLF001 - no public way to number pages


def _describe(document: "Word", title: str, made: date | None) -> None:
    """Say what the document is; the template says when it was made itself, and by whom."""
    about = document.core_properties
    about.title, about.language, about.author, about.comments = _clean(title)[:255], "nl-BE", "", ""
    if made:
        about.created = about.modified = datetime.combine(made, time(), UTC)
    else:
        for moment in about._element.xpath("dcterms:created | dcterms:modified"):  # noqa: SLF001 - no public way
            moment.getparent().remove(moment)


def _clear(document: "Word") -> None:
    """Take out what the template keeps for its own use."""
    part = document.part
    for holder, kind in ((part, RELATIONSHIP_TYPE.CUSTOM_XML), (part.package, RELATIONSHIP_TYPE.THUMBNAIL)):
        for key in [key for key, found in holder.rels.items() if found.reltype == kind]:
            del holder.rels[key]


def _enclose(document: "Word", enclosed: str) -> None:
    """Put a text where Word keeps data of other programs."""
    part, package = document.part, document.part.package
    data = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, in_xml(enclosed), package)
    properties = Part(
        PackURI("/customXml/itemProps1.xml"), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _PROPERTIES, package
    )
    data.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    part.relate_to(data, RELATIONSHIP_TYPE.CUSTOM_XML)


def _element(name: str, **attributes: str) -> "BaseOxmlElement":
    made: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _clean(text: str) -> str:
    """Return `text` without what no XML can hold."""
    return _NOT_XML.sub("\ufffd", text)
