"""Folders of shortlists: what survives parallel writers, kills and bad disks."""

import errno
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError, FileNotWritten
from inspiratie.shortlists import Pick, ShortlistFolder, StatedNeed, save_suggestions, shortlist_folder
from inspiratie.shortlists.errors import BadShortlistName, ShortlistExists, ShortlistsBusy, UnknownShortlist
from ranked import ranked
from small_shortlist import MOMENT, make

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


@pytest.fixture
def folder(tmp_path: Path) -> ShortlistFolder:
    """Return an empty folder whose clock stands still."""
    return ShortlistFolder(tmp_path / "lijsten", clock=lambda: MOMENT)


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a child process and return its number."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


@given(st.text(max_size=80))
def test_no_name_leaves_the_folder(name: str) -> None:
    """Whatever the name, the file lies straight in the folder, or the name is refused."""
    folder = ShortlistFolder(Path("/lijsten"))
    try:
        file = folder.file(name)
    except BadShortlistName:
        return
    assert file.parent == folder.path
    assert Path(os.path.normpath(file)) == file
    assert len(file.name) <= 55


def test_the_folder_follows_the_environment_unless_it_is_chosen(tmp_path: Path) -> None:
    """An explicit folder wins from INSPIRATIE_HOME, and that from the user's own."""
    assert shortlist_folder({"INSPIRATIE_HOME": "/thuis"}, tmp_path).path == tmp_path
    assert shortlist_folder({"INSPIRATIE_HOME": "/thuis"}).path == Path("/thuis/lijsten")
    assert shortlist_folder({}).path.parts[-2:] == ("inspiratie", "lijsten")


def test_the_folder_tells_whether_it_has_a_list(folder: ShortlistFolder) -> None:
    """By any name of it; what can be no name is no list."""
    folder.add("Wijk Noord", [], version="1")
    assert folder.has("wijk-noord")
    assert not folder.has("wijk-zuid")
    assert not folder.has("../x")


def test_adding_makes_a_list_in_order(folder: ShortlistFolder) -> None:
    """A new list has its name, its moments, its cards and what was added, in order, each once."""
    added = folder.add("Wijk Noord", [Pick(id="b"), Pick(id="a", notitie="x"), Pick(id="b")], version="7")
    assert (added.is_new_list, added.new, added.present) == (True, ("b", "a"), ())
    found = folder.load("wijk-noord")
    assert (found.naam, found.catalogus, found.ids) == ("Wijk Noord", "7", ("b", "a"))
    assert found.gemaakt == found.gewijzigd == MOMENT.replace(microsecond=0)


def test_what_is_added_later_stands_last(folder: ShortlistFolder) -> None:
    """What was there keeps its place."""
    folder.add("wijk", [Pick(id="b"), Pick(id="c")], version="7")
    folder.add("wijk", [Pick(id="a"), Pick(id="b")], version="7")
    assert folder.load("wijk").ids == ("b", "c", "a")


def test_adding_what_is_there_changes_nothing(folder: ShortlistFolder) -> None:
    """Note, place and file stay as they were."""
    folder.add("wijk", [Pick(id="a", notitie="oud")], version="1")
    before = folder.file("wijk").stat().st_mtime_ns
    added = folder.add("wijk", [Pick(id="a", notitie="nieuw")], version="2")
    assert (added.new, added.present, added.noted) == ((), ("a",), ())
    assert folder.load("wijk").initiatieven == (Pick(id="a", notitie="oud"),)
    assert folder.file("wijk").stat().st_mtime_ns == before


def test_a_later_change_moves_only_the_change_date(folder: ShortlistFolder) -> None:
    """The date of making stays."""
    folder.add("wijk", [Pick(id="a")], version="1")
    later = MOMENT + timedelta(days=1)
    ShortlistFolder(folder.path, clock=lambda: later).add("wijk", [Pick(id="b")], version="1")
    found = folder.load("wijk")
    assert (found.gemaakt, found.gewijzigd) == (MOMENT.replace(microsecond=0), later.replace(microsecond=0))


def test_an_edit_replaces_the_list(folder: ShortlistFolder) -> None:
    """What the edit makes of the list is what the file then holds."""
    folder.add("wijk", [Pick(id="a"), Pick(id="b")], version="1")
    turned = folder.change(
        "wijk", lambda found: found.model_copy(update={"initiatieven": found.initiatieven[::-1]})
    )
    assert folder.load("wijk") == turned
    assert turned.ids == ("b", "a")


