"""What people ask of their data: written down by whoever hears it, answered by whoever may, before the law's last day.

Called by `api/data_requests`. What always holds: the same is open once per person; that it was asked and what came of
it is in the audit, what they said is not.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from backend_gateway.actions import data_request_alerts
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict, NotFound
from backend_gateway.store import audit, contact_reads
from backend_gateway.store import data_requests as rows
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.rules.data_requests import country_of, due_on

_PHONE: Final = "select phone from contacts where id = $1"


async def ask(unit: Unit, actor: Viewer, contact_id: int, new: NewDataRequest, now: datetime) -> DataRequest:
    """They asked. Raises NotFound (out of sight), BadRequest (a day that is over), Conflict (it is open already)."""
    if not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    today = now.astimezone(ZoneInfo(await company_zone(unit.conn))).date()
    if new.due_on is not None and new.due_on < today:
        raise BadRequest("due_on: choose a day that is still to come.")
    country = country_of(await unit.conn.fetchval(_PHONE, contact_id))
    due = new.due_on or due_on(new.kind, country, today)
    new.note = sanitise(new.note).strip()
    id_ = await rows.add(unit.conn, contact_id, new, country, due, actor.user_id, now)
    if id_ is None:
        raise Conflict("They ask for that already: answer the request that is open.")
    await data_request_alerts.look(unit, now)
    return await _told(unit, actor, "data_request.asked", id_)


async def close(unit: Unit, actor: Viewer, id_: int, request: CloseDataRequest, now: datetime) -> DataRequest:
    """It was answered. Raises NotFound, BadRequest (declined without saying why), AlreadyDone."""
    if await rows.one(unit.conn, actor, id_) is None:
        raise NotFound
    request.outcome = sanitise(request.outcome).strip()
    if request.state == "declined" and not request.outcome:
        raise BadRequest("outcome: say why it is declined: they have a right to know.")
    if not await rows.close(unit.conn, id_, request, actor.user_id, now):
        raise AlreadyDone("Somebody answered it meanwhile.")
    await data_request_alerts.look(unit, now)
    return await _told(unit, actor, f"data_request.{request.state}", id_)


async def _told(unit: Unit, actor: Viewer, action: str, id_: int) -> DataRequest:
    row = await rows.one(unit.conn, actor, id_)
    if row is None:
        raise NotFound
    detail = {"kind": row.kind, "country": row.country, "due_on": row.due_on.isoformat()}
    await audit.record(unit.conn, actor.user_id, action, f"contact:{row.contact_id}", detail)
    return row
