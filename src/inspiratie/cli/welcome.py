"""What someone sees who types `inspiratie` alone: what it is, three examples, and where to go from there."""

import sys

from rich.text import Text

from inspiratie.cli.look import look
from inspiratie.cli.output import make_console
from inspiratie.deck.loading import packaged_catalogue
from inspiratie.wording.welcome import welcome_lines


def welcome() -> None:
    """Show the welcome; a command to copy is never broken over lines."""
    wanted = look()
    console = make_console(sys.stdout, wanted.kleur, wanted.width)
    for sentence, commands in welcome_lines(len(packaged_catalogue())):
        console.print(Text(sentence))
        for command in commands:
            console.print(Text("  ").append(command, style="command"), crop=False, soft_wrap=True)
