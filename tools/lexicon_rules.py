"""Rules of the word knowledge: every entry is read, stands once, and in its place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from inspiratie.deck.vocabulary import Vocabulary
from inspiratie.language.forms import GUESSABLE
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES, Language, folded_words, stem
from inspiratie.storage.lines import FileLine, read_lines
from inspiratie.storage.strict_yaml import packaged_source
from tools.findings import DOUBLE, UNREAD, Fault, Finding, Knowledge, Rule, order_findings
from tools.ring_rules import idle_sign, ring_of_one, stem_in_two_rings, stop_member, word_in_two_rings

_PAIR = 2


def lexicon_findings(data: Path, lexicon: Lexicon, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield what is wrong in the files of the lexicon, file by file."""
    for path in sorted((data / "lexicon").iterdir()):
        file = f"lexicon/{path.name}"
        kind, _, spoken = path.stem.partition(".")
        language = next((each for each in LANGUAGES if each == spoken), None)
        if kind not in RULES or (language is None and kind not in _OF_NO_LANGUAGE):
            yield Finding(file, 1, UNREAD, "geen enkel deel van het programma leest dit bestand")
            continue
        yield from order_findings(file, path)
        lines = read_lines(packaged_source(path))
        for rule in RULES[kind]:
            for line, name, reason in rule(lines, Knowledge(language or "nl", lexicon, vocabulary)):
                yield Finding(file, line.number, name, reason)


def doubled(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield entries that are the same as an earlier one once case and accents are left out."""
    first: dict[tuple[str, ...], FileLine] = {}
    for line in lines:
        earlier = first.setdefault(tuple(folded_words(line.text)), line)
        if earlier is not line:
            yield line, DOUBLE, f"'{line.text}' is hetzelfde als '{earlier.text}' op regel {earlier.number}"


def covered(lines: Sequence[FileLine], known: Knowledge) -> Iterator[Fault]:
    """Yield stop phrases of which other stop words and stop phrases cover every word."""
    single = known.lexicon.stop_words[known.language]
    phrases = known.lexicon.stop_phrases[known.language]
    for line in lines:
        words = tuple(folded_words(line.text))
        places = {place for place, word in enumerate(words) if word in single or len(word) == 1}
        for other in phrases:
            starts = range(len(words) - len(other) + 1) if other != words else ()
            for start in starts:
                if words[start : start + len(other)] == other:
                    places.update(range(start, start + len(other)))
        if len(words) > 1 and len(places) == len(words):
            yield line, UNREAD, f"elk woord van '{line.text}' is op zichzelf al een stopwoord"


def never_guessed(lines: Sequence[FileLine], known: Knowledge) -> Iterator[Fault]:
    """Yield common words at which no guess would be made anyway: short, or known."""
    vocabulary, language = known.vocabulary, known.language
    told = {word for phrase in _told(vocabulary, language) for word in folded_words(phrase)}
    ring = known.lexicon.ring_keys[language]
    for line in lines:
        for word in folded_words(line.text):
            if len(word) < GUESSABLE or not word.isalpha():
                yield line, UNREAD, f"'{word}' is te kort om naar te raden"
            elif word in known.lexicon.stop_words[language]:
                yield line, UNREAD, f"'{word}' is al een stopwoord"
            elif word in ring or stem(word, language) in ring or word in told:
                yield line, UNREAD, f"'{word}' staat in een woordgroep of bij een begrip, en is dus bekend"


def not_one_word(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield entries of several words in a file that is read word by word."""
    for line in lines:
        if len(folded_words(line.text)) > 1:
            yield (
                line,
                UNREAD,
                f"'{line.text}' is meer dan één woord; hier worden alleen losse woorden gelezen",
            )


def not_a_pair(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield entries that are not a denying word and what it denies, in a file that is read so."""
    for line in lines:
        if len(folded_words(line.text)) != _PAIR:
            reason = f"'{line.text}' is geen paar: een woord dat ontkent, en een woord voor wat er niet is"
            yield line, UNREAD, reason


def contained(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield phrases in which another one stands: that one is found first."""
    yield from _within(lines, lambda phrase, other: f" {other} " in f" {phrase} ")


def begun(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield phrases that begin with another one: that one is found at the same place."""
    yield from _within(lines, lambda phrase, other: f"{phrase} ".startswith(f"{other} "))


def _within(lines: Sequence[FileLine], holds: Callable[[str, str], bool]) -> Iterator[Fault]:
    phrases = [(line, " ".join(folded_words(line.text))) for line in lines]
    for line, phrase in phrases:
        for other, short in phrases:
            if short != phrase and holds(phrase, short):
                reason = (
                    f"'{line.text}' wordt nooit gelezen: '{other.text}' op regel {other.number} is er eerder"
                )
                yield line, UNREAD, reason
                break


def _told(vocabulary: Vocabulary, language: Language) -> Iterator[str]:
    for concept in vocabulary.begrippen:
        yield from (label for label, spoken in concept.labels() if spoken == language)


_OF_NO_LANGUAGE = ("foreign", "rings")
RULES: Mapping[str, Sequence[Rule]] = {
    "stop": (doubled, covered),
    "common": (doubled, never_guessed),
    "negation": (doubled, not_one_word),
    "contrast": (doubled, not_one_word),
    "refusal": (doubled, not_one_word),
    "presence": (doubled, contained),
    "absence": (doubled, begun),
    "lack": (doubled, not_a_pair),
    "price": (doubled, begun),
    "law": (doubled, begun),
    "time": (doubled, begun),
    "foreign": (doubled,),
    "rings": (word_in_two_rings, stem_in_two_rings, idle_sign, ring_of_one, stop_member),
}
"""The rules of each kind of file, by the beginning of its name."""
