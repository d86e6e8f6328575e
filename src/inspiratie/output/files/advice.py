"""Comparisons, likenesses, mixes and draws as the documented JSON, and comparisons and mixes as Markdown."""

from collections.abc import Iterator
from typing import Any

from inspiratie.advice.comparison import ComparedField, Comparison
from inspiratie.advice.mix import Gap, Mix, Part
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.engine.need import Wish
from inspiratie.output.files.json_records import Json, card_record, dumps, match_record, need_record
from inspiratie.output.files.markdown import code_block, escape, table
from inspiratie.output.results import Compared, Draw, Likeness, Mixture
from inspiratie.wording.advice import content_words, field_heading, gap_lines, mix_lines, part_lines
from inspiratie.wording.cards import origin_line
from inspiratie.wording.needs import command_line
from inspiratie.wording.reasons import score_words


def comparison_of(compared: Compared) -> Comparison:
    """Return the comparison alone, for formats that hold every field."""
    return compared.comparison


def comparison_to_json(comparison: Comparison) -> str:
    """Return a comparison under the schema ``inspiratie/compare@1``."""
    ids = [entry.initiative.id for entry in comparison.entries]
    fields = [
        {
            "veld": field_heading(field.name),
            "verschilt": field.differs,
            "waarden": {
                id_: [content_words(value.content) for value in cell]
                for id_, cell in zip(ids, field.cells, strict=True)
            },
        }
        for field in comparison.fields
    ]
    heads = [_head(entry.initiative) for entry in comparison.entries]
    return dumps({"schema": "inspiratie/compare@1", "initiatieven": heads, "velden": fields})


def comparison_to_markdown(comparison: Comparison) -> str:
    """Return a comparison as one table; bold is what the initiatives do not share."""
    headings = ["", *(escape(entry.initiative.titel) for entry in comparison.entries)]
    rows = [
        [f"{escape(field_heading(field.name))}{' (verschilt)' if field.differs else ''}", *_cells(field)]
        for field in comparison.fields
    ]
    return f"# Vergelijking\n\n{table(headings, rows)}\n\nVet = niet bij elk van deze initiatieven zo.\n"


def _cells(field: ComparedField) -> Iterator[str]:
    for cell in field.cells:
        yield "<br>".join(
            escape(content_words(value.content))
            if value.is_shared or not field.is_terms
            else f"**{escape(content_words(value.content))}**"
            for value in cell
        )


def neighbours_to_json(likeness: Likeness) -> str:
    """Return what is like an initiative under the schema ``inspiratie/similar@1``, nearest first."""
    results = [
        {
            **_head(neighbour.initiative),
            "score": neighbour.score,
            "gedeeld": [
                {
                    "facet": shared.facet.value,
                    "eigen": shared.mine.id,
                    "ander": shared.theirs.id,
                    "verband": shared.relation.value,
                }
                for shared in neighbour.shared
            ],
            "woorden": list(neighbour.words),
        }
        for neighbour in likeness.found
    ]
    return dumps({"schema": "inspiratie/similar@1", **_head(likeness.mine), "resultaten": results})


def mix_to_json(mixture: Mixture) -> str:
    """Return a mix under the schema ``inspiratie/mix@1``: what it covers with what, and what stays open."""
    mix, need = mixture.mix, mixture.mix.ranking.need
    return dumps(
        {
            "schema": "inspiratie/mix@1",
            "hulp": mix.help or None,
            "nood": need_record(need),
            "past": bool(mix.parts),
            "niet_herkend": list(mix.unknown),
            "te_dekken": [_wish(wish) for wish in mix.wishes],
            "mix": [_part(part) for part in mix.parts],
            "niet_gedekt": [_gap(gap) for gap in mix.gaps],
            "opdracht": command_line(need, mixture.catalogue, verb="mix"),
        }
    )


def mix_to_markdown(mixture: Mixture) -> str:
    """Return a mix as a document: what had to be covered, what each initiative adds, what stays open."""
    return "\n\n".join(_mix_blocks(mixture.mix, mixture.catalogue)) + "\n"


def draw_to_json(drawn: Draw) -> str:
    """Return drawn cards as whole records under the schema ``inspiratie/draw@1``, with the seed to repeat."""
    records = [card_record(drawn.catalogue.by_id[initiative.id]) for initiative in drawn.initiatives]
    return dumps({"schema": "inspiratie/draw@1", "zaad": drawn.seed, "initiatieven": records})


def _mix_blocks(mix: Mix, catalogue: Catalogue) -> Iterator[str]:
    yield "# Mix van initiatieven"
    for line in mix_lines(mix):
        yield escape(line)
    for number, part in enumerate(mix.parts, start=1):
        initiative = part.match.initiative
        yield f"## {number}. {escape(initiative.titel)}"
        yield escape(f"Id: {initiative.id}; {score_words(part.match)}.")
        yield escape(initiative.samenvatting)
        if origin := origin_line(catalogue.by_id[initiative.id]):
            yield escape(f"Herkomst: {origin}.")
        yield "\n".join(f"- {escape(line)}" for line in part_lines(part))
    if gaps := list(gap_lines(mix)):
        yield "## Wat open blijft"
        yield "\n".join(f"- {escape(line)}" for line in gaps)
    yield escape(f"Gemaakt met kaarten {catalogue.version}. Opnieuw:")
    yield code_block(command_line(mix.ranking.need, catalogue, verb="mix"))


def _head(initiative: Initiative) -> Json:
    return {"id": initiative.id, "titel": initiative.titel}


def _wish(wish: Wish) -> dict[str, Any]:
    return {"begrip": wish.concept.id, "facet": wish.concept.facet.value, "label": wish.concept.label}


def _part(part: Part) -> Json:
    return {
        **match_record(part.match),
        "voegt_toe": [wish.concept.id for wish in part.adds],
        "dekt_ook": [wish.concept.id for wish in part.also],
        "apart_gezocht": part.is_apart,
    }


def _gap(gap: Gap) -> Json:
    nearest = gap.nearest
    return {
        **_wish(gap.wish),
        "dichtst": {**_head(nearest.initiative), "score": nearest.score} if nearest else None,
    }
