"""Series of words as Dutch writes them."""

from collections.abc import Iterable


def joined(words: Iterable[str], last: str = "en") -> str:
    """Return ``a, b en c``.

    >>> joined(["politie", "buren", "jeugd"])
    'politie, buren en jeugd'
    """
    listed = list(words)
    return f" {last} ".join(filter(None, [", ".join(listed[:-1]), listed[-1]])) if listed else ""


def each_quoted(texts: Iterable[str], last: str = "en") -> str:
    """Return the same with each in quotes: ``“a”, “b” en “c”``.

    >>> each_quoted(["plein", "lawaai"])
    '“plein” en “lawaai”'
    """
    return joined((f"“{text}”" for text in texts), last)
