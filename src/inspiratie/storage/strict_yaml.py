"""One YAML file, read strictly: no duplicate keys, no aliases, every scalar a text, lines known."""

import hashlib
import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from inspiratie.clean import clean_line, shown
from inspiratie.errors import DataError, Problem
from inspiratie.storage.foreign import foreign
from inspiratie.storage.plain import validate
from inspiratie.storage.received import read_received
from inspiratie.storage.record_faults import Location, record_faults
from inspiratie.storage.text import Decoded, decode, joined
from inspiratie.storage.yaml_faults import IN_QUOTES, NO_LETTER, TAB, TOO_DEEP, mark_of, reason_of

Model = TypeVar("Model")
_PLAIN_NAME = re.compile(r"\w+", re.ASCII)
"""A name that cleaning leaves as it is."""
_LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML."""
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HARMLESS = 5_000
"""Levels of nesting that composing a file carries with ease; at three times as many it may crash."""
_DEEPEST = 100
"""Levels of nesting beyond which a file is refused; ours have six."""
_MOST_VALUES = 750_000
"""So many lines and commas of a file at most, and so values: one takes two kB while the file is read."""
_MOST_FAULTS = 1000
"""So many faults of one file are looked up; who has more mends these first."""
_UNHELD = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A sign that no YAML file holds. Source: https://yaml.org/spec/1.1/#c-printable"""
_INDENTED_BY_TAB = re.compile(r" *\t")
_REFERRED = (
    "een verwijzing (& of *) is niet toegelaten; schrijf de waarde uit, of zet tekst die met & begint tussen"
    " dubbele aanhalingstekens"
)
_CUT = "na ' #' leest YAML niet verder; zet de tekst tussen dubbele aanhalingstekens"
_TAG = (
    "een waarde die met ! begint, heeft in YAML een eigen betekenis; zet ze tussen dubbele aanhalingstekens"
)
_USUAL_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
"""What a value is that says nothing else of itself, unless it is a bare word."""
_PATH = re.compile(r'(?<![A-Za-z])[A-Za-z]:\\[^\\"/ux]')
"""A path of Windows as it is typed: between double quotes letters behind a backslash are lost."""
_COMMENT = re.compile(r"[ \t]*#")
"""What cuts a text without quotes short."""
_LOG = logging.getLogger("inspiratie")
"""Where what users should know of a file is told; the command line shows it."""


