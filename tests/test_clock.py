"""The moment has a zone, whatever the computer says of where it is."""

import sys
import time

import pytest

from inspiratie.clock import local_now


def test_the_clock_knows_its_zone() -> None:
    """The computer's own clock gives a moment with a zone."""
    assert local_now().tzinfo is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its zone elsewhere")
@pytest.mark.parametrize("zone", ["UTC+24", "UTC-24:59:59", "<+99>-99", "../../etc/passwd", ":", "a\u0301"])
def test_an_odd_zone_stops_nothing(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of a day and more ended in a traceback; it is taken for that of Greenwich."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert local_now().utcoffset() is not None
    finally:
        monkeypatch.undo()
        time.tzset()
