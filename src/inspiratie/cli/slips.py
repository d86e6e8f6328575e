"""Slips on a command line that would otherwise be taken for something else without a word."""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from inspiratie.clean import encodable
from inspiratie.errors import WrongUsage
from inspiratie.language.words import fold

_DASHES = "-‐‑‒–—−"
"""A hyphen, and what word processors and mails make of one or two."""
_LONG = "--lang"
"""An option that shows all there is, which reads as if it chose a language."""
_LANGUAGES = frozenset(
    {
        *("nl", "nederlands", "vlaams", "dutch", "fr", "frans", "francais", "french"),
        *("en", "engels", "english", "de", "duits", "deutsch", "german"),
    }
)
"""What stands behind that option, folded, where it was taken so."""
NO_LANGUAGE = "U vraagt in het Nederlands, Frans of Engels; het antwoord is in het Nederlands."
"""What who looks for such an option is told."""
CURLED = "“”„«»"
"""Quotes of a word processor, which a shell takes for letters."""
_OPENED = {"“": "”", "„": "”“", "«": "»", "‘": "’", "'": "'"}
"""Quotes that hold no words together in a shell, the last in that of Windows, each with what closes it."""


def refuse_slips(args: Sequence[str], params: Iterable[Any]) -> None:
    """Refuse what is almost an option of these `params`, or what stands where the value of another belongs.

    Likewise two values for an option that takes one, of which the first would be lost. Whoever means a value
    that looks like an option writes it behind ``=``, or a text behind ``--``. Raises `WrongUsage`.
    """
    params = [*params]
    takes_value = _options(params)
    given = args[: args.index("--")] if "--" in args else args
    for place, (before, word) in enumerate(zip(["", *given], given, strict=False), start=1):
        if takes_value.get(before) and word in takes_value:
            raise WrongUsage(f"{before} vraagt een waarde, maar er staat meteen {word} achter.")
        if takes_value.get(before) and (broken := _broken(word, given[place:])):
            raise WrongUsage(
                f'{before} kreeg alleen {word}; zet {broken} tussen rechte dubbele aanhalingstekens (").'
            )
        if _LONG in takes_value and (language := _language(before, word)):
            raise WrongUsage(
                f"{_LONG} toont hele kaarten, en kiest geen taal; laat '{language}' weg. {NO_LANGUAGE}"
            )
        if not takes_value.get(before) and (meant := _meant(word, takes_value)):
            raise WrongUsage(f"'{word}' is geen optie; bedoelde u {meant}, met twee gewone koppeltekens?")
    _refuse_two_values(given, params)


def typed(value: Any) -> Any:  # noqa: ANN401 - the value of any option
    """Return a text, or a list of texts, as it was typed where the system does not know its encoding.

    Python keeps every byte that it cannot read as half a letter.
    """
    if isinstance(value, list | tuple):
        return type(value)(map(typed, value))
    if not isinstance(value, str) or encodable(value) == value:
        return value
    from inspiratie.storage.text import decode  # noqa: PLC0415 - only for such a text

    try:
        return decode(value.encode(sys.getfilesystemencoding(), "surrogateescape")).text
    except UnicodeEncodeError:  # half a letter of Windows' own
        return value


def hint_at_quotes(words: str) -> str:
    """Return what to tell of words that are too many: curled quotes hold no sentence together."""
    if any(quote in words for quote in CURLED):
        return "Zet een zin tussen rechte aanhalingstekens, zoals op het toetsenbord."
    return "Zet een zin tussen aanhalingstekens."


def _broken(word: str, rest: Sequence[str]) -> str:
    """Return the words that quotes were to hold together, of which a shell gave the first alone."""
    close = _OPENED.get(word[:1], "")
    if not close or word.endswith(tuple(close)):
        return ""
    ends = [number for number, one in enumerate(rest, start=1) if one.endswith(tuple(close))]
    return " ".join([word, *rest[: ends[0]]]) if ends else ""


def _refuse_two_values(given: Sequence[str], params: Iterable[Any]) -> None:
    """Refuse an option that takes one value and is given two that differ."""
    takes_one = [param for param in params if param.param_type_name == "option" and not param.multiple]
    named = {name: param.name for param in takes_one if not param.is_flag for name in param.opts}
    told: dict[str, str] = {}
    for name, value in _values(given, named):
        first = told.setdefault(named[name], value)
        if first != value:
            raise WrongUsage(f"{name} staat er twee keer, met '{first}' en met '{value}'; laat er een weg.")


def _values(given: Sequence[str], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each of these options that is given, with its value behind it or behind an equals sign."""
    for before, word in zip(["", *given], given, strict=False):
        name, sign, value = word.partition("=")
        if before in names:
            yield before, word
        elif sign and name in names:
            yield name, value


def _options(params: Iterable[Any]) -> Mapping[str, bool]:
    """Return the name of every option, and whether it takes a value."""
    options = [param for param in params if param.param_type_name == "option"]
    return {name: not option.is_flag for option in options for name in (*option.opts, *option.secondary_opts)}


def _language(before: str, word: str) -> str:
    """Return the language that a word names as the value of an option that takes none, or nothing."""
    name, _, value = word.partition("=")
    given = value if name == _LONG else word if before == _LONG else ""
    return given if fold(given) in _LANGUAGES else ""


def _meant(word: str, options: Collection[str]) -> str:
    """Return the long option that a word is but for its dashes, or nothing."""
    name, _, _ = word.partition("=")
    long = f"--{name.lstrip(_DASHES)}"
    return long if word[:1] in _DASHES and name not in options and long in options else ""
