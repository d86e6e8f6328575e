"""Typer's own words in Dutch: help pages and usage errors."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import typer
from typer import core
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from inspiratie import commands
from inspiratie.cli import leads
from inspiratie.cli.light import read_lightly
from inspiratie.cli.look import look_of
from inspiratie.cli.narrow_help import NARROW, narrow_help
from inspiratie.cli.output import Screen, say, width_of
from inspiratie.cli.pager import show_text
from inspiratie.cli.panels import group_options, panel_of
from inspiratie.cli.purpose import told_of
from inspiratie.cli.slips import NO_LANGUAGE, hint_at_quotes, refuse_slips, typed
from inspiratie.cli.wrapping import wrapped
from inspiratie.errors import DataError, InspiratieError, WrongUsage

_BRACED = re.compile(r"\{(.+?)(?:\.{3})?\}")
"""A value that must be given, as typer writes it."""
_MISSING = {
    "ID": "u noemde geen initiatief; typ het nummer of de naam van een kaart.",
    "--uitvoer": "u noemde geen map voor de antwoorden; voeg toe: -o antwoorden.",
    "LIJST": "u noemde geen lijst; typ haar naam.",
    "NODEN.csv": "u noemde geen tabel met vragen; typ de naam van een CSV-bestand, zoals wijken.csv.",
}
"""What is told of a value that is missing, where its name in the help is not enough."""


_EXAMPLES = {
    "ID": "buurtvaders",
    "THEMA": "overlast",
    "DOELGROEP": "jongeren",
    "METHODE": "workshops",
    "VORM": "meepraten",
    "DOEL": "verbinden",
    "KENMERK": "doelgroep",
    "KENMERK=GETAL": "doelgroep=3",
    "GETAL": "3",
    "FORMAAT": "markdown",
    "PAPIER": "a6",
    "LIJST": "wijk-noord",
}
"""A value of each kind that options take, by how their help calls it."""


class _DutchHelp:
    """Mixed into typer's classes: their help pages in Dutch, and values read lightly."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - whatever typer passes on
        kwargs["help"] = kwargs.get("help") or told_of(kwargs.get("callback"))
        super().__init__(**kwargs)
        for param in self.params:  # type: ignore[attr-defined] # the mixin stands before typer's class
            read_lightly(param)
        self._has_panels = group_options(self.params)  # type: ignore[attr-defined] # likewise

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401 - typer's context class is private
        usage: str = super().get_usage(ctx)  # type: ignore[misc] # the mixin stands before typer's class
        dutch = (
            usage.replace("Usage:", "Gebruik:")
            .replace("[OPTIONS]", "[OPTIES]")
            .replace("COMMAND [ARGS]", "OPDRACHT [WAARDEN]")
        )
        return _BRACED.sub(r"\1", dutch)

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401 - typer's context class is private
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc] # likewise
        if option is not None:
            option.help = "Toon deze uitleg."
            option.metavar = " "
            option.rich_help_panel = panel_of(option) if self._has_panels else None
            read_lightly(option)
        return option

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's context class is private
        """Refuse slips, read what was typed, and let a usage error know its command, which typer forgets."""
        refuse_slips(args, self.params)  # type: ignore[attr-defined] # likewise
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc] # likewise
        except TyperException as error:
            if getattr(error, "ctx", None) is None:
                error.ctx = ctx  # type: ignore[attr-defined] # only some of typer's errors declare it
            raise
        ctx.params.update({name: typed(value) for name, value in ctx.params.items()})
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's context class is private
        _translate_panels()
        for param in self.params:  # type: ignore[attr-defined] # likewise
            if isinstance(param, TyperArgument):
                param.display_type_rich = _no_type  # type: ignore[method-assign] # for this help page only
            elif param.is_flag:
                param.metavar = " "  # a flag takes no value, so no type is shown
        look, width = look_of(os.environ), width_of(sys.stdout)
        if width < NARROW or look.toegankelijk:
            page = "".join(f"{wrapped(line, width)}\n" for line in narrow_help(self, ctx))
        else:
            with redirect_stdout(Screen.like(sys.stdout)) as drawn:
                super().format_help(ctx, formatter)  # type: ignore[misc] # likewise
            page = drawn.getvalue()
        show_text(page, look)


class DutchCommand(_DutchHelp, TyperCommand):
    """A command with a Dutch help page."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's context class is private
        """Run the command; what goes wrong learns on which decks and in which folder of lists that was.

        Faults in a deck have their places in words, whichever command reads it.
        """
        try:
            return super().invoke(ctx)
        except InspiratieError as error:
            error.given = tuple(map(str, ctx.params.get("deck") or ()))
            error.lists_in = str(ctx.params.get("map_") or "")
            if isinstance(error, DataError):
                from inspiratie.wording.decks import with_places  # noqa: PLC0415 - only for such a fault

                error.problems = with_places(error.problems, Path(error.file))
            raise


class DutchGroup(_DutchHelp, TyperGroup):
    """A group of commands with a Dutch help page, which leads to the command that was meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's context class is private
        """Lead an option to its command."""
        option = args[0].partition("=")[0] if args else ""
        own = _option_names(self.get_params(ctx))
        if option.startswith("--") and option not in own and option in self._options_below():
            raise WrongUsage(leads.without_command(args))
        return super().parse_args(ctx, args)

    def _options_below(self) -> list[str]:
        """Return the options of the command that takes what people type without one, which is loaded now."""
        likely = self.commands.get(leads.LIKELY)
        return _option_names(likely.params) if likely else []

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - likewise
        """Return the command of the first word; a word that is none is answered with the right command."""
        word, verbs = args[0], self.commands
        if word in verbs or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        if word.lower() in leads.HELP:
            return self._help(ctx, args[1:])
        group = "" if ctx.parent is None else ctx.info_name
        if group and word in ctx.parent.command.commands:
            raise WrongUsage(leads.outside(group, args))
        sentence = [] if group or leads.meant_verb(word, group, verbs) else leads.sentence_in(args)
        if not sentence:
            raise WrongUsage(leads.unknown_command(args, group, verbs))
        asked = [leads.LIKELY, *sentence]
        say(f"Gelezen als: {commands.line(*asked)}")
        return super().resolve_command(ctx, asked)

    def _help(self, ctx: Any, about: list[str]) -> Any:  # noqa: ANN401 - likewise
        """Return the command that is asked about, with its help page; without one, show that of the group."""
        if about:
            return self.resolve_command(ctx, [*about, "--help"])
        typer.echo(ctx.get_help())
        raise typer.Exit


