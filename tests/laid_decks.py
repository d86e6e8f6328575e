"""Decks laid over the packaged cards."""

from typing import Any

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.layers import lay
from inspiratie.storage.strict_yaml import Source
from own_decks import deck_text


def laid(below: Catalogue, titel: str = "Onze kaarten", **parts: Any) -> Catalogue:  # noqa: ANN401 - parts of a file
    """Return a catalogue with one more deck over it."""
    return lay(below, Source("eigen.yaml", deck_text(titel, **parts).encode()))
