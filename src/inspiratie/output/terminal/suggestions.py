"""A whole answer to a need: how it was understood, the matches, and what to make of them."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie import commands
from inspiratie.advice import help_line, relaxations, stability
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.results import Suggestions
from inspiratie.output.terminal.cards import command, match_card
from inspiratie.output.terminal.tables import MatchTable
from inspiratie.wording.advice import relaxation_lines, stability_line
from inspiratie.wording.sentences import (
    brief,
    command_line,
    heard_line,
    is_brief,
    need_line,
    nothing_lines,
    perhaps_line,
    refused_line,
    tie_line,
)


def suggestion_cards(found: Suggestions) -> Group:
    """Return the answer with the matches as cards, or the explanation of the one that was asked about."""
    if found.why_not:
        return _why_not(found, found.why_not)
    cards = [
        match_card(match, found.recommender.catalogue, number=number, full=found.full)
        for number, match in enumerate(found.matches, start=1)
    ]
    return _answer(found, cards)


def suggestion_table(found: Suggestions) -> Group:
    """Return the answer with the matches as a table."""
    tables = [MatchTable(found.matches, found.recommender.catalogue.vocabulary)] if found.matches else []
    return _answer(found, tables)


def _answer(found: Suggestions, shown: Sequence[RenderableType]) -> Group:
    """Return the need, the matches that are shown, and the notes below them."""
    need, catalogue = found.ranking.need, found.recommender.catalogue
    parts: list[RenderableType] = [*_header(found.ranking, catalogue)]
    if found.full and (perhaps := perhaps_line(need)):
        parts.append(Text(f"Misschien ook: {perhaps}"))
    parts += shown
    if help_first := help_line(need, catalogue.vocabulary):
        parts.append(Text(help_first, style="heading"))
    if tie := tie_line(found.ranking, found.count):
        parts.append(Text(tie))
    parts += [Text(line) for line in _notes(found.ranking, found.recommender)]
    if shown and is_brief(need):
        parts.append(command("Opnieuw", command_line(need, rest=("--aantal", str(found.count)))))
    return Group(*parts)


def _why_not(found: Suggestions, initiative: Initiative) -> Group:
    """Return where one initiative stands for a need, its whole reckoning, and what it lacks."""
    ranking, catalogue = found.ranking, found.recommender.catalogue
    everyone = sorted([*ranking.matches, *ranking.others], key=lambda match: -match.score)
    match = next(match for match in everyone if match.initiative.id == initiative.id)
    place = everyone.index(match) + 1
    parts: list[RenderableType] = list(_header(ranking, catalogue))
    parts.append(Text(f"{initiative.titel} staat op plaats {place} van {len(everyone)}."))
    parts.append(match_card(match, catalogue, number=place, full=True))
    parts.append(Text(_verdict(ranking, match)))
    return Group(*parts)


def _verdict(ranking: Ranking, match: Match) -> str:
    if match.initiative.id in {found.initiative.id for found in ranking.matches}:
        first = ranking.matches[0]
        if first.initiative.id == match.initiative.id:
            return "Dit initiatief staat bovenaan."
        short = f"{first.score - match.score:.0f} punten"
        return f"Het komt {short} tekort voor de eerste plaats ({first.initiative.titel})."
    if not ranking.need.in_field:
        return "Uw vraag lijkt niet over lokale veiligheid te gaan; daarom raden we niets aan."
    return "Het wordt niet aangeraden: het haalt te weinig punten of mist een verplicht facet."


def _header(ranking: Ranking, catalogue: Catalogue) -> Iterator[Text]:
    need = ranking.need
    yield Text("Uw vraag: ").append(need_line(brief(need)), style="need")
    if need.text:
        yield Text("Begrepen als: ").append(heard_line(need, catalogue.vocabulary), style="heading")
    if refused := refused_line(need):
        yield Text(f"Niet gewenst of al aanwezig: {refused}")


def _notes(ranking: Ranking, recommender: Recommender) -> Iterator[str]:
    if not ranking.fits:
        yield from nothing_lines(ranking.need, recommender.catalogue.vocabulary)
    elif ranking.matches[0].strength == "zwak":
        weak = "Let op: ook wat het best past, past maar zwak."
        yield f"{weak} Vertel wat meer, of kies uit: {commands.terms()}"
    if ranking.need.in_field:
        yield from relaxation_lines(relaxations(ranking.need, recommender))
    if ranking.fits:
        yield stability_line(stability(ranking.need, recommender))
