"""Time on the ladder: open time of the team, and every minute from the moment somebody is on call."""

from datetime import datetime, timedelta

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar, add_open_time, open_time_between


class LadderTime(Struct, frozen=True):
    """Time since `since`."""

    calendar: Calendar
    since: datetime
    on_call_since: datetime | None

    def spent(self, now: datetime) -> timedelta:
        """How much of it has passed at `now`."""
        if self.on_call_since is None or self.on_call_since >= now:
            return open_time_between(self.calendar, self.since, now)
        begin = max(self.since, self.on_call_since)
        return open_time_between(self.calendar, self.since, begin) + max(now - begin, timedelta())

    def moment(self, span: timedelta) -> datetime | None:
        """The first moment with `span` of it; None when it never comes."""
        if self.on_call_since is None:
            return add_open_time(self.calendar, self.since, span)
        begin = max(self.since, self.on_call_since)
        before = open_time_between(self.calendar, self.since, begin)
        return add_open_time(self.calendar, self.since, span) if before >= span else begin + (span - before)
