"""The portable model, trained on a handful of lines."""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from inspiratie.engine.learned.features import Block, features
from inspiratie.engine.learned.model import Shape, Table, hashed, load_table
from small_language import make_reader
from small_model import pair, word

pytest.importorskip("sklearn")

import numpy as np

from training import portable
from training.examples import Kind, Line
from training.portable import (
    FEATURES,
    UNIT_SHARE,
    Sums,
    Vectoriser,
    counted,
    fit,
    graded,
    packed,
    regress,
    write,
)
from training.units import train_units

READER = make_reader("zwembad", "straat", "recept")
IDS, CONCEPTS = ("buurtvaders", "nachtwacht"), ("jongeren", "nachtlawaai")


def line(text: str, grades: Mapping[str, float], *concepts: str, kind: Kind = Kind.NEED) -> Line:
    """Return an example whose concepts were marked."""
    return Line(text=text, language="nl", grades=grades, concepts=frozenset(concepts), kind=kind)


LINES = (
    line("jeugd op het plein", {"buurtvaders": 3, "nachtwacht": 1}, "jongeren"),
    line("jeugd in de straat", {"buurtvaders": 3}, "jongeren"),
    line("jeugd", {"buurtvaders": 2}, "jongeren", kind=Kind.PHRASE),
    line("lawaai op het plein", {"nachtwacht": 3}, "nachtlawaai"),
    line("lawaai van jeugd", {"nachtwacht": 3, "buurtvaders": 2}, "nachtlawaai", "jongeren"),
    line("lawaai", {"nachtwacht": 2}, "nachtlawaai", kind=Kind.PHRASE),
    Line(text="plein", language="nl", grades={"nachtwacht": 1}, concepts=None, kind=Kind.PHRASE),
    line("een recept", {}),
    line("het zwembad", {}),
)


def documents(*texts: str) -> Sequence[Mapping[Block, Counter[str]]]:
    """Return the counted features of texts."""
    return [counted(features(READER.read_dutch(text))) for text in texts]


