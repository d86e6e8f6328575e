"""Decisions: written, read back, and asked again on other cards."""

from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

import inspiratie.report.repetition
from inspiratie import __version__
from inspiratie.advice.help import safely_ranked
from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative, Link
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender
from inspiratie.errors import DataError, WrongUsage
from inspiratie.language.lexicon import Lexicon
from inspiratie.output.formats import Format
from inspiratie.output.kinds import REPORT
from inspiratie.report import (
    Decision,
    Verdict,
    decide,
    parse_decision,
    repeat,
    repetition_lines,
    to_paper,
)
from inspiratie.report.repetition import Causes, Departure, Fate, Move, RankedPlace
from inspiratie.storage.strict_yaml import Source
from inspiratie.wording.reasons import score_words
from small_catalogue import LEXICON, card, catalogue_of, recommender_of

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


def scored(engine: Recommender, id_: str) -> str:
    """Return the score of a card as people read it."""
    return score_words(engine.match(asked(engine), id_))


def hundredths(engine: Recommender, id_: str) -> str:
    """Return the score of a card in hundredths, with a decimal comma."""
    return f"{engine.match(asked(engine), id_).score:.2f}".replace(".", ",")


def told(decision: Decision, engine: Recommender) -> list[str]:
    """Return what a repetition says below its title."""
    return list(repetition_lines(repeat(decision, engine)))[1:]


@pytest.fixture
def engine() -> Recommender:
    """Return the engine over four cards, two of which share a wish each with the need."""
    return recommender_of(*CARDS)


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


def test_the_paper_begins_with_half_a_page_to_decide_by(engine: Recommender) -> None:
    """Question, choice and rejections with their reasons, the next step, the day to look again."""
    verdict = Verdict(
        title="Wijk",
        count=5,
        chosen=[(initiative(engine, "een"), "past het best")],
        rejected=[(initiative(engine, "twee"), "te duur"), (initiative(engine, "vier"), "niet voor ons")],
        next_step="We bellen in mei.",
    )
    assert written(engine, verdict=verdict).startswith("""\
# Wijk

Nota van 04/03/2026

- **De vraag:** thema inbraak · doelgroep jongeren
- **De keuze:** *Een*: past het best
- **Niet gekozen:**
  - *Twee*: te duur
  - *Vier*: niet voor ons
- **Volgende stap:** We bellen in mei.
- **Terugblik:** Op 02/09/2026 kijken we of de keuze nog klopt.

## Wat de keuze inhoudt

### Een

Samenvatting van een.

Een kaart.

- **Vorm:** meedoen
""")


def test_a_decision_without_a_day_names_none(engine: Recommender) -> None:
    """As those of earlier versions."""
    decision = decided(engine).model_copy(update={"terugblik": None})
    names = [name for name, _ in to_paper(decision, engine.rank(asked(engine)), engine).summary.rows]
    assert names == ["De vraag", "De keuze", "Niet gekozen", "Volgende stap"]


def test_a_long_question_is_short_on_top_and_whole_in_the_appendix(engine: Recommender) -> None:
    """A pasted mail would push the choice from the first page."""
    long = "inbraak in de wijk " * 40
    top, _, appendix = written(engine, asked(engine, long)).partition("\n---\n")
    assert long.strip() not in top
    assert "[…" in top
    assert f"> {long.strip()}" in appendix


def test_a_chosen_card_stands_in_full_with_what_own_decks_add() -> None:
    """With its links, the doubt about its title, and where it stands."""
    link = Link(url="https://www.voorbeeld.be/", soort="kennis", titel="Voorbeeld")
    own = replace(
        card("een", thema=["inbraak"], links=[link], kosten="100 euro"),
        titel_bron="gereconstrueerd",
        vertrouwen="laag",
    )
    engine = recommender_of(own)
    verdict = Verdict(title="Wijk", count=5, chosen=[(own, "past")])
    text = written(engine, verdict=verdict)
    assert "- **Kosten:** 100 euro\n- **Meer lezen:** [Voorbeeld](<https://www.voorbeeld.be/>)\n" in text
    assert "- **Let op:** titel gereconstrueerd, zekerheid laag\n" in text
    assert f"Voor deze vraag: plaats 1, {scored(engine, 'een')}." in text


