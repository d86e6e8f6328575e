"""A catalogue of a few made-up cards, for tests whose outcome must not depend on the real ones."""

from collections.abc import Sequence
from hashlib import sha256

from inspiratie.advice.search import Search
from inspiratie.deck.catalogue import Catalogue, Entry
from inspiratie.deck.initiative import HelpsWith, Initiative, Link
from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.engine.answered import answered_of
from inspiratie.engine.need import Wish
from inspiratie.engine.recommender import Recommender
from inspiratie.language.lexicon import Lexicon
from inspiratie.output.results import Listing, Selection, Terms


def concept(id_: str, facet: Facet, *, broader: str = "", is_generic: bool = False) -> Concept:
    """Return a concept that is labelled by its id."""
    above = (broader,) if broader else ()
    return Concept(id=id_, facet=facet, label=id_, broader=above, algemeen=is_generic)


VOCABULARY = Vocabulary(
    begrippen=(
        concept("meedoen", Facet.VORM),
        concept("meepraten", Facet.VORM),
        concept("transparantie", Facet.VORM),
        concept("informeren", Facet.DOEL),
        concept("verbinden", Facet.DOEL),
        concept("workshop", Facet.METHODE),
        concept("wandeling", Facet.METHODE),
        concept("jongeren", Facet.DOELGROEP),
        concept("studenten", Facet.DOELGROEP, broader="jongeren"),
        concept("senioren", Facet.DOELGROEP),
        concept("iedereen", Facet.DOELGROEP, is_generic=True),
        concept("overlast", Facet.THEMA),
        concept("lawaai", Facet.THEMA, broader="overlast"),
        concept("inbraak", Facet.THEMA),
        concept("drugs", Facet.THEMA),
    ),
)
LEXICON = Lexicon(
    stop={"nl": ("de", "het", "een", "en", "op", "in", "van"), "fr": ("le",), "en": ("the",)},
    foreign={"de": ("und", "nicht")},
)


def card(
    id_: str,
    *,
    kaart: int | None = None,
    titel: str = "",
    vorm: Sequence[str] = ("meedoen",),
    doel: Sequence[str] = ("verbinden",),
    methode: Sequence[str] = ("workshop",),
    doelgroep: Sequence[str] = ("iedereen",),
    thema: Sequence[str] = ("drugs",),
    sterk: Sequence[str] = (),
    goed: Sequence[str] = (),
    deels: Sequence[str] = (),
    beschrijving: str = "Een kaart.",
    links: Sequence[Link] = (),
    kosten: str | None = None,
) -> Initiative:
    """Return a card; its title is its id with a capital unless given."""
    return Initiative(
        id=id_,
        kaart=kaart,
        titel=titel or id_.capitalize(),
        vormen=tuple(vorm),
        doelen=tuple(doel),
        methoden=tuple(methode),
        doelgroepen=tuple(doelgroep),
        themas=tuple(thema),
        samenvatting=f"Samenvatting van {id_}.",
        beschrijving=beschrijving,
        helpt_bij=HelpsWith(sterk=tuple(sterk), goed=tuple(goed), deels=tuple(deels)),
        links=tuple(links),
        kosten=kosten,
    )


def wish(id_: str, weight: float = 1.0, *, is_stated: bool = True) -> Wish:
    """Return a wish for a concept of the small vocabulary."""
    return Wish(concept=VOCABULARY.concepts[id_], weight=weight, is_stated=is_stated)


def catalogue_of(*cards: Initiative, version: str = "1", checksum: str = "", own: bool = False) -> Catalogue:
    """Return a catalogue of these cards."""
    return Catalogue(
        vocabulary=VOCABULARY,
        entries=tuple(Entry(initiative=one, deck="Proefkaarten", is_own=own) for one in cards),
        version=version,
        checksum=checksum or sha256(repr(cards).encode()).hexdigest(),
    )


def selection_of(*cards: Initiative) -> Selection:
    """Return these cards as what a command shows."""
    return Selection(initiatives=cards, catalogue=catalogue_of(*cards), title="Selectie", command="opnieuw")


def listing_of(*cards: Initiative, asked: Sequence[Concept] = (), own: bool = False) -> Listing:
    """Return these cards as what `list` shows."""
    over = catalogue_of(*cards, own=own)
    search = Search(asked=asked)
    return Listing(initiatives=cards, catalogue=over, title="Selectie", command="opnieuw", search=search)


def terms_of(*cards: Initiative, facets: Sequence[Facet] = tuple(Facet)) -> Terms:
    """Return all concepts of some facets over these cards."""
    over = recommender_of(*cards)
    concepts = [concept for facet in facets for concept, _ in VOCABULARY.in_tree(facet)]
    return Terms(catalogue=over.catalogue, answered=answered_of(over), concepts=concepts)


def recommender_of(*cards: Initiative) -> Recommender:
    """Return the engine over these cards."""
    return Recommender(catalogue_of(*cards), LEXICON)
