"""Who judges a text: the portable model alone, or the mean of it and the encoder."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from inspiratie.engine.learned import encoder as encoder_module
from inspiratie.engine.learned.dangers import sure_by_words
from inspiratie.engine.learned.judge import (
    Judge,
    load_judge,
)
from inspiratie.engine.learned.judgment import Impression, Judgment
from inspiratie.engine.weights import BARS, SHARES
from small_language import make_reader
from small_model import CONCEPTS, INITIATIVES, danger_table, table_of, write_model

READER = make_reader()
TABLE = table_of()
DENSE = Judgment(
    grades={"buurtvaders": 3.0, "nachtwacht": 1.0},
    concepts={"jongeren": 0.5, "plein": 0.25},
    in_field=0.75,
    dangers={"nood": 0.5, "vermist": 0.25},
)
SEEN = Impression(DENSE, unwanted=(0.0, 0.75))


class Encoder:
    """Stands in for the dense encoder, and remembers what it was asked."""

    def __init__(self) -> None:
        """Start without questions."""
        self.asked: list[str] = []

    def see(self, text: str) -> Impression:
        """Return the one impression that it has."""
        self.asked.append(text)
        return SEEN

    def see_all(self, texts: Iterable[str]) -> Iterator[Impression]:
        """Yield of each text its length."""
        together = list(texts)
        self.asked.append(", ".join(together))
        for text in together:
            yield SEEN._replace(unwanted=(float(len(text)),))


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Encoder:
    """Let every folder have an encoder."""
    stand_in = Encoder()
    monkeypatch.setattr(encoder_module, "load_encoder", lambda _: stand_in)
    return stand_in


def judge(text: str, by: Judge) -> Judgment:
    """Return the judgment of a Dutch text."""
    return by.judge(text, READER.read_dutch(text), by.see(text))


def test_a_judge_knows_what_its_table_knows() -> None:
    """The initiatives and the concepts that it has learned."""
    assert Judge(TABLE).initiatives == set(INITIATIVES)
    assert Judge(TABLE).concepts == set(CONCEPTS)


def test_without_a_folder_the_portable_model_judges_alone() -> None:
    """What it says is passed on."""
    assert judge("jeugd", Judge(TABLE)) == TABLE.judge(READER.read_dutch("jeugd"))


def test_without_an_encoder_in_the_folder_the_portable_model_judges_alone(tmp_path: Path) -> None:
    """The encoder may be left out of an installation."""
    assert judge("jeugd", Judge(TABLE, tmp_path)) == TABLE.judge(READER.read_dutch("jeugd"))


def test_without_numpy_the_portable_model_judges_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It needs nothing but Python, where numpy is missing or will not load."""
    monkeypatch.setitem(sys.modules, "inspiratie.engine.learned.encoder", None)
    assert judge("jeugd", Judge(TABLE, tmp_path)) == TABLE.judge(READER.read_dutch("jeugd"))


@pytest.mark.parametrize(("chosen", "cores"), [(None, "1"), ("4", "4")])
@pytest.mark.usefixtures("encoder")
def test_numpy_counts_on_one_core(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, chosen: str | None, cores: str
) -> None:
    """A text is too little to share; who chose otherwise keeps that."""
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", chosen or "")
    if chosen is None:
        monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    judge("jeugd", Judge(TABLE, tmp_path))
    assert os.environ["OPENBLAS_NUM_THREADS"] == cores


@pytest.mark.usefixtures("encoder")
def test_with_the_encoder_a_judgment_is_the_mean(tmp_path: Path) -> None:
    """Of grades, concepts and field; who does not name a concept is not at all sure of it."""
    alone, found = judge("jeugd", Judge(TABLE)), judge("jeugd", Judge(TABLE, tmp_path))
    own = 1 - SHARES.encoder
    assert found.grades == {
        "buurtvaders": pytest.approx(own * alone.grades["buurtvaders"] + SHARES.encoder * 3.0),
        "nachtwacht": pytest.approx(own * alone.grades["nachtwacht"] + SHARES.encoder * 1.0),
    }
    assert found.concepts == {
        "jongeren": pytest.approx(own * alone.concepts["jongeren"] + SHARES.encoder * 0.5),
        "plein": pytest.approx(SHARES.encoder * 0.25),
    }
    assert found.in_field == pytest.approx((1 - SHARES.field) * alone.in_field + SHARES.field * 0.75)


