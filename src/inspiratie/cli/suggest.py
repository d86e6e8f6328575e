"""`inspiratie suggest`: the initiatives that fit a need best, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.options import (
    AantalOption,
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
from inspiratie.errors import WrongUsage

if TYPE_CHECKING:
    from inspiratie.engine.ranking import Ranking


def suggest(
    tekst: TekstArgument = None,
    *,
    doel: DoelOption = None,
    vorm: VormOption = None,
    methode: MethodeOption = None,
    doelgroep: DoelgroepOption = None,
    thema: ThemaOption = None,
    zonder: ZonderOption = None,
    aantal: AantalOption = 5,
    gewicht: GewichtOption = None,
    verplicht: VerplichtOption = None,
    uitleg: Annotated[
        bool, typer.Option("--uitleg", help="Toon de hele berekening, punt voor punt.")
    ] = False,
    waarom_niet: Annotated[
        str | None,
        typer.Option(
            "--waarom-niet",
            metavar="ID",
            autocompletion=complete_initiative,
            help="Leg uit waar dit initiatief staat en wat het mist.",
        ),
    ] = None,
    bewaar: Annotated[
        str | None, typer.Option("--bewaar", metavar="LIJST", help="Bewaar deze suggesties in een lijst.")
    ] = None,
    formaat: Annotated[
        Formaat,
        format_option(
            Formaat.KAARTEN,
            Formaat.TABEL,
            Formaat.REGELS,
            Formaat.JSON,
            Formaat.MARKDOWN,
            Formaat.HTML,
            Formaat.CSV,
        ),
    ] = Formaat.KAARTEN,
    deck: DeckOption = None,
    kleur: KleurOption = Kleur.AUTO,
    uitvoer: UitvoerOption = None,
    overschrijf: OverschrijfOption = False,
) -> None:
    """Zoek initiatieven die passen bij uw vraag, in uw eigen woorden of met opties.

    Binnen één facet volstaat één waarde (of); tussen facetten tellen alle wensen samen (en).
    --doel aanvaardt een doel of een vorm, bijvoorbeeld meepraten.
    """
    if waarom_niet is not None and formaat is not Formaat.KAARTEN:
        raise WrongUsage("--waarom-niet toont altijd een kaart; laat --formaat weg.")
    session = Session(decks=deck, kleur=kleur, uitvoer=uitvoer, overschrijf=overschrijf)
    need = session.recommender.understand(
        tekst or "",
        options=facet_values(doel=doel, vorm=vorm, methode=methode, doelgroep=doelgroep, thema=thema),
        without=zonder or (),
        weights=facet_weights(gewicht),
        required=required_facets(verplicht),
    )
    for notice in need.notices:
        say(notice)
    ranking = session.recommender.answer(need, aantal)
    if waarom_niet is None:
        _write(session, ranking, count=aantal, formaat=formaat, full=uitleg)
    else:
        from inspiratie.output.terminal.suggestions import why_not  # noqa: PLC0415 - rich is slow to import

        session.show(why_not(ranking, session.catalogue.find(waarom_niet), session.catalogue))
    if bewaar is not None:
        from inspiratie.shortlists import save_suggestions  # noqa: PLC0415 - only when asked
        from inspiratie.wording.shortlists import added_lines, nothing_saved_line  # noqa: PLC0415 - likewise

        added = save_suggestions(ranking, session.catalogue, name=bewaar, count=aantal)
        say("\n".join(added_lines(added)) if added else nothing_saved_line(bewaar))


def _write(session: Session, ranking: "Ranking", *, count: int, formaat: Formaat, full: bool) -> None:
    match formaat:
        case Formaat.JSON:
            from inspiratie.output.files.json_records import suggest_to_json  # noqa: PLC0415 - only for this format
            from inspiratie.wording.sentences import command_line  # noqa: PLC0415 - likewise

            command = command_line(ranking.need, rest=("--aantal", str(count)))
            session.write(suggest_to_json(ranking, count=count, command=command))
        case Formaat.REGELS:
            from inspiratie.advice import help_line  # noqa: PLC0415 - with the engine
            from inspiratie.output.terminal.cards import match_lines  # noqa: PLC0415 - rich is slow to import
            from inspiratie.wording.sentences import NOTHING_FITS  # noqa: PLC0415 - with the engine

            session.write("\n".join(match_lines(ranking.matches[:count])))
            if help_first := help_line(ranking.need, session.catalogue.vocabulary):
                say(help_first)
            if not ranking.fits:
                say(NOTHING_FITS)
        case Formaat.KAARTEN | Formaat.TABEL:
            from inspiratie.output.terminal.suggestions import suggestions  # noqa: PLC0415 - rich is slow to import

            as_table = formaat is Formaat.TABEL
            session.show(suggestions(ranking, session.recommender, count=count, full=full, as_table=as_table))
        case _:
            from inspiratie.output.files import EXPORTERS  # noqa: PLC0415 - only for these formats
            from inspiratie.output.handout import handout_of_ranking  # noqa: PLC0415 - likewise

            handout = handout_of_ranking(ranking, session.catalogue, count=count)
            asked = "" if formaat is Formaat.CSV else ranking.need.text  # a table holds no question
            session.hand_on(EXPORTERS[formaat.value](handout), asked=asked)
