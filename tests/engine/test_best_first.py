"""Quick answers: only what a need reaches is looked at, and the answer is that of looking at everything."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.initiative import HelpsWith, Initiative
from inspiratie.deck.vocabulary import Concept, Facet
from inspiratie.engine import best_first as module
from inspiratie.engine.context import Context, make_context
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.naming import Names
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import rank
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Reason, ledger
from inspiratie.engine.text_search import NO_HITS, text_index
from plain_engine import plain_ranking, plain_search
from ranked import ranked
from small_catalogue import VOCABULARY, card, recommender_of
from small_language import make_reader

WORDS = ("lampen", "straat", "winkel", "wandeling", "nachtwacht", "buurtfeest", "nachtlampen", "herrie")
READER = make_reader(*WORDS)


def a_deck(chance: Random) -> list[Initiative]:
    """Return cards with any facets, judgments, names and words; some with a number."""
    return [
        replace(
            card(
                f"kaart-{number}",
                kaart=chance.choice((None, 1, 2, 3)),
                titel=chance.choice(("Kaart", "Nachtwacht / Buurtfeest", "Winkel", "!!!")),
                beschrijving=some_words(chance) or "Niets.",
                vorm=some_concepts(chance, Facet.VORM, least=1),
                doel=some_concepts(chance, Facet.DOEL, least=1),
                methode=some_concepts(chance, Facet.METHODE, least=1),
                doelgroep=some_concepts(chance, Facet.DOELGROEP, least=1),
                thema=some_concepts(chance, Facet.THEMA, least=1),
            ),
            helpt_bij=HelpsWith(
                sterk=tuple(some_concepts(chance, Facet.THEMA)),
                deels=tuple(some_concepts(chance, Facet.DOEL)),
            ),
        )
        for number in range(chance.randint(1, 12))
    ]


def a_need(chance: Random, deck: Sequence[Initiative]) -> Need:
    """Return what is stated, said, refused, excluded, required and graded over a deck."""
    text = some_words(chance)
    stated = chance.sample(VOCABULARY.begrippen, chance.randint(0, 3))
    said = chance.sample(VOCABULARY.begrippen, chance.randint(0, 2)) if text else []
    return Need(
        wishes=(
            *(Wish(concept=one) for one in stated),
            *(Wish(concept=one, weight=0.6, is_stated=False) for one in said if one not in stated),
        ),
        refused=tuple(map(wish_for, chance.sample(VOCABULARY.begrippen, chance.randint(0, 1)))),
        excluded=some_ids(chance, deck),
        text=text,
        reading=READER.read_dutch(text) if text else None,
        grades={id_: chance.choice((0.0, 0.7, 1.5, 3.0)) for id_ in sorted(some_ids(chance, deck))},
        is_in_field=chance.random() < 0.7,
        weights={facet: chance.choice((0.0, 1.0, 3.0)) for facet in Facet},
        required=frozenset(chance.sample(list(Facet), chance.randint(0, 1))),
    )


def wish_for(concept: Concept) -> Wish:
    """Return a stated wish."""
    return Wish(concept=concept)


def some_words(chance: Random) -> str:
    """Return a few words, or none."""
    return " ".join(chance.choices(WORDS, k=chance.randint(0, 6)))


def some_ids(chance: Random, deck: Sequence[Initiative]) -> frozenset[str]:
    """Return a few ids of a deck, or none."""
    return frozenset(one.id for one in deck if chance.random() < 0.2)


def some_concepts(chance: Random, facet: Facet, *, least: int = 0) -> list[str]:
    """Return up to two concepts of a facet."""
    known = [concept.id for concept in VOCABULARY.of_facet(facet)]
    return chance.sample(known, chance.randint(least, min(2, len(known))))


@given(st.integers(0, 2**32))
def test_the_answer_is_that_of_looking_at_everything(seed: int) -> None:
    """Order, points, words and all, for any deck and any need."""
    chance = Random(seed)  # noqa: S311 - no secret
    deck = a_deck(chance)
    need = a_need(chance, deck)
    unjudged = [one for one in deck if one.id not in need.grades]
    fits = FitTable(deck, VOCABULARY)
    index = text_index(fits.ordered, READER, judged=need.grades)
    hits = index.search(need.reading) if need.reading else NO_HITS
    kin = {one.id: chance.choice((0.3, 0.6, 0.9)) for one in unjudged if chance.random() < 0.5}
    context = make_context(need, hits=hits, fits=fits, kin=kin)
    found = plain_search(need.reading, unjudged, READER, named=deck) if need.reading else {}
    assert dict(hits) == found
    matches, others = plain_ranking(need, deck, context, VOCABULARY, found)
    ranking = rank(need, context)
    assert list(ranking.matches) == matches
    assert list(ranking.others) == others


def reckonings(monkeypatch: pytest.MonkeyPatch, engine: Recommender, **asked: Any) -> int:  # noqa: ANN401 - of `suggest`
    """Return how many ledgers are made for the first five of an answer."""
    made = []

    def counted(need: Need, initiative: Initiative, context: Context) -> tuple[Reason, ...]:
        made.append(initiative.id)
        return ledger(need, initiative, context)

    monkeypatch.setattr(module, "ledger", counted)
    assert len(ranked(engine, **asked).matches[:5]) == 5
    return len(made)


@pytest.mark.parametrize(
    ("asked", "most"), [({"options": {Facet.THEMA: ["inbraak"]}}, 2), ({"text": "inbraak sloten"}, 12)]
)
def test_an_answer_grows_with_what_matches(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], most: int
) -> None:
    """Hundreds of initiatives that do not fit, or fit alike, cost nothing."""
    fitting = [card(f"past-{number}", thema=["inbraak"], beschrijving="Met sloten.") for number in range(6)]
    rest = [card(f"rest-{number}", thema=["lawaai"]) for number in range(300)]
    assert reckonings(monkeypatch, recommender_of(*fitting, *rest), **asked) <= most


def test_likeness_is_worked_out_only_where_it_matters() -> None:
    """An initiative that it could not bring before another waits, and need never be looked at."""
    deck = [card("past", thema=["inbraak"]), card("bekend"), card("rest", thema=["lawaai"])]
    need = Need(
        wishes=(wish_for(VOCABULARY.concepts["inbraak"]),),
        text="lampen",
        reading=READER.read_dutch("lampen"),
        grades={"bekend": 3.0},
    )

    class Alike(dict[str, float]):
        def get(self, id_: str, _: object = None) -> Any:  # noqa: ANN401 - as a dict has it
            looked.append(id_)
            return self[id_]

    looked: list[str] = []
    kin = Alike(past=0.9, rest=0.9)
    context = make_context(need, hits=NO_HITS, fits=FitTable(deck, VOCABULARY), kin=kin)
    assert rank(need, context).matches[0].initiative.id == "past"
    assert set(looked) == {"past"}


@pytest.mark.parametrize(
    "asked",
    [
        {"wishes": (wish_for(VOCABULARY.concepts["overlast"]),)},
        {"wishes": (), "refused": (wish_for(VOCABULARY.concepts["lawaai"]),)},
    ],
)
def test_who_is_graded_and_who_is_not_are_never_alike(asked: dict[str, Any]) -> None:
    """Meeting a wish alike, or near what is refused alike, each is put in order by a grade or by words."""
    text = "lampen straat"
    deck = [
        card("aan-straat", titel="Straat", thema=["overlast"]),
        card("bekend", thema=["overlast"]),
        card("zeer-lampen", titel="Lampen straat", thema=["overlast"], beschrijving="Nachtlampen, lampen."),
        *(card(f"rest-{number}", thema=["inbraak"]) for number in range(30)),
    ]
    need = Need(text=text, reading=READER.read_dutch(text), grades={"bekend": 3.0}, **asked)
    fits = FitTable(deck, VOCABULARY)
    index = text_index(fits.ordered, READER, judged=need.grades)
    index.names = Names()  # a title that the text gives would count for more
    found = rank(need, make_context(need, hits=index.search(READER.read_dutch(text)), fits=fits)).matches
    assert [one.initiative.id for one in found[:2]] == ["bekend", "zeer-lampen"]
    assert found[1].score > max((one.score for one in found[2:]), default=0)
