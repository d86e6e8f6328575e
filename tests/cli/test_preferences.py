"""Settings that stick: where they come from, and which comes first."""

import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from command_line import run
from inspiratie.cli.look import Look, look_of
from inspiratie.cli.preferences import (
    SETTINGS,
    BadSetting,
    Kleur,
    change_setting,
    chosen,
    parse_value,
    read_settings,
    settings_file,
)
from inspiratie.cli.preferences import _write as write
from inspiratie.errors import DataError, FileNotWritten

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes and devices")


@pytest.fixture
def file(home: Path) -> Path:
    """Return the file that keeps the settings of a test."""
    return home / "instellingen.toml"


def test_without_any_setting_all_is_as_usual(home: Path) -> None:
    """Also when the folder is not there."""
    found = chosen({"INSPIRATIE_HOME": str(home / "nergens")})
    assert {name: one.value for name, one in found.items()} == {
        name: setting.default for name, setting in SETTINGS.items()
    }
    assert not any(one.source for one in found.values())


def test_the_file_is_in_the_users_own_folder(home: Path) -> None:
    """Or where all that is theirs was put."""
    assert settings_file({"INSPIRATIE_HOME": str(home)}).parent == home
    assert settings_file({}).name == "instellingen.toml"
    assert "inspiratie" in str(settings_file({}).parent)


def test_a_variable_comes_before_the_file_and_an_option_before_both(home: Path, file: Path) -> None:
    """The nearest wish wins."""
    for name, value in (("kleur", "nooit"), ("toegankelijk", "ja"), ("pager", "nee"), ("breedte", "60")):
        change_setting(file, name, value)
    environment = {"INSPIRATIE_HOME": str(home)}
    assert look_of(environment) == Look(kleur=Kleur.NOOIT, toegankelijk=True, pager=False, width=60)
    environment |= {
        "INSPIRATIE_KLEUR": "altijd",
        "INSPIRATIE_TOEGANKELIJK": "0",
        "INSPIRATIE_BREEDTE": "auto",
    }
    assert look_of(environment) == Look(kleur=Kleur.ALTIJD, pager=False)
    assert look_of(environment, kleur=Kleur.AUTO, toegankelijk=True).kleur is Kleur.AUTO
    assert chosen(environment)["kleur"].source == "INSPIRATIE_KLEUR"
    assert chosen(environment)["pager"].source == str(file)


@pytest.mark.parametrize(("value", "heard"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_what_other_programs_heed_is_heeded(home: Path, value: str, heard: bool) -> None:  # noqa: FBT001 - a row of the table
    """Unless a setting of ours says otherwise."""
    environment = {"INSPIRATIE_HOME": str(home), "ACCESSIBLE": value}
    assert look_of(environment).toegankelijk is heard
    assert not look_of({**environment, "INSPIRATIE_TOEGANKELIJK": "nee"}).toegankelijk


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("kleur", " Nooit ", "nooit"),
        ("pager", "true", "ja"),
        ("breedte", "250", "250"),
        ("breedte", "auto", "auto"),
    ],
)
def test_a_value_is_taken_in_several_ways(name: str, value: str, kept: str) -> None:
    """Whatever the case, and as other programs say yes and no."""
    assert parse_value(SETTINGS[name], value) == kept


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("kleur", "paars"), ("pager", "soms"), ("breedte", "39"), ("breedte", "251"), ("breedte", "-1")),
        *(("breedte", "9" * 5000), ("breedte", "８０"), ("kleur", "x" * 5000), ("kleur", "a\nb")),
    ],
)
def test_a_value_that_cannot_be_is_refused(name: str, value: str) -> None:
    """With where it stands and what there is to choose."""
    with pytest.raises(BadSetting, match="kies uit") as caught:
        parse_value(SETTINGS[name], value, "INSPIRATIE_X")
    assert "(in INSPIRATIE_X)" in str(caught.value)
    assert len(str(caught.value)) < 200
    assert str(caught.value).isprintable()


def test_a_file_by_hand_may_say_true_and_numbers(file: Path) -> None:
    """As TOML has them; what we do not know is told, and left."""
    file.write_text('toegankelijk = true\nbreedte = 70\nletter = "groot"\n', encoding="utf-8")
    assert read_settings(file) == {"toegankelijk": "True", "breedte": "70"}
    result = run("list", "--thema", "sluikstort")
    assert f"Let op: de instelling 'letter' in '{file}' bestaat niet." in result.stderr
    assert result.exit_code == 0


