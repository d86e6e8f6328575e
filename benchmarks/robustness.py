"""Print how often the first result of the development needs survives a change that should not matter.

Run: python benchmarks/robustness.py
"""

import random
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from judging import load_needs

FIRST = 3


def without_accents(text: str) -> str:
    """Return `text` with its accents left out."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def mistyped(text: str) -> str:
    """Return `text` with one typing error for every ten words, at least one: a swap, a loss or a doubling."""
    dice = random.Random(text)  # noqa: S311 - repeatable errors, no secret
    words = text.split()
    long_words = [number for number, word in enumerate(words) if len(word) > FIRST]
    for number in dice.sample(long_words, k=min(len(long_words), max(1, len(words) // 10))):
        word = words[number]
        at = dice.randrange(1, len(word) - 1)
        words[number] = dice.choice(
            [
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
            ]
        )
    return " ".join(words)


def courteous(text: str, language: str) -> str:
    """Return `text` wrapped in the polite words of a mail in its own language."""
    return {
        "nl": f"Beste, kunt u mij helpen met het volgende? {text} Alvast bedankt, met vriendelijke groeten",
        "fr": f"Bonjour, pourriez-vous m'aider ? {text} Merci d'avance, cordialement",
        "en": f"Dear all, could you please help me with this? {text} Many thanks in advance, kind regards",
    }[language]


def mailed(text: str) -> str:
    """Return `text` as a saved mail has it: headers before it."""
    return (
        "Van: Jan Peeters <jan.peeters@gemeente.example>\nVerzonden: maandag 2 maart 2026 9:14\n"
        f"Aan: Preventiedienst <preventie@gemeente.example>\nOnderwerp: FW: vraag\n\n{text}"
    )


def signed(text: str) -> str:
    """Return `text` with the signature of a municipal mail below it."""
    return (
        f"{text}\n\nMet vriendelijke groeten,\n\nJan Peeters\nDeskundige\nT 02 123 45 67 | M 0470 12 34 56\n"
        "jan.peeters@gemeente.example | www.gemeente.example"
    )


def pictured(text: str) -> str:
    """Return `text` with a picture in it, as a mail that was saved as text has one."""
    picture = "".join(random.Random(1).choices("ABCDEFabcdef0123456789+/", k=4_000))  # noqa: S311 - likewise
    return f"{text}\n\n[cid:image001.png@01DA]\ndata:image/png;base64,{picture}\n"


def doubled(text: str) -> str:
    """Return `text` twice."""
    return f"{text}\n\n{text}"


def backwards(text: str) -> str:
    """Return the sentences of `text` in the other order."""
    return " ".join(reversed(re.split(r"(?<=[.!?])\s+", text)))


CHANGES: Mapping[str, Callable[[str], str]] = {
    "headers of a mail": mailed,
    "signature of a mail": signed,
    "picture within a mail": pictured,
    "text twice": doubled,
    "sentences in the other order": backwards,
    "lower case": str.lower,
    "upper case": str.upper,
    "missing accents": without_accents,
    "one typing error per ten words": mistyped,
}


def main() -> None:
    """Print the share of needs whose first result, and whose first three, stay."""
    recommender = packaged_recommender(load_catalogue(), load_lexicon())
    path = Path(__file__).parent / "needs_dev.jsonl"
    needs = [need for need in load_needs(path) if need.text and need.grades]
    texts = [need.text for need in needs]
    kinds = {need.text: need.kind for need in needs}

    def first(text: str) -> list[str]:
        return [
            match.initiative.id for match in recommender.rank(recommender.understand(text)).matches[:FIRST]
        ]

    before = {text: first(text) for text in texts}

    def politely(text: str) -> str:
        return courteous(text, {"fr": "fr", "en": "en"}.get(kinds[text], "nl"))

    for name, change in {**CHANGES, "courtesy words around it": politely}.items():
        after = {text: first(change(text)) for text in texts}
        top = sum(after[text][:1] == before[text][:1] for text in texts) / len(texts)
        three = sum(after[text] == before[text] for text in texts) / len(texts)
        print(f"{name:32} same first result {top:6.1%}, same first three {three:6.1%}, n={len(texts)}")


if __name__ == "__main__":
    main()
