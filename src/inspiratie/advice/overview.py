"""The deck at a glance: how many initiatives there are for every pair of values of two facets."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One value that has nothing above it, and the initiatives that belong to it."""

    concept: Concept
    named: tuple[Initiative, ...]
    """Those whose card names it or something narrower."""
    helping: tuple[Initiative, ...]
    """Others that clearly help with it or with something narrower, in our own judgment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a row and a column meet."""

    row: Concept
    column: Concept
    named: tuple[Initiative, ...]
    """Those whose card names both, or something narrower."""
    helping: tuple[Initiative, ...]
    """Others that clearly help with what their card does not name, in our own judgment."""

    @property
    def is_gap(self) -> bool:
        """Whether no card names both, though neither stands for anything at all."""
        return not (self.named or self.row.algemeen or self.column.algemeen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Two facets of a deck against each other, in the order of the vocabulary, what means anything last."""

    row_facet: Facet
    column_facet: Facet
    rows: tuple[Group, ...]
    columns: tuple[Group, ...]
    cells: Mapping[tuple[str, str], Cell]
    """By the ids of row and column."""
    size: int
    """How many initiatives there are; one may stand in several cells."""

    def row(self, group: Group) -> tuple[Cell, ...]:
        """Return the cells of a row, in the order of the columns."""
        return tuple(self.cells[group.concept.id, column.concept.id] for column in self.columns)

    def __iter__(self) -> Iterator[Cell]:
        return (cell for group in self.rows for cell in self.row(group))

    def depth(self, cell: Cell, steps: int) -> int:
        """Return how full a cell is beside the fullest one: 0 for none, else from 1 to `steps`."""
        return ceil(len(cell.named) * steps / max(len(other.named) for other in self))

    def fullest(self, count: int) -> tuple[Cell, ...]:
        """Return the cells with most initiatives, `count` at most, without those that mean anything."""
        telling = [cell for cell in self if cell.named and not (cell.row.algemeen or cell.column.algemeen)]
        return tuple(sorted(telling, key=lambda cell: -len(cell.named))[:count])

    @property
    def gaps(self) -> tuple[Cell, ...]:
        """The cells that no card is for."""
        return tuple(cell for cell in self if cell.is_gap)

    @property
    def unnamed(self) -> tuple[Group, ...]:
        """The rows and columns of which no card names the value."""
        return tuple(group for group in (*self.rows, *self.columns) if not group.named)


def make_overview(catalogue: Catalogue, *, row: Facet, column: Facet) -> Overview:
    """Return the initiatives of a catalogue by the widest values of two facets.

    Narrower values count with what stands above them, and one with two above it counts for both.
    """
    rows, columns = _groups(catalogue, row), _groups(catalogue, column)
    return Overview(
        row_facet=row,
        column_facet=column,
        rows=rows,
        columns=columns,
        cells={
            (down.concept.id, across.concept.id): _cell(down, across) for down in rows for across in columns
        },
        size=len(catalogue),
    )


def _groups(catalogue: Catalogue, facet: Facet) -> tuple[Group, ...]:
    widest = (concept for concept in catalogue.vocabulary.of_facet(facet) if not concept.broader)
    groups = (_group(catalogue, concept) for concept in widest)
    return tuple(sorted(groups, key=lambda group: group.concept.algemeen))


def _group(catalogue: Catalogue, concept: Concept) -> Group:
    below = catalogue.vocabulary.descendants(concept.id)
    named = [one for one in catalogue if not below.isdisjoint(one.concepts(concept.facet))]
    judged = [one for one in catalogue if not below.isdisjoint(one.helpt_bij.sterk + one.helpt_bij.goed)]
    known = _ids(named)
    return Group(
        concept=concept,
        named=_ordered(named),
        helping=_ordered(one for one in judged if one.id not in known),
    )


def _cell(down: Group, across: Group) -> Cell:
    """Return who stands in both groups; in our judgment when that is so of either."""
    both = _ids((*down.named, *down.helping)) & _ids((*across.named, *across.helping))
    named = _ids(down.named) & _ids(across.named)
    return Cell(
        row=down.concept,
        column=across.concept,
        named=tuple(one for one in down.named if one.id in named),
        helping=_ordered(one for one in (*down.named, *down.helping) if one.id in both - named),
    )


def _ids(initiatives: Iterable[Initiative]) -> frozenset[str]:
    return frozenset(initiative.id for initiative in initiatives)


def _ordered(initiatives: Iterable[Initiative]) -> tuple[Initiative, ...]:
    return tuple(sorted(initiatives, key=lambda one: one.order))
