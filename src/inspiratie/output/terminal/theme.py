"""The styles of everything shown in a terminal, by role."""

from rich.style import Style
from rich.theme import Theme

FORM_STYLES = {
    "meedoen": "form.meedoen",
    "meepraten": "form.meepraten",
    "transparantie": "form.transparantie",
}
"""The accent of each participation form, by concept id."""
SCORE_STYLES = {"sterk": "score.strong", "redelijk": "score.fair", "zwak": "score.weak"}
"""The style of a score, by its strength."""


def linked(url: str) -> Style:
    """Return the style of an address, which a terminal that can follows on a click."""
    return Style(underline=True, link=url)


THEME = Theme(
    {
        "form.meedoen": Style(color="green"),
        "form.meepraten": Style(color="dark_orange3"),
        "form.transparantie": Style(color="dodger_blue2"),
        "form.other": Style(color="magenta"),
        "card.title": Style(bold=True),
        "card.id": Style(dim=True),
        "card.label": Style(dim=True),
        "card.note": Style(italic=True, dim=True),
        "score.strong": Style(color="green", bold=True),
        "score.fair": Style(color="dark_orange3", bold=True),
        "score.weak": Style(color="red", bold=True),
        "reason.points": Style(bold=True),
        "reason.yes": Style(color="green"),
        "reason.no": Style(color="red"),
        "heat.1": Style(color="black", bgcolor="light_sky_blue1"),
        "heat.2": Style(color="black", bgcolor="sky_blue2"),
        "heat.3": Style(color="white", bgcolor="dodger_blue3"),
        "heat.4": Style(color="white", bgcolor="dark_blue", bold=True),
        "heat.gap": Style(color="dark_orange3"),
        "need": Style(italic=True),
        "command": Style(color="cyan"),
        "heading": Style(bold=True),
    }
)