def test_a_newer_need_takes_the_place_of_the_older(folder: ShortlistFolder) -> None:
    """The last need stays with the list, and that there was another one is known."""
    folder.add("wijk", [Pick(id="a")], version="1", need=StatedNeed(tekst="een"))
    added = folder.add("wijk", [], version="1", need=StatedNeed(tekst="twee"))
    assert added.replaced_need
    assert folder.load("wijk").nood == StatedNeed(tekst="twee")


def test_adding_without_a_need_keeps_the_need(folder: ShortlistFolder) -> None:
    """What is added by hand does not wipe what led to the list."""
    folder.add("wijk", [Pick(id="a")], version="1", need=StatedNeed(tekst="een"))
    assert not folder.add("wijk", [Pick(id="b")], version="1").replaced_need
    assert folder.load("wijk").nood == StatedNeed(tekst="een")


def test_an_unknown_list_names_the_near_ones(folder: ShortlistFolder) -> None:
    """A typing error leads to the right list."""
    folder.add("wijk-noord", [], version="1")
    with pytest.raises(UnknownShortlist) as caught:
        folder.load("wijk-nord")
    assert "bedoelde u 'wijk-noord'?" in str(caught.value)


@pytest.mark.parametrize("act", ["change", "rename", "delete"])
def test_changing_an_unknown_list_makes_no_folder(folder: ShortlistFolder, act: str) -> None:
    """Nothing appears on disk for a list that is not there."""
    arguments = {"change": (lambda shortlist: shortlist,), "rename": ("x",), "delete": ()}
    with pytest.raises(UnknownShortlist):
        getattr(folder, act)("wijk", *arguments[act])
    assert not folder.path.exists()


def test_a_renamed_list_is_under_its_new_name_only(folder: ShortlistFolder) -> None:
    """Renaming moves the file."""
    folder.add("oud", [Pick(id="a")], version="1")
    assert folder.rename("oud", "Nieuw!").naam == "Nieuw!"
    assert folder.slugs() == ("nieuw",)
    assert folder.load("nieuw").ids == ("a",)


def test_renaming_to_another_spelling_keeps_the_file(folder: ShortlistFolder) -> None:
    """Two spellings of one name are one file."""
    folder.add("wijk-noord", [Pick(id="a")], version="1")
    folder.rename("wijk-noord", "Wijk Noord")
    assert folder.load("wijk-noord").naam == "Wijk Noord"


def test_renaming_never_covers_another_list(folder: ShortlistFolder) -> None:
    """The other list stays and it is said."""
    folder.add("een", [Pick(id="a")], version="1")
    folder.add("twee", [Pick(id="b")], version="1")
    with pytest.raises(ShortlistExists, match="er is al een lijst 'twee'"):
        folder.rename("een", "twee")
    assert folder.load("twee").ids == ("b",)


def test_a_deleted_list_is_gone_even_when_damaged(folder: ShortlistFolder) -> None:
    """Deleting does not need to read."""
    folder.path.mkdir()
    folder.file("stuk").write_text("[")
    folder.delete("stuk")
    assert folder.slugs() == ()


def test_placing_a_list_keeps_everything_of_it(folder: ShortlistFolder) -> None:
    """Dates included; the same list twice is no clash, another one is, unless it may be replaced."""
    first, second = make(initiatieven=[Pick(id="a")]), make(initiatieven=[Pick(id="b")])
    folder.place(first)
    folder.place(first)
    with pytest.raises(ShortlistExists, match="--als NIEUWE-NAAM"):
        folder.place(second)
    assert folder.load("wijk") == first
    folder.place(second, overwrite=True)
    assert folder.load("wijk") == second


def test_the_file_name_wins_from_the_name_inside(folder: ShortlistFolder) -> None:
    """A file that was renamed by hand is found, and called, by its file name."""
    folder.path.mkdir()
    (folder.path / "zuid.yaml").write_text(make(naam="noord").to_yaml())
    assert folder.load("zuid").naam == "zuid"


def test_only_lists_are_listed(folder: ShortlistFolder) -> None:
    """Hidden files and other kinds are passed over; YAML with a strange name is told of."""
    folder.add("wijk", [], version="1")
    for name in ("Wijk Oost.yaml", "北部.yaml", ".x.yaml", "x.txt"):
        (folder.path / name).write_text("x")
    assert folder.slugs() == ("wijk",)
    assert folder.strangers() == ("Wijk Oost.yaml", "北部.yaml")


@posix_only
def test_a_name_with_a_line_end_hides_no_list(folder: ShortlistFolder) -> None:
    """It is told of as any other strange name."""
    folder.path.mkdir()
    (folder.path / "wijk\noost.yaml").write_text("x")
    assert folder.strangers() == ("wijk\noost.yaml",)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    """Reading and writing each give one clear sentence."""
    file = tmp_path / "geen-map"
    file.write_text("x")
    with pytest.raises(DataError, match="deze map kan niet gelezen worden"):
        ShortlistFolder(file).slugs()
    with pytest.raises(FileNotWritten, match="dat is geen map"):
        ShortlistFolder(file).add("wijk", [], version="1")


