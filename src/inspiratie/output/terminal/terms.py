"""The vocabulary as a tree, with how many initiatives stand under each term."""

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from inspiratie.deck.catalogue import Catalogue
from inspiratie.deck.vocabulary import Concept
from inspiratie.output.results import Terms


def term_tree(terms: Terms) -> Group:
    """Return one tree a facet; a concept with two broader ones stands under both."""
    trees = []
    for facet in terms.facets:
        tree = Tree(Text(facet.plural_label, style="heading"), guide_style="dim")
        for concept in terms.catalogue.vocabulary.of_facet(facet):
            if not concept.broader:
                _grow(tree, concept, terms.catalogue)
        trees.append(tree)
    return Group(*trees)


def _grow(branch: Tree, concept: Concept, catalogue: Catalogue) -> None:
    count = catalogue.count(concept.id)
    twig = branch.add(Text(concept.label).append(f"  {count}" if count else "", style="card.label"))
    for child in catalogue.vocabulary.narrower[concept.id]:
        _grow(twig, catalogue.vocabulary.concepts[child], catalogue)
