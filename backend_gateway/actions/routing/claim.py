"""Decisions of a plan become owners, offers and moves: each fenced by the owner's version, never over capacity.

    people locked (id order) -> conversations locked (id order) -> judged again -> folded -> written -> told

Called by `deal` and by *take next*. What always holds: what two gateways decide about one conversation is carried out
once; what somebody carries is counted after they are locked; whoever loses simply plans again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.routing.lines import Line, moment, write_lines
from backend_gateway.actions.routing.overflow import overflow_timers
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.store import hydrate
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.routing import claims, decisions, offers
from backend_gateway.store.routing.claims import Outcome, Person, Standing
from backend_gateway.store.routing.offers import OfferRow
from backend_gateway.store.routing.policies import RoutingPolicies
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from protocol.content import Activity
from protocol.routing_api import DecisionBody

By = Literal["plan", "person"]


async def claim(
    unit: Unit, wanted: Sequence[Decision], policies: RoutingPolicies, now: datetime, *, by: By = "plan"
) -> list[Decision]:
    """Carry out what still holds, in its order; the decisions that were. `by` a person: presence does not matter."""
    people = await claims.lock_people(unit.conn, {one.agent_id for one in wanted if one.agent_id is not None}, now)
    ids = [one.conversation_id for one in wanted]
    batch = Batch(unit, await load_threads(unit.conn, ids), now)
    names = {id_: team.name for id_, team in (await hydrate.teams(unit.conn, {one.team_id for one in wanted})).items()}
    work = _Claims(batch, policies, people, await claims.standings(unit.conn, ids), names, by)
    for one in wanted:
        work.judge(one)
    await work.write()
    return work.done


@dataclass(slots=True)
class _Claims:
    """One transaction's claims."""

    batch: Batch
    policies: RoutingPolicies
    people: dict[int, Person]
    rows: dict[int, Standing]
    teams: dict[int, str]
    by: By
    done: list[Decision] = field(default_factory=list)
    over: list[int] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    offers: list[OfferRow] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    drafts: dict[int, tuple[int, int]] = field(default_factory=dict)
    decided: list[decisions.NewDecision] = field(default_factory=list)

    def judge(self, one: Decision) -> None:
        """Carry it out in memory, unless something changed since it was planned."""
        thread, row = self.batch.threads.get(one.conversation_id), self.rows.get(one.conversation_id)
        if thread is None or row is None or not self._stands(one, thread, row) or not self._fits(one, row):
            return
        if row.offer_id is not None and row.to_user is not None:  # it ran out; whoever plans next knows it
            self.over.append(row.offer_id)
            row = replace(row, kept=row.kept.without(row.to_user, "did_not_answer", self.batch.now), offer_id=None)
        {"assign": self._assign, "offer": self._offer, "move": self._move}[one.kind](one, thread, row)
        self.done.append(one)
        self.decided.append(self._decision(one, thread))

    def _stands(self, one: Decision, thread: Thread, row: Standing) -> bool:
        state, now = thread.state, self.batch.now
        queued = state.owner_kind == "queue" and state.episode is not None
        awake = state.state not in ("resolved", "snoozed")
        ready = row.queued_at is not None and (row.route_after is None or row.route_after <= now)
        mine = state.owner_version == one.owner_version and not row.asks(now)
        return queued and awake and mine and (ready or self.by == "person")

    def _fits(self, one: Decision, row: Standing) -> bool:
        """Whether whoever gets it still may; what they carry grows with it."""
        if one.agent_id is None:
            return True
        person = self.people.get(one.agent_id)
        if person is None or not person.active or not person.takes(row.points):
            return False
        if self.by == "plan" and not person.receives:
            return False
        person.points += row.points
        return True

    def _assign(self, one: Decision, thread: Thread, row: Standing) -> None:
        person = self.people[one.agent_id or 0]
        reason = "pulled" if self.by == "person" else "overflowed" if one.overflow_from else "routed"
        at = moment(thread, self.batch.now)
        self.batch.happen(thread, Assigned(at, "person", person.id, one.team_id or None, reason))
        if self.by == "plan":
            self.lines.append(Line(thread, Activity(event="dealt", subject=person.name), self.batch.now))
        else:
            self.lines.append(Line(thread, Activity(event="taken"), self.batch.now, person.id))
        if row.kept.last_id is not None:
            self.drafts[thread.id] = (row.kept.last_id, person.id)
        kept = replace(row.kept, taken_from=None, round=None)
        self.outcomes.append(Outcome(id=thread.id, hops=one.hops, queued_at=None, kept=kept))

    def _offer(self, one: Decision, thread: Thread, row: Standing) -> None:
        expires = one.expires_at or self.batch.now
        self.offers.append(
            OfferRow(
                conversation_id=thread.id,
                episode_id=thread.state.episode_id,
                kind="routing",
                to_user=one.agent_id,
                to_team=one.team_id,
                owner_version=thread.state.owner_version,
                at=self.batch.now,
                expires_at=expires,
            )
        )
        self.outcomes.append(Outcome(id=thread.id, hops=row.hops, queued_at=row.queued_at, kept=row.kept))

    def _move(self, one: Decision, thread: Thread, row: Standing) -> None:
        now = self.batch.now
        self.batch.happen(thread, Assigned(moment(thread, now), "queue", None, one.team_id, "overflowed"))
        self.lines.append(Line(thread, Activity(event="overflowed", subject=self.teams.get(one.team_id)), now))
        kept = replace(row.kept, round=None)
        self.outcomes.append(Outcome(id=thread.id, hops=one.hops, queued_at=now, kept=kept))

    def _decision(self, one: Decision, thread: Thread) -> decisions.NewDecision:
        outcome = {"assign": "assigned", "offer": "offered", "move": "overflowed"}[one.kind]
        return decisions.NewDecision(
            conversation_id=thread.id,
            episode_id=thread.state.episode_id,
            at=self.batch.now,
            outcome="overflowed" if one.overflow_from and one.kind == "assign" else outcome,  # type: ignore[arg-type]
            user_id=one.agent_id,
            team_id=one.team_id or None,
            policy_id=self.policies.team_ids.get(one.team_id),
            owner_version=thread.state.owner_version,
            body=DecisionBody(rule=one.conversation.rule, why=one.why()),
        )

    async def write(self) -> None:
        """Everything, in the order that keys and fences ask for."""
        if not self.done:
            return
        batch, conn, now = self.batch, self.batch.unit.conn, self.batch.now
        await offers.end(conn, self.over, "expired", "", now)
        batch.lines += await write_lines(conn, self.lines)
        await batch.write()
        await claims.write_outcomes(conn, self.outcomes)
        asked = await offers.make(conn, self.offers)
        await set_timers(
            conn, [Timer(kind="offer", subject=asked[o.conversation_id], due_at=o.expires_at) for o in self.offers]
        )
        moved = [(one.conversation_id, one.team_id, now) for one in self.done if one.kind == "move"]
        await set_timers(conn, overflow_timers(self.policies, moved))
        batch.changed |= asked.keys()
        copies = await claims.carry_drafts(conn, self.drafts, now)
        batch.events += [Event(Kind.DRAFT, where, rev, private_to=who) for who, where, rev in copies]
        await claims.note_dealt(conn, [one.agent_id for one in self.done if one.agent_id is not None], now)
        await decisions.add(conn, self.decided)
        await batch.tell()
