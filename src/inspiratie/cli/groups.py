"""Options that go together, which a command takes as one value."""

import inspect
import os
import re
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar, dataclass_transform

from inspiratie import commands
from inspiratie.cli.look import Look, look_of
from inspiratie.cli.options import (
    DoelgroepOption,
    DoelOption,
    ExcelOption,
    GewichtOption,
    KleurOption,
    LangOption,
    MethodeOption,
    OverschrijfOption,
    PagerOption,
    StilOption,
    TekstArgument,
    TekstUitOption,
    ThemaOption,
    ToegankelijkOption,
    UitgebreidOption,
    UitvoerOption,
    VeldOption,
    VerplichtOption,
    VormOption,
    ZonderOption,
)
from inspiratie.cli.own_words import words_of_file, words_of_input, words_typed
from inspiratie.cli.result import Output
from inspiratie.deck.errors import UnknownFacet
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.errors import BadWeight
from inspiratie.engine.weights import HEAVIEST
from inspiratie.errors import WrongUsage
from inspiratie.output.formats import Format, Kind, Wanted

Result = TypeVar("Result")


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Group:
    """Options that go together: what the class annotates, each with its value when it is not given.

    mypy reads it as a frozen dataclass; a real one takes seventy times as long to define, at every start.
    """

    def __init__(self, **given: object) -> None:
        """Take what was given."""
        vars(self).update(given)

    @classmethod
    def options(cls) -> Mapping[str, inspect.Parameter]:
        """Return the options by name, as parameters of a command, those of what the group builds on first."""
        kinds: dict[str, Any] = {}
        for one in reversed(cls.__mro__):
            kinds |= inspect.get_annotations(one)
        return {
            name: inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=getattr(cls, name), annotation=kind
            )
            for name, kind in kinds.items()
        }


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command as typer reads it: in the place of a group stand the options of that group."""
    signature = inspect.signature(command)
    groups = {
        name: one.annotation
        for name, one in signature.parameters.items()
        if isinstance(one.annotation, type) and issubclass(one.annotation, Group)
    }

    @wraps(command)
    def run(**values: object) -> None:
        for name, group in groups.items():
            values[name] = group(**{option: values.pop(option) for option in group.options()})
        command(**values)

    parameters: list[inspect.Parameter] = []
    for name, parameter in signature.parameters.items():
        parameters += groups[name].options().values() if name in groups else [parameter]
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined] # what inspect reads
    return run


class OwnWords(Group):
    """What is asked in the user's own words."""

    tekst: TekstArgument = None
    tekst_uit: TekstUitOption = None

    def text(self) -> str:
        """Return the words, as they were given or as they stand in a file.

        A sentence without quotes comes in pieces, and curled quotes hold none together: it is one text.
        """
        if self.tekst_uit is None:
            words = self.tekst or []
            return words_of_input() if words == ["-"] else words_typed(words)
        if self.tekst is not None:
            raise WrongUsage("--tekst-uit neemt uw vraag uit een bestand; laat de andere tekst weg.")
        return words_of_file(self.tekst_uit)


class Facets(Group):
    """What is wished, a facet at a time."""

    doel: DoelOption = None
    vorm: VormOption = None
    methode: MethodeOption = None
    doelgroep: DoelgroepOption = None
    thema: ThemaOption = None

    def values(self) -> Mapping[Facet, Sequence[str]]:
        """Return the values of the options that were given; an empty value is refused."""
        given: dict[Facet, Sequence[str]] = {
            Facet(name): tuple(value.strip() for value in getattr(self, name) or ())
            for name in Facets.options()
        }
        for facet, chosen in given.items():
            if not all(chosen):
                sentence = f"--{facet} kreeg een lege waarde; alle mogelijkheden: {commands.terms(facet)}"
                raise WrongUsage(sentence)
        return {facet: chosen for facet, chosen in given.items() if chosen}


class Narrowing(Facets):
    """What a card itself must name or hold."""

    veld: VeldOption = None

    def held(self) -> Mapping[str, str]:
        """Return what fields of one's own must hold, by their names; an empty text stands for any."""
        parts = (value.partition("=") for value in self.veld or ())
        return {name.strip(): text.strip() for name, _, text in parts}


