"""What the engine found, in plain Dutch: the words that cards, exports and pages share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import assert_never

from inspiratie import commands
from inspiratie.advice.help import first_help
from inspiratie.advice.narrowing import equals
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import TOLD_FIRST, Concept, Facet, Relation, Vocabulary
from inspiratie.engine.fitting import Fit, Ground
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.signals import Reason
from inspiratie.language.words import fold
from inspiratie.wording.numbers import decimal

NOTHING_FITS = (
    "Geen enkel initiatief past hier goed bij; we raden liever niets aan dan iets wat niet goed past."
)
ELSEWHERE = (
    "Voor documenten, vergunningen, boetes of belastingen helpt het onthaal van uw gemeente;"
    " dringende hulp krijgt u via 112 of 101; over geweld praten kan bij 1712."
)
"""Where to go with a question that is not about involving citizens in safety."""
DESK = (
    "Gaat het over een document, vergunning, boete of belasting? Vraag het aan het onthaal van uw gemeente."
)
"""The same for who asks what something costs, takes or may: whom to ask of our matters is told already."""
FIRST_HELP = (
    "Zoek nu eerst hulp. Onze kaarten gaan over burgers betrekken bij veiligheid;"
    " daarvan raden we u nu niets aan."
)
"""What is said to who is in danger, when nothing suits that."""
NOTHING_READ = "geen begrip herkend"
NOTHING_MORE_READ = "niet meer dan uw opties al zeggen"
"""What is said of a text that names the same as the options beside it, or nothing."""
GONE = "staat niet meer in de kaarten"
"""What is said of an initiative that left the catalogue."""
OURS = "volgens ons"
"""How a judgment of ours is told from what a card says."""
IN_PART = "deels"
"""How well we judge that something is met that is not met fully."""
EDITORIAL = "redactioneel"
"""How what we added ourselves is marked."""

FACET_LABELS = {
    Facet.VORM: "vorm",
    Facet.DOEL: "doel",
    Facet.METHODE: "hoe",
    Facet.DOELGROEP: "voor wie",
    Facet.THEMA: "thema",
}
"""What a facet is called on a card."""

_LONGEST_TEXT = 240
"""So many characters of a text are shown again before its answer; the rest of a pasted mail is known."""
WHOLE_TEXT = (
    "De volledige tekst van uw vraag staat in dit bestand;"
    " kijk na of er geen namen of telefoonnummers in staan."
)
"""What is said when a long text, such as a pasted mail, goes into a file that gets handed on."""
_LONGEST_EXAMPLE = 110
"""So many characters of an example are shown."""
WORDS_SHOWN = 5
"""So many words at most are named in one reason."""
RELATIONS = {
    Relation.SAME: "precies dit",
    Relation.NARROWER: "een vorm ervan",
    Relation.BROADER: "ruimer",
    Relation.RELATED: "verwant",
    Relation.GENERIC: "algemeen",
}
"""How close what a card says is to what was asked."""
ON_CARD = "op de kaart"
"""How what a card says is told from a judgment of ours."""
NAMED = "u noemt dit initiatief bij naam"
HELPS_WITH_SUCH = "helpt bij vragen als deze"
AKIN = "lijkt op kaarten die bij zulke vragen helpen"
WORD_WEIGHS, WORDS_WEIGH = "uw woord {} weegt door", "uw woorden {} wegen door"
WORD_FITS, WORDS_FIT = (
    "uw woord {} past bij de tekst van dit initiatief",
    "uw woorden {} passen bij de tekst van dit initiatief",
)
_MOST_LEFT_OUT = 8
"""Of more words than these it is not told that they were left out: so many stand in a pasted mail."""
OTHER_WORDS = "Probeer het in andere woorden"
TELL_MORE = "Vertel wat er gebeurt, waar, en wie u wilt betrekken"
FOREIGN = "Deze taal verstaan we niet; schrijf in het Nederlands, het Frans of het Engels."


def joined(words: Iterable[str], last: str = "en") -> str:
    """Return ``a, b en c``.

    >>> joined(["politie", "buren", "jeugd"])
    'politie, buren en jeugd'
    """
    listed = list(words)
    return f" {last} ".join(filter(None, [", ".join(listed[:-1]), listed[-1]])) if listed else ""


def facet_values(initiative: Initiative, facet: Facet, vocabulary: Vocabulary) -> str:
    """Return the labels of one facet of an initiative, separated by commas."""
    return ", ".join(vocabulary.labels_of(initiative.concepts(facet)))


def need_line(need: Need) -> str:
    """Return the need in one line: the text in quotes, then the stated wishes a facet."""
    parts = [f"“{' '.join(need.text.split())}”"] if need.text else []
    return " · ".join([*parts, *_wish_parts(need.stated)])


def understood_line(need: Need) -> str:
    """Return what was read from the text, such as ``thema drugs · doelgroep jongeren``; empty for nothing.

    The problem comes first.
    """
    read = sorted(need.said, key=lambda wish: (TOLD_FIRST.index(wish.concept.facet), -wish.weight))
    return " · ".join(_wish_parts(read))


def unheard_line(words: Sequence[str]) -> str:
    """Return which words were left out: ``Niet herkend: “vuil”.``; empty for none, or for too many."""
    return (
        f"Niet herkend: {joined(f'“{word}”' for word in words)}." if 0 < len(words) <= _MOST_LEFT_OUT else ""
    )


def perhaps_line(need: Need) -> str:
    """Return what the text may mean besides what was understood; empty for nothing."""
    return " · ".join(_wish_parts(need.perhaps))


def equal_line(ranking: Ranking, count: int) -> str:
    """Return that more initiatives fit equally well than the `count` that are shown; empty when not."""
    equal = len(equals(ranking))
    return f"{equal} initiatieven passen even goed" if equal > count else ""


def tie_line(ranking: Ranking, count: int) -> str:
    """Return that more initiatives fit equally well than are shown, and what to add; empty when not."""
    equal = equal_line(ranking, count)
    if not equal:
        return ""
    open_facets = [facet for facet in TOLD_FIRST if facet not in ranking.need.facets]
    options = joined((f"--{facet}" for facet in open_facets[:2]), "of")
    finer = f"; verfijn met {options}" if options else ""
    return f"{equal}{finer}."


def brief(need: Need, most: int = _LONGEST_TEXT) -> Need:
    """Return the need with a text that is long, such as a pasted mail, cut short; only to show it."""
    return replace(need, text=shorten(need.text, most, placeholder=" […]"))


def is_brief(need: Need) -> bool:
    """Tell whether the text of a need is short enough to show whole."""
    return is_short(need.text)


def is_short(text: str) -> bool:
    """Tell whether a text is no longer than what is shown whole."""
    return len(text) <= _LONGEST_TEXT


def nothing_lines(need: Need, vocabulary: Vocabulary, given: Iterable[str] = ()) -> Iterator[str]:
    """Yield that nothing fits, and what the user can do about it; `given` are decks of the user's own."""
    given = tuple(given)
    yield nothing_line(need, vocabulary)
    if first_help(need, vocabulary) is not None:
        return
    if need.reading is not None and need.reading.language is None:
        yield FOREIGN
    for concept in _named(need, vocabulary):
        alone = commands.ask("suggest", options=[(concept.facet, concept.label)], given=given)
        yield f"Zoekt u op dit begrip alleen? Dat kan met: {alone}"
    if need.is_in_field:
        yield other_words_line(given)
    else:
        yield from _elsewhere(need)
        yield f"{TELL_MORE}{_or_choose(given)}"


