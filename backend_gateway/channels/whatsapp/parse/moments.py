"""Meta's times: seconds since 1970, as text, sometimes as numbers, now and then as nonsense."""

from datetime import UTC, datetime, timedelta

from backend_gateway.channels.whatsapp.payloads import Moment

_FIRST = 1230768000  # 2009, when WhatsApp began
_LAST = 4102444800  # 2100
_AHEAD = timedelta(days=1)


def instant(value: Moment) -> datetime | None:
    """The moment meant, or None when it is absent or absurd (before 2009, after 2100, not a number)."""
    try:
        seconds = int(value)  # type: ignore[arg-type]  # None raises TypeError below
    except (TypeError, ValueError, OverflowError):
        return None
    if seconds > _LAST:
        seconds //= 1000  # milliseconds
    return datetime.fromtimestamp(seconds, UTC) if _FIRST <= seconds <= _LAST else None


def moment(value: Moment, received_at: datetime) -> tuple[datetime, bool]:
    """When it happened, and whether that is what was said: else it is when we received it.

    A moment more than a day after we received it is not believed: it would stand at the end of its chat for ever.
    """
    found = instant(value)
    if found is None or found - received_at > _AHEAD:
        return received_at, False
    return found, True
