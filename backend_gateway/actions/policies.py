"""A new version of what admins decide. Nothing is ever changed in place: who followed the old version still names it.

Called by the API and the demo. What always holds: versions of one subject follow each other without a gap; a change
made on an older version is refused; every change is audited with both versions; what waits in a queue is judged
anew by changed rules, teams and hours.
"""

from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.actions.policy_kinds import KINDS, PolicyKind
from backend_gateway.actions.reach import check_company, check_teams
from backend_gateway.domain.calendar import from_stored
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import audit, calendars, hydrate, policies
from backend_gateway.store.event_log import Event, append
from backend_gateway.store.event_log import Kind as Entity
from backend_gateway.store.routing import intake
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.rules.permissions import Permission, can
from protocol.tags import GIVEN_UP, Policy

JUDGING: Final = frozenset({"rules", "team", "calendar"})
"""What the rules that put a conversation into its queue look at: themselves, the teams, the hours."""


async def put_policy(unit: Unit, actor: Viewer, kind: str, subject: int, request: PutPolicy, now: datetime) -> Policy:
    """Add a version. Raises Forbidden, TeamUnseen, NotFound (no such subject), PolicyInvalid, Conflict (changed)."""
    known = kind_of(kind)
    if not can(actor, known.permission):
        raise Forbidden
    await _check_subject(unit, known, subject)
    if known.per == "teams" and subject != policies.COMPANY:
        check_teams(actor, {subject})
    elif known.permission is not Permission.MANAGE_TEAMS:  # hours and teams are also theirs who lead only some
        check_company(actor)
    body = await _checked(unit, known, subject, request)
    newest = await policies.lock(unit.conn, kind, subject)
    before = await policies.body_of(unit.conn, kind, subject, newest)
    if request.base not in (None, newest):
        raise Conflict("Somebody changed this meanwhile: look at their version and make your change again.")
    id_ = await policies.add(unit.conn, kind, subject, newest + 1, body, request.note, actor.user_id, now)
    if kind == "calendar":
        await _keep_name(unit, subject, body)
    if kind in JUDGING:
        await intake.enqueue_waiting(unit.conn)
    await append(unit.conn, [Event(Entity.POLICY, id_, newest + 1)])
    detail = {"kind": kind, "subject": subject, "version": newest + 1, "note": request.note}
    differs = audit.difference(before, msgspec.json.decode(body))
    await audit.record(unit.conn, actor.user_id, "policy.changed", f"policy:{id_}", detail, **differs)
    return (await hydrate.policies(unit.conn, [id_]))[id_]


async def _checked(unit: Unit, kind: PolicyKind, subject: int, request: PutPolicy) -> str:
    """The body as it is kept. A team may give its own up where the company's counts for who has none."""
    if request.body == GIVEN_UP and kind.falls_back and subject != policies.COMPANY:
        return msgspec.json.encode(GIVEN_UP).decode()
    return (await kind.check(unit.conn, subject, msgspec.json.encode(request.body))).decode()


def kind_of(kind: str) -> PolicyKind:
    """Raises NotFound for a kind nobody knows."""
    if kind not in KINDS:
        raise NotFound(f"There are no settings called {kind}.")
    return KINDS[kind]


async def create_calendar(unit: Unit, actor: Viewer, name: str) -> int:
    """A calendar to be filled by its first version; its id. Raises BadRequest (no name), Conflict (name taken)."""
    if not name.strip() or len(name) > 200:
        raise BadRequest("A calendar needs a name of at most 200 characters.")
    sql = "insert into calendars (name) values ($1) on conflict (name) do nothing returning id"
    id_ = await unit.conn.fetchval(sql, name.strip())
    if id_ is None:
        raise Conflict(f"There is a calendar called {name.strip()} already.")
    await audit.record(unit.conn, actor.user_id, "calendar.created", f"calendar:{id_}")
    return int(id_)


async def retire_calendar(unit: Unit, actor: Viewer, id_: int, now: datetime) -> Policy:
    """Put a calendar away: no longer offered, its name free again. Raises NotFound, PolicyInvalid (still in use)."""
    found = (await policies.in_force(unit.conn, "calendar")).get(id_)
    if found is None:
        raise NotFound("There is no such calendar.")
    body = msgspec.json.decode(found.body) | {"retired": True}
    return await put_policy(unit, actor, "calendar", id_, PutPolicy(body=body, base=found.version), now)


async def _keep_name(unit: Unit, id_: int, body: str) -> None:
    """The calendar is called as its newest version says; one that was put away leaves its name to others."""
    value = from_stored(body)
    await calendars.rename(unit.conn, id_, f"{value.name} ({id_})" if value.retired else value.name)


async def _check_subject(unit: Unit, kind: PolicyKind, subject: int) -> None:
    if subject == policies.COMPANY:
        if kind.per is not None and not kind.company:
            raise BadRequest("These settings are for one team or calendar each: name it.")
        return
    found = kind.per and await unit.conn.fetchval(f"select 1 from {kind.per} where id = $1", subject)  # noqa: S608
    if not found:
        raise NotFound("What these settings are for does not exist any more.")
