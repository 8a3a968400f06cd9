"""A conversation that stands in a queue: put to its team by the rules in force, and made ready to be dealt.

A step of `actions/following` (DECIDE). What always holds: rules speak only until the first human reply, and never after
a person chose the queue; without rules and without teams that deal nothing is read and nothing changes.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from backend_gateway.actions.routing.lines import moment, team_line, write_lines
from backend_gateway.actions.routing.overflow import overflow_timers
from backend_gateway.domain.rules.facts import RoutingFacts
from backend_gateway.domain.rules.listening import heard_in
from backend_gateway.domain.rules.route import Routed, RouteVerdict, WaitUntil, route
from backend_gateway.domain.rules.shape import reads_orders
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.store import hydrate
from backend_gateway.store.routing import decisions, intake
from backend_gateway.store.routing.intake import Customer, Enter, QueueRow
from backend_gateway.store.routing.kept import AUTOMATIC
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.threads import Thread
from backend_gateway.store.timers import Timer, set_timers
from protocol.message import Message
from protocol.routing_api import DecisionBody

if TYPE_CHECKING:  # `following` lists this module's step
    from backend_gateway.actions.following.batch import Batch


async def put_to_teams(batch: "Batch") -> None:
    """Route what no person has answered or placed yet; note when and from whom the rest came into its queue."""
    queued = {id_: thread for id_, thread in batch.threads.items() if _in_queue(thread)}
    if not queued:
        return
    policies = await in_force(batch.unit.conn)
    if not policies.lists and not policies.teams:
        return
    rows = await intake.queue_rows(batch.unit.conn, queued)
    work = _Intake(batch, policies, {id_: rows[id_] for id_ in queued if id_ in rows})
    await work.route([thread for thread in queued.values() if thread.id in rows and work.may_route(thread)])
    batch.written.append(work.write)


def _in_queue(thread: Thread) -> bool:
    state = thread.state
    return state.owner_kind == "queue" and state.episode is not None and state.state != "resolved"


@dataclass(slots=True)
class _Intake:
    """One batch on its way into the queues."""

    batch: "Batch"
    policies: RoutingPolicies
    rows: dict[int, QueueRow]
    before: dict[int, Enter] = field(init=False)
    entries: dict[int, Enter] = field(init=False)
    decided: list[decisions.NewDecision] = field(default_factory=list)
    routed: dict[int, Routed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.before = {id_: _entry(row) for id_, row in self.rows.items()}
        self.entries = {
            id_: entry if entry.queued_at is not None else _stamped(entry, self.rows[id_], self.batch.now)
            for id_, entry in self.before.items()
        }

    def may_route(self, thread: Thread) -> bool:
        """Rules exist, nobody of ours has answered, and no person chose this queue."""
        episode = thread.state.episode
        if not self.policies.lists or episode is None or episode.first_reply is not None:
            return False
        untouched = episode.segment == episode.first_segment
        return untouched or self.rows[thread.id].kept.owner_version == thread.state.owner_version

    async def route(self, threads: list[Thread]) -> None:
        """Ask the rules about each."""
        if not threads:
            return
        ids = [thread.id for thread in threads]
        who = await intake.customers(self.batch.unit.conn, ids)
        said = await intake.messages_of_episode(self.batch.unit.conn, ids)
        asked = ids if reads_orders(self.policies.lists) else []
        orders = await intake.last_orders(self.batch.unit.conn, asked, self.batch.now) if asked else {}
        for thread in threads:
            facts = _facts(who[thread.id], said[thread.id], self.policies, self.batch.now)
            facts = replace(facts, order=orders.get(thread.id))
            self._follow(thread, route(self.policies.lists, facts, self.batch.now))
        await self._tell()

    def _follow(self, thread: Thread, verdict: RouteVerdict) -> None:
        entry = self.entries[thread.id]
        if isinstance(verdict, WaitUntil):
            self.batch.listening.add(thread.id)
            if entry.kept.rule is None:
                self.entries[thread.id] = replace(entry, route_after=verdict.at)
            return
        if isinstance(verdict, Routed) and not _same(verdict, entry, thread):
            self.routed[thread.id] = verdict
            self._put(thread, verdict)
        elif entry.route_after is not None:
            self.entries[thread.id] = replace(entry, route_after=None)

    def _put(self, thread: Thread, verdict: Routed) -> None:
        """Into the team of the rule, with its priority, skills and tags."""
        to, entry = verdict.to, self.entries[thread.id]
        moved = to.team_id != thread.state.team_id
        if moved:
            self.batch.happen(thread, Assigned(moment(thread, self.batch.now), "queue", None, to.team_id, "routed"))
        self.entries[thread.id] = replace(
            entry,
            priority=to.priority,
            tags=(*entry.tags, *(tag for tag in to.tags if tag not in entry.tags)),
            queued_at=self.batch.now if moved else entry.queued_at,
            route_after=None,
            kept=replace(
                entry.kept,
                rule=verdict.rule,
                skills=to.skills,
                priority=to.priority,
                owner_version=thread.state.owner_version,
            ),
        )

    async def _tell(self) -> None:
        """A line in the timeline of what changed its team, and a row that explains it."""
        if not self.routed:
            return
        names = await hydrate.teams(self.batch.unit.conn, {one.to.team_id for one in self.routed.values()})
        lines = []
        for id_, one in self.routed.items():
            thread = self.batch.threads[id_]
            self.decided.append(self._decision(thread, one))
            if thread.touched and one.to.team_id in names:
                lines.append(team_line(thread, names[one.to.team_id].name, one.rule.name or None, self.batch.now))
        self.batch.lines += await write_lines(self.batch.unit.conn, lines)

    def _decision(self, thread: Thread, one: Routed) -> decisions.NewDecision:
        return decisions.NewDecision(
            conversation_id=thread.id,
            episode_id=thread.state.episode_id,
            at=self.batch.now,
            outcome="queued",
            user_id=None,
            team_id=one.to.team_id,
            policy_id=self.policies.row_of(one.rule),
            owner_version=thread.state.owner_version,
            body=DecisionBody(rule=one.rule, to=one.to, trials=one.trials),
        )

    async def write(self) -> None:
        """The columns, decisions and timers, once the threads are written."""
        conn, batch = self.batch.unit.conn, self.batch
        changed = [one for id_, one in self.entries.items() if one != self.before[id_] or id_ in self.routed]
        await intake.write_entries(conn, changed)
        await intake.give_waits(conn, {id_: one.to.team_id for id_, one in self.routed.items()})
        batch.changed |= {one.id for one in changed if not batch.threads[one.id].touched and self._shows(one)}
        await decisions.add(conn, self.decided)
        teams = {id_: thread.state.team_id for id_, thread in batch.threads.items()}
        overflows = overflow_timers(self.policies, ((one.id, teams[one.id], one.queued_at) for one in changed))
        await set_timers(conn, [*self._wakes(changed), *overflows])

    def _shows(self, one: Enter) -> bool:
        before = self.before[one.id]
        return (one.priority, one.tags, one.queued_at) != (before.priority, before.tags, before.queued_at)

    def _wakes(self, changed: list[Enter]) -> list[Timer]:
        return [Timer(kind="route", subject=one.id, due_at=one.route_after) for one in changed if one.route_after]


def _same(verdict: Routed, entry: Enter, thread: Thread) -> bool:
    """Whether this rule put it here already, whatever the version of its list, and the priority a person set since."""
    known, to = entry.kept.rule, verdict.to
    if known is None or (known.number_id, known.rule_id) != (verdict.rule.number_id, verdict.rule.rule_id):
        return False
    given = entry.priority if entry.kept.priority is None else entry.kept.priority
    here = (thread.state.team_id, given, entry.kept.skills, entry.route_after)
    return here == (to.team_id, to.priority, to.skills, None)


def _entry(row: QueueRow) -> Enter:
    return Enter(
        id=row.id,
        priority=row.priority,
        tags=row.tags,
        queued_at=row.queued_at,
        route_after=row.route_after,
        kept=row.kept,
    )


def _stamped(entry: Enter, row: QueueRow, now: datetime) -> Enter:
    """In the queue since its segment began. Whoever just had it is not asked first again."""
    kept = replace(
        entry.kept,
        preferred_id=row.last_id,
        last_id=row.last_id if row.last_here else None,
        taken_from=None,
    )
    if row.just_left and row.last_id is not None:
        if row.reason in AUTOMATIC:
            kept = replace(kept, taken_from=row.last_id)
        else:
            kept = kept.without(row.last_id, "taken_from", now)
    return replace(entry, queued_at=row.segment_at, kept=kept)


def _facts(who: Customer, said: list[Message], policies: RoutingPolicies, now: datetime) -> RoutingFacts:
    heard = heard_in(said)
    ads = (one.referral for one in sorted(said, key=lambda one: one.order) if one.referral is not None)
    return RoutingFacts(
        contact_id=who.contact_id,
        number_id=who.number_id,
        heard=heard,
        language=who.language,
        attributes=who.fields,
        tags=who.tags,
        referral=next(ads, None),
        inside_hours=policies.number_open(who.number_id, now),
        returning=who.returning,
        vip=who.vip,
    )
