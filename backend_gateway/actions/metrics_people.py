"""Keeps the time of people: told anew per person and day, for the days of which anything changed and as time passes.

    a case changes -> spans of its chats (metric_spans) -> the days they touch -> hours (metric_people)
    somebody is signed in, time passes -----------------> their days since the last telling

Called by `workers/metric_days`. What always holds: told twice nothing changes; a late message, a withdrawn case or a
gateway that was down leaves the same rows as if everything had been known in time.
"""

import asyncio
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from backend_gateway.domain.metrics.people import PersonHour, active_spans, hours_of
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import changed, people_days, people_spans
from backend_gateway.store.metrics.changed import MONTHS, PEOPLE
from backend_gateway.store.metrics.people_spans import Row
from backend_gateway.store.unit import Unit

CONVERSATIONS: Final = 500
DAYS: Final = 100
"""In one transaction."""
EVERY: Final = timedelta(seconds=20)
"""Days grow with time no oftener, so that those of many people are all told before the next turn."""
OVERLAP: Final = timedelta(minutes=10)
"""A change of presence may be committed a while after its moment."""
STRETCH: Final = timedelta(days=31)
"""So far time goes in one transaction, after an outage or the first time."""


async def follow_people(unit: Unit, zone: ZoneInfo, now: datetime) -> bool:
    """Tell what changed; whether there may be more. Nothing while another gateway does it."""
    conn = unit.conn
    if not await changed.hold(conn, PEOPLE):
        return False
    conversations = await changed.take_conversations(conn, CONVERSATIONS)
    touched = await _follow_chats(conn, conversations)
    await changed.note_days(conn, _days_of(touched, zone, now))
    until = await _pass_time(conn, zone, now)
    if len(conversations) == CONVERSATIONS:
        return True
    days = await changed.take_days(conn, DAYS)
    await _tell(conn, days, zone, now)
    await changed.keep_told(conn, PEOPLE, until)
    more = len(days) == DAYS or until + EVERY < now
    if not more:
        await changed.keep_told(conn, MONTHS, _month_start(now, zone))
    return more


async def _follow_chats(conn: Conn, conversations: list[int]) -> list[Row]:
    """Replace the spans of these conversations; what is new or gone."""
    if not conversations:
        return []
    found = await people_spans.chats(conn, conversations)
    rows = [
        people_spans.row_of(episode, conversation, user, span)
        for (episode, conversation), chat in found.items()
        for user, spans in active_spans(chat).items()
        for span in spans
    ]
    return await people_spans.replace(conn, conversations, [episode for episode, _ in found], rows)


async def _pass_time(conn: Conn, zone: ZoneInfo, now: datetime) -> datetime:
    """Whoever is signed in has new days and longer ones; until when that is told then."""
    told = await changed.told(conn, PEOPLE)
    if told is not None and now < told + EVERY:
        return told
    told = told or await people_days.first_event(conn) or now
    since, until = told - OVERLAP, min(now, told + STRETCH)
    users = await people_days.there(conn, since, until)
    await changed.note_days(conn, ((user, day) for day in _days(since, until, zone) for user in users))
    first, last = (_month_start(at, zone).astimezone(zone).date() for at in (told, until))
    if first < last:  # what was the present month is summed with all who were there in it
        await changed.note_days(conn, await people_days.last_days(conn, first, last))
    return max(until, told)


async def _tell(conn: Conn, days: list[tuple[int, date]], zone: ZoneInfo, now: datetime) -> None:
    if not days:
        return
    asked = [(user, day, *_bounds(day, zone, now)) for user, day in days]
    found = await people_days.lived(conn, [one for one in asked if one[2] < one[3]])
    hours = await asyncio.to_thread(_hours, found, zone)  # it takes a while for many people, and others wait
    await people_days.replace(conn, days, hours)
    present = now.astimezone(zone).date().replace(day=1)
    months = ((user, day.replace(day=1)) for user, day in days)
    await people_days.sum_months(conn, (one for one in months if one[1] < present))


def _hours(found: Iterable[people_days.Lived], zone: ZoneInfo) -> list[tuple[int, date, PersonHour]]:
    return [(one.user_id, one.day, hour) for one in found for hour in hours_of(one.stays, one.chats, one.span, zone)]


def _month_start(at: datetime, zone: ZoneInfo) -> datetime:
    """When the local month of a moment began."""
    return datetime.combine(at.astimezone(zone).date().replace(day=1), time(), zone).astimezone(UTC)


def _days_of(rows: Iterable[Row], zone: ZoneInfo, now: datetime) -> Iterable[tuple[int, date]]:
    """The days that these spans touch until now."""
    for _, user, _, start, end in rows:
        for day in _days(start, min(end or now, now), zone):
            yield user, day


def _days(since: datetime, until: datetime, zone: ZoneInfo) -> Iterable[date]:
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _bounds(day: date, zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime]:
    """When a local day began and ended, as far as it went, in whole seconds."""
    start, end = (datetime.combine(one, time(), zone).astimezone(UTC) for one in (day, day + timedelta(days=1)))
    return start, min(end, now.replace(microsecond=0))
