"""Where one initiative stands for a need, in plain Dutch."""

from collections.abc import Iterator
from typing import assert_never

from inspiratie.advice.standing import Cause, Lack, Standing
from inspiratie.deck.vocabulary import Facet
from inspiratie.wording.reasons import fit_line, reason_line, score_words
from inspiratie.wording.series import joined


def place_line(standing: Standing) -> str:
    """Return at which place an initiative comes, with its score."""
    ranking, match = standing.ranking, standing.match
    size = len(ranking.matches) + len(ranking.others)
    return f"{match.initiative.titel} staat op plaats {standing.place} van {size}: {score_words(match)}."


def brought_lines(standing: Standing) -> Iterator[str]:
    """Yield what it brings of what was asked, and what else counts for it."""
    yield from (fit_line(asked, fit) for asked, fit in standing.meets)
    yield from map(reason_line, standing.brings)


def lacking_lines(standing: Standing) -> Iterator[str]:
    """Yield what it has that is not wanted, and what it lacks with what its card names in place of that."""
    yield from map(reason_line, standing.refused)
    yield from map(_lack_line, standing.lacks)


def distance_lines(standing: Standing) -> Iterator[str]:
    """Yield why it is not shown, or not higher, what it would take, and how far it is from what is shown."""
    need, match, shown = standing.ranking.need, standing.match, standing.shown
    match standing.cause:
        case Cause.SHOWN if standing.place == 1:
            yield "Dit initiatief staat bovenaan."
        case Cause.SHOWN:
            yield f"Het wordt getoond. {_short_of(standing, 1)}"
        case Cause.BEYOND:
            yield f"Het past, maar wat getoond wordt, past beter. {_short_of(standing, len(shown))}"
            yield f"Met --aantal {standing.place} ziet u het ook."
        case Cause.OUTSIDE:
            yield "Uw vraag lijkt niet over lokale veiligheid te gaan; daarom raden we niets aan."
        case Cause.REFUSED:
            earned = f"{standing.earned:.0f} van de 100 punten"
            yield f"Het valt weg om wat u niet wilt; zonder dat had het {earned}."
        case Cause.WEAK:
            yield (
                f"Het wordt niet aangeraden: daarvoor zijn {standing.needed:.0f} van de 100 punten nodig,"
                f" en dit heeft er {match.score:.0f}. {_what_it_takes(standing)}"
            ).rstrip()
            if shown:
                yield _short_of(standing, len(shown))
        case Cause.HELP:
            yield "Wie in gevaar is, tonen we alleen wat daarbij past; dit hoort daar niet bij."
        case Cause.MUST:
            must = joined(f"--verplicht {facet}" for facet in Facet if facet in need.required)
            yield f"Het wordt niet aangeraden: het doet niet wat zeker moet ({must})."
        case _ as never:
            assert_never(never)


def _lack_line(lack: Lack) -> str:
    asked, named = (", ".join(one.label for one in concepts) for concepts in (lack.asked, lack.named))
    return f"geen {lack.facet} {asked}; op de kaart staat {named}"


def _short_of(standing: Standing, place: int) -> str:
    """Return how many points it lacks for one of the places that are shown."""
    other = standing.shown[place - 1]
    short = other.score - standing.match.score
    if not short:
        return f"Het heeft evenveel punten als plaats {place} ({other.initiative.titel})."
    points = "minder dan 1 punt" if short < 1 else "1 punt" if round(short) == 1 else f"{short:.0f} punten"
    return f"Het komt {points} tekort voor plaats {place} ({other.initiative.titel})."


def _what_it_takes(standing: Standing) -> str:
    """Return what it would have to be about; empty where it is about all that was understood."""
    missed = joined((concept.label for concept in standing.uncovered), "of")
    return f"Het zou meer over {missed} moeten gaan, of daar goed bij moeten helpen." if missed else ""