@pytest.mark.parametrize(
    "content", [b"kleur =", b"\xff", b"a = " + 3_000 * b"[", 5_000 * b"\0", b"a = " + 5_000 * b"9"]
)
def test_a_damaged_file_is_a_clear_error(file: Path, content: bytes) -> None:
    """With what to do."""
    file.write_bytes(content)
    with pytest.raises(DataError, match="Verbeter het bestand, of verwijder het"):
        read_settings(file)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_however_it_was_saved(file: Path, encoding: str) -> None:
    """Notepad saves with a mark, as Unicode and as ANSI."""
    file.write_bytes('# Voor in het café\r\nkleur = "nooit"\r\n'.encode(encoding))
    assert read_settings(file) == {"kleur": "nooit"}


@posix_only
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_plain_file_is_not_waited_for(file: Path, make: Callable[[Path], None]) -> None:
    """Nor read without end."""
    make(file)
    with pytest.raises(DataError, match=r"dat is (geen gewoon bestand|een map)"):
        read_settings(file)


def test_a_home_that_cannot_be_has_no_settings(file: Path) -> None:
    """A file stands where the folder would be."""
    file.write_text("x")
    assert read_settings(file / "instellingen.toml") == {}


def test_settings_are_shown_with_where_they_come_from(file: Path) -> None:
    """All of them, or one."""
    change_setting(file, "kleur", "nooit")
    shown = " ".join(run("settings").stdout.split())
    assert f"kleur = nooit (uit {file})" in shown
    assert "pager = ja (standaard)" in shown
    assert "pager" not in run("settings", "kleur").stdout


def test_a_setting_is_kept_and_taken_back(file: Path) -> None:
    """The others stay."""
    change_setting(file, "breedte", "60")
    assert run("settings", "kleur", "nooit").stderr == f"kleur is voortaan nooit; bewaard in {file}\n"
    assert read_settings(file) == {"kleur": "nooit", "breedte": "60"}
    assert run("settings", "kleur", "--wis").stderr == "kleur is weer auto (standaard).\n"
    assert read_settings(file) == {"breedte": "60"}


def test_two_who_set_something_at_once_both_succeed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second waits for the first; else it would write what it had read before."""

    def slowly(file: Path, values: Mapping[str, str]) -> None:
        time.sleep(0.05)
        write(file, values)

    monkeypatch.setattr("inspiratie.cli.preferences._write", slowly)
    wanted = {"kleur": "nooit", "pager": "nee", "breedte": "60"}
    at_once = [threading.Thread(target=change_setting, args=(file, *one)) for one in wanted.items()]
    for one in at_once:
        one.start()
    for one in at_once:
        one.join()
    assert read_settings(file) == wanted


def test_settings_that_stay_busy_are_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while nobody waits any longer."""

    def refuse(*_: object, **__: object) -> None:
        raise Timeout(str(file))

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(FileNotWritten, match="een ander programma is ermee bezig"):
        change_setting(file, "kleur", "nooit")
    assert not file.exists()


def test_what_else_stands_in_the_file_stays(file: Path) -> None:
    """A name that we do not know, or a remark, went in silence."""
    file.write_text("# van mij\nbreedte = '60'\nlettertype = 'groot'\n", encoding="utf-8")
    run("settings", "kleur", "nooit")
    expected = 'kleur = "nooit"\nbreedte = "60"\n# van mij\nlettertype = \'groot\'\n'
    assert file.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("lettergrootte",), "de instelling 'lettergrootte' bestaat niet; kies uit: kleur,"),
        (("kleur", "paars"), "'paars' kan niet voor kleur; kies uit: auto, altijd of nooit."),
        (("--wis",), "zeg welke instelling u wilt wissen"),
        (("kleur", "nooit", "--wis"), "laat een van de twee weg"),
    ],
)
def test_what_cannot_be_set_is_wrong_usage(words: tuple[str, ...], told: str) -> None:
    """Nothing is written."""
    result = run("settings", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_wrong_variable_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """By whatever command meets it."""
    monkeypatch.setenv("INSPIRATIE_KLEUR", "geel")
    result = run("list")
    assert result.exit_code == 1
    assert (
        result.stderr
        == "fout: 'geel' kan niet voor kleur (in INSPIRATIE_KLEUR); kies uit: auto, altijd of nooit.\n"
    )


@pytest.mark.parametrize("name", SETTINGS)
def test_each_setting_shows_a_change_that_can_be_made(name: str) -> None:
    """Something that it is not yet, also where it is a number."""
    for _ in range(2):
        shown = run("settings", name).stdout
        line = shown.rpartition("Veranderen: inspiratie ")[2].split()
        assert f"{name} = {line[-1]} " not in shown
        assert run(*line).exit_code == 0
