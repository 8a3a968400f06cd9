"""What customers want about marketing, from three sides: their own words, WhatsApp's preference, a colleague.

Called by the receiver and the API. What always holds: the latest wish counts, whatever order we hear of them in; who
said so, when and why is in the record's history; taking back a "stop" needs a person and a reason, and is audited.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from backend_gateway.actions.contacts import contact_events
from backend_gateway.actions.receive.contacts import contact_events as received_events
from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.opt_out import wish_in
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import audit, contact_reads, hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.contact_record import Wish, record_wishes
from backend_gateway.store.event_log import Event, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.customers import SetMarketing
from protocol.people import Contact


async def hear_wishes(conn: Conn, facts: Iterable[MessageFact], contacts: Sequence[int]) -> list[Event]:
    """New messages that say "stop" or "start" and nothing else; events of the records that changed by it."""
    wishes = [
        Wish(contact, wish == "stop", fact.at, "customer")
        for fact, contact in zip(facts, contacts, strict=True)
        if fact.direction == "in" and fact.source == "live" and (wish := wish_in(fact.content)) is not None
    ]
    return await received_events(conn, {}, await record_wishes(conn, wishes)) if wishes else []


async def set_marketing(unit: Unit, actor: Viewer, contact_id: int, request: SetMarketing, now: datetime) -> Contact:
    """A colleague records what the customer told them. Raises NotFound, BadRequest (no reason for taking back)."""
    if not await contact_reads.may_see(unit.conn, actor, contact_id):
        raise NotFound
    reason = sanitise(request.reason).strip()
    if not request.opt_out and not reason:
        raise BadRequest("Say why marketing may reach this customer again: the reason is kept.")
    wish = Wish(contact_id, request.opt_out, now, "person")
    revs = await record_wishes(unit.conn, [wish], actor.user_id, reason)
    if contact_id in revs:
        await append(unit.conn, await contact_events(unit.conn, contact_id, revs[contact_id], in_list=False))
        verb = "contact.opted_out" if request.opt_out else "contact.opted_in"
        given = {"reason_given": bool(reason)}  # the reason itself is in the record's history, where it can be erased
        await audit.record(unit.conn, actor.user_id, verb, f"contact:{contact_id}", given)
    return (await hydrate.contacts(unit.conn, [contact_id]))[contact_id]
