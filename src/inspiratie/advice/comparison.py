"""Initiatives side by side, field by field, with what they do not share marked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from inspiratie.deck.catalogue import Entry
from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.deck.vocabulary import Facet, Vocabulary

FEWEST, MOST = 2, 5
"""So many initiatives may be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a card comes from."""

    deck: str
    """Title of its deck."""
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleDoubt:
    """That a title could not be read from the card."""

    certainty: str
    """How sure the title is: ``hoog``, ``middel`` or ``laag``."""


Content = str | Origin | TitleDoubt
"""What stands in a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value in a cell of a comparison."""

    content: Content
    is_shared: bool
    """Whether every initiative compared has this very value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedField:
    """One field of all initiatives compared."""

    name: str
    """The name of a facet, of another field of the record, or ``opmerking``."""
    cells: tuple[tuple[Value, ...], ...]
    """For each initiative its values, none when the card does not say."""
    is_terms: bool
    """Whether the values are short terms, worth marking one by one."""

    @property
    def differs(self) -> bool:
        """Whether some initiative has a value that another has not."""
        return any(not value.is_shared for cell in self.cells for value in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two to five initiatives, field by field."""

    entries: tuple[Entry, ...]
    fields: tuple[ComparedField, ...]


Contents = Callable[[Entry, Vocabulary], Sequence[Content]]


def _facet(facet: Facet) -> Contents:
    return lambda entry, vocabulary: vocabulary.labels_of(entry.initiative.concepts(facet))


def _field(get: Callable[[Initiative], Sequence[str] | str | None]) -> Contents:
    def contents(entry: Entry, _: Vocabulary) -> Sequence[str]:
        found = get(entry.initiative)
        return (found,) if isinstance(found, str) else found or ()

    return contents


def _own(name: str) -> Contents:
    """Return what gives the value of a field that only the user's own decks know."""
    return _field(lambda initiative: initiative.velden.get(name))


def _origin(entry: Entry, _: Vocabulary) -> Sequence[Content]:
    return (Origin(deck=entry.deck, number=entry.initiative.kaart),)


def _doubt(entry: Entry, _: Vocabulary) -> Sequence[Content]:
    if entry.initiative.titel_bron == "gelezen":
        return ()
    return (TitleDoubt(certainty=entry.initiative.vertrouwen),)


FIELDS: Mapping[str, Contents] = {
    **{facet.value: _facet(facet) for facet in Facet},
    "samenvatting": _field(lambda initiative: initiative.samenvatting),
    "beschrijving": _field(lambda initiative: initiative.beschrijving),
    "helpt_bij": lambda entry, vocabulary: vocabulary.labels_of(entry.initiative.helpt_bij.sterk),
    "situaties": _field(lambda initiative: initiative.situaties),
    "plaatsen": _field(lambda initiative: initiative.plaatsen),
    "links": _field(lambda initiative: [f"{link.titel} {link.url}" for link in initiative.links]),
    **{field: _field(attrgetter(field)) for field in OWN_FIELDS},
    "kaart": _origin,
    "opmerking": _doubt,
}
"""Every field that is compared, by its name, in order."""
_TERMS = frozenset({*(facet.value for facet in Facet), "helpt_bij", "plaatsen"})


def compare(entries: Sequence[Entry], vocabulary: Vocabulary) -> Comparison:
    """Return initiatives side by side on every field that at least one of them fills."""
    return Comparison(entries=tuple(entries), fields=tuple(_fields(entries, vocabulary)))


def _fields(entries: Sequence[Entry], vocabulary: Vocabulary) -> Iterator[ComparedField]:
    own = dict.fromkeys(name for entry in entries for name in entry.initiative.velden)
    for name, contents in {**FIELDS, **{name: _own(name) for name in own}}.items():
        cells = [contents(entry, vocabulary) for entry in entries]
        common = set(cells[0]).intersection(*cells[1:])
        if any(cells):
            yield ComparedField(
                name=name,
                is_terms=name in _TERMS,
                cells=tuple(
                    tuple(Value(content=content, is_shared=content in common) for content in cell)
                    for cell in cells
                ),
            )
