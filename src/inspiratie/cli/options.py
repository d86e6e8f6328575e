"""The options that commands share, each defined once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from inspiratie.cli.complete import (
    complete_concept,
    complete_facet,
    complete_initiative,
    complete_shortlist,
    complete_unwanted,
    complete_weight,
)
from inspiratie.cli.paths import path_of
from inspiratie.cli.preferences import Kleur
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.weights import WEIGHTS
from inspiratie.errors import WrongUsage, either
from inspiratie.output.errors import UnknownFormat
from inspiratie.output.formats import Format, Kind

REPEATABLE = " Mag vaker."

DeckOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--deck",
        metavar="BESTAND",
        parser=path_of("--deck", such_as="--deck kaarten.yaml"),
        help="Neem ook uw eigen kaarten mee uit dit bestand." + REPEATABLE,
    ),
]
KleurOption = Annotated[Kleur | None, typer.Option("--kleur", help="Kleur gebruiken: auto, altijd of nooit.")]
ToegankelijkOption = Annotated[
    bool,
    typer.Option(
        "--toegankelijk",
        help="Gewone zinnen onder elkaar, zonder kaders; bijvoorbeeld om te laten voorlezen.",
    ),
]
PagerOption = Annotated[
    bool, typer.Option("--geen-pager", help="Toon een lang antwoord in één keer, niet blad per blad.")
]


UitvoerOption = Annotated[
    Path | None,
    typer.Option(
        "--uitvoer",
        "-o",
        metavar="BESTAND",
        parser=path_of("--uitvoer", such_as="-o suggesties.md", is_file=True),
        help="Schrijf het resultaat naar dit bestand.",
    ),
]
OverschrijfOption = Annotated[
    bool, typer.Option("--overschrijf", help="Vervang het bestand als het al bestaat.")
]
StilOption = Annotated[
    bool, typer.Option("--stil", help="Toon alleen het antwoord, zonder opdrachten om verder te gaan.")
]


class Druk(StrEnum):
    """The paper that a page prints on."""

    A4 = "a4"
    A5 = "a5"
    A6 = "a6"
    POSTER = "poster"


DrukOption = Annotated[
    Druk | None,
    typer.Option(
        "--druk",
        metavar="PAPIER",
        help="Een pagina om af te drukken: kaarten op a4 (ook zonder deze optie), a5 of a6,"
        " of een poster op A3.",
    ),
]
ExcelOption = Annotated[
    bool,
    typer.Option("--excel", help="Maak een CSV-bestand dat een Nederlandstalige Excel meteen goed opent."),
]
AantalOption = Annotated[
    int,
    typer.Option("--aantal", "-n", min=1, max=100, metavar="GETAL", help="Hoeveel initiatieven u wilt zien."),
]
BewaarOption = Annotated[
    str | None,
    typer.Option(
        "--bewaar",
        metavar="LIJST",
        autocompletion=complete_shortlist,
        help="Bewaar deze suggesties in een lijst.",
    ),
]
_WHOLE = "Toon elk initiatief als een kaart, met alle waarden en een link."
UitgebreidOption = Annotated[bool, typer.Option("--uitgebreid", help=_WHOLE)]
LangOption = Annotated[
    bool,
    # its first name, which was taken for a choice of language; kept for who knows it
    typer.Option("--lang", hidden=True, help=_WHOLE),
]
JaOption = Annotated[bool, typer.Option("--ja", help="Vraag niet om bevestiging.")]


def format_option(kind: Kind[Any]) -> Any:  # noqa: ANN401 - typer's option is untyped too
    """Return the option ``--formaat`` for a kind of result; a format that it cannot be had in is refused."""
    formats = kind.formats

    def parse(value: str) -> Format:
        if value.lower() not in formats:
            raise UnknownFormat(value, formats)
        return Format(value.lower())

    def complete() -> list[str]:
        return [known.value for known in formats]

    return typer.Option(
        "--formaat",
        "-f",
        parser=parse,
        autocompletion=complete,
        metavar="FORMAAT",
        help=f"Hoe u het resultaat krijgt: {either(formats)}."
        f" Standaard {formats[0]}, of wat de bestandsnaam zegt.",
    )


def facet_option(name: str, what: str) -> Any:  # noqa: ANN401 - typer's option is untyped too
    """Return an option that takes the name of a facet, singular or plural."""
    return typer.Option(
        name,
        parser=Facet.named,
        autocompletion=complete_facet,
        metavar="KENMERK",
        help=f"{what}: {', '.join(Facet)}.",
    )


def _facet_option(facet: str, what: str) -> Any:  # noqa: ANN401 - typer's option is untyped too
    return typer.Option(
        f"--{facet}", autocompletion=complete_concept(facet), metavar=facet.upper(), help=what
    )


DoelOption = Annotated[
    list[str] | None,
    _facet_option("doel", "Wat u wilt bereiken, of hoe burgers meedoen (meepraten)." + REPEATABLE),
]
VormOption = Annotated[
    list[str] | None, _facet_option("vorm", "Meedoen, meepraten of transparantie." + REPEATABLE)
]


def _unwanted(value: str) -> str:
    """Return what is not wanted; refuse nothing, as a variable of the shell that is not set gives."""
    if not value.strip():
        raise WrongUsage("--zonder kreeg een lege waarde; noem wat u niet wilt, zoals: --zonder app")
    return value


ZonderOption = Annotated[
    list[str] | None,
    typer.Option(
        "--zonder",
        parser=_unwanted,
        autocompletion=complete_unwanted,
        metavar="TEKST",
        help="Een begrip of initiatief dat u niet wilt, zoals een app." + REPEATABLE,
    ),
]
MethodeOption = Annotated[
    list[str] | None,
    _facet_option("methode", "Hoe u wilt werken, zoals workshops." + REPEATABLE),
]
DoelgroepOption = Annotated[
    list[str] | None,
    _facet_option("doelgroep", "Met of voor wie, zoals jongeren." + REPEATABLE),
]
ThemaOption = Annotated[
    list[str] | None, _facet_option("thema", "Waarover het gaat, zoals overlast." + REPEATABLE)
]


def _usual_weights() -> str:
    """Return how much each facet counts when the user does not say so, the heaviest first."""
    facets: dict[float, list[str]] = {}
    for facet, weight in sorted(WEIGHTS.facets.items(), key=lambda one: -one[1]):
        facets.setdefault(weight, []).append(facet)
    return ", ".join(f"{' en '.join(names)} {weight:g}" for weight, names in facets.items()).replace(".", ",")


GewichtOption = Annotated[
    list[str] | None,
    typer.Option(
        "--gewicht",
        metavar="KENMERK=GETAL",
        autocompletion=complete_weight,
        help="Laat een kenmerk zwaarder of lichter tellen, zoals doelgroep=3. Gewone gewichten:"
        f" {_usual_weights()}." + REPEATABLE,
    ),
]
VerplichtOption = Annotated[
    list[str] | None,
    typer.Option(
        "--verplicht",
        metavar="KENMERK",
        autocompletion=complete_facet,
        help="Toon alleen wat dit kenmerk zeker vervult, zoals doelgroep." + REPEATABLE,
    ),
]


TekstArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TEKST",
        help="Uw probleem of vraag in eigen woorden, liefst tussen aanhalingstekens."
        " Typ alleen - om daarna een lange tekst te plakken, zoals een mail.",
    ),
]
TekstUitOption = Annotated[
    Path | None,
    typer.Option(
        "--tekst-uit",
        metavar="BESTAND",
        parser=path_of("--tekst-uit", such_as="--tekst-uit mail.txt"),
        help="Lees uw vraag uit dit bestand, bijvoorbeeld een bewaarde mail.",
    ),
]
VeldOption = Annotated[
    list[str] | None,
    typer.Option(
        "--veld",
        metavar="VELD=TEKST",
        help="Toon alleen kaarten waarvan dit eigen veld deze tekst bevat, zoals contact=jeugddienst;"
        " zonder tekst: waarop het ingevuld is." + REPEATABLE,
    ),
]


def initiatives_argument(how_many: str = "Eén of meer") -> Any:  # noqa: ANN401 - typer's argument is untyped too
    """Return an argument that takes initiatives."""
    return typer.Argument(
        metavar="ID...",
        autocompletion=complete_initiative,
        help=f"{how_many} initiatieven, met hun nummer, naam of id.",
    )


InitiativeArgument = Annotated[list[str], initiatives_argument()]
