"""One YAML file, read strictly: no duplicate keys, no aliases, every scalar a text, lines known."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from inspiratie.clean import shown
from inspiratie.errors import DataError, Problem
from inspiratie.storage.cache import remembered

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int, ...]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HARMLESS = 5_000
"""Levels of nesting that composing a file carries with ease; at three times as many it may crash."""
_DEEPEST = 100
"""Levels of nesting beyond which a file is refused; ours have six."""
TOO_DEEP = "te diep genest"
"""What is said of a file that nests deeper than any of ours."""


@dataclass(frozen=True)
class Source:
    """The text of one YAML file and the name under which errors speak of it."""

    name: str
    content: bytes

    @cached_property
    def checksum(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    def fault(self, reason: str, *, line: int | None = None, field: str = "") -> DataError:
        """Return the error that this file has one fault."""
        return DataError(self.name, (Problem(line=line, field=field, reason=reason),))

    def refuse(self, faults: Iterable[tuple[Location, Problem]]) -> None:
        """Raise a `DataError` for these faults, each with its line; do nothing when there are none."""
        found = list(faults)
        if found:
            root = self.root()
            problems = (
                Problem(line=line_at(root, place), field=_dotted(place), reason=problem.reason)
                for place, problem in found
            )
            raise DataError(self.name, tuple(problems))

    def root(self) -> yaml.Node:
        """Return the file's YAML tree; `DataError` when it is no UTF-8, no YAML, or empty."""
        try:
            text = self.content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].count(b"\n")  # the codec has taken off a byte order mark
            raise self.fault("geen UTF-8-tekst; bewaar het bestand als UTF-8", line=before + 1) from error
        try:
            deep = _is_deep(text)
            node: yaml.Node | None = None if deep else yaml.compose(text, Loader=_Loader)
        except RecursionError as error:
            raise self.fault(TOO_DEEP) from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else None
            raise self.fault(
                "geen geldige YAML; kijk na of inspringing en aanhalingstekens kloppen", line=line
            ) from error
        except yaml.YAMLError as error:
            raise self.fault("geen geldige YAML; er staat een teken in dat daar niet mag staan") from error
        if node is None:
            raise self.fault(TOO_DEEP if deep else "het bestand is leeg")
        return node

    def parse(self, model: type[Model]) -> Model:
        """Return the file as `model`; `DataError` with a line for every field that is wrong."""
        data = remembered("data", [self.checksum], lambda: self._plain(self.root(), (), set()))
        try:
            return model.model_validate(data)
        except ValidationError as error:
            root = self.root()
            details = _causes(error.errors(include_url=False))
            raise DataError(self.name, tuple(_problem(root, detail) for detail in details)) from error

    def _plain(self, node: yaml.Node, path: Location, seen: set[int]) -> Any:  # noqa: ANN401 - whatever the file holds, until pydantic has judged it
        """Return `node` as dicts, lists, texts and None, refusing aliases and duplicate keys."""
        self._refuse_alias(node, path, seen)
        if len(path) > _DEEPEST:
            raise self.fault(TOO_DEEP, line=_line(node), field=_dotted(path[:3]))
        if isinstance(node, yaml.ScalarNode):
            return None if node.value in ("", "~", "null") and not node.style else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(child, (*path, index), seen) for index, child in enumerate(node.value)]
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault("een veldnaam moet gewone tekst zijn", line=_line(key), field=_dotted(path))
            self._refuse_alias(key, path, seen)
            if key.value in plain:
                raise self.fault(
                    "dit veld staat er twee keer", line=_line(key), field=_dotted((*path, key.value))
                )
            plain[key.value] = self._plain(value, (*path, key.value), seen)
        return plain

    def _refuse_alias(self, node: yaml.Node, path: Location, seen: set[int]) -> None:
        """Note that `node` was met; a node met before stands here by way of an alias."""
        if id(node) in seen:
            above = path if path and isinstance(path[-1], str) else path[:-1]
            raise self.fault(
                "een verwijzing (*) is niet toegelaten; schrijf de waarde uit",
                line=line_at(self.root(), above),  # the node itself knows only the line of its anchor
                field=_dotted(path),
            )
        seen.add(id(node))


def read_source(path: Path, *, name: str = "") -> Source:
    """Return the file at `path` as a source; `DataError` when it cannot be read."""
    shown = name or str(path)
    try:
        return Source(shown, path.read_bytes())
    except OSError as error:
        reason = (
            "het bestand bestaat niet"
            if isinstance(error, FileNotFoundError)
            else "het bestand kan niet gelezen worden"
        )
        problem = Problem(line=None, field="", reason=reason)
        raise DataError(shown, (problem,), "Kijk na of de naam en de rechten kloppen.") from error


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


def _causes(details: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the faults, without a list that is too short only because what stands in it has a fault."""
    for detail in details:
        at = detail["loc"]
        within = any(len(other["loc"]) > len(at) and other["loc"][: len(at)] == at for other in details)
        if detail["type"] != "too_short" or not within:
            yield detail


def _problem(root: yaml.Node, detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    return Problem(line=line_at(root, location), field=_dotted(location), reason=_reason(detail))


_REASONS: Mapping[str, str] = {
    "missing": "dit verplichte veld ontbreekt",
    "extra_forbidden": "dit veld bestaat niet; kijk de spelling na",
    "string_type": "hier hoort tekst te staan",
    "string_too_short": "dit veld mag niet leeg zijn",
    "string_too_long": "deze tekst is te lang, hoogstens {max_length} tekens",
    "string_pattern_mismatch": "'{input}' heeft niet de juiste vorm",
    "literal_error": "'{input}' is niet toegelaten, kies {expected}",
    "enum": "'{input}' is niet toegelaten, kies {expected}",
    "int_parsing": "'{input}' is geen geheel getal",
    "int_type": "hier hoort een geheel getal te staan",
    "float_parsing": "'{input}' is geen getal",
    "bool_parsing": "'{input}' is niet true of false",
    "bool_type": "hier hoort true of false te staan",
    "greater_than_equal": "het getal is te klein, minstens {ge}",
    "less_than_equal": "het getal is te groot, hoogstens {le}",
    "tuple_type": "hier hoort een lijst te staan",
    "dict_type": "hier horen velden met een naam te staan",
    "model_type": "hier horen velden met een naam te staan",
    "too_short": "deze lijst is te kort, minstens {min_length}",
    "too_long": "deze lijst is te lang, hoogstens {max_length}",
    "datetime_from_date_parsing": "'{input}' is geen datum",
    "datetime_parsing": "'{input}' is geen datum",
    "value_error": "{error}",
}
"""pydantic's error types in Dutch. Source: https://docs.pydantic.dev/latest/errors/validation_errors/"""


def _reason(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if isinstance(detail["input"], str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"  # a text that was cleaned before it was measured
    template = _REASONS.get(kind, "deze waarde is niet geldig")
    facts = {**detail.get("ctx", {}), "input": shown(detail["input"])}
    if isinstance(facts.get("expected"), str):
        facts["expected"] = facts["expected"].replace(" or ", " of ")
    return template.format_map(facts)
