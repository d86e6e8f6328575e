"""A decision on paper: the need, the ranking, the choice, what was rejected; and the same asked again."""

from inspiratie.report.decision import Decision, Verdict, decide, parse_decision
from inspiratie.report.document import to_paper
from inspiratie.report.repetition import repeat
from inspiratie.report.sentences import repetition_lines

__all__ = [
    "Decision",
    "Verdict",
    "decide",
    "parse_decision",
    "repeat",
    "repetition_lines",
    "to_paper",
]
