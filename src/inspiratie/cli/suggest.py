"""`inspiratie suggest`: the initiatives that fit a need best, and why."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from inspiratie.cli.complete import complete_initiative
from inspiratie.cli.groups import Detail, OwnWords, SheetOptions, Weighing, Wishes, grouped
from inspiratie.cli.options import AantalOption, BewaarOption, DeckOption, format_option
from inspiratie.cli.output import say
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import SUGGESTIONS
from inspiratie.output.suggested import Suggestions

if TYPE_CHECKING:
    from inspiratie.cli.result import Output
    from inspiratie.deck.catalogue import Catalogue
    from inspiratie.engine.need import Need
    from inspiratie.engine.ranking import Ranking


@grouped
def suggest(
    *,
    question: OwnWords,
    wishes: Wishes,
    aantal: AantalOption = 5,
    weighing: Weighing,
    detail: Detail,
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
    bewaar: BewaarOption = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Open daarna alle kaarten in uw browser, met uw vraag ingevuld.")
    ] = False,
    formaat: Annotated[Format | None, format_option(SUGGESTIONS)] = None,
    deck: DeckOption = None,
    to: SheetOptions,
) -> None:
    """Zoek initiatieven die passen bij uw vraag, in uw eigen woorden of met opties.

    Binnen één kenmerk volstaat één waarde (of); tussen kenmerken tellen alle wensen samen (en).
    --doel aanvaardt een doel of een vorm, bijvoorbeeld meepraten.

    Voorbeeld: inspiratie suggest "jongeren maken lawaai op het plein"
    """
    output, session = to.open(SUGGESTIONS, formaat), Session(deck)
    if waarom_niet is not None and output.format not in (Format.KAARTEN, Format.TOEGANKELIJK):
        raise WrongUsage(
            "--waarom-niet toont altijd een kaart; laat --formaat weg, en kies een naam die eindigt op .txt."
        )
    need = session.understand(question.text(), wishes.values(), wishes.zonder, weighing)
    ranking = session.answer(need, aantal)
    output.give(
        Suggestions(
            ranking=ranking,
            recommender=session.recommender,
            count=aantal,
            long=detail.is_whole,
            full=uitleg,
            why_not=None if waarom_niet is None else session.find(waarom_niet),
        ),
        asked=need.text,
    )
    finish(output, session, ranking, count=aantal, bewaar=bewaar)
    if open_:
        _open(need, session.catalogue)


def finish(
    output: "Output[Suggestions]", session: Session, ranking: "Ranking", *, count: int, bewaar: str | None
) -> None:
    """Tell what a given answer has no place for, and save its first `count` initiatives where asked."""
    if not (output.format.is_drawn or ranking.fits):
        from inspiratie.wording.ranking import nothing_line  # noqa: PLC0415 - with the engine

        say(nothing_line(ranking.need, session.catalogue.vocabulary))
    if bewaar is not None:
        from inspiratie.shortlists import save_suggestions, shortlist_folder  # noqa: PLC0415 - only when asked
        from inspiratie.wording.shortlists import added_lines, nothing_saved_line  # noqa: PLC0415 - likewise

        folder = shortlist_folder(os.environ)
        added = save_suggestions(ranking, session.catalogue, folder, name=bewaar, count=count)
        say("\n".join(added_lines(added, session.catalogue)) if added else nothing_saved_line(bewaar))


def _open(need: "Need", catalogue: "Catalogue") -> None:
    """Show all cards in the browser, with the need asked."""
    from inspiratie.cli.browser import show_page  # noqa: PLC0415 - only when asked
    from inspiratie.cli.page import deck_handout  # noqa: PLC0415 - likewise
    from inspiratie.output.page.html import to_html  # noqa: PLC0415 - likewise
    from inspiratie.output.page.question import fragment_of  # noqa: PLC0415 - likewise

    if need.required or need.own_weights:
        say("--gewicht en --verplicht gaan niet mee naar de pagina.")
    show_page(to_html(deck_handout(catalogue), begin=fragment_of(need)))
