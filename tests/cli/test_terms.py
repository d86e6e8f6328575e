"""The `terms` command: concepts as lines and JSON."""

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
            "id", "facet", "label", "alt", "fr", "en", "broader", "related", "definitie", "aantal", "passend",
        ]  # fmt: skip
        assert all(isinstance(term[name], list) for name in ("alt", "fr", "en", "broader", "related"))
        assert term["facet"] in {facet.value for facet in Facet}
        assert 0 <= term["aantal"] <= 52
        assert 0 < term["passend"] <= 52


@pytest.mark.parametrize("name", ["thema", "themas", "thema's", "THEMA "])
def test_a_facet_may_be_named_in_several_ways(name: str) -> None:
    """Singular, plural, in capitals."""
    assert "\n\npast kaart  thema's\n  16    15  diverse veiligheidsthema's" in run("terms", name).stdout


def test_without_a_facet_the_widest_of_all_are_shown() -> None:
    """On one or two screens, with how many are below each; programs get all."""
    text = run("terms").stdout
    for facet in ("vormen", "doelen", "methoden", "doelgroepen", "thema's"):
        assert f"\n\npast kaart  {facet}\n" in text
    assert "criminaliteit (+45)" in text
    assert "inbraak" not in text
    assert len(text.splitlines()) < 60
    assert "\tinbraak\t" in run("terms", "--formaat", "regels").stdout


def test_narrower_concepts_stand_below_their_broader_one() -> None:
    """With how many initiatives suit, and how many cards name them."""
    lines = run("terms", "thema").stdout.splitlines()
    overlast = next(index for index, line in enumerate(lines) if "  15  overlast " in line)
    below = next(index for index, line in enumerate(lines) if "   1      nachtlawaai " in line)
    assert below > overlast


def test_a_word_finds_the_concepts_that_hold_it() -> None:
    """It was an unknown facet; after a facet it is looked for in that one."""
    text = run("terms", "fiets").stdout
    assert text.startswith("6 begrippen met “fiets”.\n")
    assert "  doelgroepen\n   5     –  weggebruikers (“fietsers”)" in text
    assert "\n   9     –  fietsdiefstal " in text
    assert run("terms", "doelgroep", "fiets").stdout.startswith("1 begrip met “fiets”.\n")


def test_a_word_that_no_concept_holds_finds_what_it_means() -> None:
    """Saying so; what means nothing leads to all concepts."""
    text = run("terms", "rotzooi").stdout
    assert text.startswith("Niet herkend als begrip: “rotzooi”. Het dichtst erbij:\n")
    assert "  netheid " in text
    nothing = run("terms", "qqqq")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert nothing.stderr == "Niet herkend: “qqqq”. Alle begrippen: inspiratie terms\n"
    assert json.loads(run("terms", "qqqq", "--formaat", "json").stdout)["begrippen"] == []


def test_lines_have_four_fields() -> None:
    """Facet, id, label and count."""
    lines = run("terms", "vorm", "--formaat", "regels").stdout.splitlines()
    assert all(line.startswith("vorm\t") and line.count("\t") == 3 for line in lines)


def test_no_line_is_wider_than_a_narrow_terminal() -> None:
    """Of 50 columns."""
    assert max(map(len, run("terms", columns=50).stdout.splitlines())) <= 50
