"""A handout as one self-contained page: to read, to search, and to print as cards."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from inspiratie.deck.vocabulary import Concept, Vocabulary
from inspiratie.output.handout import Handout
from inspiratie.output.page import assets
from inspiratie.output.page.card import Card, card_of
from inspiratie.output.page.engine import engine_block
from inspiratie.output.page.filters import filter_data
from inspiratie.output.page.signs import accent_of, sprite
from inspiratie.output.page.workshop import FEWEST, workshop_of
from inspiratie.wording.conversation import LEFT_OPEN, SHORT

PAPERS: Mapping[str, str] = {
    "a4": "210mm 297mm",
    "a5": "148mm 210mm",
    "a6": "105mm 148mm",
    "poster": "420mm 297mm",
}
"""The sheets: four cards on an A4, one on an A5 or A6, all of them on an A3; with their sizes."""

_PER_SHEET = 4
_ON_ADVICE = 7
"""So many suggestions fit on the one sheet with the question and the reasons."""


FEW = 6
"""Up to so many cards are a hand-out to read: one column, notes first, nothing to search."""


ASKED = 20
"""From so many cards a page takes a question: below it, filters do, and the page is a tenth of the weight."""


EXAMPLES = (
    "Er wordt ingebroken in onze straat; wat kunnen buren doen?",
    "Jongeren hangen rond op het plein en de buren klagen over lawaai",
    "Elke week sluikstort aan de glasbol",
    "Vrouwen mijden 's avonds de tunnel aan het station",
    "Ouderen worden opgelicht, aan de deur en aan de telefoon",
    "Tussen jongeren en politie is het vertrouwen zoek",
)
"""Six questions to begin with, as people ask them."""
_FAN = 3
"""So many cards lie open beside the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of participation on this page."""

    accent: str
    concept: Concept
    count: int
    """How many cards carry it."""


def to_html(handout: Handout, *, paper: str | None = None, begin: str = "", worker: str = "") -> str:
    """Return the handout as one HTML file that needs no network and prints on `paper`.

    It opens with what `begin` asks, the fragment of an address of such a page. At an address the script
    `worker`, which lies beside it, keeps it for when there is no network. Without a paper the answer to a
    question prints as one sheet with the question and the reasons, and other handouts print as cards on A4.
    Raises `ValueError` for a paper that is not in `PAPERS`.
    """
    if paper is not None and paper not in PAPERS:
        message = f"no paper {paper!r}"
        raise ValueError(message)
    cards = [card_of(item, item.entry.initiative, handout) for item in handout.items if item.entry]
    advises = bool(handout.need) and any(card.score for card in cards)
    initiatives = [card.initiative for card in cards]
    is_deck = len(cards) >= FEWEST and not handout.need
    workshop = workshop_of(initiatives, handout) if is_deck else None
    style = f"{assets.style()}\n@page {{ size: {PAPERS[paper or 'a4']}; margin: 0; }}"
    return assets.environment().get_template("page.html.j2").render(
        handout=handout,
        paper=paper or "a4",
        mode=paper or ("advies" if advises else "a4"),
        few=0 < len(cards) <= FEW,
        begin=begin,
        worker=worker,
        advises=advises,
        examples=EXAMPLES,
        questions=SHORT,
        left_open=LEFT_OPEN,
        on_advice=_ON_ADVICE,
        workshop=workshop,
        policy=assets.policy(style, assets.early_script(), assets.script(), worker=bool(worker)),
        style=Markup(style),  # noqa: S704 - files of this package, not data
        early_script=Markup(assets.early_script()),  # noqa: S704 - likewise
        script=Markup(assets.script()),  # noqa: S704 - likewise
        sprite=sprite(_sign_names(cards)),
        sheets=_sheets(cards),
        cards=cards,
        forms=_forms(cards, handout.catalogue.vocabulary),
        fan=list({card.accent: card for card in reversed(cards) if card.signs}.values())[-_FAN:],
        gone=[item for item in handout.items if item.entry is None],
        decks=tuple(dict.fromkeys(item.entry.deck for item in handout.items if item.entry)),
        data=filter_data(initiatives, handout.catalogue.vocabulary),
        engine=Markup(engine_block(handout.catalogue)) if is_deck and len(cards) >= ASKED else None,  # noqa: S704 - base64
    )  # fmt: skip


def _sheets(cards: Sequence[Card]) -> list[Sequence[Card]]:
    return [cards[start : start + _PER_SHEET] for start in range(0, len(cards), _PER_SHEET)]


def _sign_names(cards: Iterable[Card]) -> set[str]:
    return {sign.name for card in cards for sign in card.signs}


def _forms(cards: Iterable[Card], vocabulary: Vocabulary) -> Sequence[Form]:
    """Return the forms of the cards, in the order in which they come."""
    counts = Counter(id_ for card in cards for id_ in card.initiative.vormen)
    return [
        Form(accent=accent_of(id_), concept=vocabulary.concepts[id_], count=count)
        for id_, count in counts.items()
    ]
