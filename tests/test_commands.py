"""Every command line that users are told to type is one that the program takes, and is spelled once."""

import ast
import inspect
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

import inspiratie
from command_line import ROOT, parse
from inspiratie import commands
from inspiratie.deck.vocabulary import Facet

SOURCES = sorted(Path(inspiratie.__file__).parent.rglob("*.py"))
VERB = re.compile(rf"\binspiratie ({'|'.join(ROOT.commands)})\b[^`.:;]*")
"""A command line within a text."""
VERBS: Sequence[commands.Asking] = get_args(commands.Asking)
WORDS = st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)

LINES = {
    "in_shell": [],
    "ask": [
        commands.ask(
            verb,
            "-lawaai op 't plein",
            options=[*((facet, "x") for facet in Facet), ("gewicht", "doel=1"), ("verplicht", "doel")],
        )
        for verb in VERBS
    ],
    "examples": [line for verb in VERBS for line in commands.examples(verb)],
    "terms": [commands.terms(), *map(commands.terms, Facet)],
    "list_": [commands.list_(), commands.list_([(facet, "x") for facet in Facet])],
    "overview": [commands.overview()],
    "laid_out": [commands.laid_out(commands.show("bart", "buurtvaders"), 24)],
    "settings": [commands.settings("kleur", "nooit")],
    "show": [commands.show("bart", "buurtvaders")],
    "line": [commands.line("", "suggest", "lawaai op 't plein", "-n", "3")],
    "similar": [commands.similar("13")],
    "wizard": [commands.wizard()],
    "compare": [commands.compare("bart", "buurtvaders"), commands.compare("bart", "-b", whole=True)],
    "draw": [commands.draw(count=3, seed=7)],
    "repeat_report": [commands.repeat_report("een verslag.md", "mijn deck.yaml")],
    "export": [
        commands.export(),
        commands.export("bart", "-x", file="a.md", formaat="markdown", given=["mijn deck.yaml"]),
    ],
    "on_decks": [commands.on_decks(commands.compare("bart", "-x"), ["mijn deck.yaml"])],
    "add_deck": [commands.add_deck("mijn deck.yaml")],
    "new_deck": [commands.new_deck("mijn deck.yaml")],
    "check": [commands.check("mijn deck.yaml")],
    "decks": [commands.decks()],
    "page": [commands.page("mijn deck.html")],
    "open_": [commands.open_()],
    "shortlist_list": [commands.shortlist_list()],
    "shortlist_show": [commands.shortlist_show("-mijn lijst")],
    "shortlist_add": [commands.shortlist_add("-mijn lijst", "bart", "buurtvaders")],
    "shortlist_note": [commands.shortlist_note("wijk-noord", "ID", "-TEKST")],
    "shortlist_import": [commands.shortlist_import("een lijst.json")],
}
"""What every function makes."""


def strings(source: Path) -> tuple[list[str], list[str]]:
    """Return the docstrings of a module, and its other texts."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    described = [
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    ]
    every = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return described, [text for text in every if text not in described]


def lines_in(texts: Sequence[str]) -> Iterator[str]:
    """Yield the command lines within texts."""
    for text in texts:
        yield from (found.group() for found in VERB.finditer(text))


def test_every_line_is_tried() -> None:
    """A new command line cannot be left out of the next test."""
    made_here = {
        name
        for name, value in vars(commands).items()
        if inspect.isfunction(value) and value.__module__ == commands.__name__ and not name.startswith("_")
    }
    assert set(LINES) == made_here


@pytest.mark.parametrize("line", [line for lines in LINES.values() for line in lines])
def test_the_program_takes_every_line(line: str) -> None:
    """Its own parser does, verb, values and options."""
    program, *words = shlex.split(line)
    assert program == "inspiratie"
    assert parse(words)


def test_the_parser_refuses_what_is_no_command() -> None:
    """Else the test above would prove nothing."""
    with pytest.raises(typer.exceptions.TyperException):
        parse(["terms", "--kleurig"])


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_line_is_spelled_in_one_place(source: Path) -> None:
    """No other module spells a verb after the name of the program."""
    _, texts = strings(source)
    assert not list(lines_in(texts))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_docstring_names_commands_that_there_are(source: Path) -> None:
    """Some are the help pages of commands, which cannot be put together from pieces."""
    described, _ = strings(source)
    for line in lines_in(described):
        command, words = ROOT, line.split()[1:]
        while words and hasattr(command, "commands"):
            command = command.commands[words.pop(0)]


@given(st.lists(WORDS))
def test_a_shell_reads_every_word_as_it_was(words: list[str]) -> None:
    """Whatever quotes, dollars or line breaks it holds."""
    assert shlex.split(" ".join(map(commands.in_shell, words))) == words


@given(st.sampled_from(VERBS), WORDS, WORDS)
def test_a_need_in_any_words_is_asked_in_those_words(verb: commands.Asking, text: str, theme: str) -> None:
    """Also when the text looks like an option."""
    found = parse(shlex.split(commands.ask(verb, text, options=[("thema", theme)]))[1:])
    assert (found["tekst"], found["thema"]) == ([text], [theme])


def in_windows(line: str) -> list[str]:
    """Return the words of a line as the old shell of Windows hands them to a program.

    Source: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
    """
    words = re.findall(r'(?:[^\s"]|"(?:[^"\\]|\\(?!")|\\")*")+', line)
    return [word.replace('\\"', "\0").replace('"', "").replace("\0", '"') for word in words]


def in_powershell(line: str) -> list[str]:
    """Return the words of a line as PowerShell hands them to a program.

    Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
    """
    words = re.findall(r"""(?:[^\s"'@,;(){}`$&|<>#]|"[^"$`]*"|'[^']*')+""", line)
    return [re.sub(r"""^(["'])(.*)\1$""", r"\2", word, flags=re.DOTALL) for word in words]


@given(st.lists(st.text(st.sampled_from("abcé '!?%@#&|<>^~*,;(){}[]=+:./\\-’1"), min_size=1), min_size=1))
def test_each_shell_reads_what_people_write_as_it_was(words: list[str]) -> None:
    """But for a quote, a dollar and a few rows of signs, of which no spelling is known to all shells."""
    words = [word.replace("!", "! ").replace("\\\\", "\\") + "." for word in words]
    line = " ".join(map(commands.in_shell, words))
    assert shlex.split(line) == in_windows(line) == in_powershell(line) == words


def test_who_reads_the_line_may_have_another_shell() -> None:
    """Double quotes are read by all of them, so they come first."""
    assert commands.in_shell(r"C:\Mijn kaarten\d.yaml") == r'"C:\Mijn kaarten\d.yaml"'
    assert commands.in_shell("lawaai! op het plein") == '"lawaai! op het plein"'
    assert commands.in_shell("lawaai,drugs") == '"lawaai,drugs"'
    assert commands.in_shell("weg!") == "'weg!'"
    assert commands.in_shell("C:\\x\\") == "'C:\\x\\'"
    assert commands.in_shell("'s avonds") == '"\'s avonds"'
    assert commands.in_shell("$5 'boete'") == "'$5 '\"'\"'boete'\"'\"''"
