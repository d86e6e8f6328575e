"""What a paper encloses: put in, and found again, whatever else is in the file."""

import io
import zipfile
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.clean import encodable
from inspiratie.errors import DataError
from inspiratie.output.enclosed import (
    NAMESPACE,
    in_html,
    in_markdown,
    in_xml,
    taken_out,
    to_enclose,
    without_enclosed,
)
from inspiratie.storage.received import LARGEST
from inspiratie.storage.strict_yaml import Source

VALUE = {"schema": "x@1", "tekst": "a --> </script> ]]> & <b>\n# ---\ttab \ufffe"}


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a packed file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def found(content: str | bytes) -> str | None:
    """Return what is enclosed in a file, without what is around it."""
    source = taken_out(Source("x", content.encode() if isinstance(content, str) else content))
    return None if source is None else source.decoded.text.strip("\n")


@pytest.mark.parametrize("wrap", [in_markdown, in_html])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_put_in_a_text_is_found(wrap: object, end: str) -> None:
    """Also when another program changed how its lines end."""
    assert callable(wrap)
    text = f"# Kop\n\n{wrap(to_enclose(VALUE))}\nnog iets\n"
    assert found(text.replace("\n", end)) == to_enclose(VALUE)


def test_what_is_put_in_a_packed_file_is_found() -> None:
    """Whatever number its part got when it was saved again."""
    parts = {
        "customXml/item1.xml": b"<andere/>",
        "customXml/item2.xml": b"geen xml " + NAMESPACE.encode(),
        "customXml/item3.xml": f'<ander xmlns="{NAMESPACE}">nee</ander>'.encode(),
        "customXml/item7.xml": in_xml(to_enclose(VALUE)),
    }
    assert found(packed(parts)) == to_enclose(VALUE)


@given(st.text())
def test_no_text_ends_what_it_is_enclosed_in(text: str) -> None:
    """There is no sign of markup left in it."""
    enclosed = to_enclose({"tekst": encodable(text)})
    assert not set("<>&") & set(enclosed)
    assert found(in_markdown(enclosed)) == enclosed


@pytest.mark.parametrize("wrap", [in_markdown, in_html])
def test_the_last_is_ours(wrap: object) -> None:
    """A command to copy may hold lines that look like it."""
    assert callable(wrap)
    assert found(f"{wrap('vals')}\n\n{wrap('echt')}\n") == "echt"


@pytest.mark.parametrize("wrap", [in_markdown, in_html])
def test_of_two_papers_in_one_file_none_is_lost(wrap: object) -> None:
    """As when somebody put two documents below each other: the first was never read."""
    assert callable(wrap)
    with pytest.raises(DataError, match=r"x:\d+: hier staat een tweede nota"):
        found("\n".join(wrap(to_enclose({"schema": "x@1", "tekst": text})) for text in "ab"))


def test_it_speaks_of_the_lines_of_the_file() -> None:
    """So that a fault can be found in an editor."""
    source = taken_out(Source("x", f"een\ntwee\n{in_markdown('vier')}\n".encode()))
    assert source is not None
    assert source.decoded.text.split("\n")[3] == "vier"


def test_what_is_cut_off_is_all_there_is() -> None:
    """What is wrong with it is for who reads it."""
    assert found(in_markdown("{").removesuffix("\n-->")) == "{"


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc">]>'
    + f'<verslag xmlns="{NAMESPACE}">&b;</verslag>'.encode()
)


@pytest.mark.parametrize(
    "content",
    [
        "# een gewone tekst\n",
        "",
        "tekst met <!-- inspiratie-verslag midden op een regel -->",
        packed({"word/document.xml": in_xml("elders")}),
        packed({"customXml/item1.xml": BOMB}),
        packed({"customXml/item1.xml": in_xml(" " * (LARGEST + 1))}),
        packed({"customXml/item1.xml": in_xml("{}")})[:60],
        b"PK\x03\x04 geen werkelijk ingepakt bestand",
    ],
    ids=["text", "empty", "inline", "elsewhere", "entity", "large", "cut", "fake"],
)
def test_where_nothing_is_enclosed_nothing_is_found(content: str | bytes) -> None:
    """Nothing is expanded, and nothing that is damaged raises."""
    assert found(content) is None


def test_a_reader_can_do_without_it() -> None:
    """What stands before it stays, and a text without it is left alone."""
    text = "# Nota\n\nWat ze zegt.\n"
    assert without_enclosed(f"{text}\n{in_markdown(to_enclose(VALUE))}\n") == text
    assert without_enclosed(text) == text


@pytest.mark.parametrize(
    "opening",
    [
        '<script id="inspiratie-verslag" type="application/json">',
        "<SCRIPT TYPE='application/json' ID='inspiratie-verslag'>",
        '<p>x</p><script type="application/json" id="inspiratie-verslag" data-x="1">',
        "<script id=inspiratie-verslag>",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_page_that_a_browser_saved_again_is_read(opening: str, end: str) -> None:
    """Each writes markup and line ends in its own way."""
    page = f"<html>\n{opening}\n{to_enclose(VALUE)}\n</script>\n</html>".replace("\n", end)
    read = found(page)
    assert read is not None
    assert read.strip() == to_enclose(VALUE)


def test_the_lines_of_what_is_enclosed_are_those_of_the_file() -> None:
    """So that an error names the line where who looks finds it."""
    source = taken_out(Source("x", f"# a\r\rtekst\n{in_markdown(to_enclose(VALUE))}".encode()))
    assert source is not None
    assert source.decoded.text.index("{") == 4


@pytest.mark.parametrize("text", ["<script ", "<script id=inspiratie-verslag ", " ", "<!-- "])
def test_no_page_takes_long(text: str) -> None:
    """Whatever is repeated in it."""
    began = process_time()
    found(text * 200_000)
    assert process_time() - began < 3
