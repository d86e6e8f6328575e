"""What one run of a command works with: the catalogue and the engine."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie import __version__
from inspiratie.cli.output import say
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.deck.own_decks import load_with_own_decks
from inspiratie.deck.vocabulary import Facet
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.leftovers import clear_leftovers

if TYPE_CHECKING:
    from inspiratie.cli.groups import Weighing
    from inspiratie.engine.need import Need
    from inspiratie.engine.ranking import Ranking
    from inspiratie.engine.recommender import Recommender


class Session:
    """The catalogue of one command, and the engine over it."""

    def __init__(self, decks: Sequence[Path] | None = None) -> None:
        """Take the user's own decks."""
        self._decks = tuple(decks or ())

    @cached_property
    def catalogue(self) -> Catalogue:
        """The packaged deck and the user's own."""
        return load_with_own_decks(self._decks)

    @cached_property
    def recommender(self) -> "Recommender":
        """The engine over the catalogue."""
        from inspiratie.engine.recommender import (  # noqa: PLC0415 - browsing does without the engine
            packaged_recommender,
        )

        return packaged_recommender(self.catalogue, load_lexicon())

    def understand(
        self,
        text: str,
        wanted: Mapping[Facet, Sequence[str]],
        without: Sequence[str] | None,
        weighing: "Weighing",
    ) -> "Need":
        """Return what is asked, and tell what the user should know of how it was understood."""
        if text:  # options alone are answered too soon for it
            clear_leftovers()
        need = self.recommender.understand(
            text,
            options=wanted,
            without=without or (),
            weights=weighing.weights(),
            required=weighing.required(),
        )
        for notice in need.notices:
            say(notice)
        return need

    def answer(self, need: "Need", count: int) -> "Ranking":
        """Return the initiatives for a need, best first, the first `count` explained.

        Who is in danger or hurt gets only what suits that.
        """
        from inspiratie.advice.help import safely_ranked  # noqa: PLC0415 - with the engine

        return self.recommender.explained(safely_ranked(need, self.recommender), count)

    def filtered(
        self, wanted: Mapping[Facet, Sequence[str]], fields: Mapping[str, str]
    ) -> tuple[Initiative, ...]:
        """Return the initiatives that carry one of the wanted values in every facet given.

        Of `fields`, which the user's own decks fill, each must hold the text that is given with it.
        """
        concepts: dict[Facet, list[str]] = {}
        for facet, values in wanted.items():
            for wish in self.recommender.understand(options={facet: values}).wishes:
                concepts.setdefault(wish.concept.facet, []).append(wish.concept.id)
        filling = self.catalogue.filling(fields)
        return tuple(one for one in self.catalogue.carrying(concepts) if one.id in filling)


def version_line() -> str:
    """Return the versions of the program and of its cards."""
    catalogue = packaged_catalogue()
    return f"inspiratie {__version__} (kaarten {catalogue.version}, {len(catalogue)} initiatieven)"


def field_and_text(value: str) -> tuple[str, str]:
    """Return the two sides of ``VELD=TEKST``; without a text any will do."""
    name, _, text = value.partition("=")
    return name.strip(), text.strip()
