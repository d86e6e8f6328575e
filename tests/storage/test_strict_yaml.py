"""Strict YAML: what is accepted stays text, what is refused names file, line, field and reason."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar, Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from inspiratie.clean import clean_line
from inspiratie.errors import DataError, Problem
from inspiratie.storage import strict_yaml as source
from inspiratie.storage.plain import rule
from inspiratie.storage.record_faults import Location
from inspiratie.storage.strict_yaml import Source, line_at, read_source


class Leaf(BaseModel):
    """A record with a field of every kind."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(default="x", pattern="^[a-z]+$")
    aantal: int = Field(default=1, ge=1, le=9)
    waar: bool = False
    soort: Literal["kort", "lang"] = "kort"
    tekst: str = Field(default="x", min_length=1, max_length=9)
    woorden: tuple[str, ...] = Field(default=("x",), min_length=1, max_length=2)
    schoon: Annotated[str, BeforeValidator(str)] = Field(default="x", min_length=1)
    gewassen: Annotated[Annotated[str, rule(before=str)], Field(max_length=9)] = "x"


@dataclass(frozen=True)
class Twig:
    """A plain record."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")
    naam: str = "x"


class Tree(BaseModel):
    """A file of records, and of loose texts."""

    model_config = ConfigDict(extra="forbid")

    velden: dict[str, str | None] = {}
    bladeren: tuple[Leaf, ...] = ()
    takken: tuple[Twig, ...] = ()


class _Moment(BaseModel):
    """A file of one date."""

    op: AwareDatetime


def parse(text: str | bytes) -> Tree:
    """Return `text` as the file `f.yaml`."""
    return Source("f.yaml", text.encode() if isinstance(text, str) else text).parse(Tree)


def refusal(text: str | bytes) -> str:
    """Return the first line of the error that `text` gives."""
    with pytest.raises(DataError) as caught:
        parse(text)
    return str(caught.value).splitlines()[0]


def fields(letters: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    """Draw fields of which no two names read alike."""
    told = st.lists(st.tuples(letters, letters), max_size=6, unique_by=lambda field: clean_line(field[0]))
    return told.map(dict)


plain = st.text(max_size=40)
printable = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)


@given(fields(plain))
def test_quoted_text_comes_back_as_it_was(values: dict[str, str]) -> None:
    """Any text that YAML can write between quotes is read as the same text."""
    written = yaml.safe_dump({"velden": values}, default_style='"', allow_unicode=False)
    assert parse(written).velden == values


@given(fields(printable))
def test_yaml_as_people_write_it_comes_back_as_it_was(values: dict[str, str]) -> None:
    """The same holds for the shortest way of writing, with a quote only where YAML needs one."""
    written = yaml.safe_dump({"velden": values}, allow_unicode=True)
    assert parse(written).velden == values


@given(st.binary(max_size=60))
def test_any_bytes_give_a_value_or_one_clear_error(content: bytes) -> None:
    """No file at all makes anything but a `DataError`."""
    with suppress(DataError):
        assert isinstance(parse(content), Tree)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "2026-11-23",
        "12",
        "012",
        "1.0",
        "1e3",
        "0x1F",
        "12:30:45",
        "true",
        ".inf",
        "=",
        "Null",
    ],
)
def test_scalars_stay_text(written: str) -> None:
    """What YAML would make a truth, a date, a number or a time stays what was typed."""
    assert parse(f"velden: {{a: {written}, {written}: b}}").velden == {"a": written, written: "b"}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_none_and_quoted_nothing_is_text(written: str) -> None:
    """An empty value is None, but between quotes it is the text itself."""
    assert parse(f"velden:\n  a: {written}\n  b: '{written}'").velden == {"a": None, "b": written}


@pytest.mark.parametrize(
    "written",
    [
        "!!int '3'",
        "!!int 3",
        "!!binary aGFsbG8=",
        "!!binary |\n    aGFsbG8=",
        "! x",
        "!wijk noord",
        "!!python/name:os.system x",
        "!!python/object/apply:os.system [ls]",
        "!!set {x}",
    ],
)
def test_tags_are_refused(written: str) -> None:
    """A tag would make something else of a value than it says; once it was left out in silence."""
    assert "velden.a: een waarde die met ! begint" in refusal(f"velden:\n  a: {written}\n")


def test_a_tag_that_says_what_is_so_does_no_harm() -> None:
    """Text between quotes is text."""
    assert parse("velden: {a: !!str 'x', b: '!x', c: x!}").velden == {"a": "x", "b": "!x", "c": "x!"}


@pytest.mark.parametrize("written", ["2026-11-25 10:00", "2026-11-25", "25/11/2026", "1e10", "nan", "[]", ""])
def test_a_date_that_is_none_is_told_how_to_be_written(written: str) -> None:
    """With its zone."""
    with pytest.raises(DataError, match=r"geen datum met uur en zone, zoals 2026-11-25T10:00:00\+01:00"):
        Source("f.yaml", f"op: {written}".encode()).parse(_Moment)


def test_numbers_and_truths_are_read_by_the_model() -> None:
    """Where the model wants a number or a truth, the text is taken as one."""
    leaf = parse("bladeren:\n- {aantal: 3, waar: yes}").bladeren[0]
    assert (leaf.aantal, leaf.waar) == (3, True)


def test_byte_order_mark_is_no_content() -> None:
    """A file from Notepad, with its mark and its line ends, reads like any other."""
    assert parse("\ufeffvelden:\r\n  a: b\r\n").velden == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("velden: {a: x, a: y}", "f.yaml:1: velden.a: dit veld staat er twee keer."),
        ("velden:\n  a: x\n  'a': y", "f.yaml:3: velden.a: dit veld staat er twee keer."),
        ("velden:\n  a: &x 1\n  b: *x", "f.yaml:2: velden.a: een verwijzing (& of *) is niet toegelaten;"),
        ("velden: &x {}", "f.yaml:1: velden: een verwijzing (& of *) is niet toegelaten;"),
        ("bladeren:\n- &x\n  a: b", "f.yaml:2: bladeren.0: een verwijzing (& of *) is niet toegelaten;"),
        ("velden: &x {a: *x}", "f.yaml:1: velden: een verwijzing (& of *) is niet toegelaten;"),
        ("velden:\n  ? &x a\n  : 2", "f.yaml:2: velden: een verwijzing (& of *) is niet toegelaten;"),
        ("velden:\n  a: &Co bouwt", "f.yaml:2: velden.a: een verwijzing (& of *) is niet toegelaten;"),
        ("velden: *y", "f.yaml:1: geen geldige YAML;"),
        ("velden:\n  ? [a]\n  : b", "f.yaml:2: velden: een veldnaam moet gewone tekst zijn."),
        ("velden:\n  a: b\n\tc: d", "f.yaml:3: geen geldige YAML;"),
        ("velden: {a: b}}", "f.yaml:1: geen geldige YAML;"),
        ("velden: {}\n---\nvelden: {}", "f.yaml:2: na een regel met alleen ---"),
        ('velden: {a: "\\uD800"}', "f.yaml:1: achter \\u staat geen teken"),
        ("velden: {a: x\0y}", "f.yaml:1: geen geldige YAML; er staat een teken in dat daar niet mag staan."),
        (
            "velden: {a: \x1b[31m}",
            "f.yaml:1: geen geldige YAML; er staat een teken in dat daar niet mag staan.",
        ),
        ("velden:\n  a: x\n\x1a", "f.yaml:3: geen geldige YAML; er staat een teken in dat daar niet"),
        ("velden:\n\ta: x", "f.yaml:2: geen geldige YAML; deze regel begint met een tab, spring in met"),
        (
            "velden:\n  a: |\n  \tx",
            "f.yaml:3: geen geldige YAML; deze regel begint met een tab, spring in met",
        ),
        ('velden:\n  a: "x\n  b: y', "f.yaml:2: geen geldige YAML; zet tekst waarin"),
        (
            "velden: {caf\u00e9: x, cafe\u0301: y}",
            "f.yaml:1: velden.cafe\u0301: dit veld staat er twee keer.",
        ),
        ("velden: {a b: x, 'a\u200b  b': y}", "f.yaml:1: velden.a\ufffd  b: dit veld staat er twee keer."),
        ("", "f.yaml: het bestand is leeg, misschien door een stroompanne."),
        ("# niets\n\n", "f.yaml: het bestand is leeg."),
        ("zomaar een zin", "f.yaml:1: hier horen velden met een naam te staan."),
        ("- a\n- b", "f.yaml:1: hier horen velden met een naam te staan."),
        ("velden:\n  <<: {a: b}", "f.yaml:2: velden.<<: hier hoort tekst te staan."),
        ("velden:\n  a: dringend - #1 voor de raad", "f.yaml:2: velden.a: na ' #' leest YAML niet verder;"),
        ("velden:\n  a: #1 voor de raad", "f.yaml:2: velden.a: na ' #' leest YAML niet verder;"),
        ("velden:\n  a: een\n    twee\t# drie", "f.yaml:3: velden.a: na ' #' leest YAML niet verder;"),
        (b"\0" * 400, "f.yaml: het bestand is beschadigd, misschien door een stroompanne"),
        (b"velden:\n  a: caf\xe9\n  a: x", "f.yaml:3: velden.a: dit veld staat er twee keer."),
        ("velden: {a: x, a: y}".encode("utf-16"), "f.yaml:1: velden.a: dit veld staat er twee keer."),
    ],
)
def test_refused_yaml_names_the_place(text: str | bytes, error: str) -> None:
    """Doubles, aliases, odd keys, tabs, stray bytes and empty files each give a line and a reason."""
    assert refusal(text).startswith(error)


@pytest.mark.parametrize(
    "line", ['"x" # waarom', "'x # y'", "x#1", "[] # waarom", "|-\n    x # y\n", "\n    # waarom\n    x"]
)
def test_a_comment_that_cuts_nothing_is_none_of_our_business(line: str) -> None:
    """Behind quotes, on its own line, and within a word or a block, a # says what it says."""
    plain = Source("f.yaml", f"velden:\n  a: {line}\n".encode()).data()
    assert plain["velden"]["a"] in ("x", "x # y", "x#1", [])


