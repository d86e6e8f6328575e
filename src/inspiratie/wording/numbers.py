"""Numbers as Dutch writes them."""


def decimal(number: float, places: int = 1) -> str:
    """Return a number with a decimal comma.

    >>> decimal(12.46), decimal(12.46, 2), decimal(12.46, 0)
    ('12,5', '12,46', '12')
    """
    return f"{number:.{places}f}".replace(".", ",")


def signed(points: float, places: int = 1) -> str:
    """Return points with their sign before them; a loss has a minus sign, which is wider than a hyphen.

    >>> signed(12.46), signed(-3, 0)
    ('+12,5', '−3')
    """
    return f"{'−' if points < 0 else '+'}{decimal(abs(points), places)}"
