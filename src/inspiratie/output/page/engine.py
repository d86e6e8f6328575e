"""All that the engine in a page knows: every number, word and list of the program's own, in one block.

The script of the page holds the rules and no knowledge, so that nothing stands twice. What depends on no
need is reckoned here: how well each initiative meets each concept, the words of records.
"""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import TOLD_FIRST, Facet, Relation
from inspiratie.engine import kinship, telling, understanding
from inspiratie.engine.context import FULL
from inspiratie.engine.fitting import COVERED, Ground
from inspiratie.engine.learned import dangers, features, judgment, model
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.learned.model import Shape
from inspiratie.engine.notices import OfText
from inspiratie.engine.recommender import WORDS_TOLD, Recommender, packaged_recommender
from inspiratie.engine.weights import BM25F, SHARES
from inspiratie.language.loading import load_lexicon
from inspiratie.language.words import folded_words
from inspiratie.output.page.language import joined, language_data
from inspiratie.storage import packaged
from inspiratie.wording import cards, conversation, notices, ranking, reasons

PLACES = 5
"""So many decimals of how well an initiative meets a concept go into the page."""


def engine_block(catalogue: Catalogue) -> str:
    """Return the engine's knowledge as JSON of packed parts: its words and rules, and the learned tables.

    Each part is compressed with zlib, in base64: a browser unpacks them after it has shown the page.
    """
    learned = Learned(packaged.data_folder(), portable=True)
    recommender = packaged_recommender(catalogue, load_lexicon(), learned)
    known = engine_data(recommender, learned.judge.table.shape, learned.shape(dangers.TABLE))
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()
    tables = map(learned.packed_table, (model.ALONE, dangers.TABLE))
    parts = (zlib.compress(written, 9), *tables)
    return json.dumps(dict(zip(("kennis", "tabel", "gevaren"), map(_packed, parts), strict=True)))


def engine_data(recommender: Recommender, shape: Shape, danger_shape: Shape) -> Mapping[str, object]:
    """Return what the engine knows besides the learned tables; names are those of the program's own code."""
    return {
        "weights": recommender.weights._asdict(),
        "facets": list(Facet),
        "relations": list(Relation),
        "full": FULL,
        "telling": WORDS_TOLD,
        "tellingLaw": {"alike": telling.ALIKE, "shared": telling.SHARED},
        **language_data(recommender),
        "model": _model(shape),
        "dangerModel": _model(danger_shape),
        "wordsAlone": SHARES.words_alone,
        "noJudgment": judgment.NO_JUDGMENT.in_field,
        "concepts": _concepts(recommender),
        "labels": _labels(recommender),
        "longestLabel": understanding.LONGEST_LABEL,
        "fits": _fits(recommender),
        "covered": COVERED,
        "text": _text(recommender),
        "notices": {
            "tooLong": notices.OF_TEXT[OfText.CUT],
            "optionsAlone": notices.OF_TEXT[OfText.OPTIONS_ALONE],
            "unanswered": notices.UNANSWERED,
        },
        "help": _help(recommender),
        "profiles": _profiles(recommender),
        "mostProfiles": kinship.MOST,
        "wording": _wording(),
        "situations": [
            [zlib.crc32(" ".join(folded_words(one)).encode()) for one in initiative.situaties]
            for initiative in recommender.catalogue
        ],
        "initiatives": [[initiative.id, initiative.order[0]] for initiative in recommender.catalogue],
    }


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _model(shape: Shape) -> Mapping[str, object]:
    return {
        **shape._asdict(),
        "idfSteps": model.IDF_STEPS,
        "bestGrade": judgment.BEST_GRADE,
        "sizes": features.SIZES,
        "mostPaired": features.MOST_PAIRED,
        "longest": features.LONGEST,
        "blocks": {block.name.lower(): int(block) for block in features.Block},
    }


