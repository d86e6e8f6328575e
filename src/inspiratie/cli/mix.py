"""`inspiratie mix`: the smallest set of initiatives that together cover a need."""

from typing import Annotated

from inspiratie import commands
from inspiratie.cli.groups import OwnWords, ScreenOptions, Weighing, Wishes, grouped
from inspiratie.cli.options import DeckOption, format_option
from inspiratie.cli.session import Session
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import MIX
from inspiratie.output.results import Mixture

_EXAMPLE = f"drugs aan het station{commands.BETWEEN_WISHES} vuil op straat"


@grouped
def mix(
    *,
    question: OwnWords,
    wishes: Wishes,
    weighing: Weighing,
    formaat: Annotated[Format | None, format_option(MIX)] = None,
    deck: DeckOption = None,
    to: ScreenOptions,
) -> None:
    """Stel de kleinste mix samen die al uw doelen, doelgroepen en thema's samen dekt.

    Elke wens telt, ook binnen één kenmerk. Een zwak initiatief komt er niet in om een gat te vullen.

    Zet elke wens apart tussen aanhalingstekens, of een puntkomma ertussen.

    Voorbeeld: inspiratie mix "drugs aan het station" "vuil op straat"
    """
    from inspiratie.advice.mix import mix as mixed  # noqa: PLC0415 - keeps other commands' start-up short

    output, session = to.open(MIX, formaat), Session(deck)
    text, wanted = question.text(), wishes.values()
    if not (wanted or text):
        example = commands.ask("mix", _EXAMPLE, given=session.catalogue.given)
        raise WrongUsage(f"noem wat de mix moet dekken, elk ding apart; bijvoorbeeld: {example}")
    need = session.understand(text, wanted, wishes.zonder, weighing)
    found = mixed(need, session.recommender)
    output.give(Mixture(mix=found, catalogue=session.catalogue), asked=need.text)
