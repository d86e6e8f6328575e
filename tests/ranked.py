"""A need asked and ranked in one go, with no more care for who is hurt than the engine itself takes."""

from collections.abc import Mapping, Sequence

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender


def ranked(
    recommender: Recommender, text: str = "", *, options: Mapping[Facet, Sequence[str]] | None = None
) -> Ranking:
    """Return all initiatives for a text and the values of options, best first."""
    return recommender.rank(recommender.understand(text, options=options))
