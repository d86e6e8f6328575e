"""The packaged word knowledge, loaded as it was compiled."""

from collections.abc import Mapping
from typing import Any

from inspiratie.language.danger import Danger
from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.storage.compiled import compiled
from inspiratie.storage.plain import prefilled, unmade


def load_lexicon() -> Lexicon:
    """Return the packaged word knowledge; `DataError` when it is damaged."""
    plain = compiled("lexicon")
    if plain is None:
        from inspiratie.language.lexicon_files import read_lexicon  # noqa: PLC0415 - loads the reader of files

        return read_lexicon()
    rings, ring_keys, dangers = plain.pop("rings"), plain.pop("ring_keys"), plain.pop("dangers")
    kinds = {name: _entries(kind) for name, kind in plain.items()}
    lexicon = Lexicon(rings=tuple(map(_ring_of, rings)), dangers=tuple(map(_danger_of, dangers)), **kinds)
    return prefilled(lexicon, ring_keys={language: _by_word(words) for language, words in ring_keys.items()})


def compilable_lexicon() -> Mapping[str, object]:
    """Return the word knowledge, read from its files, as a part to compile."""
    from inspiratie.language.lexicon_files import read_lexicon  # noqa: PLC0415 - loads the reader of files

    lexicon = read_lexicon()
    return {"lexicon": {**unmade(lexicon), "ring_keys": lexicon.ring_words}}


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
