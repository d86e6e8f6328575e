"""Text that stands in from the margin."""

from rich.text import Text

from inspiratie.output.terminal.indent import Hanging
from terminal_views import shown


def test_further_lines_start_as_far_in_as_the_first() -> None:
    """Without spaces behind any of them."""
    text = shown(Hanging(Text("een twee drie vier"), mark=Text("1.")), width=14)
    assert text == "1. een twee\n   drie vier\n"


def test_even_where_there_is_no_room_words_are_shown() -> None:
    """The text gets some columns, wider than the console if need be."""
    assert "veiligheid" in shown(Hanging(Text("veiligheid"), by=8), width=10).replace("\n", "")
