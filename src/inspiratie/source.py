"""One YAML file, read strictly: no duplicate keys, no aliases, every scalar a text, lines known."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from inspiratie.errors import DataError, Problem

Model = TypeVar("Model", bound=BaseModel)
Location = tuple[str | int, ...]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one YAML file and the name under which errors speak of it."""

    name: str
    content: bytes

    @property
    def checksum(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    def fault(self, reason: str, *, line: int | None = None, field: str = "") -> DataError:
        """Return the error that this file has one fault."""
        return DataError(self.name, (Problem(line=line, field=field, reason=reason),))

    def root(self) -> yaml.Node:
        """Return the file's YAML tree; `DataError` when it is no UTF-8, no YAML, or empty."""
        try:
            text = self.content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = self.content[: error.start].count(b"\n")
            raise self.fault("geen UTF-8-tekst; bewaar het bestand als UTF-8", line=before + 1) from error
        try:
            node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else None
            raise self.fault(
                "geen geldige YAML; kijk na of inspringing en aanhalingstekens kloppen", line=line
            ) from error
        except yaml.YAMLError as error:
            raise self.fault("geen geldige YAML; er staat een teken in dat daar niet mag") from error
        if node is None:
            raise self.fault("het bestand is leeg")
        return node

    def parse(self, model: type[Model]) -> Model:
        """Return the file as `model`; `DataError` with a line for every field that is wrong."""
        root = self.root()
        try:
            data = self._plain(root, (), set())
        except RecursionError as error:
            raise self.fault("te diep genest") from error
        try:
            return model.model_validate(data)
        except ValidationError as error:
            details = error.errors(include_url=False)
            raise DataError(self.name, tuple(_problem(root, detail) for detail in details)) from error

    def _plain(self, node: yaml.Node, path: Location, seen: set[int]) -> Any:  # noqa: ANN401 - whatever the file holds, until pydantic has judged it
        """Return `node` as dicts, lists, texts and None, refusing aliases and duplicate keys."""
        if isinstance(node, yaml.ScalarNode):
            return None if node.value in ("", "~", "null") and not node.style else node.value
        if id(node) in seen:
            raise self.fault(
                "een verwijzing (*) is niet toegelaten; schrijf de waarde uit",
                line=_line(node),
                field=_dotted(path),
            )
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(child, (*path, index), seen) for index, child in enumerate(node.value)]
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault("een veldnaam moet gewone tekst zijn", line=_line(key), field=_dotted(path))
            if key.value in plain:
                raise self.fault(
                    "dit veld staat er twee keer", line=_line(key), field=_dotted((*path, key.value))
                )
            plain[key.value] = self._plain(value, (*path, key.value), seen)
        return plain


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


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _dotted(path: Location) -> str:
    return ".".join(str(step) for step in path)


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
    template = _REASONS.get(detail["type"], "deze waarde is niet geldig")
    shown = str(detail["input"])
    facts = {**detail.get("ctx", {}), "input": shown if len(shown) <= 60 else shown[:59] + "…"}
    if isinstance(facts.get("expected"), str):
        facts["expected"] = facts["expected"].replace(" or ", " of ")
    return template.format_map(facts)
