"""An offer is answered: accepted, or declined with a reason. What routing offers and what a colleague transfers alike.

Called by the API. What always holds: people are locked before conversations (as in `routing/claim`); an answer counts
only from who was asked, in time, and while the conversation is still what was offered (LESSONS 18).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from backend_gateway.actions.own_lines import current, happen, load_conversation, new_line
from backend_gateway.actions.routing.expiry import leave_out
from backend_gateway.actions.routing.lines import moment
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.routing.offers import Offer, OfferVerdict, Round, judge_answer
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import NotFound, OfferOver, OwnerChanged
from backend_gateway.store import audit, following
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.routing import claims, decisions, offers
from backend_gateway.store.routing.claims import Outcome, Standing
from backend_gateway.store.routing.offers import OfferRow
from backend_gateway.store.threads import Thread
from backend_gateway.store.timers import cancel_timers
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.routing import Reason
from protocol.routing_api import DecisionBody, Decline

_REV = "update conversations set rev = rev + 1 where id = $1 returning rev"


async def accept(unit: Unit, actor: Viewer, offer_id: int, now: datetime) -> Conversation:
    """It becomes the actor's, with what the one before had typed. Raises NotFound, OfferOver, OwnerChanged."""
    asked = await _look(unit, actor, offer_id)
    asked.judge("accept", now)
    thread, offer, row = asked.thread, asked.offer, asked.row
    hopped = offer.kind == "routing" and (row.kept.taken_from is not None or offer.to_team != thread.state.team_id)
    team = offer.to_team if offer.to_team is not None else thread.state.team_id
    await offers.end(unit.conn, [offer.id], "accepted", "", now)
    happen(thread, Assigned(moment(thread, now), "person", actor.user_id, team, "accepted"))
    await asked.write(Activity(event="accepted"), now)
    kept = replace(row.kept, taken_from=None, round=None)
    await claims.write_outcomes(unit.conn, [Outcome(id=thread.id, hops=row.hops + hopped, queued_at=None, kept=kept)])
    await _bring_draft(unit, asked, now)
    await claims.note_dealt(unit.conn, [actor.user_id], now)
    await decisions.add(unit.conn, [asked.decision("assigned", Reason("accepted"), now)])
    return await asked.tell("offer.accepted")


async def decline(unit: Unit, actor: Viewer, offer_id: int, request: Decline, now: datetime) -> Conversation:
    """The next one is asked; a transfer goes back to whoever had it, while they are here. Raises as `accept`."""
    asked = await _look(unit, actor, offer_id)
    asked.judge("decline", now)
    thread, offer = asked.thread, asked.offer
    await offers.end(unit.conn, [offer.id], "declined", request.reason, now)
    event = "transfer_declined" if offer.kind == "transfer" else "offer_declined"
    back = await _sender_here(unit, asked) if offer.kind == "transfer" else None
    if back is not None:
        team = await _team_of(unit, thread, back)
        happen(thread, Assigned(moment(thread, now), "person", back, team, "declined"))
    await asked.write(Activity(event=event, reason=request.reason or None), now)
    if back is None:
        await leave_out(unit, [offer], "declined", now)
        await following.enqueue(unit.conn, [thread.id])
    await decisions.add(unit.conn, [asked.decision("returned", Reason("declined", {"reason": request.reason}), now)])
    return await asked.tell("offer.declined")


