"""The signs: one for each way of working, in one style, and a shape for each form."""

import re

import pytest

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.output.page.signs import FORMS, OTHER_FORM, OWN, Sign, accent_of, drawn, signs_of, sprite
from inspiratie.storage import packaged

FOLDER = packaged.PACKAGE / "output" / "page" / "signs"


def test_every_way_of_working_on_the_cards_has_its_sign(catalogue: Catalogue) -> None:
    """What a card names has a drawing of its own, and there is no drawing that no card uses."""
    named = {method for initiative in catalogue for method in initiative.methoden}
    assert drawn() == named


@pytest.mark.parametrize(
    ("method", "name"),
    [("workshops", "workshops"), ("burgerraad", "workshops"), ("infoavond", "community-outreach")],
)
def test_narrower_way_takes_the_nearest_sign(catalogue: Catalogue, method: str, name: str) -> None:
    """A way of working without a sign takes that of what it is a kind of."""
    (sign,) = signs_of([method], form="meepraten", vocabulary=catalogue.vocabulary)
    assert sign == Sign(name=name, accent="meepraten")


def test_way_without_any_sign_gets_the_pencil(catalogue: Catalogue) -> None:
    """A way of working that is a kind of nothing drawn stands under the sign of one's own."""
    (sign,) = signs_of(["digitale-middelen"], form="meedoen", vocabulary=catalogue.vocabulary)
    assert sign.name == OWN


def test_same_sign_is_drawn_once(catalogue: Catalogue) -> None:
    """Two ways of working with one sign show it once."""
    signs = signs_of(["gespreksavond", "workshops"], form="meepraten", vocabulary=catalogue.vocabulary)
    assert [sign.name for sign in signs] == ["workshops"]


def test_other_forms_share_one_shape() -> None:
    """A form of a user's own has the fourth colour and shape."""
    assert [accent_of(form) for form in (*FORMS, "feestvieren")] == [*FORMS, OTHER_FORM]


@pytest.mark.parametrize("accent", [*FORMS, OTHER_FORM])
def test_sign_stands_within_its_plate(accent: str) -> None:
    """The drawing lies inside the 64 units of the plate, in the middle of its width."""
    left, top, size = Sign(name=OWN, accent=accent).place
    assert left + size / 2 == 32
    assert top > 0
    assert top + size < 64


def test_drawings_are_of_one_style(catalogue: Catalogue) -> None:
    """Each is 48 wide, of lines of one width in the colour of the text, and light."""
    for name in (*drawn(), OWN):
        drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3"' in drawing
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing)) <= {"none", "currentColor"}
        assert len(drawing) < 1000
    assert {concept.id for concept in catalogue.vocabulary.of_facet(Facet.METHODE)} >= drawn()


def test_sprite_holds_each_drawing_once() -> None:
    """The signs that are asked for come as symbols, with the shape and the plane of every form."""
    ids = re.findall(r'<symbol id="([^"]+)"', sprite(["workshops", "opleiding", "workshops"]))
    assert ids[-2:] == ["teken-opleiding", "teken-workshops"]
    assert set(ids[:-2]) == {f"{kind}-{form}" for kind in ("vorm", "vlak") for form in (*FORMS, OTHER_FORM)}
    assert len(ids) == len(set(ids))
