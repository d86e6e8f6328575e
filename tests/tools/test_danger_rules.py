"""Rules of the dangers."""

from pathlib import Path

import pytest

from inspiratie.deck.vocabulary import Concept, Facet, Vocabulary
from inspiratie.language.danger import Danger
from inspiratie.language.lexicon import Lexicon
from tools.danger_rules import danger_findings

VOCABULARY = Vocabulary(
    begrippen=(
        Concept(id="geweld", facet=Facet.THEMA, label="geweld"),
        Concept(id="buren", facet=Facet.DOELGROEP, label="buren"),
    )
)
WRITTEN = """gevaren:
- themas: [{}]
  nood: {{nl: [ik bloed]}}
  onderwerp: {{fr: ["{}"]}}
"""


@pytest.mark.parametrize(
    ("theme", "named", "expected"),
    [
        ("geweld", "sang", []),
        ("buren", "sang", ["dangers.yaml:2: ongelezen: 'buren' is geen thema."]),
        ("geweld", "ik bloed", ["dangers.yaml:4: dubbel: 'ik bloed' staat er al."]),
    ],
)
def test_themes_are_known_and_phrases_stand_once(
    tmp_path: Path, theme: str, named: str, expected: list[str]
) -> None:
    """Each fault with its line."""
    (tmp_path / "dangers.yaml").write_text(WRITTEN.format(theme, named), encoding="utf-8")
    danger = Danger(
        id="wond", hulp=("Bel 112.",), themas=(theme,), nood={"nl": ("ik bloed",)}, onderwerp={"fr": (named,)}
    )
    found = danger_findings(tmp_path, Lexicon(dangers=(danger,)), VOCABULARY)
    assert [str(finding) for finding in found] == expected
