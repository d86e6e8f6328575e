"""Any sequence of changes to lists, against a dictionary that does the same."""

import shutil
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from inspiratie.clean import clean_line, clean_paragraphs
from inspiratie.output.files.shortlist_json import read_shortlist, to_json
from inspiratie.output.handout import handout_of_shortlist
from inspiratie.shortlists import Pick, Shortlist, ShortlistFolder, slug_of
from inspiratie.shortlists.errors import ShortlistExists, UnknownShortlist
from small_catalogue import card, recommender_of

NAMES = st.sampled_from(["Wijk Noord", "wijk-noord", "Zuid", "één café", "x", "-x", "lock", "a.yaml"])
IDS = st.lists(st.sampled_from(["bart", "een", "twee", "weg"]), min_size=1, max_size=3, unique=True)
NOTES = st.one_of(
    st.sampled_from(["", "# 1", "let op: bel\n- eerst", "'s avonds", "{x}", "null", " spaties ", "=1+1"]),
    st.text(max_size=20),
)
STRAY = (".wijk-noord.yaml.abcd1234.tmp", "map.yaml/x", "oost.yml", "Groot.yaml")
"""What other programs and killed ones leave: it never stands in the way."""


def clock() -> datetime:
    """Return one moment: when is no part of the dictionary."""
    return datetime(2026, 3, 1, tzinfo=UTC)


class Lists(RuleBasedStateMachine):
    """Changes by two programs that have the same folder, and one dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Path(tempfile.mkdtemp())
        self.programs = [ShortlistFolder(self.path / "lijsten", clock=clock) for _ in range(2)]
        self.expected: dict[str, tuple[str, dict[str, str]]] = {}
        self.engine = recommender_of(card("bart"), card("een"), card("twee"))

    def teardown(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.path)

    def folder(self) -> ShortlistFolder:
        """Return the folder as the other of the two programs has it."""
        self.programs.reverse()
        return self.programs[0]

    @rule(name=NAMES, ids=IDS, note=NOTES)
    def add(self, name: str, ids: list[str], note: str) -> None:
        """Add initiatives: what is there keeps its place, and its note when it has one."""
        self.folder().add(name, [Pick(id=id_, notitie=note) for id_ in ids], version="1")
        _, notes = self.expected.setdefault(slug_of(name), (clean_line(name), {}))
        for id_ in ids:
            notes[id_] = notes.get(id_) or clean_paragraphs(note)

    @rule(name=NAMES, ids=IDS)
    def remove(self, name: str, ids: list[str]) -> None:
        """Take initiatives out: the rest keeps its order."""

        def without(shortlist: Shortlist) -> Shortlist:
            kept = tuple(pick for pick in shortlist.initiatieven if pick.id not in ids)
            return shortlist.model_copy(update={"initiatieven": kept})

        with self.known(name):
            self.folder().change(name, without)
            for id_ in ids:
                self.expected[slug_of(name)][1].pop(id_, None)

    @rule(name=NAMES, note=NOTES)
    def note(self, name: str, note: str) -> None:
        """Give all initiatives of a list one note."""

        def noted(shortlist: Shortlist) -> Shortlist:
            picks = tuple(Pick(id=id_, notitie=note) for id_ in shortlist.ids)
            return shortlist.model_copy(update={"initiatieven": picks})

        with self.known(name):
            self.folder().change(name, noted)
            notes = self.expected[slug_of(name)][1]
            notes.update(dict.fromkeys(notes, clean_paragraphs(note)))

    @rule(name=NAMES, new_name=NAMES)
    def rename(self, name: str, new_name: str) -> None:
        """Rename a list, never over another one."""
        old, new = slug_of(name), slug_of(new_name)
        with self.known(name):
            if new != old and new in self.expected:
                with pytest.raises(ShortlistExists):
                    self.folder().rename(name, new_name)
            else:
                self.folder().rename(name, new_name)
                _, notes = self.expected.pop(old)
                self.expected[new] = (clean_line(new_name), notes)

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        """Delete a list."""
        with self.known(name):
            self.folder().delete(name)
            del self.expected[slug_of(name)]

    @rule(name=NAMES, new_name=NAMES, overwrite=st.booleans())
    def pass_on(self, name: str, new_name: str, *, overwrite: bool) -> None:
        """Export a list and import it again: it is the same list."""
        new = slug_of(new_name)
        with self.known(name):
            file = self.path / "lijst.json"
            shortlist = self.folder().load(name)
            file.write_text(to_json(handout_of_shortlist(shortlist, self.engine)), encoding="utf-8")
            received = read_shortlist(file, clock=clock).named(new_name)
            wanted = (clean_line(new_name), dict(self.expected[slug_of(name)][1]))
            there = self.expected.get(new)
            if overwrite or there is None or there == wanted:
                with suppress(ShortlistExists):  # of the same notes, yet with another version of the cards
                    self.folder().place(received, overwrite=overwrite)
                    self.expected[new] = wanted
            else:
                with pytest.raises(ShortlistExists):
                    self.folder().place(received)

    @rule(name=st.sampled_from(STRAY))
    def litter(self, name: str) -> None:
        """Let something else appear in the folder."""
        file = self.path / "lijsten" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{", encoding="utf-8")

    def known(self, name: str) -> "_Known":
        """Expect that a list is there, or else that it is said not to be."""
        return _Known(slug_of(name) in self.expected)

    @invariant()
    def the_folder_is_the_dictionary(self) -> None:
        """Read in both programs what the dictionary has, and nothing else."""
        for folder in self.programs:
            assert sorted(folder.slugs()) == sorted(self.expected)
            for slug, (name, notes) in self.expected.items():
                shortlist = folder.load(slug)
                assert shortlist.naam == name
                assert {pick.id: pick.notitie for pick in shortlist.initiatieven} == notes
                assert list(shortlist.ids) == list(notes)


class _Known:
    """A block that must say that there is no such list where there is none."""

    def __init__(self, there: bool) -> None:  # noqa: FBT001 - it is all there is to know
        self.there = there

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        """Swallow that there is no such list, when there is none."""
        assert self.there or kind is UnknownShortlist
        return not self.there


TestLists = Lists.TestCase
TestLists.settings = settings(max_examples=max(settings().max_examples // 5, 1), stateful_step_count=20)
"""A tenth of the other laws: a run is twenty changes, each on disk."""
