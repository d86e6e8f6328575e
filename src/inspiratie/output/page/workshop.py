"""What lies beside the cards: a legend, how to use them, problems to match, blanks, a colophon."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.output.handout import Handout
from inspiratie.output.page.signs import OTHER_FORM, Sign, accent_of, signs_of
from inspiratie.wording.cards import title_note

FEWEST = 9
"""From so many cards the helping cards are worth their paper."""
BLANKS = 4
"""So many empty cards: what the group itself brings."""
PROBLEMS = (
    "In onze straat is er op een maand tijd drie keer ingebroken. Bewoners slapen slecht.",
    "Elke avond hangt een groep jongeren op het plein. De buren klagen over lawaai en afval.",
    "Bij de glasbol ligt elke week sluikstort. Wie het doet, weet niemand.",
    "Vrouwen mijden 's avonds de tunnel aan het station.",
    "Aan de schoolpoort rijden auto's te snel en wordt er fout geparkeerd.",
    "Ouderen in onze gemeente worden opgelicht, aan de deur en aan de telefoon.",
    "Tussen jongeren en politie is het vertrouwen zoek. Elke controle loopt uit op ruzie.",
    "We krijgen veel cijfers over veiligheid, maar weten niet wat bewoners echt bezighoudt.",
)
"""Problems to lay the cards beside, as a user would tell them. Eight: two sheets of four."""
STEPS = (
    ("3 min", "Leg de kaarten open op tafel, per vorm bij elkaar. Iedereen kijkt rond."),
    ("2 min", "Kies één probleemkaart, of schrijf uw eigen probleem op een lege kaart."),
    ("5 min", "Ieder neemt twee kaarten die zouden kunnen helpen. Zeg nog niets."),
    ("6 min", "Om de beurt: wat sprak u aan, en wat past er niet bij ons? Lees de achterkant."),
    ("4 min", "Kies samen drie kaarten. Schrijf op de achterkant wie de eerste stap zet, en wanneer."),
)
"""The twenty minutes: how long, and what to do."""
OTHER_WAYS = (
    ("Sorteren", "Leg de kaarten in drie rijen: doen we al, willen we proberen, niet voor ons."),
    ("Trekken", "Ieder trekt blind een kaart en verdedigt die een minuut lang."),
    ("Combineren", "Zoek bij een kaart die u aanspreekt een kaart van een andere vorm die haar versterkt."),
    ("Stippen", "Hang de affiche op. Ieder plakt drie stippen; bespreek de kaarten met de meeste."),
)
"""Other things to do with the cards: what it is called, and how it goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """The texts and signs of the helping cards."""

    forms: tuple[tuple[str, Concept], ...]
    """Accent and form."""
    goals: tuple[Concept, ...]
    """The goals of the cards, with what they mean."""
    signs: tuple[tuple[Sign, str], ...]
    """Each sign with the way of working that it stands for."""
    remarks: tuple[tuple[str, str], ...]
    """Title and what the editors have to say about it."""
    problems: tuple[str, ...] = PROBLEMS
    steps: tuple[tuple[str, str], ...] = STEPS
    other_ways: tuple[tuple[str, str], ...] = OTHER_WAYS
    blanks: int = BLANKS


def workshop_of(initiatives: Sequence[Initiative], handout: Handout) -> Workshop:
    """Return the helping cards of these initiatives: only what is on the table is explained."""
    vocabulary = handout.catalogue.vocabulary
    return Workshop(
        forms=tuple((accent_of(form.id), form) for form in _named(initiatives, Facet.VORM, vocabulary)),
        goals=_named(initiatives, Facet.DOEL, vocabulary),
        signs=tuple(_signs(_named(initiatives, Facet.METHODE, vocabulary), vocabulary)),
        remarks=tuple((one.titel, note) for one in initiatives if (note := title_note(one))),
    )


def _named(initiatives: Iterable[Initiative], facet: Facet, vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """Return the concepts of a facet that the initiatives name, in the order of the vocabulary."""
    named = {id_ for initiative in initiatives for id_ in initiative.concepts(facet)}
    return tuple(concept for concept in vocabulary.of_facet(facet) if concept.id in named)


def _signs(methods: Iterable[Concept], vocabulary: Vocabulary) -> Iterable[tuple[Sign, str]]:
    """Yield each sign once, with the first way of working that carries it."""
    seen: set[str] = set()
    for method in methods:
        for sign in signs_of([method.id], form=OTHER_FORM, vocabulary=vocabulary):
            if sign.name not in seen:
                seen.add(sign.name)
                yield sign, method.label
