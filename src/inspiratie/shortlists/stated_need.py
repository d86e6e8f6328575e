"""A need as it was stated: enough to be asked again, on the cards of another day."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field

from inspiratie.clean import clean_paragraphs
from inspiratie.deck.initiative import Line
from inspiratie.deck.vocabulary import Facet, by_facet
from inspiratie.engine.need import Need
from inspiratie.engine.weights import HEAVIEST
from inspiratie.storage.record import Record

if TYPE_CHECKING:
    from inspiratie.engine.recommender import Recommender


def _clean(value: object) -> object:
    return "" if value is None else clean_paragraphs(value) if isinstance(value, str) else value


FreeText = Annotated[str, BeforeValidator(_clean)]
"""Text of any length, possibly empty, without control characters."""


class StatedNeed(Record):
    """What the user said that led to a list or a decision."""

    tekst: FreeText = ""
    opties: Mapping[Facet, tuple[Line, ...]] = {}
    """The values of each facet's option."""
    zonder: tuple[Line, ...] = ()
    """Concepts and initiatives that an option leaves out."""
    gewichten: Mapping[Facet, Annotated[float, Field(ge=0, le=HEAVIEST, allow_inf_nan=False)]] = {}
    """The weights that are not the usual ones."""
    verplicht: tuple[Facet, ...] = ()

    @classmethod
    def of(cls, need: Need) -> "StatedNeed":
        """Return what was said of a need that was understood."""
        stated = by_facet(wish.concept for wish in need.stated)
        return cls(
            tekst=need.text,
            opties={facet: tuple(one.label for one in concepts) for facet, concepts in stated.items()},
            zonder=need.without,
            gewichten=need.own_weights,
            verplicht=tuple(facet for facet in Facet if facet in need.required),
        )

    def understood(self, recommender: "Recommender") -> Need:
        """Return the need that this stands for on the cards of today; errors as `Recommender.understand`."""
        return recommender.understand(
            self.tekst,
            options=self.opties,
            without=self.zonder,
            weights=self.gewichten,
            required=self.verplicht,
        )
