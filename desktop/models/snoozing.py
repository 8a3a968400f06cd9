"""Until when a conversation can be put away: a few usual moments of the office. Knows no widget.

choices(now there) -> [("hour", 15:42), ("afternoon", 16:00), ("tomorrow", 9:00), ("monday", 9:00)]
"""

from datetime import datetime, timedelta

from desktop.models.send_later import MORNING, Moment
from desktop.models.send_later import choices as moments


def choices(now: datetime) -> list[Moment]:
    """The usual moments after `now`, the soonest first; next Monday always, unless that is tomorrow."""
    found = [moment for moment in moments(now) if moment.key != "monday"]
    day = now + timedelta(days=7 - now.weekday())
    monday = day.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    if monday > found[-1].at:
        found.append(Moment("monday", monday))
    return found
