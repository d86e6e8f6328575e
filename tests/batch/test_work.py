"""The work on a whole table: a list a row, and what stands in its way."""

import gc
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from inspiratie.advice.help import safely_answered
from inspiratie.batch import Row, Target, run
from inspiratie.batch.errors import Stopped
from inspiratie.engine.context import Context
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import FileExists, FileNotWritten
from small_table import HEAD, table


def test_every_row_gets_a_shortlist_and_the_sheets_compare_them(engine: Recommender, target: Target) -> None:
    """One file a row, and the sheets beside them."""
    outcome = run(table(f"{HEAD}\nWijk Noord,,,,inbraak\nZuid,,,jongeren,overlast\n"), engine, target)
    assert {path.name for path in target.folder.iterdir()} == {
        "wijk-noord.md",
        "zuid.md",
        "vergelijking.csv",
        "vergelijking.html",
        "vergelijking.md",
    }
    assert "# Wijk Noord" in (target.folder / "wijk-noord.md").read_text("utf-8")
    assert [result.file for result in outcome.results] == ["wijk-noord.md", "zuid.md"]
    assert outcome.faults == outcome.notices == []


def test_what_was_done_is_told_when_the_user_breaks_off(engine: Recommender, target: Target) -> None:
    """There is no comparison, so that nobody takes it for whole."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        yield rows[0]
        raise KeyboardInterrupt

    with pytest.raises(Stopped, match=r"afgebroken\. 1 van 2 rijen verwerkt in .*map") as caught:
        run(table(f"{HEAD}\nA,,,,drugs\nB,,,,drugs\n"), engine, target, track=track)
    assert caught.value.exit_code == 130
    assert [path.name for path in target.folder.iterdir()] == ["a.md"]


def test_what_was_done_is_told_when_the_folder_goes(engine: Recommender, target: Target) -> None:
    """What stood there is not said to be unchanged."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        yield rows[0]
        target.folder.rename(target.folder.with_name("weg"))
        yield rows[1]

    with pytest.raises(Stopped, match=r"de map bestaat niet\. 1 van 2 rijen") as caught:
        run(table(f"{HEAD}\nA,,,,drugs\nB,,,,drugs\n"), engine, target, track=track)
    assert caught.value.exit_code == 1
    assert "ongewijzigd" not in str(caught.value)


def test_a_folder_that_takes_nothing_is_told_as_of_any_file(engine: Recommender, target: Target) -> None:
    """Nothing was done."""

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        target.folder.rmdir()
        yield from rows

    with pytest.raises(FileNotWritten, match=r"a\.md.*de map bestaat niet"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target, track=track)


def test_a_link_in_the_folder_leads_nowhere_else(engine: Recommender, tmp_path: Path) -> None:
    """Others may have put it there: it is replaced itself, and the file that it led to stays."""
    victim = tmp_path / "victim"
    victim.write_text("van mij", encoding="utf-8")
    target = Target(folder=tmp_path / "uit", count=1, overwrite=True)
    target.folder.mkdir()
    try:
        (target.folder / "a.md").symlink_to(victim)
    except OSError:
        pytest.skip("this user may make no links")
    run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert victim.read_text(encoding="utf-8") == "van mij"
    assert not (target.folder / "a.md").is_symlink()


def test_a_bad_row_is_reported_with_its_line_and_the_rest_goes_on(
    engine: Recommender, target: Target
) -> None:
    """An unknown value, a row without a need, a row that cannot be read."""
    text = f"{HEAD}\nA,,,,kwantumzwaartekracht\nB,,,,\n,,,,\nC,,,,drugs\n"
    outcome = run(table(text), engine, target)
    assert [(fault.line, fault.field) for fault in outcome.faults] == [(2, "A"), (3, "B")]
    assert "kwantumzwaartekracht" in outcome.faults[0].reason
    assert "geen vraag" in outcome.faults[1].reason
    assert [result.row.name for result in outcome.results] == ["C"]
    assert "regel 2 (A)" in (target.folder / "vergelijking.md").read_text("utf-8")


def test_a_value_of_another_facet_is_noticed_with_its_line(engine: Recommender, target: Target) -> None:
    """It counts, and the user is told how."""
    outcome = run(table(f"{HEAD}\nA,,,drugs,\n"), engine, target)
    assert outcome.notices[0].line == 2
    assert "is geen doelgroep maar een thema" in outcome.notices[0].reason


def test_every_file_name_is_safe_and_taken_once(engine: Recommender, target: Target) -> None:
    """Same names, names of the sheets, of Windows, without letters, with slashes, or far too long."""
    names = ["Wijk", "wijk", "WIJK!", "vergelijking", "con", "../..", "日本", "x" * 300, "é/è"]
    text = "\n".join(["naam;thema", *(f"{name};drugs" for name in names)])
    outcome = run(table(text), engine, target)
    files = [result.file for result in outcome.results]
    assert files[:7] == [
        "wijk.md",
        "wijk-2.md",
        "wijk-3.md",
        "vergelijking-2.md",
        "con-lijst.md",
        "rij-7.md",
        "rij-8.md",
    ]
    assert len(set(files)) == len(names)
    assert max(map(len, files)) < 70
    assert files[-1] == "e-e.md"


