"""What a list says that it holds: its first sentence and its last agree with the lines between."""

import pytest

from inspiratie.advice.search import Search, Wider
from inspiratie.wording.listing import found_lines, tally_line
from small_catalogue import VOCABULARY, card

OVERLAST, LAWAAI = VOCABULARY.concepts["overlast"], VOCABULARY.concepts["lawaai"]


def wider(size: int) -> Wider:
    """Return so many initiatives that name something wider."""
    return Wider(concepts=(OVERLAST,), initiatives=tuple(card(f"nr-{at}") for at in range(size)))


@pytest.mark.parametrize(
    ("count", "more", "first", "last"),
    [
        (
            0,
            2,
            "Geen kaart noemt thema lawaai. Hieronder staan 2 kaarten die iets ruimers noemen.",
            "2 van 9 initiatieven, ruimer dan gevraagd.",
        ),
        (
            1,
            1,
            "1 kaart noemt thema lawaai. Daaronder staat 1 kaart die iets ruimers noemt.",
            "1 van 9 initiatieven, en 1 ruimer dan gevraagd.",
        ),
    ],
)
def test_what_is_only_wider_is_counted_apart(count: int, more: int, first: str, last: str) -> None:
    """A list of six ended in "0 van 52"."""
    search = Search(asked=[LAWAAI], wider=wider(more))
    assert list(found_lines(search, count)) == [first]
    assert tally_line(count, 9, search.wider) == last


def test_where_nothing_is_wider_the_tally_is_the_list() -> None:
    """Of all there are."""
    assert tally_line(4, 9) == "4 van 9 initiatieven."
