"""`inspiratie settings`: how this user wants to see things, shown and set for good."""

import os
import sys
from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.complete import complete_setting, complete_setting_value
from inspiratie.cli.look import look
from inspiratie.cli.output import say, width_of, write_result
from inspiratie.cli.preferences import (
    SETTINGS,
    BadSetting,
    Chosen,
    Setting,
    change_setting,
    chosen,
    parse_value,
    settings_file,
)
from inspiratie.cli.wrapping import wrapped
from inspiratie.errors import WrongUsage


def settings(
    naam: Annotated[
        str | None,
        typer.Argument(metavar="NAAM", autocompletion=complete_setting, help="De instelling; zonder: alle."),
    ] = None,
    waarde: Annotated[
        str | None,
        typer.Argument(
            metavar="WAARDE",
            autocompletion=complete_setting_value,
            help="Wat ze voortaan is; zonder: toon ze.",
        ),
    ] = None,
    *,
    wis: Annotated[bool, typer.Option("--wis", help="Zet terug op de standaardwaarde.")] = False,
) -> None:
    """Toon uw instellingen, of verander er een voorgoed.

    Een optie bij een opdracht gaat voor, en ook een omgevingsvariabele zoals INSPIRATIE_KLEUR.

    Voorbeeld: inspiratie settings kleur nooit
    """
    if naam is None:
        if wis:
            raise WrongUsage(f"zeg welke instelling u wilt wissen: {', '.join(SETTINGS)}.")
        _show(*SETTINGS.values())
        return
    if naam not in SETTINGS:
        raise WrongUsage(f"de instelling '{naam}' bestaat niet; kies uit: {', '.join(SETTINGS)}.")
    setting, file = SETTINGS[naam], settings_file(os.environ)
    if waarde is None and not wis:
        _show(setting)
        return
    if waarde is not None and wis:
        raise WrongUsage("--wis neemt de waarde weg; laat een van de twee weg.")
    if waarde is None:
        change_setting(file, naam, None)
        say(f"{naam} is weer {setting.default} (standaard).")
    else:
        try:
            value = parse_value(setting, waarde)
        except BadSetting as error:
            raise WrongUsage(str(error)) from error
        change_setting(file, naam, value)
        say(f"{naam} is voortaan {value}; bewaard in {file}")


def _show(*asked: Setting) -> None:
    """Write what settings are, where that comes from, and how to change one."""
    found = chosen(os.environ)
    lines = [line for setting in asked for line in _lines(setting, found[setting.name])]
    first = asked[0]
    example = commands.settings(first.name, first.other_than(found[first.name].value))
    lines += ["", f"Veranderen: {example}"]
    width = look().width or width_of(sys.stdout)
    write_result("".join(f"{wrapped(line, width)}\n" for line in lines))


def _lines(setting: Setting, one: Chosen) -> list[str]:
    source = f"uit {one.source}" if one.source else "standaard"
    return [
        f"{setting.name} = {one.value} ({source})",
        f"  {setting.meaning}",
        f"  Kies uit: {setting.values}.",
    ]
