"""Synonym rings, stop words and negations, each in three languages."""

import pytest
from pydantic import ValidationError

from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.language.words import LANGUAGES

SMALL = Lexicon.model_validate(
    {
        "schema": "inspiratie/lexicon@1",
        "stopwoorden": {
            "nl": ["de", "Zo'n", "geen énkele", "Geen enkele", "weet er iemand"],
            "fr": ["le"],
            "en": ["the"],
        },
        "andere_talen": {"duits": ["nicht", "über"]},
        "gewone_woorden": {"nl": ["kosten", "Koéle"], "fr": [], "en": []},
        "ontkenning": {"nl": ["geen", "niet meer"], "fr": ["pas"], "en": ["don't", "not"]},
        "tegenstelling": {"nl": ["maar"], "fr": ["mais"], "en": ["but rather"]},
        "reeds_aanwezig": {"nl": [], "fr": [], "en": []},
        "weigering": {"nl": [], "fr": [], "en": []},
        "afwezig": {"nl": [], "fr": [], "en": []},
        "buiten_bereik": {"nl": [], "fr": [], "en": []},
        "woordgroepen": [
            {"woord": "lawaai", "nl": ["herrie", "kabaal", "veel geluid"], "fr": ["bruit"], "en": ["noise"]},
            {"woord": "diefstal", "nl": ["stelen", "Herrie"], "en": ["thefts"]},
            {"woord": "politie auto", "nl": ["combi"]},
        ],
    }
)


def test_ring_has_words_in_each_language() -> None:
    """The ring's own name counts as a Dutch member, and comes first."""
    ring = SynonymRing(woord="lawaai", nl=("herrie",), fr=("bruit",))
    assert [ring.words(language) for language in LANGUAGES] == [("lawaai", "herrie"), ("bruit",), ()]


def test_ring_needs_a_name() -> None:
    """A ring without a name, or with a field that does not exist, is refused."""
    with pytest.raises(ValidationError):
        SynonymRing(woord="")
    with pytest.raises(ValidationError):
        SynonymRing.model_validate({"woord": "x", "de": ["y"]})


@pytest.mark.parametrize("word", ["lawaai", "herrie", "herries", "kabaal"])
def test_members_of_a_ring_share_a_key(word: str) -> None:
    """Every member and its inflections are matched by the ring's own key."""
    assert SMALL.key(word, "nl") == SMALL.key("bruit", "fr") == SMALL.key("noise", "en")


def test_first_ring_keeps_a_word() -> None:
    """A word of two rings belongs to the first one in the file."""
    assert SMALL.key("herrie", "nl") == SMALL.key("lawaai", "nl") != SMALL.key("stelen", "nl")


def test_word_is_known_by_its_stem() -> None:
    """An inflection that the ring does not list finds it by the stem, in its own language only."""
    assert SMALL.key("theft", "en") == SMALL.key("diefstal", "nl")
    assert SMALL.key("theft", "fr") != SMALL.key("diefstal", "nl")


def test_word_outside_every_ring_is_its_stem() -> None:
    """A word without synonyms is matched by its stem, so that its inflections still meet."""
    assert SMALL.key("fietsen", "nl") == SMALL.key("fiets", "nl")


def test_phrases_make_no_ring_key() -> None:
    """A member of several words is no key of its own, but a name of several words names the ring."""
    assert "geluid" not in SMALL.ring_keys["nl"]
    assert SMALL.key("combi", "nl") != SMALL.key("combi", "en") == "combi"


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


def test_no_language_may_be_left_out() -> None:
    """Words that are kept by language are refused when one of the three is missing."""
    with pytest.raises(ValidationError, match="een taal ontbreekt: fr, en"):
        Lexicon.model_validate({**SMALL.model_dump(by_alias=True), "ontkenning": {"nl": ["geen"]}})


def test_negations_are_single_words() -> None:
    """Only negations of one word deny by themselves: a phrase is not taken apart."""
    assert SMALL.negations == {"nl": {"geen"}, "fr": {"pas"}, "en": {"not"}}


def test_contrasts_of_all_languages_count() -> None:
    """A contrast word is one in whichever language it stands."""
    assert SMALL.contrasts == {"maar", "mais", "but", "rather"}


def test_foreign_words_are_folded_by_language() -> None:
    """The words of a language that is not understood keep the language's name."""
    assert SMALL.foreign_words == {"duits": {"nicht", "uber"}}
