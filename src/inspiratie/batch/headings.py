"""What people write above the columns of a table, and which column that is."""

import re
from collections.abc import Iterator, Mapping, Sequence

from inspiratie.deck.vocabulary import Facet
from inspiratie.language.words import fold

NAME, TEXT = "naam", "tekst"
_OWN = {
    NAME: NAME,
    TEXT: TEXT,
    **{name: facet.value for facet in Facet for name in (facet.value, facet.plural)},
}
"""The headings that the manual gives."""
_OTHERS: Mapping[str, Sequence[str]] = {
    NAME: (
        *("wijk", "buurt", "gemeente", "plaats", "locatie", "dossier", "titel"),
        *("nom", "quartier", "commune", "lieu", "name", "neighbourhood", "neighborhood"),
    ),
    TEXT: (
        *("probleem", "vraag", "omschrijving", "beschrijving", "situatie", "melding", "klacht", "nood"),
        *("texte", "problème", "question", "description", "besoin", "text", "problem", "need"),
    ),
    Facet.DOEL: ("doelstelling", "objectif", "but", "goal"),
    Facet.DOELGROEP: ("voor wie", "groupe cible", "groupes cibles", "public", "target group"),
    Facet.THEMA: ("onderwerp", "thème", "thèmes", "sujet", "theme", "topic"),
    Facet.METHODE: ("werkvorm", "aanpak", "méthode", "méthodes", "method"),
    Facet.VORM: ("forme", "formes"),
}
"""What else is understood, best first, where no column has the heading of the manual."""


def columns_of(cells: Sequence[str]) -> Mapping[str, int]:
    """Return where each column stands that these headings name; of two for one, the better word's.

    >>> columns_of(["Wijk", "Probleem", "Doelgroep(en)", "Code"])
    {'doelgroep': 2, 'naam': 0, 'tekst': 1}
    """
    plain = [_plain(cell) for cell in cells]
    found = {_OWN[heading]: number for number, heading in reversed([*enumerate(plain)]) if heading in _OWN}
    for column, heading in _in_other_words():
        if column not in found and heading in plain:
            found[column] = plain.index(heading)
    return found


def doubled(cells: Sequence[str]) -> str:
    """Return the column that two headings of the manual name, or nothing."""
    named = [_OWN[heading] for heading in map(_plain, cells) if heading in _OWN]
    return next((column for column in named if named.count(column) > 1), "")


def _in_other_words() -> Iterator[tuple[str, str]]:
    for column, headings in _OTHERS.items():
        yield from ((str(column), _plain(heading)) for heading in headings)


def _plain(heading: str) -> str:
    """Return the letters of a heading, without a remark in brackets behind it."""
    return re.sub(r"[^a-z]", "", fold(re.sub(r"\s\([^()]*\)", "", heading)))
