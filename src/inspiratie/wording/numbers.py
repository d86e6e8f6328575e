"""Numbers and days as Dutch writes them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def decimal(number: float, places: int = 1) -> str:
    """Return a number with a decimal comma.

    >>> decimal(12.46), decimal(12.46, 2), decimal(12.46, 0)
    ('12,5', '12,46', '12')
    """
    return f"{number:.{places}f}".replace(".", ",")


def day(when: "date") -> str:
    """Return a day, or that of a moment.

    >>> from datetime import date
    >>> day(date(2026, 3, 4))
    '04/03/2026'
    """
    return f"{when:%d/%m/%Y}"


def signed(points: float, places: int = 1) -> str:
    """Return points with their sign before them; a loss has a minus sign, which is wider than a hyphen.

    >>> signed(12.46), signed(-3, 0)
    ('+12,5', '−3')
    """
    return f"{'−' if points < 0 else '+'}{decimal(abs(points), places)}"
