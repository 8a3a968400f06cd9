"""Time of people as figures: one function for every screen (law 8), by what each viewer may see of colleagues.

Whole months that are over are read from their sums, the days around them from days: a year costs what two months do.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.people_days import DEFINITION
from protocol.metric_people import PeopleBy, PeopleTime, PersonTime

_SUMS: Final = ("available_s", "busy_s", "away_s", "active_s", "chats_s")
_ADDED: Final = ", ".join([*(f"sum({name}) as {name}" for name in _SUMS), "max(peak) as peak, max(definition) as made"])
_COLUMNS: Final = f"user_id, hour, {', '.join(_SUMS)}, peak, away, definition"
_MONTHS: Final = f"""
select null::date as day, {_COLUMNS} from metric_people_months where {{hours}} and month >= $2 and month < $3
union all
"""  # noqa: S608  words of our own
_ROWS: Final = f"""
with p as (
  {{months}}
  select day, {_COLUMNS} from metric_people where {{hours}} and day >= $1 and day < $2
  union all
  select day, {_COLUMNS} from metric_people where {{hours}} and day >= $3 and day <= $4)
"""  # noqa: S608
_LINES: Final = f"""
select u.id as user_id, {{day}} as day, null::int as hour,
       {", ".join(f"coalesce(sum(p.{name}), 0)::bigint as {name}" for name in _SUMS)},
       coalesce(max(p.peak), 0) as peak, max(p.definition) as made, {{away}} as away
from users u {{join}} join p on p.user_id = u.id
where (p.user_id is not null or (u.active and exists (select from presence r where r.user_id = u.id)))
  and ($5::bigint[] is null or u.id = any($5)) and {{seen}}
group by {{by}} order by {{order}}
"""  # noqa: S608
_WHOLE: Final = f"""
with p as (
  {{months}}
  select {{day}} as day, {{hour}} as hour, {_ADDED} from metric_people
  where {{hours}} and day >= $1 and day < $2 {{whose}} group by 1, 2
  union all
  select {{day}} as day, {{hour}} as hour, {_ADDED} from metric_people
  where {{hours}} and day >= $3 and day <= $4 {{whose}} group by 1, 2)
select null::bigint as user_id, day, hour, {", ".join(f"sum({name})::bigint as {name}" for name in _SUMS)},
       max(peak) as peak, max(made) as made, null as away
