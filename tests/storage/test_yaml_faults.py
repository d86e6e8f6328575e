"""What is said of a file that YAML does not read."""

import pytest
import yaml

from inspiratie.storage.yaml_faults import IN_QUOTES, NO_YAML, NOT_YAML, SECOND, mark_of, reason_of


def fault(text: str) -> yaml.MarkedYAMLError:
    """Return the error that a text gives."""
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        yaml.compose(text, Loader=yaml.SafeLoader)
    return caught.value


@pytest.mark.parametrize(
    ("text", "reason"),
    [("a: 1\n---\nb: 2\n", SECOND), ("a: b: c\n", NO_YAML), ('a: "C:\\Temp"\n', IN_QUOTES)],
)
def test_a_fault_that_people_make_is_named(text: str, reason: str) -> None:
    """Any other is no valid YAML."""
    assert reason_of(fault(text)) == reason
    assert (reason in NOT_YAML) == (reason != IN_QUOTES)


def test_a_quote_that_nothing_closes_is_shown_where_it_opens() -> None:
    """Not at the end of the file, where YAML notices."""
    assert mark_of(fault('a: 1\nb: "open\nc: 3\n')).line == 1
    assert mark_of(fault("a: b: c\n")).line == 0
