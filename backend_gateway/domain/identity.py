"""Which contact an item speaks of, and what a changed number or BSUID does to it.

FACTS section 3, LESSONS 29, 31, 32: the contact is our own id; wa_id, BSUID and parent BSUID are identities under it.
A BSUID belongs to a portfolio and is preferred, the phone is linked. When they name two contacts nothing is merged: the
pair is recorded as suspected duplicates for a person to judge. A username is for display only, never a key.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from backend_gateway.domain.facts import Party
from backend_gateway.domain.phone_variants import digits_of, match_key

Kind = Literal["wa_id", "bsuid", "parent_bsuid"]
GLOBAL: Final = ""


class IdentityKey(NamedTuple):
    """What identities are matched by: `match` is the number's key for phones, the whole string for BSUIDs."""

    kind: Kind
    scope: str
    match: str


class Identity(Struct, frozen=True):
    """An identity to store: `value` exactly as Meta says it."""

    kind: Kind
    scope: str
    value: str

    @property
    def key(self) -> IdentityKey:
        """Its key."""
        return IdentityKey(self.kind, self.scope, match_key(self.value) if self.kind == "wa_id" else self.value)


class UseContact(Struct, frozen=True):
    """This known contact; `add` are identities it gains, `conflict_with` another one that the same item names."""

    contact_id: int
    add: tuple[Identity, ...] = ()
    conflict_with: int | None = None


class NewContact(Struct, frozen=True):
    """Nobody we know: create one with these identities. None at all = an item nobody can be answered for."""

    identities: tuple[Identity, ...]


class ChangeContact(Struct, frozen=True):
    """A changed identity: retire, then add. `conflict_with`: the new identity already belongs to somebody else."""

    contact_id: int
    retire: tuple[IdentityKey, ...] = ()
    add: tuple[Identity, ...] = ()
    conflict_with: int | None = None


def identities_of(party: Party, portfolio: str) -> tuple[Identity, ...]:
    """The identities in an item, the preferred one first. A BSUID in the place of a phone is taken for what it is."""
    found: list[Identity] = []
    phone, bsuid = party.wa_id, party.bsuid
    if phone and "." in phone:  # some receivers saw a BSUID in `from` (FACTS section 3)
        phone, bsuid = None, bsuid or phone
    if bsuid:
        found.append(Identity("bsuid", portfolio, bsuid))
    if party.parent_bsuid:
        found.append(Identity("parent_bsuid", portfolio, party.parent_bsuid))
    if phone and digits_of(phone):
        found.append(Identity("wa_id", GLOBAL, digits_of(phone)))
    return tuple(found)


def decide_contact(known: Mapping[IdentityKey, int], party: Party, portfolio: str) -> UseContact | NewContact:
    """The contact of an item, given who holds its live identities. Asking again after writing changes nothing."""
    identities = identities_of(party, portfolio)
    found = [known.get(identity.key) for identity in identities]
    holders = [holder for holder in found if holder is not None]
    if not holders:
        return NewContact(identities)
    missing = tuple(identity for identity, holder in zip(identities, found, strict=True) if holder is None)
    return UseContact(holders[0], missing, next((other for other in holders if other != holders[0]), None))


def decide_identity_change(
    known: Mapping[IdentityKey, int], old: Party, new: Party, portfolio: str
) -> ChangeContact | NewContact:
    """A `system` item: the customer changed number or BSUID. The contact and its thread stay, the old identity retires.

    A kind the item does not name anew stays (a new BSUID says nothing about the phone). What already belongs to another
    contact is not taken from it.
    """
    before, after = identities_of(old, portfolio), identities_of(new, portfolio)
    holders = [known[identity.key] for identity in (*before, *after) if identity.key in known]
    if not holders:
        return NewContact(after or before)
    contact = holders[0]
    replaced = {identity.kind for identity in after}
    fresh = {identity.key for identity in after}
    retire = (one.key for one in before if one.kind in replaced and known.get(one.key) == contact)
    return ChangeContact(
        contact,
        tuple(key for key in retire if key not in fresh),
        tuple(identity for identity in after if identity.key not in known),
        next((other for other in holders if other != contact), None),
    )
