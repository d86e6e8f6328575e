"""Questions that no card answers."""

import pytest

from inspiratie.language.forms import with_stems
from inspiratie.language.loading import load_lexicon
from inspiratie.language.reading import Reader
from inspiratie.language.unanswered import Unanswered, find_unanswered
from inspiratie.language.words import LANGUAGES

LEXICON = load_lexicon()
WORDS = {"nl": ("camera", "buurtwacht"), "fr": ("camera",), "en": ("camera",)}
READER = Reader(LEXICON, with_stems({language: WORDS[language] for language in LANGUAGES}))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Hoeveel kost zo'n buurtwacht?", [Unanswered.PRICE]),
        ("Combien coûte une caméra?", [Unanswered.PRICE]),
        ("Mag een camera volgens de wet, en wat kost dat?", [Unanswered.PRICE, Unanswered.LAW]),
        ("Is it legal to put up a camera?", [Unanswered.LAW]),
        ("Mag dat wel?", [Unanswered.LAW]),
        ("Hoe lang duurt zoiets?", [Unanswered.TIME]),
        ("Combien de temps, et combien ça coûte?", [Unanswered.TIME]),
        ("How long does it take, and is it allowed?", [Unanswered.LAW, Unanswered.TIME]),
        ("Hoelang moeten we dat lawaai nog verdragen?", []),
        ("De kosten van vandalisme lopen op", []),
        ("De wet van de sterkste geldt op het plein", []),
    ],
)
def test_what_no_card_answers_is_recognised(text: str, kinds: list[Unanswered]) -> None:
    """By the phrases that ask it, not by a word such as costs, law or long."""
    assert list(find_unanswered(READER.read(text), LEXICON)) == kinds
