"""Help that comes before any initiative, for who tells of people being hurt."""

from dataclasses import replace

from inspiratie.advice.mix import COVERED
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking


def help_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return where to get help, when the text tells first of all of a theme that calls for it; else nothing.

    Who states such a theme with an option, to prepare a campaign, is not in danger.
    """
    told = _told_first(need)
    return vocabulary.help_for(told.id) if told else ""


def only_what_fits_the_hurt(ranking: Ranking, vocabulary: Vocabulary, fits: FitTable) -> Ranking:
    """Return a ranking in which, after where to get help, stands only what suits people who are hurt so.

    Any other ranking is returned as it is.
    """
    told = _told_first(ranking.need)
    if told is None or not vocabulary.help_for(told.id):
        return ranking
    fitting = tuple(match for match in ranking.matches if fits.fit(told, match.initiative).level >= COVERED)
    rest = tuple(match for match in ranking.matches if match not in fitting)
    return replace(ranking, matches=fitting, others=(*rest, *ranking.others))


def _told_first(need: Need) -> Concept | None:
    """Return the theme that the text tells of most surely."""
    read = [wish for wish in (*need.said, *need.perhaps) if wish.concept.facet is Facet.THEMA]
    return max(read, key=lambda wish: wish.weight).concept if read else None