def _elsewhere(need: Need) -> Iterator[str]:
    """Yield where to go with what is not in the field; who asks what no card tells of our matters is told."""
    if not need.unanswered:
        yield ELSEWHERE
    elif not need.perhaps:
        yield DESK


def nothing_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return that nothing fits; who is in danger is sent to help instead."""
    return NOTHING_FITS if first_help(need, vocabulary) is None else FIRST_HELP


def other_words_line(given: Iterable[str] = ()) -> str:
    """Return what who finds nothing may try."""
    return f"{OTHER_WORDS}{_or_choose(given)}"


def heard_line(need: Need, vocabulary: Vocabulary) -> str:
    """Return what was read from the text, or that nothing was; no guesses at a text outside the field."""
    told = need.is_in_field or _named(need, vocabulary)
    nothing = NOTHING_MORE_READ if need.stated else NOTHING_READ
    return (understood_line(need) if told else "") or nothing


def refused_parts(need: Need) -> tuple[str, str]:
    """Return what is not wanted, under what it is called; both empty for nothing.

    What a text names so may be there already; an option says plainly that it is not wanted.
    """
    read = [wish.concept.label for wish in need.refused if not wish.is_stated]
    unwanted = ", ".join(dict.fromkeys([*need.without, *read]))
    called = "Niet gewenst of al aanwezig" if read else "Zonder"
    return (called, unwanted) if unwanted else ("", "")


def reason_line(reason: Reason) -> str:
    """Return one reason as a clause: what was asked, what was found, how close, on what ground."""
    if reason.asked is not None and reason.found is not None:
        said = f"; u schreef {_quoted(reason.words)}" if reason.words else ""
        name = _concept_line(reason.asked, reason.found, reason.ground, reason.relation, covers=reason.covers)
        return f"{name}{said}"
    match reason.ground:
        case Ground.EXAMPLE:
            return _judged_line(reason)
        case Ground.NAME:
            return NAMED
        case Ground.KIN:
            return f"{AKIN} ({OURS})"
        case Ground.REFUSAL:
            return "dit initiatief wilt u niet"
        case Ground.TEXT | Ground.CARD | Ground.PRACTICE:
            return _wording_line(reason)
        case _ as never:
            assert_never(never)


def fit_line(asked: Concept, fit: Fit) -> str:
    """Return how an initiative meets what was asked, as a clause."""
    return _concept_line(asked, fit.found or asked, fit.ground, fit.relation, covers=fit.covers)


def _concept_line(
    asked: Concept, found: Concept, ground: Ground, relation: Relation | None, *, covers: bool
) -> str:
    """Return how what an initiative has relates to what was asked."""
    name, exact = f"{asked.facet} {asked.label}", relation is Relation.SAME
    if ground is Ground.REFUSAL:
        return f"{name}: dat wilt u net niet"
    if ground is Ground.PRACTICE:
        ours = OURS if covers else f"{OURS}, {IN_PART}"
        return f"{name}: {'helpt hierbij' if exact else f'helpt bij {found.label}'} ({ours})"
    other = "" if exact else f": {found.label}"
    return f"{name}{other} ({ON_CARD}, {RELATIONS[relation or Relation.SAME]})"


def _wording_line(reason: Reason) -> str:
    """Return which words an initiative's record shares with the need."""
    return (WORDS_FIT if len(reason.words) > 1 else WORD_FITS).format(_quoted(reason.words))


