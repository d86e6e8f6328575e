"""What a text says: its places, what stop words cover, and its language."""

from collections.abc import Mapping

import pytest

from inspiratie.language.forms import known_forms, with_stems
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import JOINED, Reader
from inspiratie.storage.plain import field_values, validate
from small_language import LEXICON, make_reader

READER = make_reader("park", "winkel")


def keys(text: str, reader: Reader = READER) -> Mapping[str, float]:
    """Return the keys of the first place of a text."""
    return reader.read_dutch(text).places[0].keys


def key(word: str) -> str:
    """Return the key of a Dutch word."""
    return LEXICON.key(word, "nl")


def test_two_words_may_be_one() -> None:
    """`sluik storten` is read as the word that the vocabulary knows."""
    place = READER.read_dutch("sluik storten").places[0]
    assert place.is_known
    assert JOINED in place.keys.values()
    assert set(keys("sluikstorten")) & set(place.keys)


def test_two_words_of_two_clauses_are_not_one() -> None:
    """A comma keeps them apart."""
    assert not set(keys("sluikstorten")) & set(READER.read_dutch("sluik, storten").places[0].keys)


def test_stop_words_and_single_letters_are_no_places() -> None:
    """Only words with meaning are."""
    places = READER.read_dutch("de inbraak x op het plein").places
    assert [place.word for place in places] == ["inbraak", "plein"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("er is inbraak in de buurt", "nl"),
        ("il y a un cambriolage", "fr"),
        ("there is a burglary", "en"),
        ("zzz", "nl"),
        ("wir haben Angst und der Einbruch ist nicht gut", None),
    ],
)
def test_the_language_of_a_text_is_recognised(text: str, language: str | None) -> None:
    """Dutch when in doubt, none for one that is not understood."""
    reading = READER.read(text)
    assert reading.language == language
    assert bool(reading.places) is (language is not None)


def test_without_foreign_words_every_text_is_understood() -> None:
    """A lexicon may know no other languages."""
    lexicon = validate(Lexicon, {**field_values(LEXICON), "foreign": {}})
    reader = Reader(lexicon, with_stems(known_forms(lexicon, [])))
    assert reader.read("wir haben Angst und der Einbruch").language == "nl"


def test_a_stop_phrase_covers_its_words() -> None:
    """`snel` alone has a meaning, `zo snel mogelijk` has none."""
    assert [place.word for place in READER.read_dutch("zo snel mogelijk naar het plein").places] == [
        "naar",
        "plein",
    ]
    assert [place.word for place in READER.read_dutch("zo snel over het plein").places][1] == "snel"


def test_a_phrase_of_stop_words_alone_keeps_them() -> None:
    """So that a label such as `wij` can still be found."""
    assert READER.phrase_keys("wij", "nl") == ("wij",)
    assert READER.phrase_keys("de inbraak", "nl") == (key("inbraak"),)


def test_the_keys_of_a_text_are_those_of_its_places() -> None:
    """Two words that are one together have the key of that too."""
    text = "Sluik storten in het park, en een winkel: sluik; storten"
    assert [*map(list, READER.dutch_keys(text))] == [
        list(place.keys) for place in READER.read_dutch(text).places
    ]
