"""Chats of before Relevo, exported from WhatsApp: kept beside a customer's record in pieces, and taken back.

Called by the API. What always holds: nothing of them is a message, a case or an event of one, so no figure, clock,
rule, alert or unread mark ever hears of them (decision 0035); the same file again adds nothing; each piece is one short
transaction; who imported and who took back is in the audit, without a name or a word of the chat.
"""

from datetime import datetime
from typing import Final

from backend_gateway.actions.contacts import contact_events, keep_changes, known_fields
from backend_gateway.actions.known_contact import contacts_at
from backend_gateway.domain.phone_plan import PhoneProblem, full_number
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.domain.record import edited
from backend_gateway.errors import BadRequest, NotFound, RecordInvalid
from backend_gateway.store import audit, chats, contact_reads, contact_record
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.chats import ChatImport, ChatImported, ChatLine, OpenChatImport

OLDEST: Final = 2009
"""WhatsApp is no older."""


async def open_import(unit: Unit, actor: Viewer, request: OpenChatImport, now: datetime) -> ChatImport:
    """Begin. Raises RecordInvalid (the phone), NotFound (their record is out of sight)."""
    try:
        phone = full_number(request.phone, request.country or None)
    except PhoneProblem as problem:
        raise RecordInvalid(field="phone", reason=problem.key) from None
    contact_id, new = (await contacts_at(unit.conn, [phone]))[phone]
    if new:
        await append(unit.conn, [Event(Kind.CONTACT, contact_id, 1, NOWHERE)])
        await _name(unit, actor, contact_id, sanitise(request.name).strip(), now)
    elif not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    await _tell(unit, contact_id)
    id_ = await chats.begin(unit.conn, contact_id, actor.user_id, sanitise(request.filename), now)
    await audit.record(unit.conn, actor.user_id, "chat.imported", f"contact:{contact_id}", {"import": id_})
    return ChatImport(id=id_, contact_id=contact_id, at=now, by_user=actor.user_id, filename=request.filename)


async def _name(unit: Unit, actor: Viewer, contact_id: int, name: str, now: datetime) -> None:
    if not name:
        return
    record = (await contact_record.lock_records(unit.conn, [contact_id]))[contact_id]
    office = await known_fields(unit.conn)
    after, changes = edited(record, EditContact(name=name), office.fields, office.tags, now)
    await keep_changes(unit, actor.user_id, after, changes, "import", now)


async def add_lines(unit: Unit, actor: Viewer, import_id: int, lines: list[ChatLine], now: datetime) -> ChatImported:
    """Keep a piece. Raises NotFound, BadRequest (a moment that cannot be)."""
    contact_id = await _seen(unit, actor, import_id)
    if any(line.at > now or line.at.year < OLDEST for line in lines):
        raise BadRequest("A message lies in the future, or before WhatsApp: check how the file writes its dates.")
    clean = [
        ChatLine(at=x.at, ours=x.ours, text=sanitise(x.text), file=sanitise(x.file), omitted=x.omitted, nth=x.nth)
        for x in lines
    ]
    added = await chats.add(unit.conn, import_id, contact_id, clean)
    return ChatImported(added=added, known=len(lines) - added)


async def undo_import(unit: Unit, actor: Viewer, import_id: int) -> None:
    """Take back what an import brought; the record stays. Raises NotFound."""
    contact_id = await _seen(unit, actor, import_id)
    messages = await chats.take_back(unit.conn, import_id)
    await _tell(unit, await chats.record_of(unit.conn, contact_id))
    detail = {"import": import_id, "messages": messages}
    await audit.record(unit.conn, actor.user_id, "chat.taken_back", f"contact:{contact_id}", detail)


async def _tell(unit: Unit, contact_id: int) -> None:
    """Windows show whether the record has a chat of before: a new revision of the record, and nothing else."""
    sql = "update contacts set rev = rev + 1 where id = $1 returning rev"
    rev = int(await unit.conn.fetchval(sql, contact_id))
    await append(unit.conn, await contact_events(unit.conn, contact_id, rev, in_list=False))


async def _seen(unit: Unit, actor: Viewer, import_id: int) -> int:
    """The record as it was imported to, where it (or what it became part of) is in sight. Raises NotFound."""
    contact_id = await chats.contact_of(unit.conn, import_id)
    if contact_id is None:
        raise NotFound
    if not await contact_reads.may_see(unit.conn, actor, await chats.record_of(unit.conn, contact_id)):
        raise NotFound
    return contact_id
