"""The contact of each item: found by its identities, made when nobody is known, renamed when the profile changed."""

from collections.abc import Sequence

from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.domain.facts import Party
from backend_gateway.domain.identity import Identity, IdentityKey, NewContact, decide_contact, identities_of
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind, Scope
from backend_gateway.store.identities import (
    Names,
    add_identities,
    insert_contacts,
    known_contacts,
    names_of,
    new_contact_ids,
    suspect_duplicates,
    touch_contacts,
    touch_conversations,
    update_contacts,
)

Item = tuple[OurNumber, Party]
NAMELESS = "WhatsApp"


class _Book:
    """The contacts of one batch as they are being decided; new ones have negative ids until they are written."""

    def __init__(self, known: dict[IdentityKey, int]) -> None:
        self.known = known
        self.added: list[tuple[int, Identity]] = []
        self.suspects: list[tuple[int, int]] = []
        self.fresh: list[Party] = []

    def contact(self, party: Party, portfolio: str) -> int:
        decision = decide_contact(self.known, party, portfolio)
        if isinstance(decision, NewContact):
            self.fresh.append(party)
            contact, gained = -len(self.fresh), decision.identities
        else:
            contact, gained = decision.contact_id, decision.add
            if decision.conflict_with is not None:
                self.suspects.append((contact, decision.conflict_with))
        for identity in gained:
            self.known[identity.key] = contact
            self.added.append((contact, identity))
        return contact


async def contacts_of(conn: Conn, items: Sequence[Item]) -> tuple[list[int], list[Event]]:
    """The contact id of each item, in order, and the events of contacts made or renamed."""
    if not items:
        return [], []
    keys = {identity.key for number, party in items for identity in identities_of(party, number.portfolio)}
    book = _Book(await known_contacts(conn, keys))
    contacts = [book.contact(party, number.portfolio) for number, party in items]
    made = await _make(conn, book.fresh)
    contacts = [made.get(contact, contact) for contact in contacts]
    changed = await add_identities(conn, [(made.get(contact, contact), identity) for contact, identity in book.added])
    changed |= await suspect_duplicates(conn, [(made.get(a, a), made.get(b, b)) for a, b in book.suspects])
    fresh = set(made.values())
    events = [Event(Kind.CONTACT, id_, 1, before=NOWHERE) for id_ in fresh]
    latest = {contact: party for contact, (_, party) in zip(contacts, items, strict=True) if _tells(party)}
    known = {contact: party for contact, party in latest.items() if contact not in fresh}
    return contacts, events + await _rename(conn, known, changed - fresh)


async def contacts_if_known(conn: Conn, items: Sequence[Item]) -> list[int | None]:
    """The contact of each item as `contacts_of` finds it, None for strangers; nobody is made or changed."""
    keys = {identity.key for number, party in items for identity in identities_of(party, number.portfolio)}
    known = await known_contacts(conn, keys)
    decisions = [decide_contact(known, party, number.portfolio) for number, party in items]
    return [None if isinstance(decision, NewContact) else decision.contact_id for decision in decisions]


def _tells(party: Party) -> bool:
    return any((party.profile_name, party.username, party.wa_id))


async def _make(conn: Conn, parties: Sequence[Party]) -> dict[int, int]:
    """Insert the new contacts: their local (negative) ids -> the ids the database gave."""
    if not parties:
        return {}
    ids = await new_contact_ids(conn, len(parties))
    await insert_contacts(conn, [named(Names(id_, ""), party) for id_, party in zip(ids, parties, strict=True)])
    return {-at: id_ for at, id_ in enumerate(ids, 1)}


async def _rename(conn: Conn, parties: dict[int, Party], also: set[int]) -> list[Event]:
    """Follow WhatsApp's names; `also` are records that changed beside their own row."""
    before = await names_of(conn, parties)
    after = {id_: named(names, parties[id_]) for id_, names in before.items()}
    renamed = await update_contacts(conn, [names for id_, names in after.items() if names != before[id_]])
    return await contact_events(conn, renamed, await touch_contacts(conn, also - set(renamed)))


async def contact_events(conn: Conn, renamed: dict[int, int], others: dict[int, int] | None = None) -> list[Event]:
    """Events of changed records (revision by id); the list shows what `renamed` are called, so it changes too.

    Nobody loses sight of a record by its change: that follows its conversations.
    """
    events = [Event(Kind.CONTACT, id_, rev, before=NOWHERE) for id_, rev in (renamed | (others or {})).items()]
    if renamed:
        for id_, rev, team, assignee in await touch_conversations(conn, renamed):
            events.append(Event(Kind.CONVERSATION, id_, rev, Scope(team, assignee), Scope(team, assignee)))
    return events


def named(names: Names, party: Party) -> Names:
    """What a contact is called after an item: a name given by us stays, everything else follows WhatsApp."""
    profile = sanitise(party.profile_name.strip()) if party.profile_name else names.profile_name
    username = sanitise(party.username) if party.username else names.username
    phone = party.wa_id if party.wa_id and party.wa_id.isdigit() else names.phone
    theirs = profile or (f"@{username}" if username else None) or (f"+{phone}" if phone else None) or NAMELESS
    return Names(names.id, names.name if names.named_by_us else theirs, names.named_by_us, profile, phone, username)
