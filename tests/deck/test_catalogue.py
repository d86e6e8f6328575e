"""The catalogue: the packaged deck, own decks on top, names found back, damage told."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.errors import AmbiguousInitiative, UnknownInitiative
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.errors import DataError
from inspiratie.storage import packaged
from small_catalogue import card, catalogue_of

RECORD = {
    "id": "straatvest",
    "titel": "Straatvest / Buurthes",
    "vormen": ["meedoen"],
    "doelen": ["relaties-versterken"],
    "methoden": ["vrijwilligers"],
    "doelgroepen": ["buurt"],
    "themas": ["overlast"],
    "samenvatting": "Buren ruimen samen op.",
    "beschrijving": "Een keer per maand.",
}
VOCABULARY = {
    Facet.VORM: "- {id: meedoen, label: meedoen}",
    Facet.DOEL: "- {id: relaties-versterken, label: relaties versterken}",
    Facet.METHODE: "- {id: vrijwilligers, label: vrijwilligers}",
    Facet.DOELGROEP: "- {id: buurt, label: buurt}",
    Facet.THEMA: "- {id: overlast, label: overlast}",
}


def deck_text(*changes: dict[str, Any], titel: str = "Mijn deck") -> str:
    """Return a deck file with one record for every set of changes to the smallest one."""
    records = [deepcopy(RECORD) | change for change in changes or ({},)]
    content = {"schema": "inspiratie/deck@1", "titel": titel, "versie": "2", "initiatieven": records}
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True)


@pytest.fixture
def own_deck(tmp_path: Path) -> Path:
    """Return a deck file with one initiative of the user's own."""
    path = tmp_path / "mijn-deck.yaml"
    path.write_text(deck_text(), encoding="utf-8")
    return path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a small set of data in the place of the packaged one, and return its folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "initiatives.yaml").write_text(deck_text(titel="Kaarten"), encoding="utf-8")
    (folder / "vocabulary").mkdir()
    for facet, concepts in VOCABULARY.items():
        write_concepts(folder, facet, concepts)
    monkeypatch.setattr(packaged, "data_folder", lambda: folder)
    return folder


def write_concepts(package: Path, facet: Facet, *concepts: str) -> None:
    """Write the file of one facet, with these concepts from its third line on."""
    text = "\n".join(["schema: inspiratie/vocabulary@2", "begrippen:", *concepts, ""])
    (package / "vocabulary" / f"{facet}.yaml").write_text(text, encoding="utf-8")


def small(package: Path, *changes: dict[str, Any]) -> Catalogue:
    """Return a catalogue of only these records."""
    (package / "initiatives.yaml").write_text(deck_text(*changes), encoding="utf-8")
    return load_catalogue()


def refusal(decks: tuple[Path, ...] = ()) -> str:
    """Return the error that loading gives."""
    with pytest.raises(DataError) as caught:
        load_catalogue(decks)
    return str(caught.value)


def test_packaged_deck_is_complete(catalogue: Catalogue) -> None:
    """Without own decks the catalogue is the 52 cards, none of them the user's own."""
    assert len(catalogue) == len(list(catalogue)) == len(catalogue.by_id) == 52
    assert not any(entry.is_own for entry in catalogue.entries)
    assert catalogue.version


def test_own_deck_follows_the_cards(own_deck: Path, package: Path) -> None:
    """An own initiative comes after the cards and knows its deck; the version stays that of the cards."""
    own_deck.write_text(deck_text({"id": "eigen"}), encoding="utf-8")
    loaded = load_catalogue([own_deck])
    assert [(entry.initiative.id, entry.deck, entry.is_own) for entry in loaded.entries] == [
        ("straatvest", "Kaarten", False),
        ("eigen", "Mijn deck", True),
    ]
    assert loaded.version == "2"
    assert package.is_dir()


