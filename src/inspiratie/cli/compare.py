"""`inspiratie compare`: two to five initiatives side by side."""

from typing import Annotated

import typer

from inspiratie import commands
from inspiratie.cli.groups import ScreenOptions, grouped
from inspiratie.cli.options import DeckOption, format_option, initiatives_argument
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import COMPARISON
from inspiratie.output.results import Compared


@grouped
def compare(
    namen: Annotated[list[str], initiatives_argument("Twee tot vijf")],
    *,
    alles: Annotated[
        bool, typer.Option("--alles", help="Toon elk veld, ook de teksten, de situaties en de links.")
    ] = False,
    formaat: Annotated[Format | None, format_option(COMPARISON)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Leg twee tot vijf initiatieven naast elkaar: eerst wat verschilt, dan wat gelijk is.

    Met --alles ziet u elk veld, met een sterretje bij wat verschilt.

    Voorbeeld: inspiratie compare buurtvaders pleincoaches
    """
    from inspiratie.advice.comparison import FEWEST, MOST  # noqa: PLC0415 - keeps the start-up of other commands short
    from inspiratie.advice.comparison import compare as compared  # noqa: PLC0415 - likewise

    output, session = to.open(COMPARISON, formaat), Session(deck)
    catalogue = session.catalogue
    ids = dict.fromkeys(session.find(name).id for name in namen)
    if not FEWEST <= len(ids) <= MOST:
        sentence = (
            f"vergelijken kan met {FEWEST} tot {MOST} verschillende initiatieven, u gaf er {len(ids)};"
            f" bijvoorbeeld: {commands.compare('buurtvaders', 'pleincoaches')}"
        )
        raise WrongUsage(sentence)
    found = compared([catalogue.by_id[id_] for id_ in ids], catalogue.vocabulary)
    output.give(Compared(comparison=found, catalogue=catalogue, whole=alles))
