"""Lists of initiatives and of concepts in plain Dutch: what they hold, and what they leave out."""

from collections.abc import Iterator, Mapping, Sequence, Sized

from inspiratie import commands
from inspiratie.advice.search import Search, Wider
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.searching import Where
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary, by_facet
from inspiratie.wording.cards import OURS
from inspiratie.wording.series import joined

NUMBER_AND_TITLE, FOUND = ("nr", "titel"), "gevonden"
"""What stands above the cards of a list, and above where what was looked for stands in each."""
FACETS_TOLD = (Facet.THEMA, Facet.DOELGROEP, Facet.METHODE)
"""The facets that a list tells of each card, the most telling first."""
_ANYTHING: Mapping[Facet, str] = {Facet.THEMA: "allerlei", Facet.DOELGROEP: "iedereen"}
"""What a card is said to be about, or for, that names nothing in particular."""
COUNTS, SHORT_COUNTS = ("past", "kaart"), ("1.", "2.")
"""What stands above the two numbers before a concept, and where there is no room for it."""
NO_CARD = "–"
"""What stands where no card names a concept."""
_COUNTS_MEAN = (
    "zoveel initiatieven passen er sterk of redelijk bij.",
    f"zoveel kaarten noemen het zelf ({NO_CARD}: geen).",
)
_PLACES: Mapping[Where, str] = {
    Where.TITLE: "in de titel",
    Where.CONCEPT: "als thema, doelgroep, doel, methode of vorm",
    Where.TERM: f"als zoekterm ({OURS})",
    Where.TEXT: "in de tekst",
}


def counted(count: int) -> str:
    """Return how many initiatives, such as ``1 initiatief`` and ``geen initiatieven``."""
    return "1 initiatief" if count == 1 else f"{count or 'geen'} initiatieven"


def quoted(words: Sequence[str]) -> str:
    """Return what was looked for, in quotes."""
    return f"“{' '.join(words)}”"


def asked_words(asked: Sequence[Concept]) -> str:
    """Return what a card must carry: ``thema drugs of inbraak en doelgroep jongeren``."""
    facets = by_facet(asked).items()
    return joined(f"{facet} {joined((one.label for one in concepts), 'of')}" for facet, concepts in facets)


def found_lines(search: Search, count: int) -> Iterator[str]:
    """Yield what a list of so many holds when something was asked or looked for, and how much more suits."""
    if search.words:
        and_asked = f" en {asked_words(search.asked)}" if search.asked else ""
        yield f"{counted(count).capitalize()} met {quoted(search.words)}{and_asked}."
    elif search.asked:
        below = f" {_below(search.wider, count)}" if search.wider else ""
        yield f"{_naming(search.asked, count)}.{below}"
        if search.suiting:
            yield f"{OURS.capitalize()} passen er {search.suiting} sterk of redelijk; die toont suggest."


def folded_line(given: Sequence[str]) -> str:
    """Return what the number behind a concept means where what is narrower is left out.

    `given` are decks of the user's own, which a command takes along.
    """
    line = commands.on_decks(commands.terms("thema"), given)
    return f"(+3): er vallen 3 engere begrippen onder; toon ze met: {line}"


def not_found_line(search: Search, given: Sequence[str] = ()) -> str:
    """Return that nothing was found, and what to try, on decks of the user's own when these are `given`."""
    if search.words:
        question = commands.ask("suggest", " ".join(search.words), given=given)
        return f"Niet gevonden: {quoted(search.words)}. Zoek op betekenis: {question}"
    everything = commands.on_decks(commands.list_(), given)
    return f"{_filling(0)}. Alle kaarten: {everything}"


def telling(initiative: Initiative, facet: Facet, vocabulary: Vocabulary) -> Sequence[str]:
    """Return what a card names of a facet in a line of a list, without what only means anything at all."""
    concepts = [vocabulary.concepts[id_] for id_ in initiative.concepts(facet)]
    named = [one.label for one in concepts if not one.algemeen]
    return named or [_ANYTHING.get(facet, one.label) for one in concepts[:1]]


