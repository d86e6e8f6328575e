"""Shortlists at a moment that stands still."""

from datetime import datetime, timedelta, timezone

from inspiratie.shortlists import SCHEMA, Shortlist

MOMENT = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=1)))


def make(**fields: object) -> Shortlist:
    """Return a list with these fields."""
    basis = {"schema": SCHEMA, "naam": "wijk", "gemaakt": MOMENT, "gewijzigd": MOMENT}
    return Shortlist.model_validate({**basis, **fields})
