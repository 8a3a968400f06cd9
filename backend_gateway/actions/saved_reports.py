"""Keeping reports by name. Called by the API."""

import msgspec
from msgspec.structs import replace

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Forbidden, NotFound
from backend_gateway.store import audit
from backend_gateway.store import saved_reports as rows
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.rules.permissions import Permission, can
from protocol.saved_reports import MOST, MOST_BYTES, PutSavedReport, SavedReport


async def keep(unit: Unit, actor: Viewer, put: PutSavedReport) -> SavedReport:
    """Raises BadRequest (no name, too long, too many), Forbidden (sharing what one may not see of others)."""
    name = " ".join(sanitise(put.name).split())
    if not name:
        raise BadRequest("A saved report needs a name.")
    if len(msgspec.json.encode(put.choice)) > MOST_BYTES:
        raise BadRequest(f"choice: at most {MOST_BYTES} bytes.")
    if put.shared and not can(actor, Permission.SEE_COLLEAGUES_REPORTS):
        raise Forbidden
    if await rows.how_many(unit.conn, actor.user_id, name) >= MOST:
        raise BadRequest(f"There are {MOST} saved reports already: delete one first.")
    kept = await rows.keep(unit.conn, actor.user_id, replace(put, name=name))
    await audit.record(unit.conn, actor.user_id, "saved_report.kept", f"saved_report:{kept.id}")
    return kept


async def forget(unit: Unit, actor: Viewer, id_: int) -> None:
    """One's own. Raises NotFound."""
    if not await rows.forget(unit.conn, actor.user_id, id_):
        raise NotFound
    await audit.record(unit.conn, actor.user_id, "saved_report.forgotten", f"saved_report:{id_}")
