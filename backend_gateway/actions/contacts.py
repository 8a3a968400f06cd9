"""The record of a customer: edited by colleagues. Merging and its undo are in `merge_contacts`."""

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import audit, contact_reads, hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import EVERYONE, Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.people import Contact

__all__ = ["contact_events", "edit_contact", "merge_contacts", "unmerge_contacts"]

_EDIT = """
update contacts set
  name = case when $2::text is null then name when $2 <> '' then $2
              else coalesce(nullif(profile_name, ''), '@' || username, '+' || phone, name) end,
  named_by_us = case when $2::text is null then named_by_us else $2 <> '' end,
  email = case when $3::text is null then email else nullif($3, '') end,
  city = case when $4::text is null then city else nullif($4, '') end,
  language = case when $5::text is null then language else nullif($5, '') end,
  notes = coalesce($6, notes), vip = coalesce($7, vip), rev = rev + 1
where id = $1 and merged_into is null returning rev
"""
_IN_LIST = "update conversations set rev = rev + 1 where contact_id = $1 and merged_into is null"


async def edit_contact(unit: Unit, actor: Viewer, contact_id: int, request: EditContact) -> Contact:
    """Change the fields that are given; an empty text clears one (an empty name: the customer's own is shown again).

    Raises NotFound, BadRequest (nothing to change, not an e-mail address).
    """
    if not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    changed = {name: value for name in request.__struct_fields__ if (value := getattr(request, name)) is not None}
    if not changed:
        raise BadRequest("Name at least one field to change.")
    if request.email and "@" not in request.email:
        raise BadRequest("email: an address like ana@empresa.com, or an empty text.")
    texts = [None if text is None else text.strip() for text in (request.name, request.email, request.city)]
    rev = await unit.conn.fetchval(_EDIT, contact_id, *texts, request.language, request.notes, request.vip)
    if rev is None:
        raise NotFound
    await append(unit.conn, await contact_events(unit.conn, contact_id, rev, in_list={"name", "vip"} & set(changed)))
    # Names of fields only: what they hold is the customer's.
    await audit.record(unit.conn, actor.user_id, "contact.edited", f"contact:{contact_id}", {"fields": sorted(changed)})
    return (await hydrate.contacts(unit.conn, [contact_id]))[contact_id]


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
