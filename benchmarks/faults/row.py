"""One fault as a script: what is tried, what is right, and the small files that several faults need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SECONDS = 5.0
"""Processor time that an answer to anything may take."""
MEGABYTES = 300
_CARD = (
    "- id: x-1\n  titel: {titel}\n  vormen: [meepraten]\n  doelen: [relaties-versterken]\n"
    "  methoden: [workshops]\n  doelgroepen: [jongeren]\n  themas: [overlast]\n"
    "  samenvatting: {samenvatting}\n  beschrijving: Zo ging het.\n{meer}"
)
NEED = "Er is elke avond lawaai van jongeren op het plein aan de kerk. "
MAIL = "Beste,\n\nLawaai in het café; één vechtpartij.\n---\nMet vriendelijke groet\n"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One fault, and what is right."""

    fault: str
    script: str
    """In bash, in a folder of its own; ``inspiratie`` is the program, ``$PYTHON`` and ``$ROOT`` are ours."""
    code: int = 0
    says: str = ""
    """What must stand in what the user reads, on stdout or stderr."""
    never: str = "Traceback"
    """What must not stand there."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    seconds: float = SECONDS
    megabytes: float = MEGABYTES


def held_by(fault: str, *tests: str) -> Row:
    """Return a row for what needs a browser, a shell or another machine: the tests that hold it, run."""
    return Row(
        fault=f"{fault} (`{tests[0].partition('::')[0]}`)",
        script=f'cd "$ROOT" && "$PYTHON" -m pytest -q -p no:cacheprovider {" ".join(tests)} | tail -1',
        says=" passed",
        never="failed",
        seconds=240,
        megabytes=1500,
    )


def card(*, titel: str = "Eigen kaart", samenvatting: str = "Kort.", link: str = "", meer: str = "") -> str:
    """Return the record of one card, as it stands in a deck."""
    if link:
        meer += f'  links: [{{url: "{link}", soort: kennis, titel: x}}]\n'
    return _CARD.format(titel=titel, samenvatting=samenvatting, meer=meer)


def deck(*, titel: str = "Eigen kaart", samenvatting: str = "Kort.", link: str = "", meer: str = "") -> bytes:
    """Return a deck of one card."""
    return cards([card(titel=titel, samenvatting=samenvatting, link=link, meer=meer)])


def cards(records: Iterable[str]) -> bytes:
    """Return a deck of these records."""
    return f"schema: inspiratie/deck@1\ntitel: Onze kaarten\ninitiatieven:\n{''.join(records)}".encode()


def shortlist(note: str) -> bytes:
    """Return the file of a list with one note, written as it stands."""
    head = "schema: inspiratie/shortlist@1\nnaam: plein\ngemaakt: 2026-11-01T10:00:00+01:00\n"
    rest = f"gewijzigd: 2026-11-01T10:00:00+01:00\ninitiatieven:\n- id: bart\n  notitie: {note}\n"
    return f"{head}{rest}".encode()
