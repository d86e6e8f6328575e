"""A text file of entries: remarks left out, every fault told with its line."""

import pytest

from inspiratie.errors import DataError
from inspiratie.storage.lines import read_lines
from inspiratie.storage.strict_yaml import Source


def refusal(content: bytes) -> list[str]:
    """Return the faults that reading gives."""
    with pytest.raises(DataError) as caught:
        read_lines(Source("w.txt", content))
    return str(caught.value).splitlines()[:-1]


def test_entries_know_their_line() -> None:
    """Remarks are no entries but count as lines, also with the line ends of Windows and a byte order mark."""
    text = "\ufeff# woorden\r\naan\r\n# nog\r\nlàat maar\r\n"
    assert read_lines(Source("w.txt", text.encode())) == ((2, "aan"), (4, "làat maar"))


def test_last_line_needs_no_end() -> None:
    """An editor may leave it out."""
    assert read_lines(Source("w.txt", b"a\nb")) == ((1, "a"), (2, "b"))


@pytest.mark.parametrize("content", [b"", b"\n", b"# remark\n", b"# remark\n\n \n"])
def test_file_without_entries_is_refused(content: bytes) -> None:
    """Remarks and blanks alone say nothing."""
    assert refusal(content) == ["w.txt: het bestand is leeg."]


def test_text_that_is_no_utf8_is_refused() -> None:
    """What the program brings is not guessed at, as what users bring is."""
    assert refusal(b"a\n\xe9\n") == ["w.txt: geen UTF-8-tekst; bewaar het bestand als UTF-8."]


def test_every_fault_is_told() -> None:
    """Blank lines, spaces around an entry, what cannot be seen, and doubles, each at its own line."""
    unseen = "er staan spaties voor of achter, of tekens die niet te zien zijn."
    assert refusal("a\n\n b\nc\u200b\nd\te\nx y\na\n\n".encode()) == [
        "w.txt:2: deze regel is leeg; haal hem weg.",
        f"w.txt:3: {unseen}",
        f"w.txt:4: {unseen}",
        f"w.txt:5: {unseen}",
        "w.txt:7: deze regel staat er twee keer, ook op regel 1.",
        "w.txt:8: deze regel is leeg; haal hem weg.",
    ]