@pytest.fixture(autouse=True)
def few_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep no more weights of concepts than a handful of lines can fill."""
    monkeypatch.setattr(portable, "MOST_CONCEPT_WEIGHTS", 60)


def summed(lines: Sequence[Line] = LINES, concepts: Sequence[str] = CONCEPTS, **sizes: int) -> Sums:
    """Return what lines teach."""
    return regress(lines, documents(*(one.text for one in lines)), IDS, concepts, **sizes)


def trained(features: int = FEATURES) -> tuple[Shape, bytes]:
    """Return the table of the lines, of so many features at most."""
    return packed(summed(features=features))


def test_features_are_counted_by_block() -> None:
    """A block without features has no counts."""
    (found,) = documents("plein jeugd plein")
    assert found[Block.WORDS] == {word("plein")[1]: 2, word("jeugd")[1]: 1}
    assert found[Block.PAIRS] == {pair("plein", "jeugd")[1]: 1}
    assert counted(()) == {block: {} for block in Block}


def test_what_is_rare_has_no_column() -> None:
    """Letters and pairs of one line only; a word may be rare."""
    names = Vectoriser(documents("jeugd plein", "jeugd plein", "lawaai")).names
    assert {word("lawaai"), pair("jeugd", "plein"), (Block.LETTERS, "jeu")} <= set(names)
    assert (Block.LETTERS, "law") not in names
    assert pair("jeugd", "lawaai") not in Vectoriser(documents("jeugd lawaai")).names


def test_columns_have_an_order() -> None:
    """By block and name, so that the same lines give the same table."""
    assert Vectoriser(documents("plein jeugd")).names == Vectoriser(documents("jeugd plein")).names
    names = Vectoriser(documents("plein jeugd", "lawaai")).names
    assert names == sorted(names)


def test_the_rarity_of_a_feature_is_smoothed() -> None:
    """As if one more line had every feature: log((1 + lines) / (1 + lines with it)) + 1."""
    vectoriser = Vectoriser(documents("jeugd", "jeugd plein", "lawaai"))
    idf = dict(zip(vectoriser.names, vectoriser.idf.tolist(), strict=True))
    assert idf[word("jeugd")] == pytest.approx(math.log(4 / 3) + 1)
    assert idf[word("plein")] == pytest.approx(math.log(4 / 2) + 1)


def test_every_block_of_a_row_has_length_one() -> None:
    """Or none, when nothing of it is known."""
    vectoriser = Vectoriser(documents("jeugd plein", "jeugd plein", "lawaai lawaai"))
    rows = vectoriser.rows(documents("jeugd plein", "lawaai jeugd inbraak", "inbraak")).toarray()
    for block, lengths in {
        Block.LETTERS: [1, 1, 0],
        Block.WORDS: [1, 1, 0],
        Block.PAIRS: [1, 0, 0],
    }.items():
        columns = [number for number, (one, _) in enumerate(vectoriser.names) if one is block]
        assert (rows[:, columns] ** 2).sum(axis=1).tolist() == pytest.approx(lengths), block


def test_a_row_is_what_the_program_makes_of_the_text() -> None:
    """Training and use reckon the same values, up to the rounding of rarity."""
    shape, content = trained()
    table = Table(shape, content)
    vectoriser = Vectoriser(documents(*(one.text for one in LINES)))
    number = {hashed(*name): at for at, name in enumerate(vectoriser.names)}
    for text in ("jeugd op het plein", "lawaai lawaai zwembad", "inbraak"):
        (row,) = vectoriser.rows(documents(text)).toarray()
        active = {table._hashes[one.row]: one.value for one in table.active(READER.read_dutch(text))}
        assert {number[one] for one in active} == set(np.flatnonzero(row).tolist())
        assert [active[one] for one in active] == pytest.approx(
            [row[number[one]] for one in active], abs=0.01
        )


def test_what_is_forgotten_has_no_column() -> None:
    """The features that are kept keep their rarity."""
    vectoriser = Vectoriser(documents("jeugd plein", "jeugd plein", "lawaai"))
    names, idf = vectoriser.names, vectoriser.idf.tolist()
    vectoriser.keep([2, 5])
    assert vectoriser.names == [names[2], names[5]]
    assert vectoriser.idf.tolist() == [idf[2], idf[5]]
    assert vectoriser.rows(documents("jeugd plein")).shape == (1, 2)


def test_a_line_that_counts_more_is_met_better() -> None:
    """Of two lines that contradict each other."""
    rows = Vectoriser(documents("jeugd", "jeugd")).rows(documents("jeugd", "jeugd", "inbraak"))
    targets = np.array([[3.0], [0.0], [0.0]])
    for weights, nearer in (([9.0, 1.0, 1.0], 3.0), ([1.0, 9.0, 1.0], 0.0)):
        slopes, start = fit(rows, targets, np.array(weights), 0.1)
        assert slopes.shape == (rows.shape[1], 1)
        met = (rows.toarray() @ slopes + start)[0, 0]
        assert abs(met - nearer) < 1


def test_a_stronger_penalty_gives_smaller_weights() -> None:
    """Down to where every text has the mean grade."""
    rows = Vectoriser(documents("jeugd", "lawaai")).rows(documents("jeugd", "lawaai"))
    targets, weights = np.array([[3.0], [0.0]]), np.ones(2)
    weak, strong = (fit(rows, targets, weights, strength)[0] for strength in (0.1, 100.0))
    assert np.abs(strong).max() < np.abs(weak).max() / 5


def test_the_same_lines_give_the_same_bytes() -> None:
    """So that anyone can check what the model was trained on."""
    assert trained() == trained()


def test_what_was_learned_is_said_again() -> None:
    """Of texts that were no example."""
    table = Table(*trained())
    found = table.judge(READER.read_dutch("de jeugd, hier in deze straat"))
    assert found.grades["buurtvaders"] > 1 > found.grades["nachtwacht"]
    assert max(found.concepts, key=lambda id_: found.concepts[id_]) == "jongeren"


def test_what_lies_outside_the_field_is_told_apart() -> None:
    """By what no need in the field has."""
    table = Table(*trained())
    outside, inside = (
        table.judge(READER.read_dutch(text)).in_field for text in ("zwembad", "jeugd lawaai plein")
    )
    assert outside < 0.5 < inside


def test_a_teacher_may_doubt_whether_a_text_is_in_the_field() -> None:
    """The less sure it is, the less sure is the model."""
    texts = ["zwembad straat", "zwembad gracht"]
    sure = []
    for share in (0.1, 0.9):
        doubted = [
            Line(
                text=text,
                language="nl",
                grades={"nachtwacht": 0.1},
                concepts=None,
                kind=Kind.TAUGHT,
                inside=share,
            )
            for text in texts
        ]
        lines = [*LINES, *doubted]
        table = Table(*packed(summed(lines)))
        sure.append(table.judge(READER.read_dutch("zwembad gracht")).in_field)
    assert sure[0] < sure[1]


def test_rounding_changes_little() -> None:
    """A grade of the table is that of the regression to a few hundredths."""
    shape, content = trained()
    texts = [one.text for one in LINES]
    vectoriser = Vectoriser(documents(*texts))
    rows = vectoriser.rows(documents(*texts))
    grades = np.array([[one.grades.get(id_, 0.0) for id_ in IDS] for one in LINES])
    slopes, start = fit(rows, grades, np.array([one.weight for one in LINES]))
    exact = np.clip(rows.toarray() @ slopes + start, 0.0, 3.0)
    table = Table(shape, content)
    found = [list(table.judge(READER.read_dutch(text)).grades.values()) for text in texts]
    assert np.array(found).ravel().tolist() == pytest.approx(exact.ravel().tolist(), abs=0.05)


def test_a_grade_is_what_the_regression_and_the_units_say() -> None:
    """Each for its share, rounded; concepts and field stay as they are."""
    sums = summed()
    network = train_units(sums.rows, *graded(LINES, IDS))
    said = np.maximum(sums.rows @ network.inward + network.starts, 0) @ network.outward + network.biases
    given = sums.rows.toarray() @ sums.grades + sums.grade_biases
    exact = np.clip((1.0 - UNIT_SHARE) * given + UNIT_SHARE * said, 0.0, 3.0)
    table, plain = Table(*packed(sums, network)), Table(*packed(sums))
    readings = [READER.read_dutch(one.text) for one in LINES]
    found = [table.judge(reading) for reading in readings]
    grades = [grade for one in found for grade in one.grades.values()]
    assert grades == pytest.approx(exact.ravel().tolist(), abs=0.1)
    for one, other in zip(found, map(plain.judge, readings), strict=True):
        assert (one.concepts, one.in_field) == (other.concepts, other.in_field)


def test_the_heaviest_features_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than there is room for; what tells most of a grade is among them."""
    monkeypatch.setattr(portable, "MOST_CONCEPT_WEIGHTS", 4)
    shape, content = trained(features=5)
    table = Table(shape, content)
    assert shape.features == 5
    assert {hashed(*word("jeugd")), hashed(*word("lawaai"))} <= set(table._hashes)


