"""The vocabulary and the catalogue, loaded: the packaged ones as compiled, own decks from their files."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from inspiratie.deck.catalogue import Catalogue, Entry, Layer
from inspiratie.deck.initiative import HelpsWith, Initiative, Link
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.storage import packaged
from inspiratie.storage.compiled import compiled
from inspiratie.storage.plain import prefilled, to_plain

DECK = "initiatives.yaml"
"""The packaged deck, in the data folder."""


class _Packaged(NamedTuple):
    """The packaged deck with its vocabulary."""

    vocabulary: Vocabulary
    titel: str
    versie: str
    initiatieven: tuple[Initiative, ...]
    checksum: str
    """The SHA-256 of those of all their files."""


def load_vocabulary() -> Vocabulary:
    """Return the packaged vocabulary; `DataError` when it is damaged."""
    plain = compiled("vocabulary")
    if plain is not None:
        return _vocabulary_of(plain)
    from inspiratie.deck.vocabulary_files import parse_vocabulary, read_vocabulary  # noqa: PLC0415 - loads pydantic

    return parse_vocabulary(read_vocabulary())


def load_catalogue(decks: Sequence[Path] = ()) -> Catalogue:
    """Return the packaged deck with the user's own `decks` laid over it, in this order; these are checked.

    Raises `DataError` that names file, line, field and reason.
    """
    catalogue = packaged_catalogue()
    if not decks:
        return catalogue
    from inspiratie.deck.layers import lay_given  # noqa: PLC0415 - loads pydantic

    return lay_given(catalogue, decks)


def packaged_catalogue() -> Catalogue:
    """Return the cards that the program brings."""
    base = _compiled_deck() or _read_deck()
    layer = Layer(
        file=str(packaged.data_folder() / DECK),
        title=base.titel,
        version=base.versie,
        is_own=False,
        new=tuple(one.id for one in base.initiatieven),
    )
    return Catalogue(
        vocabulary=base.vocabulary,
        entries=tuple(Entry(initiative=one, deck=base.titel, is_own=False) for one in base.initiatieven),
        version=base.versie,
        checksum=base.checksum,
        layers=(layer,),
    )


def compilable_deck() -> Mapping[str, object]:
    """Return the packaged deck and vocabulary, read from their files, as parts to compile."""
    base = _read_deck()
    deck = {"titel": base.titel, "versie": base.versie, "checksum": base.checksum}
    return {
        "deck": {**deck, "initiatieven": [to_plain(one) for one in base.initiatieven]},
        "vocabulary": {**to_plain(base.vocabulary), "label_index": to_plain(base.vocabulary.label_index)},
    }


def _compiled_deck() -> _Packaged | None:
    plain, vocabulary = compiled("deck"), compiled("vocabulary")
    if plain is None or vocabulary is None:
        return None
    return _Packaged(
        vocabulary=_vocabulary_of(vocabulary),
        titel=plain["titel"],
        versie=plain["versie"],
        initiatieven=tuple(map(_initiative_of, plain["initiatieven"])),
        checksum=plain["checksum"],
    )


def _read_deck() -> _Packaged:
    from inspiratie.deck.deck_faults import read_deck  # noqa: PLC0415 - loads pydantic
    from inspiratie.deck.vocabulary_files import parse_vocabulary, read_vocabulary  # noqa: PLC0415 - likewise
    from inspiratie.storage.strict_yaml import packaged_source  # noqa: PLC0415 - likewise

    source, terms = packaged_source(packaged.data_folder() / DECK), read_vocabulary()
    vocabulary = parse_vocabulary(terms)
    deck = read_deck(source, Catalogue(vocabulary=vocabulary, entries=(), version="", checksum=""))
    return _Packaged(
        vocabulary=vocabulary,
        titel=deck.titel,
        versie=deck.versie,
        initiatieven=deck.initiatieven,
        checksum=_checksum(one.checksum for one in (source, *terms.values())),
    )


def _vocabulary_of(plain: Mapping[str, Any]) -> Vocabulary:
    facets = {facet.value: facet for facet in Facet}
    concepts = (
        Concept(**{**_fields(concept), "facet": facets[concept["facet"]]}) for concept in plain["begrippen"]
    )
    return prefilled(Vocabulary(begrippen=tuple(concepts)), label_index=_fields(plain["label_index"]))


def _initiative_of(plain: Mapping[str, Any]) -> Initiative:
    nested = {
        "links": tuple(Link(**link) for link in plain["links"]),
        "helpt_bij": HelpsWith(**_fields(plain["helpt_bij"])),
    }
    return Initiative(**{**_fields(plain), **nested})


def _fields(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a record as it has them: a list is a tuple."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()}


def _checksum(checksums: Iterable[str]) -> str:
    import hashlib  # noqa: PLC0415 - loads OpenSSL, and only what is not compiled is counted

    return hashlib.sha256("".join(checksums).encode()).hexdigest()
