"""A handout as JSON under the schema ``inspiratie/shortlist@1``, and back to a list."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime

from inspiratie import __version__
from inspiratie.output.files.json_records import Json, card_record, dumps, match_record
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.output.results import Lists
from inspiratie.shortlists import SCHEMA, Shortlist, check_is_list
from inspiratie.storage.strict_yaml import Source, read_source
from inspiratie.storage.yaml_faults import TOO_DEEP
from inspiratie.wording.shortlists import stated_line


class _Exported(Shortlist):
    """A list as it is handed on: besides the list itself, what it was made from."""

    gemaakt: AwareDatetime | None  # type: ignore[assignment] # suggestions were never saved
    gewijzigd: AwareDatetime | None  # type: ignore[assignment] # likewise
    herkomst: Any = None
    gegevens: Any = None


def to_json(handout: Handout) -> str:
    """Return the list, where it comes from, and the whole record of every initiative."""
    return dumps(
        {
            "schema": SCHEMA,
            "naam": handout.title,
            "gemaakt": handout.created.isoformat() if handout.created else None,
            "gewijzigd": handout.changed.isoformat() if handout.changed else None,
            "catalogus": handout.version,
            "nood": handout.stated.model_dump(mode="json") if handout.stated else None,
            "initiatieven": [{"id": item.id, "notitie": item.note} for item in handout.items],
            "herkomst": {
                "programma": f"inspiratie {__version__}",
                "kaarten": handout.catalogue.version,
                "controlegetal": handout.catalogue.checksum,
                "begrepen": handout.understood,
                "opdracht": handout.command,
            },
            "gegevens": [_record(item) for item in handout.items],
        }
    )


def lists_to_json(lists: Lists) -> str:
    """Return what lists there are, under the schema ``inspiratie/shortlists@1``."""
    rows = [
        {
            "naam": shortlist.naam,
            "aantal": len(shortlist.ids),
            "gemaakt": shortlist.gemaakt.isoformat(),
            "gewijzigd": shortlist.gewijzigd.isoformat(),
            "nood": stated_line(shortlist.nood) or None,
        }
        for shortlist in lists.shortlists
    ]
    return dumps({"schema": "inspiratie/shortlists@1", "map": lists.folder, "lijsten": rows})


def read_shortlist(path: Path, *, clock: Callable[[], datetime]) -> Shortlist:
    """Return the list in an exported JSON file, or in a list's own YAML file, as it was written.

    A list that was never saved was made now, by `clock`. Raises `DataError` with a line for every fault.
    """
    source = read_source(path)
    _check_json(source)
    check_is_list(source)
    exported = source.parse(_Exported)
    now = clock().replace(microsecond=0)
    fields = {field: getattr(exported, field) for field in Shortlist.model_fields if field != "schema_"}
    made = {"gemaakt": exported.gemaakt or now, "gewijzigd": exported.gewijzigd or exported.gemaakt or now}
    return Shortlist.model_validate({**fields, **made, "schema": SCHEMA})


def _check_json(source: Source) -> None:
    """Refuse a damaged JSON file as such: to the reader, which knows YAML, it would be odd YAML."""
    text = source.decoded.text
    if not text.lstrip().startswith("{"):
        return
    try:
        json.loads(text, parse_int=str)  # a number of any length: YAML reads it as text too
    except json.JSONDecodeError as error:
        raise source.fault("geen geldige JSON; het bestand lijkt beschadigd", line=error.lineno) from error
    except RecursionError as error:  # how deep is too deep for json differs from Python to Python
        raise source.fault(TOO_DEEP) from error


def _record(item: HandoutItem) -> Json:
    """Return everything about one initiative; its id alone when it left the catalogue."""
    found: dict[str, Any] = {"id": item.id, "in_kaarten": item.entry is not None}
    if item.entry:
        found |= {"deck": item.entry.deck, **card_record(item.entry)}
    if item.match:
        found["past"] = match_record(item.match)
    return found
