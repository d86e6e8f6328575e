"""What pydantic finds wrong with a record, in Dutch: each fault with its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from inspiratie.clean import foreign_letters, shown

Location = tuple[str | int, ...]
"""Where something stands in a file: names of fields and numbers in lists, from the top down."""

_UNKNOWN_FIELD = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""What pydantic calls a field that a model, or a plain record, does not have."""
MISSING = "dit verplichte veld ontbreekt"
_REASONS: Mapping[str, str] = {
    "missing": MISSING,
    "string_type": "hier hoort tekst te staan",
    "string_too_short": "dit veld mag niet leeg zijn",
    "string_too_long": "deze tekst is te lang, hoogstens {max_length} tekens",
    "string_pattern_mismatch": "'{input}' heeft niet de juiste vorm; schrijf het zoals wijk-noord-2",
    "literal_error": "'{input}' is niet toegelaten, kies {expected}",
    "enum": "'{input}' is niet toegelaten, kies {expected}",
    "int_parsing": "'{input}' is geen geheel getal",
    "int_type": "hier hoort een geheel getal te staan",
    "float_parsing": "'{input}' is geen getal",
    "finite_number": "'{input}' is geen getal",
    "bool_parsing": "'{input}' is niet true of false",
    "bool_type": "hier hoort true of false te staan",
    "greater_than_equal": "het getal is te klein, minstens {ge}",
    "less_than_equal": "het getal is te groot, hoogstens {le}",
    "tuple_type": "hier hoort een lijst te staan",
    "dict_type": "hier horen velden met een naam te staan",
    "dataclass_type": "hier horen velden met een naam te staan",
    "model_type": "hier horen velden met een naam te staan",
    "too_short": "deze lijst is te kort, minstens {min_length}",
    "too_long": "deze lijst is te lang, hoogstens {max_length}",
    **dict.fromkeys(
        ("datetime_from_date_parsing", "datetime_parsing", "datetime_type", "timezone_aware"),
        "'{input}' is geen datum met uur en zone, zoals 2026-11-25T10:00:00+01:00",
    ),
    **dict.fromkeys(
        (
            *("date_from_datetime_parsing", "date_from_datetime_inexact", "date_parsing", "date_type"),
            "date_from_datetime_type",
        ),
        "'{input}' is geen datum, zoals 2026-11-25",
    ),
    "value_error": "{error}",
}
"""pydantic's error types in Dutch. Source: https://docs.pydantic.dev/latest/errors/validation_errors/"""


def record_faults(model: type[Any], error: ValidationError) -> Iterator[tuple[Location, str]]:
    """Yield the place and the reason, a Dutch clause, of all that keeps plain data from being a record."""
    for detail in _causes(error.errors(include_url=False)):
        location = tuple(step for step in detail["loc"] if step != "[key]")
        if detail["type"] in _UNKNOWN_FIELD:
            yield location, _unknown_field(str(location[-1]), _fields_at(model, location[:-1]))
        else:
            yield location, _reason(detail)


def _causes(details: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the faults, without a list that is too short only because what stands in it has a fault."""
    above = {at[:length] for at in (detail["loc"] for detail in details) for length in range(len(at))}
    for detail in details:
        if detail["type"] != "too_short" or detail["loc"] not in above:
            yield detail


def _unknown_field(name: str, known: Iterable[str]) -> str:
    near = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=60)
    meant = f"misschien bedoelde u '{near[0]}'" if near else "kijk de spelling na"
    return f"dit veld bestaat niet; {meant}"


def _fields_at(model: Any, location: Location) -> Iterable[str]:  # noqa: ANN401 - a type, or a part of one
    """Return the names of the fields that a record may have at `location`; none when it is not known."""
    for step in location:
        if isinstance(step, str):
            model = _fields(model).get(step)
    return _fields(model)


def _fields(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - likewise
    """Return the types of the fields of the record in a type, such as that of ``tuple[Link, ...] | None``."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {info.alias or name: info.annotation for name, info in kind.model_fields.items()}
    if is_dataclass(kind):
        types = get_type_hints(kind)
        return {field.name: types[field.name] for field in fields(kind)}
    return next(filter(None, map(_fields, get_args(kind))), {})


def _reason(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if isinstance(detail["input"], str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"  # a text that was cleaned before it was measured
    template = _REASONS.get(kind, "deze waarde is niet geldig")
    given = "" if detail["input"] is None else detail["input"]
    facts = {**detail.get("ctx", {}), "input": shown(given)}
    facts |= {name: f"{fact:g}" for name, fact in facts.items() if isinstance(fact, float)}
    if isinstance(facts.get("expected"), str):
        facts["expected"] = facts["expected"].replace(" or ", " of ")
    told = template.format_map(facts)
    if kind == "string_pattern_mismatch" and (foreign := foreign_letters(facts["input"])):
        told += f", met Latijnse letters ('{foreign}' is Grieks of Cyrillisch)"
    return told
