"""Time of people as figures: one function for every screen (law 8), by what each viewer may see of colleagues."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.people_days import DEFINITION
from protocol.metric_people import PeopleBy, PeopleTime, PersonTime

_KEYS: Final[dict[PeopleBy, str]] = {"person": "", "day": "p.day", "hour": "p.hour"}
_SUMS: Final = ("available_s", "busy_s", "away_s", "active_s", "chats_s")
_LINES: Final = f"""
select u.id as user_id, {{key}} as key, {", ".join(f"coalesce(sum(p.{name}), 0)::bigint as {name}" for name in _SUMS)},
       coalesce(max(p.peak), 0) as peak, max(p.definition) as made
from users u {{join}} join metric_people p on p.user_id = u.id and p.day >= $1 and p.day <= $2
where (p.user_id is not null or (u.active and exists (select from presence r where r.user_id = u.id)))
  and ($3::bigint[] is null or u.id = any($3)) and {{seen}}
group by u.id, lower(u.name), 2 order by lower(u.name), u.id, key
"""  # noqa: S608  words of our own
_AWAY: Final = """
select u.id as user_id, {key} as key, a.reason, sum(a.seconds::int)::bigint as seconds
from users u join metric_people p on p.user_id = u.id and p.day >= $1 and p.day <= $2
cross join lateral jsonb_each_text(p.away) as a (reason, seconds)
where ($3::bigint[] is null or u.id = any($3)) and {seen} group by 1, 2, 3 order by 1, 2, 3
"""


async def people_time(
    conn: Conn, scope: Scope, since: date, until: date, agents: Sequence[int] | None, by: PeopleBy
) -> PeopleTime:
    """The lines a viewer may see, by name. By person everybody in sight is there who was ever signed in."""
    key = _KEYS[by] or "null::date"
    join = "left" if by == "person" else ""
    wanted = (since, until, None if agents is None else list(agents))
    rows = await conn.fetch(_LINES.format(key=key, join=join, seen=scope.person()), *wanted)
    away: dict[tuple[int, Any], dict[str, int]] = {}
    for user, at, reason, seconds in await conn.fetch(_AWAY.format(key=key, seen=scope.person()), *wanted):
        away.setdefault((user, at), {})[reason] = seconds
    as_of = await changed.told(conn, changed.PEOPLE)
    zone = ZoneInfo((await inforce.in_force(conn)).sla.zone)
    passed = _Passed(zone, as_of, since, until)
    lines = [_line(row, by, away.get((row["user_id"], row["key"]), {}), passed) for row in rows]
    made = max((row["made"] for row in rows if row["made"] is not None), default=DEFINITION)
    return PeopleTime(
        since=since, until=until, by=by, definition=made,
        lines=tuple(lines), whole=_whole(lines), as_of=as_of,
    )  # fmt: skip


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


def _line(row: Any, by: PeopleBy, away: dict[str, int], passed: _Passed) -> PersonTime:
    signed_in = row["available_s"] + row["busy_s"] + row["away_s"]
    day = row["key"] if by == "day" else None
    return _rated(
        PersonTime(
            user_id=row["user_id"], day=day, hour=row["key"] if by == "hour" else None,
            **{name: row[name] for name in _SUMS}, away=away, signed_in_s=signed_in, peak=row["peak"],
            offline_s=None if by == "hour" else max(0, passed.of(day) - signed_in),
        )
    )  # fmt: skip


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
