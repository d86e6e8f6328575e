"""What a text denies outright, and what it refuses as a means."""

import pytest

from inspiratie.language.denial import Denial, find_denial
from small_language import LEXICON, make_reader

READER = make_reader("jongeren senioren lawaai afval camera workshop infoavond overlast politie vertrouwen")


def found_in(text: str) -> tuple[list[str], ...]:
    """Return the meaningful words denied outright, refused as a means or as company, and lacking."""
    reading = READER.read(text)
    return tuple(
        [place.word for place in reading.places if place.at in found]
        for found in find_denial(reading, LEXICON)
    )


def words_of(text: str) -> tuple[list[str], list[str]]:
    """Return the words denied outright, and those refused as a means."""
    outright, means, *_ = found_in(text)
    return outright, means


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("niet jongeren maar senioren", ["jongeren"]),
        ("het gaat niet om lawaai maar om afval", ["om", "lawaai"]),
        ("jongeren niet, maar senioren", ["jongeren"]),
        ("lawaai hebben we niet, maar afval wel", ["lawaai"]),
        ("het lawaai valt mee, maar het afval niet", ["lawaai"]),
        ("niet alleen lawaai maar ook afval", []),
        ("lawaai hebben we niet", []),
        ("geen lawaai", []),
        ("jongeren vertrouwen de politie niet, maar senioren wel", []),
        ("geen jongeren en lawaai en afval en overlast en politie maar senioren", []),
        ("senioren", []),
    ],
)
def test_what_a_contrast_answers_is_denied(text: str, denied: list[str]) -> None:
    """The other side of "niet X maar Y", "X niet, maar Y" and "X hebben we niet, maar Y" is left alone."""
    assert words_of(text)[0] == denied


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("geen workshop", ["workshop"]),
        ("camera hebben we al, lawaai blijft", ["camera"]),
        ("een infoavond hoeft niet voor jongeren", ["infoavond", "hoeft", "jongeren"]),
        ("een workshop", []),
    ],
)
def test_a_means_is_refused_before_or_behind(text: str, refused: list[str]) -> None:
    """A negation reaches a few words ahead; a phrase such as "hebben we al" its whole clause."""
    assert words_of(text)[1][: len(refused)] == refused
    assert bool(words_of(text)[1]) == bool(refused)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("senioren die geen camera workshop infoavond", ["camera"]),
        ("senioren geen camera workshop infoavond", ["camera", "workshop", "infoavond"]),
    ],
)
def test_what_people_do_is_not_refused_with_what_they_have_none_of(text: str, refused: list[str]) -> None:
    """In "mensen die geen Nederlands spreken" the negation reaches the language, not the speaking."""
    assert words_of(text)[1] == refused


def test_people_without_refuse_no_company() -> None:
    """In "mensen zonder papieren bereiken" reaching people is asked; "zonder" reaches the papers alone."""
    assert found_in("jongeren zonder camera politie")[2] == ["camera"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("overlast, zonder politie", ["politie"]),
        ("overlast, maar niet met de politie", ["politie"]),
        ("overlast, niet via politie", ["politie"]),
        ("overlast en geen politie", []),
        ("overlast, geen politie", ["politie"]),
        ("geen politie, overlast", ["politie"]),
        ("overlast, geen politie en geen camera", ["politie", "camera"]),
        ("overlast, en geen politie", ["politie"]),
        ("overlast, geen politie en veel afval", []),
        ("geen politie", []),
        ("overlast, geen politie komt hier nog", []),
        ("overlast, geen volk", []),
        ("de politie komt niet", []),
        ("overlast zonder afval, politie", ["afval"]),
    ],
)
def test_company_is_refused_by_without_and_not_with(text: str, refused: list[str]) -> None:
    """Or beside what is asked, in a few words of its own; else that there is none may be the complaint."""
    assert [word for word in found_in(text)[2] if word not in ("met", "via", "de")] == refused


@pytest.mark.parametrize(
    ("text", "lacked"),
    [
        ("overlast en geen volk", ["volk"]),
        ("geen talrijk jong volk", ["volk"]),
        ("geen workshop, volk", []),
        ("zonder volk", []),
    ],
)
def test_what_it_takes_is_lacked_behind_the_word_that_denies_it(text: str, lacked: list[str]) -> None:
    """Whatever stands between, in one clause."""
    assert found_in(text)[3] == lacked


def test_a_negation_stays_in_its_clause() -> None:
    """What stands behind a comma is not refused by what stands before it."""
    assert "workshop" not in words_of("geen zin, workshop")[1]


def test_an_empty_text_denies_nothing() -> None:
    """There is nothing to deny."""
    assert find_denial(READER.read(""), LEXICON) == Denial(
        outright=frozenset(), means=frozenset(), company=frozenset(), lacking=frozenset()
    )