from p group by day, hour order by day, hour
"""  # noqa: S608
"""Of everybody together: added up where they lie, so a year of two hundred people is no join of all their days."""
_WHOLE_MONTHS: Final = f"""
select null::date as day, {{hour}} as hour, {_ADDED} from metric_people_months
where {{hours}} and month >= $2 and month < $3 {{whose}} group by 1, 2
union all
"""  # noqa: S608
_AWAY: Final = "string_agg(p.away::text, ',') filter (where p.away <> '{}')"
"""Added up here: taking every row apart in the database takes four times as long."""
_aways = msgspec.json.Decoder(list[dict[str, int]])
_WHOLE_DAYS: Final = "hour = -1"
_HOURS: Final = "hour >= 0"


class _Grain(Struct, frozen=True, kw_only=True):
    """How lines are made."""

    people: bool = False
    """A line for each of them, with their reasons to be away."""
    hours: str = _WHOLE_DAYS
    day: str = "null::date"
    hour: str = "null::int"
    away: str = _AWAY
    join: str = ""
    by: str = ""
    order: str = ""
    months: bool = True


_GRAINS: Final[dict[PeopleBy, _Grain]] = {
    "person": _Grain(people=True, join="left", by="u.id, lower(u.name)", order="lower(u.name), u.id"),
    "day": _Grain(day="day", months=False),
    "hour": _Grain(hours=_HOURS, hour="hour"),
    "person_day": _Grain(
        people=True, day="p.day", by="u.id, lower(u.name), p.day", order="lower(u.name), u.id, p.day", months=False
    ),
}


async def people_time(
    conn: Conn, scope: Scope, since: date, until: date, agents: Sequence[int] | None, by: PeopleBy
) -> PeopleTime:
    """The lines a viewer may see, by name. By person everybody in sight is there who was ever signed in."""
    grain, zone = _GRAINS[by], ZoneInfo((await inforce.in_force(conn)).sla.zone)
    as_of, summed = await changed.told(conn, changed.PEOPLE), await changed.told(conn, changed.MONTHS)
    before = summed.astimezone(zone).date() if summed is not None and grain.months else since
    months = _months(since, until, before)
    values = (since, *months, until, None if agents is None else list(agents))
    found = await conn.fetch((_by_person if grain.people else _together)(grain, scope, agents), *values)
    passed = _Passed(zone, as_of, since, until)
    lines = tuple(_line(row, passed) for row in found)
    made = max((row["made"] for row in found if row["made"] is not None), default=DEFINITION)
    return PeopleTime(
        since=since, until=until, by=by, definition=made, lines=lines, whole=_whole(lines), as_of=as_of
    )  # fmt: skip


def _by_person(grain: _Grain, scope: Scope, _agents: Sequence[int] | None) -> str:
    rows = _ROWS.format(months=_MONTHS.format(hours=grain.hours) if grain.months else "", hours=grain.hours)
    told = {name: getattr(grain, name) for name in ("day", "away", "join", "by", "order")}
    return rows + _LINES.format(seen=scope.person(), **told)


def _together(grain: _Grain, scope: Scope, agents: Sequence[int] | None) -> str:
    everybody = agents is None and scope.person() == "true"
    people = f"select u.id from users u where ($5::bigint[] is null or u.id = any($5)) and {scope.person()}"  # noqa: S608
    whose = "and $5::bigint[] is null" if everybody else f"and user_id in ({people})"
    told = {"hours": grain.hours, "hour": grain.hour, "whose": whose}
    months = _WHOLE_MONTHS.format(**told) if grain.months else ""
    return _WHOLE.format(months=months, day=grain.day, **told)


def _months(since: date, until: date, before: date) -> tuple[date, date]:
    """The whole months of a period that are summed: the first day of the first, and the day after the last."""
    first = since if since.day == 1 else _next_month(since)
    end = min((until + timedelta(days=1)).replace(day=1), before.replace(day=1))
    return (first, end) if first < end else (since, since)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


class _Passed:
    """Seconds of days that have passed until what is told."""

    def __init__(self, zone: ZoneInfo, as_of: datetime | None, since: date, until: date) -> None:
        self._zone, self._as_of, self._period = zone, as_of, (since, until)

    def of(self, day: date | None) -> int:
        """Of a day; None: of the whole period."""
        if self._as_of is None:
            return 0
        first, last = self._period if day is None else (day, day)
        start, end = (datetime.combine(one, time(), self._zone) for one in (first, last + timedelta(days=1)))
        begun, ended = start.astimezone(UTC), min(end.astimezone(UTC), self._as_of.replace(microsecond=0))
        return max(0, int((ended - begun).total_seconds()))


def _line(row: Any, passed: _Passed) -> PersonTime:
    signed_in = row["available_s"] + row["busy_s"] + row["away_s"]
    alone = row["user_id"] is not None
    return _rated(
        PersonTime(
            user_id=row["user_id"], day=row["day"], hour=row["hour"], **{name: row[name] for name in _SUMS},
            away=_reasons(row["away"]),
            signed_in_s=signed_in, peak=row["peak"],
            offline_s=max(0, passed.of(row["day"]) - signed_in) if alone else None,
        )
    )  # fmt: skip


def _reasons(parts: str | None) -> dict[str, int]:
    """Their sums, by name."""
    sums: dict[str, int] = {}
    for part in _aways.decode(f"[{parts or ''}]"):
        for reason, seconds in part.items():
            sums[reason] = sums.get(reason, 0) + seconds
    return dict(sorted(sums.items()))


def _whole(lines: Iterable[PersonTime]) -> PersonTime:
    """All of them together: sums, and the highest peak of one person."""
    found = list(lines)
    sums = {name: sum(getattr(one, name) for one in found) for name in (*_SUMS, "signed_in_s")}
    away: Counter[str] = Counter()
    for one in found:
        away.update(one.away)
    whole = PersonTime(away=dict(sorted(away.items())), peak=max((one.peak for one in found), default=0))
    return _rated(msgspec.structs.replace(whole, **sums))


def _rated(one: PersonTime) -> PersonTime:
    return msgspec.structs.replace(
        one,
        occupancy=_share(one.active_s, one.available_s + one.busy_s),
        utilisation=_share(one.active_s, one.signed_in_s),
        concurrency=_share(one.chats_s, one.active_s),
    )


def _share(part: int, base: int) -> float | None:
    return part / base if base else None
