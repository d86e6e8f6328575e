"""The machine-readable head of a decision file: what was asked, what came out, what was chosen."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

import yaml
from pydantic import Field

from inspiratie import __version__
from inspiratie.clean import clean_line
from inspiratie.deck.initiative import Initiative, Line, Slug
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import WrongUsage
from inspiratie.shortlists import StatedNeed
from inspiratie.storage.plain import Plain, unmade
from inspiratie.storage.record import Record
from inspiratie.storage.strict_yaml import Source, check_schema

SCHEMA: Literal["inspiratie/report@1"] = "inspiratie/report@1"
_FENCE = "---"


class Cards(Record):
    """The cards that a decision was made with."""

    versie: Line
    checksum: Line
    """SHA-256 over all data files."""
    begrippen: Line
    """Checksum of the vocabulary alone."""
    woorden: Line
    """Checksum of the word knowledge alone."""
    eigen: tuple[Line, ...] = ()
    """Paths of the user's own decks, as they were given; not to be opened: a report may be another's."""
    ids: tuple[Slug, ...]
    """Every initiative there was."""


class Ranked(Record):
    """One initiative in the ranking."""

    id: Slug
    titel: Line
    score: float
    kaart: Line
    """Checksum of the record."""


class Rejected(Record):
    """An initiative that was considered and not taken."""

    id: Slug
    titel: Line
    reden: Line


class Decision(Record):
    """The head of a decision file."""

    schema_: Literal["inspiratie/report@1"] = Field(alias="schema")
    titel: Line
    gemaakt: date
    programma: Line
    """The version of the program."""
    nood: StatedNeed
    begrepen: tuple[Slug, ...] = ()
    """The concepts that the need came down to, stated and read."""
    aantal: Annotated[int, Field(ge=1)]
    rangschikking: tuple[Ranked, ...]
    verworpen: tuple[Rejected, ...] = ()
    keuze: tuple[Slug, ...] = ()
    catalogus: Cards

    def to_head(self) -> str:
        """Return the head as YAML between two lines of dashes."""
        plain = self.model_dump(mode="json", by_alias=True)
        text = yaml.safe_dump(
            plain, allow_unicode=True, sort_keys=False, width=float("inf"), default_flow_style=None
        )
        return f"{_FENCE}\n{text}{_FENCE}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What people decided about a ranking, and how they want it written down."""

    title: str
    count: int
    """How many initiatives of the ranking were looked at."""
    chosen: Sequence[Initiative] = ()
    rejected: Sequence[tuple[Initiative, str]] = ()
    """Initiatives with the reason why not."""
    decks: Sequence[str] = ()
    """Paths of the user's own decks."""


def decide(ranking: Ranking, recommender: Recommender, verdict: Verdict, *, today: date) -> Decision:
    """Return the head for a ranking and what people made of it.

    Raises `WrongUsage` when something is both chosen and rejected, is rejected twice, or without a reason.
    """
    chosen = tuple(dict.fromkeys(initiative.id for initiative in verdict.chosen))
    rejected = [initiative.id for initiative, _ in verdict.rejected]
    for initiative, reason in verdict.rejected:
        if not clean_line(reason):
            raise WrongUsage(f"geef bij het verwerpen van '{initiative.id}' een reden, zoals: te duur.")
        if initiative.id in chosen:
            raise WrongUsage(
                f"'{initiative.id}' kan niet tegelijk gekozen en verworpen zijn; laat er één weg."
            )
        if rejected.count(initiative.id) > 1:
            raise WrongUsage(f"'{initiative.id}' is twee keer verworpen; zet beide redenen in één zin.")
    return Decision(
        schema=SCHEMA,
        titel=clean_line(verdict.title) or "Verslag",
        gemaakt=today,
        programma=__version__,
        nood=StatedNeed.of(ranking.need),
        begrepen=tuple(wish.concept.id for wish in ranking.need.wishes),
        aantal=verdict.count,
        rangschikking=tuple(
            Ranked(
                id=match.initiative.id,
                titel=match.initiative.titel,
                score=match.score,
                kaart=fingerprint(match.initiative),
            )
            for match in ranking.matches[: verdict.count]
        ),
        verworpen=tuple(
            Rejected(id=initiative.id, titel=initiative.titel, reden=reason)
            for initiative, reason in verdict.rejected
        ),
        keuze=chosen,
        catalogus=cards(recommender, verdict.decks),
    )


def cards(recommender: Recommender, decks: Sequence[str] = ()) -> Cards:
    """Return what to remember of the cards that are at hand, and of how needs are read."""
    catalogue = recommender.catalogue
    return Cards(
        versie=catalogue.version,
        checksum=catalogue.checksum,
        begrippen=fingerprint(catalogue.vocabulary),
        woorden=fingerprint(recommender.lexicon),
        eigen=tuple(decks),
        ids=tuple(sorted(catalogue.by_id)),
    )


def fingerprint(record: Plain) -> str:
    """Return the first 16 hexadecimal digits of a SHA-256 over all that a record states."""
    stated = json.dumps(unmade(record, but_defaults=True), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(stated.encode()).hexdigest()[:16]


def parse_decision(source: Source) -> Decision:
    """Return the head of a decision file; `DataError` names file, line and field of what is wrong."""
    lines = source.decoded.text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE]  # text within is indented
    if not ends or ends[0] != 0:
        raise source.fault(
            "dit is geen verslag van inspiratie: het begint niet met een kop tussen ---", line=1
        )
    if len(ends) == 1:
        raise source.fault("de kop wordt niet afgesloten met ---", line=1)
    head = Source(source.name, "\n".join(["", *lines[1 : ends[1]]]).encode())
    check_schema(head, SCHEMA, kind="verslag", next_step="Kijk na of dit het goede bestand is.")
    return head.parse(Decision)
