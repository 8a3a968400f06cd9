"""Fields that admins add to the customer's record: made, renamed, put away and brought back.

Called by the API. What always holds: a name once; the kind of a field never changes, because values were checked by it;
nothing is erased: a field that is put away keeps its values for when it comes back.
"""

from msgspec.structs import replace

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import contact_fields as rows
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.customers import PutContactField
from protocol.rules.contact_fields import folded
from protocol.tags import ContactField


async def create_field(unit: Unit, actor: Viewer, request: PutContactField) -> ContactField:
    """Raises BadRequest (a choice without choices), Conflict (the name is taken)."""
    request = await _checked(unit, request)
    id_ = await rows.add_field(unit.conn, request)
    await append(unit.conn, [Event(Kind.CONTACT_FIELD, id_, 1, NOWHERE)])
    await audit.record(unit.conn, actor.user_id, "contact_field.created", f"contact_field:{id_}")
    return (await hydrate.contact_fields(unit.conn, [id_]))[id_]


async def change_field(unit: Unit, actor: Viewer, id_: int, request: PutContactField) -> ContactField:
    """Raises NotFound, BadRequest (another kind, no choices), Conflict (the name is taken, changed meanwhile)."""
    known = await rows.lock_field(unit.conn, id_)
    if known is None:
        raise NotFound
    if request.rev not in (None, known[0]):
        raise Conflict("Somebody changed this field meanwhile: look at it and make your change again.")
    if request.kind != known[1]:
        raise BadRequest("The kind of a field stays: put it away and make another one.")
    before = (await hydrate.contact_fields(unit.conn, [id_]))[id_]
    rev = await rows.change_field(unit.conn, id_, await _checked(unit, request, id_))
    await append(unit.conn, [Event(Kind.CONTACT_FIELD, id_, rev)])
    after = (await hydrate.contact_fields(unit.conn, [id_]))[id_]
    differs = audit.changed(before, after)
    await audit.record(unit.conn, actor.user_id, "contact_field.changed", f"contact_field:{id_}", **differs)
    return after


async def _checked(unit: Unit, request: PutContactField, id_: int = 0) -> PutContactField:
    name = " ".join(sanitise(request.name).split())
    choices = list(
        {folded(text): text for each in request.choices if (text := " ".join(sanitise(each).split()))}.values()
    )
    if not name:
        raise BadRequest("Give the field a name.")
    if request.kind == "choice" and not choices:
        raise BadRequest("Name at least one choice.")
    if await rows.name_taken(unit.conn, name, id_):
        raise Conflict(f"There is a field called {name} already: choose another name.")
    return replace(request, name=name, choices=choices if request.kind == "choice" else [])
