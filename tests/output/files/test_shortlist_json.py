"""JSON: documented, whole, and back to the same list."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError
from inspiratie.output.files.shortlist_json import read_shortlist, to_json
from inspiratie.output.handout import HandoutItem, handout_of_ids, handout_of_ranking, handout_of_shortlist
from inspiratie.shortlists import SCHEMA, Pick, Shortlist, StatedNeed
from ranked import ranked

NOW = datetime(2026, 5, 6, 7, 8, 9, 10, tzinfo=UTC)


def clock() -> datetime:
    """Return a moment that stands still."""
    return NOW


def make(**fields: object) -> Shortlist:
    """Return a list with these fields."""
    basis = {"schema": SCHEMA, "naam": "Wijk Noord", "gemaakt": NOW, "gewijzigd": NOW, "catalogus": "1"}
    return Shortlist.model_validate({**basis, **fields})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(notes=st.lists(st.text(), max_size=3), need=st.none() | st.just(StatedNeed(tekst="lawaai\n👍")))
def test_a_list_comes_back_whole(
    recommender: Recommender, tmp_path: Path, notes: list[str], need: StatedNeed | None
) -> None:
    """Exported and imported it is the same list, whatever its notes hold."""
    ids = ("bart", "vertrokken", "buurtvaders")
    picks = [Pick(id=id_, notitie=note) for id_, note in zip(ids, notes, strict=False)]
    shortlist = make(initiatieven=picks, nood=need)
    file = tmp_path / "lijst.json"
    file.write_text(to_json(handout_of_shortlist(shortlist, recommender)), encoding="utf-8")
    assert read_shortlist(file, clock=clock) == shortlist


def test_a_need_with_everything_comes_back(recommender: Recommender, tmp_path: Path) -> None:
    """Values, weights and musts survive."""
    need = StatedNeed(
        opties={Facet.THEMA: ("overlast",)}, gewichten={Facet.DOEL: 0.5}, verplicht=(Facet.THEMA,)
    )
    shortlist = make(nood=need)
    file = tmp_path / "lijst.json"
    file.write_text(to_json(handout_of_shortlist(shortlist, recommender)), encoding="utf-8")
    assert read_shortlist(file, clock=clock) == shortlist


def test_json_tells_everything_about_each_initiative(recommender: Recommender) -> None:
    """Whole records, scores with reasons, and where it all comes from."""
    ranking = ranked(recommender, options={Facet.THEMA: ["overlast"]})
    handout = handout_of_ranking(ranking, recommender.catalogue, count=1)
    gone = replace(handout, items=(*handout.items, HandoutItem(id="weg", entry=None)))
    found = json.loads(to_json(gone))
    best = ranking.matches[0]
    assert found["schema"] == "inspiratie/shortlist@1"
    assert found["gemaakt"] is None
    assert found["nood"]["opties"] == {"thema": ["overlast"]}
    assert found["herkomst"]["controlegetal"] == recommender.catalogue.checksum
    assert found["gegevens"][0]["beschrijving"] == best.initiative.beschrijving
    assert found["gegevens"][0]["past"]["score"] == best.score
    assert found["gegevens"][1] == {"id": "weg", "in_kaarten": False}


def test_suggestions_that_were_never_saved_are_made_when_imported(
    recommender: Recommender, tmp_path: Path
) -> None:
    """Without dates the import's own moment counts."""
    ranking = ranked(recommender, options={Facet.THEMA: ["overlast"]})
    file = tmp_path / "s.json"
    file.write_text(to_json(handout_of_ranking(ranking, recommender.catalogue, count=2)), encoding="utf-8")
    found = read_shortlist(file, clock=clock)
    assert found.gemaakt == found.gewijzigd == NOW.replace(microsecond=0)
    assert found.naam == "Suggesties"


def test_the_yaml_of_a_colleague_is_taken_too(tmp_path: Path) -> None:
    """A list's own file imports as it is."""
    shortlist = make(initiatieven=[Pick(id="bart", notitie="één")])
    file = tmp_path / "x.yaml"
    file.write_text(shortlist.to_yaml(), encoding="utf-8")
    assert read_shortlist(file, clock=clock) == shortlist


def test_json_that_another_program_wrote_again_is_taken(catalogue: Catalogue, tmp_path: Path) -> None:
    """On one line, with a byte order mark, and emoji as escapes."""
    handout = handout_of_ids([], catalogue, title="Selectie", command="")
    noted = replace(handout, items=(HandoutItem(id="bart", entry=None, note="👍 één"),))
    file = tmp_path / "x.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(json.loads(to_json(noted)), separators=(",", ":")).encode())
    assert read_shortlist(file, clock=clock).initiatieven == (Pick(id="bart", notitie="👍 één"),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema":\n "inspiratie/shortlist@1"\n "naam": "x"}', "x.json:3: geen geldige JSON"),
        (b'{"a": "\xff"', "geen geldige JSON"),
        (b'{"a":' * 1_100 + b"1" + b"}" * 1_100, "te diep genest"),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "te diep genest"),
        (
            b'{"schema": "inspiratie/list@1"}',
            "dit is een bestand van het soort 'inspiratie/list@1' en geen lijst",
        ),
        (b'{"schema": "inspiratie/shortlist@9"}', "komt uit een nieuwere versie"),
        (b'{"schema": "inspiratie/shortlist@1",\n"naam": "x"}', "gemaakt: dit verplichte veld ontbreekt"),
        (b"", "het bestand is leeg"),
        (b'{"schema": "inspiratie/shortlist@1", "naam": ' + b"9" * 5_000 + b"}", "ontbreekt"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    """A damaged file or another kind is refused with what is wrong."""
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_shortlist(file, clock=clock)
    assert said in str(caught.value)
