"""Who was there under what: policies, people, presence, shifts of a period. Called by `store/replay`."""

from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.domain.replay.past import Past, PersonPast, PlanPast, PolicyRow, PresencePast
from backend_gateway.domain.replay.people import PLAN_KEPT
from backend_gateway.store import presence
from backend_gateway.store.conn import Conn

_POLICIES: Final = """
select kind, subject, version, body, at from policies p
where kind in ('rules', 'team', 'calendar', 'sla') and at < $2
  and not exists (select 1 from policies n where n.kind = p.kind and n.subject = p.subject and n.version > p.version
                  and n.at <= $1)
order by at, id
"""
_PEOPLE: Final = """
select u.id, coalesce(t.teams, '{}') as team_ids, u.capacity, s.skills, d.at as dealt_at
from users u
left join (select user_id, array_agg(team_id order by team_id) as teams from team_members group by 1) t
  on t.user_id = u.id
left join (select k.user_id, jsonb_object_agg(s.name, k.level) as skills from user_skills k
           join skills s on s.id = k.skill_id group by 1) s on s.user_id = u.id
left join (select user_id, max(at) as at from routing_decisions
           where at < $1 and at > $1 - interval '31 days' and outcome in ('assigned', 'offered', 'overflowed')
           group by 1) d on d.user_id = u.id
where u.active order by u.id
"""
_PRESENCE: Final = """
select user_id, at, state, because, receives, reason from (
  (select distinct on (user_id) id, user_id, at, state, because, receives, reason from presence_events
   where at < $1 order by user_id, at desc, id desc)
  union all
  select id, user_id, at, state, because, receives, reason from presence_events where at >= $1 and at < $2) t
order by at, id
"""
_PLANS: Final = """
select user_id, kind, starts_at, ends_at, reason, at as known_at from shifts
where kind in ('shift', 'absence') and ends_at > $1 and starts_at < $2 and at < $2 order by id
"""
_TAGS: Final = "select lower(name), id from tags"
_levels = msgspec.json.Decoder(dict[str, int])


async def read_office(conn: Conn, starts_at: datetime, ends_at: datetime) -> Past:
    """A past without any conversation yet. Shifts to come are known for two weeks: who has one works by a plan."""
    policies = await conn.fetch(_POLICIES, starts_at, ends_at)
    people = await conn.fetch(_PEOPLE, starts_at)
    events = await conn.fetch(_PRESENCE, starts_at, ends_at)
    plans = await conn.fetch(_PLANS, starts_at - PLAN_KEPT, ends_at + PLAN_KEPT)
    tags = await conn.fetch(_TAGS)
    return Past(
        starts_at=starts_at,
        ends_at=ends_at,
        policies=tuple(PolicyRow(*row) for row in policies),
        people=tuple(
            PersonPast(
                id=row["id"], team_ids=tuple(row["team_ids"]), capacity=row["capacity"], dealt_at=row["dealt_at"],
                skills=_levels.decode(row["skills"]) if row["skills"] else {},
            )
            for row in people
        ),
        presence=tuple(PresencePast(*row) for row in events),
        plans=tuple(PlanPast(*row) for row in plans),
        tag_ids={row[0]: row[1] for row in tags},
        take_back_s=(await presence.policy(conn)).take_back_s,
    )  # fmt: skip
