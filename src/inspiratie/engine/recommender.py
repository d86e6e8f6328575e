"""The engine put together: a catalogue, and what is needed to understand and rank a need over it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.fitting import FitTable
from inspiratie.engine.need import Need, understand_need
from inspiratie.engine.phrases import phrase_table
from inspiratie.engine.ranking import Context, Match, Ranking, make_context, match, rank
from inspiratie.engine.text_search import TextIndex, text_postings
from inspiratie.engine.understanding import Interpreter, Understanding
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Reader, known_forms
from inspiratie.language.words import LANGUAGES, Language
from inspiratie.storage.cache import remembered


class Recommender:
    """Answers needs over one catalogue; the indexes are made when first used.

    >>> from inspiratie.deck.catalogue import load_catalogue
    >>> from inspiratie.language.lexicon_files import load_lexicon
    >>> recommender = Recommender(load_catalogue(), load_lexicon())
    >>> ranking = recommender.suggest(options={Facet.DOEL: ["meepraten"], Facet.THEMA: ["overlast"]})
    >>> ranking.matches[0].initiative.id, ranking.matches[0].score
    ('gedragscodeprojecten', 100.0)
    """

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        """Take the catalogue to recommend from, and the word knowledge to read needs with."""
        self.catalogue = catalogue
        self.lexicon = lexicon

    @cached_property
    def reader(self) -> Reader:
        """The reader that knows every word of vocabulary and catalogue."""
        return Reader(
            self.lexicon, remembered("forms", self._facts, lambda: known_forms(self.lexicon, self._phrases()))
        )

    @cached_property
    def interpreter(self) -> Interpreter:
        """What finds concepts in text."""
        vocabulary = self.catalogue.vocabulary
        phrases = remembered("phrases", self._facts, lambda: phrase_table(vocabulary, self.reader))
        return Interpreter(vocabulary, self.lexicon, self.reader, phrases)

    @cached_property
    def fits(self) -> FitTable:
        """How well every initiative meets any concept."""
        return FitTable(self.catalogue, self.catalogue.vocabulary)

    @cached_property
    def index(self) -> TextIndex:
        """The searchable text of all initiatives."""
        catalogue = self.catalogue
        return TextIndex(
            catalogue, remembered("texts", self._facts, lambda: text_postings(catalogue, self.reader))
        )

    @cached_property
    def _facts(self) -> tuple[str, ...]:
        """Everything that the indexes are made from, as text."""
        known = (self.catalogue.vocabulary, self.lexicon, *self.catalogue)
        return tuple(model.model_dump_json(by_alias=True) for model in known)

    def understand(
        self,
        text: str = "",
        *,
        options: Mapping[Facet, Sequence[str]] | None = None,
        weights: Mapping[Facet, float] | None = None,
        required: Sequence[Facet] = (),
    ) -> Need:
        """Return the need behind `text` and option values; errors as `understand_need`."""
        return understand_need(
            self._understand_text,
            self.catalogue.vocabulary,
            self.fits.selectivity,
            text=text,
            options=options,
            weights=weights,
            required=required,
        )

    def _understand_text(self, text: str) -> Understanding:
        return self.interpreter.understand(text)

    def context(self, need: Need) -> Context:
        """Return what the signals look at for `need`."""
        hits = self.index.search(need.reading) if need.reading else {}
        return make_context(need, hits=hits, fits=self.fits)

    def rank(self, need: Need) -> Ranking:
        """Return all initiatives for `need`, best first."""
        return rank(need, self.catalogue, self.context(need))

    def suggest(self, text: str = "", *, options: Mapping[Facet, Sequence[str]] | None = None) -> Ranking:
        """Return all initiatives for `text` and option values, best first."""
        return self.rank(self.understand(text, options=options))

    def match(self, need: Need, id_: str) -> Match:
        """Return the reckoning of one initiative of the catalogue."""
        return match(need, self.catalogue.by_id[id_].initiative, self.context(need))

    def _phrases(self) -> Iterator[tuple[str, Language]]:
        for concept in self.catalogue.vocabulary.begrippen:
            yield from concept.labels()
            for language in LANGUAGES:
                for hint in concept.hints.words(language):
                    yield hint, language
        for initiative in self.catalogue:
            for phrase in (
                initiative.titel,
                *initiative.zoektermen,
                *initiative.situaties,
                initiative.samenvatting,
                initiative.beschrijving,
            ):
                yield phrase, "nl"
