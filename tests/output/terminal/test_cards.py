"""Cards, tables and lines of initiatives and matches."""

from collections.abc import Callable

import pytest

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.terminal.cards import (
    InitiativeTable,
    MatchTable,
    form_style,
    initiative_card,
    initiative_fields,
    initiative_lines,
    match_card,
    match_lines,
)
from inspiratie.output.terminal.theme import FORM_STYLES, THEME
from small_catalogue import VOCABULARY, card, catalogue_of, recommender_of
from terminal_views import nachtwacht, shown

NASTY = "[rood]Gevaar[/rood] :warning: [link=https://kwaad.example]klik[/link]"


def answer() -> tuple[Ranking, Catalogue]:
    """Return a ranking of two cards for a need of four wishes."""
    engine = recommender_of(nachtwacht(), card("sloten", kaart=9, vorm=["transparantie"], sterk=["lawaai"]))
    options = {
        Facet.THEMA: ["lawaai", "drugs"],
        Facet.DOEL: ["verbinden"],
        Facet.METHODE: ["workshop"],
        Facet.DOELGROEP: ["senioren"],
    }
    return engine.suggest(options=options), engine.catalogue


@pytest.mark.parametrize("colour", [False, True])
def test_a_card_in_full_is_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """All that is known about one initiative."""
    entry = Entry(initiative=nachtwacht(), deck="Proefkaarten", own=False)
    golden(f"show{'-kleur' * colour}.txt", shown(initiative_card(entry, VOCABULARY), colour=colour))


@pytest.mark.parametrize("colour", [False, True])
def test_a_list_is_as_agreed(golden: Callable[[str, str], None], colour: bool) -> None:  # noqa: FBT001 - a case
    """A table of two."""
    table = InitiativeTable([nachtwacht(), card("sloten")], VOCABULARY)
    golden(f"list{'-kleur' * colour}.txt", shown(table, colour=colour))


def test_a_match_shows_at_most_three_reasons_and_one_link() -> None:
    """The whole reckoning is for when it is asked."""
    ranking, catalogue = answer()
    found = next(found for found in ranking.matches if found.initiative.links)
    compact = shown(match_card(found, catalogue, number=1))
    full = shown(match_card(found, catalogue, number=1, full=True))
    assert compact.count("\n│ + ") == 3
    assert "https://voorbeeld.example" in compact
    assert full.count("\n│ + ") == 4
    assert " van " in full
    assert "- niet: doelgroep senioren" in compact
    assert "https" not in full


def test_a_match_without_links_has_no_link_line() -> None:
    """Nor an empty one."""
    ranking, catalogue = answer()
    found = next(found for found in ranking.matches if not found.initiative.links)
    text = shown(match_card(found, catalogue, number=2))
    assert "https" not in text
    assert "│" + " " * 78 + "│" not in text


def test_a_refusal_is_a_minus() -> None:
    """It stands last."""
    engine = recommender_of(card("een"))
    need = engine.understand(options={Facet.THEMA: ["drugs"]}, without=["workshop"])
    text = shown(match_card(engine.rank(need).others[0], engine.catalogue, number=1))
    assert "- methode workshop: dat wilt u net niet" in text


def test_an_own_card_names_its_deck() -> None:
    """A number would be of another deck."""
    one = nachtwacht()
    assert "kaart 7" in shown(
        initiative_card(Entry(initiative=one, deck="Proefkaarten", own=False), VOCABULARY)
    )
    own = shown(initiative_card(Entry(initiative=one, deck="Onze kaarten", own=True), VOCABULARY))
    assert "Onze kaarten" in own
    assert "kaart 7" not in own


def test_a_bare_card_has_no_empty_headings() -> None:
    """Only what is known is shown."""
    text = shown(initiative_card(catalogue_of(card("een")).entries[0], VOCABULARY))
    for heading in ("plaatsen", "Herkent u dit?", "Meer weten", "kosten"):
        assert heading not in text