@pytest.mark.parametrize("value", ["'&x'", "|-\n    &x", ">-\n    &x"])
def test_an_ampersand_between_quotes_or_in_a_block_is_a_letter(value: str) -> None:
    """Only a bare one would take a word away."""
    assert parse(f"velden:\n  a: {value}").velden == {"a": "&x"}
    assert parse("velden:\n  a: x & y").velden == {"a": "x & y"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_file_is_read_however_it_was_saved(encoding: str) -> None:
    """Notepad saves as UTF-8 with a mark, as Unicode and as ANSI."""
    assert parse("velden: {a: één café}".encode(encoding)).velden == {"a": "één café"}


def test_a_guess_at_the_encoding_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where accents may have been misread, the user is asked to look; else nothing is said."""
    file = tmp_path / "f.yaml"
    file.write_text("a: café", encoding="utf-16")
    read_source(file)
    assert caplog.messages == []
    file.write_bytes("a: café".encode("cp1252"))
    read_source(file, name="f.yaml")
    assert caplog.messages == [
        "f.yaml is gelezen als Windows-1252; kijk na of de accenten kloppen, of bewaar het bestand als UTF-8."
    ]


@pytest.mark.parametrize("levels", [150, 1_200, 5_000, 60_000])
@pytest.mark.parametrize(
    "nest",
    [
        lambda levels: "velden: " + "[" * levels,
        lambda levels: "velden: " + "[" * levels + "]" * levels,
        lambda levels: "velden: " + "{a: " * levels + "}" * levels,
        lambda levels: "velden:\n" + "- " * levels + "x",
    ],
)
def test_deep_nesting_is_refused(nest: Callable[[int], str], levels: int) -> None:
    """However deep a file nests, it is refused; sixty thousand levels once crashed the interpreter."""
    error = refusal(nest(levels))
    assert "te diep genest" in error or "geen geldige YAML" in error


def test_deep_nesting_names_its_place() -> None:
    """A nest that YAML can still read is refused with the line and the first fields."""
    text = "\n".join(" " * level + "velden:" for level in range(150))
    assert refusal(text) == "f.yaml:102: velden.velden.velden: te diep genest."


def test_many_brackets_that_do_not_nest_are_fine() -> None:
    """A long file with thousands of short lists is no deep file."""
    text = "bladeren:\n" + "- {woorden: [a, b]}\n" * 2_600
    assert len(parse(text).bladeren) == 2_600


def test_loader_in_python_refuses_deep_nesting_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the C library the composer runs out of Python's stack, and says the same."""
    monkeypatch.setattr(source, "_Loader", yaml.SafeLoader)
    assert refusal("velden: " + "[" * 900 + "]" * 900) == "f.yaml: te diep genest."


@pytest.mark.parametrize("values", ["- \n" * 6, "a, " * 6])
def test_more_values_than_memory_has_room_for_are_refused(
    monkeypatch: pytest.MonkeyPatch, values: str
) -> None:
    """A few bytes make a value, which takes two thousand while the file is read."""
    monkeypatch.setattr(source, "_MOST_VALUES", 5)
    assert refusal(values) == "f.yaml: er staat te veel in dit bestand; verdeel het over meer bestanden."


def test_long_word_is_read_whole() -> None:
    """A word of 5,000 letters, or a line of a megabyte, is a value like any other."""
    long = "x" * 1_000_000
    assert parse(f"velden: {{a: {long}}}").velden == {"a": long}


def test_huge_file_names_the_right_line() -> None:
    """In a file of 40,000 lines the one wrong field is found."""
    text = "velden:\n" + "".join(f"  veld-{number}: waarde\n" for number in range(40_000)) + "bladeren: nee\n"
    assert refusal(text) == "f.yaml:40002: bladeren: hier hoort een lijst te staan."


@pytest.mark.parametrize(
    ("field", "error"),
    [
        ("id: A", "bladeren.0.id: 'A' heeft niet de juiste vorm; schrijf het zoals wijk-noord-2."),
        ("id: ../x", "bladeren.0.id: '../x' heeft niet de juiste vorm; schrijf het zoals wijk-noord-2."),
        ("id: [a]", "bladeren.0.id: hier hoort tekst te staan."),
        ("aantal: veel", "bladeren.0.aantal: 'veel' is geen geheel getal."),
        ("aantal: 0", "bladeren.0.aantal: het getal is te klein, minstens 1."),
        ("aantal: 10", "bladeren.0.aantal: het getal is te groot, hoogstens 9."),
        ("aantal: [1]", "bladeren.0.aantal: hier hoort een geheel getal te staan."),
        ("waar: misschien", "bladeren.0.waar: 'misschien' is niet true of false."),
        ("waar: []", "bladeren.0.waar: hier hoort true of false te staan."),
        ("tekst: ''", "bladeren.0.tekst: dit veld mag niet leeg zijn."),
        ("tekst: veel te lang", "bladeren.0.tekst: deze tekst is te lang, hoogstens 9 tekens."),
        ("schoon: ''", "bladeren.0.schoon: dit veld mag niet leeg zijn."),
        ("gewassen: veel te lang", "bladeren.0.gewassen: deze tekst is te lang, hoogstens 9 tekens."),
        ("woorden: a", "bladeren.0.woorden: hier hoort een lijst te staan."),
        ("woorden:", "bladeren.0.woorden: hier hoort een lijst te staan."),
        ("woorden: []", "bladeren.0.woorden: deze lijst is te kort, minstens 1."),
        ("woorden: [a, b, c]", "bladeren.0.woorden: deze lijst is te lang, hoogstens 2."),
        ("soort: breed", "bladeren.0.soort: 'breed' is niet toegelaten, kies 'kort' of 'lang'."),
        ("woord: a", "bladeren.0.woord: dit veld bestaat niet; misschien bedoelde u 'woorden'."),
        ("qqqq: a", "bladeren.0.qqqq: dit veld bestaat niet; kijk de spelling na."),
        ("aantal: " + "9" * 5000, "bladeren.0.aantal: deze waarde is niet geldig."),
    ],
)
def test_wrong_field_names_line_and_reason(field: str, error: str) -> None:
    """What the model refuses comes with the field's own line and a Dutch reason."""
    assert refusal(f"velden: {{}}\nbladeren:\n- {field}\n") == f"f.yaml:3: {error}"


def test_a_slip_in_a_plain_record_is_met_with_its_fields() -> None:
    """As in a model."""
    assert refusal("takken:\n- naaam: a\n") == (
        "f.yaml:2: takken.0.naaam: dit veld bestaat niet; misschien bedoelde u 'naam'."
    )


def test_every_wrong_field_is_told_at_once() -> None:
    """Two faults in one file give two lines, each with its own place."""
    with pytest.raises(DataError) as caught:
        parse("bladeren:\n- id: A\n- id: b\n  aantal: x\n")
    assert [(problem.line, problem.field) for problem in caught.value.problems] == [
        (2, "bladeren.0.id"),
        (4, "bladeren.1.aantal"),
    ]


@pytest.mark.parametrize(
    "path", ["C:\\temp\\nieuw", "Zie d:\\archief", "bij C:\\noord\\x", "C:\\docs", "C:\\users"]
)
def test_a_path_that_double_quotes_take_letters_from_is_refused(path: str) -> None:
    """A letter behind a backslash is another sign there: that of ``temp`` was gone, without a word."""
    assert "heeft \\ een eigen betekenis; zet de tekst tussen enkele (')" in refusal(
        f'id: x\nkleur: "{path}"\n'
    )
    doubled = path.replace("\\", "\\\\")
    for written in (f"'{path}'", path.replace(": ", " "), f'"{doubled}"', '"http://x.be, a\\nb"'):
        assert "betekenis" not in refusal(f"id: x\nkleur: {written}\n")


def test_message_cannot_steer_a_terminal() -> None:
    """Escapes, directions and line breaks in a value or a field name are shown as a mark, and cut short."""
    escape = "\\e[31m\\u202e\\n"
    error = refusal(f'bladeren:\n- id: "{escape}{"A" * 5000}"\n')
    assert error.isprintable()
    assert len(error) < 150
    error = refusal(f'"{escape}{"a" * 5000}": x\n')
    assert error.isprintable()
    assert len(error) < 160


class Required(BaseModel):
    """A file with required fields."""

    soort: str
    kleur: str


def test_missing_field_stands_at_its_record() -> None:
    """A field that should be there is told at the line of the record that lacks it."""
    with pytest.raises(DataError) as caught:
        Source("f.yaml", b"# kop\nkleur: rood\n").parse(Required)
    assert str(caught.value).splitlines()[0] == "f.yaml:2: soort: dit verplichte veld ontbreekt."


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 1),
        (("a",), 1),
        (("b",), 2),
        (("b", 1), 4),
        (("b", 1, "c"), 5),
        (("b", 1, "d"), 4),
        (("b", 1, "c", "e"), 5),
        (("b", 7), 2),
        (("b", "x"), 2),
        (("z", "y"), 1),
    ],
)
def test_line_of_a_place_or_of_what_is_above_it(location: Location, line: int) -> None:
    """A place in the tree has a line; a place that is not there has the line of the nearest one above."""
    root = Source("f.yaml", b"a: 1\nb:\n- 2\n- d: 3\n  c: 4\n").root()
    assert line_at(root, location) == line