def found_groups(
    search: Search, initiatives: Sequence[Initiative], vocabulary: Vocabulary
) -> Iterator[tuple[str, Sequence[Initiative]]]:
    """Yield the initiatives of a list in groups, each under its heading.

    What was looked for is told by where it stands, all else by form. What is only wider comes last.
    """
    groups: dict[str, list[Initiative]] = {}
    if search.hits:
        groups = {heading: [] for heading in _PLACES.values()}
    else:
        groups = {form.label: [] for form in vocabulary.of_facet(Facet.VORM)}
    for initiative in initiatives:
        hit = search.hits.get(initiative.id)
        heading = _PLACES[hit.where] if hit else vocabulary.concepts[_form(search, initiative)].label
        groups[heading].append(initiative)
    for heading, group in groups.items():
        if group:
            among = (
                0 if search.hits else sum(heading in vocabulary.labels_of(one.vormen) for one in initiatives)
            )
            more = f" van {among}" if among > len(group) else ""
            yield f"{heading} ({len(group)}{more})", group
    if search.wider:
        labels = joined((concept.label for concept in search.wider.concepts), "of")
        yield (
            f"Ruimer dan gevraagd: {labels} ({len(search.wider.initiatives)})",
            search.wider.initiatives,
        )


def once_line(search: Search, initiatives: Sequence[Initiative]) -> str:
    """Return where in a list by form a card stands that has two of them; empty where none has."""
    has_two = not search.hits and any(len(initiative.vormen) > 1 for initiative in initiatives)
    return "Een kaart met twee vormen staat hier één keer." if has_two else ""


def _form(search: Search, initiative: Initiative) -> str:
    """Return the form that counts: one that was asked for, or else the main one."""
    wanted = [concept.id for concept in search.asked]
    return next((id_ for id_ in initiative.vormen if id_ in wanted), initiative.vormen[0])


def _below(wider: Wider, count: int) -> str:
    """Return that a list ends in cards that name something wider."""
    size = len(wider.initiatives)
    cards = "1 kaart die iets ruimers noemt" if size == 1 else f"{size} kaarten die iets ruimers noemen"
    return f"{'Daaronder' if count else 'Hieronder'} {'staat' if size == 1 else 'staan'} {cards}."


def tally_line(count: int, size: int, wider: Wider | None = None) -> str:
    """Return how many of all initiatives a list holds, those that are only `wider` apart."""
    if not wider:
        return f"{count} van {size} initiatieven."
    more = len(wider.initiatives)
    if not count:
        return f"{more} van {size} initiatieven, ruimer dan gevraagd."
    return f"{count} van {size} initiatieven, en {more} ruimer dan gevraagd."


def wider_line(search: Search, count: int) -> str:
    """Return what is wider than what so many cards name; empty where nothing is."""
    if not search.wider:
        return ""
    line = commands.list_([(concept.facet, concept.label) for concept in search.wider.concepts])
    return f"{_naming(search.asked, count)}. Ruimer: {line}"


def _naming(asked: Sequence[Concept], count: int) -> str:
    """Return how many cards name what was asked."""
    naming = f"{count} kaarten noemen" if count > 1 else f"{count or 'Geen'} kaart noemt"
    return f"{naming} {asked_words(asked)}"


def drawn_line(asked: Sequence[Concept], count: int, given: Sequence[str] = ()) -> str:
    """Return out of how many cards is drawn, when that is not all; of none, where there are more.

    `given` are decks of the user's own.
    """
    told = _naming(asked, count) if asked else _filling(count)
    if count:
        return f"{told}; daaruit is getrokken."
    options = [(concept.facet, concept.label) for concept in asked]
    return f"{told}. Bekijk wat er is: {commands.on_decks(commands.list_(options), given)}"


def _filling(count: int) -> str:
    """Return how many cards hold what was asked of a field."""
    holding = f"{count} kaarten hebben" if count > 1 else f"{count or 'Geen'} kaart heeft"
    return f"{holding} dit veld zo ingevuld"


def count_lines(counts: Sequence[str]) -> Iterator[str]:
    """Yield what the two numbers before a concept mean, by what stands above them."""
    yield from (f"{name.rstrip('.')}: {meaning}" for name, meaning in zip(counts, _COUNTS_MEAN, strict=True))


def terms_line(words: Sequence[str], holding: Sized, count: int) -> str:
    """Return how many concepts hold what was looked for, or that these only come near; else nothing."""
    if not words:
        return ""
    if not holding:
        return f"Niet herkend als begrip: {quoted(words)}. Het dichtst erbij:"
    return f"{count} begrip{'pen' * (count > 1)} met {quoted(words)}."
