"""Everything about the account, its numbers and its templates; also every field we have never heard of."""

from typing import Any

from msgspec import Raw

from backend_gateway.channels.whatsapp.notices import TemplateNotice
from backend_gateway.channels.whatsapp.parse.delivery import Scope
from backend_gateway.channels.whatsapp.parse.lenient import loads, read
from backend_gateway.domain.facts import AccountFact, Fact, Place, TemplateFact

_TEMPLATE_FIELDS = frozenset(
    {
        "message_template_status_update",
        "message_template_quality_update",
        "message_template_components_update",
        "template_category_update",
    }
)


def is_template_field(field: str) -> bool:
    """Does this webhook field speak about one template?"""
    return field in _TEMPLATE_FIELDS


def account(scope: Scope, place: Place, raw: Raw | bytes, field: str | None = None) -> AccountFact:
    """Meta's own object, cleaned so that it can be stored, under its field. The number's id is added when known."""
    value: Any = loads(bytes(raw))
    kept = value if isinstance(value, dict) else {} if value is None else {"value": value}
    if scope.number:
        kept.setdefault("phone_number_id", scope.number)
    waba = _real_waba(kept) or scope.waba_id
    return AccountFact(place=place, field=field or scope.field, waba_id=waba, value=kept)


def _real_waba(value: dict[str, Any]) -> str | None:
    """For PARTNER_* events the entry names a portfolio, and the account is inside the value."""
    info = value.get("waba_info")
    found = info.get("waba_id") if isinstance(info, dict) else None
    return str(found) if found else None


def template(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """What changed about a template. No status, quality or category set: read the template anew (its text changed).

    A change of category that Meta only announces (24 hours ahead) is an account fact: nothing has changed yet.
    """
    found, _whole = read(raw, TemplateNotice)
    announced = scope.field == "template_category_update" and found.previous_category is None
    if not found.message_template_name or scope.waba_id is None or announced:
        return account(scope, place, raw)
    return TemplateFact(
        place=place,
        waba_id=scope.waba_id,
        template_id=_number(found.message_template_id),
        name=found.message_template_name,
        language=(found.message_template_language or "").replace("-", "_"),
        status=found.event,
        quality=found.new_quality_score,
        category=found.new_category or (found.message_template_category if found.event else None),
        reason=None if found.reason in {None, "NONE"} else found.reason,
    )


def _number(value: int | str | None) -> int | None:
    try:
        found = int(value) if value is not None else None
    except ValueError:
        return None
    return found if found is not None and 0 <= found < 2**63 else None
