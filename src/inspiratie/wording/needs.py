"""A need in plain Dutch: what was asked, how it was read, and the command that asks it again."""

from collections.abc import Iterable, Sequence
from textwrap import shorten

from inspiratie import commands
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import TOLD_FIRST, Concept, Facet, Vocabulary, by_facet
from inspiratie.engine.need import Need, Wish
from inspiratie.language.words import fold
from inspiratie.wording.series import each_quoted, joined

NOTHING_READ = "geen begrip herkend"
LIKE_OTHERS = "geen begrip uit onze lijst; we gaan af op vragen die erop lijken"
"""What is said of a text about the field that no concept stands for: it is ranked all the same."""
NOTHING_MORE_READ = "niet meer dan uw opties al zeggen"
"""What is said of a text that names the same as the options beside it, or nothing."""
_ASIDE = "Niet apart meegenomen"
"""What is said of what a text names by the way."""
_LONGEST_TEXT = 240
"""So many characters of a text are shown again before its answer; the rest of a pasted mail is known."""
WHOLE_TEXT = (
    "De volledige tekst van uw vraag staat in dit bestand;"
    " kijk na of er geen namen of telefoonnummers in staan."
)
"""What is said when a long text, such as a pasted mail, goes into a file that gets handed on."""
_MOST_LEFT_OUT = 8
"""Of more words than these it is not told that they were left out: so many stand in a pasted mail."""


def need_line(need: Need) -> str:
    """Return the need in one line: the text in quotes, then the stated wishes a facet."""
    parts = [f"“{' '.join(need.text.split())}”"] if need.text else []
    return " · ".join([*parts, *_wish_parts(need.stated)])


def understood_line(need: Need) -> str:
    """Return what was read from the text, such as ``thema drugs · doelgroep jongeren``; empty for nothing.

    The problem comes first.
    """
    read = sorted(need.said, key=lambda wish: (TOLD_FIRST.index(wish.concept.facet), -wish.weight))
    return " · ".join(_wish_parts(read))


def unheard_parts(words: Sequence[str]) -> tuple[str, str]:
    """Return which words were left out, under what it is called; both empty for none, or for too many."""
    told = 0 < len(words) <= _MOST_LEFT_OUT
    return ("Niet herkend", f"{each_quoted(words)}.") if told else ("", "")


def unheard_line(words: Sequence[str]) -> str:
    """Return the same in one line: ``Niet herkend: “vuil”.``; empty for nothing."""
    return ": ".join(filter(None, unheard_parts(words)))


def aside_parts(wishes: Sequence[Wish]) -> tuple[str, str]:
    """Return which words of a text became no wish of their own, under what it is called; empty for none."""
    told = each_quoted(" ".join(wish.words) for wish in wishes)
    return (_ASIDE, f"{told}.") if wishes else ("", "")


def aside_line(wishes: Sequence[Wish]) -> str:
    """Return which problems a text names by the way, and how to let them count; empty for none."""
    named = joined(wish.concept.label for wish in wishes)
    options = " ".join(f"--{wish.concept.facet} {commands.in_shell(wish.concept.label)}" for wish in wishes)
    return f"{_ASIDE}: {named}. Telt dat ook? Voeg toe: {options}" if wishes else ""


def perhaps_line(need: Need) -> str:
    """Return what the text may mean besides what was understood; empty for nothing."""
    return " · ".join(_wish_parts(need.perhaps))


def brief(need: Need, most: int = _LONGEST_TEXT) -> Need:
    """Return the need with a text that is long, such as a pasted mail, cut short; only to show it."""
    return need._replace(text=shorten(need.text, most, placeholder=" […]"))


def is_brief(need: Need) -> bool:
    """Tell whether the text of a need is short enough to show whole."""
    return is_short(need.text)


def is_short(text: str) -> bool:
    """Tell whether a text is no longer than what is shown whole."""
    return len(text) <= _LONGEST_TEXT


def heard_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return what was read from the text, or that nothing was; no guesses at a text outside the field."""
    told = need.is_in_field or called_concepts(need, vocabulary)
    if told and (line := understood_line(need)):
        return line
    if need.stated:
        return NOTHING_MORE_READ
    return LIKE_OTHERS if need.is_in_field else NOTHING_READ


def refused_parts(need: Need) -> tuple[str, str]:
    """Return what is not wanted, under what it is called; both empty for nothing.

    What a text names so may be there already; an option says plainly that it is not wanted.
    """
    read = [wish.concept.label for wish in need.refused if not wish.is_stated] + [*need.unwanted.values()]
    unwanted = ", ".join(dict.fromkeys([*need.without, *read]))
    called = "Niet gewenst of al aanwezig" if read else "Zonder"
    return (called, unwanted) if unwanted else ("", "")


def unmet_line(wishes: Sequence[Wish]) -> str:
    """Return what was asked and not met, such as ``doelgroep senioren``; empty for nothing."""
    return " · ".join(_wish_parts(wishes))


def command_line(
    need: Need, catalogue: Catalogue, *, verb: commands.Asking = "suggest", rest: Sequence[str] = ()
) -> str:
    """Return the command that gives the same ranking of a catalogue again."""
    options = [(str(wish.concept.facet), wish.concept.label) for wish in need.stated]
    for facet in Facet:
        if facet in need.own_weights:
            options.append(("gewicht", f"{facet}={need.weights[facet]:g}"))
        if facet in need.required:
            options.append(("verplicht", facet))
    options += [("zonder", value) for value in need.without]
    return commands.ask(verb, need.text, options=options, rest=rest, given=catalogue.given)


def called_concepts(need: Need, vocabulary: Vocabulary) -> list[Concept]:
    """Return the concepts that the whole text is a name of."""
    return [vocabulary.concepts[id_] for id_ in vocabulary.label_index.get(fold(need.text).strip(), ())]


def _wish_parts(wishes: Iterable[Wish]) -> list[str]:
    facets = by_facet(wish.concept for wish in wishes).items()
    return [f"{facet} {', '.join(one.label for one in concepts)}" for facet, concepts in facets]
