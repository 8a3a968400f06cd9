"""The record that a phone number typed or imported by us belongs to: the one that has it, else a new one.

Called by `new_conversation` and `contact_import`. What always holds: one number, one record, whatever its spelling
(LESSONS 31), also when two colleagues and the customer come at the same moment.
"""

from collections.abc import Sequence

from backend_gateway.domain.identity import GLOBAL, Identity
from backend_gateway.store.conn import Conn
from backend_gateway.store.identities import (
    Names,
    add_identities,
    drop_contacts,
    insert_contacts,
    known_contacts,
    lock_numbers,
    new_contact_ids,
)


async def contacts_at(conn: Conn, phones: Sequence[str]) -> dict[str, tuple[int, bool]]:
    """(contact id, whether it is new) by full number. New records are called by their number until somebody names them.

    Numbers are locked against other callers of this function until the transaction ends.
    """
    identities = {phone: Identity("wa_id", GLOBAL, phone) for phone in phones}
    await lock_numbers(conn, sorted({identity.key.match for identity in identities.values()}))
    known = await known_contacts(conn, [identity.key for identity in identities.values()])
    wanted = {identity.key: identity for identity in reversed(identities.values()) if identity.key not in known}
    made = dict(zip(wanted, await new_contact_ids(conn, len(wanted)), strict=True)) if wanted else {}
    names = [Names(id_, f"+{wanted[key].value}", phone=wanted[key].value) for key, id_ in made.items()]
    await insert_contacts(conn, names)
    gained = await add_identities(conn, [(id_, wanted[key]) for key, id_ in made.items()])
    if len(gained) < len(made):  # the customer wrote at this very moment
        await drop_contacts(conn, set(made.values()) - gained)
        known |= await known_contacts(conn, made)
    return {phone: (known.get(i.key) or made[i.key], i.key not in known) for phone, i in identities.items()}
