"""The vocabulary as a tree or as lines, with how many initiatives stand under each term."""

from collections.abc import Iterator, Sequence

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Concept, Facet


def term_tree(catalogue: Catalogue, facets: Sequence[Facet]) -> Group:
    """Return one tree a facet; a concept with two broader ones stands under both."""
    trees = []
    for facet in facets:
        tree = Tree(Text(facet.plural_label, style="heading"), guide_style="dim")
        for concept in catalogue.vocabulary.of_facet(facet):
            if not concept.broader:
                _grow(tree, concept, catalogue)
        trees.append(tree)
    return Group(*trees)


def term_lines(catalogue: Catalogue, facets: Sequence[Facet]) -> Iterator[str]:
    """Yield the concepts as plain lines: facet, id, label, number of initiatives, separated by tabs."""
    for facet in facets:
        for concept in catalogue.vocabulary.of_facet(facet):
            yield "\t".join([facet, concept.id, concept.label, str(catalogue.count(concept.id))])


def _grow(branch: Tree, concept: Concept, catalogue: Catalogue) -> None:
    count = catalogue.count(concept.id)
    twig = branch.add(Text(concept.label).append(f"  {count}" if count else "", style="card.label"))
    for child in catalogue.vocabulary.narrower[concept.id]:
        _grow(twig, catalogue.vocabulary.concepts[child], catalogue)
