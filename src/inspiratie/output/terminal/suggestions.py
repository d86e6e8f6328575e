"""A whole answer to a need: how it was understood, the matches, and what to make of them."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from inspiratie import commands
from inspiratie.advice import help_line, relaxations, stability
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.terminal.cards import MatchTable, command, match_card
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


def suggestions(
    ranking: Ranking, recommender: Recommender, *, count: int, full: bool, as_table: bool
) -> Group:
    """Return the answer to show: the need, the matches as cards or table, and the notes below them."""
    shown = ranking.matches[:count]
    parts: list[RenderableType] = list(_header(ranking, recommender.catalogue))
    if full and (perhaps := perhaps_line(ranking.need)):
        parts.append(Text(f"Misschien ook: {perhaps}"))
    if as_table and shown:
        parts.append(MatchTable(shown, recommender.catalogue.vocabulary))
    else:
        parts += [
            match_card(match, recommender.catalogue, number=number, full=full)
            for number, match in enumerate(shown, start=1)
        ]
    if help_first := help_line(ranking.need, recommender.catalogue.vocabulary):
        parts.append(Text(help_first, style="heading"))
    if tie := tie_line(ranking, count):
        parts.append(Text(tie))
    parts += [Text(line) for line in _notes(ranking, recommender)]
    if shown and is_brief(ranking.need):
        parts.append(command("Opnieuw", command_line(ranking.need, rest=("--aantal", str(count)))))
    return Group(*parts)


def why_not(ranking: Ranking, initiative: Initiative, catalogue: Catalogue) -> Group:
    """Return where one initiative stands for a need, its whole reckoning, and what it lacks."""
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
