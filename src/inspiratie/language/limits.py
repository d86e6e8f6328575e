"""How much of a text is read: enough for any question, and told when it is not all."""

LONGEST_TEXT = 20_000
"""Characters of a question that are read: some seven printed pages."""
LONGEST_WORD = 60
"""Letters of one word; what is longer is no word but, for instance, a picture within a mail."""


def within_limit(text: str) -> str:
    """Return the part of a text that is read, up to a whole word."""
    if len(text) <= LONGEST_TEXT:
        return text
    kept = text[:LONGEST_TEXT]
    return kept[: kept.rfind(" ")].rstrip() if " " in kept[-LONGEST_WORD:] else kept
