"""Completion with the Tab key in four shells: what may stand at the cursor, quoted as the shell wants it.

A small script in the shell (`script_of`) calls the program with the line up to the cursor in a variable. The
program answers on stdout: ``bestanden`` when a path is wanted, or ``waarden`` with one value a line below it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from typer._click.shell_completion import CompletionItem, _resolve_context, _resolve_incomplete
from typer.core import TyperArgument, TyperOption
from typer.exceptions import TyperException

from inspiratie.cli.protocol import ASKED, LINE, WORD
from inspiratie.errors import InspiratieError
from inspiratie.language.words import fold
from inspiratie.storage import packaged

_SPECIAL = {"": re.compile(r"([^\w@%+:,./=-])"), '"': re.compile(r'(["$`\\])'), "'": re.compile("(')")}
"""What bash would take for something else than a letter, within each kind of quotes."""
_QUOTE_IN_POWERSHELL = re.compile("['‘’‚‛]")
_SAFE_IN_POWERSHELL = re.compile(r"[\w./=:+-]+")


class Shell(StrEnum):
    """A shell in which values can be completed."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
    PWSH = "pwsh"

    @property
    def is_powershell(self) -> bool:
        """Whether it is Windows' own or the newer one for all systems."""
        return self in (Shell.POWERSHELL, Shell.PWSH)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line up to the cursor."""

    words: tuple[str, ...]
    """Every finished word, without its quotes."""
    last: str
    """What was typed of the next one."""
    quote: str
    """The quote that is still open, if one is."""


def script_of(shell: Shell) -> str:
    """Return the script that makes a shell ask us."""
    ending = "ps1" if shell.is_powershell else shell.value
    return (packaged.PACKAGE / "cli" / "scripts" / f"inspiratie.{ending}").read_text(encoding="utf-8")


def split_line(line: str) -> Typed:
    """Return the words of a line that need not be finished.

    >>> split_line('inspiratie show "bart" buurt')
    Typed(words=('inspiratie', 'show', 'bart'), last='buurt', quote='')
    """
    words: list[str] = []
    last, begun, quote, rest = "", False, "", iter(line)
    for char in rest:
        if char.isspace() and not quote:
            words += [last] if begun else []
            last, begun = "", False
            continue
        begun = True
        if char == "\\" and quote != "'":
            last += next(rest, "")
        elif char == quote:
            quote = ""
        elif not quote and char in "\"'":
            quote = char
        else:
            last += char
    return Typed(tuple(words), last, quote)


def answer(group: Any, environment: Mapping[str, str]) -> Iterator[str]:  # noqa: ANN401 - typer's class for it is private
    """Yield what the script of a shell reads; nothing when what is typed so far cannot be right.

    Nothing either for a shell that is not one of ours.
    """
    if environment[ASKED] not in [*Shell]:
        return
    shell, line = Shell(environment[ASKED]), split_line(environment.get(LINE, ""))
    args = list(line.words[1:])
    try:
        context = _resolve_context(group, {}, "inspiratie", args)
        wanted, begun = _resolve_incomplete(context, args, line.last)
    except (InspiratieError, TyperException):
        return
    if isinstance(wanted, TyperArgument | TyperOption):
        if wanted.type_descriptor.annotation in (Path, list[Path]):
            yield "bestanden"
            return
        found = wanted.shell_complete(context, "")
    else:
        found = wanted.shell_complete(context, begun)
    yield "waarden"
    lead = line.last.removesuffix(begun)
    for item in found:
        if not fold(item.value).startswith(fold(begun)):  # whatever the case and the accents
            continue
        yield _in_shell(shell, f"{lead}{item.value}", item, line, environment.get(WORD, ""))


def _in_shell(shell: Shell, value: str, item: CompletionItem, line: Typed, word: str) -> str:
    """Return the line that tells a shell of one value."""
    help_ = " ".join((item.help or "").split())
    if shell is Shell.BASH:
        return _for_bash(value, line, word)
    if shell.is_powershell:
        text = value if _SAFE_IN_POWERSHELL.fullmatch(value) else in_powershell(value)
        return "\t".join([text, str(item.value), help_ or " "])
    return f"{value}\t{help_}"


def in_powershell(value: str) -> str:
    """Return a value in single quotes, as PowerShell reads it: a curled one ends it too.

    >>> in_powershell("foto's van ’t Zand")
    "'foto''s van ’’t Zand'"
    """
    return "'" + _QUOTE_IN_POWERSHELL.sub(r"\g<0>\g<0>", value) + "'"


def _for_bash(value: str, line: Typed, word: str) -> str:
    """Return the part of a value that replaces `word`, which bash lets begin behind ``=`` and ``:`` too.

    Within an open quote bash sets the closing one.
    """
    replaced = "" if word in ("=", ":") else split_line(word).last
    kept = len(line.last) - len(replaced)
    if line.quote == "'":
        return value[kept:].replace("'", r"'\''")
    return _SPECIAL[line.quote].sub(r"\\\1", value[kept:])
