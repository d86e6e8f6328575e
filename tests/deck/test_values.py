"""Several values in one cell or option are each taken for itself."""

from itertools import combinations
from time import process_time

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.values import separate
from inspiratie.deck.vocabulary import Facet
from inspiratie.language.words import fold

SENTENCE = "zorgen dat de jongeren en de buren, die ruzie maken, praten"


SIGNS = [
    *(", ", ";", " / ", "\n", " en ", " et ", " of ", "|", " & ", " – ", " - ", "\t", "  ", " · ", " + "),
    *(" • ", " én ", " en/of ", ", maar ook ", ", , ", " (en) ", "\n- ", " 2. ", "\n2) ", " EN "),
]


@pytest.mark.parametrize("sign", SIGNS)
def test_every_pair_of_labels_is_two_values(catalogue: Catalogue, sign: str) -> None:
    """In every facet, with every sign; `jongeren, senioren` once became `breed publiek`."""
    vocabulary = catalogue.vocabulary
    for facet in Facet:
        labels = [concept.label for concept in vocabulary.begrippen if concept.facet is facet]
        for one, two in combinations(labels[:25], 2):
            if fold(f"{one}{sign}{two}") not in vocabulary.label_index:
                assert separate(f"{one}{sign}{two}", vocabulary) == (one, two)


def test_a_label_with_a_word_that_parts_is_one_value(catalogue: Catalogue) -> None:
    """Every label and every other name is itself."""
    for concept in catalogue.vocabulary.begrippen:
        for label, _ in concept.labels():
            assert separate(label, catalogue.vocabulary) == (label,)


@pytest.mark.parametrize(
    "value",
    [
        "zowel jongeren als senioren",
        "[jongeren, senioren]",
        "'jongeren', 'senioren'",
        "• jongeren • senioren",
        "1) jongeren 2) senioren",
        "de jongeren en de senioren",
        "jongeren, senioren,",
    ],
)
def test_what_stands_around_the_values_is_none_of_them(catalogue: Catalogue, value: str) -> None:
    """Bullets, brackets, quotes and articles; `jongeren – senioren` once became `breed publiek`."""
    assert separate(value, catalogue.vocabulary) == ("jongeren", "senioren")


@pytest.mark.parametrize(
    "value", ["jongeren," * 5000, "-" * 100_000, "en " * 30_000, "a" + " " * 100_000 + "b,c"]
)
def test_a_list_without_end_is_read_in_time(catalogue: Catalogue, value: str) -> None:
    """In one that grows as the value does, and without standing on itself."""
    begun = process_time()
    separate(value, catalogue.vocabulary)
    assert process_time() - begun < 3


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("kinderen (8-12), internetgebruikers 15+", ("kinderen (8-12)", "internetgebruikers 15+")),
        ("als misdrijf omschreven feiten, drugs", ("als misdrijf omschreven feiten", "drugs")),
        ("jongern • senioren", ("jongern", "senioren")),
        ("jongern, senioren", ("jongern", "senioren")),
        ("senioren, jongern", ("senioren", "jongern")),
        ("jongeren en knikkers", ("jongeren en knikkers",)),
        (SENTENCE, (SENTENCE,)),
        ("jongeren, jongeren", ("jongeren",)),
        ("jongeren, senioren, " * 20, ("jongeren", "senioren")),
        ("jongeren;", ("jongeren",)),
        (" , ", (" , ",)),
    ],
)
def test_what_is_not_known_is_still_asked_about(
    catalogue: Catalogue, value: str, parts: tuple[str, ...]
) -> None:
    """A part that is no label stays a value of its own; a sentence stays whole."""
    assert separate(value, catalogue.vocabulary) == parts
