"""A file of another kind or version is refused in one sentence."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspiratie.errors import DataError
from inspiratie.storage.schema import check_schema
from inspiratie.storage.strict_yaml import Source


def newer(text: str) -> str:
    """Return what is said of a file that should be of the first version."""
    with pytest.raises(DataError) as caught:
        check_schema(Source("f.yaml", text.encode()), "inspiratie/x@1", kind="x", next_step="Zoek verder.")
    return str(caught.value)


@pytest.mark.parametrize("version", ["2", "10", "1.1", "1.0.2", "999999999999", "2-beta", "2.0"])
def test_a_later_version_is_said_to_be_later(version: str) -> None:
    """Before any field is judged, so that nobody edits the file until it fits."""
    assert newer(f"a: b\nschema: inspiratie/x@{version}\n") == (
        f"f.yaml:2: dit bestand ('inspiratie/x@{version}') komt uit een nieuwere versie van inspiratie.\n"
        "Werk inspiratie bij en probeer opnieuw."
    )


@pytest.mark.parametrize("rest", ["b: !nieuw [", "b: *x", "\tb", "b: {", "b: \x01"])
@pytest.mark.parametrize("schema", ["schema: inspiratie/x@2", "'schema': \"inspiratie/x@2\""])
def test_a_later_version_may_be_written_otherwise(schema: str, rest: str) -> None:
    """What we take for a mistake in it may be new; who would mend it, would spoil it."""
    assert newer(f"a: b\n{schema}\n{rest}\n").startswith("f.yaml:2: dit bestand ('inspiratie/x@2') komt uit")


def test_a_fault_in_a_file_of_our_version_is_told() -> None:
    """It says what it is, and that is ours."""
    assert newer("schema: inspiratie/x@1\nb: {\n").startswith("f.yaml:3: geen geldige YAML")


def test_a_document_with_a_head_is_called_a_document() -> None:
    """And not a file with a second one in it."""
    assert newer("---\ntitle: x\n---\n\nLawaai\n").startswith("f.yaml: dit is een document en geen x")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("schema: inspiratie/y@1", "een bestand van het soort 'inspiratie/y@1'"),
        ("schema: inspiratie/x@0", "een bestand van het soort 'inspiratie/x@0'"),
        ("schema: inspiratie/x@1.0", "een bestand van het soort 'inspiratie/x@1.0'"),
        ("schema: inspiratie/x@0.9", "een bestand van het soort 'inspiratie/x@0.9'"),
        ("schema: inspiratie/x@2.", "een bestand van het soort 'inspiratie/x@2.'"),
        ("schema: inspiratie/x@nieuw", "een bestand van het soort 'inspiratie/x@nieuw'"),
        ("schema: [inspiratie/x@1]", "een bestand zonder 'schema'"),
        ("wachtwoord: geheim", "een bestand zonder 'schema'"),
    ],
)
def test_another_kind_of_file_is_refused_without_its_fields(text: str, found: str) -> None:
    """What stands in a file that was named by mistake is not told."""
    assert newer(text) == f"f.yaml:1: dit is {found} en geen x ('inspiratie/x@1').\nZoek verder."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- a", "gewone tekst"),
        ('nr;id\n1;"bart" en meer\n', "een tabel"),
        ("nr,titel,tekst\n1,x,een: twee: drie\n", "een tabel"),
        ("<!doctype html>\n<p class='a: b'>\n", "een webpagina"),
        ('<html>\n<script>\nschema: "inspiratie/x@1", y: z: {</script>', "een webpagina"),
        ("# Kerkplein\n\n| nr | id |\n", "een document"),
        ("Subject: lijst\n\nBeste: zie: bijlage\n", "een mail"),
        ("Beste,\nhet schema: a: b\n\x01", "gewone tekst"),
    ],
)
def test_a_file_that_does_not_say_what_it_is_is_no_bad_yaml(text: str, found: str) -> None:
    """Who gave another file is not sent to its quotes and indents."""
    assert newer(text) == f"f.yaml: dit is {found} en geen x ('inspiratie/x@1').\nZoek verder."


@given(st.text())
def test_no_text_without_a_kind_is_told_of_yaml(text: str) -> None:
    """Whatever stands in it: it is empty, too deep, or another kind of file."""
    assume("schema" not in text)
    told = newer(text)
    assert "geldige YAML" not in told


@pytest.mark.parametrize("line", ["schema: inspiratie/x@1", "'schema' : inspiratie/x@1", '{"schema": "x"'])
def test_a_file_that_says_what_it_is_is_told_its_fault(line: str) -> None:
    """With the line."""
    assert newer(f"{line}\nb: c: d\n").startswith("f.yaml:2: geen geldige YAML; ")
