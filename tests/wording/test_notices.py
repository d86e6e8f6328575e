"""Every notice of how a need was taken has its sentence."""

import pytest

from inspiratie.deck.vocabulary import Facet
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
from inspiratie.language.unanswered import Unanswered
from inspiratie.wording.notices import notice_line
from small_language import VOCABULARY

NOISE, NUISANCE, QUARREL, YOUTH = (
    VOCABULARY.concepts[id_] for id_ in ("nachtlawaai", "overlast", "burenruzie", "jongeren")
)


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        (OfText.CUT, "uw tekst is erg lang: alleen de eerste 20.000 tekens tellen mee."),
        (
            OfText.MENDED,
            (
                "In uw tekst heeft een ander programma letters verhaspeld, zoals Ã« voor ë; we lezen wat"
                " bedoeld was."
            ),
        ),
        (
            Unchecked(("boetes", "extra blauw")),
            "U wilt geen “boetes” en geen “extra blauw”: daar kunnen we de kaarten niet op nakijken.",
        ),
        (OfText.OPTIONS_ALONE, "Uw tekst zegt niets over lokale veiligheid; alleen uw opties tellen."),
        (
            Unanswered.PRICE,
            (
                "Wat iets kost, staat niet op de kaarten; vraag het aan een gemeente die het al doet"
                " (de plaatsen staan op de kaart) of aan uw financiële dienst."
            ),
        ),
        (
            Unanswered.LAW,
            (
                "Wat wettelijk mag, staat niet op de kaarten; vraag het aan de juridische dienst van"
                " uw gemeente of aan uw politiezone."
            ),
        ),
        (
            Unanswered.TIME,
            (
                "Hoe lang iets duurt en hoeveel werk het vraagt, staat niet op de kaarten; vraag het"
                " aan een gemeente die het al doet (de plaatsen staan op de kaart)."
            ),
        ),
        (
            Several("herrie", (NOISE, QUARREL)),
            (
                "'herrie' kan op meer dan één manier begrepen worden:"
                " 'nachtlawaai' of 'burenruzie' tellen allebei mee."
            ),
        ),
        (
            Elsewhere("jeugd", Facet.THEMA, YOUTH),
            "'jeugd' is geen thema maar een doelgroep ('jongeren'), en telt zo mee.",
        ),
        (Taken("herries", NOISE), "'herries' is gelezen als 'nachtlawaai'."),
        (
            Spared("boetes", NUISANCE),
            "--zonder boetes telt niet mee: dat lezen we als 'overlast', en net dat vraagt u.",
        ),
        (
            Loose("met prentjes", Facet.METHODE),
            "'met prentjes' is geen bekende waarde voor methode; we lezen het als gewone tekst.",
        ),
        (
            Clash(NOISE, NOISE),
            "U vraagt 'nachtlawaai' en sluit het ook uit; wat u uitsluit, gaat voor.",
        ),
        (
            Clash(NOISE, NUISANCE),
            "U vraagt 'nachtlawaai' en sluit 'overlast' ook uit; wat u uitsluit, gaat voor.",
        ),
        (
            Idle("verplicht", Facet.DOELGROEP),
            "--verplicht doelgroep telt niet mee zonder --doelgroep: het geldt voor wat u daarmee vraagt.",
        ),
    ],
)
def test_every_notice_is_a_sentence(notice: Notice, told: str) -> None:
    """What happened, and where it helps what to do."""
    assert notice_line(notice, ()) == told


def test_where_to_choose_is_told_with_the_decks_at_hand() -> None:
    """Else the terms of an own deck would be missing from what is shown."""
    told = notice_line(Meant("gebonk", Facet.THEMA, (NOISE,)), ["eigen.yaml"])
    assert told == (
        "'gebonk' is geen bekende waarde voor thema; we lezen het als 'nachtlawaai'."
        " Bedoelt u iets anders, kies dan uit: inspiratie terms thema --deck eigen.yaml"
    )
