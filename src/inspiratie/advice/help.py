"""Help that comes before any initiative, for who tells of people being hurt."""

from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.engine.need import Need


def help_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return where to get help, when the text tells first of all of a theme that calls for it; else nothing.

    Who states such a theme with an option, to prepare a campaign, is not in danger.
    """
    read = [wish for wish in (*need.said, *need.perhaps) if wish.concept.facet is Facet.THEMA]
    if not read:
        return ""
    return vocabulary.help_for(max(read, key=lambda wish: wish.weight).concept.id)