@pytest.mark.parametrize("name", ["a.md", "vergelijking.csv", "vergelijking.md", "vergelijking.html"])
def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_begun(
    engine: Recommender, target: Target, name: str
) -> None:
    """Found out before the first row is answered."""
    target.folder.mkdir(parents=True)
    (target.folder / name).write_text("van mij", encoding="utf-8")
    with pytest.raises(FileExists, match=name):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert [path.name for path in target.folder.iterdir()] == [name]


def test_files_are_overwritten_when_asked(engine: Recommender, tmp_path: Path) -> None:
    """The second run replaces the first."""
    target = Target(folder=tmp_path, count=1, overwrite=True)
    (tmp_path / "a.md").write_text("oud", encoding="utf-8")
    run(table(f"{HEAD}\nA,,,,drugs\n"), engine, target)
    assert "oud" not in (tmp_path / "a.md").read_text("utf-8")


def test_a_file_in_the_place_of_the_folder_is_one_clear_error(engine: Recommender, tmp_path: Path) -> None:
    """Nothing can be written there."""
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(FileNotWritten, match="dat is geen map"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, Target(folder=tmp_path / "uit", count=1))


def test_a_folder_that_cannot_be_made_is_one_clear_error(engine: Recommender, tmp_path: Path) -> None:
    """A file stands where a folder above it should be."""
    (tmp_path / "uit").write_text("", encoding="utf-8")
    with pytest.raises(FileNotWritten, match="een deel van het pad is een bestand"):
        run(table(f"{HEAD}\nA,,,,drugs\n"), engine, Target(folder=tmp_path / "uit" / "map", count=1))


def test_the_work_is_tracked_a_row_at_a_time(engine: Recommender, target: Target) -> None:
    """A progress bar sees every row pass."""
    seen: list[int] = []

    def track(rows: Sequence[Row]) -> Iterable[Row]:
        for one in rows:
            seen.append(one.line)
            yield one

    run(table(f"{HEAD}\nA,,,,drugs\nB,,,,inbraak\n"), engine, target, track=track)
    assert seen == [2, 3]


def test_five_broken_rows_of_five_hundred_leave_495_results(recommender: Recommender, tmp_path: Path) -> None:
    """The rest goes on, whatever is wrong with a row."""
    broken = {
        10: "Wijk;;;;kwantumzwaartekracht",
        100: ";;;;kwantumzwaartekracht",
        200: "Wijk;a;b;c;d;e;f",
        300: 'Wijk;"open;;;',
        400: "Wijk;;;;",
    }
    lines = [broken.get(number, f"Wijk {number};;meepraten;jongeren;overlast") for number in range(500)]
    text = "\r\n".join(["naam;tekst;doel;doelgroep;thema", *lines]).encode("cp1252")
    outcome = run(table(text), recommender, Target(folder=tmp_path, count=3))
    assert len(outcome.results) == 495
    assert [fault.line for fault in outcome.faults] == [number + 2 for number in broken]
    assert len(list(tmp_path.glob("*.md"))) == 496


def test_a_row_gets_what_it_would_by_itself(
    recommender: Recommender, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts are seen together, many rows at a time; that does not show."""
    texts = ["inbraak", "geen camera's, wel een buurtfeest", "lawaai\u200b op het plein", "inbraak", "x" * 40]
    texts += [f"lawaai {number} op het plein" for number in range(35)]
    asked: list[list[str]] = []
    foresee = recommender.foresee

    def noted(texts: Iterable[str]) -> None:
        asked.append(list(texts))
        foresee(asked[-1])

    monkeypatch.setattr(recommender, "foresee", noted)
    outcome = run(table("\n".join(["naam;tekst", *(f"A;{text}" for text in texts)])), recommender, target)
    assert [len(some) for some in asked] == [32, 8]
    for text, result in zip(texts, outcome.results, strict=True):
        alone = safely_answered(recommender.understand(text), recommender, 3).matches[:3]
        assert [(one.initiative.id, one.score, one.strength) for one in result.best] == [
            (one.initiative.id, one.score, one.strength) for one in alone
        ]


def test_nothing_of_a_ranking_but_its_first_is_kept(engine: Recommender, target: Target) -> None:
    """Each holds what it was reckoned from: with many own cards, thousands of rows once filled the memory."""
    outcome = run(table("naam,thema\n" + "Noord,overlast\n" * 20), engine, target)
    gc.collect()
    assert len(outcome.results) == 20
    assert not [one for one in gc.get_objects() if isinstance(one, Context)]
