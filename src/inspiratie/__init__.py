"""Recommend initiatives that involve citizens in local safety policy.

What other programs build on can be had from here, and is loaded when it is first asked for:

>>> from inspiratie import Facet, load_catalogue, load_lexicon, packaged_recommender
>>> recommender = packaged_recommender(load_catalogue(), load_lexicon())
>>> recommender.suggest(options={Facet.DOEL: ["meepraten"]}).matches[0].strength
'sterk'
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "1.0.0"
__all__ = ["Facet", "__version__", "load_catalogue", "load_lexicon", "packaged_recommender"]

if TYPE_CHECKING:
    from inspiratie.deck.loading import load_catalogue
    from inspiratie.deck.vocabulary import Facet
    from inspiratie.engine.recommender import packaged_recommender
    from inspiratie.language.loading import load_lexicon
else:
    _HOMES = {
        "Facet": "deck.vocabulary",
        "load_catalogue": "deck.loading",
        "load_lexicon": "language.loading",
        "packaged_recommender": "engine.recommender",
    }

    def __getattr__(name: str) -> object:
        """Return what other programs build on, from the module where it stands."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
