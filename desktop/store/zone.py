"""Where the office is: the zone of its first calendar."""

from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.store.store import Store
from protocol.tags import Policy


def office_zone(store: Store) -> tzinfo | None:
    """The zone of the office's first calendar; None = this computer's."""
    calendars = sorted((row.subject, str(row.body.get("zone"))) for row in _calendars(store))
    for _, zone in calendars:
        try:
            return ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _calendars(store: Store) -> list[Policy]:
    rows = store.office.policies.values()
    return [row for row in rows if row.kind == "calendar" and not row.body.get("retired")]
