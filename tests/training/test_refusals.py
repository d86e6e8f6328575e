"""What is learned of refusals, from sentences that mark what is not wanted."""

import dataclasses
from collections.abc import Collection
from pathlib import Path

import numpy as np
import pytest

from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.learned.refusals import UNSEEN, load_refusal_head
from inspiratie.engine.recommender import Recommender
from inspiratie.language.loading import load_lexicon

pytest.importorskip("sklearn")

from training import refusals as module
from training.examples import Kind, Line
from training.marked import Marked, parse
from training.refusals import LONGEST, LONGEST_ASKED, asked, everything, examples, main, ordinary


def need(text: str) -> Line:
    """Return a graded need."""
    return Line(text=text, language="nl", grades={"slot": 3}, concepts=None, kind=Kind.NEED)


def test_an_example_is_read_from_its_line(tmp_path: Path) -> None:
    """Its text, and which words are refused."""
    file = tmp_path / "refusals.jsonl"
    file.write_text('{"text": "geen {app}", "lang": "nl"}\n', encoding="utf-8")
    assert list(examples(file)) == [Marked("geen app", (False, True))]


def test_some_needs_stand_for_what_refuses_nothing() -> None:
    """Not a long one, and not one with a word that may deny."""
    texts = [f"buurt {number}" for number in range(200)]
    drawn = [example.text for example in ordinary(map(need, texts))]
    assert 8 < len(drawn) < 60
    assert list(ordinary(map(need, [f"geen {text}" for text in texts]))) == []
    assert list(ordinary(map(need, [text + "a" * LONGEST for text in texts]))) == []
    assert all(example.refused == (False, False) for example in ordinary(map(need, texts)))


def test_what_a_need_asks_is_not_refused() -> None:
    """Of a need with a word that may deny: what it says, or what the card has that fits it best."""
    recommender = Recommender(load_catalogue(), load_lexicon())

    def told(text: str, *, said: Collection[str] = (), best: str = "buurtvaders") -> list[bool | None]:
        line = need(text)
        line = dataclasses.replace(line, concepts=frozenset(said), grades={best: BEST_GRADE})
        return [word for example in asked([line], recommender) for word in example.refused]

    burgerjury = "Jammer dat het niet lukte. Komt er een burgerjury?"
    assert told(burgerjury) == []
    assert told(burgerjury, said=["burgerraad"]) == [*[None] * 8, False]
    assert told(burgerjury, best="citizens-jury") == told(burgerjury, said=["burgerraad"])
    assert told("komt er een burgerjury?", said=["burgerraad"]) == []  # nothing that could deny
    assert told("geen burgerjury", said=["burgerraad"]) == []  # phrases deny it
    assert told(burgerjury + "a" * LONGEST_ASKED, said=["burgerraad"]) == []


def test_all_that_teaches_is_marked_word_by_word() -> None:
    """As spaces part them; some of them refuse."""
    found = everything()
    assert all(len(example.text.split()) == len(example.refused) for example in found)
    assert 0.3 < sum(any(example.refused) for example in found) / len(found) < 0.7


def test_every_example_is_read_by_the_packed_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what it learned is kept beside it: here that what stands behind "geen" is refused."""
    taught = [parse(text) for text in ("geen {app}", "wel app", "geen {straat}", "een straat")] * 20

    class Encoder:
        """Sees whether a word is "geen", in one layer out of nine."""

        def word_states(self, text: str) -> object:
            """Return a number for each word, one piece a word, and which word that is of."""
            words = text.split()
            states = np.zeros((9, len(words) + 1, 1))
            states[module.LAYERS[1], 1:, 0] = [word == "geen" for word in words]
            return states, [UNSEEN, *range(len(words))]

    monkeypatch.setattr(module, "LOOSENESS", 1.0)
    monkeypatch.setattr(module, "MODEL", tmp_path)
    monkeypatch.setattr(module, "packed_encoder", Encoder)
    monkeypatch.setattr(module, "everything", lambda: taught)
    main()
    made = load_refusal_head(tmp_path)
    assert made is not None
    (first, behind), (other, last) = (
        made.sure(*Encoder().word_states(text))  # type: ignore[misc] # the stand-in's pair
        for text in ("geen lamp", "een lamp")
    )
    assert behind > 0.5 > max(first, other, last)
