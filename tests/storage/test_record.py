"""What a file holds, as a value."""

import pytest
from pydantic import ValidationError

from inspiratie.storage.record import Record


class Pair(Record):
    """A record of two fields."""

    een: str
    twee: str = ""


def test_a_record_is_never_changed() -> None:
    """Who wants another makes another."""
    pair = Pair(een="a")
    with pytest.raises(ValidationError, match="frozen"):
        pair.een = "b"


def test_a_field_that_is_not_known_is_refused() -> None:
    """A word misspelt in a file is not passed over."""
    with pytest.raises(ValidationError, match="forbidden"):
        Pair.model_validate({"een": "a", "tweee": "b"})
