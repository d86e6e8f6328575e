"""`inspiratie mix`: the smallest set of initiatives that together cover a need."""

from typing import Annotated

from inspiratie.cli.options import (
    DeckOption,
    DoelgroepOption,
    DoelOption,
    Formaat,
    GewichtOption,
    KleurOption,
    MethodeOption,
    OverschrijfOption,
    TekstArgument,
    ThemaOption,
    UitvoerOption,
    VerplichtOption,
    VormOption,
    ZonderOption,
    format_option,
)
from inspiratie.cli.output import Kleur, say
from inspiratie.cli.session import Session, facet_values, facet_weights, required_facets


def mix(
    tekst: TekstArgument = None,
    *,
    doel: DoelOption = None,
    vorm: VormOption = None,
    methode: MethodeOption = None,
    doelgroep: DoelgroepOption = None,
    thema: ThemaOption = None,
    zonder: ZonderOption = None,
    gewicht: GewichtOption = None,
    verplicht: VerplichtOption = None,
    formaat: Annotated[
        Formaat, format_option(Formaat.KAARTEN, Formaat.REGELS, Formaat.JSON, Formaat.MARKDOWN)
    ] = Formaat.KAARTEN,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Stel de kleinste mix samen die al uw doelen, doelgroepen en thema's samen dekt.

    Elke wens telt, ook binnen één facet. Een zwak initiatief komt er niet in om een gat te vullen.
    Vraagt u niets bepaalds, dan dekt de mix meedoen, meepraten en transparantie.
    """
    from inspiratie.advice import every_form  # noqa: PLC0415 - keeps other commands' start-up short
    from inspiratie.advice import mix as mixed  # noqa: PLC0415 - likewise

    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    values = facet_values(doel=doel, vorm=vorm, methode=methode, doelgroep=doelgroep, thema=thema)
    need = session.recommender.understand(
        tekst or "",
        options=values if values or tekst else every_form(session.catalogue.vocabulary),
        without=zonder or (),
        weights=facet_weights(gewicht),
        required=required_facets(verplicht),
    )
    for notice in need.notices:
        say(notice)
    found = mixed(need, session.recommender)
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.advice import mix_to_json  # noqa: PLC0415 - for this format only

            session.write(mix_to_json(found))
        case Formaat.MARKDOWN:
            from inspiratie.output.files.advice import mix_to_markdown  # noqa: PLC0415 - likewise

            session.write(mix_to_markdown(found, session.catalogue))
        case Formaat.REGELS:
            from inspiratie.output.terminal.advice import mix_as_lines  # noqa: PLC0415 - rich is slow to import

            session.write("\n".join(mix_as_lines(found)))
        case _:
            from inspiratie.output.terminal.advice import mix_view  # noqa: PLC0415 - rich is slow to import

            session.show(mix_view(found))
