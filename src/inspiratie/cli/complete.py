"""Live values for completion with the Tab key: concepts, facets, initiatives, shortlists.

Each gives all there is; `inspiratie.cli.shells` keeps what begins as was typed.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

import typer

from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import InspiratieError


def complete_concept(facet: str) -> Callable[[], Iterator[str]]:
    """Return a completer for the labels that the option of one facet takes."""

    def complete() -> Iterator[str]:
        return (label for label, of in _concepts() if of in Facet(facet).taken)

    return complete


def complete_facet() -> Iterator[str]:
    """Yield the facets."""
    yield from Facet


def complete_weight() -> Iterator[str]:
    """Yield the beginning of a weight for every facet."""
    yield from (f"{facet}=" for facet in Facet)


def complete_initiative() -> Iterator[tuple[str, str]]:
    """Yield all ids with their titles."""
    from inspiratie.deck.own_decks import load_own_decks  # noqa: PLC0415 - completion alone needs it

    with suppress(InspiratieError):  # a completer has no place to complain
        for initiative in load_own_decks().catalogue:
            yield initiative.id, initiative.titel


def complete_unwanted() -> Iterator[tuple[str, str]]:
    """Yield what can be left out: all concepts with their facet, then all initiatives."""
    yield from _concepts()
    yield from complete_initiative()


def complete_shortlist() -> Iterator[str]:
    """Yield the user's lists."""
    from inspiratie.cli.lists import InFolder  # noqa: PLC0415 - completion alone needs it

    with suppress(InspiratieError):  # as above
        yield from InFolder().open().slugs()


def complete_shortlist_or_initiative() -> Iterator[str | tuple[str, str]]:
    """Yield the user's lists, then all initiatives."""
    yield from complete_shortlist()
    yield from complete_initiative()


def complete_setting() -> Iterator[tuple[str, str]]:
    """Yield the settings with what they mean."""
    from inspiratie.cli.preferences import SETTINGS  # noqa: PLC0415 - completion alone needs it

    yield from ((setting.name, setting.meaning) for setting in SETTINGS.values())


def complete_setting_value(ctx: typer.Context) -> Iterator[str]:
    """Yield what the setting that was named can be."""
    from inspiratie.cli.preferences import SETTINGS  # noqa: PLC0415 - completion alone needs it

    if setting := SETTINGS.get(ctx.params["naam"]):
        yield from setting.choices


def _concepts() -> Iterator[tuple[str, str]]:
    """Yield the label and the facet of every concept."""
    from inspiratie.deck.loading import load_vocabulary  # noqa: PLC0415 - completion alone needs it

    with suppress(InspiratieError):  # as above
        for concept in load_vocabulary().begrippen:
            yield concept.label, concept.facet
