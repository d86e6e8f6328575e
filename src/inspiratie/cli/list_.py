"""`inspiratie list`: all initiatives, or those that carry given concepts."""

from typing import Annotated

from inspiratie import commands
from inspiratie.cli.groups import Facets, ScreenOptions, grouped
from inspiratie.cli.options import DeckOption, VeldOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session, field_and_text
from inspiratie.output.formats import INITIATIVES, Format
from inspiratie.output.results import Selection


@grouped
def list_(
    *,
    facets: Facets,
    veld: VeldOption = None,
    formaat: Annotated[Format | None, format_option(INITIATIVES)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Toon alle initiatieven, of alleen die met een bepaald doel, thema of andere waarde.

    Binnen één facet volstaat één waarde (of); tussen facetten moet alles kloppen (en).
    Engere begrippen tellen mee: --thema overlast toont ook nachtlawaai.
    """
    output, session = to.open(INITIATIVES, formaat), Session(deck)
    initiatives = session.filtered(facets.values(), dict(map(field_and_text, veld or ())))
    if initiatives or not output.format.is_drawn:
        ids = [initiative.id for initiative in initiatives]
        output.give(
            Selection(
                initiatives=initiatives,
                catalogue=session.catalogue,
                title="Initiatieven",
                command=commands.export(*ids, given=session.catalogue.given),
            )
        )
    else:
        nearby = f"wat er dichtbij komt, vindt u met: {commands.ask('suggest')}"
        say(f"Geen enkele kaart heeft deze waarden; {nearby}")
    say(f"{len(initiatives)} van {len(session.catalogue)} initiatieven.")
