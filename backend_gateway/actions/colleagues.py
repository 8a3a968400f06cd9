"""What administrators change about colleagues and teams; one's own password.

Called by `api/users`. What always holds: somebody can always administer (the last active administrator is neither
switched off nor demoted, however many try at once); who loses access loses it at once; whose view changes is told by an
event, and their stream starts anew.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import asyncpg
from msgspec.json import decode
from msgspec.structs import asdict

from backend_gateway.actions import roles, switched_off
from backend_gateway.actions.people import check_board
from backend_gateway.actions.reach import check_reach, check_teams
from backend_gateway.actions.sessions import revoke_all
from backend_gateway.errors import BadRequest, Conflict, LastAdmin, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import roles as role_rows
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.people import SignedIn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.colleagues import EditColleague
from protocol.people import Team, User
from protocol.planning import EditWork
from protocol.rules.permissions import granted

# The administrators too, in id order: two who demote each other at once wait here, and the second one is refused.
_LOCK = """
select id, role, role_id, active, name, visibility, language from users
where id = $1 or (role = 'admin' and role_id is null and active)
order by id for no key update
"""
_UPDATE = """
update users set name = $2, role = $3, visibility = $4, language = $5, active = $6, role_id = $7, rev = rev + 1
where id = $1
returning rev
"""
_LOCK_MEMBERS = """
select 1 from users where id = any($2::bigint[]) or id in (select user_id from team_members where team_id = $1)
order by id for no key update
"""
_TOUCH = "update users set rev = rev + 1 where id = any($1::bigint[]) returning id, rev"
_WORK = "update users set capacity = coalesce($2, capacity), rev = rev + 1 where id = $1 returning rev"
_WORK_BEFORE = """
select u.capacity, array(select team_id from team_members where user_id = u.id order by 1) as team_ids,
  coalesce((select jsonb_object_agg(s.name, k.level) from user_skills k join skills s on s.id = k.skill_id
            where k.user_id = u.id), '{}') as skills
