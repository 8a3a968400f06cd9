"""Meta's statuses, calls, histories and notices as typed structs, tolerant like `payloads`. Used by `parse` alone."""

from msgspec import Raw, Struct

from backend_gateway.channels.whatsapp.payloads import ErrorItem, Moment, Number


class Origin(Struct):
    """What opened a conversation, in Meta's sense of the word."""

    type: str | None = None


class Pricing(Struct):
    """What is charged."""

    billable: bool | None = None
    pricing_model: str | None = None
    type: str | None = None
    category: str | None = None


class PricedConversation(Struct):
    """Meta's conversation of a status; in groups the price hides in here."""

    id: str | None = None
    origin: Origin | None = None
    expiration_timestamp: Moment = None
    pricing: Pricing | None = None


class Status(Struct, kw_only=True):
    """One entry of `statuses[]`; the parent BSUID and group participants are spelled in several ways."""

    id: str | None = None
    status: str | None = None
    timestamp: Moment = None
    type: str | None = None
    recipient_id: str | None = None
    recipient_type: str | None = None
    recipient_user_id: str | None = None
    recipient_parent_user_id: str | None = None
    parent_recipient_user_id: str | None = None
    parent_user_id: str | None = None
    recipient_participant_id: str | None = None
    participant_recipient_id: str | None = None
    recipient_participant_user_id: str | None = None
    recipient_participant_parent_user_id: str | None = None
    biz_opaque_callback_data: str | None = None
    conversation: PricedConversation | None = None
    pricing: Pricing | None = None
    errors: list[ErrorItem] | None = None


class Call(Struct, rename={"from_": "from"}, kw_only=True):
    """One entry of `calls[]`."""

    id: str | None = None
    timestamp: Moment = None
    event: str | None = None
    direction: str | None = None
    status: str | None = None
    duration: Number = None
    from_: str | None = None
    from_user_id: str | None = None
    from_parent_user_id: str | None = None
    to: str | None = None
    to_user_id: str | None = None
    to_parent_user_id: str | None = None


class Preference(Struct, kw_only=True):
    """One entry of `user_preferences[]`."""

    wa_id: str | None = None
    user_id: str | None = None
    parent_user_id: str | None = None
    category: str | None = None
    value: str | None = None
    timestamp: Moment = None


class SyncedContact(Struct, kw_only=True):
    """Address book entry of the phone app."""

    full_name: str | None = None
    first_name: str | None = None
    phone_number: str | None = None
    user_id: str | None = None
    parent_user_id: str | None = None
    username: str | None = None


class StateSync(Struct):
    """One entry of `state_sync[]`."""

    type: str | None = None
    contact: SyncedContact | None = None
    action: str | None = None


class ThreadContext(Struct):
    """The customer of an imported thread."""

    wa_id: str | None = None
    user_id: str | None = None
    parent_user_id: str | None = None
    username: str | None = None


class Thread(Struct):
    """Imported chat."""

    id: str | None = None
    context: ThreadContext | None = None
    messages: list[Raw] | None = None


class TemplateNotice(Struct, kw_only=True):
    """Value of the template fields."""

    event: str | None = None
    message_template_id: int | str | None = None
    message_template_name: str | None = None
    message_template_language: str | None = None
    message_template_category: str | None = None
    reason: str | None = None
    new_quality_score: str | None = None
    previous_category: str | None = None
    new_category: str | None = None
    correct_category: str | None = None


class HandoverParty(Struct):
    """Who has, or is, the other side of a handover: our number, the customer's phone (never a BSUID)."""

    phone_number_id: str | None = None
    phone_number: str | None = None


class HandoverContext(Struct):
    """What the assistant tells of the conversation it gives away."""

    summary: str | None = None


class ControlPassed(Struct):
    """The part of a handover that is about what was said."""

    conversation_context: HandoverContext | None = None


class Handover(Struct, kw_only=True):
    """Value of `messaging_handovers`: who may answer a thread changed (Meta standby page, 4 August 2026)."""

    type: str | None = None
    recipient: HandoverParty | None = None
    sender: HandoverParty | None = None
    timestamp: Moment = None
    control_passed: ControlPassed | None = None
