"""What a mail has around its question changes no answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.engine.recommender import Recommender
from inspiratie.language.mail import substance
from ranked import ranked

HEADERS = (
    "Van: Jan Peeters <jan@x.be>\nVerzonden: maandag 2 maart 2026 9:14\nAan: Preventie\n"
    "Onderwerp: FW: vraag\n\n"
)
SIGNATURE = "\n\nMet vriendelijke groeten,\n\nJan Peeters\nDeskundige\nT 02 123 45 67\nwww.x.be"
PICTURE = f"\n\n[cid:image001.png@01DA]\ndata:image/png;base64,{'aB3/' * 500}\n"
NEEDS = (
    "Jongeren maken elke avond lawaai op het plein. Buren durven niets te zeggen.",
    "Er is drie keer ingebroken op een maand tijd en de mensen vragen wat ze zelf kunnen doen.",
    "Comment impliquer les habitants contre les dépôts sauvages dans le quartier ?",
)
FORMS = (
    HEADERS + "{}",
    "{}" + SIGNATURE,
    "{}" + PICTURE,
    "{0}\n\n{0}",
    "{0} {0}",
    HEADERS + "{}" + PICTURE + SIGNATURE,
)
words = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=12)
sentences = st.lists(words.map(lambda word: f"buurt {word}."), min_size=1, max_size=4).map(" ".join)


@given(sentences)
def test_headers_signature_and_pictures_are_left_out(text: str) -> None:
    """Alone or together, in the order in which a mail has them."""
    told = substance(text)
    assert substance(HEADERS + text) == told
    assert substance(text + SIGNATURE) == told
    assert substance(text + PICTURE) == told
    assert substance(HEADERS + text + PICTURE + SIGNATURE) == told


@given(sentences)
def test_what_is_left_is_left_again(text: str) -> None:
    """Reading it twice changes nothing."""
    told = substance(f"{text}\n\n{text}")
    assert substance(told) == told


@pytest.mark.parametrize("need", NEEDS)
@pytest.mark.parametrize("form", FORMS)
def test_a_mail_is_answered_as_its_question(portable: Recommender, need: str, form: str) -> None:
    """The same initiatives with the same scores."""
    plain, mailed = (ranked(portable, text).matches for text in (need, form.format(need)))
    assert [(match.initiative.id, match.score) for match in mailed] == [
        (match.initiative.id, match.score) for match in plain
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Van: buren die klagen",
        "Groeten",
        "Onderwerp: lawaai\nVan: An",
        "Beste groet op straat helpt tegen onveiligheid",
        "Groeten uit de buurt is een project\nDe vraag: hoe beginnen we?",
    ],
)
def test_what_only_looks_like_a_mail_is_read_whole(text: str) -> None:
    """One header, nothing but headers, or words of a farewell within a sentence."""
    assert substance(text) == text


def test_a_farewell_far_above_the_end_ends_nothing() -> None:
    """Below it stands another mail, or a whole text."""
    text = "Groeten\n" + "\n".join(f"regel {number} over de buurt" for number in range(20))
    assert substance(text) == text
