"""Help that comes before any initiative, for who tells of danger or of people being hurt."""

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking, Strength
from inspiratie.engine.recommender import Recommender


def help_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return where to get help in the danger that a text tells of; else nothing.

    It is known by what is said, or by the theme that is told of first of all. Who states such a theme with an
    option, to prepare a campaign, is not in danger.
    """
    if need.alarms:
        return " ".join(dict.fromkeys(line for danger, _ in need.alarms for line in danger.hulp))
    told = _told_first(need)
    return vocabulary.help_for(told.id) if told else ""


def first_help(need: Need, vocabulary: Vocabulary) -> tuple[Concept, ...] | None:
    """Return the themes that alone count for who is in danger or hurt, none or more; None for anyone else."""
    acute = [danger for danger, is_acute in need.alarms if is_acute]
    if acute:
        suits_all = all(danger.themas for danger in acute)
        return tuple(vocabulary.concepts[id_] for danger in acute for id_ in danger.themas if suits_all)
    told = _told_first(need)
    return (told,) if told and vocabulary.help_for(told.id) else None


def only_what_fits_the_hurt(ranking: Ranking, vocabulary: Vocabulary, fits: FitTable) -> Ranking:
    """Return a ranking in which, after where to get help, stands only what suits people in such danger.

    A weak match is none of it: who is hurt is not sent to what only touches on it. Any other ranking is
    returned as it is.
    """
    themes = first_help(ranking.need, vocabulary)
    if themes is None:
        return ranking
    fitting = tuple(
        match
        for match in ranking.matches
        if themes
        and match.strength is not Strength.WEAK
        and all(fits.fit(theme, match.initiative).covers for theme in themes)
    )
    shown = {match.initiative.id for match in fitting}
    rest = tuple(match for match in ranking.matches if match.initiative.id not in shown)
    return ranking._replace(matches=fitting, others=(*rest, *ranking.others))


def safely_ranked(need: Need, recommender: Recommender) -> Ranking:
    """Return all initiatives for a need, best first; for who is in danger or hurt only what suits that."""
    return only_what_fits_the_hurt(recommender.rank(need), recommender.catalogue.vocabulary, recommender.fits)


def safely_answered(need: Need, recommender: Recommender, count: int) -> Ranking:
    """Return the same, of which the first `count` say what they rest on: the answer to show to a user."""
    return recommender.explained(safely_ranked(need, recommender), count)


def _told_first(need: Need) -> Concept | None:
    """Return the theme that the text tells of most surely."""
    read = [wish for wish in (*need.said, *need.perhaps) if wish.concept.facet is Facet.THEMA]
    return max(read, key=lambda wish: wish.weight).concept if read else None
