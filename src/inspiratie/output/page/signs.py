"""The signs of the deck: a drawing for each way of working, a shape and a pattern for each form.

Each is a file in ``signs/``: ``METHOD.svg`` (48 wide, lines in the colour of the text), ``vorm-FORM.svg``
(the plate on which a sign stands) and ``vlak-FORM.svg`` (the plane behind it on a printed card). The shape
and the pattern tell the forms apart where colour does not: on a grey printer, or for who is colour-blind.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.storage import packaged

FORMS = ("meedoen", "meepraten", "transparantie")
"""The forms that have a colour, a shape and a pattern of their own."""
OTHER_FORM = "ander"
"""Colour, shape and pattern of every other form."""
OWN = "eigen"
"""The sign of a way of working that has none."""

_FOLDER = packaged.PACKAGE / "output" / "page" / "signs"
_OPENING = '<svg xmlns="http://www.w3.org/2000/svg"'
_PLACES = {
    "meedoen": (13, 13, 38),
    "meepraten": (13, 9.5, 38),
    "transparantie": (12, 12, 40),
    "ander": (14, 14, 36),
}
"""Where a sign stands on the plate of its form, and how large: the plates are 64 wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One drawing on the plate of a form."""

    name: str
    """The way of working that it stands for, or `OWN`."""
    accent: str
    """The form whose plate it stands on."""

    @property
    def place(self) -> tuple[float, float, float]:
        """Left, top and size of the drawing on its plate of 64 wide."""
        return _PLACES[self.accent]


def accent_of(form: str) -> str:
    """Return the name under which a form has its colour, shape and pattern."""
    return form if form in FORMS else OTHER_FORM


@lru_cache(maxsize=1)
def drawn() -> frozenset[str]:
    """Return the names of the ways of working that have a sign."""
    names = (file.name.removesuffix(".svg") for file in _FOLDER.iterdir())
    return frozenset(name for name in names if not name.startswith(("vorm-", "vlak-"))) - {OWN}


def signs_of(methods: Iterable[str], *, form: str, vocabulary: Vocabulary) -> tuple[Sign, ...]:
    """Return the signs of ways of working, each drawing once, on the plate of a form."""
    names = dict.fromkeys(_sign_name(method, vocabulary) for method in methods)
    return tuple(Sign(name=name, accent=accent_of(form)) for name in names)


def _sign_name(method: str, vocabulary: Vocabulary) -> str:
    """Return the nearest way of working that has a sign: itself, or one that it is a kind of."""
    wider = vocabulary.ancestors(method)
    return next((name for name in (method, *sorted(wider, key=wider.__getitem__)) if name in drawn()), OWN)


def sprite(names: Iterable[str]) -> Markup:
    """Return the drawings as symbols that a page uses by name: ``#teken-…``, ``#vorm-…``, ``#vlak-…``."""
    return Markup("\n".join(_symbols(names)))  # noqa: S704 - files of this package, not data


def _symbols(names: Iterable[str]) -> Iterator[str]:
    for form in (*FORMS, OTHER_FORM):
        yield _symbol(f"vorm-{form}", f"vorm-{form}")
        yield _symbol(f"vlak-{form}", f"vlak-{form}")
    for name in sorted(set(names)):
        yield _symbol(name, f"teken-{name}")


@lru_cache(maxsize=64)
def _symbol(file: str, id_: str) -> str:
    drawing = (_FOLDER / f"{file}.svg").read_text(encoding="utf-8")
    cropped = ' preserveAspectRatio="xMidYMid slice"' if file.startswith("vlak-") else ""
    inner = drawing.strip().removeprefix(_OPENING).removesuffix("</svg>").replace("\n", "")
    return f'<symbol id="{id_}"{cropped}{inner}</symbol>'
