"""Papers: what is told of a decision, and where."""

from dataclasses import replace

from markdown_it import MarkdownIt

from inspiratie.advice.help import safely_ranked
from inspiratie.deck.initiative import Link
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import Recommender
from inspiratie.report import Verdict, decide, to_paper
from inspiratie.wording.reasons import score_words
from small_catalogue import card, recommender_of
from small_decision import CARDS, TODAY, UNCHANGED, asked, decided, initiative, told, written


def scored(engine: Recommender, id_: str) -> str:
    """Return the score of a card as people read it."""
    return score_words(engine.match(asked(engine), id_))


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
    """With its links and where it stands; how its title was read is no matter of the council."""
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
    assert "gereconstrueerd" not in text
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
    need = recommender.understand("mijn man slaat mij")
    ranking = safely_ranked(need, recommender)
    decision = decide(ranking, recommender, Verdict(title="", count=5), today=TODAY)
    paper = to_paper(decision, ranking, recommender)
    assert [name for name, _ in paper.summary.rows][:2] == ["Eerst hulp", "De vraag"]
    assert {one.id for one in decision.rangschikking} == {"ervaringsdeskundigen-intrafamiliaal-geweld"}
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
    assert "Hoe stevig" not in text


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
