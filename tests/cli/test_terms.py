"""The `terms` command: the vocabulary as tree, lines and JSON."""

import json

import pytest

from command_line import run
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet

pytestmark = pytest.mark.usefixtures("shared_engine")


def test_json_has_every_concept_with_its_count(catalogue: Catalogue) -> None:
    """Under the documented names and kinds."""
    answer = json.loads(run("terms", "--formaat", "json").stdout)
    assert list(answer) == ["schema", "begrippen"]
    assert answer["schema"] == "inspiratie/terms@1"
    assert {term["id"] for term in answer["begrippen"]} == set(catalogue.vocabulary.concepts)
    for term in answer["begrippen"]:
        assert list(term) == [
            "id", "facet", "label", "alt", "fr", "en", "broader", "related", "definitie", "aantal",
        ]  # fmt: skip
        assert all(isinstance(term[name], list) for name in ("alt", "fr", "en", "broader", "related"))
        assert term["facet"] in {facet.value for facet in Facet}
        assert 0 <= term["aantal"] <= 52


@pytest.mark.parametrize("name", ["thema", "themas", "thema's", "THEMA "])
def test_a_facet_may_be_named_in_several_ways(name: str) -> None:
    """Singular, plural, in capitals."""
    assert run("terms", name).stdout.startswith("thema")


def test_without_a_facet_all_are_shown() -> None:
    """Five trees."""
    text = run("terms").stdout
    for facet in ("vormen", "doelen", "methoden", "doelgroepen", "thema's"):
        assert f"{facet}\n" in text


def test_narrower_concepts_stand_below_their_broader_one() -> None:
    """With the number of initiatives."""
    lines = run("terms", "thema").stdout.splitlines()
    overlast = next(index for index, line in enumerate(lines) if "── overlast  " in line)
    below = next(index for index, line in enumerate(lines) if "nachtlawaai" in line)
    assert lines[below].index("nachtlawaai") > lines[overlast].index("overlast")
    assert below > overlast


def test_lines_have_four_fields() -> None:
    """Facet, id, label and count."""
    lines = run("terms", "vorm", "--formaat", "regels").stdout.splitlines()
    assert all(line.startswith("vorm\t") and line.count("\t") == 3 for line in lines)


def test_no_line_is_wider_than_a_narrow_terminal() -> None:
    """Of 50 columns."""
    assert max(map(len, run("terms", columns=50).stdout.splitlines())) <= 50
