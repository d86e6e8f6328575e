"""What an initiative without examples is like, through the known ones."""

from collections.abc import Mapping

import pytest

from inspiratie.engine import kinship as module
from inspiratie.engine.kinship import Kinship
from small_catalogue import card
from small_language import make_reader

READER = make_reader("lawaai", "inbraak", "slot")


def graded(text: str) -> Mapping[str, float]:
    """Return a grade of 3 for what a word asks."""
    words = {place.read_as for place in READER.read_dutch(text).places}
    return {"oor": 3.0 * ("lawaai" in words), "slot": 3.0 * ("inbraak" in words)}


def kinship_of(**texts: str) -> Kinship:
    """Return what initiatives are like whose titles say this."""
    cards = [card(id_, titel=text) for id_, text in texts.items()]
    return Kinship(cards, graded)


def asked(**grades: float) -> Mapping[str, float]:
    """Return the grades of a need."""
    return {"oor": 0.0, "slot": 0.0, **grades}


def test_who_asks_for_the_same_is_alike() -> None:
    """One in full, what asks for another thing not at all, what asks for both in part."""
    found = kinship_of(stil="lawaai", dicht="inbraak", beide="lawaai inbraak").alike(asked(oor=2.0), {})
    assert found == pytest.approx({"stil": 1.0, "dicht": 0.0, "beide": 0.5**0.5})


def test_how_much_is_asked_does_not_matter() -> None:
    """Only in what proportion."""
    kin = kinship_of(stil="lawaai")
    assert kin.alike(asked(oor=0.1), {}) == pytest.approx(kin.alike(asked(oor=3.0), {}))


def test_what_asks_for_nothing_known_is_like_nothing() -> None:
    """And no reckoning is divided by nothing."""
    kin = kinship_of(leeg="slot")
    assert kin.alike(asked(oor=1.0), {}) == kin.alike(asked(), {}) == {"leeg": 0.0}


def test_of_many_only_those_are_looked_at_whose_words_fit_best(monkeypatch: pytest.MonkeyPatch) -> None:
    """Known initiatives that the words find are not among them."""
    monkeypatch.setattr(module, "MOST", 1)
    kin = kinship_of(stil="lawaai", dicht="inbraak")
    assert kin.alike(asked(slot=1.0), {"oor": 9.0, "dicht": 2.0, "stil": 1.0}) == pytest.approx(
        {"dicht": 1.0}
    )


def test_who_is_not_among_them_is_like_nothing() -> None:
    """Such as a known initiative, which is judged by its examples."""
    found = kinship_of(stil="lawaai").alike(asked(oor=1.0), {})
    assert found.get("oor") is None
    assert len(found) == 1


def test_a_profile_is_worked_out_once() -> None:
    """However often it is looked at."""
    kin = kinship_of(stil="lawaai")
    assert kin.profile("stil") is kin.profile("stil")


def test_who_is_among_them_is_told_without_working_anything_out() -> None:
    """A set of these ids looks at many, and each profile takes long."""

    def refuse(_: str) -> Mapping[str, float]:
        raise AssertionError("no text need be graded for this")

    found = Kinship([card("stil"), card("dicht")], refuse).alike(asked(), {})
    assert {"stil", "elders"} & found.keys() == {"stil"}
    assert "dicht" in found
