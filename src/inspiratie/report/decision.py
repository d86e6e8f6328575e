"""What a program reads again of a decision: what was asked, what came out, what was chosen."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from inspiratie import __version__
from inspiratie.clean import clean_line
from inspiratie.deck.initiative import Initiative, Line, Slug
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError, Problem, WrongUsage
from inspiratie.output.enclosed import is_packed, taken_out, to_enclose
from inspiratie.shortlists import StatedNeed
from inspiratie.storage.plain import Plain, to_plain
from inspiratie.storage.record import Record
from inspiratie.storage.schema import check_schema
from inspiratie.storage.strict_yaml import Source

SCHEMA: Literal["inspiratie/report@1"] = "inspiratie/report@1"
_FENCE = "---"
"""What stands around the head of a report that an earlier version wrote."""
_ANOTHER = "Kijk na of dit het goede bestand is."
"""What to do about a file that is no report."""
_UNTIL_REVIEW = timedelta(weeks=26)
"""A choice is looked at again after half a year, unless people say otherwise."""


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
    score: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
    """From 0 to 100."""
    kaart: Line
    """Checksum of the record."""


class Rejected(Record):
    """An initiative that was considered and not taken."""

    id: Slug
    titel: Line
    reden: Line


class Decision(Record):
    """What a paper encloses of a decision."""

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
    redenen: Mapping[Slug, Line] = {}
    """Why each was chosen; earlier versions did not ask."""
    stap: Line | None = None
    """What happens next."""
    terugblik: date | None = None
    """When the choice is looked at again; earlier versions did not ask."""
    catalogus: Cards

    def to_enclose(self) -> str:
        """Return it as a paper encloses it."""
        return to_enclose(self.model_dump(mode="json", by_alias=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What people decided about a ranking, and how they want it written down."""

    title: str
    count: int
    """How many initiatives of the ranking were looked at."""
    chosen: Sequence[tuple[Initiative, str]] = ()
    """Initiatives with the reason why."""
    rejected: Sequence[tuple[Initiative, str]] = ()
    """Initiatives with the reason why not."""
    next_step: str = ""
    review: date | None = None
    """When to look again; half a year from today unless it is said."""
    decks: Sequence[str] = ()
    """Paths of the user's own decks."""


def decide(ranking: Ranking, recommender: Recommender, verdict: Verdict, *, today: date) -> Decision:
    """Return what to remember of a ranking and of what people made of it.

    Raises `WrongUsage` when something is both chosen and rejected, is named twice, or without a reason, and
    when the day to look again has passed.
    """
    _check(verdict, today)
    return Decision(
        schema=SCHEMA,
        titel=clean_line(verdict.title) or "Nota",
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
        keuze=tuple(initiative.id for initiative, _ in verdict.chosen),
        redenen={initiative.id: reason for initiative, reason in verdict.chosen},
        stap=clean_line(verdict.next_step) or None,
        terugblik=verdict.review or today + _UNTIL_REVIEW,
        catalogus=cards(recommender, verdict.decks),
    )


def _check(verdict: Verdict, today: date) -> None:
    """Refuse a verdict that contradicts itself, or that says too little to be judged later."""
    seen: set[str] = set()
    for what, judged in (("kiezen", verdict.chosen), ("verwerpen", verdict.rejected)):
        for initiative, reason in judged:
            if not clean_line(reason):
                raise WrongUsage(f"geef bij het {what} van '{initiative.id}' een reden.")
            if initiative.id in seen:
                raise WrongUsage(
                    f"'{initiative.id}' staat er twee keer; kies of verwerp het één keer, met één reden."
                )
            seen.add(initiative.id)
    if verdict.review and verdict.review < today:
        raise WrongUsage("de dag om terug te kijken is al voorbij; geef een latere datum.")


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
    stated = json.dumps(to_plain(record, but_defaults=True), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(stated.encode()).hexdigest()[:16]


def parse_decision(source: Source) -> Decision:
    """Return what a paper encloses; `DataError` names file, line and field of what is wrong."""
    found = taken_out(source) or _head(source)
    check_schema(found, SCHEMA, kind="nota", next_step=_ANOTHER)
    return found.parse(Decision)


def _head(source: Source) -> Source:
    """Return the head of a report as earlier versions wrote it: YAML on top, between lines of dashes."""
    lines = [] if is_packed(source) else source.decoded.text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE]  # text within is indented
    if len(ends) < 2 or ends[0] != 0:
        reason = "dit is geen nota van inspiratie, of wat het programma ervan moet lezen is eruit gehaald"
        raise DataError(source.name, (Problem(line=None, field="", reason=reason),), _ANOTHER)
    return Source(source.name, "\n".join(["", *lines[1 : ends[1]]]).encode())