def test_checksum_covers_every_file(own_deck: Path, package: Path) -> None:
    """The checksum is the same for the same files, and another when any of them changes."""
    own_deck.write_text(deck_text({"id": "eigen"}), encoding="utf-8")
    seen = [load_catalogue().checksum, load_catalogue([own_deck]).checksum]
    files = [path for path in sorted(package.rglob("*")) if path.is_file()]
    for path in (*files, own_deck):
        path.write_text(f"{path.read_text(encoding='utf-8')}# andere bytes\n", encoding="utf-8")
        seen.append(load_catalogue([own_deck]).checksum)
    assert len(set(seen)) == 2 + len(files) + 1
    assert load_catalogue([own_deck]).checksum == seen[-1]
    assert all(len(checksum) == 64 for checksum in seen)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("buurtvaders", "buurtvaders"),
        ("BUURTVADERS ", "buurtvaders"),
        ("data walks", "data-walks"),
        ("Politiecafé", "politiecafe"),
        ("Operatie Proper", "operatie-proper"),
        ("rondetafels", "wijkbabbels"),
        ("observatoria", "veiligheidsobservatoria"),
        ("hondenbaasjes", "save-hondenbaasjes"),
        ("buurtvadres", "buurtvaders"),
        ("hakshield", "hackshield"),
    ],
)
def test_initiative_is_found_by_any_clear_name(catalogue: Catalogue, name: str, id_: str) -> None:
    """An id, a title, a part of a double title, a clear fragment or a typing error finds the initiative."""
    assert catalogue.find(name).id == id_


def test_every_id_and_title_finds_its_own(catalogue: Catalogue) -> None:
    """No id or title of the deck is taken for another's."""
    for initiative in catalogue:
        assert catalogue.find(initiative.id) is initiative
        assert catalogue.find(initiative.titel.upper()) is initiative


def test_id_wins_from_a_title(package: Path) -> None:
    """What is one initiative's id and another's title means the id, wherever they stand."""
    loaded = small(package, {"id": "proper", "titel": "Vest"}, {"id": "vest", "titel": "Proper"})
    assert loaded.find("proper").id == "proper"
    assert loaded.find("vest").id == "vest"


def test_fragment_of_many_is_ambiguous(catalogue: Catalogue) -> None:
    """A fragment that fits several names is not guessed at: all of them are told."""
    with pytest.raises(AmbiguousInitiative) as caught:
        catalogue.find("buurt")
    assert caught.value.candidates == (
        "buurtbemiddeling",
        "buurtinformatienetwerk",
        "buurtvaders",
        "whatsapp-buurtpreventie",
        "buurtsignaal",
    )


def test_unknown_name_gives_near_ones(catalogue: Catalogue) -> None:
    """A name that is nearly something gives up to three suggestions, each once."""
    with pytest.raises(UnknownInitiative) as caught:
        catalogue.find("veiligheidsmarkt")
    assert "veiligheidsbeurs" in caught.value.suggestions
    assert len(set(caught.value.suggestions)) == len(caught.value.suggestions) <= 3


@pytest.mark.parametrize("name", ["", "   ", "/", "xq", "../../etc/passwd", "é" * 5000, "\x1b[31m"])
def test_nonsense_finds_nothing(catalogue: Catalogue, name: str) -> None:
    """An empty, strange or endless name is unknown, without suggestions."""
    with pytest.raises(UnknownInitiative) as caught:
        catalogue.find(name)
    assert caught.value.suggestions == ()


def test_title_that_ends_in_a_slash_has_no_empty_name(package: Path) -> None:
    """An empty part of a double title names nothing; it once made the empty name find an initiative."""
    loaded = small(package, {"titel": "Vest /"})
    assert loaded.find("vest").id == "straatvest"
    with pytest.raises(UnknownInitiative):
        loaded.find(" ")


def test_two_equally_near_names_are_not_guessed(package: Path) -> None:
    """A typing error that is as close to two names finds neither, and suggests both."""
    loaded = small(
        package,
        {"id": "wijkteam-a", "titel": "Wijkteam A"},
        {"id": "wijkteam-b", "titel": "Wijkteam B"},
    )
    with pytest.raises(UnknownInitiative) as caught:
        loaded.find("wijkteam-c")
    assert set(caught.value.suggestions) == {"wijkteam-a", "wijkteam-b"}


