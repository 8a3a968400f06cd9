"""The record of a customer: edited by colleagues. Merging and its undo are in `merge_contacts`.

What always holds: every change is a line of the record's history (who, when, from what, to what) and of the audit; what
of theirs stands in a queue is judged anew.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.domain.record import Changed, Record, RecordProblem, edited
from backend_gateway.errors import BadRequest, NotFound, RecordInvalid
from backend_gateway.store import audit, contact_reads, contact_record, hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.contact_record import Change
from backend_gateway.store.event_log import EVERYONE, Event, Kind, Scope, append
from backend_gateway.store.routing import intake
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.customers import ChangeSource
from protocol.people import Contact
from protocol.tags import ContactField

__all__ = ["contact_events", "edit_contact", "merge_contacts", "unmerge_contacts"]

_IN_LIST = "update conversations set rev = rev + 1 where contact_id = $1 and merged_into is null"


async def edit_contact(unit: Unit, actor: Viewer, contact_id: int, request: EditContact, now: datetime) -> Contact:
    """Change the fields that are given; an empty text clears one (an empty name: the customer's own is shown again).

    Raises NotFound, BadRequest (nothing to change, not an e-mail address), RecordInvalid (names the field).
    """
    if not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    if all(getattr(request, name) is None for name in request.__struct_fields__):
        raise BadRequest("Name at least one field to change.")
    record = (await contact_record.lock_records(unit.conn, [contact_id])).get(contact_id)
    if record is None:
        raise NotFound
    office = await known_fields(unit.conn)
    try:
        after, changes = edited(record, request, office.fields, office.tags, now)
    except RecordProblem as problem:
        raise RecordInvalid(field=problem.field, reason=problem.key, name=problem.name) from None
    await keep_changes(unit, actor.user_id, after, changes, "person", now)
    return (await hydrate.contacts(unit.conn, [contact_id]))[contact_id]


class OfficeFields(NamedTuple):
    """What records may hold: the office's own fields and its tags for customers."""

    fields: dict[int, ContactField]
    tags: tuple[str, ...]


async def known_fields(conn: Conn) -> OfficeFields:
    """The fields and tags there are now."""
    tags = (tag.name for tag in (await hydrate.tags(conn)).values() if tag.kind == "contact")
    return OfficeFields(await hydrate.contact_fields(conn), tuple(tags))


async def keep_changes(
    unit: Unit, user_id: int | None, after: Record, changes: Sequence[Changed], source: ChangeSource, now: datetime
) -> None:
    """Write a changed record with its history, audit and events; nothing when nothing changed."""
    if not changes:
        return
    rev = await contact_record.save_record(unit.conn, after)
    lines = [Change(contact_id=after.id, at=now, source=source, by_user=user_id, changed=each) for each in changes]
    await contact_record.add_changes(unit.conn, lines)
    await intake.enqueue_customer(unit.conn, after.id)
    names = {each.field for each in changes}
    await append(unit.conn, await contact_events(unit.conn, after.id, rev, in_list={"name", "vip", "language"} & names))
    # Names of fields only: what they hold is the customer's.
    await audit.record(unit.conn, user_id, "contact.edited", f"contact:{after.id}", {"fields": sorted(names)})


async def contact_events(conn: Conn, contact_id: int, rev: int, *, in_list: object) -> list[Event]:
    """Events of a changed record, one per place its readers are in; with `in_list` those of its conversations too."""
    returning = " returning id, rev, team_id, assignee_id"
    select = "select id, rev, team_id, assignee_id from conversations where contact_id = $1 and merged_into is null"
    rows = await conn.fetch(_IN_LIST + returning if in_list else select, contact_id)
    scopes = {Scope(row["team_id"], row["assignee_id"]) for row in rows} or {EVERYONE}
    events = [Event(Kind.CONTACT, contact_id, rev, scope, scope) for scope in scopes]
    if in_list:
        for row in rows:
            scope = Scope(row["team_id"], row["assignee_id"])
            events.append(Event(Kind.CONVERSATION, row["id"], row["rev"], scope, scope))
    return events
