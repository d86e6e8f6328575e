# ruff: noqa: N818 - the names say what happened; the root class carries the suffix
"""What can go wrong between a result, a format and the name of a file."""

from dataclasses import dataclass

from inspiratie.errors import InspiratieError, either

_PRINTED = " Een PDF krijgt u met {}, die u in uw browser afdrukt als PDF."
_FOR_EXCEL = " Voor Excel: {}, met --excel."
_ON_PAPER = " Om af te drukken op {0}: neem export, met --druk {0}."
_PAPERS = ("a4", "a5", "a6", "poster")
"""Sizes that people take for formats."""
_SHEETS = ("excel", "exel", "xls", "xlsx")
"""What people call files that other programs make, as a format or as an ending."""


def _name(*endings: str) -> str:
    """Return what a name of a file with one of these endings is called."""
    return f"een naam die eindigt op {either(endings)}"


@dataclass(eq=False)
class UnknownFormat(InspiratieError):
    """A format in which this result cannot be had."""

    value: str
    formats: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        asked = self.value.casefold()
        other = _PRINTED.format("-f html") if asked == "pdf" and "html" in self.formats else ""
        other = _FOR_EXCEL.format("-f csv") if asked in _SHEETS and "csv" in self.formats else other
        other = _ON_PAPER.format(asked) if asked in _PAPERS and "html" in self.formats else other
        return f"het formaat '{self.value}' kan hier niet; kies uit: {', '.join(self.formats)}.{other}"


@dataclass(eq=False)
class UnknownEnding(InspiratieError):
    """A file name of which the ending stands for nothing that can be made here."""

    path: str
    endings: tuple[str, ...]
    exit_code = 2

    def __str__(self) -> str:
        asked = self.path.casefold().rpartition(".")[2]
        other = _PRINTED.format(_name(".html")) if asked == "pdf" and ".html" in self.endings else ""
        other = _FOR_EXCEL.format(_name(".csv")) if asked in _SHEETS and ".csv" in self.endings else other
        return f"'{self.path}' kan hier niet gemaakt worden; kies {_name(*self.endings)}.{other}"


@dataclass(eq=False)
class ContraryEnding(InspiratieError):
    """A file name that asks for another format than an option does."""

    path: str
    option: str
    """As it was given, such as ``--formaat csv``."""
    endings: tuple[str, ...]
    """Those of the format that the option asks for."""
    exit_code = 2

    def __str__(self) -> str:
        return (
            f"{self.option} en de naam '{self.path}' spreken elkaar tegen;"
            f" kies {_name(*self.endings)}, of laat {self.option} weg."
        )


@dataclass(eq=False)
class NoBrowser(InspiratieError):
    """A page that is made, and no browser to show it in."""

    path: str

    def __str__(self) -> str:
        return f"er is geen browser gevonden; de pagina staat klaar, open ze zelf: {self.path}"
