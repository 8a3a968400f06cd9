"""Offers that end without an answer: their time is over (a timer), or the conversation got another owner (a step).

What always holds: an offer ends once; whoever did not answer is not asked again in this round.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from backend_gateway.actions.routing.lines import Line, write_lines
from backend_gateway.actions.threads import finish
from backend_gateway.domain.routing.snapshot import Unwilling
from backend_gateway.store import following, hydrate
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.routing import claims, decisions, offers
from backend_gateway.store.routing.claims import Outcome
from backend_gateway.store.routing.offers import OfferRow
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit
from protocol.content import Activity
from protocol.routing import Reason
from protocol.routing_api import DecisionBody

if TYPE_CHECKING:
    from backend_gateway.actions.following.batch import Batch

_REV = "update conversations set rev = rev + 1 where id = any($1::bigint[]) returning id, rev"


async def expire_offers(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """The effect of the timer `offer`: who was asked did not answer, the next one is asked."""
    found = await offers.by_id(unit.conn, [timer.subject for timer in due])
    threads = await load_threads(unit.conn, [one.conversation_id for one in found.values()])
    found = await offers.by_id(unit.conn, found)  # as they are now that their conversations are locked
    over = [one for one in found.values() if one.state == "open" and one.expires_at <= now]
    if not over:
        return
    await offers.end(unit.conn, [one.id for one in over], "expired", "", now)
    await leave_out(unit, over, "did_not_answer", now)
    await _tell(unit, over, threads, now)
    await decisions.add(unit.conn, [_returned(one, threads[one.conversation_id], now) for one in over])
    await following.enqueue(unit.conn, [one.conversation_id for one in over])


async def withdraw_stale(batch: "Batch") -> None:
    """A step of `following` (RECORD): nobody is asked for what has another owner now."""
    stale = await offers.stale(batch.unit.conn, batch.threads)
    if stale:
        batch.changed |= set(await offers.end(batch.unit.conn, stale, "withdrawn", "", batch.now))


async def leave_out(unit: Unit, over: Iterable[OfferRow], how: Unwilling, now: datetime) -> None:
    """Whoever was asked is left out for this round."""
    asked = {one.conversation_id: one.to_user for one in over if one.to_user is not None}
    rows = await claims.standings(unit.conn, asked)
    await claims.write_outcomes(
        unit.conn,
        [
            Outcome(id=id_, hops=row.hops, queued_at=row.queued_at, kept=row.kept.without(asked[id_], how, now))
            for id_, row in rows.items()
        ],
    )


async def _tell(unit: Unit, over: Sequence[OfferRow], threads: dict[int, Thread], now: datetime) -> None:
    """A line for transfers (a person waits for the answer), and the conversations' rows."""
    users = await hydrate.users(unit.conn, [one.to_user for one in over if one.to_user is not None])
    lines = [
        Line(threads[one.conversation_id], Activity(event="transfer_expired", subject=users[one.to_user].name), now)
        for one in over
        if one.kind == "transfer" and one.to_user in users
    ]
    rows = await write_lines(unit.conn, lines)
    await finish(unit.conn, {}, rows)
    revs = await unit.conn.fetch(_REV, [one.conversation_id for one in over])
    scopes = {id_: thread.scope for id_, thread in threads.items()}
    events = [Event(Kind.CONVERSATION, id_, rev, scopes[id_], scopes[id_]) for id_, rev in revs]
    events += [Event(Kind.MESSAGE, row.id, 1, NOWHERE, scopes[row.conversation_id]) for row in rows]
    await append(unit.conn, events)


def _returned(offer: OfferRow, thread: Thread, now: datetime) -> decisions.NewDecision:
    return decisions.NewDecision(
        conversation_id=offer.conversation_id,
        episode_id=offer.episode_id,
        at=now,
        outcome="returned",
        user_id=offer.to_user,
        team_id=thread.state.team_id,
        policy_id=None,
        owner_version=thread.state.owner_version,
        body=DecisionBody(reason=Reason("did_not_answer")),
    )