def test_few_weights_of_concepts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heaviest; the others take no room."""
    monkeypatch.setattr(portable, "MOST_CONCEPT_WEIGHTS", 4)
    assert len(Table(*trained())._which) == 4


def test_of_two_features_of_one_hash_the_first_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of their names; rows stand in the order of their hashes."""
    monkeypatch.setattr(portable, "hashed", lambda block, name: hashed(block, name) % 11)
    shape, content = trained()
    table = Table(shape, content)
    assert list(table._hashes) == sorted(set(table._hashes))
    assert shape.features == len(table._hashes) <= 11
    names = Vectoriser(documents(*(one.text for one in LINES)))
    firsts: dict[int, float] = {}
    for name, idf in zip(names.names, names.idf.tolist(), strict=True):
        firsts.setdefault(hashed(*name) % 11, idf)
    rarities = [table.rarity(row) for row in range(shape.features)]
    assert rarities == pytest.approx([firsts[number] for number in table._hashes], abs=0.01)


def test_files_say_what_they_were_trained_on(tmp_path: Path) -> None:
    """And hold the table."""
    shape, content = trained()
    write(shape, content, tmp_path, checksum="abc")
    told = json.loads((tmp_path / "portable.json").read_text(encoding="utf-8"))
    assert (told["schema"], told["examples"]) == ("inspiratie/model@2", "abc")
    loaded, made = load_table(tmp_path), Table(shape, content)
    reading = READER.read_dutch("jeugd op het plein")
    assert loaded.shape == shape
    assert loaded.judge(reading) == made.judge(reading)


def test_without_lines_outside_it_every_text_is_in_the_field() -> None:
    """There is nothing to tell it from."""
    inside = [one for one in LINES if one.grades]
    table = Table(*packed(summed(inside)))
    assert table.judge(READER.read_dutch("het zwembad")).in_field > 0.99


def test_a_table_may_know_no_concepts() -> None:
    """Then nothing is kept of them."""
    shape, content = packed(summed(concepts=()))
    assert shape.concepts == ()
    assert Table(shape, content).judge(READER.read_dutch("plein")).concepts == {}
