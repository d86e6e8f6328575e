"""One engine, two hosts: what the page answers is what the program answers with its portable model."""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from browsing import not_run
from inspiratie.advice.conversation import remaining
from inspiratie.advice.help import help_line, only_what_fits_the_hurt
from inspiratie.clean import clean_paragraphs
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.need import Need
from inspiratie.engine.notices import OfText
from inspiratie.engine.ranking import Ranking
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.signals import Reason
from inspiratie.errors import InspiratieError
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.unanswered import Unanswered
from inspiratie.language.words import LANGUAGES, fold, sound, stem, tokens
from inspiratie.storage.packaged import data_folder
from inspiratie.wording.conversation import SHORT, remaining_line
from inspiratie.wording.notices import OF_TEXT, UNANSWERED, notice_line
from inspiratie.wording.ranking import nothing_lines
from inspiratie.wording.reasons import reason_line

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))
from judging import HERE, load_needs
from page_engine import ask_page, node, request_of

GENERATED = 500
FIRST = 5
LIKE_CENTS = 0.02
"""So far apart are two scores at most: a hundredth by rounding, and a hundredth by the order of a sum."""
DENIALS = (
    "geen",
    "zonder",
    "niet met",
    "pas de",
    "no",
    "not with",
    "we hebben al",
    "mensen die geen",
    "people without",
)
OPENINGS = (
    "wat kunnen we doen tegen",
    "hulp bij",
    "in onze straat:",
    "que faire contre",
    "how to prevent",
    "",
)
STRANGE = (
    "Café 't Pleintje",
    "BEÏNVLOEDEN én Cœur",
    "Straße, ΣΊΣΥΦΟΣ",
    "pop-uppolitiebureau",
    "a\u00adb\u200bc",
    "e\u0301é",
    "een\r\nregel\tmet\u00a0spaties\x1f",
    "𝔥𝔦𝔭 ﬁets",
    "x" * 80,
    "½ ² ⅷ 3°",
    "İstanbul",
    "l'école d'à côté",
    "\ufeffkop",
    "Van: An <an@x.be>\nVerzonden: maandag\nOnderwerp: FW: vraag\n\nLawaai op het plein.\n\nMvg,\nAn",
    "Jongeren op het plein. Jongeren op het plein.\n\njongeren OP het  plein. En drugs.",
    f"inbraak in de straat\n[cid:image001.png@01DA]\ndata:image/png;base64,{'aB3/' * 50}\nVan: buren",
)
"""Mails, ligatures, marks, invisible signs, strange spaces, numbers and words that are no words."""
CONCERNS = (
    "wat kost een buurtpreventienetwerk per jaar en is het wettelijk?",
    "combien coûte une patrouille de quartier ?",
    "hoe lang duurt zoiets?",
    "wat kost een camera",
    "mijn man slaat mij",
    "ik word thuis geslagen en mijn kinderen zien het",
    "seksueel geweld in het uitgaansleven",
    "mijn buurman bedreigt mij met een mes",
    "ik wil er een einde aan maken",
    "een campagne tegen stalking",
    "mijn kind wordt niet geslagen, maar we willen het voorkomen",
    "buren maken ruzie om lawaai",
    "digitaal buurtnetwerk",
    "qzxwvqzxwv",
    "vlag",
    "uitslag Ronde van Vlaanderen",
    "wir haben ein Problem mit der Polizei und die Nachbarn sind nicht zufrieden",
)
"""Prices, laws, time, people who are hurt, no words at all, another field, another language."""
OWN = Initiative(
    id="straatfeest",
    titel="Straatfeest op het plein",
    vormen=("meedoen",),
    doelen=("relaties-versterken",),
    methoden=("workshops",),
    doelgroepen=("buurt",),
    themas=("overlast",),
    samenvatting="Buren vieren samen en maken afspraken over lawaai.",
    beschrijving="Een lange tafel, muziek tot tien uur en een afspraak over de vuilnisbakken.",
    situaties=("Niemand kent zijn buren nog.",),
)


def judged_needs(portable: Recommender) -> Iterator[Need]:
    """Yield every judged need that the project may look at, as the program understands it."""
    for name in ("dev", "own", "real"):
        for judged in load_needs(HERE / f"needs_{name}.jsonl"):
            options = {Facet(facet): [value] for facet, value in judged.facets.items()}
            try:
                yield portable.understand(judged.text, options=options)
            except InspiratieError:
                continue  # a value that means nothing: on a page values are ticked, not typed


