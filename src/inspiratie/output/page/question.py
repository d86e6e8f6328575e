"""A need as the words of the page's search field."""

from inspiratie.engine.need import Need


def words_of(need: Need) -> str:
    """Return the text of a need with the values of its options, as one would type them on the page."""
    stated = (wish.concept.label for wish in need.wishes if wish.stated)
    return ", ".join(filter(None, [" ".join(need.text.split()), *stated]))