@dataclass(slots=True)
class _Asked:
    """An offer, its locked conversation, and who answers."""

    unit: Unit
    actor: Viewer
    offer: OfferRow
    thread: Thread
    row: Standing
    events: list[Event]

    def judge(self, answer: Literal["accept", "decline"], now: datetime) -> None:
        """Raises OfferOver, OwnerChanged, NotFound when the answer does not count."""
        state = self.thread.state
        offer = Offer(
            conversation_id=self.offer.conversation_id,
            agent_id=self.offer.to_user or 0,
            owner_version=self.offer.owner_version,
            made_at=self.offer.at,
            expires_at=self.offer.expires_at,
        )
        verdict = judge_answer(offer, Round(started_at=now), self.actor.user_id, answer, now, state.owner_version)
        if verdict.outcome == "void" or self.offer.state != "open" or state.episode is None:  # resolved meanwhile
            raise _refusal(verdict, self.thread)

    async def write(self, line: Activity, now: datetime) -> None:
        """The thread and the line of the actor."""
        row = await new_line(self.unit, self.actor, self.thread, line, now)
        await finish(self.unit.conn, {self.thread.id: self.thread}, [row])
        self.events.append(Event(Kind.MESSAGE, row.id, 1, NOWHERE, self.thread.scope))
        await cancel_timers(self.unit.conn, "offer", [self.offer.id])

    def decision(
        self, outcome: Literal["assigned", "returned"], reason: Reason, now: datetime
    ) -> decisions.NewDecision:
        """What is kept for "Why here?"."""
        state = self.thread.state
        return decisions.NewDecision(
            conversation_id=self.thread.id,
            episode_id=state.episode_id,
            at=now,
            outcome=outcome,
            user_id=self.actor.user_id,
            team_id=state.team_id,
            policy_id=None,
            owner_version=state.owner_version,
            body=DecisionBody(reason=reason),
        )

    async def tell(self, action: str) -> Conversation:
        """Events, the audit, and the conversation as it is now."""
        thread, conn = self.thread, self.unit.conn
        moved = conversation_events([thread])
        if not moved:
            rev = await conn.fetchval(_REV, thread.id)
            moved = [Event(Kind.CONVERSATION, thread.id, rev, thread.scope, thread.scope)]
        await append(conn, [*moved, *self.events])
        await audit.record(conn, self.actor.user_id, action, f"conversation:{thread.id}", {"offer": self.offer.id})
        return await current(self.unit, thread.id)


async def _look(unit: Unit, actor: Viewer, offer_id: int) -> _Asked:
    """The offer with its conversation locked, after the actor."""
    found = (await offers.by_id(unit.conn, [offer_id])).get(offer_id)
    if found is None or found.to_user != actor.user_id:
        raise NotFound
    await claims.lock_people(unit.conn, [actor.user_id], found.at)
    thread = await load_conversation(unit, actor, found.conversation_id)
    offer = (await offers.by_id(unit.conn, [offer_id]))[offer_id]
    row = (await claims.standings(unit.conn, [thread.id]))[thread.id]
    return _Asked(unit, actor, offer, thread, row, [])


def _refusal(verdict: OfferVerdict, thread: Thread) -> OwnerChanged | OfferOver:
    state, code = thread.state, verdict.reason.code if verdict.reason is not None else "over"
    if code == "taken":
        return OwnerChanged(owner_version=state.owner_version, assignee_id=state.assignee_id, team_id=state.team_id)
    return OfferOver(reason=code)


async def _bring_draft(unit: Unit, asked: _Asked, now: datetime) -> None:
    """What the one before had typed, when the actor has typed nothing."""
    sender = asked.row.kept.last_id or asked.offer.from_user
    if sender is not None:
        copies = await claims.carry_drafts(unit.conn, {asked.thread.id: (sender, asked.actor.user_id)}, now)
        asked.events += [Event(Kind.DRAFT, where, rev, private_to=who) for who, where, rev in copies]


async def _sender_here(unit: Unit, asked: _Asked) -> int | None:
    """Whoever had it before the transfer, if they are at work."""
    sql = """
    select u.id from users u join presence p on p.user_id = u.id
    where u.id = $1 and u.active and p.state in ('available', 'busy')
    """
    found: int | None = await unit.conn.fetchval(sql, asked.row.kept.last_id)
    return found


async def _team_of(unit: Unit, thread: Thread, user_id: int) -> int | None:
    """The team they had it for."""
    sql = """
    select team_id from owner_segments where episode_id = $1 and user_id = $2 and owner_kind = 'person'
    order by id desc limit 1
    """
    team: int | None = await unit.conn.fetchval(sql, thread.state.episode_id, user_id)
    return team
