"""What the page's search knows besides the words on the cards: the vocabulary, kept light."""

from collections.abc import Iterable, Mapping, Sequence

from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES, stem, tokens
from inspiratie.wording.sentences import FACET_LABELS


def search_data(
    initiatives: Sequence[Initiative], vocabulary: Vocabulary, lexicon: Lexicon
) -> Mapping[str, object]:
    """Return what the page's search needs besides the words on the cards themselves.

    Concepts are named by their number in ``begrippen``, which keeps the page light.
    """
    concepts = _searchable(initiatives, vocabulary)
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    stop_words = frozenset().union(*(lexicon.stop_words[language] for language in LANGUAGES))

    def numbered(ids: Iterable[str]) -> list[int]:
        return [numbers[id_] for id_ in ids if id_ in numbers]

    return {
        "facetten": [[facet.value, FACET_LABELS[facet].capitalize()] for facet in Facet],
        "begrippen": [
            [
                concept.id,
                list(Facet).index(concept.facet),
                concept.label,
                numbered(concept.broader),
                ",".join(_search_labels(concept, stop_words)),
            ]
            for concept in concepts
        ],
        "uitleg": {
            id_: vocabulary.concepts[id_].definitie
            for id_ in sorted({id_ for one in initiatives for facet in Facet for id_ in one.concepts(facet)})
            if vocabulary.concepts[id_].definitie
        },
        "stopwoorden": " ".join(sorted(lexicon.stop_words["nl"])),
        "kaarten": [
            {
                "facetten": [numbered(initiative.concepts(facet)) for facet in Facet],
                "sterk": numbered(initiative.helpt_bij.sterk),
                "goed": numbered(initiative.helpt_bij.goed),
                "zoektermen": " ".join(_search_terms(initiative, stop_words)),
            }
            for initiative in initiatives
        ],
    }


def _searchable(initiatives: Iterable[Initiative], vocabulary: Vocabulary) -> tuple[Concept, ...]:
    """Return the concepts by which an initiative can be found: its own, and those above and below."""
    named = {
        id_
        for initiative in initiatives
        for ids in (
            *(initiative.concepts(facet) for facet in Facet),
            initiative.helpt_bij.sterk,
            initiative.helpt_bij.goed,
        )
        for id_ in ids
    }
    near = {other for id_ in named for other in (*vocabulary.ancestors(id_), *vocabulary.descendants(id_))}
    return tuple(concept for concept in vocabulary.begrippen if concept.id in near)


def _search_labels(concept: Concept, stop_words: frozenset[str]) -> tuple[str, ...]:
    """Return the labels of a concept in all languages, as folded words; not those that find nothing more.

    A label finds nothing more when a shorter one stands in it whole: ``home burglary`` beside ``burglary``.
    """
    by_stems: dict[frozenset[str], str] = {}
    for label, language in concept.labels():
        words = [token.word for token in tokens(label)]
        meaning = [word for word in words if word not in stop_words] or words
        by_stems.setdefault(frozenset(stem(word, language) for word in meaning), " ".join(meaning))
    return tuple(
        label for stems, label in by_stems.items() if label and not any(other < stems for other in by_stems)
    )


def _search_terms(initiative: Initiative, stop_words: frozenset[str]) -> tuple[str, ...]:
    """Return the words of the search terms that the title does not have, each once."""
    seen = {token.word for token in tokens(initiative.titel)} | stop_words
    words = (token.word for term in initiative.zoektermen for token in tokens(term))
    return tuple(dict.fromkeys(word for word in words if word not in seen))
