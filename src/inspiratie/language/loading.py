"""The packaged word knowledge, loaded as it was compiled."""

from collections.abc import Mapping
from typing import Any

from inspiratie.language.danger import Danger
from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.storage.compiled import compiled
from inspiratie.storage.plain import prefilled, to_plain


def load_lexicon() -> Lexicon:
    """Return the packaged word knowledge; `DataError` when it is damaged."""
    plain = compiled("lexicon")
    if plain is None:
        from inspiratie.language.lexicon_files import read_lexicon  # noqa: PLC0415 - loads the reader of files

        return read_lexicon()
    folded, rings, dangers = plain.pop("folded"), plain.pop("rings"), plain.pop("dangers")
    kinds = {name: _entries(kind) for name, kind in plain.items()}
    lexicon = Lexicon(rings=tuple(map(_ring_of, rings)), dangers=tuple(map(_danger_of, dangers)), **kinds)
    return prefilled(lexicon, **_folded_of(folded))


def compilable_lexicon() -> Mapping[str, object]:
    """Return the word knowledge, read from its files, as a part to compile."""
    from inspiratie.language.lexicon_files import read_lexicon  # noqa: PLC0415 - loads the reader of files

    lexicon = read_lexicon()
    folded = {
        "stop_words": {name: " ".join(sorted(words)) for name, words in lexicon.stop_words.items()},
        "stop_phrases": {name: list(map(" ".join, of)) for name, of in lexicon.stop_phrases.items()},
        "presences": lexicon.presences,
        "foreign_words": {name: " ".join(sorted(words)) for name, words in lexicon.foreign_words.items()},
        "ring_keys": lexicon.ring_words,
    }
    return {"lexicon": {**to_plain(lexicon), "folded": folded}}


def _folded_of(plain: Mapping[str, Any]) -> Mapping[str, object]:
    """Return what a lexicon works out of its words at every start, as it was worked out before."""
    return {
        "stop_words": {name: frozenset(words.split()) for name, words in plain["stop_words"].items()},
        "stop_phrases": {
            name: tuple(tuple(phrase.split()) for phrase in phrases)
            for name, phrases in plain["stop_phrases"].items()
        },
        "presences": tuple(plain["presences"]),
        "foreign_words": {name: frozenset(words.split()) for name, words in plain["foreign_words"].items()},
        "ring_keys": {name: _by_word(words) for name, words in plain["ring_keys"].items()},
    }


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {word: key for key, found in words.items() for word in found.split()}


def _entries(plain: dict[str, list[str]]) -> dict[Any, tuple[str, ...]]:
    return {language: tuple(words) for language, words in plain.items()}


def _ring_of(plain: dict[str, Any]) -> SynonymRing:
    return SynonymRing(
        name=plain["name"], nl=tuple(plain["nl"]), fr=tuple(plain["fr"]), en=tuple(plain["en"])
    )


def _danger_of(plain: dict[str, Any]) -> Danger:
    return Danger(
        id=plain["id"],
        hulp=tuple(plain["hulp"]),
        themas=tuple(plain["themas"]),
        nood=_entries(plain["nood"]),
        onderwerp=_entries(plain["onderwerp"]),
    )
