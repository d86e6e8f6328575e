"""Rules of the dangers: every phrase stands once, and every theme is one of the vocabulary."""

from collections.abc import Iterator
from pathlib import Path

from inspiratie.deck.vocabulary import Facet, Vocabulary
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.lexicon_files import DANGERS
from inspiratie.storage.strict_yaml import line_at, packaged_source
from tools.findings import DOUBLE, UNREAD, Finding


def danger_findings(data: Path, lexicon: Lexicon, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield what is wrong in the file of the dangers."""
    root = packaged_source(data / DANGERS).root()
    themes = {concept.id for concept in vocabulary.of_facet(Facet.THEMA)}
    seen: set[str] = set()
    for index, danger in enumerate(lexicon.dangers):
        for number, id_ in enumerate(danger.themas):
            if id_ not in themes:
                line = line_at(root, ("gevaren", index, "themas", number))
                yield Finding(DANGERS, line, UNREAD, f"'{id_}' is geen thema")
        for field, phrases in (("nood", danger.nood), ("onderwerp", danger.onderwerp)):
            for language, listed in phrases.items():
                for number, phrase in enumerate(listed):
                    if phrase in seen:
                        line = line_at(root, ("gevaren", index, field, language, number))
                        yield Finding(DANGERS, line, DOUBLE, f"'{phrase}' staat er al")
                    seen.add(phrase)
