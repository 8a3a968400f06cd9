"""What Meta tells of our numbers by itself: another limit or quality, a name that was judged, trouble with the account.

Called by `receive_notices`. The fields name the account and at most the number as people write it (FACTS section 5).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from backend_gateway.domain.facts import AccountFact
from backend_gateway.store import number_watch
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind
from backend_gateway.store.number_watch import Reported

FIELDS: Final = frozenset({
    "phone_number_quality_update", "phone_number_name_update", "account_update", "account_alerts",
    "account_review_update", "business_capability_update",
})  # fmt: skip
_FLAGS: Final = {"FLAGGED": "RED", "UNFLAGGED": "GREEN"}
_TOUCH: Final = "update numbers set rev = rev + 1 where id = any($1::bigint[]) returning id, rev"


async def receive_number_notices(conn: Conn, facts: Sequence[AccountFact], now: datetime) -> list[Event]:
    """Write what they say; the events of numbers that changed. The same notice again changes nothing but its news."""
    touched: set[int] = set()
    for fact in facts:
        if fact.field in FIELDS and fact.waba_id:
            touched |= await _note(conn, fact, fact.waba_id, now)
    rows = await conn.fetch(_TOUCH, sorted(touched)) if touched else []
    return [Event(Kind.NUMBER, id_, rev) for id_, rev in rows]


async def _note(conn: Conn, fact: AccountFact, waba_id: str, now: datetime) -> set[int]:
    ids = await number_watch.of_account(conn, waba_id, _digits(fact.value.get("display_phone_number")))
    for id_ in ids:
        if fact.field in ("phone_number_quality_update", "business_capability_update"):
            await number_watch.report(conn, id_, _reported(fact.value), now)
        else:
            kind, before, after = _said(fact)
            await number_watch.add_news(conn, id_, kind, before, after, now)
    return set(ids)


def _reported(value: dict[str, Any]) -> Reported:
    limit = value.get("max_daily_conversations_per_business") or value.get("current_limit")
    named = _tier(limit)
    return Reported(quality=_FLAGS.get(str(value.get("event", ""))), limit=named)


def _tier(limit: object) -> str | None:
    """A tier as the number's own field has it; the portfolio's field may be a bare number."""
    if isinstance(limit, int) and not isinstance(limit, bool):
        thousands = f"{limit // 1000}K" if limit >= 1000 and limit % 1000 == 0 else str(limit)
        return "TIER_UNLIMITED" if limit < 0 else f"TIER_{thousands}"
    text = str(limit or "")
    return text if text.startswith("TIER_") and text != "TIER_NOT_SET" else None


def _said(fact: AccountFact) -> tuple[Any, str | None, str | None]:
    value = fact.value
    if fact.field == "phone_number_name_update":
        return "name", _text(value.get("requested_verified_name")), _text(value.get("decision"))
    alert = value.get("alert_info")
    if isinstance(alert, dict):
        return "account", _text(alert.get("alert_type")), _text(alert.get("alert_description"))
    return "account", _text(value.get("event") or value.get("decision")), None


def _text(value: object) -> str | None:
    return str(value)[:300] if value else None


def _digits(shown: object) -> str | None:
    """Meta writes it for people; none: every number of the account."""
    found = "".join(sign for sign in str(shown or "") if sign.isdigit())
    return found or None
