"""A decision as a paper: half a page to decide by, the chosen cards, and how they were found."""

from collections.abc import Iterator, Mapping, Sequence

from inspiratie import commands
from inspiratie.advice.firmness import relaxations, stability
from inspiratie.advice.help import help_line
from inspiratie.deck.catalogue import Entry
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.handed_on import card_facts, reckoning
from inspiratie.output.paper import Block, Command, Facts, Grid, Heading, Item, Items, Paper, Quote, Text
from inspiratie.report.decision import Decision
from inspiratie.wording.advice import relaxation_lines, stability_line
from inspiratie.wording.cards import OURS, origin_line
from inspiratie.wording.needs import (
    aside_parts,
    brief,
    command_line,
    heard_line,
    need_line,
    refused_parts,
    unheard_parts,
    unmet_line,
)
from inspiratie.wording.numbers import day
from inspiratie.wording.ranking import equal_line
from inspiratie.wording.reasons import score_words

_HOW_TO_READ = (
    "Een initiatief dat aan alles voldoet, krijgt 100 punten. “Op de kaart” staat op de inspiratiekaart zelf;"
    f" “{OURS}” is een oordeel van de makers van het programma."
)
_NO_STEP = "Nog af te spreken: wie doet wat, en tegen wanneer."


def to_paper(decision: Decision, ranking: Ranking, recommender: Recommender) -> Paper:
    """Return a decision as a paper."""
    return Paper(
        title=decision.titel,
        made=decision.gemaakt,
        summary=Facts(tuple(_summary(decision, ranking, recommender))),
        body=tuple(_chosen(decision, ranking, recommender)),
        appendix=(
            *_asked(ranking.need, recommender),
            *_ranking(decision, ranking, recommender),
            *_firmness(ranking, recommender),
            *_again(decision, ranking.need, recommender),
        ),
        enclosed=decision.to_enclose(),
    )


def _summary(
    decision: Decision, ranking: Ranking, recommender: Recommender
) -> Iterator[tuple[str, Sequence[Item]]]:
    """Yield what an alderman needs to know."""
    titles = {id_: recommender.catalogue.by_id[id_].initiative.titel for id_ in decision.keuze}
    if line := help_line(ranking.need, recommender.catalogue.vocabulary):
        yield "Eerst hulp", [Item(line)]
    yield "De vraag", [Item(need_line(brief(ranking.need)))]
    yield (
        "De keuze",
        [Item(decision.redenen[id_], title) for id_, title in titles.items()]
        or [Item("Er is nog geen keuze gemaakt.")],
    )
    yield (
        "Niet gekozen",
        [Item(one.reden, one.titel) for one in decision.verworpen]
        or [Item("Er is niets uitdrukkelijk verworpen.")],
    )
    yield "Volgende stap", [Item(decision.stap or _NO_STEP)]
    if decision.terugblik:
        yield "Terugblik", [Item(f"Op {day(decision.terugblik)} kijken we of de keuze nog klopt.")]


def _chosen(decision: Decision, ranking: Ranking, recommender: Recommender) -> Iterator[Block]:
    """Yield the cards that were chosen, and how each fits."""
    if decision.keuze:
        yield Heading("Wat de keuze inhoudt")
    for id_ in decision.keuze:
        initiative = recommender.catalogue.by_id[id_].initiative
        yield Heading(initiative.titel, 2)
        yield Text(initiative.samenvatting)
        yield Text(initiative.beschrijving)
        yield Facts(tuple(card_facts(initiative, recommender.catalogue.vocabulary)))
        yield from _origin(recommender.catalogue.by_id[id_])
        yield Text(f"Voor deze vraag: {_standing(id_, ranking, recommender)}.")


def _origin(entry: Entry) -> Iterator[Block]:
    """Yield which decks of the user's own a card rests on, when it does."""
    if origin := origin_line(entry):
        yield Text(f"Herkomst: {origin}.")


