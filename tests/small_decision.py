"""A decision over four cards, its paper, and what is read from it."""

from datetime import date

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender
from inspiratie.output.formats import Format
from inspiratie.output.kinds import REPORT
from inspiratie.report import Decision, Verdict, decide, parse_decision, repeat, repetition_lines, to_paper
from inspiratie.storage.strict_yaml import Source
from small_catalogue import card

TODAY = date(2026, 3, 4)

UNCHANGED = "Er is niets veranderd: hetzelfde programma, dezelfde kaarten, dezelfde rangschikking."

CARDS = (
    card("een", kaart=1, thema=["inbraak"], doelgroep=["jongeren"]),
    card("twee", kaart=2, thema=["inbraak"], doelgroep=["senioren"]),
    card("drie", kaart=3, thema=["overlast"], doelgroep=["jongeren"]),
    card("vier", kaart=4, thema=["drugs"], doelgroep=["senioren"]),
)


def asked(engine: Recommender, text: str = "") -> Need:
    """Return the need that most tests are about."""
    return engine.understand(text, options={Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["jongeren"]})


def decided(engine: Recommender, need: Need | None = None, verdict: Verdict | None = None) -> Decision:
    """Return the decision on a need."""
    ranking = engine.rank(need or asked(engine))
    return decide(ranking, engine, verdict or Verdict(title="Wijk", count=5), today=TODAY)


def written(engine: Recommender, need: Need | None = None, verdict: Verdict | None = None) -> str:
    """Return the whole paper on a need, in Markdown."""
    need = need or asked(engine)
    paper = to_paper(decided(engine, need, verdict), engine.rank(need), engine)
    return str(REPORT.make(Format.MARKDOWN, paper))


def read(text: str) -> Decision:
    """Return what a paper encloses."""
    return parse_decision(Source("nota.md", text.encode()))


def initiative(engine: Recommender, id_: str) -> Initiative:
    """Return a card by its id."""
    return engine.catalogue.by_id[id_].initiative


def told(decision: Decision, engine: Recommender) -> list[str]:
    """Return what a repetition says below its title."""
    return list(repetition_lines(repeat(decision, engine)))[1:]
