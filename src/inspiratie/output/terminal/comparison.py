"""A comparison on one screen: first what differs, then in one paragraph what is equal."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from textwrap import shorten

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.advice.comparison import ComparedField, Value
from inspiratie.deck.initiative import OWN_FIELDS
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.results import Compared
from inspiratie.output.terminal.advice import ComparisonView
from inspiratie.output.terminal.cards import form_style
from inspiratie.output.terminal.indent import Hanging
from inspiratie.output.terminal.short import reference
from inspiratie.wording.advice import content_words, field_heading
from inspiratie.wording.sentences import OURS

_TOLD = (Facet.VORM, Facet.DOELGROEP, Facet.METHODE, Facet.DOEL, Facet.THEMA, "helpt_bij", *OWN_FIELDS)
"""The fields that tell initiatives apart, in the order in which one chooses by them."""
_HEADINGS = {"helpt_bij": OURS}
_LABEL = 12
"""Columns for what a field is called."""
_LETTER = 3
_NAMED = 3
"""So many values of a field are named."""
_WHOLE_SENTENCES = 2
"""Of so many initiatives at most the summary is shown whole; of more, what one line holds."""


def comparison_view(compared: Compared) -> "ShortComparison | ComparisonView":
    """Return a comparison on one screen, or with every field."""
    return ComparisonView(compared.comparison) if compared.whole else ShortComparison(compared)


class ShortComparison:
    """What initiatives are in a sentence, what differs between them, and what does not."""

    def __init__(self, compared: Compared) -> None:
        """Take what to show."""
        self.compared = compared

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the same lines however wide the console is, only wrapped where it is narrow."""
        yield from self._who(options.max_width - _LETTER)
        yield Text()
        comparison = self.compared.comparison
        fields = sorted(
            (field for field in comparison.fields if field.name in _TOLD),
            key=lambda field: _TOLD.index(field.name),
        )
        differing = [field for field in fields if field.differs]
        for field in differing:
            yield from _rows(field)
        if not differing:
            yield Text("Op de kaarten staat bij alle hetzelfde.")
        same = [field for field in fields if not field.differs and field.name != "helpt_bij"]
        if equal := " · ".join(f"{field_heading(field.name)} {_named(field.cells[0])}" for field in same):
            yield Text("Gelijk: ", style="heading").append(equal, style="not bold")

    def _who(self, room: int) -> Iterator[Hanging]:
        """Yield each initiative under its letter."""
        entries = self.compared.comparison.entries
        for letter, entry in zip(ascii_uppercase, entries, strict=False):
            one = entry.initiative
            handle = self.compared.catalogue.handle(one)
            title = Text(one.titel, style=form_style(one)).append(f"  {reference(handle)}", style="card.id")
            yield Hanging(title, _LETTER, Text(letter, style="heading"))
            cut = len(entries) > _WHOLE_SENTENCES
            sentence = shorten(one.samenvatting, room, placeholder=" …") if cut else one.samenvatting
            yield Hanging(Text(sentence), _LETTER)


def _rows(field: ComparedField) -> Iterator[Hanging]:
    """Yield a line an initiative: what not all have comes first, and of our own judgment that is all."""
    label = _HEADINGS.get(field.name, field_heading(field.name))
    for letter, cell in zip(ascii_uppercase, field.cells, strict=False):
        mark = Text(label.ljust(_LABEL), style="card.label").append(letter, style="heading not dim")
        own, shared = (tuple(value for value in cell if value.shared is common) for common in (False, True))
        told = _named(own if field.name == "helpt_bij" else own + shared)
        yield Hanging(Text(told or "niet vermeld"), _LABEL + _LETTER, mark)
        label = ""


def _named(values: Sequence[Value]) -> str:
    """Return values in words, and of many how many there are besides."""
    words = [" ".join(content_words(value.content).split()) for value in values]
    more = [f"nog {len(words) - _NAMED}"] if len(words) > _NAMED else []
    return ", ".join([*words[:_NAMED], *more])
