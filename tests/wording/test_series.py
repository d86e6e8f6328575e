"""Words in a series."""

import pytest

from inspiratie.wording.series import joined


@pytest.mark.parametrize(
    ("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_words_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    """With `en` before the last."""
    assert joined(words) == sentence


def test_the_last_joint_can_be_chosen() -> None:
    """Such as `of`."""
    assert joined(["a", "b"], "of") == "a of b"