from users u where u.id = $1 for no key update
"""
_LEVELS = """
insert into user_skills (user_id, skill_id, level)
select $1, s.id, l.level from unnest($2::text[], $3::int[]) l (name, level)
join skills s on lower(s.name) = lower(l.name)
"""
_FIELDS = ("name", "role", "visibility", "language", "active", "role_id")


async def edit_user(unit: Unit, actor: Viewer, user_id: int, edit: EditColleague, now: datetime) -> User:
    """Change a colleague.

    Raises NotFound, BadRequest (no name, no such team or role, a board made a person), LastAdmin, TeamUnseen,
    RoleInvalid (who gives or has more than the actor may do).
    """
    if edit.role_id is not None:
        await role_rows.lock_all(unit.conn)
    if edit.team_ids is not None:
        await _one_at_a_time(unit)
    rows = {row["id"]: row for row in await unit.conn.fetch(_LOCK, user_id)}
    before = rows.get(user_id)
    if before is None:
        raise NotFound("There is no such colleague.")
    await roles.check_above(unit, actor, user_id)
    after = {name: _chosen(getattr(edit, name), before[name]) for name in _FIELDS}
    await _with_role(unit, actor, edit, after)
    if not str(after["name"]).strip():
        raise BadRequest("A colleague needs a name.")
    check_board(after["role"], after["visibility"], before["role"])
    _check_last(rows.values(), user_id, after)
    changed = {name: value for name, value in asdict(edit).items() if value is not None}
    if edit.team_ids is not None:
        joined, left = await _replace(unit, "team", user_id, edit.team_ids)
        check_teams(actor, joined | left)
        changed["before"] = {"team_ids": sorted({*edit.team_ids} - joined | left)}
    rev = await unit.conn.fetchval(_UPDATE, user_id, *(after[name] for name in _FIELDS))
    if before["active"] and not after["active"]:
        await revoke_all(unit, actor.user_id, user_id, now)
        await switched_off.give_up(unit, user_id, now)
    await append(unit.conn, [Event(Kind.USER, user_id, rev)])
    differs = audit.difference({name: before[name] for name in _FIELDS}, after)
    await audit.record(unit.conn, actor.user_id, _what(before, after), f"user:{user_id}", changed, **differs)
    return (await hydrate.users(unit.conn, [user_id]))[user_id]


async def edit_work(unit: Unit, actor: Viewer, user_id: int, edit: EditWork) -> User:
    """Change what a colleague carries, knows and belongs to.

    Raises NotFound, BadRequest (no such team, no name), TeamUnseen, ColleagueUnseen.
    """
    if edit.team_ids is not None:
        await _one_at_a_time(unit)
    before: Any = await unit.conn.fetchrow(_WORK_BEFORE, user_id)
    rev = await unit.conn.fetchval(_WORK, user_id, edit.capacity)
    if rev is None:
        raise NotFound("There is no such colleague.")
    await check_reach(unit.conn, actor, [user_id])
    if edit.skills is not None:
        await _learn(unit, user_id, edit.skills)
    if edit.team_ids is not None:
        joined, left = await _replace(unit, "team", user_id, edit.team_ids)
        check_teams(actor, joined | left)
    await append(unit.conn, [Event(Kind.USER, user_id, rev)])
    changed = {name: value for name, value in asdict(edit).items() if value is not None}
    was = {"capacity": before["capacity"], "team_ids": before["team_ids"], "skills": decode(before["skills"])}
    detail = changed | {"before": {name: was[name] for name in changed}}  # a replay tells the past by it
    await audit.record(unit.conn, actor.user_id, "user.work", f"user:{user_id}", detail)
    return (await hydrate.users(unit.conn, [user_id]))[user_id]


async def _learn(unit: Unit, user_id: int, skills: dict[str, int]) -> None:
    """These skills and no others; a new name makes a new skill, whatever its case. Raises BadRequest."""
    levels = {name.strip(): level for name, level in skills.items()}
    if "" in levels or len({name.lower() for name in levels}) < len(skills):
        raise BadRequest("A skill needs a name, and each is named once.")
    names = sorted(levels)
    known = await unit.conn.fetch("select name from skills for key share")
    new = [name for name in names if name.lower() not in {row[0].lower() for row in known}]
    await unit.conn.execute("insert into skills (name) select unnest($1::text[]) on conflict (name) do nothing", new)
    await unit.conn.execute("delete from user_skills where user_id = $1", user_id)
    await unit.conn.execute(_LEVELS, user_id, names, [levels[name] for name in names])


async def _with_role(unit: Unit, actor: Viewer, edit: EditColleague, after: dict[str, Any]) -> None:
    """What the role that is given brings along: where it grew from, and what its people see."""
    if edit.role_id is not None:
        given = await roles.role(unit, edit.role_id)
        after |= {"role": given.base, "visibility": given.visibility}
        roles.check_gives(actor, given.permissions)
    elif edit.role is not None:
        after["role_id"] = None
        roles.check_gives(actor, granted(Viewer(0, edit.role)))
    elif after["role_id"] is not None and edit.visibility is not None:
        raise BadRequest("visibility: the role says what its people see.")


def _chosen(wanted: Any, present: Any) -> Any:
    return present if wanted is None else wanted.strip() if isinstance(wanted, str) else wanted


def _check_last(rows: Iterable[Any], user_id: int, after: dict[str, Any]) -> None:
    """Raises LastAdmin when nobody could administer any more; a role of the company's own may lack something."""
    admins = {row["id"] for row in rows if row["role"] == "admin" and row["active"] and row["role_id"] is None}
    if admins == {user_id} and not (after["role"] == "admin" and after["active"] and after["role_id"] is None):
        raise LastAdmin


def _what(before: Any, after: dict[str, Any]) -> str:
    if before["active"] == after["active"]:
        return "user.edited"
    return "user.activated" if after["active"] else "user.deactivated"


async def check_user(unit: Unit, user_id: int) -> None:
    """Raises NotFound."""
    if not await unit.conn.fetchval("select 1 from users where id = $1", user_id):
        raise NotFound("There is no such colleague.")


