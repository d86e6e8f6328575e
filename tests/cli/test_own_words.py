"""A question in one's own words, from the input or from a file."""

import io
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from command_line import run
from inspiratie.cli.app import app
from inspiratie.cli.own_words import words_of_input, words_typed
from inspiratie.errors import WrongUsage
from inspiratie.storage import received

pytestmark = pytest.mark.usefixtures("shared_engine")


@pytest.mark.parametrize("verb", ["suggest", "mix", "report"])
def test_a_question_is_read_from_a_file(tmp_path: Path, verb: str) -> None:
    """Without a shell in between: as if it had been typed, whatever its quotes and its encoding."""
    question = 'Er is \'s avonds "lawaai" in het café!\n- elke nacht\n'
    file = tmp_path / "mail.txt"
    file.write_bytes(question.encode("utf-16"))
    from_file = run(verb, "--tekst-uit", str(file))
    assert from_file.exit_code == 0
    assert from_file.stdout == run(verb, question).stdout


@pytest.mark.parametrize("kind", ["deck", "shortlist"])
def test_a_file_of_ours_is_no_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Its fields were answered as if somebody had asked them."""
    content = f"# Zelf gemaakt.\nschema: inspiratie/{kind}@1\nnaam: lawaai\n"
    (tmp_path / "x.yaml").write_text(content, encoding="utf-8")
    result = run("suggest", "--tekst-uit", str(tmp_path / "x.yaml"))
    told = f"dit is een bestand van inspiratie zelf (inspiratie/{kind}@1) en geen vraag."
    assert (result.exit_code, result.stderr) == (2, f"fout: {told}\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    with pytest.raises(WrongUsage, match="en geen vraag"):
        words_of_input()


def test_a_saved_mail_asks_what_its_text_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a file or from the input, however mail programs packed it; its headers ask nothing."""
    mail = EmailMessage()
    mail["Subject"] = "dringend"
    mail.set_content("Er is elke nacht lawaai in het café\n", cte="base64")
    file = tmp_path / "mail.eml"
    file.write_bytes(mail.as_bytes())
    from_file = run("suggest", "--tekst-uit", str(file), "-f", "json").stdout
    assert '"tekst": "Er is elke nacht lawaai in het café"' in from_file
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(mail.as_bytes())))
    assert app(["suggest", "-", "-f", "json", "-o", str(tmp_path / "x.json")], standalone_mode=False) in (
        0,
        None,
    )
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == from_file


def test_a_document_is_no_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was once read as letters and answered; how to have its text is told."""
    file = tmp_path / "nota.pdf"
    file.write_bytes(b"%PDF-1.7 lawaai")
    assert "dit is een pdf; kopieer de tekst eruit" in run("suggest", "--tekst-uit", str(file)).stderr
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"%PDF-1.7 lawaai")))
    with pytest.raises(WrongUsage, match="dit is een pdf"):
        words_of_input()


def test_an_input_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a file is: it was once cut, and half a mail answered. The limit itself is still read."""
    monkeypatch.setattr(received, "LARGEST", 6)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"lawaai")))
    assert words_of_input() == "lawaai"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"lawaai!")))
    with pytest.raises(WrongUsage, match="de invoer is groter dan 0 MB"):
        words_of_input()


def test_a_question_comes_from_one_place(tmp_path: Path) -> None:
    """A file that is not there is told; a text beside it is refused."""
    missing = str(tmp_path / "weg.txt")
    assert "het bestand bestaat niet" in run("suggest", "--tekst-uit", missing).stderr
    assert "laat de andere tekst weg" in run("suggest", "lawaai", "--tekst-uit", missing).stderr


def test_the_name_of_a_file_is_told_to_be_one(tmp_path: Path) -> None:
    """It was answered as a question, without a word of what stands in the file."""
    file = tmp_path / "lawaai.txt"
    assert "is een bestand" not in run("suggest", str(file)).stderr
    file.write_text("inbraak", encoding="utf-8")
    told = f"{file} is een bestand; voor de tekst die erin staat: --tekst-uit {file}"
    assert told in run("suggest", str(file)).stderr


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["drugs", "vuil op straat"], "drugs; vuil op straat"),
        (["vuil", "op", "straat"], "vuil op straat"),
        (["vuil op straat"], "vuil op straat"),
    ],
)
def test_sentences_that_are_each_quoted_stay_several_wishes(words: list[str], text: str) -> None:
    """Loose words are one sentence without quotes."""
    assert words_typed(words) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["“vuil", "op", "straat”"], "vuil op straat"),
        (["„vuil op straat”"], "vuil op straat"),
        (["“vuil” op straat"], "“vuil” op straat"),
        (["vuil en “drugs”"], "vuil en “drugs”"),
        (["“vuil” en “drugs”"], "“vuil” en “drugs”"),
    ],
)
def test_quotes_of_a_word_processor_are_left_out_only_around_the_whole(words: list[str], text: str) -> None:
    """They were typed for the shell, which knows them not; within a text they are the text's own."""
    assert words_typed(words) == text
