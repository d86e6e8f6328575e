"""The options by what they are for, as a help page with many of them shows them."""

from collections.abc import Mapping
from typing import Any

_PANELS: Mapping[str, tuple[str, ...]] = {
    "Wat u zoekt": (
        *("--tekst-uit", "--doel", "--vorm", "--methode", "--doelgroep", "--thema"),
        *("--zonder", "--veld", "--gewicht", "--verplicht", "--deck"),
    ),
    "Wat u te zien krijgt": (
        *("--aantal", "--uitgebreid", "--lang", "--uitleg", "--waarom-niet", "--alles", "--namen"),
        *("--rij", "--kolom", "--zaad", "--kort", "--qr", "--stil"),
    ),
    "Uw beslissing": ("--kies", "--verwerp", "--stap", "--terugblik", "--titel", "--herhaal"),
    "Bewaren en doorgeven": (
        *("--bewaar", "--open", "--map", "--formaat", "--uitvoer", "--overschrijf", "--excel", "--druk"),
    ),
    "Scherm en hulp": ("--kleur", "--toegankelijk", "--geen-pager", "--help"),
}
_BY_OPTION = {option: panel for panel, options in _PANELS.items() for option in options}
_MANY = 10
"""Of no more options one needs no panels."""


def group_options(params: list[Any]) -> bool:
    """Put options in their panels, in that order, where there are many; tell whether there are."""
    options = [param for param in params if param.param_type_name == "option"]
    if len(options) <= _MANY:
        return False
    for option in options:
        option.rich_help_panel = panel_of(option)
    order = [*_PANELS]
    params.sort(key=lambda param: order.index(param.rich_help_panel) if param in options else -1)
    return True


def panel_of(option: Any) -> str:  # noqa: ANN401 - typer's option class is private
    """Return the panel that an option stands in."""
    return next(_BY_OPTION[name] for name in option.opts if name in _BY_OPTION)