def _asked(need: Need, recommender: Recommender) -> Iterator[Block]:
    yield Heading("De vraag", 2)
    if need.text:
        yield Quote(need.text)
    rows = []
    if need.stated:
        rows.append(("Gevraagd", unmet_line(need.stated)))
    if need.text:
        rows.append(("Begrepen als", heard_line(need, recommender.catalogue.vocabulary)))
    left_out = recommender.unheard(need)
    rows += filter(any, (unheard_parts(left_out.unknown), aside_parts(left_out.wishes), refused_parts(need)))
    if weights := need.own_weights:
        told = ", ".join(f"{facet} {weight:g}" for facet, weight in weights.items())
        rows.append(("Eigen gewichten", told))
    if need.required:
        rows.append(("Verplicht", ", ".join(facet for facet in Facet if facet in need.required)))
    yield Facts([(name, [Item(value)]) for name, value in rows])


def _ranking(decision: Decision, ranking: Ranking, recommender: Recommender) -> Iterator[Block]:
    yield Heading("De rangschikking", 2)
    shown = ranking.matches[: decision.aantal]
    if not shown:
        yield Text("Geen enkel initiatief past hier goed bij; er is niets aangeraden.")
    else:
        if equal := equal_line(ranking, decision.aantal):
            yield Text(f"{equal}; hieronder staan er {decision.aantal} van.")
        verdicts = _verdicts(decision)
        yield Grid(
            ("nr", "initiatief", "past", "besluit"),
            [
                (
                    str(number),
                    match.initiative.titel,
                    score_words(match),
                    verdicts.get(match.initiative.id, ""),
                )
                for number, match in enumerate(shown, start=1)
            ],
        )
    if others := [
        one for one in decision.verworpen if one.id not in {match.initiative.id for match in shown}
    ]:
        yield Text("Ook overwogen:")
        yield Items([Item(_standing(one.id, ranking, recommender), one.titel) for one in others])
    if shown:
        yield Text(_HOW_TO_READ)
    for number, match in enumerate(shown, start=1):
        yield Heading(f"{number}. {match.initiative.titel}", 3)
        yield Text(match.initiative.samenvatting)
        yield from _origin(recommender.catalogue.by_id[match.initiative.id])
        yield Items(tuple(reckoning(match)))


def _verdicts(decision: Decision) -> Mapping[str, str]:
    """Return what was decided of each initiative, by its id."""
    rejected = (one.id for one in decision.verworpen)
    return {**dict.fromkeys(rejected, "verworpen"), **dict.fromkeys(decision.keuze, "gekozen")}


def _firmness(ranking: Ranking, recommender: Recommender) -> Iterator[Block]:
    """Yield what another weighing would change, and what to drop; nothing where that is nothing."""
    told = stability_line(stability(ranking.need, recommender)) if ranking.fits else ""
    lines = list(relaxation_lines(relaxations(ranking.need, recommender)))
    if told or lines:
        yield Heading("Hoe stevig is deze rangschikking", 2)
    if told:
        yield Text(told)
    if lines:
        yield Items([Item(line) for line in lines])


def _again(decision: Decision, need: Need, recommender: Recommender) -> Iterator[Block]:
    yield Heading("Opnieuw doen", 2)
    yield Text("Dezelfde vraag stelt u met:")
    yield Command(command_line(need, recommender.catalogue, rest=("--aantal", str(decision.aantal))))
    yield Text("Wat er sindsdien veranderde, vertelt:")
    yield Command(commands.repeat_report("DIT-BESTAND", *recommender.catalogue.given))
    yield Text(
        f"Opgemaakt op {day(decision.gemaakt)} met inspiratie {decision.programma},"
        f" kaarten {decision.catalogus.versie} ({len(recommender.catalogue)} initiatieven)."
    )


def _standing(id_: str, ranking: Ranking, recommender: Recommender) -> str:
    """Return where an initiative stands for the need: its place and score."""
    ids = [match.initiative.id for match in ranking.matches]
    if id_ in ids:
        return f"plaats {ids.index(id_) + 1}, {score_words(ranking.matches[ids.index(id_)])}"
    return f"niet aangeraden, {score_words(recommender.match(ranking.need, id_))}"
