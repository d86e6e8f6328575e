"""Needs understood by a judge that knows a few words."""

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.asking import Options, understand_need
from inspiratie.engine.need import Need
from inspiratie.engine.understanding import Interpreter
from small_judge import SmallJudge
from small_language import VOCABULARY, make_reader

JUDGE = SmallJudge(
    grades={"herrie": {"nachtwacht": 3.0}},
    said={
        "herrie": {"nachtlawaai": 0.9, "burenruzie": 0.8, "overlast": 0.7, "plein": 0.3},
        "gebonk": {"nachtlawaai": 0.9},
        "feesten": {"overlast": 0.35},
        "inbraak": {"inbraak": 0.9},
        "jongeren": {"jongeren": 0.7},
    },
    outside=frozenset({"voetbal", "inbrkkkk", "uitslag"}),
    initiatives=frozenset({"nachtwacht"}),
    concepts=frozenset(concept.id for concept in VOCABULARY.begrippen),
)

INTERPRETER = Interpreter(
    VOCABULARY, make_reader("uitslag", "voetbal", "herrie", "gebonk", "feesten", "prentjes"), JUDGE
)


def need_of(
    text: str = "",
    *,
    required: tuple[Facet, ...] = (),
    weights: dict[Facet, float] | None = None,
    **options: list[str],
) -> Need:
    """Return the need behind a text and option values."""
    wanted = {Facet(facet): values for facet, values in options.items()}
    return understand_need(
        INTERPRETER, text, Options(wanted=wanted, required=required, weights=weights or {})
    )


def asked(need: Need) -> list[str]:
    """Return the ids of what is wished."""
    return [wish.concept.id for wish in need.wishes]
