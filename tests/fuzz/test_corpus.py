"""What is fuzzed: every input that was kept, also the finds, gets an answer."""

from pathlib import Path

import pytest

from fuzz import targets
from inspiratie.errors import WrongUsage

CORPUS = Path(targets.__file__).parent / "corpus"
KEPT = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("file", KEPT, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_every_kept_input_is_answered(file: Path) -> None:
    """By a value or by an error that users can read."""
    targets.attempt(targets.TARGETS[file.parent.name], file.read_bytes())


def test_every_target_has_inputs_to_start_from() -> None:
    """Else a fuzzer spends its time on guessing what a deck looks like."""
    assert {file.parent.name for file in KEPT} == set(targets.TARGETS)


def test_an_error_that_could_steer_a_terminal_is_a_find() -> None:
    """Or the oracle would let it pass."""

    def steers(_: bytes) -> None:
        raise WrongUsage("\x1b[31m")

    with pytest.raises(AssertionError):
        targets.attempt(steers, b"")


def test_an_input_that_takes_too_long_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the time of the processor, so that a busy machine finds nothing."""
    monkeypatch.setattr(targets, "SLOWEST", -1)
    with pytest.raises(AssertionError):
        targets.attempt(lambda _: None, b"")
