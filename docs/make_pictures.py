"""Draw the terminal pictures of the README and the manual: python docs/make_pictures.py."""

import io
from pathlib import Path

from rich.console import Console

from inspiratie.deck.loading import load_catalogue
from inspiratie.deck.vocabulary import Facet
from inspiratie.engine.recommender import packaged_recommender
from inspiratie.language.loading import load_lexicon
from inspiratie.output.results import Suggestions
from inspiratie.output.terminal.suggestions import suggestion_cards
from inspiratie.output.terminal.theme import THEME

WIDTH = 92


def main() -> None:
    """Write docs/img/suggest.svg."""
    recommender = packaged_recommender(load_catalogue(), load_lexicon())
    ranking = recommender.suggest(options={Facet.DOEL: ["meepraten"], Facet.THEMA: ["overlast"]})
    console = Console(record=True, width=WIDTH, theme=THEME, file=io.StringIO(), force_terminal=True)
    console.print(suggestion_cards(Suggestions(ranking=ranking, recommender=recommender, count=3)))
    path = Path(__file__).parent / "img" / "suggest.svg"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        console.export_svg(title="inspiratie suggest --doel meepraten --thema overlast"), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
