"""A whole answer to a need: how it was understood, the matches, and what to make of them."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie.advice.firmness import relaxations, stability
from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.ranking import Ranking
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.short import ShortMatches
from inspiratie.wording.advice import relaxation_lines, stability_line
from inspiratie.wording.needs import aside_line, brief, heard_line, need_line, perhaps_line, refused_parts
from inspiratie.wording.ranking import fit_lines, tie_line

_QUESTION = 150
"""So many characters of a question are shown again above its answer: two lines of 80."""


def suggestion_cards(found: Suggestions) -> Group:
    """Return the answer, its matches in short or as cards, or how it is with the one that was asked about."""
    if found.why_not:
        return _why_not(found, found.why_not)
    if found.long or found.full:
        return _answer(found, list(_cards(found)))
    return _answer(found, [Text(), ShortMatches(found)])


def suggestion_table(found: Suggestions) -> Group:
    """Return the answer with the matches as a table."""
    from inspiratie.output.terminal.tables import MatchTable  # noqa: PLC0415 - short answers do without

    return _answer(found, [MatchTable(found.matches, found.recommender.catalogue)])


def _answer(found: Suggestions, shown: Sequence[RenderableType]) -> Group:
    """Return the need, what to know of the answer, and the matches as they are shown."""
    need, catalogue = found.ranking.need, found.recommender.catalogue
    parts: list[RenderableType] = [*_help(found), *_header(found.ranking, catalogue)]
    if aside := aside_line(found.aside):
        parts.append(Text(aside))
    if found.full and (perhaps := perhaps_line(need)):
        parts.append(Text(f"Misschien ook: {perhaps}"))
    parts += [Text(line) for line in _notes(found)]
    parts += shown if found.matches else []
    if found.matches and found.full and (firm := stability_line(stability(need, found.recommender))):
        parts.append(Text(firm))
    return Group(*parts)


def _cards(found: Suggestions) -> Iterator[RenderableType]:
    """Yield each match as a card, and before them what the points are out of where these are shown."""
    from inspiratie.output.terminal.cards import match_card  # noqa: PLC0415 - as above
    from inspiratie.wording.reckoning import worth_line  # noqa: PLC0415 - likewise

    need, recommender = found.ranking.need, found.recommender
    reckoned = recommender.context(need) if found.full else None
    if reckoned:
        yield Text(worth_line(reckoned))
    for number, match in enumerate(found.matches, start=1):
        yield match_card(match, recommender.catalogue, number=number, reckoned=reckoned)


def _why_not(found: Suggestions, initiative: Initiative) -> Group:
    """Return where one initiative stands for the need."""
    from inspiratie.output.terminal.standing import standing_parts  # noqa: PLC0415 - as above

    header = _header(found.ranking, found.recommender.catalogue)
    return Group(*_help(found), *header, *standing_parts(found, initiative))


def _help(found: Suggestions) -> Iterator[Text]:
    """Yield where to get help, for who is in danger."""
    if help_first := help_line(found.ranking.need, found.recommender.catalogue.vocabulary):
        yield Text(help_first, style="heading")


def _header(ranking: Ranking, catalogue: Catalogue) -> Iterator[Text]:
    need = ranking.need
    yield Text("Uw vraag: ").append(need_line(brief(need, _QUESTION)), style="need")
    if need.text:
        yield Text("Begrepen als: ").append(heard_line(need, catalogue.vocabulary), style="heading")
    called, unwanted = refused_parts(need)
    if unwanted:
        yield Text(f"{called}: {unwanted}")


def _notes(found: Suggestions) -> Iterator[str]:
    ranking, recommender = found.ranking, found.recommender
    yield from fit_lines(ranking, recommender.catalogue.vocabulary, recommender.catalogue.given)
    if tie := tie_line(ranking, found.count, found.left_open):
        yield tie
    if ranking.need.is_in_field:
        yield from relaxation_lines(relaxations(ranking.need, recommender))
