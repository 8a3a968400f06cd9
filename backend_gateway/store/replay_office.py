"""Who was there under what: policies, people, presence, shifts of a period. Called by `store/replay`.

People are today's, with every change since taken back one after the other; what the audit does not tell is counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from backend_gateway.domain.replay.past import Past, PersonPast, PlanPast, PolicyRow, PresencePast, WorkPast
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
select u.id, u.active, coalesce(t.teams, '{}') as team_ids, u.capacity, s.skills, d.at as dealt_at
from users u
left join (select user_id, array_agg(team_id order by team_id) as teams from team_members group by 1) t
  on t.user_id = u.id
left join (select k.user_id, jsonb_object_agg(s.name, k.level) as skills from user_skills k
           join skills s on s.id = k.skill_id group by 1) s on s.user_id = u.id
left join (select user_id, max(at) as at from routing_decisions
           where at < $1 and at > $1 - interval '31 days' and outcome in ('assigned', 'offered', 'overflowed')
           group by 1) d on d.user_id = u.id
where u.active or u.id = any($2::bigint[]) order by u.id
"""
_WORK: Final = """
select at, action, case when subject like 'user:%' then substr(subject, 6)::bigint end as user_id,
  case when subject like 'team:%' then substr(subject, 6)::bigint end as team_id, coalesce(detail, '{}') as detail
from audit where at >= $1 and action in ('user.created', 'user.edited', 'user.activated', 'user.deactivated',
                                         'user.work', 'team.members')
order by at desc, id desc
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
_detail = msgspec.json.Decoder(dict[str, Any])
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SWITCHED: Final = {"user.created": False, "user.activated": False, "user.deactivated": True}
"""What takes somebody in or out, and whether they were in before."""
_TOLD: Final = ("team_ids", "capacity", "skills")
"""What a change must tell the value before of."""


async def read_office(conn: Conn, starts_at: datetime, ends_at: datetime) -> Past:
    """A past without any conversation yet. Shifts to come are known for two weeks: who has one works by a plan."""
    policies = await conn.fetch(_POLICIES, starts_at, ends_at)
    changes = await conn.fetch(_WORK, starts_at)
    people = await conn.fetch(_PEOPLE, starts_at, [row["user_id"] for row in changes if row["user_id"]])
    past, unknown = _people(people, changes)
    events = await conn.fetch(_PRESENCE, starts_at, ends_at)
    plans = await conn.fetch(_PLANS, starts_at - PLAN_KEPT, ends_at + PLAN_KEPT)
    tags = await conn.fetch(_TAGS)
    return Past(
        starts_at=starts_at,
        ends_at=ends_at,
        policies=tuple(PolicyRow(*row) for row in policies),
        people=past,
        presence=tuple(PresencePast(*row) for row in events),
        plans=tuple(PlanPast(*row) for row in plans),
        tag_ids={row[0]: row[1] for row in tags},
        take_back_s=(await presence.policy(conn)).take_back_s,
        counts={"people_as_today": unknown},
    )  # fmt: skip


async def people_since(conn: Conn, since: datetime) -> tuple[dict[int, PersonPast], int]:
    """Everybody by id, with what they were before each change since then; how many changes do not tell it."""
    changes = await conn.fetch(_WORK, since)
    rows = await conn.fetch(_PEOPLE, since, [row["user_id"] for row in changes if row["user_id"]])
    people, unknown = _people(rows, changes)
    return {one.id: one for one in people}, unknown


@dataclass
class _Work:
    """What somebody belongs to, carries and knows, while it is taken back step by step."""

    active: bool
    team_ids: set[int]
    capacity: int
    skills: dict[str, int]
    changes: list[WorkPast] = field(default_factory=list)

    def until(self, at: datetime) -> WorkPast:
        """As it stands now; who is switched off belongs to nothing."""
        teams = tuple(sorted(self.team_ids)) if self.active else ()
        return WorkPast(at=at, team_ids=teams, capacity=self.capacity, skills=dict(self.skills))


def _people(rows: Sequence[Any], changes: Sequence[Any]) -> tuple[tuple[PersonPast, ...], int]:
    """Everybody as they are, with what they were before; how many changes do not tell what was before."""
    work = {
        row["id"]: _Work(
            row["active"], set(row["team_ids"]), row["capacity"],
            _levels.decode(row["skills"]) if row["skills"] else {},
        )
        for row in rows
    }  # fmt: skip
    today = {id_: one.until(_NEVER) for id_, one in work.items()}
    unknown = sum(not _take_back(work, row["at"], row, _detail.decode(row["detail"])) for row in changes)
    return tuple(
        PersonPast(
            id=row["id"], team_ids=today[row["id"]].team_ids, capacity=row["capacity"], dealt_at=row["dealt_at"],
            skills=today[row["id"]].skills, changes=tuple(reversed(work[row["id"]].changes)),
        )
        for row in rows
    ), unknown  # fmt: skip


def _take_back(work: dict[int, _Work], at: datetime, row: Any, detail: dict[str, Any]) -> bool:
    """Undo one change, the newest first. False when it does not tell what was before."""
    if row["action"] == "team.members":
        for user, joined in [*((one, True) for one in detail["joined"]), *((one, False) for one in detail["left"])]:
            if user in work:
                (work[user].team_ids.discard if joined else work[user].team_ids.add)(row["team_id"])
                work[user].changes.append(work[user].until(at))
        return True
    one = work.get(row["user_id"])
    if one is None:
        return True
    before = detail.get("before", {})
    one.team_ids = set(before.get("team_ids", one.team_ids))
    one.capacity = before.get("capacity", one.capacity)
    one.skills = before.get("skills", one.skills)
    if row["action"] in _SWITCHED:
        one.active = _SWITCHED[row["action"]]
    one.changes.append(one.until(at))
    return row["action"] == "user.created" or all(name in before for name in _TOLD if name in detail)