def test_carrying_is_or_within_and_and_between(catalogue: Catalogue) -> None:
    """An initiative carries a wish when any value of each facet is on its card, or one below it."""
    both = catalogue.carrying({Facet.THEMA: ("zwerfvuil", "cybercrime"), Facet.VORM: ("transparantie",)})
    assert [initiative.id for initiative in both] == ["hackshield", "promeneurs-du-net"]
    assert catalogue.carrying({}) == tuple(catalogue)
    assert catalogue.carrying({Facet.THEMA: ()}) == ()


def test_count_takes_narrower_concepts_along(package: Path) -> None:
    """A concept is counted on the cards that carry it or something narrower, and only there."""
    narrower = "- {id: lawaai, label: lawaai, broader: [overlast]}"
    write_concepts(package, Facet.THEMA, VOCABULARY[Facet.THEMA], narrower)
    loaded = small(package, {}, {"id": "stil", "titel": "Stil", "themas": ["lawaai"]})
    assert (loaded.count("overlast"), loaded.count("lawaai"), loaded.count("meedoen")) == (2, 1, 2)


def test_entry_and_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    """What is loaded stays as it is."""
    entry: Entry = catalogue.entries[0]
    with pytest.raises(AttributeError):
        entry.is_own = True  # type: ignore[misc] # that it is refused is what is tested
    with pytest.raises(AttributeError):
        catalogue.version = "x"  # type: ignore[misc] # likewise


@pytest.mark.usefixtures("package")
def test_same_id_in_two_decks_is_refused(own_deck: Path) -> None:
    """An id that a deck below has is told with that deck, and with what one may do instead."""
    first, *_ = refusal((own_deck,)).splitlines()
    assert first == (
        f"{own_deck}:5: initiatieven.0.id: het id 'straatvest' bestaat al in 'Kaarten'; kies een ander id, of"
        " zet dit onder 'vervangingen' (in de plaats van die kaart) of onder 'aanvullingen' (erbij)."
    )


def test_same_deck_twice_is_refused(own_deck: Path, package: Path) -> None:
    """Giving one deck twice is told as what it is: ids that exist already."""
    own_deck.write_text(deck_text({"id": "eigen"}), encoding="utf-8")
    assert "het id 'eigen' bestaat al in 'Mijn deck'" in refusal((own_deck, own_deck))
    assert package.is_dir()


def test_same_id_twice_in_a_deck_is_refused(own_deck: Path, package: Path) -> None:
    """A double id is told at the second record."""
    own_deck.write_text(deck_text({"id": "eigen"}, {"id": "eigen"}), encoding="utf-8")
    text = own_deck.read_text(encoding="utf-8").splitlines()
    line = len(text) - text[::-1].index("- id: eigen")
    assert refusal((own_deck,)).startswith(
        f"{own_deck}:{line}: initiatieven.1.id: het id 'eigen' staat er twee keer; geef een van de twee"
    )
    assert package.is_dir()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (
            {"themas": ["overlast", "overlst"]},
            "initiatieven.0.themas.1: het begrip 'overlst' bestaat niet; bedoelde u 'overlast'?",
        ),
        (
            {"themas": ["buurt"]},
            "initiatieven.0.themas.0: 'buurt' is een doelgroep en geen thema; zet het onder 'doelgroepen'.",
        ),
        (
            {"helpt_bij": {"goed": ["overlast", "vrijwilliger"]}},
            "initiatieven.0.helpt_bij.goed.1: het begrip 'vrijwilliger' bestaat niet; bedoelde u",
        ),
    ],
)
def test_unknown_concept_in_a_deck_is_refused(
    own_deck: Path, package: Path, change: dict[str, Any], error: str
) -> None:
    """A concept that does not exist, or belongs to another facet, is told with what it might be."""
    own_deck.write_text(deck_text({"id": "eigen"} | change), encoding="utf-8")
    first = refusal((own_deck,)).splitlines()[0]
    place, _, rest = first.partition(": ")
    assert rest.startswith(error)
    line = int(place.rpartition(":")[2])
    assert first.split("'")[1] in own_deck.read_text(encoding="utf-8").splitlines()[line - 1]
    assert package.is_dir()


