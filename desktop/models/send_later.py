"""When a message could leave: a few usual moments and the zones of the office and the customer. Knows no Qt widget.

choices(now there) -> [("hour", 15:42), ("afternoon", 16:00), ("tomorrow", 9:00)]
"""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.store.store import Store
from desktop.store.zone import office_zone
from protocol.answers import Scheduled

Key = Literal["hour", "afternoon", "tomorrow", "monday"]
AFTERNOON, MORNING = 16, 9
SATURDAY = 5


class Moment(NamedTuple):
    """A usual moment."""

    key: Key
    at: datetime


def choices(now: datetime) -> list[Moment]:
    """The usual moments after `now`, which is the time of the place they are meant for; the soonest first."""
    found = [Moment("hour", (now + timedelta(hours=1)).replace(second=0, microsecond=0))]
    if now.hour < AFTERNOON - 1:
        found.append(Moment("afternoon", _at(now, 0, AFTERNOON)))
    found.append(Moment("tomorrow", _at(now, 1, MORNING)))
    if now.weekday() in {SATURDAY - 1, SATURDAY}:
        found.append(Moment("monday", _at(now, 7 - now.weekday(), MORNING)))
    return found


def office_now(store: Store, now: datetime) -> datetime:
    """The time at the office."""
    return now.astimezone(office_zone(store))


def customer_zone(phone: str | None) -> tzinfo | None:
    """Where a number is from; None when that is not known or could be several places."""
    digits = "".join(char for char in phone or "" if char.isdigit())
    if not digits:
        return None
    import phonenumbers
    from phonenumbers import timezone

    try:
        zones = timezone.time_zones_for_number(phonenumbers.parse(f"+{digits}"))
        return ZoneInfo(zones[0]) if len(zones) == 1 and zones[0] != timezone.UNKNOWN_TIMEZONE else None
    except (phonenumbers.NumberParseException, ZoneInfoNotFoundError, ValueError):
        return None


def open_ones(store: Store, conversation_id: int | None) -> list[Scheduled]:
    """What waits or asks in a conversation: those that ask first, then the soonest."""
    rows: Iterable[Scheduled] = store.office.scheduled.values()
    mine = [row for row in rows if row.conversation_id == conversation_id and row.state in {"waiting", "asks"}]
    return sorted(mine, key=lambda row: (row.state != "asks", row.due_at, row.id))


def _at(now: datetime, days: int, hour: int) -> datetime:
    day = (now + timedelta(days=days)).date()
    return datetime(day.year, day.month, day.day, hour, tzinfo=now.tzinfo)
