"""A paper with one of every block, and one in which every text tries to be more than text."""

from datetime import date

from inspiratie.output.paper import Command, Facts, Grid, Heading, Item, Items, Paper, Quote, Text

HOSTILE = 'a <script>alert("x")</script> *b* {{ c }} [d](http://e.example) | { PAGE } =1+1 \ufffe'
_LINK = Item("https://www.voorbeeld.be/a?b=c&d=e", "Meer", is_address=True)


def paper_of(text: str = "tekst") -> Paper:
    """Return a paper in which this text stands everywhere where text can."""
    return Paper(
        title=text,
        made=date(2026, 3, 4),
        summary=Facts([("De vraag", [Item(text)]), ("De keuze", [Item(text, text), Item(text, text)])]),
        body=(Heading(text), Heading(text, 2), Text(f"{text}\nregel\n\nalinea"), Facts([("Link", [_LINK])])),
        appendix=(
            Quote(text),
            Items([Item(text), Item(text, text)]),
            Grid(("nr", text), [("1", text), ("2", text)]),
            Command(text),
        ),
        enclosed='{"a": 1}',
    )