def generated_texts(catalogue: Catalogue) -> Iterator[str]:
    """Yield sentences made of labels and situations, with denials, slips, capitals and foreign words."""
    dice = random.Random(52)  # noqa: S311 - no secret, and the same each time
    labels = [label for concept in catalogue.vocabulary.begrippen for label, _ in concept.labels()]
    situations = [one for initiative in catalogue for one in (*initiative.situaties, initiative.titel)]

    def slipped(text: str) -> str:
        at = dice.randrange(len(text))
        return dice.choice(
            [text[:at] + text[at + 1 :], text[:at] + text[at] * 2 + text[at + 1 :], text.upper()]
        )

    for _ in range(GENERATED):
        parts = [dice.choice(OPENINGS), dice.choice(labels)]
        if dice.random() < 0.4:
            parts += [dice.choice((",", ".", "maar", "en")), dice.choice(DENIALS), dice.choice(labels)]
        if dice.random() < 0.4:
            parts.append(dice.choice(situations))
        text = " ".join(filter(None, parts))
        yield slipped(text) if dice.random() < 0.4 else text


def told(need: Need, ranking: Ranking) -> Mapping[str, Any]:
    """Return what the program says, in the shape of what the page says."""
    first = ranking.matches[:FIRST]
    return {
        "in_field": need.is_in_field,
        "language": need.reading.language if need.reading else None,
        "wishes": [wish.concept.id for wish in need.wishes],
        "perhaps": [wish.concept.id for wish in need.perhaps],
        "refused": [wish.concept.id for wish in need.refused],
        "ranked": [match.initiative.id for match in ranking.matches],
        "scores": {match.initiative.id: match.score for match in (*ranking.matches, *ranking.others)},
        "reasons": [
            [
                [
                    reason_line(reason._replace(situation="", met=(), possible=0.0, words=_shown(reason))),
                    reason.points,
                ]
                for reason in match.reasons
            ]
            for match in first
        ],
        "alike": [
            next((reason.situation for reason in match.reasons if reason.situation), "") for match in first
        ],
        "strengths": [match.strength for match in ranking.matches],
        "notices": [
            notice_line(notice, ()) for notice in need.notices if isinstance(notice, OfText | Unanswered)
        ],
    }


def _shown(reason: Reason) -> tuple[str, ...]:
    """Return the words of a reason that the page tells: of a concept it shows the chip instead."""
    return () if reason.asked else reason.words


