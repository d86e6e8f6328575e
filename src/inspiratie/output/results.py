"""What commands show: one value a kind of result, and all that its formats are made of.

Two results have a value of their own elsewhere: `output.suggested.Suggestions`, since what is asked for most
is not to wait for the others, and `output.handout.Handout`.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from inspiratie.advice.comparison import Comparison
    from inspiratie.advice.likeness import Neighbour
    from inspiratie.advice.mix import Mix
    from inspiratie.advice.overview import Overview
    from inspiratie.advice.search import Search
    from inspiratie.deck.catalogue import Catalogue
    from inspiratie.deck.initiative import Initiative
    from inspiratie.deck.own_decks import OwnDecks
    from inspiratie.deck.vocabulary import Concept
    from inspiratie.engine.answered import Answered
    from inspiratie.engine.recommender import Recommender
    from inspiratie.shortlists import Shortlist


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Some initiatives, in an order."""

    initiatives: "Sequence[Initiative]"
    catalogue: "Catalogue"
    title: str
    """What a document of them is called."""
    command: str
    """The command that gives the same again."""
    qr: bool = False
    """Whether a card shows a QR code to its first link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw(Selection):
    """Initiatives drawn at random."""

    seed: int
    long: bool = False
    """Whether each is shown as a whole card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Selection):
    """The initiatives that carry what was asked, or in which the words stand that were looked for."""

    search: "Search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Concepts, and how much there is for each."""

    catalogue: "Catalogue"
    answered: "Answered"
    """How many initiatives suit who asks for a concept."""
    concepts: "Sequence[Concept]"
    """Those of one facet stand together."""
    words: "Sequence[str]" = ()
    """What was looked for."""
    holding: "Mapping[str, str]" = field(default_factory=dict)
    """The label in which that stands, by id, where it is not the preferred one."""
    is_whole: bool = True
    """Whether these are all concepts of their facets, or else only the widest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The deck at a glance."""

    overview: "Overview"
    names: bool = False
    """Whether every cell is followed by which initiatives stand in it."""
    given: "Sequence[str]" = ()
    """Files of the decks that a command must name to find these again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Initiatives side by side, and the catalogue that they are of."""

    comparison: "Comparison"
    catalogue: "Catalogue"
    whole: bool = False
    """Whether a screen shows every field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """A mix, and the cards that it was made of."""

    mix: "Mix"
    catalogue: "Catalogue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What is most like one initiative."""

    mine: "Initiative"
    found: "Sequence[Neighbour]"
    """Nearest first."""
    catalogue: "Catalogue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A saved list, with the cards that it names."""

    shortlist: "Shortlist"
    catalogue: "Catalogue"
    recommender: "Callable[[], Recommender]"
    """Gives the engine over these cards, which only what is handed on needs."""
    folder: str = ""
    """The folder of lists that a command must name to find it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """All saved lists in a folder."""

    shortlists: "Sequence[Shortlist]"
    folder: str
    has_unreadable: bool = False
    """Whether there may be lists beside these that could not be read."""
    is_chosen: bool = False
    """Whether a command must name the folder to find these again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decks:
    """The decks that are read."""

    own: "OwnDecks"
