"""What a deck file calls concepts: a label that stands on the screens is read as the id that it is of."""

from collections.abc import Iterator, Mapping
from typing import Any

from inspiratie.deck.initiative import GRADES
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.language.words import fold


def with_ids(data: object, vocabulary: Vocabulary) -> object:
    """Return the plain data of a deck with an id wherever it calls a concept by a label.

    The labels are those of the vocabulary and of the deck's own concepts, in any capitals and accents. What
    no concept is called, or more than one, stays as it is written, for whoever judges the deck to tell.
    """
    if not isinstance(data, dict):
        return data
    names = _Names(data, vocabulary)
    fields: Mapping[str, Mapping[str, Facet | None]] = {
        "begrippen": {"onder": None},
        "initiatieven": {facet.plural: facet for facet in Facet},
        "vervangingen": {facet.plural: facet for facet in Facet},
    }
    return {part: _each(records, fields.get(part, {}), names) for part, records in data.items()}


def _each(records: object, fields: Mapping[str, Facet | None], names: "_Names") -> object:
    """Return the records of one part of a deck with ids in these fields, each of a facet or of any."""
    if not isinstance(records, list):
        return records
    return [_named(record, fields, names) if isinstance(record, dict) else record for record in records]


def _named(record: Mapping[str, Any], fields: Mapping[str, Facet | None], names: "_Names") -> object:
    made = {name: names.ids(record[name], facet) for name, facet in fields.items() if name in record}
    grades = record.get("helpt_bij")
    if isinstance(grades, dict):
        graded = {grade: names.ids(grades[grade], None) for grade in GRADES if grade in grades}
        made["helpt_bij"] = {**grades, **graded}
    return {**record, **made}


class _Names:
    """What the concepts are called that a deck may name."""

    def __init__(self, data: Mapping[str, Any], vocabulary: Vocabulary) -> None:
        """Take the vocabulary below a deck, and the concepts that the deck brings itself."""
        self._vocabulary = vocabulary
        self._own = {fold(label).strip(): id_ for id_, label in _own_labels(data.get("begrippen"))}
        self._own_ids = frozenset(self._own.values())

    def ids(self, values: object, facet: Facet | None) -> object:
        """Return the values of one field, each as an id where it is the name of a concept."""
        if not isinstance(values, list):
            return values
        return [self._id(value, facet) if isinstance(value, str) else value for value in values]

    def _id(self, name: str, facet: Facet | None) -> str:
        if name in self._vocabulary.concepts or name in self._own_ids:
            return name
        found = self._vocabulary.named(name, facet)
        return found[0] if len(found) == 1 else self._own.get(fold(name).strip(), name)


def _own_labels(concepts: object) -> Iterator[tuple[str, str]]:
    """Yield the id of each of a deck's own concepts with each of its labels, the preferred ones last.

    Who goes over them in this order has a preferred label win.
    """
    records = [one for one in (concepts if isinstance(concepts, list) else ()) if isinstance(one, dict)]
    for field in ("en", "fr", "alt", "label", "id"):
        for record in records:
            labels = record.get(field)
            for label in labels if isinstance(labels, list) else [labels]:
                if isinstance(label, str) and isinstance(id_ := record.get("id"), str):
                    yield id_, label
