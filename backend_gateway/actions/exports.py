"""Something leaves Relevo as a file: it goes into the audit before it does. Called by the API."""

from backend_gateway.errors import BadRequest, Forbidden
from backend_gateway.store import audit
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.audit import NoteExport
from protocol.rules.permissions import Permission, can

MOST_ABOUT = 20
LONGEST_ABOUT = 200


async def note_export(unit: Unit, actor: Viewer, note: NoteExport) -> None:
    """Write down who exports what, and by which filters. Raises Forbidden (the audit is for who may see it)."""
    if note.what == "audit" and not can(actor, Permission.SEE_AUDIT):
        raise Forbidden
    if len(note.about) > MOST_ABOUT or any(len(text) > LONGEST_ABOUT for one in note.about.items() for text in one):
        raise BadRequest(f"about: at most {MOST_ABOUT} filters of {LONGEST_ABOUT} characters.")
    detail = {"rows": note.rows, **note.about} if note.rows is not None else dict(note.about)
    await audit.record(unit.conn, actor.user_id, f"{note.what}.exported", detail=detail)
