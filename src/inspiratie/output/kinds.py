"""Every kind of result, and what makes it in which format: one table."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from inspiratie.output.formats import Format, Kind, Made, Result, Writer
from inspiratie.output.late import Late

if TYPE_CHECKING:
    import inspiratie.output.files.advice
    import inspiratie.output.files.csv
    import inspiratie.output.files.decks
    import inspiratie.output.files.docx
    import inspiratie.output.files.json_records
    import inspiratie.output.files.lines
    import inspiratie.output.files.markdown
    import inspiratie.output.files.overview
    import inspiratie.output.files.paper
    import inspiratie.output.files.shortlist_json
    import inspiratie.output.files.spoken
    import inspiratie.output.page.html
    import inspiratie.output.page.overview
    import inspiratie.output.page.paper
    import inspiratie.output.terminal.advice
    import inspiratie.output.terminal.comparison
    import inspiratie.output.terminal.decks
    import inspiratie.output.terminal.listing
    import inspiratie.output.terminal.overview
    import inspiratie.output.terminal.short_cards
    import inspiratie.output.terminal.shortlists
    import inspiratie.output.terminal.suggestions
    import inspiratie.output.terminal.terms
    import inspiratie.output.terminal.whole_cards
    from inspiratie.output import handout, next_steps
    from inspiratie.output.handout import Handout
    from inspiratie.output.paper import Paper
    from inspiratie.output.results import (
        Compared,
        Decks,
        Draw,
        Glance,
        Likeness,
        Listing,
        Lists,
        Mixture,
        Saved,
        Selection,
        Terms,
    )
    from inspiratie.output.suggested import Suggestions

    files = inspiratie.output.files
    page = inspiratie.output.page
    terminal = inspiratie.output.terminal
else:  # to the type checker they are what is imported above; a run loads what it writes, and nothing else
    files, page, terminal, handout, next_steps = (
        Late(f"{__package__}.{name}") for name in ("files", "page", "terminal", "handout", "next_steps")
    )

Middle = TypeVar("Middle")


def _by(function: "Callable[[Result], Made | Iterator[str]]") -> Writer[Result]:
    return Writer(lambda result, _: function(result))


def _whole(function: "Callable[[Result], Made | Iterator[str]]") -> Writer[Result]:
    return Writer(lambda result, _: function(result), quotes=True)


def _after(first: Callable[[Result], Middle], writer: Writer[Middle]) -> Writer[Result]:
    """Return a writer of what `first` makes of the value."""
    return Writer(lambda result, wanted: writer.make(first(result), wanted), quotes=writer.quotes)


def _through(handed_on: "Callable[[Result], Handout]", *formats: Format) -> Mapping[Format, Writer[Result]]:
    """Return writers that first make a handout of the value."""
    return {format_: _after(handed_on, HANDOUT.writers[format_]) for format_ in formats}


HANDOUT: "Kind[Handout]" = Kind(
    {
        Format.MARKDOWN: _whole(files.markdown.to_markdown),
        Format.HTML: Writer(
            lambda handout, wanted: page.html.to_html(handout, paper=wanted.paper), quotes=True
        ),
        Format.DOCX: _whole(files.docx.handout_to_docx),
        Format.CSV: Writer(lambda found, wanted: files.csv.to_csv(found, excel=wanted.excel)),
        Format.JSON: _whole(files.shortlist_json.to_json),
    }
)
PAGE: "Kind[Handout]" = Kind({Format.HTML: HANDOUT.writers[Format.HTML]})
"""A page for a browser, and nothing else."""
SUGGESTIONS: "Kind[Suggestions]" = Kind(
    {
        Format.KAARTEN: _by(terminal.suggestions.suggestion_cards),
        Format.TABEL: _by(terminal.suggestions.suggestion_table),
        Format.REGELS: _by(files.lines.suggestion_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_suggestions),
        Format.JSON: _by(files.json_records.suggest_to_json),
        **_through(handout.handout_of_suggestions, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.CSV),
    },
    next_steps=next_steps.after_suggestions,
    repeated=next_steps.suggest_again,
)
CARDS: "Kind[Selection]" = Kind(
    {
        Format.KAARTEN: _by(terminal.whole_cards.whole_cards),
        Format.REGELS: _by(files.lines.card_lines),
        Format.TOEGANKELIJK: _by(files.lines.card_lines),
        Format.JSON: _by(files.json_records.list_to_json),
        **_through(handout.handout_of_selection, Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=next_steps.after_cards,
)
INITIATIVES: "Kind[Listing]" = Kind(
    {
        Format.TABEL: _by(terminal.listing.ListingView),
        Format.REGELS: _by(files.lines.initiative_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_listing),
        Format.JSON: _by(files.json_records.list_to_json),
        Format.CSV: Writer(lambda found, wanted: files.csv.list_to_csv(found, excel=wanted.excel)),
        **_through(handout.handout_of_selection, Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=next_steps.after_list,
)
DRAW: "Kind[Draw]" = Kind(
    {
        Format.KAARTEN: _by(terminal.short_cards.drawn_cards),
        Format.REGELS: _by(files.lines.initiative_lines),
        Format.TOEGANKELIJK: _by(files.lines.card_lines),
        Format.JSON: _by(files.advice.draw_to_json),
        **_through(handout.handout_of_selection, Format.MARKDOWN, Format.HTML, Format.DOCX),
    },
    next_steps=next_steps.after_draw,
)
TERMS: "Kind[Terms]" = Kind(
    {
        Format.BOOM: _by(terminal.terms.TermsView),
        Format.REGELS: _by(files.lines.term_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_terms),
        Format.JSON: _by(files.json_records.terms_to_json),
    },
    next_steps=next_steps.after_terms,
)
OVERVIEW: "Kind[Glance]" = Kind(
    {
        Format.TABEL: _by(terminal.overview.OverviewView),
        Format.REGELS: _by(files.overview.overview_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_overview),
        Format.JSON: _by(files.overview.overview_to_json),
        Format.CSV: Writer(lambda glance, wanted: files.overview.overview_to_csv(glance, excel=wanted.excel)),
        Format.MARKDOWN: _by(files.overview.overview_to_markdown),
        Format.SVG: _by(page.overview.overview_to_svg),
    },
    next_steps=next_steps.after_overview,
)
COMPARISON: "Kind[Compared]" = Kind(
    {
        Format.TABEL: _by(terminal.comparison.comparison_view),
        Format.REGELS: _after(files.advice.comparison_of, _by(files.lines.comparison_lines)),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_comparison),
        Format.JSON: _after(files.advice.comparison_of, _by(files.advice.comparison_to_json)),
        Format.MARKDOWN: _after(files.advice.comparison_of, _by(files.advice.comparison_to_markdown)),
    },
    next_steps=next_steps.after_comparison,
)
MIX: "Kind[Mixture]" = Kind(
    {
        Format.KAARTEN: _by(terminal.advice.mix_cards),
        Format.REGELS: _by(files.lines.mixture_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_mixture),
        Format.JSON: _by(files.advice.mix_to_json),
        Format.MARKDOWN: _whole(files.advice.mix_to_markdown),
    },
    next_steps=next_steps.after_mix,
    repeated=next_steps.mix_again,
)
LIKENESS: "Kind[Likeness]" = Kind(
    {
        Format.TABEL: _by(terminal.advice.neighbours),
        Format.REGELS: _by(files.lines.neighbour_lines),
        Format.TOEGANKELIJK: _by(files.spoken.spoken_neighbours),
        Format.JSON: _by(files.advice.neighbours_to_json),
    },
    next_steps=next_steps.after_likeness,
)
SHORTLIST: "Kind[Saved]" = Kind(
    {
        Format.TABEL: _by(terminal.shortlists.shortlist_view),
        Format.REGELS: _by(files.lines.shortlist_lines),
        Format.TOEGANKELIJK: _by(files.lines.shortlist_lines),
        **_through(
            handout.handout_of_saved, Format.JSON, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.CSV
        ),
    },
    next_steps=next_steps.after_shortlist,
)
SHORTLISTS: "Kind[Lists]" = Kind(
    {
        Format.TABEL: _by(terminal.shortlists.folder_view),
        Format.REGELS: _by(files.lines.folder_lines),
        Format.TOEGANKELIJK: _by(files.lines.folder_lines),
        Format.JSON: _by(files.shortlist_json.lists_to_json),
    },
    next_steps=next_steps.after_shortlists,
)
REPORT: "Kind[Paper]" = Kind(
    {
        Format.MARKDOWN: _whole(files.paper.paper_to_markdown),
        Format.HTML: _whole(page.paper.paper_to_html),
        Format.DOCX: _whole(files.docx.paper_to_docx),
    }
)
"""A decision on paper; the command takes the format from the name of the file alone."""
DECKS: "Kind[Decks]" = Kind(
    {
        Format.TABEL: _by(terminal.decks.decks_view),
        Format.REGELS: _by(files.decks.deck_lines),
        Format.JSON: _by(files.decks.decks_to_json),
    },
    next_steps=next_steps.after_decks,
)
REPETITION: "Kind[Iterator[str]]" = Kind(
    {Format.REGELS: _by(iter), Format.MARKDOWN: _by(files.markdown.lines_to_markdown)}
)
"""What changed since a decision, a line each."""
