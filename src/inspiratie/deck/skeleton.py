"""The deck to fill in, which explains itself."""

from inspiratie.storage import packaged


def skeleton_text() -> str:
    """Return a deck with every part and field, each explained; it has no faults."""
    return (packaged.PACKAGE / "deck" / "eigen-kaarten.yaml").read_text(encoding="utf-8")