def test_every_fault_of_a_deck_is_told(own_deck: Path, package: Path) -> None:
    """Two unknown concepts in one deck give two lines."""
    own_deck.write_text(deck_text({"id": "eigen", "themas": ["x"], "vormen": ["y"]}), encoding="utf-8")
    assert len(refusal((own_deck,)).splitlines()) == 3
    assert package.is_dir()


def test_missing_deck_is_told(tmp_path: Path, package: Path) -> None:
    """A deck that is not there is told by the name that the user typed."""
    assert refusal((tmp_path / "weg.yaml",)).startswith(f"{tmp_path / 'weg.yaml'}: het bestand bestaat niet.")
    assert package.is_dir()


@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("initiatives.yaml", "versie: '2'", "versi: '2'", "3: versi: dit veld bestaat niet"),
        ("initiatives.yaml", "- overlast", "- overlst", "16: initiatieven.0.themas.0: het begrip 'overlst'"),
    ],
)
def test_damaged_package_names_file_line_field_and_reason(
    package: Path, name: str, old: str, new: str, error: str
) -> None:
    """A fault in the data that the program brings is told like one in the user's own."""
    path = package / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert refusal().startswith(f"{path}:{error}")


@pytest.mark.parametrize("name", ["initiatives.yaml", "vocabulary/vorm.yaml", "vocabulary/thema.yaml"])
@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", ": het bestand is leeg, misschien door een stroompanne."),
        (b"\xff", ":1: hier horen velden met een naam te staan"),
        (b"[", ":2: geen geldige YAML"),
        (None, ": het bestand bestaat niet."),
    ],
)
def test_unreadable_package_names_the_file(
    package: Path, name: str, content: bytes | None, error: str
) -> None:
    """An empty, binary, broken or missing data file is told by its name."""
    path = package / name
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    assert refusal().startswith(f"{path}{error}")


def test_iterating_gives_the_initiatives(catalogue: Catalogue) -> None:
    """A catalogue is walked initiative by initiative, in the order of its decks."""
    assert all(isinstance(initiative, Initiative) for initiative in catalogue)
    assert [initiative.id for initiative in catalogue] == list(catalogue.by_id)


def test_a_deck_of_a_later_version_is_said_to_be_later(tmp_path: Path) -> None:
    """It was called a mistake, and the older schema advised."""
    file = tmp_path / "later.yaml"
    file.write_text("schema: inspiratie/deck@2\nnieuw: veld\n", encoding="utf-8")
    with pytest.raises(DataError, match="komt uit een nieuwere versie van inspiratie"):
        load_catalogue([file])


def test_a_card_is_found_by_its_number(catalogue: Catalogue) -> None:
    """As it stands on cards and in lists; zeros before it do no harm."""
    assert catalogue.find("13").id == "pleincoaches"
    assert catalogue.find(" 05 ").id == "buurtvaders"
    with pytest.raises(UnknownInitiative):
        catalogue.find("53")


def test_every_card_goes_by_its_number(catalogue: Catalogue) -> None:
    """And is found by it."""
    for initiative in catalogue:
        assert catalogue.handle(initiative) == str(initiative.kaart)
        assert catalogue.find(catalogue.handle(initiative)) is initiative


def test_a_number_of_two_cards_is_not_guessed() -> None:
    """A deck of one's own may number its cards too: these go by their ids."""
    loaded = catalogue_of(card("een", kaart=7), card("twee", kaart=7), card("drie"))
    with pytest.raises(AmbiguousInitiative) as caught:
        loaded.find("7")
    assert caught.value.candidates == ("een", "twee")
    assert [loaded.handle(initiative) for initiative in loaded] == ["een", "twee", "drie"]


def test_a_name_wins_from_a_number() -> None:
    """A card that is called 7 is found by it, and the one with that number by its id."""
    loaded = catalogue_of(card("een", kaart=7), card("7"))
    assert loaded.find("7").id == "7"
    assert [loaded.handle(initiative) for initiative in loaded] == ["een", "7"]
