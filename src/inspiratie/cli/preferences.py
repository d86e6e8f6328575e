"""How this user wants to see things: what is set for good, by a variable, or for one command.

An option of a command comes first, then a variable ``INSPIRATIE_…``, then the file, then what every program
heeds, such as ACCESSIBLE.
"""

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from inspiratie.clean import shown
from inspiratie.errors import DataError, FileNotWritten, InspiratieError, Problem, either
from inspiratie.storage.files import user_path, write_atomically

_FILE = "instellingen.toml"
_LEAST_WIDTH, _MOST_WIDTH = 40, 250
_SOME_WIDTH = "100"


class Kleur(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALTIJD = "altijd"
    NOOIT = "nooit"


class Setting(NamedTuple):
    """Something that can be set."""

    name: str
    meaning: str
    """One Dutch sentence."""
    choices: tuple[str, ...] = ("ja", "nee")
    """What it can be; none for a number of columns."""
    default: str = "nee"

    @property
    def variable(self) -> str:
        """The variable that sets it too."""
        return f"INSPIRATIE_{self.name.upper()}"

    @property
    def values(self) -> str:
        """What it can be, in words."""
        if self.choices:
            return either(self.choices)
        return f"een getal van {_LEAST_WIDTH} tot {_MOST_WIDTH}, of {self.default}"

    def other_than(self, value: str) -> str:
        """Return what it can be besides this, for an example."""
        return next(
            choice for choice in (*reversed(self.choices), _SOME_WIDTH, self.default) if choice != value
        )

    def takes(self, value: str) -> bool:
        """Tell whether it can be this."""
        if self.choices:
            return value in self.choices
        is_number = value.isascii() and value.isdecimal() and len(value) <= len(str(_MOST_WIDTH))
        return value == self.default or (is_number and _LEAST_WIDTH <= int(value) <= _MOST_WIDTH)


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("kleur", "Wanneer er kleur is.", tuple(Kleur), Kleur.AUTO),
        Setting("toegankelijk", "Alles als gewone zinnen onder elkaar, bijvoorbeeld om te laten voorlezen."),
        Setting("pager", "Lange antwoorden blad per blad, op een scherm.", default="ja"),
        Setting("breedte", "Hoeveel kolommen breed; auto is zo breed als het venster.", (), "auto"),
    )
}
_OURS = re.compile(rf"""\s*["']?({"|".join(SETTINGS)})["']?\s*=""")
"""A line of the file that sets something that we know."""
_WORDS = {"true": "ja", "1": "ja", "yes": "ja", "false": "nee", "0": "nee", "no": "nee"}
"""How other programs say yes and no."""


@dataclass(eq=False)
class BadSetting(InspiratieError):  # noqa: N818 - as the other kinds are named
    """A value that a setting does not take."""

    setting: Setting
    value: str
    where: str
    """The variable or the file that it stands in; empty for what was just typed."""

    def __str__(self) -> str:
        where = f" (in {self.where})" if self.where else ""
        told = f"'{shown(self.value)}' kan niet voor {self.setting.name}{where}"
        return f"{told}; kies uit: {self.setting.values}."


class Chosen(NamedTuple):
    """What a setting is, and where that comes from."""

    value: str
    source: str = ""
    """The variable or the file; empty when nothing was set."""


def settings_file(environment: Mapping[str, str]) -> Path:
    """Return the file that keeps settings: under INSPIRATIE_HOME, or in the user's own folder for them."""
    if home := environment.get("INSPIRATIE_HOME"):
        return user_path(home) / _FILE
    from platformdirs import user_config_dir  # noqa: PLC0415 - whoever has a home of their own does without

    return Path(user_config_dir("inspiratie", appauthor=False)) / _FILE


def parse_value(setting: Setting, value: str, where: str = "") -> str:
    """Return a value as the setting takes it; raises `BadSetting`."""
    plain = value.strip().lower()
    known = plain if setting.takes(plain) else _WORDS.get(plain, plain)
    if not setting.takes(known):
        raise BadSetting(setting, value, where)
    return known


def chosen(environment: Mapping[str, str]) -> Mapping[str, Chosen]:
    """Return what every setting is; raises `BadSetting`, and `DataError` for a file that cannot be read."""
    file = settings_file(environment)
    stored = read_settings(file)
    found: dict[str, Chosen] = {}
    for name, setting in SETTINGS.items():
        if value := environment.get(setting.variable):
            found[name] = Chosen(value=parse_value(setting, value, setting.variable), source=setting.variable)
        elif name in stored:
            found[name] = Chosen(value=parse_value(setting, stored[name], str(file)), source=str(file))
        elif name == "toegankelijk" and environment.get("ACCESSIBLE", "") not in ("", "0"):
            found[name] = Chosen(value="ja", source="ACCESSIBLE")
        else:
            found[name] = Chosen(value=setting.default)
    return found


def read_settings(file: Path) -> Mapping[str, str]:
    """Return what a file sets; nothing when there is none. What it sets that we do not know is told.

    Raises `DataError` for what is no plain file, too large, or no TOML.
    """
    if not os.path.lexists(file):
        return {}
    import tomllib  # noqa: PLC0415 - most users have no such file

    from inspiratie.storage.received import read_received  # noqa: PLC0415 - likewise
    from inspiratie.storage.text import decode  # noqa: PLC0415 - likewise

    try:
        stored = tomllib.loads(decode(read_received(file)).text)
    except (ValueError, RecursionError) as error:  # also for a number of thousands of digits
        raise _unreadable(file) from error
    for name in stored.keys() - SETTINGS.keys():
        logging.getLogger(__name__).warning("de instelling '%s' in '%s' bestaat niet.", shown(name), file)
    return {name: str(value) for name, value in stored.items() if name in SETTINGS}


def change_setting(file: Path, name: str, value: str | None) -> None:
    """Keep one more setting in a file, or without a value one less, whoever else changes it meanwhile."""
    from filelock import Timeout  # noqa: PLC0415 - settings are seldom changed

    from inspiratie.storage.lock import held  # noqa: PLC0415 - likewise

    try:
        with held(file.parent):
            others = {known: kept for known, kept in read_settings(file).items() if known != name}
            _write(file, others if value is None else {**others, name: value})
    except Timeout as error:
        raise FileNotWritten(str(file), "een ander programma is ermee bezig") from error


def _write(file: Path, values: Mapping[str, str]) -> None:
    """Write settings in their own order; what else stands in the file stays below them."""
    lines = [f'{name} = "{values[name]}"' for name in SETTINGS if name in values]
    if os.path.lexists(file):
        from inspiratie.storage.received import read_received  # noqa: PLC0415 - as above
        from inspiratie.storage.text import decode  # noqa: PLC0415 - likewise

        lines += [line for line in decode(read_received(file)).text.splitlines() if not _OURS.match(line)]
    write_atomically(file, "".join(f"{line}\n" for line in lines), overwrite=True)


def _unreadable(file: Path) -> DataError:
    reason = 'dit zijn geen instellingen zoals kleur = "nooit"'
    problem = Problem(line=None, field="", reason=reason)
    return DataError(str(file), (problem,), "Verbeter het bestand, of verwijder het.")
