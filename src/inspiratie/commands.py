"""Every command line that users are told to type: spelled once, and quoted for a shell.

Words in capitals, such as ``LIJST``, stand for what the user fills in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from shlex import quote
from typing import Literal

Asking = Literal["suggest", "mix", "report"]
"""The verbs that take a need."""

PROGRAM = "inspiratie"
"""What every command line begins with."""
BETWEEN_WISHES = ";"
"""What stands between several wishes in one text."""
_BARE = re.compile(r"[\w+:./=-]+", re.ASCII)
"""What needs no quotes in any shell."""
_SPECIAL = re.compile(r'["$`\n]|!(?! )|\\(?:[\\!]|$)')
"""What keeps a meaning of its own within double quotes, in one shell or another."""
_QUOTED_WORD = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'])+""")
_OF_PATHS = frozenset("/\\")
"""What stands in the name of a file, in which every space counts."""
_NEEDS = (
    ("jongeren maken 's avonds lawaai op het plein",),
    ("--doel", "meepraten", "--thema", "overlast"),
    ("--doelgroep", "jongeren", "--thema", "radicalisering"),
)
_ENDINGS: Mapping[Asking, Sequence[tuple[str, ...]]] = {
    "suggest": ((), (), ()),
    "mix": ((), (), ()),
    "report": (
        ("-o", "nota.docx"),
        ("--kies", "pleincoaches", "bereikt wie er rondhangt"),
        ("--verwerp", "buurtvaders", "geen trekker"),
    ),
}
"""What a verb makes of each of the needs."""


def in_shell(word: str) -> str:
    r"""Return a word as a shell takes it; in double quotes where these will do, as they do in Windows too.

    >>> print(in_shell("overlast"), in_shell("foto's"), in_shell("$5"), in_shell("C:\\d.yaml"))
    overlast "foto's" '$5' "C:\d.yaml"
    """
    if _BARE.fullmatch(word):
        return word
    return quote(word) if _SPECIAL.search(word) else f'"{word}"'


def ask(
    verb: Asking,
    text: str = "",
    *,
    options: Iterable[tuple[str, str]] = (),
    rest: Sequence[str] = (),
    given: Iterable[str] = (),
) -> str:
    """Return how a need is asked: its text, options as name and value, and what else goes with the verb.

    `given` are decks of the user's own.

    >>> ask("suggest", "lawaai", options=[("doelgroep", "jongeren")], rest=("--aantal", "3"))
    'inspiratie suggest lawaai --doelgroep jongeren --aantal 3'
    """
    return _line(verb, *filter(None, [text]), options=[*_stated(options), *rest, *_decks_of(given)])


def examples(verb: Asking) -> tuple[str, ...]:
    """Return three ways to use a verb that takes a need."""
    return tuple(
        _line(verb, options=[*need, *ending]) for need, ending in zip(_NEEDS, _ENDINGS[verb], strict=True)
    )


def terms(what: str = "") -> str:
    """Return what shows the widest concepts, or those of one facet or with one word in them."""
    return _line("terms", *filter(None, [what]))


def list_(options: Iterable[tuple[str, str]] = (), *, word: str = "") -> str:
    """Return what shows all initiatives, or those with these values or this word in them.

    The values are names of facets and labels.
    """
    return _line("list", *filter(None, [word]), options=_stated(options))


def overview() -> str:
    """Return what shows the whole deck at a glance."""
    return _line("overview")


def show(*ids: str) -> str:
    """Return what shows initiatives in full."""
    return _line("show", *ids)


def similar(id_: str) -> str:
    """Return what shows the initiatives that are most like one."""
    return _line("similar", id_)


def wizard() -> str:
    """Return what asks question by question."""
    return _line("wizard")


def new_deck(file: str) -> str:
    """Return what writes a deck to fill in."""
    return _line("new", file)


def decks() -> str:
    """Return what tells which decks are read, and which are not."""
    return _line("decks")


def add_deck(file: str) -> str:
    """Return what puts a deck among those that count in every command."""
    return _line("decks", options=["--voeg-toe", file])


def check(file: str) -> str:
    """Return what tells what is wrong with a deck."""
    return _line("check", file)


def compare(*ids: str, whole: bool = False) -> str:
    """Return what puts two to five initiatives side by side, on what tells them apart or on every field."""
    return _line("compare", *ids, options=["--alles"] if whole else [])