def test_suggestions_are_saved_with_their_need(recommender: Recommender, folder: ShortlistFolder) -> None:
    """The best matches land in a list, with what was asked."""
    ranking = ranked(recommender, options={Facet.THEMA: ["overlast"]})
    added = save_suggestions(ranking, recommender.catalogue, folder, name="Wijk", count=2)
    found = folder.load("wijk")
    assert found.ids == tuple(match.initiative.id for match in ranking.matches[:2])
    assert found.nood == StatedNeed.of(ranking.need)
    assert added
    assert (added.new, added.is_new_list) == (found.ids, True)


def test_when_nothing_fits_nothing_is_saved(recommender: Recommender, folder: ShortlistFolder) -> None:
    """No empty list appears."""
    ranking = ranked(recommender, "xqz")
    assert save_suggestions(ranking, recommender.catalogue, folder, name="wijk", count=5) is None
    assert folder.slugs() == ()


@posix_only
def test_processes_that_add_at_once_all_succeed(folder: ShortlistFolder) -> None:
    """No add of four processes is lost."""

    def work(first: int) -> None:
        for number in range(first, 40, 4):
            folder.add("wijk", [Pick(id=f"i{number}")], version="1")

    children = [forked(lambda first=first: work(first)) for first in range(4)]  # type: ignore[misc] # mypy cannot infer it
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert set(folder.load("wijk").ids) == {f"i{number}" for number in range(40)}


@posix_only
def test_a_killed_writer_leaves_a_whole_file(folder: ShortlistFolder) -> None:
    """Killed after any number of confirmed adds, the list loads and holds them all."""
    folder.add("wijk", [], version="1")
    for kill in range(12):
        reader, writer = os.pipe()

        def work(kill: int = kill, writer: int = writer) -> None:
            for number in range(10_000):
                folder.add("wijk", [Pick(id=f"k{kill}-{number}")], version="1")
                os.write(writer, b".")

        child = forked(work)
        os.close(writer)
        told = b"".join(os.read(reader, 1) for _ in range(1 + kill % 3))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += os.read(reader, 65536)
        os.close(reader)
        assert {f"k{kill}-{number}" for number in range(len(told))} <= set(folder.load("wijk").ids)


def test_what_a_killed_writer_left_is_cleaned_at_the_next_write(folder: ShortlistFolder) -> None:
    """Only the temporary files of lists go; what others put there stays."""
    folder.path.mkdir()
    stale, other = folder.path / ".wijk.yaml.ab12cd_3.tmp", folder.path / ".brief.tmp"
    stale.write_text("half")
    other.write_text("van iemand anders")
    folder.add("oost", [], version="1")
    assert not stale.exists()
    assert other.exists()


