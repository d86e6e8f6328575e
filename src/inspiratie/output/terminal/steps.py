"""Commands to copy, below an answer."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from inspiratie.commands import laid_out
from inspiratie.output.next_steps import Step

_INDENT = 2


class StepsView:
    """Commands with what each is for; none is broken over lines, as a shell would run each of them."""

    def __init__(self, steps: Sequence[Step], *, live: bool = False) -> None:
        """Take what to show; `live`, a terminal will break what is longer than a line."""
        self.steps = steps
        self.live = live

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a line each, or where one has no room for both the command below what it is for."""
        wide = max(cell_len(step.purpose) for step in self.steps) + len(": ")
        fits = all(wide + cell_len(step.line) <= options.max_width for step in self.steps)
        for step in self.steps:
            label = Text(
                f"{step.purpose}: ".ljust(wide) if fits else f"{step.purpose}:\n{' ' * _INDENT}", no_wrap=True
            )
            label.overflow = "ignore"
            start = wide if fits else _INDENT
            line = laid_out(step.line, options.max_width, start=start) if self.live else step.line
            yield label.append(line, style="command")
