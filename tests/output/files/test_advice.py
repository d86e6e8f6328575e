"""Comparisons, likenesses, mixes and draws as JSON and Markdown."""

import json

from markdown_it import MarkdownIt

from inspiratie.advice.comparison import compare
from inspiratie.advice.likeness import similar
from inspiratie.advice.mix import mix
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.files.advice import (
    comparison_to_json,
    comparison_to_markdown,
    draw_to_json,
    mix_to_json,
    mix_to_markdown,
    neighbours_to_json,
)
from inspiratie.output.results import Draw, Likeness, Mixture
from small_catalogue import VOCABULARY, card, catalogue_of, recommender_of

HOSTILE = "a|b <script>x</script> `c` [d](e) *f*"


def rows(markdown: str) -> list[list[str]]:
    """Return the cells of the tables in a Markdown text, as a reader sees them."""
    found: list[list[str]] = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        if token.type == "tr_open":
            found.append([])
        elif token.type == "inline" and found and token.level >= 4:
            found[-1].append("".join(child.content for child in token.children or ()))
    return found


def test_a_comparison_as_json_tells_every_field() -> None:
    """Each field with whether it differs and the values by id."""
    entries = catalogue_of(card("een", thema=["drugs"]), card("twee", thema=["inbraak"])).entries
    data = json.loads(comparison_to_json(compare(entries, VOCABULARY)))
    assert data["schema"] == "inspiratie/compare@1"
    assert [one["id"] for one in data["initiatieven"]] == ["een", "twee"]
    theme = next(field for field in data["velden"] if field["veld"] == "thema")
    assert theme == {
        "veld": "thema",
        "verschilt": True,
        "waarden": {"een": ["drugs"], "twee": ["inbraak"]},
    }


def test_a_comparison_as_markdown_is_one_table_with_bold_differences() -> None:
    """Bold reads without colour."""
    entries = catalogue_of(card("een", thema=["drugs", "inbraak"]), card("twee", thema=["drugs"])).entries
    text = comparison_to_markdown(compare(entries, VOCABULARY))
    assert "| thema (verschilt) | drugs<br>**inbraak** | drugs |" in text
    assert "| vorm | meedoen | meedoen |" in text


def test_hostile_text_stays_text_in_a_comparison() -> None:
    """What a deck says cannot break out of its cell."""
    entries = catalogue_of(card("een", titel=HOSTILE), card("twee", beschrijving=HOSTILE)).entries
    found = rows(comparison_to_markdown(compare(entries, VOCABULARY)))
    assert found[0] == ["", HOSTILE, "Twee"]
    assert {len(row) for row in found} == {3}
    assert HOSTILE in next(row for row in found if row[0].startswith("beschrijving"))


def test_neighbours_as_json_tell_what_is_shared() -> None:
    """Both concepts and how they relate."""
    engine = recommender_of(card("mijn", thema=["overlast"]), card("ander", thema=["lawaai"]))
    mine = engine.catalogue.by_id["mijn"].initiative
    data = json.loads(
        neighbours_to_json(Likeness(mine=mine, found=similar("mijn", engine), catalogue=engine.catalogue))
    )
    assert (data["schema"], data["id"]) == ("inspiratie/similar@1", "mijn")
    result = data["resultaten"][0]
    assert result["id"] == "ander"
    assert {"facet": "thema", "eigen": "overlast", "ander": "lawaai", "verband": "enger"} in result["gedeeld"]


def test_a_mix_as_json_tells_what_each_adds_and_what_stays_open() -> None:
    """A wish that only a weak match covers names that match; one that nothing covers names none."""
    engine = recommender_of(
        card("een", thema=["drugs"]), card("twee", doelgroep=["senioren"], thema=["lawaai"])
    )
    options = {Facet.THEMA: ["drugs"], Facet.DOELGROEP: ["senioren", "jongeren"]}
    found = mix(engine.understand(options=options), engine)
    data = json.loads(mix_to_json(Mixture(mix=found, catalogue=engine.catalogue)))
    assert (data["schema"], data["past"]) == ("inspiratie/mix@1", True)
    assert [(part["id"], part["voegt_toe"], part["dekt_ook"]) for part in data["mix"]] == [
        ("een", ["drugs"], [])
    ]
    open_wishes = {gap["begrip"]: gap["dichtst"] for gap in data["niet_gedekt"]}
    assert open_wishes["jongeren"] is None
    assert open_wishes["senioren"]["id"] == "twee"
    assert data["niet_herkend"] == []
    assert data["opdracht"].startswith("inspiratie mix ")


def test_a_mix_as_markdown_is_a_document() -> None:
    """A section an initiative, what stays open, and the command to repeat."""
    engine = recommender_of(card("een", thema=["drugs"], titel=HOSTILE), card("twee", thema=["inbraak"]))
    options = {Facet.THEMA: ["drugs", "inbraak"], Facet.DOELGROEP: ["senioren"]}
    found = mix(engine.understand(options=options), engine)
    text = mix_to_markdown(Mixture(mix=found, catalogue=engine.catalogue))
    assert "kaarten 1. Opnieuw:" in text
    tokens = MarkdownIt().parse(text)
    headings = [
        "".join(child.content for child in tokens[number + 1].children or ())
        for number, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    assert headings == ["Mix van initiatieven", f"1. {HOSTILE}", "2. Twee", "Wat open blijft"]
    assert [token.content for token in tokens if token.type == "fence"] == [
        "inspiratie mix --thema drugs --thema inbraak --doelgroep senioren\n"
    ]


def test_a_whole_mix_leaves_nothing_open() -> None:
    """Then there is no section about it."""
    engine = recommender_of(card("een", thema=["drugs"]))
    found = mix(engine.understand(options={Facet.THEMA: ["drugs"]}), engine)
    assert "Wat open blijft" not in mix_to_markdown(Mixture(mix=found, catalogue=engine.catalogue))


def test_a_draw_as_json_tells_its_seed() -> None:
    """So that it can be repeated."""
    one = card("een")
    drawn = Draw(initiatives=[one], catalogue=catalogue_of(one), title="", command="", seed=7)
    data = json.loads(draw_to_json(drawn))
    assert (data["schema"], data["zaad"]) == ("inspiratie/draw@1", 7)
    assert data["initiatieven"][0]["titel"] == "Een"