def test_a_temporary_file_is_named_as_the_cleaning_expects(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that dies before it can tidy up, under the longest name, is tidied up after."""
    name = "a" * 50
    folder.add(name, [], version="1")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(errno.EIO, "stuk")))
        patch.setattr(Path, "unlink", lambda *_, **__: None)
        with pytest.raises(FileNotWritten):
            folder.add(name, [Pick(id="a")], version="1")
    assert len(list(folder.path.glob("*.tmp"))) == 1
    folder.add(name, [Pick(id="a")], version="1")
    assert not list(folder.path.glob("*.tmp"))


@pytest.mark.parametrize(
    ("target", "code", "said"),
    [
        (os, errno.ENOSPC, "de schijf is vol"),
        (tempfile, errno.EROFS, "de schijf is alleen-lezen"),
        (tempfile, errno.EACCES, "u hebt daar de rechten niet voor"),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_list(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch, target: object, code: int, said: str
) -> None:
    """One clear sentence, the old list intact, nothing else left."""
    folder.add("wijk", [Pick(id="a")], version="1")
    before = folder.file("wijk").read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, "x")

    monkeypatch.setattr(target, "fsync" if target is os else "mkstemp", refuse)
    with pytest.raises(FileNotWritten, match=said) as caught:
        folder.add("wijk", [Pick(id="b")], version="1")
    assert "\n" not in str(caught.value)
    assert folder.file("wijk").read_bytes() == before
    assert not list(folder.path.glob("*.tmp"))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "x"), "u hebt daar de rechten niet voor"),
        (NotImplementedError("flock"), "op deze schijf kan dat niet veilig"),
    ],
)
def test_a_folder_that_cannot_be_locked_is_said(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    """Without a lock nothing is written."""

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(FileNotWritten, match=said):
        folder.add("wijk", [Pick(id="a")], version="1")


def test_a_folder_that_stays_busy_is_said(folder: ShortlistFolder) -> None:
    """Who waits too long for another process reads so, and nothing changes."""
    folder.path.mkdir()
    with FileLock(folder.path / ".lock"), pytest.raises(ShortlistsBusy, match="bezig met de lijsten"):
        ShortlistFolder(folder.path, patience=0.05).add("wijk", [Pick(id="a")], version="1")
    assert folder.slugs() == ()


def test_a_list_that_cannot_be_removed_is_said(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused removal leaves the list."""
    folder.add("wijk", [Pick(id="a")], version="1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "x")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(FileNotWritten, match="de rechten niet voor"):
            folder.delete("wijk")
    assert folder.load("wijk").ids == ("a",)


def test_what_is_no_file_hides_no_list(folder: ShortlistFolder) -> None:
    """A folder, a pipe and links that lead nowhere once hid all lists."""
    folder.place(make())
    (folder.path / "dood.yaml").symlink_to(folder.path / "weg")
    (folder.path / "rond.yaml").symlink_to(folder.path / "rond.yaml")
    (folder.path / "map.yaml").mkdir()
    os.mkfifo(folder.path / "pijp.yaml")
    assert folder.slugs() == ("wijk",)
    assert folder.odd() == ("dood.yaml", "map.yaml", "pijp.yaml", "rond.yaml")
    for name in ("dood", "rond", "map", "pijp"):
        with pytest.raises(FileNotWritten, match="dat is geen gewoon bestand"):
            folder.add(name, [Pick(id="bart")], version="1")
        with pytest.raises(UnknownShortlist):
            folder.load(name)
    assert folder.load("wijk") == make()


def test_a_list_that_other_programs_named_is_seen(folder: ShortlistFolder) -> None:
    """Editors end names in .yml and .yaml.txt; such a file was passed over without a word."""
    folder.place(make())
    for name in ("a.yml", "b.yaml.txt", "C.YAML"):
        (folder.path / name).write_text(make().to_yaml(), encoding="utf-8")
    assert folder.slugs() == ("wijk",)
    assert folder.strangers() == ("C.YAML", "a.yml", "b.yaml.txt")


@posix_only
@pytest.mark.parametrize(("shared", "lock"), [(0o775, 0o660), (0o755, 0o600), (0o777, 0o666), (0o700, 0o600)])
def test_who_may_write_in_the_folder_may_take_its_lock(
    folder: ShortlistFolder, shared: int, lock: int
) -> None:
    """In a folder of a team, the lock of the first user once kept the second out."""
    folder.path.mkdir()
    folder.path.chmod(shared)
    folder.place(make())
    assert (folder.path / ".lock").stat().st_mode & 0o666 & ~0o044 == lock & ~0o044


def test_a_lock_that_cannot_be_taken_is_named(folder: ShortlistFolder, tmp_path: Path) -> None:
    """Another's link in its place is not followed, and the sentence is about the lock."""
    folder.path.mkdir()
    (tmp_path / "van-mij").write_text("x", encoding="utf-8")
    (folder.path / ".lock").symlink_to(tmp_path / "van-mij")
    with pytest.raises(FileNotWritten, match=r"\.lock' kan niet geschreven worden: een koppeling"):
        folder.place(make())
    assert (tmp_path / "van-mij").read_text(encoding="utf-8") == "x"


def test_a_lock_that_cannot_be_given_back_undoes_nothing(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done is not told as failed."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(FileLock, "release", fail)
    folder.place(make())
    assert folder.load("wijk") == make()


def test_a_list_that_cannot_be_looked_at_hides_no_other_and_is_not_made_anew(
    folder: ShortlistFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be written over, were it taken for a list that is not there."""
    folder.place(make())
    folder.place(make(naam="noord"))
    look = Path.stat

    def refuse(path: Path, **options: bool) -> os.stat_result:
        if path.name == "wijk.yaml":
            raise OSError(errno.EIO, "x", path)
        return look(path, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", refuse)
        assert (folder.slugs(), folder.odd()) == (("noord",), ("wijk.yaml",))
        with pytest.raises(OSError, match="wijk"):
            folder.add("wijk", [Pick(id="b")], version="1")
    assert folder.load("wijk") == make()


@posix_only
def test_the_lock_of_a_folder_of_ones_own_is_ones_own(folder: ShortlistFolder) -> None:
    """Nobody else may read or run it."""
    folder.path.mkdir(mode=0o700)
    folder.place(make())
    assert (folder.path / ".lock").stat().st_mode & 0o777 == 0o600
