"""`inspiratie report`: a paper to decide by, and the same asked again later."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.dutch import DutchCommand
from inspiratie.cli.groups import OutputOptions, OwnWords, Weighing, Wishes, grouped
from inspiratie.cli.options import REPEATABLE, AantalOption, DeckOption
from inspiratie.cli.paths import path_of
from inspiratie.cli.session import Session
from inspiratie.clock import local_now
from inspiratie.engine.errors import EmptyNeed
from inspiratie.errors import WrongUsage
from inspiratie.output.kinds import REPETITION, REPORT

if TYPE_CHECKING:
    from inspiratie.deck.initiative import Initiative

_CHOOSE, _REJECT, _BETWEEN = "--kies", "--verwerp", "="
_SUCH_AS = {
    _CHOOSE: '--kies pleincoaches "bereikt wie er rondhangt"',
    _REJECT: '--verwerp buurtvaders "geen trekker"',
}
_BESIDE_REPETITION = ("herhaal", "deck", *OutputOptions.options())
"""What may stand beside ``--herhaal``."""
_DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d")
"""The ways in which a day may be written."""


class _ReportCommand(DutchCommand):
    """The command, with options that take two values: typer has no list of pairs."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's context class is private
        """Join the two values of every option that takes ``ID REDEN`` to one, and go on as usual.

        What looks like an option is no reason: who means it writes ``ID=REDEN``.
        """
        joined: list[str] = []
        rest = list(args)
        while rest:
            joined.append(rest.pop(0))
            if joined[-1] == "--":
                break
            option = joined[-1]
            if option in _SUCH_AS and rest and _BETWEEN not in rest[0]:
                name = rest.pop(0)
                if not rest or name.startswith("-") or rest[0].startswith("-"):
                    raise _no_reason(option)
                joined.append(f"{name}{_BETWEEN}{rest.pop(0)}")
        return super().parse_args(ctx, [*joined, *rest])


def _day(value: str) -> date:
    """Return the day that is written so."""
    for form in _DAYS:
        with suppress(ValueError):
            return datetime.strptime(value.strip(), form).date()  # noqa: DTZ007 - a day has no time zone
    raise WrongUsage("--terugblik vraagt een datum, zoals: --terugblik 31/12/2026.")


app = typer.Typer(add_completion=False)
"""What `report` is made of: one command, of its own class."""


@app.command(cls=_ReportCommand)
@grouped
def report(
    context: typer.Context,
    *,
    question: OwnWords,
    wishes: Wishes,
    aantal: AantalOption = 5,
    weighing: Weighing,
    kies: Annotated[
        list[str] | None,
        typer.Option(
            _CHOOSE,
            metavar="ID REDEN",
            autocompletion=complete_initiative,
            help="Wat u kiest, en waarom." + REPEATABLE,
        ),
    ] = None,
    verwerp: Annotated[
        list[str] | None,
        typer.Option(
            _REJECT,
            metavar="ID REDEN",
            autocompletion=complete_initiative,
            help="Wat u overwoog, en waarom u het niet koos." + REPEATABLE,
        ),
    ] = None,
    stap: Annotated[
        str, typer.Option("--stap", metavar="TEKST", help="De volgende stap: wie doet wat, tegen wanneer.")
    ] = "",
    terugblik: Annotated[
        date | None,
        typer.Option(
            "--terugblik",
            metavar="DATUM",
            parser=_day,
            help="Wanneer u nagaat of de keuze nog klopt, zoals 31/12/2026. Standaard over een half jaar.",
        ),
    ] = None,
    titel: Annotated[
        str, typer.Option("--titel", metavar="TITEL", help="De titel van de nota.")
    ] = "Keuze van een initiatief",
    herhaal: Annotated[
        Path | None,
        typer.Option(
            "--herhaal",
            metavar="NOTA",
            parser=path_of("--herhaal", such_as="--herhaal nota.docx"),
            help="Stel de vraag van deze nota opnieuw en toon wat veranderde.",
        ),
    ] = None,
    deck: DeckOption = None,
    to: OutputOptions,
) -> None:
    """Schrijf een nota over uw beslissing: de vraag, de keuze, wat u niet koos, en hoe u eraan kwam.

    Met -o nota.docx of -o nota.html wordt het een document om voor te leggen; anders is het Markdown.

    Elk van de drie leest het programma later weer (--herhaal).

    Voorbeeld: inspiratie report "lawaai op het plein" -o nota.docx
    """
    if herhaal is not None:
        _refuse_wishes(context)
        _repeat(herhaal, decks=deck, to=to)
        return
    from inspiratie.report import Verdict, decide, to_paper  # noqa: PLC0415 - keeps other commands' start-up short

    output, session = to.open(REPORT), Session(deck)
    try:
        need = session.understand(question.text(), wishes.values(), wishes.zonder, weighing)
    except EmptyNeed as error:
        raise EmptyNeed("report") from error
    ranking = session.answer(need, aantal)
    verdict = Verdict(
        title=titel,
        count=aantal,
        chosen=_judged(_CHOOSE, kies, session.catalogue.find),
        rejected=_judged(_REJECT, verwerp, session.catalogue.find),
        next_step=stap,
        review=terugblik,
        decks=[str(path) for path in deck or ()],
    )
    today = local_now().date()
    decision = decide(ranking, session.recommender, verdict, today=today)
    output.give(to_paper(decision, ranking, session.recommender), asked=need.text)


def _refuse_wishes(context: typer.Context) -> None:
    """Refuse what was typed beside ``--herhaal``, but for the decks and where the result goes."""
    typed = {
        name
        for name in context.params
        if (source := context.get_parameter_source(name)) and source.name == "COMMANDLINE"
    }
    if typed.difference(_BESIDE_REPETITION):
        raise WrongUsage("--herhaal neemt de vraag uit de nota zelf; laat de andere wensen weg.")


def _judged(
    option: str, values: list[str] | None, find: Callable[[str], "Initiative"]
) -> list[tuple["Initiative", str]]:
    """Return the initiatives that an option names, each with its reason."""
    judged = []
    for value in values or ():
        name, _, reason = value.partition(_BETWEEN)
        if not reason.strip():
            raise _no_reason(option)
        judged.append((find(name), reason))
    return judged


def _no_reason(option: str) -> WrongUsage:
    return WrongUsage(f"{option} vraagt een initiatief en een reden, zoals: {_SUCH_AS[option]}.")


def _repeat(path: Path, *, decks: list[Path] | None, to: OutputOptions) -> None:
    """Ask the need of a report again, on the decks given; what the report names itself is never opened."""
    from inspiratie.report import parse_decision, repeat, repetition_lines  # noqa: PLC0415 - likewise
    from inspiratie.storage.received import read_received  # noqa: PLC0415 - likewise
    from inspiratie.storage.strict_yaml import Source  # noqa: PLC0415 - likewise

    output = to.open(REPETITION)
    decision = parse_decision(Source(str(path), read_received(path)))
    if decision.catalogus.eigen and not decks:
        names = ", ".join(re.split(r"[/\\]", name)[-1] for name in decision.catalogus.eigen)
        again = commands.repeat_report(str(path), "BESTAND")
        raise WrongUsage(f"deze nota rust ook op eigen kaarten ({names}); geef die mee met: {again}")
    output.give(repetition_lines(repeat(decision, Session(decks).recommender)))