class Wishes(Facets):
    """What is wished, and what is not."""

    zonder: ZonderOption = None


class Weighing(Group):
    """How much a facet counts."""

    gewicht: GewichtOption = None
    verplicht: VerplichtOption = None

    def weights(self) -> Mapping[Facet, float]:
        """Return the weights of ``--gewicht KENMERK=GETAL``, 0 to `HEAVIEST`; raises `BadWeight`."""
        weights: dict[Facet, float] = {}
        for facet, weight in map(_weight, self.gewicht or ()):
            if weights.setdefault(facet, weight) != weight:
                raise WrongUsage(
                    f"--gewicht {facet} staat er twee keer, met een ander getal; laat er een weg."
                )
        return weights

    def required(self) -> Sequence[Facet]:
        """Return the facets of ``--verplicht``; raises `UnknownFacet`."""
        named = (part for value in self.verplicht or () for part in value.split(","))
        return tuple(map(Facet.named, named))


class Detail(Group):
    """How much is shown of each initiative."""

    uitgebreid: UitgebreidOption = False
    lang: LangOption = False

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole card."""
        return self.uitgebreid or self.lang


class OutputOptions(Group):
    """Where a result goes."""

    kleur: KleurOption = None
    toegankelijk: ToegankelijkOption = False
    geen_pager: PagerOption = False
    uitvoer: UitvoerOption = None
    overschrijf: OverschrijfOption = False

    @property
    def look(self) -> Look:
        """What is wanted of the screen."""
        return look_of(
            os.environ, kleur=self.kleur, toegankelijk=self.toegankelijk, pager=not self.geen_pager
        )

    def open(
        self, kind: Kind[Result], formaat: Format | None = None, *, option: str = "", paper: str | None = None
    ) -> Output[Result]:
        """Return what takes such a result, in the format that is asked for or that the file name says.

        `option` is how the format was asked for when that is not by ``--formaat``; a page prints on `paper`.
        Raises what `Kind.choose` does.
        """
        if self._for_excel:
            if formaat not in (None, Format.CSV):
                raise WrongUsage("--excel hoort bij --formaat csv; laat een van de twee weg.")
            formaat, option = Format.CSV, "" if formaat else "--excel"
        look = self.look
        chosen = kind.choose(formaat, self.uitvoer, option=option)
        if chosen.needs_file and self.uitvoer is None:
            name = f"lijst{chosen.endings[0]}"
            raise WrongUsage(
                f"het formaat '{chosen}' kan alleen in een bestand; voeg een naam toe: -o {name}"
            )
        if look.toegankelijk and not formaat and chosen.is_drawn and Format.TOEGANKELIJK in kind.formats:
            chosen = Format.TOEGANKELIJK
        return Output(
            kind,
            chosen,
            look=look,
            file=self.uitvoer,
            overwrite=self.overschrijf,
            quiet=self._is_quiet,
            wanted=Wanted(excel=self._for_excel, paper=paper),
        )

    @property
    def _is_quiet(self) -> bool:
        return False

    @property
    def _for_excel(self) -> bool:
        return False


class ScreenOptions(OutputOptions):
    """Where a result goes that is read at a screen, and whether the next steps come with it."""

    stil: StilOption = False

    @property
    def _is_quiet(self) -> bool:
        return self.stil


class SheetOptions(ScreenOptions):
    """Where a result goes that can be a sheet for Excel too."""

    excel: ExcelOption = False

    @property
    def _for_excel(self) -> bool:
        return self.excel


_NUMBER = re.compile(r"\s*[0-9]+([.,][0-9]+)?\s*")
"""A number as people write one; Python takes more for it, as ``1_0``."""


def _weight(value: str) -> tuple[Facet, float]:
    name, _, number = value.partition("=")
    bad = BadWeight(value, tuple(Facet), HEAVIEST)
    try:
        facet = Facet.named(name)
    except UnknownFacet as error:
        raise bad from error
    weight = float(number.replace(",", ".")) if _NUMBER.fullmatch(number) else -1.0
    if not 0 <= weight <= HEAVIEST:
        raise bad
    return facet, weight
