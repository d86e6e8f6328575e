"""`inspiratie decks`: which decks are read, in what order, and what each brings."""

from typing import Annotated

from inspiratie.cli.groups import OutputOptions, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.output.formats import Format
from inspiratie.output.kinds import DECKS
from inspiratie.output.results import Decks


@grouped
def decks(
    *,
    formaat: Annotated[Format | None, format_option(DECKS)] = None,
    deck: DeckOption = None,
    to: OutputOptions,
) -> None:
    """Toon welke kaartenbestanden gelezen worden, in welke volgorde, en wat elk toevoegt.

    Wat in uw map met kaarten staat, telt in elke opdracht mee; met --deck neemt u er eenmalig een bij.

    Voorbeeld: inspiratie decks
    """
    from inspiratie.deck.own_decks import load_own_decks  # noqa: PLC0415 - keeps other commands' start-up short

    output = to.open(DECKS, formaat)
    output.give(Decks(own=load_own_decks(deck or ())))
