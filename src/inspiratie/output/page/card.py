"""What a page shows of one initiative, on the screen and on paper."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from inspiratie.deck.initiative import Initiative, Link
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.handout import Handout, HandoutItem
from inspiratie.output.page.signs import Sign, accent_of, signs_of
from inspiratie.wording.cards import (
    FACET_LABELS,
    as_heading,
    facet_values,
    origin_line,
    origin_mark,
    title_note,
)
from inspiratie.wording.needs import unmet_line
from inspiratie.wording.numbers import signed
from inspiratie.wording.reasons import reason_line, score_words

_QUIET = 4
"""White modules around a QR code, as ISO/IEC 18004 asks."""
_MAX_QR_VERSION = 20
"""Beyond this a printed code of 30 millimetres has modules too small for a phone."""
_TITLE_STEPS, _WORD_STEPS = (26, 44, 70), (17, 21, 27)
"""From how many characters, in all or in its longest word, a title is printed a size smaller."""
_TEXT_STEPS = (390, 470, 550, 660, 880)
"""From how many characters the text on the back is printed a size smaller."""
_BESIDE_NOTE = 1.35
"""A text that shares the back with a note counts as so much longer."""
_SITUATIONS_ON_PAPER = 2
_REASONS_ON_PAPER = 2
_NO_BREAK_HYPHEN = "\u2011"
_LINK_KINDS = {
    "officieel": "officiële website",
    "overheid": "website van een overheid",
    "kennis": "kenniscentrum",
    "nieuws": "nieuws",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the template shows of one initiative."""

    item: HandoutItem
    initiative: Initiative
    title: str
    """The title, in which ``en -peters`` stays on one line."""
    origin: str
    """Which decks of the user's own it rests on, or nothing."""
    mark: str
    """The same in a word or two."""
    accent: str
    forms: tuple[tuple[str, str], ...]
    """Accent and label of each form."""
    signs: tuple[Sign, ...]
    """The signs of its ways of working, the main one first."""
    facets: tuple[tuple[Facet, str, str], ...]
    """Facet, what it is called, its values."""
    facts: tuple[tuple[str, str], ...]
    """What only own decks fill: name and value."""
    title_note: str
    title_step: int
    """How much smaller than the largest the title is printed, from 0."""
    text_step: int
    """Likewise for the text on the back."""
    noted_step: int
    """Likewise once the reader has put a note beside it."""
    paragraphs: tuple[str, ...]
    recognise: tuple[str, ...]
    """The situations that fit on paper: the shortest."""
    links: tuple[tuple[Link, str, str], ...]
    """Link, its host, its kind in words."""
    qr: Markup | None
    """The code of the first link; None without one, or when it is too long to be scanned."""
    score: str
    reasons: tuple[tuple[str, str], ...]
    """Signed points and the reason in words."""
    unmet: str

    @property
    def main_reasons(self) -> tuple[str, ...]:
        """The reasons that weigh most, in words."""
        return tuple(reason for _, reason in self.reasons[:_REASONS_ON_PAPER])


def card_of(item: HandoutItem, initiative: Initiative, handout: Handout) -> Card:
    """Return what a page shows of an item of a handout."""
    vocabulary = handout.catalogue.vocabulary
    match = item.match
    entry = handout.catalogue.by_id.get(item.id)
    recognise = tuple(sorted(initiative.situaties, key=len)[:_SITUATIONS_ON_PAPER])
    return Card(
        item=item,
        initiative=initiative,
        title=re.sub(r"(?<!\S)-(?=\S)", _NO_BREAK_HYPHEN, initiative.titel),
        origin=origin_line(entry) if entry else "",
        mark=origin_mark(entry) if entry else "",
        accent=accent_of(initiative.vormen[0]),
        forms=tuple(
            zip(map(accent_of, initiative.vormen), vocabulary.labels_of(initiative.vormen), strict=True)
        ),
        signs=signs_of(initiative.methoden, form=initiative.vormen[0], vocabulary=vocabulary),
        facets=tuple(
            (facet, FACET_LABELS[facet].capitalize(), facet_values(initiative, facet, vocabulary))
            for facet in Facet
        ),
        facts=tuple((as_heading(name), value) for name, value in initiative.own_facts()),
        title_note=title_note(initiative),
        title_step=_title_step(initiative.titel),
        text_step=_text_step(initiative, noted=bool(item.note)),
        noted_step=_text_step(initiative, noted=True),
        paragraphs=tuple(filter(None, initiative.beschrijving.split("\n"))),
        recognise=recognise,
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


def qr_svg(url: str) -> Markup | None:
    """Return the QR code of `url` as a drawing; None when it would be too fine to be scanned from paper.

    Level M, so that a fold or a coffee stain does not spoil it.
    """
    try:
        code = segno.make_qr(url, error="m", version=None)
    except segno.DataOverflowError:
        return None
    if int(code.version) > _MAX_QR_VERSION:
        return None
    drawing = code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)
    return Markup(drawing)  # noqa: S704 - drawn by segno; the address is in it as modules, not as text


def _points(points: float) -> str:
    return signed(points, 0) if round(points) else "<1"


def _text_step(initiative: Initiative, *, noted: bool) -> int:
    return _step(len(initiative.beschrijving) * (_BESIDE_NOTE if noted else 1), _TEXT_STEPS)


def _title_step(title: str) -> int:
    longest = max(map(len, re.split(r"[\s/-]+", title)))
    return max(_step(len(title), _TITLE_STEPS), _step(longest, _WORD_STEPS))


def _step(length: float, steps: Iterable[int]) -> int:
    return sum(length > limit for limit in steps)
