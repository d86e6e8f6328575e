"""Mixes, comparisons, likenesses and firmness in plain Dutch."""

from dataclasses import replace

import pytest

from inspiratie.advice.comparison import Content, Origin, TitleDoubt
from inspiratie.advice.firmness import HEAVIER, LIGHTER, Change, Relaxation, Shift, Stability
from inspiratie.advice.likeness import Neighbour, Shared
from inspiratie.advice.mix import Gap, Mix, Part
from inspiratie.deck.vocabulary import Facet, Relation
from inspiratie.engine.fitting import Ground
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.signals import Reason
from inspiratie.wording.advice import (
    EACH_ITS_PART,
    alike_lines,
    content_words,
    field_heading,
    gap_lines,
    mix_lines,
    part_lines,
    relaxation_lines,
    stability_line,
)
from small_catalogue import VOCABULARY, card

CONCEPTS = VOCABULARY.concepts
WITHOUT_DRUGS = Wish(concept=CONCEPTS["drugs"])


def wishes(*ids: str) -> tuple[Wish, ...]:
    """Return wishes for concepts."""
    return tuple(Wish(concept=CONCEPTS[id_]) for id_ in ids)


def match(id_: str) -> Match:
    """Return a match of a card, of 30 points."""
    reason = Reason(ground=Ground.TEXT, points=30.0, possible=30.0)
    return Match(initiative=card(id_), reasons=(reason,), unmet=())


def mix_of(
    *parts: str,
    asked: tuple[str, ...] = ("drugs",),
    gaps: tuple[Gap, ...] = (),
    text: str = "",
    help_: str = "",
    unknown: tuple[str, ...] = (),
) -> Mix:
    """Return a mix of cards for a need."""
    wanted = wishes(*asked)
    return Mix(
        ranking=Ranking(need=Need(wishes=wanted, text=text), matches=(), others=()),
        help=help_,
        wishes=wanted,
        parts=tuple(Part(match=match(id_), adds=(), also=()) for id_ in parts),
        gaps=gaps,
        unknown=unknown,
    )


def gap(id_: str, nearest: Match | None = None) -> Gap:
    """Return a wish that stays open."""
    return Gap(wish=wishes(id_)[0], nearest=nearest)


def change(
    what: Shift | Wish = WITHOUT_DRUGS, *, arrived: tuple[str, ...] = (), left: tuple[str, ...] = ()
) -> Change:
    """Return a change that brings others to the top."""
    return Change(what=what, first=(), arrived=arrived, left=left)


def test_a_mix_opens_with_what_was_asked_and_what_is_to_be_covered() -> None:
    """How a text was read is told too, also when nothing was."""
    asked = mix_of("a", asked=("drugs", "jongeren"))
    first, second, *_ = mix_lines(asked)
    assert first == "Uw vraag: thema drugs · doelgroep jongeren"
    assert not second.startswith("Te dekken")  # which would say the same twice
    assert [*mix_lines(replace(asked, wishes=wishes("drugs")))][1] == "Te dekken: thema drugs"
    assert list(mix_lines(mix_of("a", text="knikkers")))[1] == "Begrepen als: geen begrip herkend"


def test_a_mix_says_which_words_it_does_not_cover() -> None:
    """After what it understood; of a pasted mail that would be half of it."""
    told = list(mix_lines(mix_of("a", text="knikkers en tollen", unknown=("knikkers", "tollen"))))
    assert told[2] == "Niet herkend: “knikkers” en “tollen”."
    many = tuple(f"woord{number}" for number in range(9))
    assert "Niet herkend" not in "".join(mix_lines(mix_of("a", text="x", unknown=many)))


