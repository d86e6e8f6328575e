"""A question in the user's own words: typed behind a command, from the input, or from a file."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from inspiratie import commands
from inspiratie.cli.output import say
from inspiratie.cli.slips import CURLED
from inspiratie.errors import WrongUsage


def words_typed(words: Sequence[str]) -> str:
    """Return the words behind a command as one text; one that is the name of a file is told to be one.

    Several sentences that were each quoted stay several wishes.
    """
    are_several = len(words) > 1 and any(" " in word.strip() for word in words)
    text = (f"{commands.BETWEEN_WISHES} " if are_several else " ").join(words)
    quoted = text.strip(CURLED)
    text = text if any(quote in quoted for quote in CURLED) else quoted
    if "." in text and os.path.isfile(text):  # noqa: PTH113 - no error for any text
        say(f"Let op: {text} is een bestand; voor de tekst die erin staat: --tekst-uit {text}")
    return text


def words_of_input() -> str:
    """Return the text on standard input, such as a saved mail; at a terminal it is told how to end it.

    Raises `WrongUsage` for what is too large, or is no text.
    """
    if sys.stdin.isatty():
        say("Plak of typ uw tekst; sluit af met Ctrl+D op een nieuwe regel (in Windows: Ctrl+Z en Enter).")
    from inspiratie.storage.foreign import foreign  # noqa: PLC0415 - only for such a text
    from inspiratie.storage.received import LARGEST, too_large  # noqa: PLC0415 - likewise
    from inspiratie.storage.saved_mail import said_in  # noqa: PLC0415 - likewise

    content = sys.stdin.buffer.read(LARGEST + 1)
    if told := too_large(content):
        raise WrongUsage(f"de invoer {told}; geef alleen de tekst van uw vraag.")
    if told := foreign(content):
        raise WrongUsage(f"{told}.")
    found = said_in(content)
    if found.is_guess:
        say(f"Let op: uw tekst is gelezen als {found.encoding}; kijk na of de accenten kloppen.")
    return _asked(found.text)


def words_of_file(file: Path) -> str:
    """Return the text of a file, such as a saved mail: no shell is in between; errors as `read_source`."""
    from inspiratie.storage.saved_mail import said_in  # noqa: PLC0415 - only for such a text
    from inspiratie.storage.strict_yaml import read_source  # noqa: PLC0415 - likewise

    return _asked(said_in(read_source(file).content).text)


def _asked(text: str) -> str:
    """Return a text that may be a question; `WrongUsage` for a list or a deck, which is none."""
    from inspiratie.storage.schema import stated_schema  # noqa: PLC0415 - only for such a text

    if schema := stated_schema(text):
        raise WrongUsage(f"dit is een bestand van inspiratie zelf ({schema}) en geen vraag.")
    return text