@pytest.mark.parametrize("width", [40, 50, 80, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """Long addresses are folded in a full card and cut in a compact one."""
    ranking, catalogue = answer()
    entry = catalogue.by_id["nachtwacht"]
    for renderable in (
        match_card(ranking.matches[0], catalogue, number=1, full=True),
        match_card(ranking.matches[0], catalogue, number=1),
        initiative_card(entry, VOCABULARY),
        MatchTable(ranking.matches, VOCABULARY),
        InitiativeTable(catalogue, VOCABULARY),
    ):
        assert max(map(len, shown(renderable, width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [80, 100, 130, 200])
def test_ids_in_tables_are_whole(catalogue: Catalogue, width: int) -> None:
    """They were broken in the middle of a word, so that they could not be copied."""
    text = shown(InitiativeTable(catalogue, catalogue.vocabulary), width=width)
    assert {initiative.id for initiative in catalogue} <= set(text.split())
    assert ("voor wie: " in text) == (width < 200)


def test_a_table_of_matches_breaks_no_word(recommender: Recommender) -> None:
    """Where the console is wide enough; below that the columns share what there is."""
    ranking = recommender.suggest("mijn partner slaat mij")
    everyone = (*ranking.matches, *ranking.others)
    for width in (92, 110):
        text = shown(MatchTable(everyone, recommender.catalogue.vocabulary), width=width)
        assert {match.initiative.id for match in everyone} <= set(text.split())
    narrow = shown(MatchTable(everyone, recommender.catalogue.vocabulary), width=50)
    assert max(map(len, narrow.splitlines())) <= 50


@pytest.mark.parametrize("width", range(47, 100, 7))
def test_no_line_of_facets_ends_in_a_label(catalogue: Catalogue, width: int) -> None:
    """A label stands with its first value, and none is broken in two."""
    for entry in catalogue.entries:
        lines = [
            line.strip("│ ")
            for line in shown(initiative_card(entry, catalogue.vocabulary), width=width).splitlines()
        ]
        ends = ("vorm:", "doel:", "hoe:", "voor", "wie:", "thema:")
        facets = lines[
            lines.index(next(line for line in lines if line.startswith("vorm: "))) : lines.index("")
        ]
        assert not [line for line in facets if line.endswith(ends)]


def test_markup_in_data_is_text() -> None:
    """On cards, in tables and in lines."""
    one = card("een", titel=NASTY, beschrijving=NASTY).model_copy(
        update={"samenvatting": NASTY, "situaties": (NASTY,)}
    )
    engine = recommender_of(one)
    (found,) = engine.suggest(options={Facet.THEMA: ["drugs"]}).matches
    for text in (
        shown(initiative_card(engine.catalogue.entries[0], VOCABULARY), width=200),
        shown(match_card(found, engine.catalogue, number=1), width=200),
        shown(MatchTable([found], VOCABULARY), width=200),
        shown(InitiativeTable([one], VOCABULARY), width=200),
        "\n".join(match_lines([found])),
        "\n".join(initiative_lines([one])),
        "\n".join(initiative_fields(engine.catalogue.entries[0], VOCABULARY)),
    ):
        assert NASTY in text


def test_fields_stand_on_a_line_each() -> None:
    """Without borders, for screen readers."""
    lines = list(
        initiative_fields(Entry(initiative=nachtwacht(), deck="Proefkaarten", own=False), VOCABULARY)
    )
    assert lines[:4] == [
        "id: nachtwacht",
        "titel: Nachtwacht",
        "opmerking: titel gereconstrueerd, zekerheid middel",
        "kaartenset: Proefkaarten",
    ]
    assert "ervaring: Het duurt even. Daarna gaat het vanzelf." in lines
    assert "link: Elders (nieuws, vergelijkbaar voorbeeld) https://elders.example" in lines
    assert not any("\n" in line for line in lines)


def test_a_bare_card_has_few_fields() -> None:
    """Only what is known is told."""
    lines = list(initiative_fields(catalogue_of(card("een")).entries[0], VOCABULARY))
    assert [line.partition(":")[0] for line in lines] == [
        "id", "titel", "kaartenset", "samenvatting", "vorm", "doel", "hoe", "voor wie", "thema",
        "beschrijving",
    ]  # fmt: skip


def test_every_form_has_its_own_colour() -> None:
    """By the main form; one that is new has a colour too."""
    styles = [form_style(card("een", vorm=[form])) for form in FORM_STYLES]
    assert len(set(styles)) == len(styles)
    assert form_style(card("een").model_copy(update={"vormen": ("nieuw",)})) == "form.other"
    assert {*styles, "form.other"} <= set(THEME.styles)