@pytest.mark.parametrize(
    ("mix", "line"),
    [
        (mix_of("a", "b"), EACH_ITS_PART),
        (
            mix_of("a", asked=("inbraak", "drugs"), gaps=(gap("drugs"),)),
            "Eén initiatief dekt 1 van de 2 wensen; voor de rest past niets goed genoeg.",
        ),
        (mix_of("a"), "Eén initiatief dekt dat alles al; een mix is niet nodig."),
        (mix_of(), "Probeer het in andere woorden, of kies begrippen uit: inspiratie terms"),
    ],
)
def test_a_mix_says_how_much_it_covers(mix: Mix, line: str) -> None:
    """All or so many of the wishes, by how many initiatives; or what to do when there is none."""
    assert list(mix_lines(mix))[-1] == line


def test_several_say_what_their_scores_are_for() -> None:
    """Below how much they cover together."""
    gaps = (gap("overlast"),)
    for mix, told in (
        (mix_of("a", "b"), "Deze 2 initiatieven dekken samen dat alles; met minder lukt dat niet."),
        (
            mix_of("a", "b", asked=("inbraak", "drugs", "overlast"), gaps=gaps),
            "Deze 2 initiatieven dekken samen 2 van de 3 wensen; met minder lukt dat niet.",
        ),
    ):
        assert list(mix_lines(mix))[-2:] == [told, EACH_ITS_PART]


def test_a_part_says_what_it_brings() -> None:
    """What it adds, and what it covers besides."""
    part = Part(match=match("a"), adds=wishes("drugs"), also=wishes("jongeren"))
    assert list(part_lines(part)) == ["dekt: thema drugs", "dekt ook: doelgroep jongeren"]
    alone = Part(match=match("a"), adds=wishes("inbraak", "jongeren"), also=())
    assert list(part_lines(alone)) == ["dekt: thema inbraak · doelgroep jongeren"]


def test_an_open_wish_is_told_with_why() -> None:
    """Something fits too weakly, or nothing covers it; with no mix at all the latter goes without saying."""
    weak, none = gap("senioren", match("b")), gap("senioren")
    assert list(gap_lines(mix_of("a", gaps=(weak, none)))) == [
        "blijft open: doelgroep senioren (alleen B dekt dit, maar past te zwak: 30/100, zwak)",
        "blijft open: doelgroep senioren (niets dekt dit)",
    ]
    assert list(gap_lines(mix_of(gaps=(none,)))) == []


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("methode", "hoe"),
        ("thema", "thema"),
        ("kosten", "kosten"),
        ("helpt_bij", "helpt sterk bij (redactioneel)"),
        ("situaties", "situaties (redactioneel)"),
    ],
)
def test_a_field_has_a_heading(name: str, heading: str) -> None:
    """What is our own is marked."""
    assert field_heading(name) == heading


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("drugs", "drugs"),
        (Origin(deck="Onze kaarten", number=3), "Onze kaarten, nr. 3"),
        (Origin(deck="Onze kaarten", number=None), "Onze kaarten"),
        (TitleDoubt(certainty="laag"), "titel gereconstrueerd, zekerheid laag"),
    ],
)
def test_what_stands_in_a_cell_is_told(content: Content, words: str) -> None:
    """A value as it is, an origin with its number, a doubt with how sure the title is."""
    assert content_words(content) == words


def shared(mine: str, theirs: str, relation: Relation) -> Shared:
    """Return what two cards have in common."""
    return Shared(facet=CONCEPTS[mine].facet, mine=CONCEPTS[mine], theirs=CONCEPTS[theirs], relation=relation)


def test_what_is_alike_is_told_before_what_is_not() -> None:
    """The same concepts by facet, the near ones with what they come near to."""
    alike = (
        shared("overlast", "lawaai", Relation.NARROWER),
        shared("jongeren", "jongeren", Relation.SAME),
        shared("drugs", "drugs", Relation.SAME),
    )
    other = tuple(map(CONCEPTS.__getitem__, ("workshop", "inbraak")))
    found = Neighbour(initiative=card("a"), score=50.0, shared=alike, other=other, words=("knikkers",))
    assert list(alike_lines(found)) == [
        "zelfde: voor wie jongeren · thema drugs",
        "verwant: lawaai (met overlast)",
        "anders: hoe workshop · thema inbraak",
    ]
    silent = Neighbour(initiative=card("a"), score=0.0, shared=(), other=(), words=())
    assert list(alike_lines(silent)) == []