def test_checksum_is_that_of_the_bytes() -> None:
    """The checksum is the SHA-256 of the file as it is, byte order mark and all."""
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Source("f.yaml", b"").checksum == empty
    assert Source("f.yaml", b"\xef\xbb\xbf").checksum != empty


def test_file_is_read_under_its_own_name(tmp_path: Path) -> None:
    """A source has the bytes of the file, and its path as the name unless another is given."""
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"velden: {}\r\n")
    assert read_source(path) == Source(str(path), b"velden: {}\r\n")
    assert read_source(path, name="mijn deck").name == "mijn deck"


def test_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is told by name, with what to look at."""
    with pytest.raises(DataError, match=r"deck\.yaml: het bestand bestaat niet\.\nKijk na"):
        read_source(tmp_path / "deck.yaml")


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder in the place of a file cannot be read."""
    with pytest.raises(DataError, match="dat is een map en geen bestand"):
        read_source(tmp_path)


def test_time_to_tell_faults_grows_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fault is looked at once; twenty thousand once took more than a minute."""
    looked = 0
    line_of = source.line_at

    def counted(root: yaml.Node, location: Location) -> int:
        nonlocal looked
        looked += 1
        return line_of(root, location)

    monkeypatch.setattr(source, "line_at", counted)
    error = refusal("bladeren:\n" + "- {id: A}\n" * 3000)
    assert (looked, error) == (
        3000,
        "f.yaml:2: bladeren.0.id: 'A' heeft niet de juiste vorm; schrijf het zoals wijk-noord-2.",
    )


def test_faults_are_told_in_the_order_of_the_file() -> None:
    """Whoever found them, and no more than are looked up."""
    text = "velden:\n  a: x\n  b: y\n  c: z"
    besides = [Problem(line=3, field="velden.b", reason="b")]
    with pytest.raises(DataError) as caught:
        Source("f.yaml", text.encode()).refuse(
            [(("velden", "c"), "c"), (("velden", "a"), "a")], besides=besides
        )
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4]
    with pytest.raises(DataError) as caught:
        Source("f.yaml", text.encode()).refuse((("velden", "a"), "a") for _ in range(1_500))
    assert len(caught.value.problems) == 1_000


def test_the_deepest_that_is_read_is_a_hundred_levels() -> None:
    """Also where so many brackets stand that it is looked at before it is composed."""
    brackets = "'" + "[" * 5_000 + "'"
    deepest = Source("f.yaml", f"a: {'[' * 99}{brackets}{']' * 99}".encode())
    assert str(deepest.data()).count("[") == 5_099
    assert refusal(f"a: {'[' * 100}{brackets}{']' * 100}").startswith("f.yaml: te diep genest.")


def test_a_place_beyond_a_list_is_the_list() -> None:
    """As of an item that would have to be there."""
    assert line_at(Source("f.yaml", b"a: x\nb:\n- c").root(), ("b", 1)) == 2


@pytest.mark.parametrize(
    ("spelled", "meant"),
    [
        (r"\ud83d\ude00", "😀"),
        (r"\uD83D\uDE00 \u00e9", "😀 é"),
        (r"\ud83d", "?"),
        (r"\ude00\ud83d", "??"),
        (r"\\ud83d", r"\ud83d"),
        (r"\/", "/"),
    ],
)
def test_json_is_read_also_where_it_spells_a_letter_in_halves(spelled: str, meant: str) -> None:
    """YAML, which JSON is otherwise, knows no halves; other programs write them."""
    assert Source("f.json", b' {\n"a": "%s"}' % spelled.encode()).data() == {"a": meant}