def test_the_appendix_tells_the_ranking_and_its_reckoning(engine: Recommender) -> None:
    """What was decided of each; what is not in the ranking stands below it."""
    verdict = Verdict(
        title="Wijk",
        count=5,
        chosen=[(initiative(engine, "een"), "past het best")],
        rejected=[(initiative(engine, "twee"), "te duur"), (initiative(engine, "vier"), "niet voor ons")],
    )
    text = written(engine, verdict=verdict)
    assert "Opgemaakt op 04/03/2026 met inspiratie" in text
    assert "| 1 | Een | 100/100, sterk | gekozen |" in text
    assert f"| 2 | Twee | {scored(engine, 'twee')} | verworpen |" in text
    assert f"| 3 | Drie | {scored(engine, 'drie')} |  |" in text
    assert f"- *Vier*: niet aangeraden, {scored(engine, 'vier')}" in text
    assert "- thema inbraak (op de kaart, precies dit): " in text
    assert "- niet vervuld: doelgroep jongeren" in text
    assert "inspiratie suggest --thema inbraak --doelgroep jongeren --aantal 5" in text


def test_the_body_without_a_choice_says_so(engine: Recommender) -> None:
    """Nothing is made up."""
    text = written(engine)
    assert "Er is nog geen keuze gemaakt." in text
    assert "Er is niets uitdrukkelijk verworpen." in text
    assert "- **Volgende stap:** Nog af te spreken: wie doet wat, en tegen wanneer." in text
    assert "Wat de keuze inhoudt" not in text


def test_the_body_tells_the_text_and_how_it_was_read(engine: Recommender) -> None:
    """The text is a quotation; weights, musts and what was read follow it."""
    need = engine.understand("drugs\n\nknikkers", weights={Facet.VORM: 4}, required=[Facet.THEMA])
    text = written(engine, need)
    assert "> drugs\n>\n> knikkers\n" in text
    assert "- **Begrepen als:** thema drugs" in text
    assert "- **Niet herkend:** “knikkers”." in text
    assert "- **Eigen gewichten:** vorm 4" in text
    assert "- **Verplicht:** thema" in text


def test_a_text_that_says_what_the_options_say_is_not_called_unheard(engine: Recommender) -> None:
    """The paper said that nothing was recognised, and `suggest` did not."""
    need = engine.understand("drugs", options={Facet.THEMA: ["drugs"]})
    assert "- **Begrepen als:** niet meer dan uw opties al zeggen" in written(engine, need)


def test_the_body_tells_what_the_text_does_not_want(recommender: Recommender) -> None:
    """A refusal in the text is part of how it was understood."""
    need = recommender.understand("drugs in het park, maar geen workshops")
    assert "- **Niet gewenst of al aanwezig:** workshops" in written(recommender, need)


def test_who_is_in_danger_reads_first_where_to_get_help(recommender: Recommender) -> None:
    """On top of the paper; and only what suits that is ranked, also when it is asked again."""
    need = recommender.understand("ik ben verkracht")
    ranking = safely_ranked(need, recommender)
    decision = decide(ranking, recommender, Verdict(title="", count=5), today=TODAY)
    paper = to_paper(decision, ranking, recommender)
    assert [name for name, _ in paper.summary.rows][:2] == ["Eerst hulp", "De vraag"]
    assert {one.id for one in decision.rangschikking} == {
        "herstelgerichte-dialooggroepen",
        "ervaringsdeskundigen-intrafamiliaal-geweld",
    }
    assert told(decision, recommender) == [UNCHANGED]


def test_the_body_says_that_more_initiatives_fit_equally_well(recommender: Recommender) -> None:
    """Than are shown: the order of the first is no judgment then."""
    text = written(recommender, recommender.understand(options={Facet.THEMA: ["overlast"]}))
    assert "\n9 initiatieven passen even goed; hieronder staan er 5 van.\n" in text


def test_the_body_says_when_nothing_fits(engine: Recommender) -> None:
    """Then there is no ranking and nothing to test."""
    text = written(engine, engine.understand("knikkers"))
    assert "- **Begrepen als:** geen begrip herkend" in text
    assert "Geen enkel initiatief past hier goed bij; er is niets aangeraden." in text
    assert "Er is niets te toetsen: geen enkel initiatief past." in text


def test_the_body_says_what_to_drop_when_nothing_meets_everything() -> None:
    """The relaxations are part of the decision."""
    engine = recommender_of(CARDS[1], CARDS[2])
    assert "- Zonder thema inbraak past er 1 volledig: Drie." in written(engine)


