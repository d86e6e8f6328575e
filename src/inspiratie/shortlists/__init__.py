"""Shortlists: named lists of initiatives with notes, and the folder that they are kept in."""

from inspiratie.shortlists.folder import Added, ShortlistFolder, save_suggestions, shortlist_folder
from inspiratie.shortlists.shortlist import (
    SCHEMA,
    Pick,
    Shortlist,
    check_is_list,
    parse_shortlist,
    slug_of,
)
from inspiratie.shortlists.stated_need import StatedNeed

__all__ = [
    "SCHEMA",
    "Added",
    "Pick",
    "Shortlist",
    "ShortlistFolder",
    "StatedNeed",
    "check_is_list",
    "parse_shortlist",
    "save_suggestions",
    "shortlist_folder",
    "slug_of",
]
