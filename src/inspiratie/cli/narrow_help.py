"""Help pages without columns, which would cut off the names of options on a narrow terminal."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

from typer.core import TyperArgument

NARROW = 72
"""With fewer columns a help page is not laid out in columns."""
_WORDS = (
    (r"\[default: ", "[standaard: "),
    (r"\[required\]", "[verplicht]"),
)
"""What typer tells of an option in English or in signs, and in Dutch."""


def narrow_help(command: Any, ctx: Any) -> Iterator[str]:  # noqa: ANN401 - typer's classes are private
    """Yield the lines of a help page, not wrapped yet: usage, what it does, values, options, commands."""
    yield command.get_usage(ctx)
    yield ""
    yield from inspect.cleandoc(command.help or "").splitlines()
    panels: dict[str, list[tuple[str, str]]] = {}
    for param in command.get_params(ctx):
        if record := param.get_help_record(ctx):
            of = "Waarden" if isinstance(param, TyperArgument) else param.rich_help_panel or "Opties"
            panels.setdefault(of, []).append(record)
    for title, told in panels.items():
        yield from ("", f"{title}:")
        for names, meaning in told:
            yield f"  {' '.join(names.split())}"
            yield f"    {_in_dutch(meaning)}"
    panel = ""
    for name in getattr(command, "list_commands", lambda _: ())(ctx):
        one = command.get_command(ctx, name)
        if panel != (panel := one.rich_help_panel or "Opdrachten"):
            yield from ("", f"{panel}:")
        yield f"  {name}"
        yield f"    {one.get_short_help_str(limit=1000)}"


def _in_dutch(told: str) -> str:
    """Return what typer tells of an option, in Dutch."""
    for theirs, ours in _WORDS:
        told = re.sub(theirs, ours, told)
    return " ".join(told.split())
