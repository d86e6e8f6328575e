"""Synonym rings, stop words and negations, each in three languages."""

import pytest
from pydantic import ValidationError

from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.language.words import LANGUAGES
from inspiratie.storage.plain import validate

SMALL = Lexicon(
    stop={
        "nl": ("de", "Zo'n", "geen énkele", "Geen enkele", "weet er iemand"),
        "fr": ("le",),
        "en": ("the",),
    },
    common={"nl": ("kosten", "Koéle")},
    negation={"nl": ("geen", "niet meer"), "fr": ("pas",), "en": ("don't", "not")},
    contrast={"nl": ("maar",), "fr": ("mais",), "en": ("but rather",)},
    refusal={"nl": ("geen",), "fr": ("pas",)},
    presence={"nl": ("Is er al",), "en": ("already tried",)},
    absence={"fr": ("n'est pas le problème",)},
    foreign={"de": ("nicht", "über")},
    rings=(
        SynonymRing(name="lawaai", nl=("herrie", "kabaal"), fr=("bruit",), en=("noise",)),
        SynonymRing(name="diefstal", nl=("stelen",), en=("thefts",)),
        SynonymRing(name="=mening", nl=("=meningen", "opinie")),
        SynonymRing(name="gemeente"),
    ),
)


def test_ring_has_words_in_each_language() -> None:
    """The ring's own name counts as a Dutch member, and comes first."""
    ring = SynonymRing(name="lawaai", nl=("herrie",), fr=("bruit",))
    assert [ring.words(language) for language in LANGUAGES] == [("lawaai", "herrie"), ("bruit",), ()]


def test_ring_needs_a_name() -> None:
    """A ring without a name, or with a field that does not exist, is refused."""
    with pytest.raises(ValidationError):
        validate(SynonymRing, {"name": ""})
    with pytest.raises(ValidationError):
        validate(SynonymRing, {"name": "x", "de": ["y"]})


@pytest.mark.parametrize("word", ["lawaai", "herrie", "herries", "kabaal"])
def test_members_of_a_ring_share_a_key(word: str) -> None:
    """Every member and its inflections are matched by the ring's own key."""
    assert SMALL.key(word, "nl") == SMALL.key("bruit", "fr") == SMALL.key("noise", "en") == "=lawaai"


def test_word_is_known_by_its_stem() -> None:
    """An inflection that the ring does not list finds it by the stem, in its own language only."""
    assert SMALL.key("theft", "en") == SMALL.key("diefstal", "nl")
    assert SMALL.key("theft", "fr") != SMALL.key("diefstal", "nl")


@pytest.mark.parametrize("word", ["mening", "meningen", "opinie", "opinies"])
def test_word_behind_an_equals_sign_is_still_a_member(word: str) -> None:
    """It has the key of its ring, which the sign is no part of."""
    assert SMALL.key(word, "nl") == "=mening"


def test_word_behind_an_equals_sign_brings_nothing_along() -> None:
    """Its stem is left to the word of another ring, of which the stemmer makes the same."""
    assert SMALL.key("gemeenten", "nl") == SMALL.key("gemeente", "nl") == "=gemeente"


def test_word_outside_every_ring_is_its_stem() -> None:
    """A word without synonyms is matched by its stem, so that its inflections still meet."""
    assert SMALL.key("fietsen", "nl") == SMALL.key("fiets", "nl")


def test_stop_words_are_folded_single_words() -> None:
    """A stop word is compared folded; a phrase of stop words is not taken apart."""
    assert SMALL.stop_words == {"nl": {"de"}, "fr": {"le"}, "en": {"the"}}


def test_stop_phrases_come_longest_first() -> None:
    """Entries of several words are kept as phrases, each once, the longer before the shorter."""
    assert SMALL.stop_phrases["nl"] == (("weet", "er", "iemand"), ("geen", "enkele"), ("zo", "n"))
    assert SMALL.stop_phrases["fr"] == ()


def test_common_words_are_folded() -> None:
    """Common words are compared folded, in their own language."""
    assert SMALL.common_words == {"nl": {"koele", "kosten"}, "fr": frozenset(), "en": frozenset()}


def test_negations_are_single_words() -> None:
    """Only negations of one word deny by themselves: a phrase is not taken apart."""
    assert SMALL.negations == {"nl": {"geen"}, "fr": {"pas"}, "en": {"not"}}


def test_contrasts_and_refusals_of_all_languages_count() -> None:
    """Such a word is one in whichever language it stands."""
    assert SMALL.contrasts == {"maar", "mais", "but", "rather"}
    assert SMALL.refusals == {"geen", "pas"}


def test_phrases_of_presence_and_absence_are_folded() -> None:
    """They are compared as folded words, in whichever language they stand."""
    assert SMALL.presences == ("is er al", "already tried")
    assert SMALL.absences == ("n est pas le probleme",)


def test_foreign_words_are_folded_by_language() -> None:
    """The words of a language that is not understood keep the language's name."""
    assert SMALL.foreign_words == {"de": {"nicht", "uber"}}
