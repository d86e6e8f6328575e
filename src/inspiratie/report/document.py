"""A decision file in full: the head for the program, and the rest for people, as Markdown."""

from collections.abc import Iterator

from inspiratie import commands
from inspiratie.advice import relaxations, stability
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import FACET_WEIGHTS, Need
from inspiratie.engine.ranking import Match, Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.output.files.markdown import code_block, escape, escape_paragraphs, table
from inspiratie.report.decision import Decision
from inspiratie.wording.advice import relaxation_lines, stability_line
from inspiratie.wording.numbers import decimal
from inspiratie.wording.sentences import (
    NOTHING_READ,
    command_line,
    reason_line,
    refused_line,
    score_words,
    understood_line,
    unmet_line,
)


def to_document(decision: Decision, ranking: Ranking, recommender: Recommender) -> str:
    """Return the whole text of a decision file."""
    blocks = [
        *_opening(decision, recommender),
        *_asked(ranking.need),
        *_choice(decision, ranking, recommender),
        *_ranking(decision, ranking),
        *_rejections(decision, ranking, recommender),
        *_firmness(ranking, recommender),
        *_again(decision, ranking.need),
    ]
    return f"{decision.to_head()}\n" + "\n\n".join(blocks) + "\n"


def _opening(decision: Decision, recommender: Recommender) -> Iterator[str]:
    yield f"# {escape(decision.titel)}"
    yield escape(
        f"Opgemaakt op {decision.gemaakt:%d/%m/%Y} met inspiratie {decision.programma},"
        f" kaarten {decision.catalogus.versie} ({len(recommender.catalogue)} initiatieven)."
    )


def _asked(need: Need) -> Iterator[str]:
    yield "## De vraag"
    if need.text:
        yield "\n".join(f"> {line}".rstrip() for line in escape_paragraphs(need.text).split("\n"))
    lines = []
    if any(wish.stated for wish in need.wishes):
        stated = unmet_line([wish for wish in need.wishes if wish.stated])
        lines.append(f"gevraagd: {stated}")
    if need.text:
        lines.append(f"begrepen als: {understood_line(need) or NOTHING_READ}")
    if refused := refused_line(need):
        lines.append(f"niet gewenst of al aanwezig: {refused}")
    weights = [
        f"{facet} {need.weights[facet]:g}" for facet in Facet if need.weights[facet] != FACET_WEIGHTS[facet]
    ]
    if weights:
        lines.append(f"eigen gewichten: {', '.join(weights)}")
    if need.required:
        lines.append(f"verplicht: {', '.join(facet for facet in Facet if facet in need.required)}")
    yield "\n".join(f"- {escape(line)}" for line in lines)


def _choice(decision: Decision, ranking: Ranking, recommender: Recommender) -> Iterator[str]:
    yield "## De keuze"
    if not decision.keuze:
        yield "Er is nog geen keuze gemaakt."
        return
    yield "\n".join(
        f"- **{escape(recommender.catalogue.by_id[id_].initiative.titel)}**"
        f" ({escape(f'{id_}; {_standing(id_, ranking, recommender)}')})"
        for id_ in decision.keuze
    )


def _ranking(decision: Decision, ranking: Ranking) -> Iterator[str]:
    yield "## De rangschikking"
    shown = ranking.matches[: decision.aantal]
    if not shown:
        yield "Geen enkel initiatief past hier goed bij; er is niets aangeraden."
        return
    rejected = {one.id for one in decision.verworpen}
    verdicts = {**dict.fromkeys(rejected, "verworpen"), **dict.fromkeys(decision.keuze, "gekozen")}
    rows = [
        [escape(match.initiative.titel), escape(score_words(match)), verdicts.get(match.initiative.id, "")]
        for match in shown
    ]
    yield table(["initiatief", "past", "besluit"], rows, numbered=True)
    for number, match in enumerate(shown, start=1):
        yield f"### {number}. {escape(match.initiative.titel)}"
        yield escape(match.initiative.samenvatting)
        yield "\n".join(_reckoning(match))


def _reckoning(match: Match) -> Iterator[str]:
    for reason in match.reasons:
        yield f"- {escape(reason_line(reason))}: {decimal(reason.points)} punten"
    if match.unmet:
        yield f"- niet vervuld: {escape(unmet_line(match.unmet))}"


def _rejections(decision: Decision, ranking: Ranking, recommender: Recommender) -> Iterator[str]:
    yield "## Overwogen en verworpen"
    if not decision.verworpen:
        yield "Er is niets uitdrukkelijk verworpen."
        return
    yield "\n".join(
        f"- **{escape(one.titel)}** ({escape(_standing(one.id, ranking, recommender))}): {escape(one.reden)}"
        for one in decision.verworpen
    )


def _firmness(ranking: Ranking, recommender: Recommender) -> Iterator[str]:
    yield "## Hoe stevig is deze rangschikking"
    if ranking.fits:
        yield escape(stability_line(stability(ranking.need, recommender)))
    else:
        yield "Er is niets te toetsen: geen enkel initiatief past."
    if lines := relaxation_lines(relaxations(ranking.need, recommender)):
        yield "\n".join(f"- {escape(line)}" for line in lines)


def _again(decision: Decision, need: Need) -> Iterator[str]:
    yield "## Opnieuw doen"
    yield "Dezelfde vraag stelt u met:"
    yield code_block(command_line(need, rest=("--aantal", str(decision.aantal))))
    yield "Wat er sindsdien veranderde, vertelt:"
    yield code_block(commands.repeat_report("DIT-BESTAND.md"))


def _standing(id_: str, ranking: Ranking, recommender: Recommender) -> str:
    """Return where an initiative stands for the need: its place and score."""
    ids = [match.initiative.id for match in ranking.matches]
    if id_ in ids:
        return f"plaats {ids.index(id_) + 1}, {score_words(ranking.matches[ids.index(id_)])}"
    return f"niet aangeraden, {score_words(recommender.match(ranking.need, id_))}"