def _judged_line(reason: Reason) -> str:
    """Return what judged examples say: which words weighed most, and a need like this one."""
    example = shorten(reason.example, _LONGEST_EXAMPLE, placeholder=" […]")
    weigh = WORD_WEIGHS if len(reason.words) == 1 else WORDS_WEIGH
    told = [weigh.format(_quoted(reason.words))] if reason.words else []
    told += [f"lijkt op “{example}”, waar dit sterk bij past"] if example else []
    return f"{'; '.join(told) or HELPS_WITH_SUCH} ({OURS})"


def unmet_line(wishes: Sequence[Wish]) -> str:
    """Return what was asked and not met, such as ``doelgroep senioren``; empty for nothing."""
    return " · ".join(_wish_parts(wishes))


def origin_line(entry: Entry) -> str:
    """Return which decks of the user's own a card rests on; empty for one as it was packaged.

    Such as ``eigen kaart uit “Onze kaarten”`` and ``aangevuld uit “Onze kaarten”: contact en kosten``.
    """
    own = [f"eigen kaart uit “{entry.deck}”"] if entry.is_own else []
    own += [f"in de plaats van die uit “{entry.replaces}”"] if entry.replaces else []
    added: dict[str, list[str]] = {}
    for name, deck in entry.added:
        added.setdefault(deck, []).append(name)
    filled = [f"aangevuld uit “{deck}”: {joined(names)}" for deck, names in added.items()]
    return "; ".join(filter(None, [", ".join(own), *filled]))


def origin_mark(entry: Entry) -> str:
    """Return in a word or two that a card rests on decks of the user's own; empty for one as packaged."""
    return "eigen kaart" if entry.is_own else "zelf aangevuld" if entry.added else ""


def title_note(initiative: Initiative) -> str:
    """Return a remark on a title that could not be read from the card; empty when it could."""
    if initiative.titel_bron == "gelezen":
        return ""
    return doubt_words(initiative.vertrouwen)


def doubt_words(certainty: str) -> str:
    """Return how sure a title is that could not be read from its card."""
    return f"titel gereconstrueerd, zekerheid {certainty}"


def score_words(match: Match) -> str:
    """Return the score as ``87/100, sterk``."""
    return f"{match.score:.0f}/100, {match.strength}"


def share_words(reason: Reason) -> str:
    """Return what a reason brings: `` 37,1 van 40,0``, or ``37,1 punten eraf``."""
    if reason.points < 0:
        return f"{decimal(-reason.points):>5} punten eraf"
    return f"{decimal(reason.points):>5} van {decimal(reason.possible)}"


def command_line(
    need: Need, catalogue: Catalogue, *, verb: commands.Asking = "suggest", rest: Sequence[str] = ()
) -> str:
    """Return the command that gives the same ranking of a catalogue again."""
    options = [(str(wish.concept.facet), wish.concept.label) for wish in need.stated]
    for facet in Facet:
        if facet in need.own_weights:
            options.append(("gewicht", f"{facet}={need.weights[facet]:g}"))
        if facet in need.required:
            options.append(("verplicht", facet))
    options += [("zonder", value) for value in need.without]
    return commands.ask(verb, need.text, options=options, rest=rest, given=catalogue.given)


def _or_choose(given: Iterable[str]) -> str:
    return f", of kies begrippen uit: {commands.on_decks(commands.terms(), given)}"


def _quoted(words: Sequence[str]) -> str:
    """Return the first words, each in quotes: ``“plein” en “lawaai”``."""
    return joined(f"“{word}”" for word in words[:WORDS_SHOWN])


def _named(need: Need, vocabulary: Vocabulary) -> list[Concept]:
    """Return the concepts that the whole text is a name of."""
    return [vocabulary.concepts[id_] for id_ in vocabulary.label_index.get(fold(need.text).strip(), ())]


def _wish_parts(wishes: Iterable[Wish]) -> list[str]:
    by_facet: dict[Facet, list[str]] = {}
    for wish in wishes:
        by_facet.setdefault(wish.concept.facet, []).append(wish.concept.label)
    return [f"{facet} {', '.join(names)}" for facet, names in by_facet.items()]
