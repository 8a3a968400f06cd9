"""Saved views: named filters of one's own, of a team, or everybody's.

Called by the API. What always holds: agents change their own, supervisors their teams', admins everybody's; a view
shows to each reader only what they may see anyway; a change made on an older revision is refused.
"""

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import saved_views as rows
from backend_gateway.store.event_log import NOWHERE, Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer, in_scope
from protocol.rules.answers import may_change
from protocol.tags import SavedView
from protocol.work_api import PutSavedView


async def create(unit: Unit, actor: Viewer, request: PutSavedView) -> SavedView:
    """Raises Forbidden (not theirs to share), BadRequest (no name, no such team)."""
    owner = actor.user_id if request.personal else None
    name, team = await _checked(unit, actor, request, owner)
    id_ = await rows.add(unit.conn, name, owner, team, request.query, request.position)
    await append(unit.conn, [Event(Kind.SAVED_VIEW, id_, 1, NOWHERE, Scope(team), owner)])
    await audit.record(unit.conn, actor.user_id, "saved_view.created", f"saved_view:{id_}", {"name": name})
    return (await hydrate.saved_views(unit.conn, [id_]))[id_]


async def change(unit: Unit, actor: Viewer, id_: int, request: PutSavedView) -> SavedView:
    """Another name, filter or place in the list; shared, or one's own again.

    Raises NotFound, Forbidden (also: to share it there, or to take it from there), BadRequest, Conflict.
    """
    rev, owner, team = await _mine(unit, actor, id_)
    if request.rev not in (None, rev):
        raise Conflict("Somebody changed this view meanwhile: look at it and make your change again.")
    heir = actor.user_id if request.personal else None
    name, wanted = await _checked(unit, actor, request, heir)
    rev = await rows.change(unit.conn, id_, name, heir, wanted, request.query, request.position)
    sides = [(owner, Scope(team), NOWHERE), (heir, NOWHERE, Scope(wanted))]
    if owner == heir:
        sides = [(owner, Scope(team), Scope(wanted))]
    await append(
        unit.conn, [Event(Kind.SAVED_VIEW, id_, rev, before, after, user) for user, before, after in sides]
    )  # fmt: skip
    await audit.record(unit.conn, actor.user_id, "saved_view.changed", f"saved_view:{id_}", {"name": name})
    return (await hydrate.saved_views(unit.conn, [id_]))[id_]


async def delete(unit: Unit, actor: Viewer, id_: int) -> None:
    """Forget it. Raises NotFound, Forbidden."""
    rev, owner, team = await _mine(unit, actor, id_)
    await rows.delete(unit.conn, id_)
    await append(unit.conn, [Event(Kind.SAVED_VIEW, id_, rev + 1, Scope(team), NOWHERE, owner)])
    await audit.record(unit.conn, actor.user_id, "saved_view.deleted", f"saved_view:{id_}")


async def _mine(unit: Unit, actor: Viewer, id_: int) -> tuple[int, int | None, int | None]:
    found = await rows.lock(unit.conn, id_)
    if found is None or (found[1] != actor.user_id if found[1] is not None else not in_scope(actor, Scope(found[2]))):
        raise NotFound
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=found[1], team_id=found[2]):
        raise Forbidden
    return found


async def _checked(unit: Unit, actor: Viewer, request: PutSavedView, owner: int | None) -> tuple[str, int | None]:
    team, name = None if owner is not None else request.team_id, " ".join(sanitise(request.name).split())
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=owner, team_id=team):
        raise Forbidden("You may keep views of your own; a supervisor shares with a team, an admin with everybody.")
    if not name:
        raise BadRequest("A view needs a name.")
    if team is not None and team not in await hydrate.teams(unit.conn, [team]):
        raise BadRequest("There is no such team.")
    return name, team
