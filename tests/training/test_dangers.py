"""What is learned of danger, from sentences of who is in it and of who only sounds like it."""

from pathlib import Path

import numpy as np
import pytest

from inspiratie.engine.learned.danger_head import DangerHead, load_danger_head
from inspiratie.engine.learned.dangers import sure_by_words
from inspiratie.engine.learned.model import Table

pytest.importorskip("sklearn")

from training import dangers as module
from training.dangers import (
    ABOUT,
    LONGEST,
    NONE,
    Example,
    everything,
    examples,
    head,
    main,
    ordinary,
    table,
)
from training.examples import Kind, Line

TAUGHT = [
    Example("er is brand in de keuken", "nl", "nood"),
    Example("brand bij de buren", "nl", "nood"),
    Example("hij slaat mij", "nl", "partner"),
    Example("hij slaat haar weer", "nl", "partner"),
    Example("een avond over geweld", "nl", ABOUT),
    Example("de klok slaat twaalf", "nl", NONE),
    Example("de straat is vuil", "nl", NONE),
    Example("vuil in het park", "nl", NONE),
]
LAYERS = np.array(
    [[[float(example.danger == one) for one in ("nood", "partner", ABOUT)]] for example in TAUGHT]
)


def need(text: str) -> Line:
    """Return a graded need."""
    return Line(text=text, language="nl", grades={"slot": 3}, concepts=None, kind=Kind.NEED)


def test_an_example_is_read_from_its_line(tmp_path: Path) -> None:
    """Its text, its language, and its danger or that it is none."""
    file = tmp_path / "dangers.jsonl"
    file.write_text(
        '{"text": "brand", "lang": "nl", "danger": "nood"}\n'
        '{"text": "rust", "lang": "nl", "danger": "none"}\n',
        encoding="utf-8",
    )
    found = list(examples(file))
    assert found == [Example("brand", "nl", "nood"), Example("rust", "nl", NONE)]
    assert [example.is_danger for example in found] == [True, False]


def test_some_needs_stand_for_what_is_no_danger() -> None:
    """The same ones every time; not a long one, and not one that somebody judged apart."""
    texts = [f"buurt {number}" for number in range(200)]
    drawn = [example.text for example in ordinary(map(need, texts), frozenset())]
    assert 30 < len(drawn) < 110
    assert drawn == [example.text for example in ordinary(map(need, texts), frozenset())]
    assert drawn[1:] == [example.text for example in ordinary(map(need, texts), frozenset(drawn[:1]))]
    assert list(ordinary(map(need, [text + "a" * LONGEST for text in texts]), frozenset())) == []


def test_all_that_teaches_has_every_text_once() -> None:
    """A need that was judged apart stands there with that judgment alone."""
    texts = [example.text for example in everything()]
    assert len(texts) == len(set(texts))


def test_the_table_tells_dangers_apart() -> None:
    """And a word that is used otherwise from one that is not."""
    made = Table(*table(TAUGHT))
    for text, danger in (("brand in de keuken", "nood"), ("hij slaat mij weer", "partner")):
        sure = sure_by_words(made, text)
        assert max(sure, key=sure.__getitem__) == danger
        assert sum(sure.values()) > 0.5
    assert sum(sure_by_words(made, "de straat is vuil").values()) < 0.3


def test_the_head_tells_dangers_apart() -> None:
    """By the layers of the encoder; what is about danger is none."""
    arrays = head(TAUGHT, LAYERS)
    made = DangerHead(tuple(arrays["dangers"].tolist()), arrays["weights"], arrays["biases"])
    assert made.sure(LAYERS[0])["nood"] > 0.5
    assert made.sure(LAYERS[2])["partner"] > 0.5
    assert sum(made.sure(LAYERS[4]).values()) < 0.5


def test_every_example_is_read_by_the_packed_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what it learned is kept beside it."""

    class Encoder:
        """Knows what its layers make of the examples."""

        def layers(self, text: str) -> object:
            """Return a row for its one layer."""
            return LAYERS[[example.text for example in TAUGHT].index(text)]

    monkeypatch.setattr(module, "MODEL", tmp_path)
    monkeypatch.setattr(module, "packed_encoder", Encoder)
    monkeypatch.setattr(module, "everything", lambda: TAUGHT)
    main()
    made = load_danger_head(tmp_path)
    assert made is not None
    assert made.sure(LAYERS[0])["nood"] > 0.5
