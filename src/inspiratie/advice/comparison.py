"""Initiatives side by side, field by field, with what they do not share marked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from inspiratie.deck.catalogue import Entry
from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.wording.sentences import EDITORIAL, FACET_LABELS, labels, title_note

FEWEST, MOST = 2, 5
"""So many initiatives may be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value in a cell of a comparison."""

    text: str
    shared: bool
    """Whether every initiative compared has this very value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field of all initiatives compared."""

    field: str
    cells: tuple[tuple[Value, ...], ...]
    """For each initiative its values, none when the card does not say."""
    is_terms: bool
    """Whether the values are short terms, worth marking one by one."""

    @property
    def differs(self) -> bool:
        """Whether some initiative has a value that another has not."""
        return any(not value.shared for cell in self.cells for value in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two to five initiatives, field by field."""

    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]


Values = Callable[[Entry, Vocabulary], Sequence[str]]


def _facet(facet: Facet) -> Values:
    return lambda entry, vocabulary: labels(entry.initiative.concepts(facet), vocabulary)


def _field(get: Callable[[Initiative], Sequence[str] | str | None]) -> Values:
    def values(entry: Entry, _: Vocabulary) -> Sequence[str]:
        found = get(entry.initiative)
        return (found,) if isinstance(found, str) else found or ()

    return values


_HELPS = f"helpt sterk bij ({EDITORIAL})"
FIELDS: Mapping[str, Values] = {
    **{FACET_LABELS[facet]: _facet(facet) for facet in Facet},
    "samenvatting": _field(lambda initiative: initiative.samenvatting),
    "beschrijving": _field(lambda initiative: initiative.beschrijving),
    _HELPS: lambda entry, vocabulary: labels(entry.initiative.helpt_bij.sterk, vocabulary),
    f"situaties ({EDITORIAL})": _field(lambda initiative: initiative.situaties),
    "plaatsen": _field(lambda initiative: initiative.plaatsen),
    "links": _field(lambda initiative: [f"{link.titel} {link.url}" for link in initiative.links]),
    **{field: _field(attrgetter(field)) for field in OWN_FIELDS},
    "kaart": lambda entry, _: (
        f"{entry.deck}, nr. {entry.initiative.kaart}" if entry.initiative.kaart else entry.deck,
    ),
    "opmerking": _field(lambda initiative: title_note(initiative) or None),
}
"""Every field that is compared, by its heading, in order."""
_TERMS = frozenset({*FACET_LABELS.values(), _HELPS, "plaatsen"})


def compare(entries: Sequence[Entry], vocabulary: Vocabulary) -> Comparison:
    """Return initiatives side by side on every field that at least one of them fills."""
    return Comparison(entries=tuple(entries), rows=tuple(_rows(entries, vocabulary)))


def _rows(entries: Sequence[Entry], vocabulary: Vocabulary) -> Iterator[Row]:
    for field, values in FIELDS.items():
        cells = [values(entry, vocabulary) for entry in entries]
        common = set(cells[0]).intersection(*cells[1:])
        if any(cells):
            yield Row(
                field=field,
                is_terms=field in _TERMS,
                cells=tuple(
                    tuple(Value(text=text, shared=text in common) for text in cell) for cell in cells
                ),
            )
