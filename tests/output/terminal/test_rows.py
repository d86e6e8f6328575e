"""Items of one line each."""

from rich.text import Text

from inspiratie.output.terminal.rows import Row, Rows
from terminal_views import shown


def row(name: str = "Buurtvaders", *more: str, short: str = "", indent: int = 0) -> Row:
    """Return a row with a number."""
    return Row(mark="5", name=Text(name), short=short, more=more, indent=indent)


def test_names_stand_below_each_other_and_so_does_what_follows() -> None:
    """In line with other rows too."""
    text = shown(Rows([row("Een", "drugs")], beside=[Row(mark="12", name=Text("Drieën"))]))
    assert text == " 5  Een     drugs\n"


def test_what_follows_a_long_name_begins_further_on() -> None:
    """The others do not give way."""
    long = "Een naam van meer dan de helft van een regel"
    assert shown(Rows([row(long, "drugs"), row("Kort", "lawaai")])) == (
        f"5  {long}  drugs\n5  {'Kort':34}  lawaai\n"
    )


def test_a_name_may_be_shorter_where_there_is_no_room() -> None:
    """Of a double title the first."""
    rows = Rows([row("Politie(wijk)krant / nieuwsbrief van de wijk", "drugs", short="Politie(wijk)krant")])
    assert shown(rows) == f"5  {'Politie(wijk)krant':34}  drugs\n"
    assert shown(rows, width=120) == "5  Politie(wijk)krant / nieuwsbrief van de wijk  drugs\n"


def test_what_follows_is_told_whole_or_cut_between_words() -> None:
    """The first part is cut when it must be, a later one left out."""
    told = "overlast in de publieke ruimte en op pleinen"
    assert shown(Rows([row("Buurtvaders", told, "jongeren")]), width=72).endswith(f"{told} · jongeren\n")
    assert shown(Rows([row("Buurtvaders", told, "jongeren")]), width=60).endswith(f"{told}\n")
    assert shown(Rows([row("Buurtvaders", told)]), width=55).endswith("ruimte en op …\n")
    assert shown(Rows([row("Buurtvaders", "o" * 50)]), width=55) == "5  Buurtvaders\n"


def test_a_narrow_screen_shows_names_alone() -> None:
    """One that is too long goes on below itself."""
    rows = Rows([row("Ervaringsdeskundigen Intrafamiliaal Geweld", "drugs", indent=2)])
    assert shown(rows, width=40) == "5    Ervaringsdeskundigen Intrafamiliaal\n     Geweld\n"
