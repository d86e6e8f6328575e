"""What one run of a command works with: the catalogue and the engine."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie import __version__, commands
from inspiratie.cli.output import say
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import UnknownConcept
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.deck.own_decks import load_with_own_decks
from inspiratie.deck.values import separate
from inspiratie.deck.vocabulary import Concept, Facet, ids_by_facet
from inspiratie.language.loading import load_lexicon
from inspiratie.storage.leftovers import clear_leftovers

if TYPE_CHECKING:
    from inspiratie.cli.groups import Narrowing, Weighing
    from inspiratie.engine.need import Need
    from inspiratie.engine.notices import Notice
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

    def find(self, name: str) -> Initiative:
        """Return the initiative that a name stands for, and tell which one that is where it is mistyped.

        Raises what `Catalogue.find` does.
        """
        found = self.catalogue.find(name)
        if not self.catalogue.named(name):
            say(f"'{name}' is gelezen als '{found.titel}'.")
        return found

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
        self.tell(need.notices)
        return need

    def tell(self, notices: "Iterable[Notice]") -> None:
        """Say what the user should know of how text and values were taken."""
        from inspiratie.wording.notices import notice_line  # noqa: PLC0415 - with the engine

        for notice in notices:
            say(notice_line(notice, self.catalogue.given))

    def answer(self, need: "Need", count: int) -> "Ranking":
        """Return the initiatives for a need, best first, the first `count` explained.

        Who is in danger or hurt gets only what suits that.
        """
        from inspiratie.advice.help import safely_answered  # noqa: PLC0415 - with the engine

        return safely_answered(need, self.recommender, count)

    def concepts(self, wanted: Mapping[Facet, Sequence[str]]) -> tuple[Concept, ...]:
        """Return the concepts that values stand for, each once, and tell of values that are not recognised.

        Raises `UnknownConcept` when that is all of them.
        """
        from inspiratie.engine.values import find_concepts  # noqa: PLC0415 - with the engine

        found: dict[str, Concept] = {}
        unknown: list[UnknownConcept] = []
        for facet, values in wanted.items():
            for value in (part for given in values for part in separate(given, self.catalogue.vocabulary)):
                try:
                    concepts, notice = find_concepts(value, facet, self.recommender.interpreter)
                except UnknownConcept as error:
                    unknown.append(error)
                else:
                    found |= {concept.id: concept for concept in concepts}
                    self.tell([notice] if notice else [])
        if unknown and not found:
            raise unknown[0]
        for lost in unknown:
            possible = commands.on_decks(commands.terms(lost.facet), self.catalogue.given)
            say(f"Niet herkend: '{lost.value}'; dat telt niet mee. Mogelijk: {possible}")
        return tuple(found.values())

    def narrowed(self, to: "Narrowing") -> tuple[tuple[Concept, ...], tuple[Initiative, ...]]:
        """Return the concepts that are asked, and the initiatives that carry them and hold what is asked."""
        asked = self.concepts(to.values())
        carrying, filling = self.catalogue.carrying(ids_by_facet(asked)), self.catalogue.filling(to.held())
        return asked, tuple(one for one in carrying if one.id in filling)

    def suiting(self, asked: Sequence[Concept]) -> int:
        """Return how many initiatives suit who asks for these concepts."""
        from inspiratie.engine.answered import suiting  # noqa: PLC0415 - with the engine

        return suiting(self.recommender.understand(options=ids_by_facet(asked)), self.recommender)

    def near(self, words: Sequence[str], facets: Sequence[Facet]) -> list[Concept]:
        """Return the concepts of these facets that words may mean, surest first."""
        from inspiratie.engine.values import near_concepts  # noqa: PLC0415 - with the engine

        return near_concepts(" ".join(words), facets, self.recommender.interpreter)


def version_line() -> str:
    """Return the versions of the program and of its cards."""
    catalogue = packaged_catalogue()
    return f"inspiratie {__version__} (kaarten {catalogue.version}, {len(catalogue)} initiatieven)"
