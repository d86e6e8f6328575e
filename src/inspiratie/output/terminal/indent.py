"""Text that stands in from the margin, without spaces behind it that would be copied along."""

from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

_NARROWEST = 10
"""Columns that a text gets at least, however far it stands in."""
_NO_MARK = Text()


class Hanging(NamedTuple):
    """A text with a mark before it; its further lines start as far in as its first."""

    text: Text
    by: int = 3
    mark: Text = _NO_MARK

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines, no wider than the console."""
        width = max(options.max_width - self.by, _NARROWEST)
        before = Text.assemble(self.mark, " " * (self.by - self.mark.cell_len))
        for line in self.text.wrap(console, width):
            line.rstrip()
            yield Text.assemble(before, line)
            before = Text(" " * self.by)
