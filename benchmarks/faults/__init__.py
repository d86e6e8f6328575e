"""Faults that people, files and machines make, a module for each kind; `SECTIONS` is all of them."""

from collections.abc import Mapping, Sequence

from faults import (
    again,
    contrary,
    gone,
    kinds,
    machines,
    meaning,
    others,
    received,
    rewritten,
    several,
    size,
    tables,
    text,
)
from faults.row import Row

SECTIONS: Mapping[str, Sequence[Row]] = {
    "Wat binnenkomt en naar buiten gaat, in welke codering ook": text.ROWS,
    "Tabellen zoals ze in het echt zijn": tables.ROWS,
    "Niets afgeknipt of voor iets anders genomen": meaning.ROWS,
    "Grote dingen": size.ROWS,
    "Wat van een ander komt, beslist niets": received.ROWS,
    "Vreemde bestanden en machines": machines.ROWS,
    "Wat verwijderd is, is weg": gone.ROWS,
    "Andere van dezelfde soorten": others.ROWS,
    "Iets anders dan gevraagd, en vreemder werk van mensen en machines": kinds.ROWS,
    "Nog een ronde van dezelfde soorten": again.ROWS,
    "Wat andere programma's op hun manier schrijven, en wat in geen shell hetzelfde is": rewritten.ROWS,
    "Meer dan één in één, en wat lang wordt waar het zelden lang is": several.ROWS,
    "Wat het tegendeel zegt, voor iets anders staat, of bijna goed is": contrary.ROWS,
}
"""The rows of every kind, under the heading that the table has for it."""