class Both:
    """What the program and the page say to the same needs."""

    def __init__(self, needs: Sequence[Need], portable: Recommender, folder: Path) -> None:
        """Ask both."""
        self.needs = needs
        self.program = [told(need, portable.explained(portable.rank(need))) for need in needs]
        requests = [request_of(need) for need in needs]
        self.page = ask_page(folder, portable.catalogue, requests=requests)["answers"]

    def differing(self, *names: str) -> list[tuple[str, object, object]]:
        """Return the needs for which the two say something else of these things."""
        return [
            (need.text, program[name], page[name])
            for need, program, page in zip(self.needs, self.program, self.page, strict=True)
            for name in names
            if program[name] != page[name]
        ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the modules of the page; without node nothing of this file can be tried."""
    if not node():
        not_run("node is not installed")
    return tmp_path_factory.mktemp("engine")


@pytest.fixture(scope="module")
def both(portable: Recommender, folder: Path) -> Both:
    """Ask program and page all judged needs and the generated sentences."""
    needs = [*judged_needs(portable), *map(portable.understand, generated_texts(portable.catalogue))]
    return Both(needs, portable, folder)


@pytest.fixture(scope="module")
def concerned(portable: Recommender, folder: Path) -> Both:
    """Ask both what calls for a word besides the cards."""
    return Both([portable.understand(text) for text in CONCERNS], portable, folder)


def test_both_understand_the_same(both: Both) -> None:
    """Language, concepts said, concepts that may be meant and what is not wanted are the same."""
    assert len(both.needs) > 2 * GENERATED // 3 + GENERATED // 2
    assert both.differing("language", "wishes", "perhaps", "refused") == []


def test_both_refuse_the_same(both: Both) -> None:
    """What the one does not answer, the other does not: some needs are refused, most are not."""
    assert both.differing("in_field") == []
    assert {answer["in_field"] for answer in both.page} == {True, False}


def test_both_do_without_the_same_company(portable: Recommender, folder: Path) -> None:
    """By "zonder" and "niet met", not where someone is only missing."""
    texts = (
        "hangjongeren in het park, maar niet met de politie",
        "ruzie in de blok, liefst zonder politie erbij",
        "hangjongeren en er is geen politie te zien",
        "des jeunes traînent, mais sans la police",
    )
    asked = Both([portable.understand(text) for text in texts], portable, folder)
    assert asked.differing("refused", "wishes", "ranked", "scores") == []
    assert [len(answer["refused"]) for answer in asked.page] == [1, 1, 0, 1]


def test_both_rank_the_same(both: Both) -> None:
    """All that is worth showing comes in the same order, not only the first five."""
    assert both.differing("ranked") == []


def test_both_score_the_same(both: Both) -> None:
    """Every initiative, shown or not, has the same score, and it is called by the same word."""
    assert both.differing("strengths") == []
    far = [
        (need.text, id_, score, page["scores"][id_])
        for need, program, page in zip(both.needs, both.program, both.page, strict=True)
        for id_, score in program["scores"].items()
        if abs(score - page["scores"][id_]) > LIKE_CENTS
    ]
    assert far == []


def test_both_give_the_same_reasons(both: Both) -> None:
    """Reasons are the same clauses, apart from what is met and alike: the page tells these beside them."""
    program = [[clause for clause, _ in match] for answer in both.program for match in answer["reasons"]]
    page = [[clause for clause, _ in match] for answer in both.page for match in answer["reasons"]]
    assert page == program


def test_both_name_the_same_situation(both: Both) -> None:
    """Of many cards none is like the need, of some one is."""
    assert both.differing("alike") == []
    alike = [bool(situation) for answer in both.page for situation in answer["alike"]]
    assert 0.02 < sum(alike) / len(alike) < 0.5


def test_both_tell_what_no_card_says(both: Both, concerned: Both) -> None:
    """Whom to ask about prices, laws and time stands in both."""
    assert [*both.differing("notices"), *concerned.differing("notices")] == []
    assert {notice for answer in concerned.page for notice in answer["notices"]} == {*UNANSWERED.values()}


def test_both_know_a_situation_that_is_told_word_for_word(portable: Recommender, folder: Path) -> None:
    """Its own card is first, unless that is not wanted."""
    told = [(one.id, situation) for one in portable.catalogue for situation in one.situaties][::25]
    asked = Both([portable.understand(situation) for _, situation in told], portable, folder)
    assert asked.differing("ranked", "scores", "reasons") == []
    assert [answer["ranked"][0] for answer in asked.page] == [id_ for id_, _ in told]


def test_both_leave_a_text_alone_that_says_nothing(portable: Recommender, folder: Path) -> None:
    """Beside a stated wish it does not count, and that is told; what it refuses does."""
    theme = {Facet.THEMA: ["inbraak"]}
    asked = Both(
        [
            portable.understand(text, options=theme)
            for text in ("beste pizza van Gent", "x", "geen app", "drugs")
        ],
        portable,
        folder,
    )
    assert [need.ignores_text for need in asked.needs] == [True, True, True, False]
    assert asked.differing("in_field", "wishes", "refused", "ranked", "scores", "reasons", "notices") == []
    alone = [OF_TEXT[OfText.OPTIONS_ALONE]]
    assert [answer["notices"] for answer in asked.page] == [alone, alone, [], []]


def test_both_say_where_to_get_help(portable: Recommender, both: Both, concerned: Both) -> None:
    """Who tells of being hurt reads the same line in both, and then only what suits that."""
    vocabulary = portable.catalogue.vocabulary
    assert any(answer["help"] for answer in concerned.page)
    for need, page in zip((*both.needs, *concerned.needs), (*both.page, *concerned.page), strict=True):
        line = help_line(need, vocabulary)
        narrowed = only_what_fits_the_hurt(portable.rank(need), vocabulary, portable.fits)
        assert page["shown"] == [match.initiative.id for match in narrowed.matches]
        if not need.stated:
            assert page["help"] == [line] * bool(line)


def test_both_refuse_in_the_same_words(portable: Recommender, concerned: Both) -> None:
    """Where nothing fits, the page says what the program says, apart from commands to type."""
    for need, page in zip(concerned.needs, concerned.page, strict=True):
        lines = nothing_lines(need, portable.catalogue.vocabulary)
        program = [line for line in lines if "Dat kan met: inspiratie" not in line]
        assert [line.partition(", of kies")[0].rstrip(".") for line in program] == [
            line.rstrip(".") for line in page["nothing"]
        ]


def test_both_count_what_answers_leave(portable: Recommender, folder: Path) -> None:
    """After each answer to the short conversation that wishes something, and after some together.

    In passing: a text that is too long is said to be cut.
    """
    answers = [list(choice.wishes) for question in SHORT for choice in question.choices if choice.wishes]
    answers += [
        one + other + third for one, other, third in zip(answers, answers[15:], answers[-4:], strict=False)
    ]
    page = ask_page(
        folder,
        portable.catalogue,
        requests=[{"text": "lawaai " * 3000}],
        chosen=[[id_ for _, id_ in answer] for answer in answers],
    )
    vocabulary = portable.catalogue.vocabulary
    for answer, count in zip(answers, page["remaining"], strict=True):
        options: dict[Facet, list[str]] = {}
        for facet, id_ in answer:
            options.setdefault(facet, []).append(vocabulary.concepts[id_].label)
        assert count == len(remaining(portable.understand(options=options), portable)), answer
    assert page["told"] == [remaining_line(count, 52) for count in (0, 1, 7, 52)]
    assert page["answers"][0]["notices"] == [OF_TEXT[OfText.CUT]]


def test_both_refuse_what_the_reader_forbids(portable: Recommender, folder: Path) -> None:
    """Concepts and initiatives that are not wanted lose all their points on the page as well."""
    needs = [
        portable.understand("inbraken in onze straat", without=["whatsapp-buurtpreventie"]),
        portable.understand("jongeren op het plein", without=["app", "buurtvaders"]),
        portable.understand("ouderen worden opgelicht, maar geen infoavond meer"),
        portable.understand(
            options={Facet.THEMA: ["lawaai"], Facet.DOELGROEP: ["jongeren", "buren"]}, without=["wandeling"]
        ),
    ]
    asked = Both(needs, portable, folder)
    assert all(need.refused or need.ruled_out for need in needs)
    assert asked.differing("wishes", "refused", "ranked", "scores") == []


def test_own_cards_are_answered_alike(catalogue: Catalogue, lexicon: Lexicon, folder: Path) -> None:
    """A card without judged examples is found by words, concepts and name, as in the program."""
    with_own = Catalogue(
        vocabulary=catalogue.vocabulary,
        entries=(*catalogue.entries, Entry(initiative=OWN, deck="Eigen", is_own=True)),
        version="",
        checksum="",
    )
    portable = Recommender(with_own, lexicon, Learned(data_folder(), portable=True))
    texts = (
        "lawaai van de buren op het plein",
        "straatfeest op het plein",
        "de vuilnisbakken",
        "voetbaluitslagen",
        "Niemand kent zijn buren nog",
    )
    asked = Both([portable.understand(text) for text in texts], portable, folder)
    assert asked.differing("ranked", "strengths", "in_field") == []
    assert sum("straatfeest" in answer["ranked"] for answer in asked.page) >= 2
    assert asked.page[-1]["ranked"][0] == "straatfeest"


def test_words_are_handled_alike(portable: Recommender, folder: Path) -> None:
    """Every known word and strange writing is cleaned, cut, stemmed and heard as in Python."""
    words = [
        (word, language) for language in LANGUAGES for word in sorted(portable.reader.forms[language].words)
    ]
    asked = [*((text, "nl") for text in STRANGE), *words]
    page = ask_page(folder, portable.catalogue, words=asked)["words"]
    for (text, language), (cleaned, cut, stemmed, heard) in zip(asked, page, strict=True):
        assert cleaned == clean_paragraphs(text)
        assert [(one["word"], one["surface"], one["clause"]) for one in cut] == [
            tuple(one) for one in tokens(text)
        ]
        assert stemmed == stem(fold(text), language)
        assert heard == sound(fold(text))
