"""The encoder while it is taught: the same arithmetic as the program's, and what it learns."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from inspiratie.engine.learned.encoder import Encoder, load_encoder
from inspiratie.engine.learned.judgment import Judgment
from small_model import CONCEPTS, INITIATIVES, write_encoder

pytest.importorskip("torch")
pytest.importorskip("wordfreq")

import torch

from training import encoder as module
from training.encoder import Network, Teacher
from training.examples import Kind, Line
from training.packing import unpacked

LINES = (
    Line(
        text="plein",
        language="nl",
        grades={"nachtwacht": 3},
        concepts=frozenset({"nachtlawaai"}),
        kind=Kind.NEED,
    ),
    Line(
        text="jeugd",
        language="nl",
        grades={"buurtvaders": 3},
        concepts=frozenset({"jongeren"}),
        kind=Kind.NEED,
    ),
    Line(text="jeugd jeugd", language="nl", grades={"buurtvaders": 2}, concepts=None, kind=Kind.SITUATION),
    Line(text="lawaai", language="nl", grades={}, concepts=frozenset(), kind=Kind.PHRASE),
)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Reckon in one thread: several wait for each other on so small a network."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def encoder(tmp_path: Path) -> Encoder:
    """Return the small encoder as the program reads it."""
    write_encoder(tmp_path)
    read = load_encoder(tmp_path)
    assert read is not None
    return read


@pytest.fixture
def network(encoder: Encoder, tmp_path: Path) -> Network:  # noqa: ARG001 - which writes the file
    """Return the same encoder as it is taught, with its heads."""
    source, heads = unpacked(tmp_path)
    made = Network(source, len(INITIATIVES), len(CONCEPTS))
    made.recall(heads)
    return made


class Deck:
    """A deck of the initiatives and the concepts that the small encoder knows."""

    vocabulary = SimpleNamespace(begrippen=[SimpleNamespace(id=id_) for id_ in CONCEPTS])

    def __iter__(self) -> Iterator[SimpleNamespace]:
        """Yield its initiatives."""
        return (SimpleNamespace(id=id_) for id_ in INITIATIVES)


def teacher_of(network: Network) -> Teacher:
    """Return who teaches it."""
    return Teacher(network, INITIATIVES, CONCEPTS)


def judged(network: Network, *texts: str) -> list[Judgment]:
    """Return what a network makes of texts in one batch, as judgments."""
    numbers = [teacher_of(network)._numbers(text) for text in texts]
    longest = max(map(len, numbers))
    network.eval()
    with torch.no_grad():
        found = network(
            torch.tensor([one + [0] * (longest - len(one)) for one in numbers]),
            torch.tensor([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in numbers]),
        )
    grades, concepts = 3 * torch.sigmoid(found["grade"] / 2), torch.sigmoid(found["concept"])
    return [
        Judgment(
            grades=dict(zip(INITIATIVES, grades[row].tolist(), strict=True)),
            concepts=dict(zip(CONCEPTS, concepts[row].tolist(), strict=True)),
            in_field=float(torch.sigmoid(found["scope"][row, 0])),
        )
        for row in range(len(texts))
    ]


def close(numbers: Mapping[str, float]) -> object:
    """Return what equals numbers that are nearly these."""
    return pytest.approx(numbers, abs=1e-4)


@pytest.mark.parametrize("text", ["plein jeugd x", "Plein", "PLEIN", "plein " * 200, ""])
def test_what_is_taught_is_what_the_program_reckons(encoder: Encoder, network: Network, text: str) -> None:
    """The two cannot drift apart: pieces, layers and heads give one judgment."""
    (found,), expected = judged(network, text), encoder.judge(text)
    assert found.grades == close(expected.grades)
    assert found.concepts == close(expected.concepts)
    assert found.in_field == pytest.approx(expected.in_field, abs=1e-4)


def test_a_longer_text_in_the_batch_changes_nothing(network: Network) -> None:
    """What fills up the shorter one is not seen."""
    alone, beside = judged(network, "plein")[0], judged(network, "plein", "jeugd lawaai plein")[0]
    assert beside.grades == close(alone.grades)
    assert beside.in_field == pytest.approx(alone.in_field, abs=1e-4)


def test_a_new_network_is_sure_of_nothing(network: Network) -> None:
    """Its heads start from nothing, and a concept is seldom said."""
    (found,) = judged(Network(network.source, len(INITIATIVES), len(CONCEPTS)), "plein")
    assert found.grades == dict.fromkeys(INITIATIVES, 1.5)
    assert found.in_field == 0.5
    assert max(found.concepts.values()) < 0.05


def test_lines_are_learned(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    """After some rounds their grades, concepts and field are said again."""
    torch.manual_seed(0)
    monkeypatch.setattr("training.encoder.WARM_UP", 1)
    taught = Network(network.source, len(INITIATIVES), len(CONCEPTS))
    teacher_of(taught).go_over(LINES, epochs=12, at_once=2, head_rate=0.1)
    square, youth, noise = judged(taught, "plein", "jeugd", "lawaai")
    assert square.grades["nachtwacht"] > 1.5 > square.grades["buurtvaders"]
    assert youth.grades["buurtvaders"] > 1.5 > youth.grades["nachtwacht"]
    assert youth.concepts["jongeren"] > 0.5 > youth.concepts["nachtlawaai"]
    assert noise.in_field < 0.5 < square.in_field


def test_it_goes_on_from_the_encoder_that_ships(
    encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pieces stay, and it knows more of the needs than before."""
    monkeypatch.setattr(module, "MODEL", tmp_path)
    monkeypatch.setattr(module, "load_catalogue", Deck)
    monkeypatch.setattr(module, "situations", lambda _: [])
    monkeypatch.setattr(module, "needs", lambda: [LINES[0]] * 16)
    monkeypatch.setattr(module, "EPOCHS_FURTHER", 8)
    monkeypatch.setattr(module, "NEEDS_HEAD_RATE", 0.1)
    monkeypatch.setattr("sys.argv", ["training.encoder", "--further"])
    before, (source, _) = encoder.judge("plein"), unpacked(tmp_path)
    module.main()
    after = load_encoder(tmp_path)
    assert after is not None
    assert after.judge("plein").grades["nachtwacht"] > before.grades["nachtwacht"]
    assert unpacked(tmp_path)[0].pieces == source.pieces
