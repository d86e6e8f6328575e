"""Decisions: what is kept of one, and that it reads back from its paper."""

from datetime import date

import pytest

from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError, WrongUsage
from inspiratie.output.formats import Format
from inspiratie.output.kinds import REPORT
from inspiratie.report import Verdict, parse_decision, to_paper
from inspiratie.storage.strict_yaml import Source
from small_decision import decided, initiative, read, written


@pytest.mark.parametrize("chosen", [Format.MARKDOWN, Format.HTML, Format.DOCX])
def test_a_paper_reads_back_as_it_was_written(engine: Recommender, chosen: Format) -> None:
    """Need, weights, musts, ranking, choice and rejections survive each kind of file."""
    need = engine.understand(
        'Een "inbraak": \\ - # ---\n\nmeer regels',
        options={Facet.THEMA: ["inbraak"]},
        weights={Facet.THEMA: 4.5},
        required=[Facet.THEMA],
    )
    verdict = Verdict(
        title="Wijk: 'noord' # 1",
        count=2,
        chosen=[(initiative(engine, "een"), "past het best")],
        rejected=[(initiative(engine, "twee"), "te duur: #1, 'ja'\n---")],
        next_step="Bellen \\ met 'de buren'",
        review=date(2026, 9, 1),
        decks=["mijn kaarten.yaml"],
    )
    decision = decided(engine, need, verdict)
    made = REPORT.make(chosen, to_paper(decision, engine.rank(need), engine))
    content = made if isinstance(made, bytes) else str(made).encode()
    assert parse_decision(Source("nota", content)) == decision
    assert (decision.keuze, decision.redenen) == (("een",), {"een": "past het best"})
    assert (decision.stap, decision.terugblik) == ("Bellen \\ met 'de buren'", date(2026, 9, 1))
    assert decision.nood.gewichten == {Facet.THEMA: 4.5}
    assert decision.nood.verplicht == (Facet.THEMA,)
    assert [ranked.id for ranked in decision.rangschikking] == ["een", "twee"]
    assert decision.catalogus.eigen == ("mijn kaarten.yaml",)


def test_a_file_that_windows_saved_reads_back(engine: Recommender) -> None:
    """A byte order mark and carriage returns do no harm."""
    text = written(engine)
    saved = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert parse_decision(Source("nota.md", saved)) == read(text)


def test_an_empty_title_gets_a_plain_one(engine: Recommender) -> None:
    """A file needs a heading."""
    assert decided(engine, verdict=Verdict(title=" ", count=1)).titel == "Nota"


@pytest.mark.parametrize(
    ("chosen", "rejected", "said"),
    [
        (["a"], ["b"], "'een' staat er twee keer"),
        (["a", "b"], [], "'een' staat er twee keer"),
        ([], ["a", "b"], "'een' staat er twee keer"),
        ([" "], [], "geef bij het kiezen van 'een' een reden"),
        ([], [" "], "geef bij het verwerpen van 'een' een reden"),
    ],
)
def test_a_verdict_names_each_once_with_a_reason(
    engine: Recommender, chosen: list[str], rejected: list[str], said: str
) -> None:
    """Who decides says why, and says one thing."""
    one = initiative(engine, "een")
    verdict = Verdict(
        title="x",
        count=1,
        chosen=[(one, reason) for reason in chosen],
        rejected=[(one, reason) for reason in rejected],
    )
    with pytest.raises(WrongUsage, match=said):
        decided(engine, verdict=verdict)


def test_a_choice_is_looked_at_again_after_half_a_year(engine: Recommender) -> None:
    """Unless another day is named, which has to come."""
    assert decided(engine).terugblik == date(2026, 9, 2)
    with pytest.raises(WrongUsage, match="de dag om terug te kijken is al voorbij"):
        decided(engine, verdict=Verdict(title="x", count=1, review=date(2026, 3, 3)))


@pytest.mark.parametrize(
    "content",
    [
        b"# Gewoon een tekst\n",
        b"",
        b"---\nschema: inspiratie/report@1\n",
        b"tekst\n---\nschema: inspiratie/report@1\n---\n",
        b"PK\x03\x04 een ander document",
    ],
)
def test_a_file_without_a_machine_part_is_refused(content: bytes) -> None:
    """It may be another file, or someone took it out."""
    with pytest.raises(DataError, match="dit is geen nota van inspiratie, of wat het programma ervan"):
        parse_decision(Source("nota.md", content))


EARLIER = """\
---
schema: inspiratie/report@1
titel: Wijk
gemaakt: '2026-03-04'
programma: 1.0.0
nood:
  tekst: ''
  opties:
    thema: [inbraak]
  gewichten: {}
  verplicht: []
begrepen: [inbraak]
aantal: 5
rangschikking:
- {id: een, titel: Een, score: 100.0, kaart: abc}
verworpen:
- {id: twee, titel: Twee, reden: te duur}
keuze: [een]
catalogus:
  versie: '1'
  checksum: abc
  begrippen: abc
  woorden: abc
  eigen: []
  ids: [een, twee]
---

# Wijk
"""


def test_a_report_of_an_earlier_version_reads_too() -> None:
    """Its head stood on top, and it asked no reason for a choice."""
    decision = read(EARLIER)
    assert decision.keuze == ("een",)
    assert decision.redenen == {}
    assert decision.terugblik is None


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("score: 100.0", "score: .nan", "'.nan' is geen getal"),
        ("score: 100.0", "score: 1e308", "het getal is te groot, hoogstens 100"),
        ("gemaakt: '2026-03-04'", "gemaakt: 4 maart", "'4 maart' is geen datum, zoals 2026-11-25"),
        ("gemaakt: '2026-03-04'", "gemaakt: '2026-03-04T10:00'", "is geen datum, zoals 2026-11-25"),
    ],
)
def test_a_number_or_a_date_that_cannot_be_is_told(was: str, now: str, told: str) -> None:
    """A report was made to be passed on, and anyone may have changed it."""
    with pytest.raises(DataError) as caught:
        read(EARLIER.replace(was, now))
    assert told in str(caught.value)


def test_a_damaged_field_is_named_with_its_line(engine: Recommender) -> None:
    """Line numbers are those of the file."""
    text = written(engine)
    with pytest.raises(DataError) as caught:
        read(text.replace('"aantal": 5', '"aantal": "veel"'))
    problem = caught.value.problems[0]
    assert problem.field == "aantal"
    assert text.split("\n")[(problem.line or 0) - 1].startswith(' "aantal"')


def test_a_later_schema_is_refused(engine: Recommender) -> None:
    """A file of a newer program is not misread."""
    with pytest.raises(DataError, match="inspiratie/report@9"):
        read(written(engine).replace("report@1", "report@9"))