@dataclass(frozen=True)
class Source:
    """The text of one YAML file and the name under which errors speak of it."""

    name: str
    content: bytes

    @cached_property
    def decoded(self) -> Decoded:
        """The text, and the encoding that it was found in; `DataError` for a file that is no plain text."""
        if told := foreign(self.content):
            raise self.fault(told)
        found = decode(self.content)
        is_json = found.text.lstrip().startswith("{")
        return replace(found, text=joined(found.text)) if is_json else found

    @cached_property
    def checksum(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    def fault(self, reason: str, *, line: int | None = None, field: str = "") -> DataError:
        """Return the error that this file has one fault."""
        return DataError(self.name, (Problem(line=line, field=field, reason=reason),))

    def problem(self, place: Location, reason: str) -> Problem:
        """Return a fault with the line and the name of the field where it stands."""
        return Problem(line=line_at(self.root(), place), field=_dotted(place), reason=reason)

    def refuse(self, faults: Iterable[tuple[Location, str]], *, besides: Sequence[Problem] = ()) -> None:
        """Raise a `DataError` for these places and reasons, each with its line; do nothing without any.

        `besides` are faults of the same file of which the line is known.
        """
        found = [self.problem(place, reason) for place, reason in islice(faults, _MOST_FAULTS)]
        if problems := [*besides, *found]:
            problems.sort(key=lambda problem: problem.line or 0)
            raise DataError(self.name, tuple(problems))

    def root(self) -> yaml.Node:
        """Return the file's YAML tree; `DataError` when it is no YAML, or empty."""
        return self._root

    @cached_property
    def _root(self) -> yaml.Node:
        text = self.decoded.text
        if not text.strip("\0"):
            damaged = "het bestand is beschadigd, misschien door een stroompanne: er staat niets meer in"
            raise self.fault(damaged if text else "het bestand is leeg, misschien door een stroompanne")
        if text.count("\n") + text.count(",") > _MOST_VALUES:
            raise self.fault("er staat te veel in dit bestand; verdeel het over meer bestanden")
        try:
            deep = _is_deep(text)
            node: yaml.Node | None = None if deep else yaml.compose(text, Loader=_Loader)
        except RecursionError as error:
            raise self.fault(TOO_DEEP) from error
        except yaml.MarkedYAMLError as error:
            mark = mark_of(error)
            line = mark.line + 1 if mark else None
            is_tabbed = mark and _INDENTED_BY_TAB.match(self._at(mark)[0])
            raise self.fault(TAB if is_tabbed else reason_of(error), line=line) from error
        except yaml.YAMLError as error:
            raise self._no_letter() from error
        if node is None:
            raise self.fault(TOO_DEEP if deep else "het bestand is leeg")
        return node

    def _no_letter(self) -> DataError:
        """Return the error of a sign that no YAML file holds, with the line where it stands."""
        before = _UNHELD.split(self.decoded.text, 1)[0]
        return self.fault(NO_LETTER, line=len(_LINE_ENDS.split(before)))

    def parse(self, model: type[Model]) -> Model:
        """Return the file as `model`; `DataError` with a line for every field that is wrong."""
        return self.judge(model, self.data())

    def judge(self, model: type[Model], data: object) -> Model:
        """Return what was made of the `data` of this file as `model`; `DataError` as `parse` has it."""
        try:
            return validate(model, data)
        except ValidationError as error:
            found = tuple(self.problem(place, reason) for place, reason in record_faults(model, error))
            raise DataError(self.name, found) from error

    def data(self) -> Any:  # noqa: ANN401 - whatever the file holds, until pydantic has judged it
        """Return the file as dicts, lists, texts and None; `DataError` for what these cannot say."""
        return self._plain(self.root(), ())

    def _plain(self, node: yaml.Node, path: Location) -> Any:  # noqa: ANN401 - whatever the file holds, until pydantic has judged it
        """Return `node` as dicts, lists, texts and None, refusing anchors and keys that read alike."""
        self._refuse_anchor(node, path)
        self._refuse_tag(node, path)
        if len(path) > _DEEPEST:
            raise self.fault(TOO_DEEP, line=_line(node), field=_dotted(path[:3]))
        if isinstance(node, yaml.ScalarNode):
            self._refuse_cut(node, path)
            return None if node.value in ("", "~", "null") and not node.style else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(child, (*path, index)) for index, child in enumerate(node.value)]
        plain: dict[str, Any] = {}
        names: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault("een veldnaam moet gewone tekst zijn", line=_line(key), field=_dotted(path))
            self._refuse_anchor(key, path)
            name = key.value if _PLAIN_NAME.fullmatch(key.value) else clean_line(key.value)
            if name in names:
                raise self.fault(
                    "dit veld staat er twee keer", line=_line(key), field=_dotted((*path, key.value))
                )
            names.add(name)
            plain[key.value] = self._plain(value, (*path, key.value))
        return plain

    def _refuse_cut(self, node: yaml.ScalarNode, path: Location) -> None:
        """Refuse a text that quotes take letters from, or that a `#` cuts short: no one would know."""
        if node.style == '"' and _PATH.search(*self._at(node.start_mark)):
            raise self.fault(IN_QUOTES, line=_line(node), field=_dotted(path))
        if not node.style and _COMMENT.match(*self._at(node.end_mark)):
            raise self.fault(_CUT, line=node.end_mark.line + 1, field=_dotted(path))

    def _refuse_tag(self, node: yaml.Node, path: Location) -> None:
        """Refuse a value that asks by a tag to be read as something else than it says."""
        if isinstance(node, yaml.ScalarNode) and not node.style:
            tagged = self._begins(node, "!")
        else:
            tagged = node.tag not in _USUAL_TAGS
        if tagged:
            raise self.fault(_TAG, line=_line(node), field=_dotted(path))

    def _refuse_anchor(self, node: yaml.Node, path: Location) -> None:
        """Refuse a value with a name for others to repeat it by; of a text that begins so, a word is lost."""
        if self._begins(node, "&"):
            raise self.fault(_REFERRED, line=_line(node), field=_dotted(path))

    def _begins(self, node: yaml.Node, sign: str) -> bool:
        line, column = self._at(node.start_mark)
        return line.startswith(sign, column)

    def _at(self, mark: Any) -> tuple[str, int]:  # noqa: ANN401 - a place in the file, of which yaml has no type
        """Return the line of a place in the file, and how far on that line it is."""
        return (self._lines[mark.line], mark.column) if mark.line < len(self._lines) else ("", 0)

    @cached_property
    def _lines(self) -> Sequence[str]:
        return _LINE_ENDS.split(self.decoded.text)


def packaged_source(path: Path) -> Source:
    """Return a file of the program's own as a source."""
    return Source(str(path), read_received(path))


def read_source(path: Path, *, name: str = "") -> Source:
    """Return the file at `path` as a source; `DataError` when it cannot be read.

    What had to be guessed about its encoding is told.
    """
    source = Source(name or str(path), read_received(path, name=name))
    if source.decoded.is_guess:
        _LOG.warning(
            "%s is gelezen als %s; kijk na of de accenten kloppen, of bewaar het bestand als UTF-8.",
            source.name,
            source.decoded.encoding,
        )
    return source


def line_at(root: yaml.Node, location: Location) -> int:
    """Return the line, from 1, of the field at `location`, or of the nearest field above it."""
    node, line = root, _line(root)
    for step in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = _line(node)
        elif isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value if key.value == step]
            if not found:
                break
            line, node = _line(found[0][0]), found[0][1]
        else:
            break
    return line


def _is_deep(text: str) -> bool:
    """Return whether `text` nests so deep that composing it, which recurses in C, could exhaust the stack.

    A level takes a bracket or a column, so that texts with few of both need no closer look.
    """
    columns = max(map(len, text.splitlines()), default=0)
    if text.count("[") + text.count("{") + columns < _HARMLESS:
        return False
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _dotted(path: Location) -> str:
    return ".".join(shown(step) for step in path)
