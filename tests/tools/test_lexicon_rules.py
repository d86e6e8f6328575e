"""Rules of the lexicon: each finds the entries that do nothing, and leaves those that do."""

import pytest

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.lexicon_files import KINDS, parse_ring
from inspiratie.language.words import Language
from inspiratie.storage.lines import FileLine
from tools.findings import Knowledge
from tools.lexicon_rules import RULES

VOCABULARY = Vocabulary(
    begrippen=(
        Concept(
            id="overlast",
            facet=Facet.THEMA,
            label="overlast",
            en=("nuisance",),
            alt=("klachten",),
        ),
    )
)
ADVICE = "zet = voor het woord dat alleen zichzelf meebrengt"


def faults(kind: str, *entries: str, language: Language = "nl") -> list[tuple[int, str, str]]:
    """Return the line, the kind and the reason of what the rules of a file find in these entries."""
    lines = [FileLine(number, text) for number, text in enumerate(entries, start=1)]
    rings = (
        tuple(parse_ring(text) for text in entries)
        if kind == "rings"
        else (parse_ring("kabaal | herrie | |"),)
    )
    stop = entries if kind == "stop" else ("zijn", "mensen", "hele", "heel", "eigenlijk")
    known = Knowledge(language, Lexicon(stop={language: stop}, rings=rings), VOCABULARY)
    return [(line.number, name, reason) for rule in RULES[kind] for line, name, reason in rule(lines, known)]


def test_every_kind_of_file_has_rules() -> None:
    """A new kind is not forgotten."""
    assert RULES.keys() == {*KINDS, "foreign", "rings"}


@pytest.mark.parametrize("kind", sorted(RULES.keys() - {"rings", "common", "lack"}))
def test_entry_that_stands_twice_is_found(kind: str) -> None:
    """Case and accents make no other word of it."""
    assert faults(kind, "één", "twee", "Een") == [
        (3, "dubbel", "'Een' is hetzelfde als 'één' op regel 1"),
    ]


def test_pair_that_stands_twice_is_found() -> None:
    """Case makes no other one of it."""
    twice = [(2, "dubbel", "'Geen Budget' is hetzelfde als 'geen budget' op regel 1")]
    assert faults("lack", "geen budget", "Geen Budget") == twice


def test_stop_phrase_of_stop_words_is_not_read() -> None:
    """Each word of it is left out by itself, or is but a letter, or another stop phrase covers it."""
    entries = (
        "is er",
        "met groet",
        "met vriendelijke groet",
        "er",
        "is",
        "'s er is",
        "groet",
        "vriendelijke groet",
    )
    found = faults("stop", *entries)
    assert [(line, name) for line, name, _ in found] == [(1, "ongelezen"), (6, "ongelezen")]
    assert found[0][2] == "elk woord van 'is er' is op zichzelf al een stopwoord"


def test_stop_phrase_within_another_makes_it_idle() -> None:
    """What the shorter one covers needs no longer one."""
    entries = ("hoe kan dat", "kan dat", "hoe", "dat hoe kan", "kan")
    assert [line for line, _, _ in faults("stop", "met groet", "hoe met groet", "hoe")] == [2]
    assert [line for line, _, _ in faults("stop", *entries[:3])] == [1]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("kort", "'kort' is te kort om naar te raden"),
        ("covid19", "'covid19' is te kort om naar te raden"),
        ("eigenlijk", "'eigenlijk' is al een stopwoord"),
        ("kabaal", "'kabaal' staat in een woordgroep of bij een begrip, en is dus bekend"),
        ("herries", "'herries' staat in een woordgroep of bij een begrip, en is dus bekend"),
        ("overlast", "'overlast' staat in een woordgroep of bij een begrip, en is dus bekend"),
        ("klachten", "'klachten' staat in een woordgroep of bij een begrip, en is dus bekend"),
    ],
)
def test_common_word_that_is_never_guessed_at_is_found(word: str, reason: str) -> None:
    """Short ones and words that are known are not guessed at anyway."""
    assert faults("common", "planeten", word) == [(2, "ongelezen", reason)]


def test_common_word_of_another_language_is_left() -> None:
    """What is known in English says nothing of Dutch."""
    assert faults("common", "nuisance") == []


@pytest.mark.parametrize("kind", ["negation", "contrast", "refusal"])
def test_entry_of_several_words_is_not_read(kind: str) -> None:
    """In files that are read word by word, an apostrophe makes two."""
    assert [reason for _, _, reason in faults(kind, "niet", "niet meer", "don't")] == [
        "'niet meer' is meer dan één woord; hier worden alleen losse woorden gelezen",
        "'don't' is meer dan één woord; hier worden alleen losse woorden gelezen",
    ]


def test_lack_that_is_no_pair_is_not_read() -> None:
    """A denying word, and what it denies."""
    assert [reason for _, _, reason in faults("lack", "geen budget", "budget", "geen groot budget")] == [
        "'budget' is geen paar: een woord dat ontkent, en een woord voor wat er niet is",
        "'geen groot budget' is geen paar: een woord dat ontkent, en een woord voor wat er niet is",
    ]


def test_phrase_that_holds_another_is_not_read() -> None:
    """Whether a means is there already is settled by the shorter one, wherever it stands."""
    assert faults("presence", "dat is er al lang", "is er al", "er al", "is er alles") == [
        (1, "ongelezen", "'dat is er al lang' wordt nooit gelezen: 'is er al' op regel 2 is er eerder"),
        (2, "ongelezen", "'is er al' wordt nooit gelezen: 'er al' op regel 3 is er eerder"),
    ]


def test_phrase_that_begins_with_another_is_not_read() -> None:
    """What is not the matter stands before it, so only the beginning counts."""
    assert faults("absence", "valt mee", "valt mee hoor", "het valt mee", "valt meer") == [
        (2, "ongelezen", "'valt mee hoor' wordt nooit gelezen: 'valt mee' op regel 1 is er eerder"),
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("lawaai | herrie | bruit | noise", "stilte | rust | |"), []),
        (
            ("fiets | velo | vélo | bike", "rijwiel | tweewieler, velo | |"),
            ["2 dubbel: 'velo' (nl) staat al in woordgroep 'fiets' op regel 1"],
        ),
        (
            ("lawaai | herrie, Herrie | |",),
            ["1 dubbel: 'Herrie' (nl) staat al in woordgroep 'lawaai' op regel 1"],
        ),
        (
            ("gemeente | stad | |", "mening | opinie | |"),
            [f"2 dubbel: 'mening' (nl) heeft dezelfde stam als 'gemeente' op regel 1; {ADVICE}"],
        ),
        (("gemeente | stad | |", "=mening | =meningen | |"), []),
        (("meen | stad | |", "mening | opinie | |"), []),
        (
            ("meen | stad | |", "=mening | opinie | |"),
            ["2 ongelezen: = voor '=mening' doet niets: geen andere woordgroep heeft die stam"],
        ),
        (
            ("gemeente | =gemeenten | |",),
            ["1 ongelezen: = voor '=gemeenten' doet niets: geen andere woordgroep heeft die stam"],
        ),
        (("lawaai | | |",), ["1 ongelezen: woordgroep 'lawaai' heeft maar één woord en bindt dus niets"]),
        (("lawaai | | bruit |",), []),
    ],
)
def test_ring_word_without_use_is_found(lines: tuple[str, ...], told: list[str]) -> None:
    """One that a ring has already, or whose stem it has; a sign in vain; a ring that binds nothing."""
    assert [f"{line} {name}: {reason}" for line, name, reason in faults("rings", *lines)] == told
