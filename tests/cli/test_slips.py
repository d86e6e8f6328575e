"""What fingers and word processors make of options is refused with what was meant."""

import json

import pytest

from command_line import run
from inspiratie.cli.slips import typed


@pytest.mark.parametrize(
    "word", ["-thema", "–thema", "—thema", "‑‑thema", "−thema=overlast", "-thema=overlast"]
)
def test_an_option_with_other_dashes_is_recognised(word: str) -> None:
    """Word and Outlook make one dash of two; such a word was taken for the question."""
    result = run("suggest", word, "overlast")
    assert (result.exit_code, result.stderr) == (
        2,
        f"fout: '{word}' is geen optie; bedoelde u --thema, met twee gewone koppeltekens?\n",
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("report", "lawaai", "--titel", "--stap", "x"), "--titel vraagt een waarde"),
        (("report", "lawaai", "--titel", "-o", "x.md"), "er staat meteen -o achter"),
        (("suggest", "--thema", "--doelgroep", "jongeren"), "--thema vraagt een waarde"),
        (("shortlist", "add", "wijk", "bart", "--notitie", "--map", "x"), "--notitie vraagt een waarde"),
    ],
)
def test_a_forgotten_value_does_not_swallow_the_next_option(words: tuple[str, ...], told: str) -> None:
    """It once became the value, and the value of that option the question."""
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        ("“onveilige plekken”", "“onveilige plekken”"),
        ("„onveilige plekken“", "„onveilige plekken“"),
        ("«onveilige plekken»", "«onveilige plekken»"),
        ("'onveilige donkere plekken' lawaai", "'onveilige donkere plekken'"),
    ],
)
def test_quotes_that_a_shell_takes_for_letters_break_no_value(quoted: str, told: str) -> None:
    """The first word was taken for the value, and the others for the question."""
    result = run("suggest", "--thema", *quoted.split(" "))
    assert result.exit_code == 2
    assert f'zet {told} tussen rechte dubbele aanhalingstekens (")' in result.stderr


@pytest.mark.parametrize("words", [["“lawaai”"], ["'lawaai'"], ["'lawaai", "drugs"], ["‘lawaai", "auto's"]])
def test_a_value_that_its_quotes_hold_is_none_that_they_broke(words: list[str]) -> None:
    """Nor is one with a quote that nothing closes."""
    assert run("suggest", "--thema", *words).exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("suggest", "--tekst-uit", "a.txt", "--tekst-uit=b.txt"),
            "--tekst-uit staat er twee keer, met 'a.txt'",
        ),
        (("list", "-o", "a.csv", "--uitvoer", "b.csv"), "met 'a.csv' en met 'b.csv'; laat er een weg."),
        (
            ("shortlist", "add", "wijk", "bart", "--notitie", "x", "--notitie", "y"),
            "--notitie staat er twee keer",
        ),
    ],
)
def test_of_two_values_for_one_option_none_is_lost(words: tuple[str, ...], told: str) -> None:
    """The first was, without a word."""
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("suggest", "--", "-thema"),
        ("suggest", "lawaai", "-n", "2", "--aantal=2", "--thema", "drugs", "--thema", "overlast"),
        ("suggest", "-n2", "lawaai"),
        ("report", "lawaai", "--titel=--kies"),
        ("report", "lawaai", "--titel", "-1 ploeg"),
    ],
)
def test_what_is_meant_is_taken(words: tuple[str, ...]) -> None:
    """Behind two dashes or an equals sign, and when no option is called so."""
    assert run(*words).exit_code == 0


def test_a_sentence_without_quotes_is_one_question() -> None:
    """Curled quotes, which a mail has, hold no words together either."""
    asked = [
        run("suggest", *words, "-n", "1").stdout
        for words in (("jongeren op straat",), ("jongeren", "op", "straat"), ("“jongeren", "op", "straat”"))
    ]
    assert asked[0] == asked[1] == asked[2]


def test_words_that_are_too_many_want_quotes() -> None:
    """Straight ones, where there are curled ones already."""
    assert "rechte aanhalingstekens" in run("shortlist", "note", "wijk", "bart", "“te", "duur”").stderr
    assert "rechte" not in run("shortlist", "note", "wijk", "bart", "te", "duur").stderr


@pytest.mark.parametrize("data", [b"lawaai in een caf\xc3\xa9", b"lawaai in een caf\xe9"])
@pytest.mark.usefixtures("shared_engine")
def test_a_text_is_what_was_typed_where_the_system_knows_no_encoding(data: bytes) -> None:
    """Python gives it with half letters, which once were lost; UTF-8 or of Windows."""
    result = run("suggest", data.decode("ascii", "surrogateescape"), "-f", "json")
    assert json.loads(result.stdout)["nood"]["tekst"] == "lawaai in een café"


def test_half_a_letter_that_no_system_gave_is_left() -> None:
    """It is cleaned where it is used."""
    assert typed(["\ud800", None, "a"]) == ["\ud800", None, "a"]


@pytest.mark.parametrize("words", [("--lang", "fr"), ("--lang=Frans",), ("--lang", "Français", "-n", "1")])
def test_who_takes_a_long_answer_for_a_language_is_told(words: tuple[str, ...]) -> None:
    """The language became a word of the question."""
    result = run("suggest", "lawaai", *words)
    assert result.exit_code == 2
    language = words[0].partition("=")[2] or words[1]
    assert result.stderr == (
        f"fout: --lang toont hele kaarten, en kiest geen taal; laat '{language}' weg."
        " U vraagt in het Nederlands, Frans of Engels; het antwoord is in het Nederlands.\n"
    )


def test_a_word_of_the_question_behind_the_old_name_of_an_option_is_one() -> None:
    """And where there is no such option, a language is what it is."""
    assert run("suggest", "--lang", "lawaai").exit_code == 0
    assert run("list", "fr").exit_code == 0


@pytest.mark.parametrize("option", ["--taal", "--language"])
def test_who_looks_for_a_choice_of_language_is_told_that_none_is_needed(option: str) -> None:
    """It was taken for --aantal."""
    assert run("suggest", "lawaai", option, "fr").stderr == (
        f"fout: de optie {option} bestaat niet. U vraagt in het Nederlands, Frans of Engels;"
        " het antwoord is in het Nederlands. Uitleg: inspiratie suggest --help\n"
    )
