"""What a webhook delivery says, in our own words: the channel's parser makes facts, the actions act on them.

A delivery becomes a flat list of facts, each with its place (`Place`) in the journal. Nothing in here decides anything.
Media are named by Meta's id; our own media rows are made when the fact is received.
"""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from protocol.content import Content
from protocol.message import Failure, Pricing, Referral, Source


class Place(Struct, frozen=True):
    """Where a fact came from: journal row and running index inside that delivery."""

    journal_id: int
    index: int


class Party(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How Meta names a customer in one item. Any field may be absent; all absent = nobody we can answer.

    `phone` is what is displayed or dialled and `wa_id` WhatsApp's digits; `previous_*` only in identity changes.
    """

    wa_id: str | None = None
    bsuid: str | None = None
    parent_bsuid: str | None = None
    username: str | None = None
    profile_name: str | None = None


class MediaFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file at Meta. `sha256` as sent (base64 or hex); `url` if the webhook carried one (5 minutes, needs token)."""

    wa_id: str
    mime: str
    sha256: str | None = None
    filename: str | None = None
    url: str | None = None
    size: int | None = None


class ContextFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Reply and forward marks. `wamid` is the quoted message; `product` a catalogue item asked about."""

    wamid: str | None = None
    author: str | None = None
    forwarded: Literal["no", "yes", "many"] = "no"
    product: str | None = None


class MessageFact(Struct, frozen=True, kw_only=True):
    """A new message in a timeline.

    `direction` is "out" for echoes of the phone app and our own messages in history. `raw` is the item's own JSON text,
    kept when something in it was not understood. `call` items are messages whose wamid is Meta's call id.
    """

    place: Place
    phone_number_id: str
    wamid: str
    party: Party
    at: datetime
    content: Content
    direction: Literal["in", "out"] = "in"
    source: Source = "live"
    context: ContextFact = ContextFact()
    referral: Referral | None = None
    media: MediaFact | None = None
    raw: bytes | None = None
    opens_window: bool = True
    status: str | None = None
    group_id: str | None = None


class ReactionFact(Struct, frozen=True, kw_only=True):
    """An emoji on a message; None removes it. `direction` "out" = from the phone app."""

    place: Place
    phone_number_id: str
    wamid: str
    target_wamid: str
    party: Party
    at: datetime
    emoji: str | None
    direction: Literal["in", "out"] = "in"
    source: Source = "live"


class EditFact(Struct, frozen=True, kw_only=True):
    """The customer (or the phone app) changed a message."""

    place: Place
    phone_number_id: str
    wamid: str
    target_wamid: str
    party: Party
    at: datetime
    content: Content
    media: MediaFact | None = None
    direction: Literal["in", "out"] = "in"


class RevokeFact(Struct, frozen=True, kw_only=True):
    """The customer (or the phone app) took a message back."""

    place: Place
    phone_number_id: str
    wamid: str
    target_wamid: str
    party: Party
    at: datetime
    direction: Literal["in", "out"] = "in"


class StatusFact(Struct, frozen=True, kw_only=True):
    """What became of a message we sent. `callback` is our attempt id from `biz_opaque_callback_data`."""

    place: Place
    phone_number_id: str
    wamid: str
    status: str
    at: datetime
    party: Party = Party()
    failure: Failure | None = None
    pricing: Pricing | None = None
    free_entry_until: datetime | None = None
    callback: str | None = None


class IdentityFact(Struct, frozen=True, kw_only=True):
    """The customer changed number or BSUID (`messages` type `system`): link the new to the old, keep the thread."""

    place: Place
    phone_number_id: str
    wamid: str
    at: datetime
    event: Literal["number_changed", "user_id_changed", "identity_changed"]
    old: Party
    new: Party
    body: str | None = None


class PreferenceFact(Struct, frozen=True, kw_only=True):
    """The customer stopped or resumed marketing messages."""

    place: Place
    phone_number_id: str
    party: Party
    at: datetime
    marketing: Literal["stop", "resume"]


class ContactSyncFact(Struct, frozen=True, kw_only=True):
    """A contact of the phone app (coexistence)."""

    place: Place
    phone_number_id: str
    party: Party
    name: str | None
    action: Literal["add", "remove"]


class TemplateFact(Struct, frozen=True, kw_only=True):
    """A template changed status, quality or category."""

    place: Place
    waba_id: str
    template_id: int | None
    name: str
    language: str
    status: str | None = None
    quality: str | None = None
    category: str | None = None
    reason: str | None = None


class AccountFact(Struct, frozen=True, kw_only=True):
    """Something about the account or a number that an admin should know. `value` is Meta's own object."""

    place: Place
    field: str
    waba_id: str | None
    value: dict[str, Any]


class Unreadable(Struct, frozen=True, kw_only=True):
    """One item of a delivery that could not be read: parked with its error, blocking nobody."""

    place: Place
    error: str
    raw: bytes


Fact = (
    MessageFact
    | ReactionFact
    | EditFact
    | RevokeFact
    | StatusFact
    | IdentityFact
    | PreferenceFact
    | ContactSyncFact
    | TemplateFact
    | AccountFact
    | Unreadable
)
