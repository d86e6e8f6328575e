"""Why an initiative fits, a clause a reason."""

import pytest

from inspiratie.deck.vocabulary import Relation
from inspiratie.engine.fitting import Ground
from inspiratie.engine.ranking import Match
from inspiratie.engine.signals import Met, Reason
from inspiratie.wording.reasons import reason_line, score_words
from small_catalogue import VOCABULARY, card

CONCEPTS = VOCABULARY.concepts


def reason(
    ground: Ground, *, found: str = "", relation: Relation | None = None, words: tuple[str, ...] = ()
) -> Reason:
    """Return a reason for the asked theme `lawaai`."""
    return Reason(
        ground=ground,
        points=1.0,
        possible=2.0,
        asked=CONCEPTS["lawaai"] if found else None,
        found=CONCEPTS[found] if found else None,
        relation=relation,
        words=words,
    )


def met(asked: str, *, found: str = "", covers: bool = True) -> Met:
    """Return how a theme is met: by the card, or in part by our judgment."""
    ground = Ground.CARD if covers else Ground.PRACTICE
    relation = Relation.NARROWER if found else Relation.SAME
    return Met(CONCEPTS[asked], ground, CONCEPTS[found or asked], relation, covers)


@pytest.mark.parametrize(
    ("given_reason", "clause"),
    [
        (
            reason(Ground.CARD, found="lawaai", relation=Relation.SAME),
            "thema lawaai (op de kaart, precies dit)",
        ),
        (
            reason(Ground.CARD, found="overlast", relation=Relation.BROADER),
            "thema lawaai: overlast (op de kaart, ruimer)",
        ),
        (
            reason(Ground.CARD, found="drugs", relation=Relation.RELATED),
            "thema lawaai: drugs (op de kaart, verwant)",
        ),
        (
            reason(Ground.CARD, found="lawaai", relation=Relation.SAME, words=("herrie", "nacht")),
            "thema lawaai (op de kaart, precies dit); u schreef “herrie” en “nacht”",
        ),
        (
            reason(Ground.PRACTICE, found="lawaai", relation=Relation.SAME),
            "thema lawaai: helpt hierbij (volgens ons)",
        ),
        (
            reason(Ground.PRACTICE, found="overlast", relation=Relation.BROADER, words=("herrie",)),
            "thema lawaai: helpt bij overlast (volgens ons); u schreef “herrie”",
        ),
        (
            reason(Ground.PRACTICE, found="lawaai", relation=Relation.SAME)._replace(covers=False),
            "thema lawaai: helpt hierbij (volgens ons, deels)",
        ),
        (
            reason(Ground.REFUSAL, found="lawaai", relation=Relation.SAME, words=("lawaai",)),
            "thema lawaai: dat wilt u net niet; u schreef “lawaai”",
        ),
        (reason(Ground.REFUSAL), "dit initiatief wilt u niet"),
        (reason(Ground.NAME, words=("lawaai",)), "u noemt dit initiatief bij naam"),
        (reason(Ground.EXAMPLE), "helpt bij vragen als deze (volgens ons)"),
        (reason(Ground.EXAMPLE, words=("plein",)), "uw woord “plein” speelt mee (volgens ons)"),
        (
            reason(Ground.EXAMPLE, words=("plein", "park"))._replace(situation="Lawaai"),
            "uw woorden “plein” en “park” spelen mee; lijkt op “Lawaai” (volgens ons)",
        ),
        (
            reason(Ground.EXAMPLE)._replace(situation="Lawaai op het plein"),
            "lijkt op “Lawaai op het plein” (volgens ons)",
        ),
        (
            reason(Ground.EXAMPLE, words=("plein",))._replace(
                met=(met("lawaai"), met("drugs", covers=False))
            ),
            "op de kaart: lawaai; volgens ons: drugs (deels); uw woord “plein” speelt mee",
        ),
        (
            reason(Ground.EXAMPLE)._replace(met=(met("overlast", found="lawaai"), met("lawaai"))),
            "op de kaart: lawaai (volgens ons)",
        ),
        (
            reason(Ground.EXAMPLE)._replace(met=(met("overlast", found="lawaai"),), points=0.9),
            "op de kaart: lawaai (een vorm ervan); maar past minder bij wat u vertelt (volgens ons)",
        ),
        (reason(Ground.TEXT, words=("plein",)), "uw woord “plein” past bij de tekst van dit initiatief"),
        (
            reason(Ground.TEXT, words=("plein", "park")),
            "uw woorden “plein” en “park” passen bij de tekst van dit initiatief",
        ),
        (
            reason(Ground.TEXT, words=tuple("abcdefg")),
            "uw woorden “a”, “b”, “c”, “d” en “e” passen bij de tekst van dit initiatief",
        ),
    ],
)
def test_a_reason_is_a_clause(given_reason: Reason, clause: str) -> None:
    """What was asked, what was found, how close, on what ground, from which words."""
    assert reason_line(given_reason) == clause


def test_a_score_is_told_in_whole_points_with_a_word() -> None:
    """Of a hundred."""
    found = Match(initiative=card("een"), reasons=(reason(Ground.TEXT),), unmet=())
    assert score_words(found) == "1/100, zwak"