def draw(*, count: int, seed: int, options: Iterable[tuple[str, str]] = (), given: Iterable[str] = ()) -> str:
    """Return what draws the same random cards again, of those that the options narrow it to.

    `given` are decks of the user's own.
    """
    fixed = ["--aantal", str(count), "--zaad", str(seed)]
    return _line("draw", options=[*_stated(options), *fixed, *_decks_of(given)])


def repeat_report(file: str, *decks: str) -> str:
    """Return what asks the need of a report again, on these decks of the user's own too."""
    return _line("report", options=["--herhaal", file, *_decks_of(decks)])


def export(*names: str, file: str = "", formaat: str = "", given: Iterable[str] = ()) -> str:
    """Return what makes a file of a list or of initiatives; of all initiatives when none is named.

    `given` are decks of the user's own.
    """
    options = [
        *([] if names else ["--alles"]),
        *(["-o", file] if file else []),
        *(["--formaat", formaat] if formaat else []),
        *_decks_of(given),
    ]
    return _line("export", *names, options=options)


def page(file: str) -> str:
    """Return what makes the page of all initiatives."""
    return _line("page", options=["-o", file])


def open_() -> str:
    """Return what shows the page of all initiatives in a browser."""
    return _line("open")


def shortlist_list() -> str:
    """Return what shows the user's lists."""
    return _line("shortlist list")


def shortlist_show(name: str) -> str:
    """Return what shows one list."""
    return _line("shortlist show", name)


def shortlist_add(name: str, *ids: str) -> str:
    """Return what adds initiatives to a list."""
    return _line("shortlist add", name, *ids)


def shortlist_note(name: str, id_: str, text: str) -> str:
    """Return what writes the note of an initiative on a list."""
    return _line("shortlist note", name, id_, text)


def shortlist_import(file: str) -> str:
    """Return what takes over a list from a file."""
    return _line("shortlist import", file)


def line(*words: str) -> str:
    """Return a whole command line of these words, such as one that was mistyped and is now right.

    >>> line("", "suggest", "inbraak in de straat", "-n", "3")
    'inspiratie suggest "inbraak in de straat" -n 3'
    """
    return " ".join([PROGRAM, *map(in_shell, filter(None, words))])


def settings(name: str, value: str) -> str:
    """Return what sets something for good."""
    return _line("settings", name, value)


def on_decks(line: str, given: Iterable[str], *, folder: str = "") -> str:
    """Return a command line that takes these decks of the user's own along, and the folder of their lists.

    >>> on_decks("inspiratie show praatbank", ["onze kaarten.yaml"])
    'inspiratie show praatbank --deck "onze kaarten.yaml"'
    >>> on_decks("inspiratie shortlist show wijk", [], folder="lijsten")
    'inspiratie shortlist show wijk --map lijsten'
    """
    before, marked, values = line.partition(" -- ")
    options = [*_stated([("map", folder)] if folder else []), *_decks_of(given)]
    return " ".join([before, *map(in_shell, options)]) + marked + values


def laid_out(line: str, width: int, *, start: int = 0) -> str:
    """Return a command line with room between its words, so that a terminal of this width breaks none.

    No shell makes anything of that room, nor does the program within a text of the user's own.
    `start` columns are taken already.

    >>> laid_out("inspiratie suggest lawaai --thema overlast", 30)
    'inspiratie suggest lawaai     --thema overlast'
    """
    made, column = "", start
    for word in _unbroken(line, width):
        room = 1 if made else 0
        at = (column + room) % width
        if at and at + len(word) > width >= len(word):
            room += width - at
        made += " " * room + word
        column += room + len(word)
    return made


def _unbroken(line: str, width: int) -> Iterator[str]:
    """Yield what stays together: a word, or all within quotes, unless that is a text longer than a line."""
    for word in _QUOTED_WORD.findall(line):
        is_text = len(word) > width and not _OF_PATHS.intersection(word)
        yield from word.split() if is_text else [word]


def _decks_of(files: Iterable[str]) -> list[str]:
    """Return the options that lay these decks of the user's own over the cards."""
    return _stated(("deck", file) for file in files)


def _stated(options: Iterable[tuple[str, str]]) -> list[str]:
    """Return options, given as name and value, as they are typed."""
    return [word for name, value in options for word in (f"--{name}", value)]


def _line(verb: str, *values: str, options: Sequence[str] = ()) -> str:
    """Return a command line; a value that looks like an option comes after ``--``."""
    marked = any(value.startswith("-") for value in values)
    words = [*options, "--", *values] if marked else [*values, *options]
    return " ".join([PROGRAM, verb, *map(in_shell, words)])
