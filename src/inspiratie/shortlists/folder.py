"""The folder with the lists: read at any time, changed under one lock, written whole or not at all."""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import Timeout

from inspiratie.clean import clean_line
from inspiratie.clock import local_now
from inspiratie.deck.catalogue import Catalogue
from inspiratie.engine.ranking import Ranking
from inspiratie.errors import DataError, FileNotWritten, Problem
from inspiratie.shortlists.errors import BadShortlistName, ShortlistExists, ShortlistsBusy, UnknownShortlist
from inspiratie.shortlists.shortlist import (
    SCHEMA,
    Pick,
    Shortlist,
    near,
    parse_shortlist,
    slug_of,
)
from inspiratie.shortlists.stated_need import StatedNeed
from inspiratie.storage.files import home_folder, is_file, user_path, why, write_atomically
from inspiratie.storage.lock import PATIENCE, held
from inspiratie.storage.strict_yaml import read_source

_STALE = re.compile(r"\.[a-z0-9-]{1,50}\.yaml\.[a-z0-9_]{8}\.tmp")
"""The temporary file of a list, as `write_atomically` names it."""


_NAMED_AS_YAML = re.compile(r"[^.].*\.ya?ml(\.txt)?", re.IGNORECASE | re.DOTALL)
"""Files that are meant as lists, also as other programs end their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding to a list did."""

    shortlist: Shortlist
    new: tuple[str, ...]
    present: tuple[str, ...]
    """What stood there already; it keeps its place."""
    noted: tuple[str, ...] = ()
    """What stood there without a note, and now has the one that was given."""
    is_new_list: bool = False
    replaced_need: bool = False
    """Whether the list had another need before."""


