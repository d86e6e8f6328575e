"""`inspiratie compare`: two to five initiatives side by side."""

from typing import Annotated

from inspiratie import commands
from inspiratie.cli.options import (
    DeckOption,
    Formaat,
    InitiativeArgument,
    KleurOption,
    OverschrijfOption,
    UitvoerOption,
    format_option,
)
from inspiratie.cli.output import Kleur
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage


def compare(
    namen: InitiativeArgument,
    *,
    formaat: Annotated[
        Formaat, format_option(Formaat.TABEL, Formaat.REGELS, Formaat.JSON, Formaat.MARKDOWN)
    ] = Formaat.TABEL,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Leg twee tot vijf initiatieven naast elkaar, met een sterretje bij wat verschilt.

    Op een smal scherm komen ze onder elkaar te staan.
    """
    from inspiratie.advice import FEWEST, MOST  # noqa: PLC0415 - keeps the start-up of other commands short
    from inspiratie.advice import compare as compared  # noqa: PLC0415 - likewise

    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    ids = dict.fromkeys(session.catalogue.find(name).id for name in namen)
    if not FEWEST <= len(ids) <= MOST:
        sentence = (
            f"vergelijken kan met {FEWEST} tot {MOST} verschillende initiatieven, u gaf er {len(ids)};"
            f" bijvoorbeeld: {commands.compare('buurtvaders', 'pleincoaches')}"
        )
        raise WrongUsage(sentence)
    comparison = compared([session.catalogue.by_id[id_] for id_ in ids], session.catalogue.vocabulary)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.advice import comparison_to_json  # noqa: PLC0415 - for this format only

            session.write(comparison_to_json(comparison))
        case Formaat.MARKDOWN:
            from inspiratie.output.files.advice import comparison_to_markdown  # noqa: PLC0415 - likewise

            session.write(comparison_to_markdown(comparison))
        case Formaat.REGELS:
            from inspiratie.output.terminal.advice import comparison_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(comparison_lines(comparison)))
        case _:
            from inspiratie.output.terminal.advice import ComparisonView  # noqa: PLC0415 - rich is slow to import

            session.show(ComparisonView(comparison))
