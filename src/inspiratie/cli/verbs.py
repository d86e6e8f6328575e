"""The commands by their verbs, each loaded when it is asked for: a start pays for one, not for all."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import typer

from inspiratie.cli.dutch import DutchCommand

_FIND, _READ, _KEEP, _OWN = "Zoeken", "Lezen en vergelijken", "Bewaren en doorgeven", "Eigen kaarten"
"""What the commands are for, in the order in which a user comes to it."""


class _Verb(NamedTuple):
    """Where a command stands."""

    panel: str
    """What it is for, in the help."""
    function: str
    """``module:name`` in this room: a function, or the typer app of a group of commands."""
    kind: str = ""
    """``module:name`` of the class of the command, when it is no plain one."""


_VERBS = {
    "suggest": _Verb(_FIND, "suggest:suggest"),
    "wizard": _Verb(_FIND, "wizard:wizard"),
    "mix": _Verb(_FIND, "mix:mix"),
    "draw": _Verb(_FIND, "draw:draw"),
    "show": _Verb(_READ, "show:show"),
    "list": _Verb(_READ, "list_:list_"),
    "overview": _Verb(_READ, "overview:overview"),
    "terms": _Verb(_READ, "terms:terms"),
    "compare": _Verb(_READ, "compare:compare"),
    "similar": _Verb(_READ, "similar:similar"),
    "open": _Verb(_READ, "page:open_"),
    "handleiding": _Verb(_READ, "handleiding:handleiding"),
    "shortlist": _Verb(_KEEP, "shortlist:shortlist_app"),
    "export": _Verb(_KEEP, "export:export"),
    "page": _Verb(_KEEP, "page:page"),
    "report": _Verb(_KEEP, "report:report", kind="report:ReportCommand"),
    "batch": _Verb(_KEEP, "batch:batch"),
    "decks": _Verb(_OWN, "decks:decks"),
    "new": _Verb(_OWN, "new:new"),
    "check": _Verb(_OWN, "check:check"),
    "settings": _Verb("Het programma", "settings:settings"),
}
"""Every command, in the order of the help."""


class Commands(Mapping[str, Any]):
    """The commands as typer's group looks them up: by name, each made when it is first asked for."""

    def __getitem__(self, verb: str) -> Any:  # noqa: ANN401 - typer's command class is private
        """Return a command; `KeyError` when there is none of that name."""
        return _made(verb)

    def __iter__(self) -> Iterator[str]:
        return iter(_VERBS)

    def __len__(self) -> int:
        return len(_VERBS)


@cache
def _made(verb: str) -> Any:  # noqa: ANN401 - likewise
    """Return the command as typer makes it, alone in an app."""
    of = _VERBS[verb]
    found = _named(of.function)
    if isinstance(found, typer.Typer):
        group: Any = typer.main.get_group(found)
        group.name, group.rich_help_panel = verb, of.panel
        return group
    alone = typer.Typer(add_completion=False)
    kind = _named(of.kind) if of.kind else DutchCommand
    alone.command(verb, cls=kind, rich_help_panel=of.panel)(found)
    return typer.main.get_command(alone)


def _named(name: str) -> Any:  # noqa: ANN401 - whatever stands there
    module, _, attribute = name.partition(":")
    return getattr(import_module(f"{__package__}.{module}"), attribute)
