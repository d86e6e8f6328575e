"""What a user should know of how a need was taken, in plain Dutch."""

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from inspiratie import commands
from inspiratie.deck.vocabulary import Concept
from inspiratie.engine.notices import (
    Clash,
    Elsewhere,
    Idle,
    Loose,
    Meant,
    Notice,
    OfText,
    Several,
    Spared,
    Taken,
    Unchecked,
)
from inspiratie.language.limits import LONGEST_TEXT
from inspiratie.language.unanswered import Unanswered
from inspiratie.wording.series import joined

OF_TEXT: Mapping[OfText, str] = {
    OfText.CUT: f"uw tekst is erg lang: alleen de eerste {LONGEST_TEXT:,} tekens tellen mee.".replace(
        ",", "."
    ),
    OfText.MENDED: "In uw tekst heeft een ander programma letters verhaspeld, zoals Ã« voor ë; we lezen wat"
    " bedoeld was.",
    OfText.OPTIONS_ALONE: "Uw tekst zegt niets over lokale veiligheid; alleen uw opties tellen.",
}
"""What is said of a text."""
UNANSWERED: Mapping[Unanswered, str] = {
    Unanswered.PRICE: "Wat iets kost, staat niet op de kaarten; vraag het aan een gemeente die het al doet"
    " (de plaatsen staan op de kaart) of aan uw financiële dienst.",
    Unanswered.LAW: "Wat wettelijk mag, staat niet op de kaarten; vraag het aan de juridische dienst van uw"
    " gemeente of aan uw politiezone.",
    Unanswered.TIME: "Hoe lang iets duurt en hoeveel werk het vraagt, staat niet op de kaarten; vraag het"
    " aan een gemeente die het al doet (de plaatsen staan op de kaart).",
}
"""What is said of a question that no card answers."""


def notice_line(notice: Notice, given: Iterable[str]) -> str:
    """Return the sentence of a notice; `given` are decks of the user's own that a command must name again."""
    match notice:
        case OfText():
            return OF_TEXT[notice]
        case Unanswered():
            return UNANSWERED[notice]
        case Unchecked(words):
            unwanted = joined(f"geen “{one}”" for one in words)
            return f"U wilt {unwanted}: daar kunnen we de kaarten niet op nakijken."
        case Clash(asked, refused):
            also = "het" if asked is refused else f"'{refused.label}'"
            return f"U vraagt '{asked.label}' en sluit {also} ook uit; wat u uitsluit, gaat voor."
        case Idle(option, facet):
            return f"--{option} {facet} telt niet mee zonder --{facet}: het geldt voor wat u daarmee vraagt."
    return _value_line(notice, given)


def _value_line(notice: Several | Elsewhere | Meant | Taken | Spared | Loose, given: Iterable[str]) -> str:
    """Return how the value of an option was taken."""
    match notice:
        case Several(value, taken):
            return (
                f"'{value}' kan op meer dan één manier begrepen worden: {_names(taken)} tellen allebei mee."
            )
        case Elsewhere(value, facet, concept):
            return f"'{value}' is geen {facet} maar een {concept.facet} ('{concept.label}'), en telt zo mee."
        case Meant(value, facet, taken):
            possible = commands.on_decks(commands.terms(facet), given)
            return (
                f"'{value}' is geen bekende waarde voor {facet}; we lezen het als {_names(taken)}."
                f" Bedoelt u iets anders, kies dan uit: {possible}"
            )
        case Taken(value, concept):
            return f"'{value}' is gelezen als '{concept.label}'."
        case Spared(value, concept):
            return f"--zonder {value} telt niet mee: dat lezen we als '{concept.label}', en net dat vraagt u."
        case Loose(value, facet):
            return f"'{value}' is geen bekende waarde voor {facet}; we lezen het als gewone tekst."
        case _ as never:
            assert_never(never)


def _names(concepts: Sequence[Concept]) -> str:
    return " of ".join(f"'{concept.label}'" for concept in concepts)
