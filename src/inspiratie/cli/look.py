"""How a result looks on this screen, for this user and this command."""

import os
import re
from collections.abc import Mapping
from typing import NamedTuple

from inspiratie.cli.preferences import Kleur, chosen

_OSC8 = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
"""What makes a word of a terminal a link, before and behind it."""
_TAKE_LINKS = ("DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION")
_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "Tabby", "rio"})
_FIRST_VTE = 5000
"""The first version of GNOME's terminal that took links without harm."""


class Look(NamedTuple):
    """What is wanted of a screen."""

    kleur: Kleur = Kleur.AUTO
    toegankelijk: bool = False
    pager: bool = True
    width: int | None = None
    """Columns; None for as wide as the screen is."""


def look_of(
    environment: Mapping[str, str],
    *,
    kleur: Kleur | None = None,
    toegankelijk: bool = False,
    pager: bool = True,
) -> Look:
    """Return what is wanted by the options of a command, and where these say nothing by the settings."""
    values = {name: one.value for name, one in chosen(environment).items()}
    return Look(
        kleur=kleur or Kleur(values["kleur"]),
        toegankelijk=toegankelijk or values["toegankelijk"] == "ja",
        pager=pager and values["pager"] == "ja",
        width=int(values["breedte"]) if values["breedte"].isdecimal() else None,
    )


def takes_links(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal makes words of ours links; a script of FORCE_HYPERLINK decides for itself.

    Source: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
    """
    if forced := environment.get("FORCE_HYPERLINK"):
        return forced != "0"
    vte = environment.get("VTE_VERSION", "")
    return (
        any(name in environment for name in _TAKE_LINKS)
        or environment.get("TERM_PROGRAM") in _PROGRAMS
        or environment.get("TERM") in ("xterm-kitty", "alacritty", "foot")
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE)
    )


def without_links(text: str) -> str:
    """Return what a terminal shows that does not know links."""
    return _OSC8.sub("", text)


def look() -> Look:
    """Return what is wanted where a command has no options for it."""
    return look_of(os.environ)
