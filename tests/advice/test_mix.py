"""The smallest set of initiatives that together cover a need."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from inspiratie.advice.mix import mix, smallest_cover
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Wish
from inspiratie.engine.ranking import Strength
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.weights import WEIGHTS
from inspiratie.wording.advice import mix_lines
from small_catalogue import VOCABULARY, card, recommender_of

Candidates = list[tuple[int, frozenset[int]]]


def _by_trying_everything(candidates: Candidates) -> tuple[int, ...]:
    everything: frozenset[int] = frozenset().union(*(covered for _, covered in candidates))
    for size in range(len(candidates) + 1):
        covers = [
            (-sum(candidates[number][0] for number in numbers), numbers)
            for numbers in combinations(range(len(candidates)), size)
            if frozenset().union(*(candidates[number][1] for number in numbers)) == everything
        ]
        if covers:
            return min(covers)[1]
    raise AssertionError


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.frozensets(st.integers(0, 5), max_size=4)), min_size=0, max_size=8
    )
)
def test_the_smallest_cover_is_what_trying_everything_finds(candidates: Candidates) -> None:
    """Fewest candidates, then most worth, then lowest numbers."""
    assert smallest_cover(candidates) == _by_trying_everything(candidates)


def test_two_that_complete_each_other_make_a_mix() -> None:
    """What the second adds is what the first leaves open."""
    engine = recommender_of(
        card("a", kaart=1, thema=["inbraak"], doelgroep=["jongeren"]),
        card("b", kaart=2, thema=["drugs"], doelgroep=["jongeren"]),
        card("c", kaart=3, thema=["drugs"], doelgroep=["senioren"]),
    )
    need = engine.understand(options={Facet.THEMA: ["inbraak", "drugs"], Facet.DOELGROEP: ["jongeren"]})
    found = mix(need, engine)
    assert [part.match.initiative.id for part in found.parts] == ["a", "b"]
    assert [wish.concept.id for wish in found.parts[1].adds] == ["drugs"]
    assert [wish.concept.id for wish in found.parts[1].also] == ["jongeren"]


def test_one_that_covers_everything_is_enough() -> None:
    """Then no mix is needed."""
    engine = recommender_of(card("a", thema=["inbraak", "drugs"]), card("b", thema=["drugs"]))
    found = mix(engine.understand(options={Facet.THEMA: ["inbraak", "drugs"]}), engine)
    assert [part.match.initiative.id for part in found.parts] == ["a"]


def test_a_weak_initiative_does_not_fill_a_hole() -> None:
    """Card b covers the target group and nothing else; it is named but not taken."""
    engine = recommender_of(card("a", thema=["inbraak"]), card("b", doelgroep=["senioren"]))
    found = mix(engine.understand(options={Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["senioren"]}), engine)
    assert [part.match.initiative.id for part in found.parts] == ["a"]
    nearest = found.gaps[0].nearest
    assert nearest is not None
    assert nearest.score < WEIGHTS.fair


def test_a_wish_that_nothing_covers_stays_open() -> None:
    """No initiative is nearest."""
    engine = recommender_of(card("a", thema=["inbraak"]))
    found = mix(engine.understand(options={Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["senioren"]}), engine)
    assert [(gap.wish.concept.id, gap.nearest) for gap in found.gaps] == [("senioren", None)]


def test_nothing_that_fits_makes_no_mix() -> None:
    """Every wish stays open."""
    engine = recommender_of(card("a", thema=["inbraak"]))
    found = mix(engine.understand(options={Facet.THEMA: ["drugs"]}), engine)
    assert found.parts == ()
    assert [gap.wish for gap in found.gaps] == list(found.wishes)


def test_of_two_that_cover_the_same_the_better_match_is_taken() -> None:
    """The narrower concept covers the wish too, but the exact one scores higher."""
    engine = recommender_of(card("a", kaart=1, thema=["lawaai"]), card("b", kaart=2, thema=["overlast"]))
    found = mix(engine.understand(options={Facet.THEMA: ["overlast"]}), engine)
    assert [part.match.initiative.id for part in found.parts] == ["b"]


def test_of_equals_the_lower_card_number_is_taken() -> None:
    """The order of the deck does not show."""
    cards = [card("z", kaart=1, thema=["drugs"]), card("a", kaart=2, thema=["drugs"])]
    for engine in (recommender_of(*cards), recommender_of(*reversed(cards))):
        found = mix(engine.understand(options={Facet.THEMA: ["drugs"]}), engine)
        assert [part.match.initiative.id for part in found.parts] == ["z"]


def test_a_wish_read_from_the_text_is_covered_too() -> None:
    """The text says what the options would."""
    engine = recommender_of(card("a", thema=["inbraak"]), card("b", thema=["overlast"]))
    found = mix(engine.understand("inbraak"), engine)
    assert [wish.concept.id for wish in found.wishes] == ["inbraak"]


def test_a_text_without_wishes_is_covered_in_every_form() -> None:
    """Without anything recognised the three forms are what has to be covered."""
    engine = recommender_of(card("a", beschrijving="Spelen met knikkers."))
    found = mix(engine.understand("knikkers"), engine)
    assert [wish.concept.id for wish in found.wishes] == ["meedoen", "meepraten", "transparantie"]


def test_the_real_forms_are_covered_by_few_cards(recommender: Recommender) -> None:
    """The packaged deck has cards of two forms, so that two are enough."""
    need = recommender.understand(options={Facet.VORM: ["meedoen", "meepraten", "transparantie"]})
    found = mix(need, recommender)
    assert len(found.parts) == 2
    assert found.gaps == ()


def test_of_an_unsure_text_what_counts_most_is_covered() -> None:
    """What was read goes before the forms that nobody asked for; outside the field it does not."""
    engine = recommender_of(card("a", thema=["inbraak"]), card("b", thema=["drugs"]))
    concepts = VOCABULARY.concepts
    unsure = tuple(
        Wish(concept=concepts[id_], weight=weight, is_stated=False)
        for id_, weight in (("jongeren", 0.3), ("inbraak", 0.3), ("drugs", 0.2))
    )
    need = engine.understand("inbraak")._replace(wishes=unsure)
    assert [wish.concept.id for wish in mix(need, engine).wishes] == ["inbraak"]
    outside = mix(need._replace(is_in_field=False), engine)
    assert {wish.concept.facet for wish in outside.wishes} == {Facet.VORM}


def test_of_a_text_that_says_nothing_for_sure_its_words_are_covered(recommender: Recommender) -> None:
    """They were dropped, and the forms of participation were covered instead; what is not known is told."""
    need = recommender.understand("netheid en geweld in Xhendelesse")
    assert not need.wishes
    found = mix(need, recommender)
    assert [wish.concept.id for wish in found.wishes] == ["netheid", "geweld"]
    assert found.unknown == ("xhendelesse",)


def test_what_a_text_of_several_things_leaves_open_is_sought_apart(recommender: Recommender) -> None:
    """An initiative need not fit the whole text, only what it is there for."""
    found = mix(recommender.understand("lawaai en sluikstort en inbraak"), recommender)
    assert [(part.match.initiative.id, part.is_apart) for part in found.parts] == [
        ("diefstalpreventieadviseur", False),
        ("digitale-meldpunten", True),
        ("gedragscodeprojecten", True),
    ]
    assert [[wish.concept.id for wish in part.adds] for part in found.parts] == [
        ["inbraak"],
        ["sluikstort"],
        ["lawaai"],
    ]
    assert found.gaps == ()
    assert [*mix_lines(found)][-2] == "Deze 3 initiatieven dekken samen dat alles."


def test_what_is_sought_apart_is_not_what_the_need_refuses(recommender: Recommender) -> None:
    """Neither by an option nor by the text."""
    need = recommender.understand(
        "lawaai en sluikstort en inbraak, maar geen app", without=["digitale-meldpunten"]
    )
    found = mix(need, recommender)
    assert "digitale-meldpunten" not in [part.match.initiative.id for part in found.parts]
    assert all(gap.wish.concept.id in ("lawaai", "sluikstort") for gap in found.gaps)


def test_each_of_several_wishes_is_heard_by_itself(recommender: Recommender) -> None:
    """Once; and what asks nothing here is told, so that nobody thinks it is covered."""
    text = "drugs in de straat; vuil op straat; vuile straten; een recept voor stoofvlees"
    found = mix(recommender.understand(text), recommender)
    asked = [wish.concept.id for wish in found.wishes]
    assert asked.count("netheid") == 1
    assert found.unknown == ("een recept voor stoofvlees",)
    assert not [line for line in mix_lines(found) if line.startswith("Te dekken")]


def test_no_mix_rests_on_what_is_weak_for_who_names_the_problem(recommender: Recommender) -> None:
    """One card "covered" burglary and dumping at 73, strong, that is advised against for burglary."""
    themes = ["inbraak", "sluikstort"]
    found = mix(recommender.understand(options={Facet.THEMA: themes}), recommender)
    assert len(found.parts) == 2
    for part in found.parts:
        for wish in part.adds:
            alone = recommender.match(recommender.understand(wish.concept.label), part.match.initiative.id)
            assert alone.strength is not Strength.WEAK


def test_a_part_has_the_score_of_what_it_covers(recommender: Recommender) -> None:
    """The one that `suggest` gives for that alone, so that both say the same of it."""
    found = mix(recommender.understand("inbraken bij senioren; sluikstort aan de glasbol"), recommender)
    for part in found.parts:
        options: dict[Facet, list[str]] = {}
        for wish in part.adds:
            options.setdefault(wish.concept.facet, []).append(wish.concept.id)
        alone = recommender.match(recommender.understand(options=options), part.match.initiative.id)
        assert (part.match.score, part.match.strength) == (alone.score, alone.strength)


def test_where_all_are_weak_in_words_what_cards_say_will_do() -> None:
    """A wish is not left open for a name that no words tell of."""
    over, deaf = recommender_of(card("a", thema=["inbraak"])), WEIGHTS._replace(likeness=0.1, wording=0.0)
    engine = Recommender(over.catalogue, over.lexicon, weights=deaf)
    assert not engine.rank(engine.understand("inbraak")).fits
    found = mix(engine.understand(options={Facet.THEMA: ["inbraak"]}), engine)
    assert [part.match.initiative.id for part in found.parts] == ["a"]
