"""`inspiratie report`: a decision file, and the same asked again later."""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.dutch import DutchCommand
from inspiratie.cli.groups import OutputOptions, Question, Weighing, Wishes, grouped
from inspiratie.cli.options import REPEATABLE, AantalOption, DeckOption
from inspiratie.cli.paths import path_of
from inspiratie.cli.session import Session
from inspiratie.engine.errors import EmptyNeed
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import REPETITION, REPORT

_REJECT, _BETWEEN = "--verwerp", "="


class ReportCommand(DutchCommand):
    """The command, with an option that takes two values: typer has no list of pairs."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's context class is private
        """Join the two values of every ``--verwerp ID REDEN`` to one, and go on as usual.

        What looks like an option is no reason: who means it writes ``ID=REDEN``.
        """
        joined: list[str] = []
        rest = list(args)
        while rest:
            joined.append(rest.pop(0))
            if joined[-1] == "--":
                break
            if joined[-1] == _REJECT and rest and _BETWEEN not in rest[0]:
                name = rest.pop(0)
                if not rest or name.startswith("-") or rest[0].startswith("-"):
                    raise _no_reason()
                joined.append(f"{name}{_BETWEEN}{rest.pop(0)}")
        return super().parse_args(ctx, [*joined, *rest])


@grouped
def report(
    *,
    question: Question,
    wishes: Wishes,
    aantal: AantalOption = 5,
    weighing: Weighing,
    kies: Annotated[
        list[str] | None,
        typer.Option(
            "--kies",
            metavar="ID",
            autocompletion=complete_initiative,
            help="Wat u kiest." + REPEATABLE,
        ),
    ] = None,
    verwerp: Annotated[
        list[str] | None,
        typer.Option(
            _REJECT,
            metavar="ID REDEN",
            help="Wat u overwoog, en waarom u het niet koos." + REPEATABLE,
        ),
    ] = None,
    titel: Annotated[
        str, typer.Option("--titel", metavar="TITEL", help="De titel van het verslag.")
    ] = "Keuze van een initiatief",
    herhaal: Annotated[
        Path | None,
        typer.Option(
            "--herhaal",
            metavar="VERSLAG",
            parser=path_of("--herhaal", such_as="--herhaal verslag.md"),
            help="Stel de vraag van dit verslag opnieuw en toon wat veranderde.",
        ),
    ] = None,
    deck: DeckOption = None,
    to: OutputOptions,
) -> None:
    """Schrijf een verslag van uw beslissing: vraag, rangschikking met redenen, keuze en wat u verwierp.

    Zo'n verslag is een Markdown-bestand met een kop die het programma later weer kan lezen (--herhaal).
    """
    if herhaal is not None:
        if any((question != Question(), wishes != Wishes(), weighing != Weighing(), kies, verwerp)):
            raise WrongUsage("--herhaal neemt de vraag uit het verslag zelf; laat de andere wensen weg.")
        _repeat(herhaal, decks=deck, to=to)
        return
    from inspiratie.report import Verdict, decide, to_document  # noqa: PLC0415 - keeps other commands' start-up short

    output, session = to.open(REPORT), Session(deck)
    try:
        need = session.understand(question.text(), wishes.values(), wishes.zonder, weighing)
    except EmptyNeed as error:
        raise EmptyNeed("report") from error
    ranking = session.recommender.answer(need, aantal)
    verdict = Verdict(
        title=titel,
        count=aantal,
        chosen=[session.catalogue.find(name) for name in kies or ()],
        rejected=[
            (session.catalogue.find(name), reason) for name, reason in map(_name_and_reason, verwerp or ())
        ],
        decks=[str(path) for path in deck or ()],
    )
    today = datetime.now().astimezone().date()
    decision = decide(ranking, session.recommender, verdict, today=today)
    output.give(to_document(decision, ranking, session.recommender), asked=need.text)


def _name_and_reason(value: str) -> tuple[str, str]:
    name, _, reason = value.partition(_BETWEEN)
    if not reason.strip():
        raise _no_reason()
    return name, reason


def _no_reason() -> WrongUsage:
    return WrongUsage(
        f'{_REJECT} vraagt een initiatief en een reden, zoals: {_REJECT} buurtvaders "geen trekker".'
    )


def _repeat(path: Path, *, decks: list[Path] | None, to: OutputOptions) -> None:
    """Ask the need of a report again, on the decks given; what the report names itself is never opened."""
    from inspiratie.report import parse_decision, repeat, repetition_lines  # noqa: PLC0415 - likewise
    from inspiratie.storage.strict_yaml import read_source  # noqa: PLC0415 - likewise

    output = to.open(REPETITION)
    decision = parse_decision(read_source(path))
    if decision.catalogus.eigen and not decks:
        names = ", ".join(re.split(r"[/\\]", name)[-1] for name in decision.catalogus.eigen)
        again = commands.repeat_report(str(path), "BESTAND")
        raise WrongUsage(f"dit verslag rust ook op eigen kaarten ({names}); geef die mee met: {again}")
    output.give(repetition_lines(repeat(decision, Session(decks).recommender)))
