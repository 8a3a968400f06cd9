"""What devices do, as gateways see it: connections begin and end, reports arrive, silence lasts.

Called by `workers/attendance` (in batches) and by signing out. What always holds: a restart of the gateway makes nobody
offline at once; whoever comes back after a long loss finds themselves offline and starts their shift anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.actions.presence import gone_offline, judge
from backend_gateway.store import presence as rows
from backend_gateway.store import presence_devices as devices
from backend_gateway.store.presence_devices import Lost
from backend_gateway.store.unit import Unit
from protocol.presence import Measured

SILENT: Final = timedelta(seconds=45)
"""A device that no gateway has heard of for so long is lost: its gateway died."""
FORGOTTEN: Final = timedelta(minutes=30)
"""Whoever was lost for longer did not come back from a lift: they start anew."""


class Activity(Struct, kw_only=True):
    """What happened to sessions' connections since the last look. Reports are of what is so now, by session."""

    opened: set[int]
    ended: list[Lost]
    reports: dict[int, Measured]

    def __bool__(self) -> bool:
        return bool(self.opened or self.ended or self.reports)


async def happened(unit: Unit, what: Activity, now: datetime) -> bool:
    """Write it down and judge whom it concerns; whether anybody's presence changed."""
    known = await devices.users_of(unit.conn, {*what.opened, *what.reports, *(one.session_id for one in what.ended)})
    users = {user for user, _ in known.values()}
    await rows.lock(unit.conn, users)
    forgotten = await _forgotten(unit, {known[id_][0] for id_ in what.opened if id_ in known}, now)
    if what.ended:
        await devices.lost(unit.conn, what.ended)
    if what.opened:
        await devices.heard(unit.conn, what.opened, now)
    if what.reports:
        await devices.measured(unit.conn, what.reports)
    await gone_offline(unit, forgotten, now)
    verdicts = await judge(unit, users, now)
    return bool(forgotten) or any(one.changed for one in verdicts.values())


async def silence(unit: Unit, now: datetime, since: datetime) -> bool:
    """Devices whose gateway died are lost (whether any is); `since`: when the gateway that looks began."""
    if gone := await devices.silent(unit.conn, now - SILENT, since):
        await judge(unit, gone, now)
    return bool(gone)


async def began(unit: Unit, now: datetime) -> None:
    """A gateway starts: who could not reach one meanwhile gets the whole grace from now on."""
    if gone := await devices.anew(unit.conn, now, now - SILENT):
        await judge(unit, gone, now)


async def signed_out(unit: Unit, user_id: int, session_ids: Iterable[int], now: datetime) -> None:
    """Sessions ended on purpose; with the last device that is connected they go offline."""
    await rows.lock(unit.conn, [user_id])
    await devices.forget(unit.conn, session_ids)
    if await devices.connected(unit.conn, user_id):
        await judge(unit, [user_id], now)
    else:
        await gone_offline(unit, [user_id], now)


def report(
    now: datetime, locked_s: float | None = None, idle_s: float | None = None, asleep_s: float | None = None
) -> Measured:
    """A report as moments of the gateway's clock."""
    return Measured(
        device="",
        locked_since=_ago(now, locked_s),
        idle_since=_ago(now, idle_s),
        asleep_since=_ago(now, asleep_s),
    )


async def _forgotten(unit: Unit, users: set[int], now: datetime) -> Sequence[int]:
    """Those of `users` who were offline by loss for so long that this is another day's work."""
    held: Mapping[int, rows.Standing] = await rows.lock(unit.conn, users) if users else {}
    return [
        id_
        for id_, row in held.items()
        if row.state == "offline" and row.declared in ("available", "busy") and row.since < now - FORGOTTEN
    ]


def _ago(now: datetime, seconds: float | None) -> datetime | None:
    """Never in the future, never absurdly long ago, whatever a client says."""
    if seconds is None or seconds != seconds:  # noqa: PLR0124  NaN is no time
        return None
    return now - timedelta(seconds=min(max(seconds, 0.0), 86_400.0))
