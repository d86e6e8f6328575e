"""The vocabulary read from its files: each facet from its own, every fault where it stands."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from inspiratie.deck.loading import load_vocabulary
from inspiratie.deck.vocabulary import Facet
from inspiratie.deck.vocabulary_files import parse_vocabulary
from inspiratie.errors import DataError
from inspiratie.storage import packaged
from inspiratie.storage.strict_yaml import Source


def text_of(*concepts: str) -> str:
    """Return a file of these concepts, the first of them on line 3."""
    return "\n".join(["schema: inspiratie/vocabulary@2", "begrippen:", *concepts, ""])


def sources(texts: Mapping[Facet, str]) -> Mapping[Facet, Source]:
    """Return a file for each of these texts."""
    return {facet: Source(f"{facet}.yaml", text.encode()) for facet, text in texts.items()}


def refusal(texts: Mapping[Facet, str]) -> str:
    """Return the error that reading these files gives."""
    with pytest.raises(DataError) as caught:
        parse_vocabulary(sources(texts))
    return str(caught.value)


def test_file_gives_its_concepts_their_facet() -> None:
    """The concepts follow each other in the order of the files, each with the facet of its own."""
    texts = {
        Facet.THEMA: text_of("- {id: overlast, label: overlast}", "- {id: lawaai, label: Lawaai}"),
        Facet.VORM: text_of("- {id: meedoen, label: meedoen}"),
    }
    vocabulary = parse_vocabulary(sources(texts))
    assert [(concept.id, concept.facet) for concept in vocabulary.begrippen] == [
        ("overlast", Facet.THEMA),
        ("lawaai", Facet.THEMA),
        ("meedoen", Facet.VORM),
    ]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("  id: Overlast", "begrippen.0.id: 'Overlast' heeft niet de juiste vorm"),
        ("  id: a--b", "begrippen.0.id: 'a--b' heeft niet de juiste vorm"),
        ("  id: ../a", "begrippen.0.id: '../a' heeft niet de juiste vorm"),
        ('  id: "a\\n"', "begrippen.0.id: 'a�' heeft niet de juiste vorm"),
        ("  facet: thema", "begrippen.0.facet: dit veld bestaat niet"),
        ("  label: ''", "begrippen.0.label: dit veld mag niet leeg zijn"),
        ("  synoniemen: [a]", "begrippen.0.synoniemen: dit veld bestaat niet"),
        ("  alt: {nl: [x]}", "begrippen.0.alt: hier hoort een lijst te staan"),
    ],
)
def test_field_of_a_concept_names_its_line(line: str, error: str) -> None:
    """A wrong field of a concept is told with its line and path."""
    fields = {"id": "  id: a", "label": "  label: a"}
    fields[line.split(":", maxsplit=1)[0].strip()] = line
    text = text_of("-", *fields.values())
    number = text.splitlines().index(line) + 1
    assert refusal({Facet.THEMA: text}).startswith(f"thema.yaml:{number}: {error}")


def test_fault_between_concepts_names_the_file_that_has_it() -> None:
    """The line and the number are those of the concept in its own file."""
    texts = {
        Facet.VORM: text_of("- {id: meedoen, label: meedoen}"),
        Facet.THEMA: text_of(
            "- {id: a, label: a}", "- {id: b, label: b, broader: [a, meedoen], related: [c]}"
        ),
    }
    assert refusal(texts).splitlines()[:-1] == [
        "thema.yaml:4: begrippen.1.broader.1: 'meedoen' hoort bij een ander kenmerk (vorm).",
        "thema.yaml:4: begrippen.1.related.0: het begrip 'c' bestaat niet.",
    ]


def test_id_of_another_facet_is_refused() -> None:
    """An id stands for one concept, in whichever file."""
    concept = text_of("- {id: a, label: a}")
    assert refusal({Facet.VORM: concept, Facet.THEMA: concept}).startswith(
        "thema.yaml:3: begrippen.0.id: het id 'a' staat er twee keer."
    )


def test_circle_names_the_file_that_has_it() -> None:
    """A concept that is broader than itself is told at its own line."""
    texts = {Facet.THEMA: text_of("- {id: a, label: a}", "- {id: b, label: b, broader: [b]}")}
    assert refusal(texts).startswith("thema.yaml:4: begrippen.1.broader: kringverwijzing: b → b.")


def test_every_facet_must_have_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file is told by its name."""
    monkeypatch.setattr(packaged, "data_folder", lambda: tmp_path)
    with pytest.raises(DataError) as caught:
        load_vocabulary()
    assert str(caught.value).startswith(f"{tmp_path / 'vocabulary' / 'vorm.yaml'}: het bestand bestaat niet.")
