"""A template is taken from Meta's list: one language of it. Called by `api/template_drafts`."""

from datetime import datetime

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.reach import check_company
from backend_gateway.actions.template_submission import door_of
from backend_gateway.channels.whatsapp.client import GraphError
from backend_gateway.channels.whatsapp.template_calls import TemplateCalls
from backend_gateway.errors import NotFound, Unavailable
from backend_gateway.store import audit
from backend_gateway.store import template_drafts as rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.template_drafts import KnownTemplate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer


async def find(conn: Conn, actor: Viewer, template_id: int) -> KnownTemplate:
    """What is to go. Raises TeamUnseen, NotFound."""
    check_company(actor)
    known = await rows.known(conn, template_id)
    if known is None or known.meta_id is None:
        raise NotFound("Meta does not list this template any more.")
    return known


async def take_away(graph: Graph, known: KnownTemplate) -> None:
    """Ask Meta; outside any transaction. Raises Unavailable with what Meta said."""
    _credentials, client = await door_of(graph, None, known)
    try:
        await TemplateCalls(client).delete(known.waba_id, known.name, known.meta_id or "")
    except GraphError as error:
        raise Unavailable(f"WhatsApp did not delete it ({error}).") from None


async def gone(unit: Unit, actor: Viewer, template_id: int, known: KnownTemplate, now: datetime) -> None:
    """It is listed as deleted from now on."""
    sql = "update templates set gone_at = $2, rev = rev + 1 where id = $1 and gone_at is null"
    await unit.conn.execute(sql, template_id, now)
    detail = {"template": known.name, "language": known.language}
    await audit.record(unit.conn, actor.user_id, "template.deleted", f"template:{template_id}", detail)
