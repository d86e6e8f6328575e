"""The schema of one initiative."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

from inspiratie.clean import clean_line, clean_paragraphs, is_clean
from inspiratie.deck.vocabulary import SLUG, Facet
from inspiratie.storage.plain import Plain, rule

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_LABEL = "[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,254}}\Z)(?!.*\b(?:\d+|0x[0-9a-f]*)\.?\Z)({_LABEL}\.)*{_LABEL}\.?")
"""The name of a computer, as the internet has it; one that ends in a number is read as a number whole."""

_DEVIATING = re.compile("[ßẞς]")
"""Letters that one program leaves and another replaces. Source: https://www.unicode.org/reports/tr46/#Deviations"""


def _clean(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value


def _clean_long(value: object) -> object:
    return clean_paragraphs(value) if isinstance(value, str) else value


def _web_address(url: str) -> str:
    """Return a link that leads where it seems to: look-alike letters in its host are spelled out."""
    from urllib.parse import urlsplit, urlunsplit  # noqa: PLC0415 - only for what is not packaged

    message = "een link begint met https:// of http:// en bevat geen spaties of aanhalingstekens"
    if re.search(r"[\s\"'<>`\\{}|^]", url) or not is_clean(url):
        raise ValueError(message)
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ValueError(message) from error
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError(message)
    if "@" in parts.netloc:
        raise ValueError("een link met @ voor het adres leidt elders heen dan ze lijkt; laat dat deel weg")
    if deviating := _DEVIATING.search(parts.netloc):
        told = f"niet elk programma leest de '{deviating.group()}' in dit adres gelijk"
        raise ValueError(f"{told}; schrijf het zoals de adresbalk van uw browser, met xn--")
    if not _is_host(parts.hostname or "") or not _has_port(parts):
        raise ValueError("deze link noemt geen adres dat kan bestaan, zoals https://www.voorbeeld.be")
    if parts.netloc.isascii():
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.encode("idna").decode()))


def _is_host(name: str) -> bool:
    """Return whether a computer can be called so: by name or by number."""
    from ipaddress import ip_address  # noqa: PLC0415 - as above

    with suppress(ValueError):
        ip_address(name)
        return True
    with suppress(UnicodeError):
        return bool(_HOST.fullmatch(name.encode("idna").decode()))
    return False


def _has_port(parts: "SplitResult") -> bool:
    """Return whether the port, when there is one, can exist."""
    with suppress(ValueError):
        return parts.port != 0
    return False


def _own_name(name: str) -> str:
    if ":" in name or "=" in name:
        raise ValueError("de naam van een eigen veld heeft geen ':' of '='")
    return name


Line = Annotated[str, rule(before=_clean, min_length=1)]
"""One line of text, never empty."""
Paragraphs = Annotated[str, rule(before=_clean_long, min_length=1)]
"""Text of one or more paragraphs, never empty."""
Slug = Annotated[str, rule(pattern=SLUG, max_length=80)]
ConceptIds = tuple[Annotated[str, rule(before=_clean, min_length=1, max_length=80)], ...]
"""Ids of concepts; whether these exist, the vocabulary knows."""
SomeConceptIds = Annotated[ConceptIds, rule(min_length=1)]

FieldName = Annotated[str, rule(before=_clean, after=_own_name, min_length=1, max_length=40)]
"""What a user calls a field of their own."""

_HIGHEST = 9999
"""The highest number that a card may have."""
GRADES = ("sterk", "goed", "deels")
"""How much an initiative helps with a concept in our judgment, most first: the fields of `HelpsWith`."""
OWN_FIELDS = ("kosten", "duur", "deelnemers", "contact", "ervaring", "aantekening")
"""What a deck of the user's own may fill and the packaged one leaves empty; each name is its label too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Plain):
    """A public page about an initiative."""

    url: Annotated[str, rule(after=_web_address, max_length=2000)]
    soort: Literal["officieel", "overheid", "kennis", "nieuws"]
    titel: Line
    vergelijkbaar: bool = False
    """Whether the page shows a similar example and not the initiative on the card itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpsWith(Plain):
    """Editorial: the concepts that an initiative helps with in practice, beyond its header."""

    sterk: ConceptIds = ()
    """Among the first that a prevention officer would recommend."""
    goed: ConceptIds = ()
    """Clearly useful."""
    deels: ConceptIds = ()
    """Helps at the margin."""

    def by_grade(self) -> Iterator[tuple[str, ConceptIds]]:
        """Yield each grade with its concepts, the highest first."""
        yield from ((name, getattr(self, name)) for name in GRADES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Plain):
    """One initiative: what its card says, and what we added, kept apart."""

    id: Slug
    kaart: Annotated[int, rule(ge=1, le=_HIGHEST)] | None = None
    """The number of the card in its deck."""
    titel: Annotated[str, rule(before=_clean, min_length=1, max_length=120)]
    titel_bron: Literal["gelezen", "gereconstrueerd"] = "gelezen"
    vertrouwen: Literal["hoog", "middel", "laag"] = "hoog"
    """How sure the title is."""
    vormen: SomeConceptIds
    doelen: SomeConceptIds
    """Goals, the main one first."""
    methoden: SomeConceptIds
    doelgroepen: SomeConceptIds
    themas: SomeConceptIds
    samenvatting: Annotated[str, rule(before=_clean, min_length=1, max_length=140)]
    beschrijving: Paragraphs
    plaatsen: tuple[Line, ...] = ()
    """Places that the card names."""
    links: tuple[Link, ...] = ()

    situaties: tuple[Line, ...] = ()
    """Editorial: everyday situations in which it helps, as a user would say them."""
    zoektermen: tuple[Line, ...] = ()
    """Editorial: what people would search by."""
    helpt_bij: HelpsWith = HelpsWith()

    kosten: Line | None = None
    duur: Line | None = None
    deelnemers: Line | None = None
    contact: Line | None = None
    ervaring: Paragraphs | None = None
    aantekening: Paragraphs | None = None
    velden: Mapping[FieldName, Line] = field(default_factory=dict)
    """Fields that only the user's own decks know, by name."""

    @property
    def order(self) -> tuple[int, str]:
        """What equals fall by: the number of the card, those without one last, then the id."""
        return self.kaart or _HIGHEST + 1, self.id

    def concepts(self, facet: Facet) -> ConceptIds:
        """Return the concept ids of one facet, in the order of the card's header."""
        return {
            Facet.VORM: self.vormen,
            Facet.DOEL: self.doelen,
            Facet.METHODE: self.methoden,
            Facet.DOELGROEP: self.doelgroepen,
            Facet.THEMA: self.themas,
        }[facet]

    def own_facts(self) -> Iterator[tuple[str, str]]:
        """Yield the label and the value of each of the `OWN_FIELDS` that is filled, then of the `velden`."""
        for name in OWN_FIELDS:
            if value := getattr(self, name):
                yield name, value
        yield from self.velden.items()
