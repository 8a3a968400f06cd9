"""Colleagues and teams: made, changed, switched off. Called by the API, the command line and the demo."""

from datetime import datetime

import asyncpg
from msgspec import Struct

from backend_gateway.actions import switched_off
from backend_gateway.actions.sessions import revoke_all
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, hydrate, people
from backend_gateway.store.event_log import EVERYONE, NOWHERE, Event, Kind, append
from backend_gateway.store.unit import Unit
from protocol.people import Role, Team, User, Visibility
from protocol.rules.permissions import is_person


class NewUser(Struct, frozen=True, kw_only=True):
    """A colleague to be; `password_hash` comes from `Passwords.hash`, `teams` are names of existing teams."""

    email: str
    name: str
    password_hash: str
    role: Role = "agent"
    visibility: Visibility = "all"
    language: str = "es"
    teams: tuple[str, ...] = ()
    role_id: int | None = None
    """Of the company's own; `role` and `visibility` are then what it says."""


async def create_user(unit: Unit, actor_id: int | None, new: NewUser) -> User:
    """Raises BadRequest (not an e-mail address, no such team, `check_board`), Conflict (the address is taken)."""
    check_board(new.role, new.visibility)
    email = new.email.strip()
    local, at, domain = email.partition("@")
    if not (local and at and domain) or " " in email or len(email) > 254 or not new.name.strip():
        raise BadRequest("A colleague needs a name and an e-mail address like ana@empresa.com.")
    teams = await _team_ids(unit, new.teams)
    try:
        async with unit.conn.transaction():  # a savepoint: a taken address must not spoil the caller's unit
            id_ = await unit.conn.fetchval(
                "insert into users (email, name, role, visibility, password_hash, language, role_id)"
                " values ($1, $2, $3, $4, $5, $6, $7) returning id",
                *(email, new.name.strip(), new.role, new.visibility, new.password_hash, new.language, new.role_id),
            )
    except asyncpg.UniqueViolationError:
        raise Conflict(f"{email} has an account already.") from None
    await unit.conn.executemany(
        "insert into team_members (team_id, user_id) values ($1, $2)", [(t, id_) for t in teams]
    )
    told = EVERYONE if is_person(new.role) else NOWHERE
    await append(unit.conn, [Event(Kind.USER, id_, 1, before=NOWHERE, after=told)])
    await audit.record(unit.conn, actor_id, "user.created", f"user:{id_}", {"role": new.role})
    return (await hydrate.users(unit.conn, [id_]))[id_]


def check_board(role: Role, visibility: Visibility, was: Role | None = None) -> None:
    """A wall-board shows teams, or all; it never was a person. Raises BadRequest."""
    if was is not None and is_person(was) != is_person(role):
        raise BadRequest("A wall-board stays one, and nobody becomes one. Make another account.")
    if not is_person(role) and visibility in {"mine", "own"}:
        raise BadRequest("A wall-board has no conversations of its own: let it see all of them, or those of its teams.")


async def _team_ids(unit: Unit, names: tuple[str, ...]) -> list[int]:
    found = await people.team_ids_by_name(unit.conn, list(names))
    if missing := [name for name in names if name not in found]:
        raise BadRequest(f"There is no team called {', '.join(missing)}.")
    return list(found.values())


async def create_team(unit: Unit, actor_id: int | None, name: str) -> Team:
    """Raises BadRequest (no name), Conflict (the name is taken)."""
    if not name.strip() or len(name) > 200:
        raise BadRequest("A team needs a name of at most 200 characters.")
    id_ = await unit.conn.fetchval(
        "insert into teams (name) values ($1) on conflict (name) do nothing returning id", name.strip()
    )
    if id_ is None:
        raise Conflict(f"There is a team called {name.strip()} already.")
    await append(unit.conn, [Event(Kind.TEAM, id_, 1, before=NOWHERE, after=EVERYONE)])
    await audit.record(unit.conn, actor_id, "team.created", f"team:{id_}")
    return (await hydrate.teams(unit.conn, [id_]))[id_]


async def set_active(unit: Unit, actor_id: int | None, user_id: int, *, active: bool, now: datetime) -> User:
    """Switch a colleague on or off; off ends every session of theirs at once, and what they hold goes to its queues.

    Raises NotFound.
    """
    rev = await unit.conn.fetchval(
        "update users set active = $2, rev = rev + 1 where id = $1 returning rev", user_id, active
    )
    if rev is None:
        raise NotFound("There is no such colleague.")
    if not active:
        await revoke_all(unit, actor_id, user_id, now)
        await switched_off.give_up(unit, user_id, now)
    await append(unit.conn, [Event(Kind.USER, user_id, rev)])
    await audit.record(unit.conn, actor_id, "user.activated" if active else "user.deactivated", f"user:{user_id}")
    return (await hydrate.users(unit.conn, [user_id]))[user_id]


async def set_password(unit: Unit, actor_id: int | None, user_id: int, password_hash: str, now: datetime) -> None:
    """A new password; every session of the old one ends. Raises NotFound."""
    done = await unit.conn.fetchval(
        "update users set password_hash = $2 where id = $1 returning id", user_id, password_hash
    )
    if done is None:
        raise NotFound("There is no such colleague.")
    await revoke_all(unit, actor_id, user_id, now)
    await audit.record(unit.conn, actor_id, "user.password_set", f"user:{user_id}")
