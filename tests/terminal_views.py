"""A card with every field filled, and what a terminal shows of it."""

import io
from dataclasses import replace

from rich.console import Console, RenderableType

from inspiratie.cli.look import without_links
from inspiratie.deck.initiative import Initiative, Link
from inspiratie.output.terminal.theme import THEME
from small_catalogue import card

LINK = Link(
    url="https://voorbeeld.example/een/lang/pad/dat/maar/verder/gaat/en/gaat/en/gaat",
    soort="kennis",
    titel="Het handboek",
)
NASTY = "[rood]Gevaar[/rood] :warning: [link=https://kwaad.example]klik[/link]"
"""What a terminal library would take for markup."""
SIMILAR = Link(url="https://elders.example", soort="nieuws", titel="Elders", vergelijkbaar=True)


def shown(renderable: RenderableType, *, width: int = 80, colour: bool = False) -> str:
    """Return what a terminal shows."""
    console = Console(
        file=io.StringIO(), width=width, theme=THEME, highlight=False, markup=False, emoji=False,
        force_terminal=colour, color_system="256" if colour else None, legacy_windows=False,
    )  # fmt: skip
    with console.capture() as capture:
        console.print(renderable, crop=False)
    return without_links(capture.get())  # a link has a number that differs each time


def nachtwacht() -> Initiative:
    """Return a card with every field filled."""
    return replace(
        card(
            "nachtwacht",
            kaart=7,
            titel="Nachtwacht",
            vorm=["meedoen", "meepraten"],
            thema=["lawaai", "drugs"],
            doelgroep=["studenten"],
            beschrijving="Studenten lopen 's nachts door de straten.\n\nZij kregen een opleiding.",
            links=[LINK, SIMILAR],
            kosten="500 euro",
        ),
        plaatsen=("Gent", "Leuven"),
        situaties=("Buren liggen wakker van studenten die na middernacht luid naar huis gaan.",),
        titel_bron="gereconstrueerd",
        vertrouwen="middel",
        ervaring="Het duurt even.\n\nDaarna gaat het vanzelf.",
    )