def _no_type(ctx: Any) -> None:  # noqa: ANN401 - in the place of a method of typer's
    """Show no type behind an argument: its name and help say it."""


def _range(min: float | None, max: float | None) -> str | None:  # noqa: A002 - as typer names them
    """Return which numbers an option takes, when not all."""
    if min is None:
        return None
    return f"vanaf {min}" if max is None else f"{min} tot {max}"


def _translate_panels() -> None:
    from typer import rich_utils  # noqa: PLC0415 - loads rich, only needed for a help page

    core.describe_number_range = _range  # type: ignore[attr-defined] # typer tells it in signs
    rich_utils.ARGUMENTS_PANEL_TITLE = "Waarden"
    rich_utils.OPTIONS_PANEL_TITLE = "Opties"
    rich_utils.COMMANDS_PANEL_TITLE = "Opdrachten"
    rich_utils.DEFAULT_STRING = "[standaard: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[verplicht]"


def usage_sentence(error: TyperException) -> str:
    """Return a usage error of typer's as one Dutch sentence with the next step."""
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else "inspiratie"
    return f"{_cause(error, context)} Uitleg: {path} --help"


def _cause(error: TyperException, context: Any) -> str:  # noqa: ANN401 - typer's context class is private
    parameter: Any = getattr(error, "param", None)
    name = parameter.get_error_hint().split("'")[1] if parameter else ""
    option: str = getattr(error, "option_name", "")
    message = error.format_message()
    match type(error).__name__:
        case "NoSuchOption":
            cause = f"de optie {option} bestaat niet{_hint_at_option(option, context)}"
        case "MissingParameter":
            cause = _MISSING.get(name.removesuffix("..."), f"u gaf geen {name.removesuffix('...')} op.")
        case "BadParameter":
            cause = f"de waarde voor {name} is niet geldig{_choices(parameter)}."
        case "BadOptionUsage" if "does not take a value" in message:
            cause = f"de optie {option} krijgt geen waarde; laat weg wat na het gelijkteken staat."
        case "BadOptionUsage":
            cause = f"de optie {option} heeft een waarde nodig{_such_as(option, context)}."
        case _:
            cause = _plain_cause(message, context)
    return cause


def _hint_at_option(option: str, context: Any) -> str:  # noqa: ANN401 - typer's context class is private
    """Return what was meant by an option that there is not, as the end of a sentence."""
    if option in leads.LANGUAGE:
        return f". {NO_LANGUAGE}"
    near = leads.meant_option(option.lower(), _option_names(context.command.get_params(context)))
    return f"; bedoelde u {near}?" if near else "."


def _such_as(option: str, context: Any) -> str:  # noqa: ANN401 - likewise
    """Return an example of an option with a value, where one is known."""
    metavar = next(param.metavar for param in context.command.get_params(context) if option in param.opts)
    return f", zoals: {option} {_EXAMPLES[metavar]}" if metavar in _EXAMPLES else ""


def _option_names(params: Iterable[Any]) -> list[str]:
    """Return the long names of the options among parameters."""
    return [name for param in params for name in param.opts if name.startswith("--")]


def _choices(parameter: Any) -> str:  # noqa: ANN401 - typer's parameter class is private
    """Return which values a parameter takes, as far as typer knows."""
    kind = parameter.type_descriptor
    if kind.is_choice:
        return f"; kies uit: {', '.join(kind.choices)}"
    if kind.is_ranged:
        low, high = kind.parameter_info.min, kind.parameter_info.max
        return f"; geef een getal vanaf {low}" if high is None else f"; geef een getal van {low} tot {high}"
    return ""


def _plain_cause(message: str, context: Any) -> str:  # noqa: ANN401 - typer's context class is private
    if "unexpected extra argument" not in message:
        return "deze opdracht is niet goed geschreven."
    extra = message.partition("(")[2].partition("(")[2].removesuffix(")").removesuffix(")")
    params = context.command.get_params(context)
    if "." in extra and "--uitvoer" in _option_names(params):
        return f"deze woorden zijn te veel: {extra}. Bedoelde u -o {extra}?"
    takes_values = any(isinstance(param, TyperArgument) for param in params)
    hint = hint_at_quotes(extra) if takes_values else "Deze opdracht neemt alleen opties."
    return f"deze woorden zijn te veel: {extra}. {hint}"
