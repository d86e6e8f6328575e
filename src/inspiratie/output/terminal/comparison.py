"""A comparison on one screen: first what differs, then in one paragraph what is equal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_uppercase
from textwrap import shorten

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.advice.comparison import ComparedField, Value
from inspiratie.deck.initiative import OWN_FIELDS
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Compared
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.whole_comparison import WholeComparison
from inspiratie.wording.advice import content_words, field_heading
from inspiratie.wording.cards import OURS, reference

_TOLD = (Facet.VORM, Facet.DOELGROEP, Facet.METHODE, Facet.DOEL, Facet.THEMA, "helpt_bij", *OWN_FIELDS)
"""The fields that tell initiatives apart, in the order in which one chooses by them."""
_HEADINGS = {"helpt_bij": OURS}
_LABEL = 12
"""Columns for what a field is called."""
_LETTER = 3
_SCREEN = 80
"""A field that does not fit on one line of so many columns is laid out alike on a wider screen."""
_BETWEEN = " · "
_SILENT, _NOTHING_MORE, _SAME = "niet vermeld", "niets meer", "Gelijk:"
_NAMED = 3
"""So many values of a field are named."""
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
        fields = sorted(
            (field for field in comparison.fields if field.name in _TOLD),
            key=lambda field: _TOLD.index(field.name),
        )
        differing = [field for field in fields if field.differs]
        room = min(options.max_width, _SCREEN) - _LABEL
        for field in differing:
            yield from _rows(field, room)
        if not differing:
            yield Text("Op de kaarten staat bij alle hetzelfde.")
        same = [field for field in fields if not field.differs and field.name != "helpt_bij"]
        if equal := _BETWEEN.join(f"{field_heading(field.name)} {_named(field.cells[0])}" for field in same):
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
    label = Text(_HEADINGS.get(field.name, field_heading(field.name)), style="card.label")
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
    """Return the letters of the initiatives by what is told of them: what fewest others have comes first.

    What all have tells them apart in no way; of our own judgment, which is long, it is left out.
    """
    holders = Counter(value.content for cell in field.cells for value in cell)
    alike: dict[str, str] = {}
    for letter, cell in zip(ascii_uppercase, field.cells, strict=False):
        values = [value for value in cell if not (value.is_shared and field.name == "helpt_bij")]
        told = _named(sorted(values, key=lambda value: holders[value.content]))
        told = told or (_NOTHING_MORE if cell else _SILENT)
        alike[told] = f"{alike[told]} {letter}" if told in alike else letter
    return alike


def _named(values: Sequence[Value]) -> str:
    """Return values in words, and of many how many there are besides."""
    words = [" ".join(content_words(value.content).split()) for value in values]
    more = [f"nog {len(words) - _NAMED}"] if len(words) > _NAMED else []
    return ", ".join([*words[:_NAMED], *more])
