"""However a text was saved, and through whatever shell it came, it is read as it was written."""

import codecs
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.catalogue import Catalogue
from inspiratie.storage.text import UTF_8, Decoded, decode

anything = st.text(st.characters(codec="utf-8"))
PAGES = {"cp1252": "Windows-1252", "cp850": "MS-DOS 850", "mac-roman": "Mac Roman"}


@given(anything)
def test_what_is_written_as_utf_8_is_read(text: str) -> None:
    """Any text whatever, without a mark and with one."""
    data = text.encode()
    bare = text.removeprefix("\ufeff")
    if not data.startswith((b"\0", b"\xef\xbb\xbf")) and b"\0" not in data:
        assert decode(data) == Decoded(text, UTF_8)
    assert decode(codecs.BOM_UTF8 + bare.encode()).text == bare


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_mark_says_the_encoding(encoding: str, text: str) -> None:
    """Any text in UTF-16 or UTF-32 with its mark, but for what a shell could have made of UTF-8."""
    found = decode(text.encode(encoding))
    assert found.text == text or any(
        found.text == undone(text, page) for page in ("cp850", "cp437", "cp1252")
    )


def undone(text: str, page: str) -> str | None:
    """Return the text that a shell with this page read as `text`, when there is one."""
    try:
        return text.encode(page).decode("utf-8-sig")
    except UnicodeError:
        return None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_shows_by_its_zeros(encoding: str) -> None:
    """Every second byte of a European text is zero."""
    assert decode("Eén café; 's nachts".encode(encoding)) == Decoded("Eén café; 's nachts", "UTF-16")


def test_zeros_in_every_place_are_no_utf_16() -> None:
    """What a power cut leaves is not taken for text."""
    assert decode(b"\0" * 10).text == "\0" * 10


@pytest.mark.parametrize("page", ["cp850", "cp437", "cp1252"])
def test_what_a_shell_took_for_its_own_page_is_put_right(page: str) -> None:
    """PowerShell reads our UTF-8 by the page of its console, and writes that as UTF-16."""
    written = "\ufeffCafé “Het plein” – 5 €"
    data = written.encode()
    through = codecs.decode(data, page, "ignore")
    if through.encode(page) == data:
        assert decode(through.encode("utf-16")).text == written.removeprefix("\ufeff")
    else:
        assert page == "cp1252"  # has no letter for some bytes, so that such a shell has lost them


def phrases(catalogue: Catalogue) -> Iterator[str]:
    """Yield every text with an accent or a sign that people would write or read here, Dutch and French."""
    for initiative in catalogue:
        yield from (initiative.titel, initiative.samenvatting, *initiative.situaties)
        yield initiative.beschrijving
    for concept in catalogue.vocabulary.begrippen:
        yield from (label for label, _ in concept.labels())


@pytest.mark.parametrize("page", PAGES)
def test_the_accents_tell_the_page(catalogue: Catalogue, page: str) -> None:
    """Of all texts of ours that a page can hold, each by itself, at least 99 in a hundred are read right."""
    found = [text for text in phrases(catalogue) if not text.isascii() and fits(text, page)]
    wrong = [text for text in found if decode(text.encode(page)) != Decoded(text, PAGES[page])]
    assert len(found) > 200
    assert len(wrong) <= len(found) / 100, wrong


def fits(text: str, page: str) -> bool:
    """Return whether a page has every letter of a text."""
    return text.encode(page, "ignore").decode(page) == text


def test_one_stray_letter_spoils_no_other() -> None:
    """It once turned every accent of a file in UTF-8 into two letters."""
    found = decode("één café\n".encode() * 3 + "idee\xebn".encode("cp1252"))
    assert found == Decoded("één café\n" * 3 + "ideeën", "UTF-8 met letters van Windows-1252 ertussen")
    assert found.is_guess


@given(st.binary())
def test_any_bytes_are_text(data: bytes) -> None:
    """What cannot be read is shown as such, and never an error."""
    assert isinstance(decode(data).text, str)


def test_only_reading_is_helped_over_a_stray_letter() -> None:
    """What cannot be written is an error as ever."""
    with pytest.raises(UnicodeEncodeError):
        "é".encode("ascii", "inspiratie-stray")
