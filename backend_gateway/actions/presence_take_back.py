"""Conversations of people who are gone: what waits on us goes back to its queue, so that no customer is forgotten.

    timer "take_back"     the grace is over: everything of theirs that waits on us
    step of `following`   a customer writes later to somebody who is gone, in a team whose queue is dealt

What always holds: people are locked before conversations; what waits on the customer stays theirs; a conversation that
got another owner meanwhile is left alone; every move is a line in its timeline.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from backend_gateway.actions.presence import judge
from backend_gateway.actions.routing.lines import Line, moment, write_lines
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.store import hydrate, presence, presence_held
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit
from protocol.content import Activity

if TYPE_CHECKING:
    from backend_gateway.actions.following.batch import Batch

REASON: Final = "taken_back"
"""Of the queue segment: no person chose it, so it counts as a hop and stands on top (`store.routing.kept`)."""


async def take_back(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """The effect of the timer `take_back`."""
    from backend_gateway.actions.following.batch import Batch

    verdicts = await judge(unit, [timer.subject for timer in due], now)
    gone = {
        id_: one.row.because
        for id_, one in verdicts.items()
        if one.take_back_at is not None and one.take_back_at <= now
    }
    ids = await presence_held.waiting_on(unit.conn, gone)
    batch = Batch(unit, await load_threads(unit.conn, ids), now)
    await give_up(batch, batch.threads.values(), gone)
    await batch.write()
    await batch.tell()


async def leave_the_gone(batch: "Batch") -> None:
    """A step of `following` (DECIDE): an answer is owed by somebody who is not there to give it."""
    owed = [one for one in batch.threads.values() if _owed(one)]
    if not owed:
        return
    dealing = (await in_force(batch.unit.conn)).teams
    mine = [one for one in owed if one.state.team_id in dealing]
    if not mine:
        return
    grace = presence.graces(await presence.policy(batch.unit.conn)).take_back
    owners = {one.state.assignee_id or 0 for one in mine}
    gone = await presence_held.gone(batch.unit.conn, owners, batch.now - grace)
    await give_up(batch, mine, gone)


async def give_up(batch: "Batch", threads: Iterable[Thread], gone: Mapping[int, str]) -> None:
    """Back to the queue of its team, with a line that names whose it was. `gone`: user -> why."""
    left = [(one, one.state.assignee_id or 0) for one in threads if _owed(one) and one.state.assignee_id in gone]
    if not left:
        return
    names = await hydrate.users(batch.unit.conn, {who for _, who in left})
    lines = []
    for thread, who in left:
        at = moment(thread, batch.now)
        batch.happen(thread, Assigned(at, "queue", None, thread.state.team_id, REASON))
        lines.append(Line(thread, Activity(event=REASON, subject=names[who].name, reason=gone[who]), batch.now))
    batch.lines += await write_lines(batch.unit.conn, lines)


def _owed(thread: Thread) -> bool:
    """Somebody's, open, and the customer waits."""
    state = thread.state
    return state.owner_kind == "person" and state.state != "resolved" and state.wait is not None
