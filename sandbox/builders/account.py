"""Management fields: templates, quality, account, preferences.

Called by the template store and tests. Shapes: FACTS 5. They carry `entry.time` (pass `time=` to `envelope`) and no
metadata, save `user_preferences`.
"""

import time as _time

from sandbox.builders.base import Business, Json, Person, present
from sandbox.builders.envelope import Change, field_change


def template_status_update(
    waba_id: str, event: str, template: Json, *, reason: str | None = "NONE", other: Json | None = None
) -> Change:
    """A template was approved, rejected, paused, ...; `template` is {id, name, language, category}."""
    value = (
        {"event": event}
        | _named(template)
        | {"reason": reason}
        | present(message_template_category=template.get("category"), other_info=other)
    )
    return field_change(waba_id, "message_template_status_update", value)


def template_quality_update(waba_id: str, template: Json, previous: str, new: str) -> Change:
    """GREEN, YELLOW, RED, UNKNOWN."""
    value = {"previous_quality_score": previous, "new_quality_score": new} | _named(template)
    return field_change(waba_id, "message_template_quality_update", value)


def template_components_update(waba_id: str, template: Json, body: str) -> Change:
    """New text after an edit."""
    value = _named(template) | {"message_template_element": body}
    return field_change(waba_id, "message_template_components_update", value)


def template_category_update(
    waba_id: str, template: Json, *, previous: str | None, new: str, correct: str | None = None
) -> Change:
    """Done: previous and new. Announced a day ahead: `correct` is what it will be, `new` what it is."""
    value = _named(template) | present(previous_category=previous, new_category=new, correct_category=correct)
    if correct:
        value["category_update_timestamp"] = int(_time.time()) + 86_400
    return field_change(waba_id, "template_category_update", value)


def phone_number_quality_update(waba_id: str, display_phone_number: str, event: str, limit: str = "TIER_2K") -> Change:
    """FLAGGED, DOWNGRADE, UPGRADE, THROUGHPUT_UPGRADE, ONBOARDING."""
    value = {
        "display_phone_number": display_phone_number,
        "event": event,
        "max_daily_conversations_per_business": limit,
    }
    return field_change(waba_id, "phone_number_quality_update", value)


def phone_number_name_update(waba_id: str, display_phone_number: str, name: str, *, approved: bool) -> Change:
    """Decision about the display name."""
    value = {
        "display_phone_number": display_phone_number,
        "decision": "APPROVED" if approved else "REJECTED",
        "requested_verified_name": name,
        "rejection_reason": None if approved else "NAME_NOT_CONSISTENT",
    }
    return field_change(waba_id, "phone_number_name_update", value)


def account_update(waba_id: str, event: str, **more: object) -> Change:
    """DISABLED_UPDATE, ACCOUNT_RESTRICTION, ACCOUNT_VIOLATION, PARTNER_REMOVED, ...; `more` holds e.g. ban_info."""
    return field_change(waba_id, "account_update", {"event": event} | more)


def account_alert(waba_id: str, kind: str, description: str, *, severity: str = "WARNING") -> Change:
    """Notice about the account."""
    alert = {"alert_severity": severity, "alert_status": "ACTIVE", "alert_type": kind, "alert_description": description}
    return field_change(waba_id, "account_alerts", {"entity_type": "WABA", "entity_id": waba_id, "alert_info": alert})


def account_review_update(waba_id: str, decision: str) -> Change:
    """APPROVED or REJECTED."""
    return field_change(waba_id, "account_review_update", {"decision": decision})


def business_capability_update(waba_id: str, daily: int | str, numbers: int = 25) -> Change:
    """New limits of the portfolio; the first is a number or TIER_*."""
    value = {"max_daily_conversations_per_business": daily, "max_phone_numbers_per_business": numbers}
    return field_change(waba_id, "business_capability_update", value)


def security_event(waba_id: str, display_phone_number: str, event: str = "PIN_RESET_REQUEST") -> Change:
    """Two-step PIN changed or reset."""
    return field_change(waba_id, "security", {"display_phone_number": display_phone_number, "event": event})


def user_preferences(business: Business, who: Person, value: str, *, timestamp: float | None = None) -> Change:
    """The customer said `stop` or `resume` to marketing; the timestamp is a number here."""
    detail = "User requested to stop marketing messages" if value == "stop" else "User requested to resume"
    stamp = int(_time.time() if timestamp is None else timestamp)
    choice: Json = {"detail": detail, "category": "marketing_messages", "value": value, "timestamp": stamp}
    choice |= present(wa_id=who.wa_id, user_id=who.user_id)
    held: Json = {"messaging_product": "whatsapp", "metadata": business.metadata, "contacts": [who.contact]}
    return field_change(business.waba_id, "user_preferences", held | {"user_preferences": [choice]})


def _named(template: Json) -> Json:
    return {
        "message_template_id": int(template["id"]),
        "message_template_name": template["name"],
        "message_template_language": str(template["language"]).replace("_", "-"),
    }
