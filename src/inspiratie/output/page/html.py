"""A handout as one self-contained page: to read, to search, and to print as cards."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from urllib.parse import urlsplit

import segno
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from inspiratie.deck.initiative import Initiative, Link
from inspiratie.deck.vocabulary import Facet
from inspiratie.language.lexicon_files import load_lexicon
from inspiratie.output.handout import Handout, Item
from inspiratie.output.page.search import search_data
from inspiratie.wording.numbers import signed
from inspiratie.wording.sentences import (
    FACET_LABELS,
    facet_values,
    reason_line,
    score_words,
    title_note,
    unmet_line,
)

PAGE_SIZES: Mapping[str, str] = {"a4": "210mm 297mm", "a6": "105mm 148mm"}
"""The sheets that the cards can be printed on: four A6 cards on an A4, or one card on an A6."""
FORMS = ("meedoen", "meepraten", "transparantie")
"""The forms that have a colour of their own."""

_PER_SHEET = 4
_QUIET = 4
"""White modules around a QR code, as ISO/IEC 18004 asks."""
_MAX_QR_VERSION = 20
"""Beyond this a printed code of 34 millimetres has modules too small for a phone."""
_TITLE_STEPS, _WORD_STEPS = (26, 44, 70), (17, 21, 27)
"""From how many characters, in all or in its longest word, a title is printed a size smaller."""
_TEXT_STEPS = (380, 520, 660, 840, 1080)
"""From how many characters the text on the back is printed a size smaller."""
_BESIDE_NOTE = 1.35
"""A text that shares the back with a note counts as so much longer."""
_LINK_KINDS = {
    "officieel": "officiële website",
    "overheid": "website van een overheid",
    "kennis": "kenniscentrum",
    "nieuws": "nieuws",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the template shows of one initiative."""

    item: Item
    initiative: Initiative
    deck: str
    """Title of the user's own deck that it comes from, or nothing."""
    accent: str
    forms: tuple[tuple[str, str], ...]
    """Accent and label of each form."""
    facets: tuple[tuple[Facet, str, str], ...]
    """Facet, what it is called, its values."""
    facts: tuple[tuple[str, str], ...]
    """What only own decks fill: name and value."""
    title_note: str
    title_step: int
    """How much smaller than the largest the title is printed, from 0."""
    text_step: int
    """Likewise for the text on the back."""
    paragraphs: tuple[str, ...]
    links: tuple[tuple[Link, str, str], ...]
    """Link, its host, its kind in words."""
    qr: Markup | None
    """The code of the first link; None without one, or when it is too long to be scanned."""
    score: str
    reasons: tuple[tuple[str, str], ...]
    """Signed points and the reason in words."""
    unmet: str


def to_html(handout: Handout, *, paper: str = "a4") -> str:
    """Return the handout as one HTML file that needs no network and prints as cards on `paper` (a4 or a6).

    Raises `ValueError` for another paper.
    """
    if paper not in PAGE_SIZES:
        message = f"no paper {paper!r}"
        raise ValueError(message)
    style = f"{_unindented(_asset('page.css'))}\n@page {{ size: {PAGE_SIZES[paper]}; margin: 0; }}"
    script = _unindented(_asset("page.js"))
    cards = [_card(item, item.entry.initiative, handout) for item in handout.items if item.entry]
    return _environment().get_template("page.html.j2").render(
        handout=handout,
        paper=paper,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - a file of this package, not data
        script=Markup(script),  # noqa: S704 - likewise
        sheets=[cards[start : start + _PER_SHEET] for start in range(0, len(cards), _PER_SHEET)],
        count=len(cards),
        forms=_form_counts(cards),
        gone=[item for item in handout.items if item.entry is None],
        decks=tuple(dict.fromkeys(item.entry.deck for item in handout.items if item.entry)),
        data=search_data(
            [card.initiative for card in cards], handout.catalogue.vocabulary, load_lexicon()
        ),
    )  # fmt: skip


def _form_counts(cards: Iterable[Card]) -> tuple[tuple[str, str, int], ...]:
    """Return accent, label and number of cards of each form, in the order in which they come."""
    counts = Counter(form for card in cards for form in card.forms)
    return tuple((accent, label, count) for (accent, label), count in counts.items())


def qr_svg(url: str) -> Markup | None:
    """Return the QR code of `url` as a drawing; None when it would be too fine to be scanned from paper."""
    try:
        code = segno.make_qr(url, error="l", version=None)
    except segno.DataOverflowError:
        return None
    if int(code.version) > _MAX_QR_VERSION:
        return None
    drawing = code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)
    return Markup(drawing)  # noqa: S704 - drawn by segno; the address is in it as modules, not as text


@lru_cache(maxsize=8)
def _asset(name: str) -> str:
    return (resources.files("inspiratie") / "output" / "page" / name).read_text(encoding="utf-8")


def _unindented(code: str) -> str:
    """Return code without indentation and empty lines, which is a tenth of its weight."""
    return "\n".join(filter(None, map(str.strip, code.splitlines())))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy that allows this very style and script and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _card(item: Item, initiative: Initiative, handout: Handout) -> Card:
    vocabulary = handout.catalogue.vocabulary
    match = item.match
    entry = handout.catalogue.by_id.get(item.id)
    return Card(
        item=item,
        initiative=initiative,
        deck=entry.deck if entry and entry.own else "",
        accent=_accent(initiative.vormen[0]),
        forms=tuple(
            zip(map(_accent, initiative.vormen), vocabulary.labels_of(initiative.vormen), strict=True)
        ),
        facets=tuple(
            (facet, FACET_LABELS[facet].capitalize(), facet_values(initiative, facet, vocabulary))
            for facet in Facet
        ),
        facts=tuple((name.capitalize(), value) for name, value in initiative.own_facts()),
        title_note=title_note(initiative),
        title_step=_title_step(initiative.titel),
        text_step=_step(len(initiative.beschrijving) * (_BESIDE_NOTE if item.note else 1), _TEXT_STEPS),
        paragraphs=tuple(filter(None, initiative.beschrijving.split("\n"))),
        links=tuple(
            (link, urlsplit(link.url).hostname or "", _LINK_KINDS[link.soort]) for link in initiative.links
        ),
        qr=qr_svg(initiative.links[0].url) if initiative.links else None,
        score=score_words(match) if match else "",
        reasons=tuple((_points(reason.points), reason_line(reason)) for reason in match.reasons)
        if match
        else (),
        unmet=unmet_line(match.unmet) if match else "",
    )


def _points(points: float) -> str:
    return signed(points, 0) if round(points) else "<1"


def _accent(form: str) -> str:
    return form if form in FORMS else "ander"


def _title_step(title: str) -> int:
    longest = max(map(len, re.split(r"[\s/-]+", title)))
    return max(_step(len(title), _TITLE_STEPS), _step(longest, _WORD_STEPS))


def _step(length: float, steps: Iterable[int]) -> int:
    return sum(length > limit for limit in steps)
