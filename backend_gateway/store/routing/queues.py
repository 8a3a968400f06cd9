"""One picture of the queues: who waits where, who is here with what load, how each team deals.

Called by `actions/routing`. A few statements for any size, in one REPEATABLE READ transaction, so that loads and queues
are of one moment. What always holds: an offer that runs weighs on whoever is asked, wherever its conversation stands.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.capacity import PLACE, USUAL
from backend_gateway.domain.routing.snapshot import Agent, RunningOffer, Snapshot, Waiting
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.kept import Kept, read_kept
from backend_gateway.store.routing.policies import RoutingPolicies
from protocol.presence import Absence, Effective, PresenceState, Shift

POINTS: Final = f"""case when c.state = 'snoozed' then {USUAL.snoozed} when c.state = 'waiting_colleague' then
{USUAL.colleague} when c.owed_since is not null then {USUAL.us} else {USUAL.customer} end"""
"""What a conversation `c` weighs (`domain.capacity`)."""

GENERAL: Final = 0
"""Stands for the queue of nobody's team, where people pull."""

PLAN_KEPT: Final = timedelta(days=14)
"""Whoever had a shift that recently, or has one to come, works by a plan."""

_PEOPLE: Final = f"""
select u.id, u.capacity, coalesce(t.teams, '{{}}') as teams, p.state, p.because, p.since, p.receives, p.reason,
       p.dealt_at, s.skills, coalesce(l.points, 0)::int as points
from users u
left join (select user_id, array_agg(team_id) as teams from team_members group by 1) t on t.user_id = u.id
left join presence p on p.user_id = u.id
left join (select k.user_id, jsonb_object_agg(s.name, k.level) as skills from user_skills k
           join skills s on s.id = k.skill_id group by 1) s on s.user_id = u.id
left join (select c.assignee_id, sum({POINTS}) as points from conversations c
           where c.state <> 'resolved' and c.owner_kind = 'person'
             and ($2::bigint is null and c.assignee_id is not null or c.assignee_id = $2)
             and c.merged_into is null group by 1) l on l.assignee_id = u.id
where u.active and (t.teams && $1::bigint[] or u.id = $2)
"""  # noqa: S608  numbers of our own
_SHIFTS: Final = """
select user_id, kind, starts_at, ends_at, reason from shifts where ends_at > $1 and kind in ('shift', 'absence')
"""
_WAITING: Final = f"""
select c.id, c.owner_version, coalesce(c.team_id, 0) as team_id,
       coalesce(c.owed_since, c.queued_at, c.created_at) as since,
       coalesce(c.queued_at, c.owed_since, c.created_at) as queued_at, c.priority,
       c.routing, c.hops, {POINTS} as points, o.to_user, o.expires_at
from conversations c left join offers o on o.conversation_id = c.id and o.state = 'open' and o.to_user is not null
where c.owner_kind = 'queue' and c.state not in ('resolved', 'snoozed') and c.merged_into is null {{wanted}}
"""  # noqa: S608
_DEALT: Final = _WAITING.replace(
    "{wanted}",
    "and c.queued_at is not null and (c.route_after is null or c.route_after <= $2) and c.team_id = any($1::bigint[])",
)
_PULLED: Final = _WAITING.replace(
    "{wanted}",
    "and $2::timestamptz is not null and (c.team_id = any($1::bigint[]) or c.team_id is null and 0 = any($1::bigint[]))"
    " and c.episode_id is not null",
)
_RESERVED: Final = f"""
select o.to_user, sum({POINTS})::int from offers o join conversations c on c.id = o.conversation_id
where o.state = 'open' and o.to_user is not null and o.expires_at > $1 and not (o.conversation_id = any($2::bigint[]))
group by 1
"""  # noqa: S608
_levels = msgspec.json.Decoder(dict[str, int])
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Queues(Struct, frozen=True, kw_only=True):
    """The picture, with what routing keeps of each conversation that waits."""

    snapshot: Snapshot
    policies: RoutingPolicies
    kept: dict[int, Kept]


