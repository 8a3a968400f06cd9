"""The breaker: what Meta refuses for good stops the number, or its templates, until an admin mends it (LESSONS 27).

Called for refused requests (`send_results`) and for `failed` statuses (`receive/statuses`). What always holds: messages
stay queued meanwhile, clients and the audit are told once.
"""

from backend_gateway.domain.meta_errors import SendVerdict
from backend_gateway.store import audit
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from protocol.errors import SendFailure

_STOP = """
update numbers set state = 'stopped', stop_reason = $2, rev = rev + 1 where id = $1 and state = 'active' returning rev
"""
_STOP_TEMPLATES = """
update numbers set stop_reason = $2, rev = rev + 1 where id = $1 and state = 'active' and stop_reason is null
returning rev
"""


async def stop_sending(conn: Conn, number_id: int, reason: SendFailure) -> list[Event]:
    """Nothing is tried any more from this number; the events of it."""
    return await _stop(conn, _STOP, "number.stopped", number_id, reason)


async def stop_templates(conn: Conn, number_id: int, reason: SendFailure) -> list[Event]:
    """The number goes on, without templates: an active number with a stop reason."""
    return await _stop(conn, _STOP_TEMPLATES, "number.templates_stopped", number_id, reason)


async def trip(conn: Conn, number_id: int, verdict: SendVerdict) -> list[Event]:
    """What a verdict says about the number as a whole; most say nothing."""
    if verdict.action == "stop_number":
        return await stop_sending(conn, number_id, verdict.reason)
    if verdict.action == "stop_templates":
        return await stop_templates(conn, number_id, verdict.reason)
    return []


async def _stop(conn: Conn, sql: str, action: str, number_id: int, reason: SendFailure) -> list[Event]:
    rev = await conn.fetchval(sql, number_id, str(reason))
    if rev is None:
        return []
    await audit.record(conn, None, action, f"number:{number_id}", {"reason": str(reason)})
    return [Event(Kind.NUMBER, number_id, rev)]
