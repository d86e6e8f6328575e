"""What time it is where the user is."""

from datetime import UTC, datetime


def local_now() -> datetime:
    """Return the moment with the zone of this computer; with that of Greenwich where it has an odd one."""
    now = datetime.now(tz=UTC)
    try:
        return now.astimezone()
    except ValueError:  # a zone more than a day away, as a variable may say
        return now
