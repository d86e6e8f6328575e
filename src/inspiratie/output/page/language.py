"""What the engine in a page knows of language: how a text is cut, read, denied, and what it tells of."""

import re
from collections.abc import Iterable, Mapping

from inspiratie import clean
from inspiratie.engine.recommender import Recommender
from inspiratie.engine.weights import BARS
from inspiratie.language import danger, denial, forms, limits, mail, reading, recognition, words
from inspiratie.language.forms import Forms
from inspiratie.language.lexicon import Lexicon
from inspiratie.language.words import LANGUAGES


def language_data(recommender: Recommender) -> Mapping[str, object]:
    """Return the words, numbers and patterns by which a text is read; keys of synonym rings are reckoned."""
    return {
        "mail": _mail(),
        "words": _words(),
        "lexicon": _lexicon(recommender.lexicon),
        "reading": _reading(recommender),
        "denial": _denial(),
        "danger": _danger(recommender.lexicon),
    }


def _words() -> Mapping[str, object]:
    return {
        "languages": LANGUAGES,
        "control": clean.CONTROL.pattern,
        "ligatures": {chr(letter): written for letter, written in words.LIGATURES.items()},
        "accents": words.ACCENTS.pattern,
        "innerHyphen": words.INNER_HYPHEN.pattern,
        "clauseEnd": words.CLAUSE_END.pattern,
        "word": words.WORD.pattern,
        "sounds": [(pattern.pattern, re.sub(r"\\(\d)", r"$\1", to)) for pattern, to in words.SOUNDS],
        "longestWord": limits.LONGEST_WORD,
        "longestText": limits.LONGEST_TEXT,
        "shortestStem": words.SHORTEST_STEM,
    }


def _lexicon(lexicon: Lexicon) -> Mapping[str, object]:
    return {
        "stop": {language: joined(lexicon.stop_words[language]) for language in LANGUAGES},
        "stopPhrases": {
            language: list(map(" ".join, lexicon.stop_phrases[language])) for language in LANGUAGES
        },
        "common": {language: joined(lexicon.common_words[language]) for language in LANGUAGES},
        "negations": {language: joined(lexicon.negations[language]) for language in LANGUAGES},
        "refusals": joined(lexicon.refusals),
        "contrasts": joined(lexicon.contrasts),
        "presences": lexicon.presences,
        "absences": lexicon.absences,
        "lacks": sorted(lexicon.lacks),
        "questions": lexicon.questions,
        "foreign": {name: joined(listed) for name, listed in lexicon.foreign_words.items()},
        "rings": lexicon.ring_words,
    }


def joined(listed: Iterable[str]) -> str:
    """Return words as one text, in order."""
    return " ".join(sorted(listed))


def _reading(recommender: Recommender) -> Mapping[str, object]:
    known = recommender.reader.forms
    return {
        "forms": {language: joined(known[language].words) for language in LANGUAGES},
        "stems": {language: joined(_bare_stems(known[language])) for language in LANGUAGES},
        "whole": recognition.WHOLE,
        "joined": reading.JOINED,
        "part": recognition.PART,
        "heard": recognition.HEARD,
        "mistyped": recognition.MISTYPED,
        "links": recognition.LINKS,
        "guessable": forms.GUESSABLE,
        "loan": recognition.LOAN,
        "long": recognition.LONG,
        "joinable": reading.JOINABLE,
        "nearest": recognition.NEAREST,
        "diminutives": recognition.DIMINUTIVES,
        "knownWord": reading.KNOWN_WORD,
        "foreignEnough": reading.FOREIGN_ENOUGH,
        "shortestPart": recognition.SHORTEST_PART,
        "shortestBentPart": recognition.SHORTEST_BENT_PART,
    }


def _bare_stems(known: Forms) -> frozenset[str]:
    """Return the stems that are no known words themselves: those the page knows already."""
    return known.stems - known.words


def _denial() -> Mapping[str, object]:
    return {
        "ahead": denial.AHEAD,
        "openers": joined(denial.OPENERS),
        "without": joined(denial.WITHOUT),
        "together": joined(denial.TOGETHER),
        "ofWhom": joined(denial.OF_WHOM),
        "people": joined(denial.PEOPLE),
        "only": joined(denial.ONLY),
        "and": joined(denial.AND),
        "between": denial.BETWEEN,
        "shortClause": denial.SHORT_CLAUSE,
    }


def _danger(lexicon: Lexicon) -> Mapping[str, object]:
    return {
        "gap": danger.GAP,
        "or": danger.OR,
        "widestGap": danger.WIDEST_GAP,
        "told": BARS.danger_told,
        "acute": BARS.danger_acute,
        "likely": BARS.danger_likely,
        "dangers": [
            {
                "id": one.id,
                "help": one.hulp,
                "themes": one.themas,
                "acute": [phrase for spoken in one.nood.values() for phrase in spoken],
                "subject": [phrase for spoken in one.onderwerp.values() for phrase in spoken],
            }
            for one in lexicon.dangers
        ],
    }


def _mail() -> Mapping[str, object]:
    return {
        "header": mail.HEADER.pattern,
        "fewestHeaders": mail.FEWEST_HEADERS,
        "farewell": mail.FAREWELL.pattern,
        "longestSignature": mail.LONGEST_SIGNATURE,
        "picture": mail.PICTURE.pattern,
        "sentenceEnd": mail.SENTENCE_END.pattern,
    }
