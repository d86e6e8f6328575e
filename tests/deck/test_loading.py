"""Loading: the packaged deck, own decks on top of it, and damage told."""

from pathlib import Path
from typing import Any

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.loading import load_catalogue
from inspiratie.errors import DataError
from small_deck import deck_text


@pytest.fixture
def own_deck(tmp_path: Path) -> Path:
    """Return a deck file with one initiative of the user's own."""
    path = tmp_path / "mijn-deck.yaml"
    path.write_text(deck_text(), encoding="utf-8")
    return path


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


def test_a_deck_of_a_later_version_is_said_to_be_later(tmp_path: Path) -> None:
    """It was called a mistake, and the older schema advised."""
    file = tmp_path / "later.yaml"
    file.write_text("schema: inspiratie/deck@2\nnieuw: veld\n", encoding="utf-8")
    with pytest.raises(DataError, match="komt uit een nieuwere versie van inspiratie"):
        load_catalogue([file])
