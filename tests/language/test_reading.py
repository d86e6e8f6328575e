"""How words become keys: inflection, compounds, diminutives, guesses, and the language of a text."""

from collections.abc import Mapping

import pytest

from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import HEARD, JOINED, MISTYPED, PART, WHOLE, Reader, known_forms, with_stems
from inspiratie.storage.plain import field_values, validate
from small_language import LEXICON, make_reader

READER = make_reader("buurt", "vader", "station", "fiets", "park", "winkel", "bushalte")


def keys(text: str, reader: Reader = READER) -> Mapping[str, float]:
    """Return the keys of the first place of a text."""
    return reader.read_dutch(text).places[0].keys


def key(word: str) -> str:
    """Return the key of a Dutch word."""
    return LEXICON.key(word, "nl")


def test_a_known_word_is_itself() -> None:
    """It has the key of its stem, in full, in any inflection."""
    assert keys("inbraak") == keys("inbraken") == {key("inbraak"): WHOLE}


def test_words_of_one_ring_share_a_key() -> None:
    """Everyday and foreign words stand for one another."""
    assert keys("herrie") == keys("lawaai") == keys("bruit") == keys("noise")


def test_a_compound_has_the_keys_of_its_parts() -> None:
    """The parts count for less than the word itself."""
    found = keys("buurtvader")
    assert found == {key("vader"): PART, key("buurt"): PART, key("buurtvader"): WHOLE}
    assert keys("stationsfiets")[key("fiets")] == PART, "with a joining letter"


def test_a_compound_of_three_parts_is_taken_apart() -> None:
    """Each of the three is a key."""
    assert {key("buurt"), key("park"), key("winkel")} <= set(keys("buurtparkwinkel"))


def test_three_letters_are_no_part() -> None:
    """Too many words would seem to be compounds."""
    assert READER.compound_keys("buswinkel") == ()


def test_what_is_no_compound_has_no_parts() -> None:
    """Neither a short word nor an unknown one is split."""
    assert READER.compound_keys("fiets") == ()
    assert READER.compound_keys("onzinwinkel") == ()


def test_two_words_may_be_one() -> None:
    """`sluik storten` is read as the word that the vocabulary knows."""
    place = READER.read_dutch("sluik storten").places[0]
    assert place.is_known
    assert JOINED in place.keys.values()
    assert set(keys("sluikstorten")) & set(place.keys)


def test_two_words_of_two_clauses_are_not_one() -> None:
    """A comma keeps them apart."""
    assert not set(keys("sluikstorten")) & set(READER.read_dutch("sluik, storten").places[0].keys)


@pytest.mark.parametrize(("small", "word"), [("parkske", "park"), ("winkeltje", "winkel")])
def test_a_diminutive_is_its_word(small: str, word: str) -> None:
    """Standard ones and Flemish ones alike."""
    assert keys(small) == {key(word): WHOLE}


def test_a_word_spelt_by_ear_is_heard() -> None:
    """The known word that sounds the same is taken, with less trust."""
    assert keys("kabaahl") == {key("kabaal"): HEARD}
    assert keys("vaader") == {key("vader"): HEARD}


def test_a_word_mistyped_is_guessed() -> None:
    """One letter off below eight letters, two from there on."""
    assert keys("inbrxak") == {key("inbraak"): MISTYPED}
    assert keys("inxrxak") == {key("inxrxak"): WHOLE}
    assert keys("cametatoezixht") == {key("cameratoezicht"): MISTYPED}


def test_a_common_word_is_no_typing_error() -> None:
    """`inbreng` looks like `inbraak` but means something else."""
    assert keys("inbreng") == {key("inbreng"): WHOLE}


def test_an_unknown_word_stays_itself() -> None:
    """No guess is made at short words, at numbers, or at what looks like nothing known."""
    for word in ("abc", "a1b2c3d4", "qqqqqqqqqq"):
        (place,) = READER.read_dutch(word).places
        assert not place.is_known
        assert list(place.keys.values()) == [WHOLE]


def test_a_word_of_another_language_is_known_in_a_dutch_text() -> None:
    """`burglary` keeps its meaning between Dutch words."""
    assert keys("burglary") == {LEXICON.key("burglary", "en"): WHOLE}


def test_a_mistyped_word_in_another_language_is_guessed_there() -> None:
    """By eye; spelling by ear is for Dutch."""
    (place,) = READER.read("there are burglaryy").places
    assert place.keys == {LEXICON.key("burglary", "en"): MISTYPED}


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
