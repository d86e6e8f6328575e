"""The helping cards: they explain what is on the table, and nothing else."""

import re
from dataclasses import replace

from inspiratie.deck.catalogue import Catalogue
from inspiratie.output.handout import handout_of_ids
from inspiratie.output.page.workshop import PROBLEMS, STEPS, Workshop, workshop_of


def workshop(catalogue: Catalogue, *ids: str) -> Workshop:
    """Return the helping cards of some initiatives."""
    handout = handout_of_ids(ids, catalogue, title="Proef", command="")
    return workshop_of([catalogue.by_id[id_].initiative for id_ in ids], handout)


def test_only_what_lies_on_the_table_is_explained(catalogue: Catalogue) -> None:
    """Forms, goals and signs are those of the cards at hand."""
    helping = workshop(catalogue, "hackshield", "politiecafe")
    assert [form.id for _, form in helping.forms] == ["meepraten", "transparantie"]
    assert {sign.name for sign, _ in helping.signs} == {"gamification", "workshops"}
    named = {id_ for one in ("hackshield", "politiecafe") for id_ in catalogue.by_id[one].initiative.doelen}
    assert {goal.id for goal in helping.goals} == named


def test_every_sign_of_the_deck_is_explained_once(catalogue: Catalogue) -> None:
    """The legend of the whole deck has the sixteen signs, each with a word."""
    names = [sign.name for sign, _ in workshop(catalogue, *catalogue.by_id).signs]
    assert len(names) == len(set(names)) == 16


def test_ways_that_share_a_sign_are_explained_by_the_first(catalogue: Catalogue) -> None:
    """A sign that two ways of working carry stands in the legend once."""
    one = catalogue.by_id["politiecafe"].initiative
    both = replace(one, methoden=("gespreksavond", *one.methoden))
    handout = handout_of_ids((one.id,), catalogue, title="Proef", command="")
    assert [(sign.name, word) for sign, word in workshop_of([both], handout).signs] == [
        ("workshops", "workshops")
    ]


def test_remarks_of_the_editors_are_gathered(catalogue: Catalogue) -> None:
    """A title that could not be read from the card is named in the colophon, with how sure we are."""
    assert workshop(catalogue, "hackshield").remarks == ()
    assert workshop(catalogue, "bad-news").remarks == (("Bad News", "titel gereconstrueerd, zekerheid hoog"),)


def test_twenty_minutes_are_twenty() -> None:
    """The steps add up to what their heading promises."""
    assert sum(int(re.sub(r"\D", "", time)) for time, _ in STEPS) == 20


def test_problems_fill_whole_sheets() -> None:
    """Four to a sheet leaves no empty corner."""
    assert len(PROBLEMS) % 4 == 0