async def change_own_password(unit: Unit, signed: SignedIn, password_hash: str, now: datetime) -> None:
    """A new password of one's own; every other session ends."""
    user_id = signed.viewer.user_id
    await unit.conn.execute("update users set password_hash = $2 where id = $1", user_id, password_hash)
    await revoke_all(unit, user_id, user_id, now, keep=signed.session_id)
    await audit.record(unit.conn, user_id, "user.password_changed", f"user:{user_id}")


async def rename_team(unit: Unit, actor: Viewer, team_id: int, name: str) -> Team:
    """Raises NotFound, BadRequest (no name), Conflict (the name is taken), TeamUnseen."""
    check_teams(actor, {team_id})
    if not name.strip():
        raise BadRequest("A team needs a name.")
    try:
        async with unit.conn.transaction():  # a savepoint: a taken name must not spoil the caller's unit
            sql = "update teams set name = $2, rev = rev + 1 where id = $1 returning rev, old.name"
            row = await unit.conn.fetchrow(sql, team_id, name.strip())
    except asyncpg.UniqueViolationError:
        raise Conflict(f"There is a team called {name.strip()} already.") from None
    if row is None:
        raise NotFound("There is no such team.")
    await append(unit.conn, [Event(Kind.TEAM, team_id, row["rev"])])
    differs = audit.difference({"name": row["name"]}, {"name": name.strip()})
    await audit.record(unit.conn, actor.user_id, "team.renamed", f"team:{team_id}", **differs)
    return (await hydrate.teams(unit.conn, [team_id]))[team_id]


async def set_members(unit: Unit, actor: Viewer, team_id: int, user_ids: list[int]) -> list[User]:
    """Who is in a team from now on; its members. Raises NotFound, BadRequest (no such colleague), TeamUnseen."""
    if not await unit.conn.fetchval("select 1 from teams where id = $1", team_id):
        raise NotFound("There is no such team.")
    await _one_at_a_time(unit)
    await unit.conn.execute(_LOCK_MEMBERS, team_id, user_ids)
    joined, left = await _replace(unit, "user", team_id, user_ids)
    check_teams(actor, {team_id} if joined | left else set())
    touched = await unit.conn.fetch(_TOUCH, sorted(joined | left))
    await append(unit.conn, [Event(Kind.USER, row["id"], row["rev"]) for row in touched])
    detail = {"joined": sorted(joined), "left": sorted(left)}
    await audit.record(unit.conn, actor.user_id, "team.members", f"team:{team_id}", detail)
    return list((await hydrate.users(unit.conn, sorted(set(user_ids)))).values())


async def _one_at_a_time(unit: Unit) -> None:
    """Before any row: who is in teams is changed from both ends, and whose rows that locks is known only then."""
    await unit.conn.execute("select pg_advisory_xact_lock(hashtext('relevo team members'))")


async def _replace(unit: Unit, other: str, one: int, wanted: list[int]) -> tuple[set[int], set[int]]:
    """Make `wanted` the teams of a user (`other` "team") or the users of a team ("user"); who came and who went."""
    mine = "user" if other == "team" else "team"
    found = await unit.conn.fetch(f"select id from {other}s where id = any($1::bigint[]) for key share", wanted)  # noqa: S608
    if missing := sorted(set(wanted) - {row["id"] for row in found}):
        raise BadRequest(f"There is no such {'team' if other == 'team' else 'colleague'}: {missing[0]}.")
    rows = await unit.conn.fetch(f"select {other}_id from team_members where {mine}_id = $1", one)  # noqa: S608
    had, want = {row[0] for row in rows}, set(wanted)
    gone = f"delete from team_members where {mine}_id = $1 and {other}_id = any($2::bigint[])"  # noqa: S608
    await unit.conn.execute(gone, one, sorted(had - want))
    await unit.conn.execute(
        f"insert into team_members ({mine}_id, {other}_id) select $1, unnest($2::bigint[]) on conflict do nothing",
        *(one, sorted(want - had)),
    )
    return want - had, had - want
