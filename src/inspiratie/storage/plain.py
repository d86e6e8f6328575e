"""Records that are made without a checker: what was checked when the program was built is loaded as it is.

Their fields say by `rule` what must hold; `validate` sees to it, for what comes from a file, and only then is
pydantic loaded.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

_Kind = TypeVar("_Kind")


class Plain:
    """What a frozen dataclass is made of that may come from a file: it holds no field it does not know."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}


class Rule(NamedTuple):
    """What must hold for a value, as pydantic reads it from an ``Annotated`` type."""

    limits: tuple[tuple[str, object], ...]
    """Constraints by their names in pydantic, such as ``min_length``."""
    before: Callable[[Any], Any] | None
    """What is first made of the value."""
    after: Callable[[Any], Any] | None
    """What is made of it when it is within its limits; raises `ValueError` for what may not be."""

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return what pydantic checks a value by."""
        from pydantic_core import core_schema  # noqa: PLC0415 - who calls this has loaded it

        schema: Any = {**handler(source), **dict(self.limits)}
        if self.before:
            schema = core_schema.no_info_before_validator_function(self.before, schema)
        if self.after:
            schema = core_schema.no_info_after_validator_function(self.after, schema)
        return schema  # type: ignore[no-any-return] # one of many kinds of dicts


def rule(
    *,
    before: Callable[[Any], Any] | None = None,
    after: Callable[[Any], Any] | None = None,
    **limits: object,
) -> Rule:
    """Return what must hold for a value: `limits` once `before` has had it, then `after`."""
    return Rule(tuple(limits.items()), before, after)


def validate(kind: type[_Kind], value: object) -> _Kind:
    """Return plain data as a record of some kind; pydantic's ``ValidationError`` when it is none."""
    found: _Kind = _adapter(kind).validate_python(value)  # type: ignore[arg-type] # a type is hashable
    return found


@cache
def _adapter(kind: Any) -> "TypeAdapter[Any]":  # noqa: ANN401 - a record's class
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to load, and only needed for what is not packaged

    return TypeAdapter(kind)


def prefilled(record: _Kind, **values: object) -> _Kind:
    """Return a record that knows the values of some cached properties, as they were worked out before."""
    vars(record).update(values)
    return record


def field_values(record: Plain) -> dict[str, Any]:
    """Return the fields of a record by name, each as it is."""
    return {field.name: getattr(record, field.name) for field in fields(record)}  # type: ignore[arg-type] # a dataclass


def to_plain(value: object, *, but_defaults: bool = False) -> Any:  # noqa: ANN401 - whatever a record holds, as JSON has it
    """Return what a record states as dicts, lists and texts, in the order of its fields.

    `but_defaults` leaves out the fields that have the value they have when nothing is said of them.

    >>> from inspiratie.deck.initiative import HelpsWith
    >>> to_plain(HelpsWith(sterk=("inbraak",)))
    {'sterk': ['inbraak'], 'goed': [], 'deels': []}
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(part, but_defaults=but_defaults)
            for field in fields(value)
            if (part := getattr(value, field.name)) != _default(field) or not but_defaults
        }
    if isinstance(value, Mapping):
        return {str(key): to_plain(part, but_defaults=but_defaults) for key, part in value.items()}
    if isinstance(value, tuple):
        return [to_plain(part, but_defaults=but_defaults) for part in value]
    return str(value) if isinstance(value, str) else value


def _default(field: "Field[Any]") -> object:
    """Return the value of a field of which nothing is said."""
    return field.default if field.default_factory is MISSING else field.default_factory()
