"""A whole answer to a need: header, matches, notes, and where one initiative stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from inspiratie.advice.help import safely_answered
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.need import Need
from inspiratie.engine.recommender import Recommender
from inspiratie.output.suggested import Suggestions
from inspiratie.output.terminal.suggestions import suggestion_cards, suggestion_table
from inspiratie.wording.needs import heard_line
from inspiratie.wording.ranking import nothing_lines
from small_catalogue import card, recommender_of
from terminal_views import nachtwacht, shown


def engine() -> Recommender:
    """Return the engine over four cards."""
    return recommender_of(
        nachtwacht(),
        card("sloten", kaart=9, vorm=["transparantie"], thema=["inbraak"], sterk=["lawaai"]),
        card("feest", kaart=10, thema=["overlast"], doelgroep=["jongeren"]),
        card("lezing", kaart=11, thema=["inbraak"], methode=["wandeling"], doel=["informeren"]),
    )


def told(need: Need, over: Recommender, *, count: int = 5, as_table: bool = False) -> str:
    """Return the answer as text."""
    view = suggestion_table if as_table else suggestion_cards
    return shown(view(Suggestions(ranking=over.rank(need), recommender=over, count=count)))


def excuse(need: Need, over: Recommender, id_: str) -> str:
    """Return where an initiative stands as text."""
    initiative = over.catalogue.by_id[id_].initiative
    found = Suggestions(ranking=over.rank(need), recommender=over, count=5, why_not=initiative)
    return shown(suggestion_cards(found))


def answer(width: int = 80, *, colour: bool = False, long: bool = False, full: bool = False) -> str:
    """Return the answer to text and options together."""
    over = engine()
    need = over.understand("lawaai van studenten in de straten", options={Facet.DOEL: ["verbinden"]})
    found = Suggestions(ranking=over.rank(need), recommender=over, count=2, long=long, full=full)
    return shown(suggestion_cards(found), width=width, colour=colour)


def answered(
    text: str, over: Recommender, *, options: Mapping[Facet, Sequence[str]] | None = None
) -> list[str]:
    """Return the lines of the answer to a text, and to options, that a user sees."""
    ranking = safely_answered(over.understand(text, options=options or {}), over, 5)
    found = Suggestions(ranking=ranking, recommender=over, count=5)
    return shown(suggestion_cards(found)).splitlines()


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("way", ["lang", "uitleg"])
def test_cards_are_as_agreed(golden: Callable[[str, str], None], way: str, colour: bool) -> None:  # noqa: FBT001 - cases
    """With everything on them, or with the whole reckoning."""
    text = answer(colour=colour, long=way == "lang", full=way == "uitleg")
    golden(f"suggest-{way}{'-kleur' * colour}.txt", text)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_an_answer_in_short_is_as_agreed(golden: Callable[[str, str], None], width: int) -> None:
    """Title, score, summary and why, however wide the terminal."""
    golden(f"suggest-{width}.txt", answer(width))


def test_an_answer_in_colour_is_as_agreed(golden: Callable[[str, str], None]) -> None:
    """The strength stands out."""
    golden("suggest-kleur.txt", answer(colour=True))


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Jongeren hangen rond op het plein en de buren durven niets te zeggen", {}),
        ("drie inbraken in onze straat op een maand", {}),
        ("er worden veel fietsen gestolen aan de school", {}),
        ("de jonge gasten en de politie vertrouwen mekaar niet meer", {}),
        ("wij willen onze senioren betrekken", {}),
        ("", {Facet.THEMA: ["inbraak"]}),
        ("mijn man slaat mij en ik durf niet naar de politie", {}),
    ],
)
def test_five_suggestions_fit_one_screen(
    recommender: Recommender, text: str, options: Mapping[Facet, Sequence[str]]
) -> None:
    """24 lines of 80, with the next steps, the empty line before them and the prompt of the shell."""
    assert len(answered(text, recommender, options=options)) + 4 <= 24


def test_of_what_fits_weakly_a_line_is_told(recommender: Recommender) -> None:
    """Its title and its score, below what fits."""
    lines = answered("groepjes jongeren hangen s avonds op het plein", recommender)
    below = lines[lines.index("Past minder goed:") + 1 :]
    assert below
    assert all(line.endswith("/100, zwak") for line in below)
    assert not any("zwak" in line for line in lines[: -len(below)])


def test_where_all_is_weak_the_first_three_are_told_whole(recommender: Recommender) -> None:
    """With what would say most that the question does not tell."""
    lines = answered("wij willen onze senioren betrekken", recommender)
    told = " ".join(map(str.strip, lines))
    assert "Vertel ook wat er speelt, of kies uit: inspiratie terms thema" in told
    assert lines[lines.index("Past minder goed:") - 4].startswith("3. ")


def test_why_all_fit_is_told_once_where_it_is_the_same(recommender: Recommender) -> None:
    """Five lines alike say no more than one."""
    lines = answered("", recommender, options={Facet.THEMA: ["inbraak"]})
    assert [line for line in lines if "volgens ons" in line] == ["Waarom deze 5 · volgens ons: inbraak"]


def test_a_table_is_as_agreed(golden: Callable[[str, str], None]) -> None:
    """The same notes stand below it."""
    over = engine()
    golden("suggest-tabel.txt", told(over.understand(options={Facet.THEMA: ["lawaai"]}), over, as_table=True))


def test_a_need_of_options_has_no_line_on_how_it_was_read() -> None:
    """There was nothing to read."""
    over = engine()
    assert "Begrepen als" not in told(over.understand(options={Facet.THEMA: ["lawaai"]}), over)


def test_a_text_without_concepts_says_so() -> None:
    """And that nothing fits; a table without rows is not shown."""
    over = engine()
    for as_table in (False, True):
        text = told(over.understand("qqq zzz"), over, as_table=as_table)
        assert "Begrepen als: geen begrip herkend" in text
        assert "Geen enkel initiatief past hier goed bij" in text
        assert "inspiratie terms" in text


def test_what_is_refused_is_told() -> None:
    """So that a wrong reading can be seen."""
    over = engine()
    need = over.understand("lawaai")
    need = need._replace(refused=over.understand(options={Facet.METHODE: ["wandeling"]}).wishes)
    assert "Zonder: wandeling" in told(need, over)


def test_a_weak_best_match_is_called_weak() -> None:
    """Nothing is dressed up."""
    over = recommender_of(card("een", thema=["overlast"]), card("twee", doelgroep=["jongeren"]))
    need = over.understand(options={Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["senioren"]})
    assert over.rank(need).matches[0].strength == "zwak"
    text = told(need, over)
    assert "Let op: zelfs de beste suggesties passen maar matig." in text


def test_a_combination_that_nothing_meets_says_what_to_drop() -> None:
    """And what that yields."""
    over = engine()
    need = over.understand(options={Facet.THEMA: ["inbraak"], Facet.DOELGROEP: ["studenten"]})
    assert "Geen enkel initiatief vervult al uw wensen volledig." in told(need, over)


def test_where_one_stands_is_told_in_words() -> None:
    """Its place, what it is, what it brings and lacks, and what it would take; no sum."""
    over = engine()
    need = over.understand(options={Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["jongeren"]})
    lines = excuse(need, over, "sloten").splitlines()
    assert lines[2:] == [
        "Sloten staat op plaats 2 van 4: 63/100, redelijk.",
        "Samenvatting van sloten.",
        "+ thema lawaai: helpt hierbij (volgens ons)",
        "+ doelgroep jongeren: iedereen (op de kaart, algemeen)",
        "",
        "Het wordt getoond. Het komt 32 punten tekort voor plaats 1 (Nachtwacht).",
    ]


def test_its_reckoning_is_told_where_it_is_asked() -> None:
    """A card with the points, below the words."""
    over = engine()
    need = over.understand(options={Facet.THEMA: ["lawaai"]})
    found = Suggestions(
        ranking=over.rank(need), recommender=over, count=5, why_not=over.catalogue.by_id["sloten"].initiative
    )
    assert " van 100 " not in shown(suggestion_cards(found))
    assert " van 100  thema lawaai" in shown(suggestion_cards(replace(found, full=True)))


def test_who_is_in_danger_reads_where_to_get_help_above_where_one_stands(recommender: Recommender) -> None:
    """As above any answer."""
    need = recommender.understand("mijn man slaat mij")
    assert "112" in excuse(need, recommender, "bart").splitlines()[0]


def test_equal_scores_keep_the_order_of_the_ranking() -> None:
    """The place told is the place in the answer."""
    over = recommender_of(card("b", kaart=2), card("a", kaart=1))
    need = over.understand(options={Facet.THEMA: ["drugs"]})
    assert "A staat op plaats 1 van 2:" in excuse(need, over, "a")
    assert "B staat op plaats 2 van 2:" in excuse(need, over, "b")


def test_a_pasted_mail_is_not_shown_whole_again() -> None:
    """Only how it begins."""
    over = engine()
    text = told(over.understand("er is lawaai in de straat " * 40), over)
    assert text.count("er is") < 12
    assert "[…]" in text


def test_the_name_of_a_concept_alone_leads_to_its_option() -> None:
    """A word that says too little to recommend on can be asked for as a wish."""
    over = engine()
    need = over.understand("jongeren")._replace(is_in_field=False)
    assert "doelgroep jongeren" in heard_line(need, over.catalogue.vocabulary)
    text = "\n".join(nothing_lines(need, over.catalogue.vocabulary))
    assert "Dat kan met: inspiratie suggest --doelgroep jongeren" in text


def test_guesses_outside_the_field_are_not_told() -> None:
    """The words of another world are no concepts of this one; what to tell instead is said."""
    over = engine()
    need = over.understand("lawaai op de zender")._replace(is_in_field=False)
    assert heard_line(need, over.catalogue.vocabulary) == "geen begrip herkend"
    assert "Vertel wat er gebeurt" in "\n".join(nothing_lines(need, over.catalogue.vocabulary))


def test_within_the_field_other_words_are_asked_for() -> None:
    """The problem was understood, so it need not be told again."""
    over = engine()
    lines = list(nothing_lines(over.understand(options={Facet.THEMA: ["drugs"]}), over.catalogue.vocabulary))
    assert lines[-1].startswith("Probeer het in andere woorden")


def test_another_language_is_named_as_the_reason() -> None:
    """With the languages that are understood."""
    over = engine()
    need = over.understand("lawaai")
    assert need.reading is not None
    foreign = need._replace(reading=need.reading._replace(language=None))
    lines = list(nothing_lines(foreign, over.catalogue.vocabulary))
    assert "Deze taal verstaan we niet; schrijf in het Nederlands, het Frans of het Engels." in lines


@pytest.mark.parametrize("as_table", [False, True])
def test_who_tells_of_violence_at_home_is_told_whom_to_call(
    recommender: Recommender,
    as_table: bool,  # noqa: FBT001 - a case
) -> None:
    """Once, before any suggestion."""
    text = told(recommender.understand("mijn partner slaat mij"), recommender, as_table=as_table)
    assert text.count("Is er nu gevaar? Bel 112 of 101.") == 1
    assert text.index("Is er nu gevaar?") < text.index("/100")


def test_what_may_be_meant_is_told_with_the_whole_reckoning() -> None:
    """Only there."""
    over = engine()
    need = over.understand("lawaai", options={Facet.DOEL: ["verbinden"]})
    ranking = over.rank(need)._replace(need=need._replace(perhaps=need.stated))
    found = Suggestions(ranking=ranking, recommender=over, count=2, full=True)
    assert "Misschien ook: doel verbinden" in shown(suggestion_cards(found))
    assert "Misschien ook" not in shown(suggestion_cards(replace(found, full=False)))
