"""Whether a file is of the kind that is asked for, by the schema that it names, and of a known version."""

import re

import yaml

from inspiratie.clean import shown
from inspiratie.errors import DataError, Problem
from inspiratie.storage.foreign import kind_of
from inspiratie.storage.strict_yaml import NOT_YAML, Source, line_at

_STATED = re.compile(r"""(?:^|\A\s*\{\s*)["']?schema["']?[ \t]*:""", re.MULTILINE)
"""Where a file says what it is, also one with a fault in it; in the script of a page it says nothing."""
_VERSION = re.compile(r"[0-9]+(\.[0-9]+)*")


def check_schema(source: Source, schema: str, *, kind: str, next_step: str) -> None:
    """Refuse a file of another kind, or of a later version, in one sentence; before its fields are judged.

    `kind` says in Dutch what was expected; `next_step` is what to do when it is something else. Only of a
    file that says to be one of ours it is told where it is no YAML.
    """
    try:
        root = source.root()
    except DataError as error:
        text = source.decoded.text
        says_what_it_is = _STATED.search(text) and not text.lstrip().startswith("<")
        if says_what_it_is or error.problems[0].reason not in NOT_YAML:
            raise
        root = None
    if not isinstance(root, yaml.MappingNode):
        reason = f"dit is {kind_of(source.decoded.text)} en geen {kind} ('{schema}')"
        raise DataError(source.name, (Problem(line=None, field="", reason=reason),), next_step)
    told = (value for key, value in root.value if key.value == "schema")
    stated = next((shown(value.value) for value in told if isinstance(value, yaml.ScalarNode)), "")
    if stated == schema:
        return
    if _is_later(stated, schema):
        reason = f"dit bestand ('{stated}') komt uit een nieuwere versie van inspiratie"
        next_step = "Werk inspiratie bij en probeer opnieuw."
    else:
        found = f"een bestand van het soort '{stated}'" if stated else "een bestand zonder 'schema'"
        reason = f"dit is {found} en geen {kind} ('{schema}')"
    problem = Problem(line=line_at(root, ("schema",)), field="", reason=reason)
    raise DataError(source.name, (problem,), next_step)


def _is_later(stated: str, schema: str) -> bool:
    """Tell whether a schema is a later version of ours, and not another kind or no version at all."""
    (kind, _, version), (ours, _, ours_version) = stated.partition("@"), schema.partition("@")
    is_version = _VERSION.fullmatch(version) is not None
    return kind == ours and is_version and [*map(int, version.split("."))] > [int(ours_version)]
