"""Roles of a company's own: made, changed, given up. Called by `api/roles`; given to people by `colleagues`.

What always holds: nobody gives what they do not hold; what a role grants changes for its people at once, their open
windows too, by an event for each of them; a role nobody has any more is the only one that goes.
"""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict, replace

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound, RoleInvalid, RoleUsed
from backend_gateway.store import audit, hydrate
from backend_gateway.store import roles as rows
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.accounts import Invite
from protocol.colleagues import NewColleague
from protocol.people import Role, Visibility
from protocol.roles import MOST_ROLES, CustomRole, PutRole, ReplaceRole
from protocol.rules.permissions import granted
from protocol.rules.roles import problem_of

_AUDITED = ("name", "about", "permissions", "visibility")
_SAME_SIGHT = """
update users set visibility = $2, rev = rev + 1 where role_id = $1 returning id, rev
"""
_GIVE_ANOTHER = """
update users u set role_id = $2, role = coalesce((select base from roles where id = $2), $3), rev = u.rev + 1,
  visibility = coalesce((select visibility from roles where id = $2), u.visibility)
where u.role_id = $1 returning u.id, u.rev
"""


async def create_role(unit: Unit, actor: Viewer, put: PutRole) -> CustomRole:
    """Raises RoleInvalid."""
    await rows.lock_all(unit.conn)
    if await rows.how_many(unit.conn) >= MOST_ROLES:
        raise RoleInvalid(reason="too_many", most=MOST_ROLES)
    put = await _checked(unit, actor, put, None)
    id_ = await rows.add(unit.conn, put)
    made = await role(unit, id_)
    await audit.record(unit.conn, actor.user_id, "role.created", f"role:{id_}", asdict(put))
    return made


async def edit_role(unit: Unit, actor: Viewer, role_id: int, put: PutRole) -> CustomRole:
    """Raises NotFound, Conflict (somebody changed it meanwhile), RoleInvalid."""
    await rows.lock_all(unit.conn)
    before = await role(unit, role_id)
    if put.rev and put.rev != before.rev:
        raise Conflict("Somebody changed this role meanwhile: look at it again.")
    put = await _checked(unit, actor, put, before)
    await rows.change(unit.conn, role_id, put)
    await _tell(unit, await unit.conn.fetch(_SAME_SIGHT, role_id, put.visibility))
    after = await role(unit, role_id)
    differs = audit.difference(*({name: getattr(one, name) for name in _AUDITED} for one in (before, after)))
    await audit.record(unit.conn, actor.user_id, "role.edited", f"role:{role_id}", **differs)
    return after


async def retire_role(unit: Unit, actor: Viewer, role_id: int, instead: ReplaceRole) -> None:
    """It goes; who has it gets the other. Raises NotFound, BadRequest, RoleUsed, RoleInvalid (more than the actor)."""
    await rows.lock_all(unit.conn)
    gone = await role(unit, role_id)
    if gone.people:
        await _give_another(unit, actor, gone, instead)
    await unit.conn.execute("delete from roles where id = $1", role_id)
    detail = {"name": gone.name, "people": gone.people, "instead": asdict(instead)}
    await audit.record(unit.conn, actor.user_id, "role.retired", f"role:{role_id}", detail)


async def role(unit: Unit, role_id: int) -> CustomRole:
    """Raises NotFound."""
    found = (await rows.roles(unit.conn, [role_id])).get(role_id)
    if found is None:
        raise NotFound("There is no such role.")
    return found


async def given(unit: Unit, actor: Viewer, new: NewColleague | Invite) -> tuple[Role, Visibility]:
    """What a colleague to be is, and sees. Raises NotFound, RoleInvalid."""
    if new.role_id is None:
        check_gives(actor, granted(Viewer(0, new.role)))
        return new.role, new.visibility
    await rows.lock_all(unit.conn)
    theirs = await role(unit, new.role_id)
    check_gives(actor, theirs.permissions)
    return theirs.base, theirs.visibility


def check_gives(actor: Viewer, permissions: Iterable[str]) -> None:
    """Nobody gives a role that may do more than they may. Raises RoleInvalid."""
    if beyond := sorted(set(permissions) - granted(actor)):
        raise RoleInvalid(reason="beyond_you", permissions=beyond)


async def check_above(unit: Unit, actor: Viewer, user_id: int) -> None:
    """Nobody decides about the account of who may do more: whoever sets its password could sign in with it.

    Raises RoleInvalid.
    """
    found = (await hydrate.users(unit.conn, [user_id])).get(user_id)
    if found is not None and user_id != actor.user_id:
        check_gives(actor, granted(found))


async def _give_another(unit: Unit, actor: Viewer, gone: CustomRole, instead: ReplaceRole) -> None:
    if instead.role_id is None and instead.role is None:
        raise RoleUsed(people=gone.people)
    if instead.role_id == gone.id:
        raise BadRequest("role_id: another role than the one that goes.")
    if instead.role_id is not None:
        check_gives(actor, (await role(unit, instead.role_id)).permissions)
    else:
        check_gives(actor, granted(Viewer(0, instead.role or "agent")))
    await _tell(unit, await unit.conn.fetch(_GIVE_ANOTHER, gone.id, instead.role_id, instead.role))


async def _tell(unit: Unit, changed: Iterable[Any]) -> None:
    await append(unit.conn, [Event(Kind.USER, id_, rev) for id_, rev in changed])


async def _checked(unit: Unit, actor: Viewer, put: PutRole, before: CustomRole | None) -> PutRole:
    clean = replace(put, name=" ".join(sanitise(put.name).split()), about=" ".join(sanitise(put.about).split()))
    had = before.permissions if before is not None else ()
    found = problem_of(clean, granted(actor), had, base=before.base if before is not None else None)
    if found is not None:
        raise RoleInvalid(reason=found.reason, permissions=list(found.permissions))
    if await rows.name_taken(unit.conn, clean.name, before.id if before is not None else 0):
        raise RoleInvalid(reason="name_taken")
    return clean
