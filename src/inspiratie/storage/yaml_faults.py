"""What is said, in Dutch, of a file that YAML itself does not read: why, and where."""

from typing import Any

import yaml

TOO_DEEP = "te diep genest"
"""What is said of a file that nests deeper than any of ours."""
NO_YAML = (
    "geen geldige YAML; zet tekst waarin : # ' * @ of { staat tussen dubbele aanhalingstekens,"
    " en kijk na of de inspringing klopt"
)
TAB = "geen geldige YAML; deze regel begint met een tab, spring in met spaties"
NO_LETTER = "geen geldige YAML; er staat een teken in dat daar niet mag staan"
SECOND = "na een regel met alleen --- begint een tweede bestand; laat die regel weg"
NOT_YAML = frozenset({NO_YAML, TAB, NO_LETTER, SECOND})
"""What is said of a file that is no YAML at all."""
IN_QUOTES = "tussen dubbele aanhalingstekens heeft \\ een eigen betekenis; zet de tekst tussen enkele (')"


def reason_of(error: yaml.MarkedYAMLError) -> str:
    """Return the cause of an error, as far as it is one that people make, in Dutch."""
    match (error.context or "", error.problem or ""):
        case ("expected a single document in the stream", _):
            return SECOND
        case (_, "found invalid Unicode character escape code"):
            return "achter \\u staat geen teken; schrijf het teken zelf"
        case (_, problem) if "unknown escape" in problem or "hexdecimal" in problem:
            return IN_QUOTES
        case (_, problem) if "depth" in problem or "nest" in problem:
            return TOO_DEEP
        case _:
            return NO_YAML


def mark_of(error: yaml.MarkedYAMLError) -> Any:  # noqa: ANN401 - a place in the file, of which yaml has no type
    """Return where an error is: where quotes open that nothing closes, and not the end of the file."""
    if error.context == "while scanning a quoted scalar":
        return error.context_mark
    return error.problem_mark or error.context_mark
