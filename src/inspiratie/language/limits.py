"""How much of a text is read: enough for any question, and told when it is not all."""

LONGEST_TEXT = 20_000
"""Characters of a question that are read: some seven printed pages."""
LONGEST_WORD = 60
"""Letters of one word; what is longer is no word but, for instance, a picture within a mail."""


TOO_LONG = f"uw tekst is erg lang: alleen de eerste {LONGEST_TEXT:,} tekens tellen mee.".replace(",", ".")
"""What is told of a text that is longer."""


def within_limit(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the part of a text that is read, up to a whole word, and what to tell when that is not all.

    >>> within_limit("lawaai")
    ('lawaai', ())
    """
    if len(text) <= LONGEST_TEXT:
        return text, ()
    kept = text[:LONGEST_TEXT]
    whole = kept[: kept.rfind(" ")].rstrip() if " " in kept[-LONGEST_WORD:] else kept
    return whole, (TOO_LONG,)
