"""Setting up completion with the Tab key: which shell this is, where its script goes, what loads it."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from inspiratie.cli.shells import Shell, in_powershell, script_of
from inspiratie.errors import WrongUsage
from inspiratie.storage.files import write_atomically


@dataclass(frozen=True, slots=True)
class ScriptPlace:
    """Where a script goes, and what a start-up file of the shell says to load it."""

    script: Path
    startup: Path | None = None
    """None for a shell that finds the script by itself."""
    lines: str = ""


def this_shell() -> Shell:
    """Return the shell that the user types in; raises `WrongUsage` when it is none of ours."""
    import shellingham  # noqa: PLC0415 - only for setting up; it walks through processes

    try:
        name = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        name = "onbekend"
    try:
        return Shell(name)
    except ValueError as error:
        raise WrongUsage(
            f"aanvullen met de Tab-toets kan niet in deze shell ({name});"
            " het kan in bash, zsh, fish en PowerShell."
        ) from error


def script_place(shell: Shell, home: Path, environment: Mapping[str, str]) -> ScriptPlace:
    """Return where the script of a shell goes for this user."""
    match shell:
        case Shell.BASH:
            script = home / ".bash_completions" / "inspiratie.sh"
            return ScriptPlace(script, home / ".bashrc", f"source {_in_bash(str(script))}")
        case Shell.ZSH:
            script = home / ".zfunc" / "_inspiratie"
            startup = Path(environment.get("ZDOTDIR") or home) / ".zshrc"
            return ScriptPlace(script, startup, "fpath+=~/.zfunc; autoload -Uz compinit; compinit")
        case Shell.FISH:
            config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
            return ScriptPlace(config / "fish" / "completions" / "inspiratie.fish")
        case Shell.POWERSHELL | Shell.PWSH:
            script = home / ".inspiratie-aanvullen.ps1"
            return ScriptPlace(script, _profile(shell), f". {in_powershell(str(script))}")
        case _ as never:
            assert_never(never)


def _in_bash(path: str) -> str:
    return "'" + path.replace("'", "'\\''") + "'"


def install(place: ScriptPlace, script: str) -> None:
    """Write the script, and let the shell load it; what the start-up file says already is not said again."""
    place.script.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(place.script, script, overwrite=True)
    if place.startup is None:
        return
    place.startup.parent.mkdir(parents=True, exist_ok=True)
    present = place.startup.read_bytes() if place.startup.exists() else b""
    if place.lines.encode() not in present.splitlines():
        between = b"" if not present or present.endswith(b"\n") else b"\n"
        with place.startup.open("ab") as file:
            file.write(between + place.lines.encode() + b"\n")


def _profile(shell: Shell) -> Path:
    """Return the start-up file that PowerShell itself names."""
    found = subprocess.run(  # noqa: S603 - the user's own shell
        [
            shell.value,
            "-NoProfile",
            "-Command",
            "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE",
        ],
        capture_output=True,
        check=False,
    )
    name = found.stdout.decode(errors="replace").strip()
    if found.returncode or not name:
        raise WrongUsage(
            "PowerShell zegt niet waar uw profiel staat; toon het script met --show-completion"
            " en zet het er zelf in."
        )
    return Path(name)


def set_up() -> str:
    """Set up completion in the shell of the user, and return what was done."""
    shell = this_shell()
    place = script_place(shell, Path.home(), os.environ)
    install(place, script_of(shell))
    return (
        f"Aanvullen met de Tab-toets staat aan voor {shell}, in {place.script}."
        "\nOpen een nieuw venster om het te gebruiken."
    )
