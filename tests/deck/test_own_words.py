r"""The descriptions are our own: no run of eight words in them is a card's.

The cards' text is not in this project. `data/card-shingles.txt` holds, sorted, the truncated hash of every
run of eight words on every card, made once by `shingles` below from the text of each card, title and header
included, after the words that were broken over two lines had been joined (``text.replace("-\n", "")``):

    runs = set().union(*(shingles(card.replace("-\n", "")) for card in cards))
    Path("card-shingles.txt").write_text("\n".join(sorted(runs)) + "\n")
"""

import hashlib
from pathlib import Path

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.language.words import folded_words

LENGTH = 8
CARDS = Path(__file__).parents[1] / "data" / "card-shingles.txt"


def shingles(text: str) -> dict[str, str]:
    """Return every run of eight folded words of `text`, by the first 12 hexadecimals of its SHA-256."""
    words = folded_words(text)
    runs = (" ".join(words[start : start + LENGTH]) for start in range(len(words) - LENGTH + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12]: run for run in runs}


@pytest.fixture(scope="module")
def card_runs() -> frozenset[str]:
    """Return the hashes of the runs on the cards."""
    return frozenset(CARDS.read_text(encoding="ascii").split())


def test_runs_of_the_cards_are_all_there(card_runs: frozenset[str]) -> None:
    """The file has the thousands of runs that 52 cards give, and knows the header of the first card."""
    assert len(card_runs) > 3000
    header = (
        "BART! Burger Alert Real Time Meedoen Relaties versterken + Capacity building Hoe? Digitaal meldpunt"
    )
    assert len(shingles(header)) == 6
    assert shingles(header).keys() <= card_runs


def test_case_accents_and_hyphens_do_not_hide_a_copy() -> None:
    """A run is found again when its capitals, accents, hyphens or punctuation differ."""
    one = shingles("een twee drie vier vijf zes zeven àcht")
    assert one == shingles("Een, twee: DRIE vier — vijf zes ze-ven acht.")
    assert list(one.values()) == ["een twee drie vier vijf zes zeven acht"]


def test_texts_are_our_own(catalogue: Catalogue, card_runs: frozenset[str]) -> None:
    """No summary, description, situation or term shares eight words in a row with any card."""
    copied = {
        f"{record.id}: {run}"
        for record in catalogue
        for text in _texts(record)
        for key, run in shingles(text).items()
        if key in card_runs
    }
    assert copied == set()


def test_definitions_are_our_own(catalogue: Catalogue, card_runs: frozenset[str]) -> None:
    """No definition of a concept shares eight words in a row with any card."""
    copied = {
        run
        for concept in catalogue.vocabulary.begrippen
        for key, run in shingles(concept.definitie).items()
        if key in card_runs
    }
    assert copied == set()


def _texts(record: Initiative) -> tuple[str, ...]:
    return (record.samenvatting, record.beschrijving, *record.situaties, *record.zoektermen)
