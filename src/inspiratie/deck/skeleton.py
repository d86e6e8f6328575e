"""The deck to fill in, which explains itself, and what of it somebody has left as it was."""

from collections.abc import Sequence

from inspiratie.deck.initiative import OWN_FIELDS, Initiative
from inspiratie.storage import packaged

_TOLD = ("titel", "samenvatting", "situaties", "zoektermen", *OWN_FIELDS, "velden", "links")
"""What no card of the user's own has in common with the example, unless it was left there."""


def skeleton_text() -> str:
    """Return a deck with an initiative as an example; who takes a ``#`` away has the other parts too."""
    return (packaged.PACKAGE / "deck" / "eigen-kaarten.yaml").read_text(encoding="utf-8")


def is_example(initiative: Initiative, skeleton: str) -> bool:
    """Tell whether a card is still that of the deck to fill in, of which this is the text."""
    return all(f": {line}\n" in skeleton for line in (initiative.samenvatting, initiative.titel))


def left_of_example(initiative: Initiative, example: Initiative) -> Sequence[str]:
    """Return the names of the fields that say what the example says."""
    said = ((name, getattr(initiative, name)) for name in _TOLD)
    return tuple(name for name, value in said if value and value == getattr(example, name))