@dataclass(frozen=True, slots=True)
class ShortlistFolder:
    """The folder with the lists; every change reads, edits and writes under one lock."""

    path: Path
    patience: float = PATIENCE
    """Seconds to wait for another process."""
    clock: Callable[[], datetime] = local_now

    def slugs(self) -> tuple[str, ...]:
        """Return the file names of the lists, without ending, in alphabetical order."""
        return tuple(file.stem for file in self._files() if self._is_list(file) and _is_plain(file))

    def strangers(self) -> tuple[str, ...]:
        """Return the YAML files that no list of this program would be named after."""
        return tuple(file.name for file in self._files() if not self._is_list(file) and _is_plain(file))

    def odd(self) -> tuple[str, ...]:
        """Return what is named as a list and is no file that can be seen: a folder, a pipe, a dead link."""
        return tuple(file.name for file in self._files() if not _is_plain(file))

    def file(self, name: str) -> Path:
        """Return where the list of this name is, or would be."""
        return self.path / f"{slug_of(name)}.yaml"

    def has(self, name: str) -> bool:
        """Tell whether there is a list of this name."""
        try:
            return is_file(self.file(name))
        except BadShortlistName:
            return False

    def load(self, name: str) -> Shortlist:
        """Return a list; `UnknownShortlist` when there is none, `DataError` when its file is not valid."""
        file = self.existing(name)
        shortlist = parse_shortlist(read_source(file))
        named_after_file = slug_of(shortlist.naam) == file.stem
        return shortlist if named_after_file else shortlist.model_copy(update={"naam": file.stem})

    def add(self, name: str, picks: Sequence[Pick], *, version: str, need: StatedNeed | None = None) -> Added:
        """Add initiatives at the end of a list, which is made when it is not there yet.

        `version` is that of the cards. What stands there already keeps its place, and its
        note if it has one.
        """
        file = self.file(name)
        with self._locked():
            known = self.load(name) if is_file(file) else None
            before = known or self._new(name)
            asked = {pick.id: pick for pick in picks}
            new = tuple(pick for id_, pick in asked.items() if id_ not in before.ids)
            noted = {
                pick.id: asked[pick.id]
                for pick in before.initiatieven
                if not pick.notitie and pick.id in asked and asked[pick.id].notitie
            }
            kept = tuple(noted.get(pick.id, pick) for pick in before.initiatieven)
            after = before.model_copy(update={"initiatieven": kept + new, "nood": need or before.nood})
            if after != known:
                self._save(after.model_copy(update={"catalogus": version}))
        return Added(
            shortlist=after,
            new=tuple(pick.id for pick in new),
            present=tuple(id_ for id_ in asked if id_ in before.ids),
            noted=tuple(noted),
            is_new_list=known is None,
            replaced_need=before.nood not in (None, after.nood),
        )

    def change(self, name: str, edit: Callable[[Shortlist], Shortlist]) -> Shortlist:
        """Replace a list by what `edit` makes of it."""
        self.existing(name)
        with self._locked():
            return self._save(edit(self.load(name)))

    def place(self, shortlist: Shortlist, *, overwrite: bool = False) -> None:
        """Put a whole list in the folder as it is; `ShortlistExists` when another one has its name."""
        file = self.file(shortlist.naam)
        with self._locked():
            if not overwrite and is_file(file) and self.load(shortlist.naam) != shortlist:
                next_step = "kies een andere naam met --als NIEUWE-NAAM, of vervang ze met --overschrijf"
                raise ShortlistExists(shortlist.naam, next_step)
            self._write(shortlist)

    def rename(self, name: str, new_name: str) -> Shortlist:
        """Give a list another name; at every moment it is there under one of the two."""
        old, new = self.existing(name), self.file(new_name)
        with self._locked():
            shortlist = self.load(name)
            if new != old and is_file(new):
                raise ShortlistExists(clean_line(new_name), "kies een andere naam")
            renamed = self._save(shortlist.named(new_name))
            if new != old:
                self._unlink(old)
        return renamed

    def delete(self, name: str) -> None:
        """Remove a list for good, also when its file is not valid."""
        file = self.existing(name)
        with self._locked():
            self._unlink(file)

    def existing(self, name: str) -> Path:
        """Return where the list of this name is; `UnknownShortlist` when there is none."""
        file = self.file(name)
        if not is_file(file):
            raise UnknownShortlist(clean_line(name), near(slug_of(name), self.slugs()))
        return file

    def _files(self) -> list[Path]:
        try:
            files = sorted(self.path.iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            problem = Problem(line=None, field="", reason="deze map kan niet gelezen worden")
            raise DataError(str(self.path), (problem,), "Kies een andere map met --map.") from error
        return [file for file in files if _NAMED_AS_YAML.fullmatch(file.name)]

    @staticmethod
    def _is_list(file: Path) -> bool:
        try:
            return file.suffix == ".yaml" and slug_of(file.stem) == file.stem
        except BadShortlistName:
            return False

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the folder for this process alone; made when it is not there."""
        try:
            with held(self.path, patience=self.patience):
                self._sweep()
                yield
        except Timeout as error:
            raise ShortlistsBusy(str(self.path), self.patience) from error

    def _sweep(self) -> None:
        """Remove what a killed process left; under the lock no other one is writing."""
        with suppress(OSError):
            for file in self.path.iterdir():
                if _STALE.fullmatch(file.name):
                    file.unlink()

    def _new(self, name: str) -> Shortlist:
        now = self.clock().replace(microsecond=0)
        return Shortlist(schema=SCHEMA, naam=clean_line(name), gemaakt=now, gewijzigd=now)

    def _save(self, shortlist: Shortlist) -> Shortlist:
        changed = shortlist.model_copy(update={"gewijzigd": self.clock().replace(microsecond=0)})
        self._write(changed)
        return changed

    def _write(self, shortlist: Shortlist) -> None:
        file = self.file(shortlist.naam)
        if os.path.lexists(file) and not is_file(file):
            raise FileNotWritten(str(file), "dat is geen gewoon bestand")
        write_atomically(file, shortlist.to_yaml())

    def _unlink(self, file: Path) -> None:
        try:
            file.unlink()
        except OSError as error:
            raise FileNotWritten(str(file), why(error)) from error


def _is_plain(file: Path) -> bool:
    """Tell whether a file can be a list; one that no one may look at must not hide the others."""
    try:
        return is_file(file)
    except OSError:
        return False


def shortlist_folder(environ: Mapping[str, str], chosen: Path | None = None) -> ShortlistFolder:
    """Return the folder that was chosen, or the one under INSPIRATIE_HOME, or the user's own."""
    if chosen is not None:
        return ShortlistFolder(user_path(str(chosen)))
    return ShortlistFolder(home_folder(environ) / "lijsten")


def save_suggestions(
    ranking: Ranking, catalogue: Catalogue, folder: ShortlistFolder, *, name: str, count: int
) -> Added | None:
    """Add the best `count` matches to a list, with the need that led to them; do nothing when nothing fits.

    Raises `BadShortlistName`.
    """
    picks = [Pick(id=match.initiative.id) for match in ranking.matches[:count]]
    folder.file(name)  # a name that no list can have is told at once
    if not picks:
        return None
    return folder.add(name, picks, version=catalogue.version, need=StatedNeed.of(ranking.need))
