"""Builders of every webhook payload Meta sends, as plain JSON objects.

Called by the sandbox itself, by tests and by benchmarks. Always holds: a builder invents nothing but an id and a time, and both
can be given; what Meta omits is absent, never null. Sources are named in the docstring of each module.

    me = Business()
    mariana = Person(name="Mariana Quispe Rojas", wa_id="5215541702288", user_id="MX.1349")
    body = encode(envelope(inbound(me, text(mariana, "Así llegó mi librero"), people=[mariana])))
    headers = {"X-Hub-Signature-256": sign(body, app_secret)}
"""

from sandbox.builders.account import (
    account_alert, account_review_update, account_update, business_capability_update, phone_number_name_update,
    phone_number_quality_update, security_event, template_category_update, template_components_update,
    template_quality_update, template_status_update, user_preferences,
)  # fmt: skip
from sandbox.builders.base import Business, Common, Json, Person, context_reply, forwarded, referral, referred_product
from sandbox.builders.calls import call_connect, call_status, call_terminate, calls_change, missed_call
from sandbox.builders.coexistence import (
    app_state_sync, echo, echo_edit, echo_revoke, handover, history, history_declined, history_media, standby,
)  # fmt: skip
from sandbox.builders.content import contact_card, order_item
from sandbox.builders.envelope import encode, envelope, errors_change, inbound, sign, statuses_change
from sandbox.builders.messages import (
    audio, button, button_reply, call_permission_reply, contacts, document, edit, flow_reply, identity_changed, image,
    list_reply, location, number_changed, order, reaction, reaction_removed, request_welcome, revoke, sticker, text,
    unknown, unsupported, user_id_changed, video, voice,
)  # fmt: skip
from sandbox.builders.statuses import delivered, failed, played, pricing, read, sent, status

__all__ = [
    "Business", "Common", "Json", "Person", "account_alert", "account_review_update", "account_update", "app_state_sync",
    "audio", "business_capability_update", "button", "button_reply", "call_connect", "call_permission_reply",
    "call_status", "call_terminate", "calls_change", "contact_card", "contacts", "context_reply", "delivered",
    "document", "echo", "echo_edit", "echo_revoke", "edit", "encode", "envelope", "errors_change", "failed",
    "flow_reply", "forwarded", "handover", "history", "history_declined", "history_media", "identity_changed", "image",
    "inbound", "list_reply", "location", "missed_call", "number_changed", "order", "order_item",
    "phone_number_name_update", "phone_number_quality_update", "played", "pricing", "reaction", "reaction_removed",
    "read", "referral", "referred_product", "request_welcome", "revoke", "security_event", "sent", "sign", "standby",
    "status", "statuses_change", "sticker", "template_category_update", "template_components_update",
    "template_quality_update", "template_status_update", "text", "unknown", "unsupported", "user_id_changed",
    "user_preferences", "video", "voice",
]  # fmt: skip
