"""Danger that a text tells of."""

import pytest

from inspiratie.language.danger import Danger, find_dangers, folded_phrase
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import tokens

LEXICON = load_lexicon()
DENIALS = frozenset({"niet"})


def found(text: str) -> list[str]:
    """Return the dangers that a text tells of, each that someone is in with a mark."""
    alarms = find_dangers(tokens(text), LEXICON.dangers, LEXICON.denials)
    return [f"{danger.id}{'!' if is_acute else ''}" for danger, is_acute in alarms]


def says(phrase: str, text: str) -> bool:
    """Tell whether a phrase is found in a text."""
    danger = Danger(id="x", hulp=("Bel 112.",), nood={"nl": (folded_phrase(phrase),)})
    return bool(list(find_dangers(tokens(text), [danger], DENIALS)))


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Iemand bedreigt mij", "bedreiging!"),
        ("Ze gaan mij vermoorden.", "bedreiging!"),
        ("ik word al weken bedreigd door mijn buur", "bedreiging!"),
        ("quelqu'un me menace de mort", "bedreiging!"),
        ("my neighbour threatens to kill me", "bedreiging!"),
        ("mijn ex stalkt mij", "stalking!"),
        ("mon ex me suit partout", "stalking!"),
        ("I am being stalked", "stalking!"),
        ("ik ben gisteren verkracht", "seksueel-geweld!"),
        ("Mijn dochter is op een fuif aangerand", "seksueel-geweld!"),
        ("j'ai été violée", "seksueel-geweld!"),
        ("I was raped", "seksueel-geweld!"),
        ("ik wil dood", "zelfdoding!"),
        ("Mijn dochter zegt dat ze dood wil", "zelfdoding!"),
        ("je veux mourir", "zelfdoding!"),
        ("I don't want to live anymore", "zelfdoding!"),
        ("het kind van de buren wordt elke dag geslagen", "kind!"),
        ("mon voisin frappe ses enfants", "kind!"),
        ("my father beats me", "kind!"),
        ("er staat een man met een mes aan de school", "wapen!"),
        ("il y a un homme avec un couteau dans le parc", "wapen!"),
        ("there's a man with a gun outside", "wapen!"),
    ],
)
def test_who_is_in_danger_is_heard(text: str, danger: str) -> None:
    """In Dutch, French and English, whatever words stand between."""
    assert found(text) == [danger]


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Preventie van zelfdoding bij jongeren: wat kunnen wij als school doen?", "zelfdoding"),
        ("Na die verkrachting op de kotfuif praat niemand met niemand.", "seksueel-geweld"),
        ("Mijn dochter krijgt doodsbedreigingen in een klasgroep. Wie zit er op dat internet?", "bedreiging"),
        ("Jongeren op het plein bedreigen ons als we er iets van zeggen", "bedreiging"),
        ("Hij stalkt haar al twee jaar. Onze dienst wil van lotgenoten leren.", "stalking"),
        ("Kindermishandeling: leerkrachten leren signalen zien", "kind"),
    ],
)
def test_a_question_about_a_danger_is_told_from_being_in_it(text: str, danger: str) -> None:
    """A policy on suicide, a group's quarrel, a service that wants to learn."""
    assert found(text) == [danger]


@pytest.mark.parametrize(
    "text",
    [
        "Dreigend gedrag van hangjongeren op het plein",
        "De gemeente dreigt ons jeugdhuis te sluiten",
        "Het jeugdhuis wordt bedreigd met sluiting",
        "Ik word niet bedreigd maar voel me onveilig",
        "We maken er een einde aan, aan die overlast",
        "Twee spelers komen met een mes in de tas naar de training",
        "Hoe doorbreken we het idee dat een mes normaal is?",
        "Ik schaam mij dood over het zwerfvuil",
        "De straatlampen zijn al weken dood",
        "Een gunman liep rond en niemand werd verwittigd",
        "Wapens bij twaalfjarigen: huiszoekingen op school?",
    ],
)
def test_an_ordinary_problem_tells_of_no_danger(text: str) -> None:
    """Words such as threaten, knife and dead are not enough."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("word ... bedreigd", "ik word bedreigd", True),
        ("word ... bedreigd", "ik word al vier weken lang bedreigd", True),
        ("word ... bedreigd", "ik word nu al meer dan een week bedreigd", False),
        ("word ... bedreigd", "ik word al lang niet bedreigd", False),
        ("word ... bedreigd", "ik word moe. zij worden bedreigd", False),
        ("volgt mij/me", "hij volgt me en hij volgt mij", True),
        ("volgt mij/me", "hij volgt haar en ziet me", False),
        ("bedreigd ... ", "bedreigd", True),
    ],
)
def test_a_phrase_may_have_gaps_and_choices(phrase: str, text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    """A gap is of four words at most, in one clause, and never of a denial."""
    assert says(phrase, text) is expected


@pytest.mark.parametrize("phrase", ["wordt / bedreigd", "j'ai/m'a frappé", "!"])
def test_a_place_of_a_phrase_is_a_word(phrase: str) -> None:
    """What can never be found is refused when the file is read."""
    with pytest.raises(ValueError, match="is geen woord"):
        folded_phrase(phrase)
