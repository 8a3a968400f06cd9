"""Open time the slow and plain way: every minute of the played time is asked of the wall clock, one by one.

Called by `oracle`. Shares nothing with the gateway's calendars: hours are those of `company`, days off are written
there by hand, the zone comes from the time zone data. Always holds: a minute that daylight saving repeats counts twice.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.week.company import Team

BEFORE, AFTER = timedelta(days=2), timedelta(days=12)
_MINUTE = 60


class Walker:
    """One team's minutes from two days before the week to some days after."""

    def __init__(self, team: Team, begins: datetime, ends: datetime) -> None:
        zone = ZoneInfo(team.zone)
        self._first = int((begins - BEFORE).timestamp()) // _MINUTE
        last = int((ends + AFTER).timestamp()) // _MINUTE
        moments = (datetime.fromtimestamp(at * _MINUTE, zone) for at in range(self._first, last))
        self._open = [_is_open(team, moment) for moment in moments]

    def is_open(self, moment: datetime) -> bool:
        """Whether this minute is within the hours."""
        return self._open[int(moment.timestamp()) // _MINUTE - self._first]

    def seconds(self, start: datetime, end: datetime) -> float:
        """Open seconds between two moments."""
        total, at, until = 0.0, start.timestamp(), end.timestamp()
        while at < until:
            edge = min((at // _MINUTE + 1) * _MINUTE, until)
            if self._open[int(at // _MINUTE) - self._first]:
                total += edge - at
            at = edge
        return total

    def last_within(self, start: datetime, allowed: float) -> datetime:
        """The last moment at which no more than `allowed` open seconds have gone by."""
        at, left = start.timestamp(), allowed
        while True:
            edge = (at // _MINUTE + 1) * _MINUTE
            if self._open[int(at // _MINUTE) - self._first]:
                if edge - at > left:
                    return datetime.fromtimestamp(at + left, UTC)
                left -= edge - at
            at = edge

    def opens(self, moment: datetime) -> datetime:
        """The next moment that is open."""
        at = int(moment.timestamp()) // _MINUTE
        while not self._open[at - self._first]:
            at += 1
        return max(moment, datetime.fromtimestamp(at * _MINUTE, UTC))


def _is_open(team: Team, local: datetime) -> bool:
    minute, day = local.hour * 60 + local.minute, local.date()
    if day in team.off or any(on == day and begin <= minute < end for on, (begin, end) in team.cuts):
        return False
    return any(begin <= minute < end for begin, end in team.week.get(local.weekday(), ()))