def test_what_is_the_same_is_not_said_to_be_near_too() -> None:
    """Two concepts of one card can come near to one of the other."""
    alike = (shared("overlast", "lawaai", Relation.NARROWER), shared("lawaai", "lawaai", Relation.SAME))
    found = Neighbour(initiative=card("a"), score=50.0, shared=alike, other=(), words=())
    assert list(alike_lines(found)) == ["zelfde: thema lawaai"]


@pytest.mark.parametrize(
    ("stability", "line"),
    [
        (
            Stability(holds=True, changes=(), tried=0),
            "",
        ),
        (
            Stability(holds=True, changes=(), tried=4),
            "De eerste drie blijven dezelfde als een kenmerk zwaarder of lichter telt of een wens wegvalt.",
        ),
    ],
)
def test_a_ranking_that_holds_is_told_in_a_sentence(stability: Stability, line: str) -> None:
    """So is one in which there is nothing to shift."""
    assert stability_line(stability) == line


@pytest.mark.parametrize(
    ("moved", "clause"),
    [
        (change(arrived=("A",), left=("C",)), "zonder thema drugs komt A in de eerste drie"),
        (change(arrived=("A", "B"), left=("C",)), "zonder thema drugs komen A en B in de eerste drie"),
        (change(left=("C",)), "zonder thema drugs valt C uit de eerste drie"),
        (change(left=("C", "D")), "zonder thema drugs vallen C en D uit de eerste drie"),
        (
            change(Shift(facet=Facet.THEMA, factor=LIGHTER), arrived=("A",)),
            "als thema half zo zwaar telt, komt A in de eerste drie",
        ),
        (
            change(Shift(facet=Facet.DOEL, factor=HEAVIER), arrived=("A",)),
            "als doel anderhalf keer zo zwaar telt, komt A in de eerste drie",
        ),
    ],
)
def test_what_moves_the_first_three_is_told(moved: Change, clause: str) -> None:
    """A wish dropped or a weight shifted, and who comes in or falls out: one does, two do."""
    line = stability_line(Stability(holds=False, changes=(moved,), tried=9))
    assert line == (f"De eerste drie veranderen bij 1 van de 9 kleine wijzigingen; het gevoeligst: {clause}.")


def test_the_change_that_lets_most_others_in_is_told() -> None:
    """Whichever was tried first."""
    little, much = change(arrived=("A",), left=("C",)), change(arrived=("A", "B"), left=("C", "D"))
    assert stability_line(Stability(holds=False, changes=(little, much, little), tried=3)) == (
        "De eerste drie veranderen bij 3 van de 3 kleine wijzigingen;"
        " het gevoeligst: zonder thema drugs komen A en B in de eerste drie."
    )


@pytest.mark.parametrize(
    ("dropped", "count", "titles", "line"),
    [
        (("drugs",), 1, ("A",), "Zonder thema drugs past er 1 volledig: A."),
        (("drugs",), 2, ("A", "B"), "Zonder thema drugs passen er 2 volledig: A en B."),
        (
            ("meepraten", "jongeren"),
            4,
            ("A", "B", "C"),
            ("Zonder vorm meepraten en doelgroep jongeren passen er 4 volledig: waaronder A, B en C."),
        ),
    ],
)
def test_what_dropping_a_wish_yields_is_told(
    dropped: tuple[str, ...], count: int, titles: tuple[str, ...], line: str
) -> None:
    """With the best by name, and whether there are others, under why anything is dropped."""
    found = Relaxation(dropped=wishes(*dropped), count=count, best=(), titles=titles)
    assert relaxation_lines((found,)) == ("Geen enkel initiatief vervult al uw wensen volledig.", line)


def test_without_relaxations_there_is_nothing_to_tell() -> None:
    """Something fits everything."""
    assert relaxation_lines(()) == ()
