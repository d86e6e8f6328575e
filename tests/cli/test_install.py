"""Setting up completion with the Tab key, told in Dutch."""

import shlex
import subprocess
from pathlib import Path

import pytest
import shellingham

from command_line import run
from inspiratie.cli.install import install, script_place, this_shell
from inspiratie.cli.shells import Shell, script_of
from inspiratie.errors import WrongUsage


@pytest.fixture
def in_bash(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the user type in bash; return their home."""
    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("bash", "/bin/bash"))
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


def test_setting_up_is_told_in_dutch(in_bash: Path) -> None:
    """With where the script is, and what to do."""
    result = run("--install-completion")
    script = in_bash / ".bash_completions" / "inspiratie.sh"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Aanvullen met de Tab-toets staat aan voor bash, in {script}.\n"
        "Open een nieuw venster om het te gebruiken.\n"
    )
    assert script.read_text(encoding="utf-8") == script_of(Shell.BASH)
    assert (in_bash / ".bashrc").read_text(encoding="utf-8") == f"source '{script}'\n"


@pytest.mark.usefixtures("in_bash")
def test_the_script_can_be_shown() -> None:
    """To put it where one likes."""
    assert run("--show-completion").stdout == script_of(Shell.BASH)


def test_what_stands_in_the_start_up_file_stays(in_bash: Path) -> None:
    """Also when it lacks its last line break; the line of ours comes once."""
    startup = in_bash / ".bashrc"
    startup.write_text("alias l=ls", encoding="utf-8")
    for _ in range(2):
        install(script_place(Shell.BASH, in_bash, {}), "x")
    script = in_bash / ".bash_completions" / "inspiratie.sh"
    assert startup.read_text(encoding="utf-8") == f"alias l=ls\nsource '{script}'\n"


def test_each_shell_loads_its_script_from_its_own_place(tmp_path: Path) -> None:
    """Also where the user moved it; fish finds it by itself."""
    zsh = script_place(Shell.ZSH, tmp_path, {"ZDOTDIR": str(tmp_path / "zsh")})
    assert (zsh.script, zsh.startup) == (tmp_path / ".zfunc" / "_inspiratie", tmp_path / "zsh" / ".zshrc")
    fish = script_place(Shell.FISH, tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "c")})
    assert (fish.script, fish.startup) == (tmp_path / "c" / "fish" / "completions" / "inspiratie.fish", None)
    install(fish, "x")
    assert fish.script.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("name", ["o'brien", "’t Hof", "$HOME", "a b"])
def test_a_home_of_any_name_is_quoted(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the start-up file of the shell would be broken."""
    home = tmp_path / name
    bash = script_place(Shell.BASH, home, {})
    assert shlex.split(bash.lines) == ["source", str(bash.script)]
    told = subprocess.CompletedProcess([], 0, b"p.ps1")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: told)
    powershell = script_place(Shell.PWSH, home, {})
    inner = powershell.lines.removeprefix(". '").removesuffix("'")
    assert inner.replace("''", "'").replace("’’", "’") == str(powershell.script)


def test_powershell_is_asked_for_its_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It differs from version to version."""
    told = subprocess.CompletedProcess([], 0, f"{tmp_path / 'p.ps1'}\r\n".encode())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: told)
    place = script_place(Shell.PWSH, tmp_path, {})
    assert place.startup == tmp_path / "p.ps1"
    assert place.lines == f". '{place.script}'"


def test_a_powershell_that_tells_nothing_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another way to get there."""
    told = subprocess.CompletedProcess([], 1, b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: told)
    with pytest.raises(WrongUsage, match="--show-completion"):
        script_place(Shell.POWERSHELL, tmp_path, {})


@pytest.mark.parametrize("found", ["tcsh", None])
def test_another_shell_is_told_which_will_do(found: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when nobody knows which it is."""

    def detect() -> tuple[str, str]:
        if found is None:
            raise shellingham.ShellDetectionFailure
        return found, found

    monkeypatch.setattr(shellingham, "detect_shell", detect)
    with pytest.raises(WrongUsage, match="kan in bash, zsh, fish en PowerShell"):
        this_shell()
