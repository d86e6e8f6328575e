"""Whether a file is of the kind that is asked for, by the schema that it names, and of a known version."""

import re

import yaml

from inspiratie.clean import shown
from inspiratie.errors import DataError, Problem
from inspiratie.storage.foreign import kind_of
from inspiratie.storage.strict_yaml import Source, line_at
from inspiratie.storage.yaml_faults import NOT_YAML

_STATED = re.compile(r"""(?:^|\A\s*\{\s*)["']?schema["']?[ \t]*:[ \t]*["']?([^\s"',}#]*)""", re.MULTILINE)
"""Where a file says what it is, also one with a fault in it; in the script of a page it says nothing."""
_BEGINNING = 500
"""So many letters of a text are its beginning."""
_VERSION = re.compile(r"([0-9]{1,60}(?:\.[0-9]{1,60})*?)(?:\.0{1,60})*(?:[a-z+-].*)?")
"""A version: zeros behind it say nothing, nor does it what is said of it after that."""


def stated_schema(text: str) -> str:
    """Return what kind of file of ours a text says to be where it begins, or nothing.

    >>> stated_schema("schema: inspiratie/deck@1"), stated_schema("Beste collega,")
    ('inspiratie/deck@1', '')
    """
    stated = _STATED.search(text[:_BEGINNING])
    return stated[1] if stated and stated[1].startswith("inspiratie/") else ""


def check_schema(source: Source, schema: str, *, kind: str, next_step: str) -> None:
    """Refuse a file of another kind, or of a later version, in one sentence; before its fields are judged.

    `kind` says in Dutch what was expected; `next_step` is what to do when it is something else. Only of a
    file that says to be one of ours it is told where it is no YAML.
    """
    try:
        root = source.root()
    except DataError as error:
        text = source.decoded.text
        stated = None if text.lstrip().startswith("<") else _STATED.search(text)
        if stated and _is_later(stated[1], schema):  # what is new in it, we cannot know
            line = text.count("\n", 0, stated.start(1)) + 1
            raise _refusal(source, line, *_later(stated[1])) from error
        if stated or error.problems[0].reason not in NOT_YAML:
            raise
        root = None
    if not isinstance(root, yaml.MappingNode):
        reason = f"dit is {kind_of(source.decoded.text)} en geen {kind} ('{schema}')"
        raise _refusal(source, None, reason, next_step)
    told = (value for key, value in root.value if key.value == "schema")
    named = next((shown(value.value) for value in told if isinstance(value, yaml.ScalarNode)), "")
    if named == schema:
        return
    if _is_later(named, schema):
        reason, next_step = _later(named)
    else:
        found = f"een bestand van het soort '{named}'" if named else "een bestand zonder 'schema'"
        reason = f"dit is {found} en geen {kind} ('{schema}')"
    raise _refusal(source, line_at(root, ("schema",)), reason, next_step)


def _refusal(source: Source, line: int | None, reason: str, next_step: str) -> DataError:
    return DataError(source.name, (Problem(line=line, field="", reason=reason),), next_step)


def _later(stated: str) -> tuple[str, str]:
    """Return why a file of a later version is not read, and what to do."""
    reason = f"dit bestand ('{shown(stated)}') komt uit een nieuwere versie van inspiratie"
    return reason, "Werk inspiratie bij en probeer opnieuw."


def _is_later(stated: str, schema: str) -> bool:
    """Tell whether a schema is a later version of ours, and not another kind or no version at all."""
    (kind, _, version), (ours, _, ours_version) = stated.partition("@"), schema.partition("@")
    found = _VERSION.fullmatch(version)
    return kind == ours and bool(found and [*map(int, found[1].split("."))] > [int(ours_version)])
