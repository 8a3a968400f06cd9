"""The library of holidays learned better: who manages the hours is told, and takes the new days or keeps the old ones.

    start, every hour -> look -> an alert per calendar whose days differ -> decide (a new version) -> the alert is over

Called by housekeeping and the API. What always holds: no day changes by itself; a decision counts until the next
release of the library; with several gateways each difference is one alert, which tells how many days are still to come.
"""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Final

import asyncpg
import msgspec

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.domain import calendar as hours
from backend_gateway.domain.calendar import Calendar, HolidayChange
from backend_gateway.errors import Conflict, NotFound
from backend_gateway.store import audit, hydrate, policies
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.routing import intake
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.calendars import DecideHolidays, HolidayNews, HolidayNewsDay
from protocol.tags import Policy

KIND: Final = "holidays_changed"
_OPEN: Final = "select cause, body from alerts where kind = $1 and closed_at is null"


def cause(calendar_id: int) -> str:
    """The identity of its alert."""
    return f"{KIND}:{calendar_id}"


async def look(pool: asyncpg.Pool, now: datetime, on_commit: Callable[[], None]) -> int:
    """Raise what is new, close what is over; how many calendars differ."""
    async with pool.acquire() as conn:
        known = {row[0]: msgspec.json.decode(row[1]) for row in await conn.fetch(_OPEN, KIND)}
        values = {id_: hours.from_stored(one.body) for id_, one in (await policies.in_force(conn, "calendar")).items()}
    wanted = [_alert(id_, value, days) for id_, value, days in await asyncio.to_thread(_differing, values, now)]
    if {one.cause: one.body for one in wanted} != known:  # also another name, or a day that is over by now
        async with Unit(pool, name="tell of holidays") as unit:
            unit.after_commit(on_commit)
            await raise_alerts(unit, wanted, now)
            await close_alerts(unit, sorted(known.keys() - {one.cause for one in wanted}), now)
    return len(wanted)


def _differing(values: dict[int, Calendar], now: datetime) -> list[tuple[int, Calendar, tuple[HolidayChange, ...]]]:
    found = ((id_, value, hours.undecided(value, now)) for id_, value in sorted(values.items()) if not value.retired)
    return [one for one in found if one[2]]


def _alert(id_: int, value: Calendar, days: tuple[HolidayChange, ...]) -> NewAlert:
    body = {"calendar_id": id_, "name": value.name, "count": len(days)}
    return NewAlert(kind=KIND, cause=cause(id_), level="warn", body=body)


async def news(conn: Conn, calendar_id: int, now: datetime) -> HolidayNews:
    """What waits to be decided of one calendar. Raises NotFound."""
    found = (await policies.in_force(conn, "calendar")).get(calendar_id)
    if found is None:
        raise NotFound("There is no such calendar.")
    days = await asyncio.to_thread(hours.undecided, hours.from_stored(found.body), now)
    return HolidayNews(calendar_id=calendar_id, version=found.version, days=list(_days(days)))


def _days(changes: Iterable[HolidayChange]) -> Iterable[HolidayNewsDay]:
    for one in changes:
        before, after = (dict(names) if names is not None else None for names in (one.before, one.after))
        yield HolidayNewsDay(country=one.country, region=one.region, day=one.day, before=before, after=after)


async def with_kept(conn: Conn, calendar_id: int, draft: Calendar, this_year: int) -> Calendar:
    """A draft with the days it will have once it is saved: those in force, and for what is new today's."""
    found = (await policies.in_force(conn, "calendar")).get(calendar_id)
    had = hours.from_stored(found.body) if found is not None else None
    return await asyncio.to_thread(hours.freeze_holidays, draft, this_year, had)


async def decide(unit: Unit, actor: Viewer, calendar_id: int, request: DecideHolidays, now: datetime) -> Policy:
    """Take the days of today's library, or keep those it had. Raises NotFound, Conflict (saved meanwhile)."""
    newest = await policies.lock(unit.conn, "calendar", calendar_id)
    found = (await policies.in_force(unit.conn, "calendar")).get(calendar_id)
    if found is None:
        raise NotFound("There is no such calendar.")
    if request.base != newest:
        raise Conflict("Somebody changed these hours meanwhile: look at them again.")
    value = hours.from_stored(found.body)
    change = partial(hours.freeze_holidays, this_year=now.year) if request.accept else hours.keep_holidays
    after = await asyncio.to_thread(change, value)
    body = hours.to_json(after).decode()
    id_ = await policies.add(unit.conn, "calendar", calendar_id, newest + 1, body, "", actor.user_id, now)
    await intake.enqueue_waiting(unit.conn)  # rules may go by these hours
    await append(unit.conn, [Event(Kind.POLICY, id_, newest + 1)])
    await close_alerts(unit, [cause(calendar_id)], now)
    what = "calendar.holidays_taken" if request.accept else "calendar.holidays_kept"
    await audit.record(unit.conn, actor.user_id, what, f"policy:{id_}", {"subject": calendar_id, "version": newest + 1})
    return (await hydrate.policies(unit.conn, [id_]))[id_]
