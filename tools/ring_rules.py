"""Rules of the synonym rings: no word and no stem in two of them, none without use."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from inspiratie.language.lexicon import EXACTLY
from inspiratie.language.lexicon_files import parse_ring
from inspiratie.language.words import LANGUAGES, Language, folded_words, stem
from inspiratie.storage.lines import FileLine
from tools.findings import DOUBLE, UNREAD, Fault, Knowledge


class _Member(NamedTuple):
    """One word of a ring."""

    line: FileLine
    ring: str
    text: str
    word: str
    stem: str

    @property
    def is_alone(self) -> bool:
        """Whether it brings no other words of its stem along."""
        return self.text.startswith(EXACTLY)


def word_in_two_rings(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield ring words that stand in a ring before, or twice in one: the first is the one that counts."""
    for language in LANGUAGES:
        first: dict[str, _Member] = {}
        for member in _members(lines, language):
            earlier = first.setdefault(member.word, member)
            if earlier is not member:
                where = f"woordgroep '{earlier.ring}' op regel {earlier.line.number}"
                yield member.line, DOUBLE, f"'{member.text}' ({language}) staat al in {where}"


def stem_in_two_rings(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield ring words of whose stem an earlier ring has a word too: the first is the one that counts."""
    for language in LANGUAGES:
        for owners in _owners(lines, language).values():
            first, *others = owners.values()
            for member in others:
                same = f"dezelfde stam als '{first.text}' op regel {first.line.number}"
                advice = f"zet {EXACTLY} voor het woord dat alleen zichzelf meebrengt"
                yield member.line, DOUBLE, f"'{member.text}' ({language}) heeft {same}; {advice}"


def idle_sign(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield ring words with a sign that leaves their stem to no other ring."""
    for language in LANGUAGES:
        owners = _owners(lines, language)
        for member in _members(lines, language):
            if member.is_alone and not owners.get(member.stem, {}).keys() - {member.ring}:
                reason = f"{EXACTLY} voor '{member.text}' doet niets: geen andere woordgroep heeft die stam"
                yield member.line, UNREAD, reason


def ring_of_one(lines: Sequence[FileLine], _: Knowledge) -> Iterator[Fault]:
    """Yield rings that bind nothing."""
    for line in lines:
        ring = parse_ring(line.text)
        if sum(len(ring.words(language)) for language in LANGUAGES) == 1:
            yield line, UNREAD, f"woordgroep '{ring.name}' heeft maar één woord en bindt dus niets"


def stop_member(lines: Sequence[FileLine], known: Knowledge) -> Iterator[Fault]:
    """Yield ring words that are stop words, of which nothing is read through their stem either."""
    for language in LANGUAGES:
        stop_words = known.lexicon.stop_words[language]
        read: dict[tuple[str, str], bool] = defaultdict(bool)
        for member in _members(lines, language):
            read[member.ring, member.stem] |= member.word not in stop_words
        for member in _members(lines, language):
            is_name = language == "nl" and member.text == member.ring
            through = member.is_alone or read[member.ring, member.stem]
            if member.word in stop_words and through and not is_name:
                yield member.line, UNREAD, f"'{member.text}' ({language}) is een stopwoord"


def _members(lines: Sequence[FileLine], language: Language) -> Iterator[_Member]:
    for line in lines:
        ring = parse_ring(line.text)
        for text in ring.words(language):
            word = "".join(folded_words(text))
            yield _Member(line, ring.name, text, word, stem(word, language))


def _owners(lines: Sequence[FileLine], language: Language) -> Mapping[str, Mapping[str, _Member]]:
    """Return, for each stem that is no ring word itself, the first word of each ring that brings it in."""
    words = {member.word for member in _members(lines, language)}
    owners: dict[str, dict[str, _Member]] = defaultdict(dict)
    for member in _members(lines, language):
        if member.stem not in words and not member.is_alone:
            owners[member.stem].setdefault(member.ring, member)
    return owners
