"""The vocabulary as files: one a facet, so that a change stands where it is looked for."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from inspiratie.deck.vocabulary import Concept, Description, Facet, Vocabulary
from inspiratie.deck.vocabulary_faults import vocabulary_faults
from inspiratie.storage import packaged
from inspiratie.storage.plain import field_values
from inspiratie.storage.record import Record
from inspiratie.storage.strict_yaml import Source, packaged_source


class FacetFile(Record):
    """One file of ``data/vocabulary``; its name says of which facet."""

    schema_: Literal["inspiratie/vocabulary@2"] = Field(alias="schema")
    begrippen: tuple[Description, ...] = Field(min_length=1)


def read_vocabulary() -> Mapping[Facet, Source]:
    """Return the packaged files, unchecked; `DataError` when one cannot be read."""
    folder = packaged.data_folder() / "vocabulary"
    return {facet: packaged_source(folder / f"{facet}.yaml") for facet in Facet}


def parse_vocabulary(sources: Mapping[Facet, Source]) -> Vocabulary:
    """Return the vocabulary of these files, in their order; `DataError` names file, line and field."""
    concepts: list[Concept] = []
    origins: list[tuple[Source, int]] = []
    for facet, source in sources.items():
        for index, description in enumerate(source.parse(FacetFile).begrippen):
            concepts.append(Concept(facet=facet, **field_values(description)))
            origins.append((source, index))
    vocabulary = Vocabulary(begrippen=tuple(concepts))
    faults = [(*origins[number], place, reason) for number, place, reason in vocabulary_faults(vocabulary)]
    for source in sources.values():
        source.refuse(
            (("begrippen", index, *place), reason) for of, index, place, reason in faults if of is source
        )
    return vocabulary
