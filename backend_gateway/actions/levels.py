"""Keeps the backlog as a level: what every case counts as and when, and a mark of all of them every five minutes.

Called by `actions/metrics` in the transaction that follows the log, so one gateway of a cluster does it at a time. What
always holds: a mark is what the histories of all cases, as they are known now, come to at that moment; one that was
learned otherwise later says so. Marks that nobody took while no gateway ran are taken afterwards, from the same
histories.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog
from msgspec.structs import replace

from backend_gateway.domain.metrics.level_changes import Change, changes
from backend_gateway.domain.metrics.levels import OpenCase, Stretch, stretches_of
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import level_cases, level_marks

KEPT: Final = timedelta(days=35)
"""Marks older than this are not restated any more: what is learned of them later changes nothing."""

SETTLING: Final = timedelta(seconds=20)
"""A mark is taken a little after its moment: what happened just before it is still on its way to us."""

MARKS: Final = 288
"""A day, in one transaction."""

FORGOTTEN: Final = 2000
_MIDNIGHT: Final = datetime(2020, 1, 1, tzinfo=UTC)

log = structlog.get_logger(__name__)


async def tell(conn: Conn, conversation_ids: Sequence[int], now: datetime) -> None:
    """Write what every case of these conversations counts as, and restate the marks that were taken otherwise."""
    if not conversation_ids:
        return
    horizon = now - KEPT
    cases = await level_cases.open_cases(conn, conversation_ids, horizon)
    told = {case.episode: (case, found) for case in cases.recent if (found := _told(case, horizon)) is not None}
    untold = {case.episode for case in cases.recent} - told.keys()
    ids = [id_ for id_ in cases.all_ids if id_ not in untold]
    await _restate(conn, ids, list(told.values()), now)
    await level_marks.replace_stretches(conn, ids, told.values())


async def take_marks(conn: Conn, now: datetime) -> bool:
    """Take the marks that are due; whether there are more."""
    last = await level_marks.last_mark(conn)
    begin = await _first_mark(conn, now) if last is None else last + level_marks.MARK
    end = min(_mark_before(now - SETTLING), begin + level_marks.MARK * (MARKS - 1))
    if begin > end:
        return False
    await level_marks.take(conn, begin, end, now)
    await level_marks.forget(conn, now - KEPT, FORGOTTEN)
    return end + level_marks.MARK <= now - SETTLING


async def _first_mark(conn: Conn, now: datetime) -> datetime:
    known = await level_marks.first_stretch(conn)
    return _mark_before(now - SETTLING if known is None else max(known, now - KEPT))


def _mark_before(moment: datetime) -> datetime:
    return moment - (moment - _MIDNIGHT) % level_marks.MARK


def _told(case: OpenCase, horizon: datetime) -> tuple[Stretch, ...] | None:
    """None for a case that cannot be told: it keeps what it counted as, is told in the log, and stops no other."""
    try:
        found = stretches_of(case)
    except Exception:
        log.exception("the levels of a case stand still", episode=case.episode)
        return None
    return tuple(replace(one, from_at=max(one.from_at, horizon)) for one in found if one.to_at > horizon)


async def _restate(
    conn: Conn, ids: Sequence[int], told: Sequence[tuple[OpenCase, tuple[Stretch, ...]]], now: datetime
) -> None:
    last = await level_marks.last_mark(conn)
    if last is None:
        return
    new = {(case.episode, case.number): found for case, found in told}
    old = await level_marks.stretches(conn, ids)
    changed = [
        (key[1], one)
        for key in sorted(old.keys() | new.keys())
        for one in changes(_since(old.get(key, ()), now - KEPT), new.get(key, ()), last)
        if _has_mark(one)
    ]
    if changed:
        await level_marks.restate(conn, changed, now)


def _since(stretches: Sequence[Stretch], horizon: datetime) -> list[Stretch]:
    """As the others are cut off."""
    return [replace(one, from_at=max(one.from_at, horizon)) for one in stretches if one.to_at > horizon]


def _has_mark(change: Change) -> bool:
    stretch = change.stretch
    return (
        _mark_before(stretch.from_at) == stretch.from_at
        or _mark_before(stretch.from_at) + level_marks.MARK < stretch.to_at
    )
