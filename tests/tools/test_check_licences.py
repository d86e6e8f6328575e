"""What comes with the program, and whether it may be passed on."""

import sys
from email.message import Message
from importlib.metadata import Distribution

import pytest

from tools import check_licences
from tools.check_licences import is_free, licence, main, needed


def package(**fields: str) -> Distribution:
    """Return a package that states these fields."""
    told = Message()
    for name, value in fields.items():
        told[name.replace("_", "-")] = value

    class Stated(Distribution):
        """A package that is not installed."""

        metadata = told  # type: ignore[assignment] # as `importlib.metadata` itself makes it
        name = "pakket"

        def read_text(self, filename: str) -> None:
            """Return nothing."""

        def locate_file(self, path: object) -> None:  # type: ignore[override] # it stands nowhere
            """Return nothing."""

    return Stated()


def test_what_is_needed_is_found_with_what_that_needs() -> None:
    """Directly and at one remove, without what only tests or other systems need."""
    names = {found.name.lower() for found in needed("inspiratie")}
    assert {"pydantic", "annotated-types", "typer"} <= names
    assert not {"inspiratie", "pytest", "tzdata"} & names


@pytest.mark.parametrize(
    ("fields", "stated", "free"),
    [
        ({"License_Expression": "MIT"}, "MIT", True),
        ({"License": "BSD-3-Clause"}, "BSD-3-Clause", True),
        ({"License": "long text", "Classifier": "License :: OSI Approved :: MIT License"}, None, True),
        ({"License": "GPL-3.0-only"}, "GPL-3.0-only", False),
        ({"License": "LIMITED"}, "LIMITED", False),
        ({}, "", False),
    ],
)
def test_a_licence_is_read_wherever_it_is_stated(
    fields: dict[str, str], stated: str | None, *, free: bool
) -> None:
    """An expression goes first, then classifiers."""
    found = package(**fields)
    assert stated is None or licence(found) == stated
    assert is_free(found) is free


def test_what_comes_with_the_program_may_be_passed_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is installed here."""
    monkeypatch.setattr(sys, "argv", ["check_licences"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    assert "each under a free licence" in capsys.readouterr().out


def test_a_licence_that_is_not_known_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named with what it states."""
    monkeypatch.setattr(check_licences, "needed", lambda _: {package(License="GPL-3.0-only")})
    monkeypatch.setattr(sys, "argv", ["check_licences"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    assert capsys.readouterr().out == "pakket: GPL-3.0-only\n"


def test_versions_are_listed_for_the_audit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package a line, pinned."""
    monkeypatch.setattr(sys, "argv", ["check_licences", "--pins"])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert lines == sorted(lines, key=lambda line: line.partition("==")[0].lower())
    assert all("==" in line for line in lines)
