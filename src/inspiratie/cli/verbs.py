"""The commands by their verbs, each loaded when it is asked for: a start pays for one, not for all."""

import builtins
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import typer

from inspiratie.cli.dutch import DutchCommand

_PANELS = {
    "Zoeken": ("suggest", "wizard", "mix", "draw"),
    "Lezen en vergelijken": (
        "show",
        "list",
        "overview",
        "terms",
        "compare",
        "similar",
        "open",
        "handleiding",
    ),
    "Bewaren en doorgeven": ("shortlist", "export", "page", "report", "batch"),
    "Eigen kaarten": ("decks", "new", "check"),
    "Het programma": ("settings",),
}
"""The verbs by what they are for, in the order of the help: that in which a user comes to it.

A verb stands in the module of its name, as a function of that name; or, where it is more than a plain
command, as the typer app of that module, ``app``.
"""


class Commands(Mapping[str, Any]):
    """The commands as typer's group looks them up: by name, each made when it is first asked for."""

    def __init__(self) -> None:
        self._panels = {verb: panel for panel, verbs in _PANELS.items() for verb in verbs}

    def __getitem__(self, verb: str) -> Any:  # noqa: ANN401 - typer's command class is private
        """Return a command; `KeyError` when there is none of that name."""
        return _made(verb, self._panels[verb])

    def __iter__(self) -> Iterator[str]:
        return iter(self._panels)

    def __len__(self) -> int:
        return len(self._panels)


@cache
def _made(verb: str, panel: str) -> Any:  # noqa: ANN401 - likewise
    """Return the command of a verb as typer makes it, under what it is for."""
    name = f"{verb}_" if hasattr(builtins, verb) else verb
    module = import_module(f"{__package__}.{name}")
    command: Any = typer.main.get_command(getattr(module, "app", None) or _alone(getattr(module, name)))
    command.name, command.rich_help_panel = verb, panel
    return command


def _alone(function: Callable[..., object]) -> typer.Typer:
    """Return an app of one plain command."""
    app = typer.Typer(add_completion=False)
    app.command(cls=DutchCommand)(function)
    return app