def _concepts(recommender: Recommender) -> Sequence[object]:
    """Return of every concept its id, the number of its facet, whether it is a means, and its label."""
    facets = list(Facet)
    return [
        [
            concept.id,
            facets.index(concept.facet),
            int(understanding.is_refusable(concept)),
            concept.label,
        ]
        for concept in recommender.catalogue.vocabulary.begrippen
    ]


def _numbers(recommender: Recommender) -> Mapping[str, int]:
    return {id_: number for number, id_ in enumerate(recommender.catalogue.vocabulary.concepts)}


def _labels(recommender: Recommender) -> Mapping[str, Sequence[int]]:
    """Return the concepts, by number, that each label stands for; a label is its keys, sorted."""
    numbers = _numbers(recommender)
    return {
        " ".join(keys): [numbers[id_] for id_ in ids] for keys, ids in recommender.interpreter.labels.items()
    }


def _fits(recommender: Recommender) -> Sequence[object]:
    """Return for every concept how well each initiative meets it, when it does.

    As number of the initiative, level, number of what was found, of the relation, 1 where we judged so.
    """
    numbers, relations = _numbers(recommender), list(Relation)
    rows = []
    for concept in recommender.catalogue.vocabulary.begrippen:
        found = ((at, recommender.fits.fit(concept, one)) for at, one in enumerate(recommender.catalogue))
        rows.append(
            [
                [
                    at,
                    round(fit.level, PLACES),
                    numbers[fit.found.id],
                    relations.index(fit.relation),
                    int(fit.ground is Ground.PRACTICE),
                ]
                for at, fit in found
                if fit.found is not None and fit.relation is not None
            ]
        )
    return rows


def _help(recommender: Recommender) -> Mapping[str, object]:
    """Return where to get help by the theme that calls for it, and what an initiative must offer then."""
    vocabulary = recommender.catalogue.vocabulary
    lines = {id_: vocabulary.help_for(id_) for id_ in vocabulary.concepts}
    return {
        "facet": Facet.THEMA,
        "lines": {id_: line for id_, line in lines.items() if line},
    }


def _wording() -> Mapping[str, object]:
    return {
        "facets": cards.FACET_LABELS,
        "toldFirst": TOLD_FIRST,
        "relations": reasons.RELATIONS,
        "ours": cards.OURS,
        "inPart": cards.IN_PART,
        "onCard": cards.ON_CARD,
        "named": reasons.NAMED,
        "helpsWithSuch": reasons.HELPS_WITH_SUCH,
        "akin": reasons.AKIN,
        "wordWeighs": reasons.WORD_WEIGHS,
        "wordsWeigh": reasons.WORDS_WEIGH,
        "wordFits": reasons.WORD_FITS,
        "wordsFit": reasons.WORDS_FIT,
        "wordsShown": reasons.WORDS_SHOWN,
        "nothingFits": ranking.NOTHING_FITS,
        "firstHelp": ranking.FIRST_HELP,
        "elsewhere": ranking.ELSEWHERE,
        "desk": ranking.DESK,
        "foreign": ranking.FOREIGN,
        "otherWords": ranking.OTHER_WORDS,
        "tellMore": ranking.TELL_MORE,
        "remainingNone": conversation.REMAINING_NONE,
        "remainingOne": conversation.REMAINING_ONE,
        "remainingMore": conversation.REMAINING_MORE,
        "remainingAll": conversation.REMAINING_ALL,
    }


def _profiles(recommender: Recommender) -> Mapping[str, Sequence[float]]:
    """Return the profiles of initiatives without judged examples, in the order of the learned ones."""
    kin = recommender.kinship
    return {id_: [round(grade, PLACES) for grade in kin.profile(id_).values()] for id_ in kin.initiatives}


def _text(recommender: Recommender) -> Mapping[str, object]:
    index = recommender.index
    return {
        "k1": BM25F.k1,
        "titles": [[id_, joined(stems)] for id_, stems in index.names.titles],
        "idf": index.idf,
        "postings": {
            key: {index.ids[number]: value for number, value in zip(*posting, strict=True)}
            for key, posting in index.postings.items()
        },
    }