async def read_people(conn: Conn, policies: RoutingPolicies, now: datetime) -> tuple[Agent, ...]:
    """The members of the teams that deal, with what they carry."""
    shifts, absences = await _plans(conn, now)
    rows = await conn.fetch(_PEOPLE, list(policies.teams), None)
    return tuple(_agent(row, shifts.get(row["id"]), absences.get(row["id"], ()), now) for row in rows)


async def read_person(conn: Conn, user_id: int, now: datetime) -> Agent | None:
    """One colleague who pulls: of their teams and of the general queue."""
    for row in await conn.fetch(_PEOPLE, [], user_id):
        agent = _agent(row, None, (), now)
        return replace(agent, team_ids=agent.team_ids | {GENERAL})
    return None


async def read_queues(
    conn: Conn, policies: RoutingPolicies, people: tuple[Agent, ...], now: datetime, *, everything: bool = False
) -> Queues:
    """Everything that waits in the teams that deal, for these people; `everything`: also what only people pull."""
    rows = await conn.fetch(_PULLED if everything else _DEALT, list(policies.teams), now)
    kept = {row["id"]: read_kept(row["routing"]) for row in rows}
    reserved: dict[int, int] = {row[0]: row[1] for row in await conn.fetch(_RESERVED, now, list(kept))}
    agents = tuple(replace(one, points=one.points + reserved.get(one.id, 0)) for one in people)
    waiting = tuple(_waiting(row, kept[row["id"]], now) for row in rows)
    return Queues(
        snapshot=Snapshot(teams=policies.queues(now), agents=agents, waiting=waiting), policies=policies, kept=kept
    )


def room(people: Iterable[Agent]) -> bool:
    """Whether anybody could get anything at all: the cheapest conversation is half a place."""
    return any(one.presence.receives and one.points + PLACE // 2 <= one.capacity_points for one in people)


async def _plans(conn: Conn, now: datetime) -> tuple[dict[int, tuple[Shift, ...]], dict[int, tuple[Absence, ...]]]:
    shifts: dict[int, tuple[Shift, ...]] = {}
    absences: dict[int, tuple[Absence, ...]] = {}
    for user_id, kind, starts, ends, reason in await conn.fetch(_SHIFTS, now - PLAN_KEPT):
        if kind == "absence":
            absences[user_id] = (*absences.get(user_id, ()), Absence(starts, ends, reason))
        else:
            shifts[user_id] = (*shifts.get(user_id, ()), Shift(starts, ends))
    return shifts, absences


def _agent(row: Any, shifts: tuple[Shift, ...] | None, absences: tuple[Absence, ...], now: datetime) -> Agent:
    state: PresenceState = row["state"] or "offline"
    return Agent(
        id=row["id"],
        team_ids=frozenset(row["teams"]),
        presence=Effective(
            state=state,
            because=row["because"] or "no_device",
            since=row["since"] or _NEVER,
            receives=bool(row["receives"]) and state == "available",
            reason=row["reason"],
        ),
        points=row["points"],
        capacity_points=row["capacity"] * PLACE,
        skills=_levels.decode(row["skills"]) if row["skills"] else {},
        last_assigned_at=row["dealt_at"],
        shifts=None if shifts is None else tuple(one for one in shifts if one.ends_at > now),
        absences=tuple(one for one in absences if one.ends_at is None or one.ends_at > now),
    )


def _waiting(row: Any, kept: Kept, now: datetime) -> Waiting:
    offer = None if row["to_user"] is None else RunningOffer(row["to_user"], row["expires_at"])
    return Waiting(
        id=row["id"],
        owner_version=row["owner_version"],
        team_id=row["team_id"],
        since=row["since"],
        queued_at=row["queued_at"],
        priority=row["priority"],
        skills=kept.skills,
        preferred_id=kept.preferred_id,
        hops=row["hops"],
        from_agent_id=kept.taken_from,
        refused_by=kept.refused(now),
        offer=offer,
        points=row["points"],
        rule=kept.rule,
    )
