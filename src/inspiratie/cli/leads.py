"""What was meant by a word that is no command, or by an option that a command does not have."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches

from inspiratie import commands

HELP = frozenset({"help", "hulp", "uitleg"})
"""Words that ask for the help page, as other programs take them."""
LIKELY = "suggest"
"""The command that takes what people type without one."""
_VERBS: Mapping[str, Mapping[str, str]] = {
    "": {
        "ask": "suggest",
        "begrippen": "terms",
        "combineer": "mix",
        "exporteer": "export",
        "find": "suggest",
        "gids": "wizard",
        "gelijkend": "similar",
        "handboek": "handleiding",
        "initiatieven": "list",
        "instellingen": "settings",
        "lijst": "list",
        "lijsten": "shortlist",
        "manual": "handleiding",
        "overzicht": "overview",
        "search": "suggest",
        "suggesties": "suggest",
        "thema": "terms",
        "themas": "terms",
        "toon": "show",
        "trek": "draw",
        "vergelijk": "compare",
        "verslag": "report",
        "vind": "suggest",
        "vraag": "suggest",
        "vragen": "wizard",
        "zoek": "suggest",
        "zoeken": "suggest",
    },
    "shortlist": {
        "bekijk": "show",
        "hernoem": "rename",
        "importeer": "import",
        "lijst": "list",
        "lijsten": "list",
        "notitie": "note",
        "toevoegen": "add",
        "toon": "show",
        "verwijder": "remove",
        "voeg": "add",
        "wis": "delete",
    },
}
"""Other words for a command, by the group that has it; in Dutch or as other programs call it."""
_OPTIONS: Mapping[str, str] = {
    "--color": "--kleur",
    "--colour": "--kleur",
    "--count": "--aantal",
    "--exclude": "--zonder",
    "--explain": "--uitleg",
    "--force": "--overschrijf",
    "--format": "--formaat",
    "--geen": "--zonder",
    "--goal": "--doel",
    "--limit": "--aantal",
    "--niet": "--zonder",
    "--long": "--uitgebreid",
    "--output": "--uitvoer",
    "--save": "--bewaar",
    "--seed": "--zaad",
    "--target": "--doelgroep",
    "--json": "--formaat",
    "--theme": "--thema",
    "--topic": "--thema",
    "--verbose": "--uitgebreid",
    "--voor": "--doelgroep",
    "--wie": "--doelgroep",
    "--without": "--zonder",
}
"""What an option is called in other programs, and here."""
LANGUAGE = frozenset({"--taal", "--talen", "--language", "--langue", "--locale"})
"""Options that choose a language elsewhere; here there is none to choose."""
_SENTENCE = 3
"""So many loose words are a sentence, and not a command with its values."""


def meant_option(option: str, known: Collection[str]) -> str:
    """Return the one option that was meant, or nothing.

    >>> meant_option("--theme", ["--thema", "--help"]), meant_option("--kleuren", ["--deck"])
    ('--thema', '')
    """
    return _meant(option, _OPTIONS, known)


def sentence_in(words: Sequence[str]) -> list[str]:
    """Return words that begin with a sentence as that sentence and the rest, or nothing when they do not.

    >>> sentence_in(["inbraak", "in", "onze", "straat", "-n", "3"])
    ['inbraak in onze straat', '-n', '3']
    >>> sentence_in(["zoek", "iets"])
    []
    """
    loose = next((at for at, word in enumerate(words) if word.startswith("-")), len(words))
    is_sentence = loose >= _SENTENCE or len(words[0].split()) > 1
    return [" ".join(words[:loose]), *words[loose:]] if is_sentence else []


def meant_verb(word: str, group: str, verbs: Collection[str]) -> str:
    """Return the command of a group that a word is another name for, or is mistyped from, or nothing.

    >>> meant_verb("Zoek", "", ["suggest", "show"]), meant_verb("shwo", "", ["suggest", "show"])
    ('suggest', 'show')
    """
    return _meant(word.lower(), _VERBS[group], verbs)


def _meant(word: str, others: Mapping[str, str], known: Collection[str]) -> str:
    """Return what a word is another name for, or else what it is mistyped from; nothing when neither."""
    if (other := others.get(word)) in known:
        return str(other)
    return next(iter(get_close_matches(word, known, n=1)), "")


def unknown_command(words: Sequence[str], group: str, verbs: Collection[str]) -> str:
    """Return what to tell of words of which the first is no command of a group: with the command to type."""
    word, *rest = words
    if verb := meant_verb(word, group, verbs):
        return f"de opdracht '{word}' bestaat niet; bedoelde u: {commands.line(group, verb, *rest)}"
    wanted = "een lijst met die naam" if group else "initiatieven bij dat woord"
    likely = commands.line(group, "show" if group else LIKELY, *words)
    return (
        f"de opdracht '{word}' bestaat niet. Zoekt u {wanted}: {likely}"
        f"\nAlle opdrachten: {commands.line(group, '--help')}"
    )


def outside(group: str, words: Sequence[str]) -> str:
    """Return what to tell of a command that stands beside a group and not in it: with the line to type."""
    return f"'{words[0]}' hoort niet achter {group}; bedoelde u: {commands.line(*words)}"


def without_command(words: Sequence[str]) -> str:
    """Return what to tell of options that belong behind a command: with the line to type."""
    option = words[0].partition("=")[0]
    likely = commands.line(LIKELY, *words)
    return f"de optie {option} hoort achter een opdracht; bedoelde u: {likely}"
