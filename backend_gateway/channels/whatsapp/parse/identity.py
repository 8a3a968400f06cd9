"""System messages: the customer has a new number, a new BSUID or a new security code."""

from datetime import datetime
from typing import Literal

from backend_gateway.channels.whatsapp.parse.delivery import Scope
from backend_gateway.channels.whatsapp.parse.party import make_party
from backend_gateway.channels.whatsapp.payloads import Message, System
from backend_gateway.domain.facts import IdentityFact, Party, Place
from protocol.content import System as SystemContent

Event = Literal["number_changed", "user_id_changed", "identity_changed"]
_EVENTS: dict[str, Event] = {
    "user_changed_number": "number_changed",
    "customer_changed_number": "number_changed",
    "user_changed_user_id": "user_id_changed",
    "customer_identity_changed": "identity_changed",
    "user_identity_changed": "identity_changed",
}


def identity_change(
    scope: Scope, place: Place, message: Message, system: System, party: Party, at: datetime
) -> IdentityFact | None:
    """Old and new ids of the same person; None for other system words, which are shown as they are."""
    event = _EVENTS.get(system.type or "")
    if event is None:
        return None
    new_phone = system.wa_id or system.new_wa_id
    new = party if event == "identity_changed" else make_party(new_phone, system.user_id, system.parent_user_id)
    return IdentityFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=message.id or "",
        at=at,
        event=event,
        old=party if event == "identity_changed" else _old(system, party),
        new=new,
        body=system.body,
    )


def _old(system: System, party: Party) -> Party:
    """Who it was. The message's own BSUID counts as the old one unless the system object says it is the new one."""
    bsuid = system.previous_user_id or (party.bsuid if party.bsuid != system.user_id else None)
    parent = system.previous_parent_user_id or (
        party.parent_bsuid if party.parent_bsuid != system.parent_user_id else None
    )
    return Party(
        wa_id=party.wa_id,
        bsuid=bsuid,
        parent_bsuid=parent,
        username=party.username,
        profile_name=party.profile_name,
    )


def system_content(system: System) -> SystemContent:
    """A system word we have no own fact for, shown in the timeline."""
    return SystemContent(
        event=system.type or "system", body=system.body, new=system.wa_id or system.new_wa_id or system.user_id
    )