@pytest.mark.usefixtures("encoder")
def test_a_concept_that_only_the_portable_model_names_stays(tmp_path: Path) -> None:
    """It counts for the portable model's share."""
    alone, found = judge("lawaai", Judge(TABLE)), judge("lawaai", Judge(TABLE, tmp_path))
    assert "nachtlawaai" not in DENSE.concepts
    assert found.concepts["nachtlawaai"] == pytest.approx(
        (1 - SHARES.encoder) * alone.concepts["nachtlawaai"]
    )


def test_without_the_encoder_words_alone_count_less_for_dangers(tmp_path: Path) -> None:
    """So that they have help told, and take no answer away."""
    by = Judge(TABLE, tmp_path, danger_table())
    sure = sure_by_words(danger_table(), "Brand!")
    found = judge("Brand!", by).dangers
    assert found == {id_: pytest.approx(SHARES.words_alone * one) for id_, one in sure.items()}
    assert max(found.values()) > BARS.danger_told
    assert SHARES.words_alone < BARS.danger_acute


@pytest.mark.usefixtures("encoder")
def test_with_the_encoder_both_say_which_danger_it_is(tmp_path: Path) -> None:
    """Each for its share; what one does not know counts nothing there."""
    sure = sure_by_words(danger_table(), "Brand!")
    own = 1 - SHARES.dangers
    assert judge("Brand!", Judge(TABLE, tmp_path, danger_table())).dangers == {
        "nood": pytest.approx(own * sure["nood"] + SHARES.dangers * 0.5),
        "partner": pytest.approx(own * sure["partner"]),
        "vermist": pytest.approx(SHARES.dangers * 0.25),
    }


@pytest.mark.usefixtures("encoder")
def test_only_the_encoder_sees_a_text_as_a_whole(tmp_path: Path) -> None:
    """And so which of its words are unwanted: the portable model sees no order of words."""
    assert Judge(TABLE).see("geen jeugd") is None
    assert Judge(TABLE, tmp_path).see("geen jeugd") == SEEN


def test_what_was_foreseen_is_not_seen_again(encoder: Encoder, tmp_path: Path) -> None:
    """Texts are seen together, each once; another text, and what was foreseen before, by itself."""
    by = Judge(TABLE, tmp_path)
    by.foresee(["jeugd", "plein", "jeugd"])
    assert encoder.asked == ["jeugd, plein"]
    assert by.see("plein") == SEEN._replace(unwanted=(5.0,))
    assert by.see("jeugd") == by.see("jeugd")
    assert encoder.asked == ["jeugd, plein"]
    by.foresee(["lawaai"])
    assert by.see("plein") == SEEN
    assert encoder.asked == ["jeugd, plein", "lawaai", "plein"]


def test_nothing_is_loaded_for_no_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Rows of a table may have values alone; without an encoder there is nothing to foresee."""
    folders: list[object] = []
    monkeypatch.setattr(encoder_module, "load_encoder", folders.append)
    Judge(TABLE, tmp_path).foresee([])
    assert folders == []
    alone = Judge(TABLE)
    alone.foresee(["jeugd"])
    assert alone.see("jeugd") is None


def test_the_encoder_reads_the_text_as_it_was_written(encoder: Encoder, tmp_path: Path) -> None:
    """With the words that the reading leaves out."""
    judge("Jeugd, op het PLEIN?", Judge(TABLE, tmp_path))
    assert encoder.asked == ["Jeugd, op het PLEIN?"]


def test_the_encoder_is_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When the first text is judged, neither for a label nor for the next text."""
    folders: list[object] = []
    monkeypatch.setattr(encoder_module, "load_encoder", folders.append)
    by = Judge(TABLE, tmp_path)
    by.judge_briefly(READER.read_dutch("jeugd"))
    assert folders == []
    judge("jeugd", by)
    judge("plein", by)
    assert folders == [tmp_path]


def test_a_label_is_judged_briefly(encoder: Encoder, tmp_path: Path) -> None:
    """By the portable model alone: the encoder reads sentences."""
    by, reading = Judge(TABLE, tmp_path), READER.read_dutch("jeugd")
    assert by.judge_briefly(reading) == TABLE.judge(reading)
    assert encoder.asked == []


@pytest.mark.parametrize("portable", [True, False])
def test_a_judge_is_read_from_its_folder(portable: bool, encoder: Encoder, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """With the encoder, unless only the portable model is asked for."""
    write_model(tmp_path)
    judge("jeugd", load_judge(tmp_path / "model", portable=portable))
    assert encoder.asked == [] if portable else ["jeugd"]
