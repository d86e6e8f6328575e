"""Text evidence: which records hold the words of a need, and how much that says."""

from inspiratie.deck.initiative import Initiative
from inspiratie.engine.text_search import NO_HITS, TextHit, TextIndex, text_index
from small_catalogue import card
from small_language import make_reader

READER = make_reader("buurtfeest", "wandeling", "winkel", "straat", "lampen", "nachtwacht")


def index_of(*cards: Initiative) -> TextIndex:
    """Return the searchable text of these cards."""
    return text_index(cards, READER)


def search(text: str, *cards: Initiative) -> dict[str, TextHit]:
    """Return what a text finds in cards."""
    return dict(index_of(*cards).search(READER.read(text)))


def test_only_records_with_a_word_of_the_need_are_found() -> None:
    """With the words that hit, as they were written."""
    found = search("Lampen in de straat", card("een", beschrijving="Meer lampen."), card("twee"))
    assert list(found) == ["een"]
    assert found["een"].words == ("lampen",)


def test_a_rare_word_says_more_than_a_common_one() -> None:
    """Inverse document frequency."""
    cards = [card(f"kaart-{number}", beschrijving="Een winkel.") for number in range(5)]
    found = search("winkel lampen", *cards, card("een", beschrijving="De lampen."))
    assert found["een"].score > found["kaart-0"].score


def test_a_word_in_the_title_says_more_than_one_in_the_description() -> None:
    """Fields have weights."""
    found = search(
        "lampen",
        card("een", titel="Lampen"),
        card("twee", beschrijving="Lampen."),
        card("drie"),
        card("vier"),
    )
    assert found["een"].score > found["twee"].score


def test_more_of_the_same_word_says_ever_less() -> None:
    """Saturation: the second time adds less than the first."""
    rest = [card("nul", beschrijving="Een kaart een kaart."), card("niets", beschrijving="Een kaart.")]
    once = search("lampen", card("een", beschrijving="lampen straat straat straat"), *rest)["een"].score
    twice = search("lampen", card("een", beschrijving="lampen lampen straat straat"), *rest)["een"].score
    assert once < twice < 2 * once


def test_a_longer_text_says_less_with_the_same_word() -> None:
    """Length normalisation."""
    found = search(
        "lampen",
        card("kort", beschrijving="lampen"),
        card("lang", beschrijving="lampen straat winkel wandeling straat winkel wandeling"),
    )
    assert found["kort"].score > found["lang"].score


def test_who_holds_all_words_is_found_before_who_holds_one_of_them_often() -> None:
    """A score counts by the share of the need's words that were found."""
    rest = [card(f"kaart-{number}") for number in range(5)]
    both = card("beide", beschrijving="lampen in de straat")
    one = card("een", titel="Lampen", beschrijving="lampen lampen")
    found = search("lampen straat", both, one, *rest)
    assert found["beide"].score > found["een"].score
    alone = search("lampen", both, one, *rest)
    assert alone["een"].score > alone["beide"].score
    assert found["een"].score == alone["een"].score / 2


def test_each_word_counts_once_for_its_best_key() -> None:
    """The weightiest word comes first; equally weighty ones by the alphabet."""
    found = search("straat lampen", card("een", titel="Lampen", beschrijving="De straat."), card("twee"))
    assert found["een"].words == ("lampen", "straat")


def test_no_initiatives_find_nothing() -> None:
    """An index may be empty."""
    assert search("lampen") == {}
    assert len(NO_HITS) == 0


def test_a_name_among_unwanted_words_names_nothing_that_is_wanted() -> None:
    """Who wants no more of an initiative names it as well."""
    index = index_of(card("een", titel="Nachtwacht"), card("twee", titel="Buurtfeest"))
    reading = READER.read("geen nachtwacht, wel een buurtfeest")._replace(unwanted=frozenset({1}))
    assert index.search(reading).named == {"twee"}
    assert index.unwanted(reading) == {"een"}


def test_what_is_not_found_has_no_hit() -> None:
    """A hit is asked for by id."""
    found = index_of(card("een", beschrijving="Meer lampen."), card("twee")).search(READER.read("lampen"))
    assert found.get("twee") is None
    assert len(found) == 1


def test_the_best_hit_comes_first() -> None:
    """Of what holds a word; what holds none is not among them."""
    cards = (card("een", beschrijving="Lampen."), card("twee", titel="Lampen"), card("drie"))
    assert [*index_of(*cards).search(READER.read("lampen")).scores.best()] == ["twee", "een"]
