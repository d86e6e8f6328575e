"""Braces around what is not wanted."""

import pytest

from training.marked import Marked, parse


@pytest.mark.parametrize(
    ("marked", "text", "refused"),
    [
        (
            "geen {digitaal meldpunt}, wel flyers",
            "geen digitaal meldpunt, wel flyers",
            (False, True, True, False, False),
        ),
        ("{app}. {boetes}?", "app. boetes?", (True, True)),
        ("niets\ndan  lof", "niets\ndan  lof", (False, False, False)),
    ],
)
def test_braces_mark_every_word_between_them(marked: str, text: str, refused: tuple[bool, ...]) -> None:
    """Also one to which a sign clings; the text itself stays as it was written."""
    assert parse(marked) == Marked(text, refused)
