"""Groups of options, as typer reads them and as a command gets them."""

import inspect
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from inspiratie.cli.groups import Facets, Group, Weighing, Wishes, grouped
from inspiratie.deck.errors import UnknownFacet
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.errors import BadWeight
from inspiratie.errors import WrongUsage


class Point(Group):
    """Two options that go together."""

    x: Annotated[int, typer.Option("--x")] = 1
    y: Annotated[int, typer.Option("--y")] = 2


def test_the_options_of_a_group_stand_where_the_group_stood() -> None:
    """Typer sees nothing else, and shows them in this order."""

    @grouped
    def command(name: str, *, first: bool = False, at: Point, last: bool = False) -> None:
        """Do nothing."""

    assert list(inspect.signature(command).parameters) == ["name", "first", "x", "y", "last"]


def test_a_command_gets_its_group_as_one_value() -> None:
    """With what was typed, and the defaults for the rest."""
    app = typer.Typer()

    @app.command()
    @grouped
    def command(name: str, *, at: Point) -> None:
        """Print what came."""
        typer.echo(f"{name} {at.x} {at.y}")

    assert CliRunner().invoke(app, ["hier", "--y", "5"]).stdout == "hier 1 5\n"


def test_facets_that_were_not_given_have_no_values() -> None:
    """Spaces around a value are nothing."""
    facets = Facets(doel=[" meepraten"], thema=["overlast", "drugs "])
    assert facets.values() == {Facet.DOEL: ("meepraten",), Facet.THEMA: ("overlast", "drugs")}
    assert Facets().values() == {}


def test_what_is_not_wanted_is_no_value_of_a_facet() -> None:
    """It stands beside them."""
    assert Wishes(thema=["drugs"], zonder=["camera"]).values() == {Facet.THEMA: ("drugs",)}


def test_an_empty_value_is_refused() -> None:
    """It never means everything."""
    with pytest.raises(WrongUsage, match="--thema kreeg een lege waarde"):
        Facets(thema=["drugs", " "]).values()


def test_weights_are_read_by_facet() -> None:
    """With a comma or a point, from 0 to 10."""
    weighing = Weighing(gewicht=["doelgroep=1,5", "thema=10"], verplicht=["thema's, doel", "vorm"])
    assert weighing.weights() == {Facet.DOELGROEP: 1.5, Facet.THEMA: 10}
    assert weighing.required() == (Facet.THEMA, Facet.DOEL, Facet.VORM)
    assert (Weighing().weights(), Weighing().required()) == ({}, ())


@pytest.mark.parametrize(
    "value", ["thema", "thema=veel", "thema=-1", "thema=11", "thema=nan", "thema=1_0", "thema=２", "kleur=1"]
)
def test_what_is_no_weight_is_refused(value: str) -> None:
    """With how it is written."""
    with pytest.raises(BadWeight):
        Weighing(gewicht=[value]).weights()


def test_of_two_weights_for_one_facet_none_is_lost() -> None:
    """The last counted, without a word; the same one twice does no harm."""
    assert Weighing(gewicht=["thema=2", "thema = 2,0"]).weights() == {Facet.THEMA: 2}
    with pytest.raises(WrongUsage, match="--gewicht thema staat er twee keer"):
        Weighing(gewicht=["thema=2", "thema=3"]).weights()


def test_a_must_that_is_no_facet_is_refused() -> None:
    """With those there are."""
    with pytest.raises(UnknownFacet):
        Weighing(verplicht=["kleur"]).required()
