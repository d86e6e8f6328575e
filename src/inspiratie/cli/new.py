"""`inspiratie new`: a deck to fill in."""

from inspiratie import commands
from inspiratie.cli.options import OverschrijfOption, UitvoerOption
from inspiratie.cli.output import say, write_result


def new(*, uitvoer: UitvoerOption = None, overschrijf: OverschrijfOption = False) -> None:
    """Maak een kaartenbestand om in te vullen, met uitleg bij elk veld.

    Bewaar het in uw map met kaarten, die inspiratie decks noemt, dan telt het in elke opdracht mee.

    Voorbeeld: inspiratie new -o nieuwe-kaarten.yaml
    """
    from inspiratie.deck.skeleton import skeleton_text  # noqa: PLC0415 - only for this command
    from inspiratie.storage.files import write_atomically  # noqa: PLC0415 - likewise

    if uitvoer is None:
        write_result(skeleton_text())
        return
    write_atomically(uitvoer, skeleton_text(), overwrite=overschrijf)
    say(f"Geschreven: {uitvoer}. Vul het in, en kijk na of het klopt met: {commands.check(str(uitvoer))}")
