"""A few words and concepts of a small world, to test reading without the real lexicon."""

from collections.abc import Mapping

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.understanding import Interpreter
from inspiratie.language.forms import Forms, known_forms, with_stems
from inspiratie.language.lexicon import Lexicon, SynonymRing
from inspiratie.language.reading import Reader
from inspiratie.language.words import Language

LEXICON = Lexicon(
    stop={
        "nl": ("de", "het", "een", "en", "in", "op", "van", "voor", "we", "wij", "hier", "er", "maar",
               "geen", "niet", "hebben", "al", "is", "zijn", "tot", "zo snel mogelijk"),
        "fr": ("le", "la", "les", "des", "un", "une", "et", "dans", "il", "y", "a", "nous", "pas"),
        "en": ("the", "a", "of", "in", "and", "there", "are", "we", "is", "not"),
    },
    common={"nl": ("inbreng",)},
    negation={"nl": ("geen", "niet"), "fr": ("pas",), "en": ("not",)},
    contrast={"nl": ("maar",), "fr": ("mais",), "en": ("but",)},
    refusal={"nl": ("geen", "niet"), "fr": ("pas",), "en": ("not",)},
    presence={"nl": ("hebben we al", "is er al", "hoeft niet")},
    absence={"nl": ("hebben we niet", "valt mee")},
    lack={"nl": ("geen volk",)},
    price={"nl": ("wat kost",)},
    foreign={"de": ("und", "nicht", "wir", "haben", "ist", "der")},
    rings=(
        SynonymRing(name="lawaai", nl=("herrie", "kabaal"), fr=("bruit",), en=("noise",)),
        SynonymRing(name="ruzie", nl=("ambras",)),
        SynonymRing(name="bus"),
        SynonymRing(name="halte"),
    ),
)  # fmt: skip
VOCABULARY = Vocabulary(
    begrippen=(
        Concept(id="meepraten", facet=Facet.VORM, label="meepraten", alt=("inspraak",)),
        Concept(id="verbinden", facet=Facet.DOEL, label="verbinden", alt=("wij zijn samen",)),
        Concept(id="infoavond", facet=Facet.METHODE, label="infoavond"),
        Concept(id="cameratoezicht", facet=Facet.METHODE, label="cameratoezicht", alt=("camera's",)),
        Concept(id="jongeren", facet=Facet.DOELGROEP, label="jongeren", alt=("jeugd",), fr=("jeunes",)),
        Concept(id="iedereen", facet=Facet.DOELGROEP, label="breed publiek", algemeen=True),
        Concept(id="overlast", facet=Facet.THEMA, label="overlast", alt=("last", "!")),
        Concept(
            id="nachtlawaai",
            facet=Facet.THEMA,
            label="nachtlawaai",
            broader=("overlast",),
            alt=("muziek tot diep in de nacht", "kabaal"),
        ),
        Concept(id="sluikstort", facet=Facet.THEMA, label="sluikstorten", en=("fly tipping",)),
        Concept(id="inbraak", facet=Facet.THEMA, label="inbraak", fr=("cambriolage",), en=("burglary",)),
        Concept(
            id="burenruzie",
            facet=Facet.THEMA,
            label="burenruzie",
            alt=("ruzie", "spanning"),
        ),
        Concept(id="wijkspanning", facet=Facet.THEMA, label="wijkspanning", alt=("spanning",)),
        Concept(id="plein", facet=Facet.THEMA, label="plein"),
    ),
)


def known_words(*phrases: str) -> Mapping[Language, Forms]:
    """Return the words of the vocabulary and of these Dutch phrases."""
    labels = [label for concept in VOCABULARY.begrippen for label in concept.labels()]
    return with_stems(known_forms(LEXICON, [*labels, *((phrase, "nl") for phrase in phrases)]))


def make_reader(*phrases: str) -> Reader:
    """Return a reader that knows the vocabulary and these Dutch phrases."""
    return Reader(LEXICON, known_words(*phrases))


def make_interpreter(*phrases: str) -> Interpreter:
    """Return an interpreter of the small vocabulary."""
    return Interpreter(VOCABULARY, make_reader(*phrases))
