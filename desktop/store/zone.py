"""Where the office is: the zone of its first calendar."""

from collections.abc import Iterable
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.store.store import Store
from protocol.tags import Policy


def office_zone(store: Store) -> tzinfo | None:
    """The zone of the office's first calendar; None = this computer's."""
    return zone_of(store.office.policies.values())


def zone_of(policies: Iterable[Policy]) -> tzinfo | None:
    """The same of these policies."""
    calendars = sorted((row.subject, str(row.body.get("zone"))) for row in policies if _counts(row))
    for _, zone in calendars:
        try:
            return ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _counts(row: Policy) -> bool:
    return row.kind == "calendar" and not row.body.get("retired")
