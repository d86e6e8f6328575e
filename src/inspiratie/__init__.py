"""Recommend initiatives that involve citizens in local safety policy.

What other programs build on can be had from here, and is loaded when it is first asked for:

>>> from inspiratie import Facet, load_catalogue, load_lexicon, packaged_recommender, safely_answered
>>> recommender = packaged_recommender(load_catalogue(), load_lexicon())
>>> need = recommender.understand(options={Facet.DOEL: ["meepraten"], Facet.THEMA: ["overlast"]})
>>> safely_answered(need, recommender, count=5).matches[0].initiative.id
'gedragscodeprojecten'

Who is in danger or hurt gets only what suits that. Where they get help, `inspiratie.advice.help.help_line`
says: tell that first.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "1.0.0"
__all__ = [
    "Facet",
    "__version__",
    "load_catalogue",
    "load_lexicon",
    "packaged_recommender",
    "safely_answered",
]

if TYPE_CHECKING:
    from inspiratie.advice.help import safely_answered
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
        "safely_answered": "advice.help",
    }

    def __getattr__(name: str) -> object:
        """Return what other programs build on, from the module where it stands."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
