"""A customer changed number or BSUID: contact and thread stay, the old name retires, a line tells it."""

from collections.abc import Sequence

from backend_gateway.actions.receive.contacts import contact_events, named
from backend_gateway.actions.receive.messages import receive_messages
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.domain.facts import IdentityFact, MessageFact
from backend_gateway.domain.identity import NewContact, decide_identity_change, identities_of
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event
from backend_gateway.store.identities import (
    add_identities,
    known_contacts,
    names_of,
    retire_identities,
    suspect_duplicates,
    touch_contacts,
    update_contacts,
)
from protocol.content import System


async def receive_identity_changes(
    conn: Conn, facts: Sequence[IdentityFact], numbers: dict[str, OurNumber]
) -> list[Event]:
    """Apply each change, then show it in the customer's timeline; the same fact again changes nothing."""
    events: list[Event] = []
    for fact in facts:
        number = numbers[fact.phone_number_id]
        if fact.event != "identity_changed":
            events += await _change(conn, fact, number)
        events += await receive_messages(conn, [_line(fact)], numbers)
    return events


async def _change(conn: Conn, fact: IdentityFact, number: OurNumber) -> list[Event]:
    identities = (*identities_of(fact.old, number.portfolio), *identities_of(fact.new, number.portfolio))
    known = await known_contacts(conn, {identity.key for identity in identities})
    decision = decide_identity_change(known, fact.old, fact.new, number.portfolio)
    if isinstance(decision, NewContact):
        return []  # the line that follows makes the contact
    contact = decision.contact_id
    changed = {contact} if await retire_identities(conn, contact, decision.retire) else set()
    changed |= await add_identities(conn, [(contact, identity) for identity in decision.add])
    if decision.conflict_with is not None:
        changed |= await suspect_duplicates(conn, [(contact, decision.conflict_with)])
        return await contact_events(conn, {}, await touch_contacts(conn, changed))
    before = (await names_of(conn, [contact]))[contact]
    after = named(before, fact.new)
    renamed = await update_contacts(conn, [after] if after != before else [])
    return await contact_events(conn, renamed, await touch_contacts(conn, changed - set(renamed)))


def _line(fact: IdentityFact) -> MessageFact:
    """What the timeline shows of it. It comes from the new name where there is one."""
    known = fact.new if identities_of(fact.new, "") else fact.old
    content = System(event=fact.event, body=fact.body, old=fact.old.wa_id, new=fact.new.wa_id)
    return MessageFact(
        place=fact.place,
        phone_number_id=fact.phone_number_id,
        wamid=fact.wamid,
        party=known,
        at=fact.at,
        content=content,
        opens_window=False,
    )
