"""A comparison on one screen: first what differs, then in one paragraph what is equal."""

from collections.abc import Iterator, Mapping
from string import ascii_uppercase
from textwrap import shorten

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.advice.comparison import ComparedField
from inspiratie.output.results import Compared
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.whole_comparison import WholeComparison
from inspiratie.wording.cards import reference
from inspiratie.wording.comparison import (
    NO_DIFFERENCE,
    differing_fields,
    equal_line,
    heading_of,
    told_of,
)

_LABEL = 12
"""Columns for what a field is called."""
_LETTER = 3
_SCREEN = 80
"""A field that does not fit on one line of so many columns is laid out alike on a wider screen."""
_BETWEEN = " · "
_SAME = "Gelijk:"
_WHOLE_SENTENCES = 2
"""Of so many initiatives at most the summary is shown whole; of more, what one line holds."""


def comparison_view(compared: Compared) -> "ShortComparison | WholeComparison":
    """Return a comparison on one screen, or with every field."""
    return WholeComparison(compared.comparison) if compared.whole else ShortComparison(compared)


class ShortComparison:
    """What initiatives are in a sentence, what differs between them, and what does not."""

    def __init__(self, compared: Compared) -> None:
        """Take what to show."""
        self.compared = compared

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the same lines however wide the console is, laid out anew only where it is narrow."""
        yield from self._who(options.max_width - _LETTER)
        yield Text()
        comparison = self.compared.comparison
        differing = differing_fields(comparison)
        room = min(options.max_width, _SCREEN) - _LABEL
        for field in differing:
            yield from _rows(field, room)
        if not differing:
            yield Text(NO_DIFFERENCE)
        if equal := equal_line(comparison):
            yield Hanging(Text(equal), len(_SAME) + 1, Text(_SAME, style="heading"))

    def _who(self, room: int) -> Iterator[Hanging]:
        """Yield each initiative under its letter."""
        entries = self.compared.comparison.entries
        for letter, entry in zip(ascii_uppercase, entries, strict=False):
            one = entry.initiative
            handle = self.compared.catalogue.handle(one)
            title, found_by = Text(one.titel, style=form_style(one)), Text(reference(handle), style="card.id")
            apart = "  " if title.cell_len + found_by.cell_len + 2 <= room else "\n"
            yield Hanging(Text.assemble(title, apart, found_by), _LETTER, Text(letter, style="heading"))
            cut = len(entries) > _WHOLE_SENTENCES
            sentence = shorten(one.samenvatting, room, placeholder=" …") if cut else one.samenvatting
            yield Hanging(Text(sentence), _LETTER)


def _rows(field: ComparedField, room: int) -> Iterator[Hanging]:
    """Yield a field on one line where it fits, else a line for each that differ."""
    label = Text(heading_of(field), style="card.label")
    alike = _alike(field)
    whole = Text(_BETWEEN).join(
        Text.assemble((letters, "heading"), " ", told) for told, letters in alike.items()
    )
    if whole.cell_len <= room:
        yield Hanging(whole, _LABEL, label)
        return
    by = _LABEL + max(_LETTER, *(len(letters) + 1 for letters in alike.values()))
    for told, letters in alike.items():
        mark = Text.assemble(label, " " * (_LABEL - label.cell_len), (letters, "heading"))
        yield Hanging(Text(told), by, mark)
        label = Text()


def _alike(field: ComparedField) -> Mapping[str, str]:
    """Return the letters of the initiatives by what is told of them."""
    alike: dict[str, str] = {}
    for letter, told in zip(ascii_uppercase, told_of(field), strict=False):
        alike[told] = f"{alike[told]} {letter}" if told in alike else letter
    return alike