def test_hostile_text_stays_text() -> None:
    """What people type and what decks say cannot add markup to the report."""
    hostile = "# kop | <script>x</script> ```\n[a](b)"
    bad = recommender_of(card("een", titel="*Een* <b>|</b>", thema=["inbraak"], doelgroep=["jongeren"]))
    verdict = Verdict(title=hostile, count=1, rejected=[(initiative(bad, "een"), hostile)])
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(written(bad, asked(bad, hostile), verdict))
    assert "html" in tokens.pop().type  # the machine part
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token for token in [*tokens, *inline] if "html" in token.type or token.type == "link_open"]
    assert len([token for token in tokens if token.type == "fence"]) == 2


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


def test_repeating_on_the_same_cards_says_that_nothing_changed(engine: Recommender) -> None:
    """Same program, same cards, same ranking."""
    lines = list(repetition_lines(repeat(read(written(engine)), engine)))
    assert lines == ["Herhaling van “Wijk”, opgemaakt op 04/03/2026.", UNCHANGED]


def test_repeating_a_text_on_the_packaged_cards_says_that_nothing_changed(recommender: Recommender) -> None:
    """Scores survive the file to the hundredth."""
    need = recommender.understand("jongeren maken 's nachts lawaai op het plein")
    assert told(read(written(recommender, need)), recommender) == [UNCHANGED]


