"""What the rules may look at: one conversation at the moment it is routed. Filled by the action, never by a rule."""

from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.rules.orders import LastOrder
from protocol.message import Referral


class Heard(Struct, frozen=True):
    """One message of the customer. `text` is what was written (caption, button title); empty for a bare file."""

    at: datetime
    text: str = ""


class RoutingFacts(Struct, frozen=True, kw_only=True):
    """One conversation, its customer, and the time of day.

    `heard`: every message of the customer since the episode began and before the first human reply, oldest first, by
    Meta's time. `tags` are the contact's and the conversation's together. `language` is what the record says;
    `attributes` the record's own fields as text. `returning`: an earlier episode exists. `inside_hours` comes from the
    number's calendar. `order` is the customer's last one of 90 days; it is not read when no rule asks for it.
    """

    contact_id: int
    number_id: int
    heard: tuple[Heard, ...] = ()
    language: str | None = None
    attributes: dict[str, str] = {}
    tags: tuple[str, ...] = ()
    referral: Referral | None = None
    inside_hours: bool = True
    returning: bool = False
    vip: bool = False
    order: LastOrder | None = None
