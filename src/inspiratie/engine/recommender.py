"""The engine put together: a catalogue, and what is needed to understand and rank a need over it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.initiative import Initiative
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.asking import Options, foresee, understand_need
from inspiratie.engine.context import Context, make_context
from inspiratie.engine.fitting import FitTable, Ground
from inspiratie.engine.kinship import Kinship
from inspiratie.engine.known import Known, known_of, packaged_known
from inspiratie.engine.learned.files import Learned
from inspiratie.engine.need import Need, Wish
from inspiratie.engine.ranking import Lazy, Match, Ranking, Strength, match, rank
from inspiratie.engine.signals import Reason
from inspiratie.engine.situations import Situations, recognised, situations_of
from inspiratie.engine.telling import Telling
from inspiratie.engine.text_search import NO_HITS, TextIndex, text_index
from inspiratie.engine.understanding import Interpreter
from inspiratie.engine.unheard import Unheard, aside, unheard
from inspiratie.engine.unwanted import find_unwanted
from inspiratie.engine.weights import WEIGHTS, Weights
from inspiratie.language.forms import forms_of, sounds_of, with_stems
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.reading import Reader
from inspiratie.language.words import Language
from inspiratie.storage.packaged import data_folder

EXPLAINED = 5
"""So many matches of a ranking, the first ones, say on what they rest."""
WORDS_TOLD = 3
"""So many words at most are named as those that weighed most."""


class Recommender:
    """Answers needs over one catalogue; what it needs for that is read or made when first used."""

    def __init__(
        self,
        catalogue: Catalogue,
        lexicon: Lexicon,
        learned: Learned | None = None,
        weights: Weights = WEIGHTS,
        known: Known | None = None,
    ) -> None:
        """Take the catalogue to recommend from; without `learned`, texts are understood by labels alone.

        `known` is what these know of words, when it was worked out before.
        """
        self.catalogue = catalogue
        self.lexicon = lexicon
        self.learned = learned
        self.weights = weights
        self._known = known

    @cached_property
    def reader(self) -> Reader:
        """The reader that knows every word of examples, vocabulary and catalogue."""
        own = with_stems(forms_of(self.lexicon, self._phrases()))
        forms, sounds = self.known.forms, self.known.sounds
        return Reader(
            self.lexicon,
            {language: forms[language].with_more(own[language]) for language in own},
            lambda: sounds_of(own["nl"].words, sounds()),
        )

    @cached_property
    def known(self) -> Known:
        """What is known of words without looking at a single initiative."""
        return self._known or known_of(self.catalogue.vocabulary, self.lexicon, self.learned)

    @cached_property
    def interpreter(self) -> Interpreter:
        """What understands a text."""
        judge = self.learned.judge if self.learned else None
        return Interpreter(
            self.catalogue.vocabulary,
            self.reader,
            judge,
            labels=self.known.labels,
            weights=self.weights,
        )

    @cached_property
    def fits(self) -> FitTable:
        """How well every initiative meets any concept."""
        return FitTable(self.catalogue, self.catalogue.vocabulary, self.weights)

    @cached_property
    def index(self) -> TextIndex:
        """The searchable text of the initiatives without judged examples, and the names of all."""
        return text_index(self.fits.ordered, self.reader, judged=self._judged)

    @cached_property
    def situations(self) -> Situations:
        """The situations that the initiatives tell of."""
        return situations_of(self.catalogue)

    @cached_property
    def kinship(self) -> Kinship:
        """What the initiatives without judged examples are like; nothing when nothing was learned."""
        return Kinship(self._unjudged(), self._graded)

    def foresee(self, texts: Iterable[str]) -> None:
        """Get ready for texts that will be asked next, each by itself: together they take half the time."""
        foresee(self.interpreter, texts)

    def understand(
        self,
        text: str = "",
        *,
        options: Mapping[Facet, Sequence[str]] | None = None,
        without: Sequence[str] = (),
        weights: Mapping[Facet, float] | None = None,
        required: Sequence[Facet] = (),
    ) -> Need:
        """Return the need behind `text` and option values; errors as `understand_need`.

        `without` are concepts or initiatives that are not wanted.
        """
        said = Options(
            wanted=options or {},
            unwanted=find_unwanted(without, self.catalogue, self.interpreter),
            weights=weights or {},
            required=required,
        )
        need = understand_need(self.interpreter, text, said)
        if need.reading is None:
            return need
        named = sorted(self.index.unwanted(need.reading))
        titles = {id_: self.catalogue.by_id[id_].initiative.titel for id_ in named}
        refused = tuple(wish for wish in need.refused if not self._is_of_name(wish, named))
        return recognised(need._replace(unwanted=titles, refused=refused), self.situations)

    def _is_of_name(self, wish: Wish, ids: Sequence[str]) -> bool:
        """Tell whether what is refused is only what the name of an initiative stands for, and not called so.

        Who has that initiative already may want others that work alike.
        """
        return not wish.concept.goes_by(" ".join(wish.words)) and self.index.names.hold(wish.words, ids)

    def unheard(self, need: Need) -> Unheard:
        """Return what the text of a need says that its wishes leave out."""
        return unheard(need, self.interpreter)

    def aside(self, need: Need) -> tuple[Wish, ...]:
        """Return the problems that the text of a need names by the way, and does not surely ask."""
        return aside(need, self.interpreter)

    def context(self, need: Need) -> Context:
        """Return what the signals look at for `need`."""
        hits = self.index.search(need.reading) if need.reading else NO_HITS
        kin = self.kinship.alike(need.grades, hits.scores.best()) if need.reading else {}
        return make_context(need, hits=hits, fits=self.fits, kin=kin, weights=self.weights)

    def rank(self, need: Need) -> Ranking:
        """Return all initiatives for `need`, best first, also for who is in danger or hurt.

        What a user gets to see comes from `inspiratie.advice.help.safely_answered`, which keeps then only
        what suits that.
        """
        return rank(need, self.context(need))

    def match(self, need: Need, id_: str) -> Match:
        """Return the reckoning of one initiative of the catalogue."""
        return match(need, self.catalogue.by_id[id_].initiative, self.context(need))

    def explained(self, ranking: Ranking, count: int = EXPLAINED) -> Ranking:
        """Return a ranking whose first matches say on which words they rest, and which situation is alike."""
        return ranking._replace(matches=Lazy(self._explained(ranking, count)))

    def _explained(self, ranking: Ranking, count: int) -> Iterator[Match]:
        learned, reading = self.learned, ranking.need.reading
        if learned is None or reading is None or ranking.need.ignores_text:
            yield from ranking.matches
            return
        telling = Telling(learned.judge.table, reading, self.known.labels, self.lexicon)
        for number, found in enumerate(ranking.matches):
            yield _told(telling, found) if number < count else found

    def _graded(self, text: str) -> Mapping[str, float]:
        """Return what the portable model grades a Dutch text."""
        return self.learned.judge.table.grades(self.reader.read_dutch(text)) if self.learned else {}

    @property
    def _judged(self) -> Collection[str]:
        return self.learned.judge.initiatives if self.learned else ()

    def _unjudged(self) -> Iterator[Initiative]:
        judged = self._judged
        return (initiative for initiative in self.catalogue if initiative.id not in judged)

    def _phrases(self) -> Iterator[tuple[str, Language]]:
        """Yield what training has not seen: the texts of unjudged initiatives."""
        for initiative in self._unjudged():
            for phrase in (
                initiative.titel,
                *initiative.zoektermen,
                *initiative.situaties,
                initiative.samenvatting,
                initiative.beschrijving,
            ):
                yield phrase, "nl"


def _told(telling: Telling, found: Match) -> Match:
    """Return a match that says on which words of the text it rests; unless it is weak, what is alike too."""
    words = tuple(telling.words(found.initiative.id))[:WORDS_TOLD]
    situation = "" if found.strength is Strength.WEAK else telling.situation(found.initiative)

    def told(reason: Reason) -> Reason:
        is_judged = reason.ground is Ground.EXAMPLE
        return reason._replace(words=words, situation=situation) if is_judged else reason

    return found._replace(reasons=tuple(map(told, found.reasons)))


def packaged_recommender(
    catalogue: Catalogue, lexicon: Lexicon, learned: Learned | None = None
) -> Recommender:
    """Return the engine over the packaged cards, and own decks on these, with the packaged word knowledge.

    `learned` is what training made, when it is not to be used whole.

    >>> from inspiratie.deck.loading import load_catalogue
    >>> from inspiratie.language.loading import load_lexicon
    >>> recommender = packaged_recommender(load_catalogue(), load_lexicon())
    >>> need = recommender.understand(options={Facet.DOEL: ["meepraten"], Facet.THEMA: ["overlast"]})
    >>> best = recommender.rank(need).matches[0]
    >>> best.initiative.id, best.score
    ('gedragscodeprojecten', 100.0)
    """
    learned = learned or Learned(data_folder())
    has_own_concepts = any(layer.concepts for layer in catalogue.layers)
    known = None if has_own_concepts else packaged_known(catalogue.vocabulary, lexicon, learned)
    return Recommender(catalogue, lexicon, learned, known=known)
