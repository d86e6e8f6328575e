"""A whole ranking in plain Dutch: when nothing fits, or more fits equally well than is shown."""

from collections.abc import Iterable, Iterator, Sequence

from inspiratie import commands
from inspiratie.advice.help import first_help, help_line
from inspiratie.advice.narrowing import equals
from inspiratie.deck.vocabulary import TOLD_FIRST, Facet, Vocabulary
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking
from inspiratie.wording.needs import called_concepts
from inspiratie.wording.series import each_quoted, joined

NOTHING_FITS = (
    "Geen enkel initiatief past hier goed bij; we raden liever niets aan dan iets wat niet goed past."
)
ELSEWHERE = (
    "Onze kaarten gaan over burgers en veiligheid in de buurt; met een andere vraag helpt het onthaal van uw"
    " gemeente u verder."
)
"""Where to go with a question that is not about involving citizens in safety."""
DESK = (
    "Gaat het over een document, vergunning, boete of belasting? Vraag het aan het onthaal van uw gemeente."
)
"""The same for who asks what something costs, takes or may: whom to ask of our matters is told already."""
FIRST_HELP = (
    "Zoek nu eerst hulp. Onze kaarten gaan over burgers betrekken bij veiligheid;"
    " daarvan raden we u nu niets aan."
)
"""What is said to who is in danger, when nothing suits that."""
OTHER_WORDS = "Probeer het in andere woorden"
TELL_MORE = "Vertel wat er gebeurt, waar, en wie u wilt betrekken"
_TELL_ALSO = {Facet.THEMA: "wat er speelt", Facet.DOELGROEP: "wie u wilt betrekken"}
"""What a question tells most by, and how who did not tell it is asked to."""
FOREIGN = "Deze taal verstaan we niet; schrijf in het Nederlands, het Frans of het Engels."


def equal_line(ranking: Ranking, count: int) -> str:
    """Return that more initiatives fit equally well than the `count` that are shown; empty when not."""
    equal = len(equals(ranking))
    return f"{equal} initiatieven passen even goed" if equal > count else ""


def tie_line(ranking: Ranking, count: int, left_open: Sequence[str] | None = None) -> str:
    """Return that all that are shown fit equally well, and what to add; empty when not.

    Who was asked questions adds an answer to one that was `left_open`, others an option.
    """
    equal = equal_line(ranking, count)
    if 1 < count == len(equals(ranking)):
        equal = f"Deze {count} initiatieven passen even goed"
    if not equal:
        return ""
    return f"{equal}{_finer_by_options(ranking) if left_open is None else _finer_by_answers(left_open)}."


def _finer_by_options(ranking: Ranking) -> str:
    open_facets = [facet for facet in TOLD_FIRST if facet not in ranking.need.facets]
    options = joined((f"--{facet}" for facet in open_facets[:2]), "of")
    return f"; verfijn met {options}" if options else ""


def _finer_by_answers(left_open: Sequence[str]) -> str:
    questions = each_quoted(left_open, "of")
    return f"; antwoord een volgende keer ook op {questions} om fijner te kiezen" if questions else ""


def nothing_lines(need: Need, vocabulary: Vocabulary, given: Iterable[str] = ()) -> Iterator[str]:
    """Yield that nothing fits, and what the user can do about it; `given` are decks of the user's own."""
    given = tuple(given)
    yield nothing_line(need, vocabulary)
    if first_help(need, vocabulary) is not None:
        return
    if need.reading is not None and need.reading.language is None:
        yield FOREIGN
        return
    for concept in called_concepts(need, vocabulary):
        alone = commands.ask("suggest", options=[(concept.facet, concept.label)], given=given)
        yield f"Zoekt u op dit begrip alleen? Dat kan met: {alone}"
    if need.is_in_field:
        yield other_words_line(given)
    else:
        yield from _elsewhere(need)
        yield f"{TELL_MORE}{_or_choose(given)}"


def _elsewhere(need: Need) -> Iterator[str]:
    """Yield where to go with what is not in the field; who asks what no card tells of our matters is told."""
    if not need.unanswered:
        yield ELSEWHERE
    elif not need.perhaps:
        yield DESK


def fit_lines(ranking: Ranking, vocabulary: Vocabulary, given: Iterable[str] = ()) -> Iterator[str]:
    """Yield what to do where nothing fits, or nothing well; nothing of the latter where help comes first."""
    if not ranking.fits:
        yield from nothing_lines(ranking.need, vocabulary, given)
    elif ranking.is_weak and not help_line(ranking.need, vocabulary):
        yield weak_line(ranking.need, given)


def weak_line(need: Need, given: Iterable[str] = ()) -> str:
    """Return that nothing fits well, and what the question does not tell yet that would say most."""
    lacking = next((facet for facet in _TELL_ALSO if facet not in need.facets), None)
    more = f"Vertel ook {_TELL_ALSO[lacking]}" if lacking else "Vertel wat meer"
    terms = commands.on_decks(commands.terms(lacking or ""), given)
    return f"Let op: zelfs de beste suggesties passen maar matig. {more}, of kies uit: {terms}"


def nothing_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return that nothing fits; who is in danger is sent to help instead."""
    return NOTHING_FITS if first_help(need, vocabulary) is None else FIRST_HELP


def other_words_line(given: Iterable[str] = ()) -> str:
    """Return what who finds nothing may try."""
    return f"{OTHER_WORDS}{_or_choose(given)}"


def _or_choose(given: Iterable[str]) -> str:
    return f", of kies begrippen uit: {commands.on_decks(commands.terms(), given)}"
