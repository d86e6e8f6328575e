"""Shortlists: their names, and what their file holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.errors import UnknownInitiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError
from inspiratie.shortlists import Pick, Shortlist, StatedNeed, parse_shortlist, slug_of
from inspiratie.shortlists.errors import BadShortlistName, NotInShortlist
from inspiratie.storage.strict_yaml import Source
from small_shortlist import make


def parse(text: str) -> Shortlist:
    """Return the list in a YAML text."""
    return parse_shortlist(Source("lijst.yaml", text.encode()))


@pytest.mark.parametrize("name", ["Wijk Noord", "wijk-noord", "wijk_noord", " WIJK  noord! ", "wíjk–noord"])
def test_names_that_sound_alike_are_one_list(name: str) -> None:
    """Spaces, hyphens, case and accents make no other list."""
    assert slug_of(name) == "wijk-noord"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "a\0b",
            "a\nb",
            "/etc/passwd",
            "con",
            "NUL",
            "com1",
            "lpt¹",
            "---",
        ),
        *("北部", "a" * 51, "a" + "!" * 300, "\udcff"),
    ],
)
def test_a_name_that_no_file_may_have_is_refused(name: str) -> None:
    """The sentence says why, in one line that any terminal can show."""
    with pytest.raises(BadShortlistName) as caught:
        slug_of(name)
    sentence = str(caught.value)
    sentence.encode()
    assert "kan geen naam van een lijst zijn" in sentence
    assert sentence.isprintable()


@given(
    notes=st.lists(st.text(), max_size=4),
    text=st.text(),
    values=st.lists(st.text(min_size=1).filter(str.strip), max_size=2),
)
def test_a_list_reads_back_from_its_file(notes: list[str], text: str, values: list[str]) -> None:
    """Whatever notes and need hold, the file gives the same list again."""
    try:
        need = StatedNeed(tekst=text, opties={Facet.THEMA: tuple(values)}, gewichten={Facet.DOEL: 2.5})
    except ValueError:
        need = StatedNeed(tekst=text)
    shortlist = make(
        nood=need, initiatieven=[Pick(id=f"id-{number}", notitie=note) for number, note in enumerate(notes)]
    )
    assert parse(shortlist.to_yaml()) == shortlist


def test_the_file_is_readable() -> None:
    """The file has plain fields in a fixed order and notes of several lines as a block."""
    shortlist = make(
        naam="Wijk Noord",
        catalogus="2026.11",
        nood=StatedNeed(tekst="lawaai", verplicht=(Facet.THEMA,)),
        initiatieven=[Pick(id="bart", notitie="één\ntwee 👍"), Pick(id="buurtvaders")],
    )
    assert shortlist.to_yaml() == (
        "# Een lijst van inspiratie. U mag dit bestand aanpassen; eigen opmerkingen met # gaan verloren.\n"
        "schema: inspiratie/shortlist@1\n"
        "naam: Wijk Noord\n"
        "gemaakt: '2026-03-01T09:30:15.123456+01:00'\n"
        "gewijzigd: '2026-03-01T09:30:15.123456+01:00'\n"
        "catalogus: '2026.11'\n"
        "nood:\n  tekst: lawaai\n  verplicht:\n  - thema\n"
        "initiatieven:\n- id: bart\n  notitie: |-\n    één\n    twee 👍\n- id: buurtvaders\n"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "naam: ..",
            "lijst.yaml:2: naam: deze naam kan niet: er moet minstens één letter of cijfer in staan.",
        ),
        ("gemaakt: gisteren", "lijst.yaml:3: gemaakt:"),
        ("gewijzigd: '2026-03-01T09:30:15'", "lijst.yaml:4: gewijzigd:"),
        (
            "initiatieven: [{id: bart}, {id: bart}]",
            "lijst.yaml:5: initiatieven: 'bart' staat er twee keer in.",
        ),
        ("kleur: rood", "kleur: dit veld bestaat niet"),
        ("naam: {}", "naam: hier hoort tekst te staan"),
    ],
)
def test_a_fault_in_a_file_has_its_line(line: str, said: str) -> None:
    """A file changed by hand says in Dutch what is wrong, and where."""
    fields = {
        "schema": "schema: inspiratie/shortlist@1",
        "naam": "naam: wijk",
        "gemaakt": "gemaakt: '2026-03-01T09:30:15+01:00'",
        "gewijzigd": "gewijzigd: '2026-03-01T09:30:15+01:00'",
        "initiatieven": "initiatieven: []",
    }
    with pytest.raises(DataError) as caught:
        parse("\n".join((fields | {line.split(":", maxsplit=1)[0]: line}).values()))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("schema: inspiratie/deck@1", "dit is een bestand van het soort 'inspiratie/deck@1' en geen lijst"),
        ("naam: x", "dit is een bestand zonder 'schema' en geen lijst"),
        ("- a", "dit is gewone tekst en geen lijst"),
        ("schema: inspiratie/shortlist@2", "komt uit een nieuwere versie van inspiratie"),
    ],
)
def test_another_kind_of_file_is_refused(text: str, said: str) -> None:
    """A file that is no list, or one of later, is named for what it is."""
    with pytest.raises(DataError) as caught:
        parse(text)
    assert said in str(caught.value)


def test_an_empty_note_is_no_note() -> None:
    """A note left open in the file counts as none."""
    text = make(initiatieven=[Pick(id="bart")]).to_yaml() + "  notitie:\n"
    assert parse(text).initiatieven == (Pick(id="bart"),)


def test_a_note_that_is_no_text_is_refused() -> None:
    """A note with fields of its own is a fault, not a note."""
    with pytest.raises(DataError, match="hier hoort tekst te staan"):
        parse(make(initiatieven=[Pick(id="bart")]).to_yaml() + "  notitie: [a]\n")


def test_an_initiative_is_found_by_title_or_by_an_id_that_left(catalogue: Catalogue) -> None:
    """A name of the catalogue works, and so does the id of what is no longer in it."""
    shortlist = make(initiatieven=[Pick(id="vertrokken"), Pick(id="bart")])
    assert shortlist.position("BART! Burger Alert Real Time", catalogue) == 1
    assert shortlist.position(" Vertrokken ", catalogue) == 0


def test_what_is_not_on_the_list_is_said(catalogue: Catalogue) -> None:
    """A known initiative that is not on the list is told apart from an unknown one."""
    shortlist = make(initiatieven=[Pick(id="bart")])
    with pytest.raises(NotInShortlist, match="staat niet in de lijst 'wijk'"):
        shortlist.position("buurtvaders", catalogue)
    with pytest.raises(UnknownInitiative):
        shortlist.position("xqzxqz", catalogue)


def test_moments_keep_their_zone() -> None:
    """A moment reads back with the same distance to UTC."""
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert parse(make(gemaakt=moment).to_yaml()).gemaakt.utcoffset() == timedelta(0)


def test_a_name_that_no_list_can_have_is_wrong_usage() -> None:
    """Also as the new name of a list, and beyond the letters that are looked at."""
    with pytest.raises(BadShortlistName) as caught:
        make().named("../x")
    assert caught.value.exit_code == 2
    assert slug_of("a" + "!" * 199) == "a"
    with pytest.raises(BadShortlistName):
        slug_of("a" + "!" * 200)


def test_a_weight_of_nothing_is_kept() -> None:
    """It is what leaves a facet out of the reckoning."""
    need = StatedNeed(tekst="lawaai", gewichten={Facet.THEMA: 0})
    assert parse(make(nood=need).to_yaml()).nood == need


def test_a_list_of_which_the_last_card_was_taken_away_by_hand_is_empty() -> None:
    """What is left is the name of the field."""
    fields = "schema: inspiratie/shortlist@1\nnaam: wijk\ngemaakt: 2026-03-01T09:30:15+01:00\n"
    assert parse(f"{fields}gewijzigd: 2026-03-01T09:30:15+01:00\ninitiatieven:\n").initiatieven == ()


def test_a_weight_that_is_no_number_is_called_so() -> None:
    """It was told to be too large; a limit is told without a point."""
    fields = "schema: inspiratie/shortlist@1\nnaam: wijk\ngemaakt: 2026-03-01T09:30:15+01:00\n"
    fields += "gewijzigd: 2026-03-01T09:30:15+01:00\nnood: {gewichten: {thema: %s}}\n"
    for written, said in (("nan", "'nan' is geen getal."), ("11", "het getal is te groot, hoogstens 10.")):
        with pytest.raises(DataError) as caught:
            parse(fields % written)
        assert said in str(caught.value)


FOUR = make(initiatieven=[Pick(id=id_, notitie=f"over {id_}") for id_ in "abcd"])
"""Four initiatives, each with its note."""


@given(st.sets(st.sampled_from("abcdx")))
def test_the_others_stay_as_they_were(gone: set[str]) -> None:
    """In order and with their notes; who is not on the list cannot be taken away."""
    left = FOUR.without(gone).initiatieven
    assert left == tuple(pick for pick in FOUR.initiatieven if pick.id not in gone)


@given(st.integers(0, 3), st.sampled_from(["", "bellen"]))
def test_a_note_is_changed_in_its_own_place(at: int, note: str) -> None:
    """And nothing else of the list."""
    noted = FOUR.noted(at, note)
    assert (noted.ids, noted.initiatieven[at].notitie) == (FOUR.ids, note)
    assert noted.noted(at, FOUR.initiatieven[at].notitie) == FOUR


@given(st.integers(0, 3), st.integers(0, 9))
def test_an_initiative_is_moved_to_its_place_or_to_the_end(at: int, to: int) -> None:
    """With its note; the others stay in their order."""
    pick, moved = FOUR.initiatieven[at], FOUR.moved(at, to)
    assert moved.initiatieven.index(pick) == min(to, 3)
    assert moved.without({pick.id}) == FOUR.without({pick.id})
