"""Rules of the example phrases: each says one thing, once, of a concept that exists."""

from collections.abc import Iterator
from pathlib import Path

from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.language.words import folded_words
from inspiratie.storage.strict_yaml import packaged_source
from tools.findings import DOUBLE, Example, Finding, order_findings, read_examples

HEAD = ["tekst", "begrip"]
_Seen = dict[tuple[Facet, tuple[str, ...]], tuple[str, str]]
"""For the words of a phrase, in a facet: the concept, and where the phrase stands."""


def example_findings(data: Path, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield what is wrong in the files of example phrases, phrase by phrase."""
    seen: _Seen = {}
    labels = {
        concept.id: {tuple(folded_words(label)) for label, _ in concept.labels()}
        for concept in vocabulary.begrippen
    }
    for path in sorted((data / "examples").glob("phrases.*.csv")):
        file = f"examples/{path.name}"
        head, examples = read_examples(packaged_source(path).decoded.text)
        if head != HEAD:
            yield Finding(file, 1, "kop", f"de eerste regel moet zijn: {';'.join(HEAD)}")
        elif not examples:
            yield Finding(file, 1, "leeg", "er staat geen enkele zin in")
        yield from order_findings(file, path)
        for example in examples:
            words = tuple(folded_words(example.text))
            concept = vocabulary.concepts.get(example.concept)
            if not words:
                yield Finding(file, example.line, "leeg", "er staat geen tekst")
            elif concept is None:
                yield Finding(file, example.line, "onbekend", f"het begrip '{example.concept}' bestaat niet")
            elif words in labels[concept.id]:
                yield Finding(
                    file, example.line, DOUBLE, f"'{example.text}' is al een label van {concept.id}"
                )
            else:
                yield from _said_before(example, concept.facet, file, seen)


def _said_before(example: Example, facet: Facet, file: str, seen: _Seen) -> Iterator[Finding]:
    """Yield a phrase that tells of a concept of the facet already; note one that does not."""
    where = f"{file} op regel {example.line}"
    concept, earlier = seen.setdefault((facet, tuple(folded_words(example.text))), (example.concept, where))
    if concept != example.concept:
        reason = f"'{example.text}' wijst ook naar {concept} ({earlier}); kies één begrip van {facet}"
        yield Finding(file, example.line, "tweeslachtig", reason)
    elif earlier != where:
        yield Finding(file, example.line, DOUBLE, f"'{example.text}' staat al in {earlier}")