def test_another_program_version_is_a_cause(engine: Recommender, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an effect the ranking is said to be the same."""
    decision = decided(engine)
    monkeypatch.setattr(inspiratie.report.repetition, "__version__", "9.9.9")
    lines = told(decision, engine)
    assert f"- het programma is nu versie 9.9.9, toen {__version__}" in lines
    assert "- niets: dezelfde initiatieven, in dezelfde volgorde, met dezelfde scores" in lines


def test_a_card_that_left_is_named_with_what_that_does(engine: Recommender) -> None:
    """Those below it move up; a choice that left is told apart."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "een"), "past het best")])
    lines = told(decided(engine, verdict=verdict), recommender_of(*CARDS[1:]))
    assert "- verdwenen uit de kaarten: een" in lines
    assert "- Een stond op plaats 1 en staat niet meer in de kaarten" in lines
    assert "- Twee: van plaats 2 naar 1" in lines
    assert "- uw keuze een staat niet meer in de kaarten" in lines


def test_what_a_repetition_finds_are_values(engine: Recommender) -> None:
    """What left, from where, and what moved."""
    verdict = Verdict(title="Wijk", count=2, chosen=[(initiative(engine, "een"), "past het best")])
    found = repeat(decided(engine, verdict=verdict), recommender_of(*CARDS[1:]))
    score = engine.match(asked(engine), "twee").score
    assert found.causes == Causes(gone=("een",))
    assert found.effects[:2] == (
        Departure(title="Een", then=RankedPlace(1, 100.0), fate=Fate.GONE),
        Move(title="Twee", then=RankedPlace(2, score), now=RankedPlace(1, score)),
    )
    assert found.choices == (("een", Fate.GONE),)


def test_a_choice_that_still_stands_is_no_effect(engine: Recommender) -> None:
    """Only what happened to it is told."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "een"), "past het best")])
    assert told(decided(engine, verdict=verdict), engine) == [UNCHANGED]


def test_a_choice_that_was_never_recommended_is_no_news(engine: Recommender) -> None:
    """People may choose what the ranking does not."""
    verdict = Verdict(title="Wijk", count=5, chosen=[(initiative(engine, "vier"), "toch")])
    assert told(decided(engine, verdict=verdict), engine) == [UNCHANGED]


def test_a_new_card_is_named_with_its_place(engine: Recommender) -> None:
    """It enters the ranking where it belongs."""
    new = card("nul", kaart=9, thema=["inbraak"], doelgroep=["jongeren"])
    lines = told(decided(engine), recommender_of(*CARDS, new))
    assert "- nieuw in de kaarten: nul" in lines
    assert "- Nul komt erbij op plaats 2 (score 100,00)" in lines


def test_a_changed_card_is_named_with_its_new_score(engine: Recommender) -> None:
    """The record's checksum tells that it is another card now."""
    changed = replace(CARDS[1], doelgroepen=("studenten",))
    other = recommender_of(CARDS[0], changed, *CARDS[2:])
    lines = told(decided(engine), other)
    assert "- gewijzigde kaart: Twee" in lines
    assert f"- Twee: score {hundredths(engine, 'twee')}, nu {hundredths(other, 'twee')}" in lines


def test_a_card_that_no_longer_fits_is_told(engine: Recommender) -> None:
    """It is there, but it is not recommended any more."""
    changed = replace(CARDS[2], doelgroepen=("senioren",))
    lines = told(decided(engine), recommender_of(*CARDS[:2], changed, CARDS[3]))
    assert "- Drie stond op plaats 3 en wordt niet aangeraden" in lines


def test_another_version_and_checksum_of_the_cards_are_causes(engine: Recommender) -> None:
    """Also when nothing in this ranking is touched."""
    other = Recommender(catalogue_of(*CARDS, version="2", checksum="def"), LEXICON)
    lines = told(decided(engine), other)
    assert "- de kaarten zijn nu versie 2, toen 1" in lines
    assert (
        "- de bestanden met de kaarten zijn gewijzigd, maar niets ervan staat in deze rangschikking" in lines
    )


def with_concepts(catalogue: Catalogue, *concepts: Concept) -> Recommender:
    """Return the engine over the same cards with another vocabulary and other word knowledge."""
    words = Lexicon(stop={"nl": ("de",)})
    return Recommender(replace(catalogue, vocabulary=Vocabulary(begrippen=concepts)), words)


def test_another_vocabulary_and_word_list_are_causes_with_how_the_text_is_read_now(
    engine: Recommender,
) -> None:
    """The text is now about something more, and no longer about something else."""
    decision = decided(engine, asked(engine, "lawaai knikkers"))
    concepts = list(engine.catalogue.vocabulary.begrippen)
    knikkers = Concept(id="knikkers", facet=Facet.THEMA, label="knikkers")
    kept = [concept for concept in concepts if concept.id != "lawaai"]
    lines = told(decision, with_concepts(engine.catalogue, *kept, knikkers))
    assert "- de begrippenlijst is gewijzigd" in lines
    assert "- de woordkennis is gewijzigd" in lines
    assert "- de vraag wordt nu ook begrepen als: knikkers" in lines
    assert "- de vraag wordt niet meer begrepen als: lawaai" in lines


def test_a_concept_that_is_still_there_but_no_longer_read_is_told_by_its_label(engine: Recommender) -> None:
    """The head may name concepts that the text no longer points to."""
    decision = decided(engine).model_copy(update={"begrepen": ("inbraak", "jongeren", "drugs")})
    assert "- de vraag wordt niet meer begrepen als: drugs" in told(decision, engine)


def test_a_wish_that_no_longer_exists_is_left_out_and_told(engine: Recommender) -> None:
    """The rest of the need is asked all the same."""
    decision = decided(engine)
    concepts = [
        one for one in engine.catalogue.vocabulary.begrippen if one.id not in ("jongeren", "studenten")
    ]
    cards = catalogue_of(card("een", kaart=1, thema=["inbraak"]), card("twee", kaart=2, thema=["inbraak"]))
    lines = told(decision, with_concepts(cards, *concepts))
    assert "- doelgroep 'jongeren' bestaat niet meer; die wens telt niet meer mee" in lines
    assert f"- Twee: score {hundredths(engine, 'twee')}, nu 100,00" in lines


def test_a_need_of_which_nothing_is_left_cannot_be_asked(engine: Recommender) -> None:
    """That is said, and nothing is compared."""
    need = engine.understand(options={Facet.DOELGROEP: ["jongeren"]})
    decision = decided(engine, need)
    concepts = [
        one for one in engine.catalogue.vocabulary.begrippen if one.id not in ("jongeren", "studenten")
    ]
    lines = told(decision, with_concepts(catalogue_of(card("een")), *concepts))
    assert lines[-1] == "- de vraag kan niet meer gesteld worden: geen enkele wens ervan bestaat nog"


def test_a_head_changed_by_hand_is_suspected_when_no_cause_is_found(engine: Recommender) -> None:
    """A score that nothing explains."""
    decision = decided(engine)
    first = decision.rangschikking[0].model_copy(update={"score": 12.0})
    edited = decision.model_copy(update={"rangschikking": (first, *decision.rangschikking[1:])})
    lines = told(edited, engine)
    assert any("met de hand gewijzigd" in line for line in lines)
    assert "- Een: score 12,00, nu 100,00" in lines
