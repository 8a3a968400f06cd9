"""Brings the clocks of changed conversations to what their facts say, now.

A step of `actions/following` (RECORD). What always holds: a look that finds the facts as they were and no time due
writes nothing; looked at twice, everything is as after the first time; a late fact gives what it would have given in
time.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, json
from msgspec.structs import replace

from backend_gateway.actions.clocks.alerting import Watched, tell_alerts
from backend_gateway.actions.clocks.ladder import LATE
from backend_gateway.actions.clocks.rebuild import Kept, Rebuilder
from backend_gateway.actions.clocks.view import next_look, view_of
from backend_gateway.domain.sla import Ladder
from backend_gateway.domain.sla.history import WaitSpan
from backend_gateway.store.clocks import facts, holds, rows
from backend_gateway.store.clocks.facts import Digest, Known
from backend_gateway.store.clocks.inforce import Hours, Promises, hours_by_row, in_force
from backend_gateway.store.clocks.ladders import KeptLadder, ladder_text, read_ladder
from backend_gateway.store.clocks.rows import ClockRow, Shown
from backend_gateway.store.metrics.progress import enqueue
from backend_gateway.store.timers import Timer, cancel_timers, set_timers

if TYPE_CHECKING:  # `following` lists this module's step
    from backend_gateway.actions.following.batch import Batch

CLOCKS = "sla"
LADDER = "ladder"
"""Kinds of timers; their subject is the conversation. Both only have it looked at."""


class Looked(Struct, frozen=True, kw_only=True):
    """A conversation after the look."""

    known: Known
    kept: tuple[Kept, ...]
    shown: Shown
    ladder: KeptLadder | None

    @property
    def open(self) -> list[Kept]:
        """Clocks that have not ended."""
        return [one for one in self.kept if one.row.ended_at is None]


async def keep_clocks(batch: "Batch") -> None:
    """Look at those of the batch whose facts changed, or whose time has come."""
    digests = await facts.digests(batch.unit.conn, batch.threads)
    news = {id_: one for id_, one in digests.items() if _is_news(one, batch.now)}
    if news:
        await _look(batch, news)


def _is_news(one: Digest, now: datetime) -> bool:
    return one.known != one.facts or (one.look_at is not None and one.look_at <= now)


async def _look(batch: "Batch", news: Mapping[int, Digest]) -> None:
    conn, now, ids = batch.unit.conn, batch.now, list(news)
    await holds.follow_states(conn, ids, now)
    promises = await in_force(conn)
    known = await facts.load(conn, ids, every_turn=promises.watches_turns)
    stored = await rows.of_episodes(conn, [one.episode for k in known.values() for one in k.histories])
    frozen = await hours_by_row(conn, [row.calendar_id for row in stored if row.calendar_id is not None])
    looked = [_looked(one, news[one.place.id], stored, promises, frozen, now) for one in known.values()]
    await _write(batch, stored, looked)
    late = {id_ for id_, one in news.items() if one.look_at is not None and now - one.look_at > LATE}
    watched = [Watched(one.known.place, tuple(one.open), one.ladder, one.known.place.id in late) for one in looked]
    await tell_alerts(batch.unit, watched, promises, now)


def _looked(
    known: Known,
    digest: Digest,
    stored: Sequence[ClockRow],
    promises: Promises,
    frozen: Mapping[int, Hours],
    now: datetime,
) -> Looked:
    kept = tuple(Rebuilder(known, stored, promises, frozen).rows(now))
    latest = [one for one in kept if one.row.episode_id == known.place.episode_id and one.row.ended_at is None]
    ladder, view, look_at = _ladder(known, kept, promises), view_of(latest, now), next_look(kept, now)
    shown = Shown(
        id=known.place.id,
        clock=None if view is None else json.encode(view).decode(),
        facts=digest.facts,
        clock_at=look_at,
        ladder=ladder_text(ladder),
        ladder_at=None if ladder is None else ladder.next_at,
    )
    return Looked(known=known, kept=kept, shown=shown, ladder=ladder)


def _ladder(known: Known, kept: Sequence[Kept], promises: Promises) -> KeptLadder | None:
    """Where the open wait stands; a new wait begins at the foot. None while nobody waits."""
    wait = _open_wait(known)
    policy = promises.ladder(wait.team_id) if wait is not None else None
    if wait is None or policy is None or not policy.rungs:
        return None
    own = [one.hours for one in kept if one.row.wait_id == wait.id]
    hours = own[0] if own else promises.hours(wait.team_id, known.place.number_id)
    stands = read_ladder(known.place.ladder)
    if stands is not None and stands.ladder.subject == (wait.message or wait.id):
        return replace(stands, hours=hours.row, ladder=replace(stands.ladder, calendar=hours.calendar.ref))
    ladder = Ladder(
        subject=wait.message or wait.id, since=wait.started, calendar=hours.calendar.ref, hops=known.place.hops
    )
    # Asked by the wall clock for the first time: somebody may be on call while the team is closed.
    return KeptLadder(ladder=ladder, hours=hours.row, next_at=wait.started + policy.rungs[0].after)


def _open_wait(known: Known) -> WaitSpan | None:
    found = [
        wait
        for history in known.histories
        if history.episode == known.place.episode_id and history.void is None
        for wait in history.waits
        if wait.ended is None
    ]
    return found[-1] if found else None


async def _write(batch: "Batch", stored: Sequence[ClockRow], looked: Sequence[Looked]) -> None:
    """Rows, timers and what the conversations show; only what changed."""
    conn = batch.unit.conn
    before = {row.id: row for row in stored}
    wanted = [one.row for each in looked for one in each.kept]
    changed, gone = [row for row in wanted if row != before.get(row.id)], before.keys() - {row.id for row in wanted}
    await rows.write(conn, changed)
    await rows.drop(conn, sorted(gone))
    await enqueue(conn, sorted({row.conversation_id for row in (*changed, *(before[id_] for id_ in gone))}))
    await rows.show(conn, [one.shown for one in looked])
    batch.changed |= {one.shown.id for one in looked if _shows_else(one)}
    await _set_timers(batch, looked)


def _shows_else(one: Looked) -> bool:
    """Compared as values: the database spells JSON in its own way."""
    old, new = one.known.place.clock, one.shown.clock
    return (json.decode(old) if old else None) != (json.decode(new) if new else None)


async def _set_timers(batch: "Batch", looked: Sequence[Looked]) -> None:
    conn = batch.unit.conn
    ats = [(CLOCKS, one.shown.id, one.shown.clock_at) for one in looked]
    ats += [(LADDER, one.shown.id, one.shown.ladder_at) for one in looked]
    await set_timers(conn, [Timer(kind=kind, subject=id_, due_at=at) for kind, id_, at in ats if at is not None])
    for kind in (CLOCKS, LADDER):
        if over := [id_ for of, id_, at in ats if of == kind and at is None]:
            await cancel_timers(conn, kind, over)
