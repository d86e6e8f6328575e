"""One list of initiatives with notes, as its file has it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field
from rapidfuzz import process

from inspiratie import commands
from inspiratie.clean import clean_line
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Line, Slug
from inspiratie.language.words import slug
from inspiratie.shortlists.errors import BadShortlistName, NotInShortlist
from inspiratie.shortlists.stated_need import FreeText, StatedNeed
from inspiratie.storage.names import is_device
from inspiratie.storage.record import Record
from inspiratie.storage.schema import check_schema
from inspiratie.storage.strict_yaml import Source

SCHEMA: Literal["inspiratie/shortlist@1"] = "inspiratie/shortlist@1"
LONGEST_SLUG = 50
"""Characters of a file name, without its ending, at most."""
_LONGEST_NAME = 200
"""Characters of a name at most."""
_OFFERED, _ALIKE = 3, 60
"""So many names are offered at most, each so much alike, of 100, to what was typed."""
_HEAD = "# Een lijst van inspiratie. U mag dit bestand aanpassen; eigen opmerkingen met # gaan verloren.\n"


def slug_of(name: str) -> str:
    """Return the file name, without ending, that a list of this name has; names of one slug are one list.

    Raises `BadShortlistName` for a name that no file may safely have.

    >>> slug_of("Wijk Noord"), slug_of("wijk-noord")
    ('wijk-noord', 'wijk-noord')
    """
    if re.search(r"[/\\\x00-\x1f\x7f]", name):
        raise BadShortlistName(clean_line(name), "er mogen geen schuine strepen of regeleinden in staan")
    found = slug(name)
    if not found:
        raise BadShortlistName(clean_line(name), "er moet minstens één letter of cijfer in staan")
    if len(found) > LONGEST_SLUG or len(name) > _LONGEST_NAME:
        raise BadShortlistName(clean_line(name), f"ze is langer dan {LONGEST_SLUG} tekens")
    if is_device(found):
        raise BadShortlistName(clean_line(name), "Windows gebruikt die naam zelf")
    return found


def near(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the names that may have been meant by one that is not known, nearest first."""
    found = process.extract(name, known, limit=_OFFERED, score_cutoff=_ALIKE)
    return tuple(known for known, _, _ in found)


def _with_slug(name: str) -> str:
    try:
        slug_of(name)
    except BadShortlistName as error:
        raise ValueError(f"deze naam kan niet: {error.why}") from error
    return name


def _listed(value: object) -> object:
    """Return nothing as a list of nothing: what is left when somebody takes the last card away by hand."""
    return () if value is None else value


def _each_once(picks: "tuple[Pick, ...]") -> "tuple[Pick, ...]":
    counted = Counter(pick.id for pick in picks)
    twice = next((id_ for id_, count in counted.items() if count > 1), None)
    if twice:
        raise ValueError(f"'{twice}' staat er twee keer in")
    return picks


class Pick(Record):
    """One initiative on a list."""

    id: Slug
    notitie: FreeText = ""


class Shortlist(Record):
    """One list, as its file has it."""

    schema_: Literal["inspiratie/shortlist@1"] = Field(alias="schema")
    naam: Annotated[Line, Field(max_length=_LONGEST_NAME), AfterValidator(_with_slug)]
    gemaakt: AwareDatetime
    gewijzigd: AwareDatetime
    catalogus: FreeText = ""
    """The version of the cards when something was last added."""
    nood: StatedNeed | None = None
    initiatieven: Annotated[tuple[Pick, ...], BeforeValidator(_listed), AfterValidator(_each_once)] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The initiatives in order."""
        return tuple(pick.id for pick in self.initiatieven)

    def named(self, name: str) -> "Shortlist":
        """Return the same list under another name; `BadShortlistName` when that cannot be one."""
        slug_of(name)
        return self.model_copy(update={"naam": clean_line(name)})

    def position(self, value: str, catalogue: Catalogue) -> int:
        """Return where the initiative stands that `value` names, from 0.

        One that left the catalogue goes by its id. Raises `NotInShortlist`, or what `Catalogue.find` raises.
        """
        id_ = value.strip().lower()
        if id_ not in self.ids:
            id_ = catalogue.find(value).id
        if id_ not in self.ids:
            raise NotInShortlist(value, self.naam, near(value, self.ids))
        return self.ids.index(id_)

    def without(self, ids: Collection[str]) -> "Shortlist":
        """Return the list without some initiatives."""
        return self._of(pick for pick in self.initiatieven if pick.id not in ids)

    def noted(self, at: int, note: str) -> "Shortlist":
        """Return the list with another note at the initiative at one place, from 0; empty for none."""
        picks = enumerate(self.initiatieven)
        return self._of(Pick(id=pick.id, notitie=note) if place == at else pick for place, pick in picks)

    def moved(self, at: int, to: int) -> "Shortlist":
        """Return the list with the initiative at one place, from 0, put at another; past the end is last."""
        picks = list(self.initiatieven)
        picks.insert(to, picks.pop(at))
        return self._of(picks)

    def _of(self, picks: Iterable[Pick]) -> "Shortlist":
        return self.model_copy(update={"initiatieven": tuple(picks)})

    def to_yaml(self) -> str:
        """Return the text of the list's file."""
        plain: dict[str, object] = {
            "schema": self.schema_,
            "naam": self.naam,
            "gemaakt": self.gemaakt.isoformat(),
            "gewijzigd": self.gewijzigd.isoformat(),
            "catalogus": self.catalogus,
        }
        if self.nood:
            plain["nood"] = {key: value for key, value in self.nood.model_dump(mode="json").items() if value}
        plain["initiatieven"] = [
            {"id": pick.id} | ({"notitie": pick.notitie} if pick.notitie else {})
            for pick in self.initiatieven
        ]
        return _HEAD + yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def parse_shortlist(source: Source) -> Shortlist:
    """Return the list that a file holds; `DataError` for another kind of file, or a line for every fault."""
    check_is_list(source)
    return source.parse(Shortlist)


def check_is_list(source: Source) -> None:
    """Refuse a file that is no list, or one of a later version, in one sentence."""
    make_one = f"Een lijst om door te geven maakt u met: {commands.export('LIJST', formaat='json')}"
    check_schema(source, SCHEMA, kind="lijst", next_step=make_one)


class _Dumper(yaml.SafeDumper):
    """Writes text as people do; the dumper in C would spell emoji as codes."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """Write text of several lines as a block."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
