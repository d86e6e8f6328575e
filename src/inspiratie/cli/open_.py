"""`inspiratie open`: all initiatives on one page in the browser, to read now."""

from inspiratie.cli.browser import show_page
from inspiratie.cli.options import DeckOption, DrukOption, UitvoerOption
from inspiratie.cli.page import deck_handout
from inspiratie.cli.session import Session
from inspiratie.output.kinds import PAGE


def open_(*, druk: DrukOption = None, deck: DeckOption = None, uitvoer: UitvoerOption = None) -> None:
    """Open alle kaarten in uw browser, om te zoeken, te kiezen en af te drukken.

    De pagina wordt telkens opnieuw gemaakt, op uw eigen toestel; er gaat niets naar het internet.

    Voorbeeld: inspiratie open
    """
    PAGE.choose(None, uitvoer)
    handout = deck_handout(Session(deck).catalogue)
    from inspiratie.output.page.html import to_html  # noqa: PLC0415 - loads what makes pages

    show_page(to_html(handout, paper=druk.value if druk else None), uitvoer)
