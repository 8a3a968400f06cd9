"""Whether Meta's deliveries find us: the address in the app's panel, its fields, and that the address leads here.

Called by `inspection` when an admin looks at a number. What always holds: nothing is changed at Meta; the app's own
token (id and secret) goes into a header; only https addresses are asked, and those of this machine. Never raises for
what the network or Meta does. Source: /{app}/subscriptions; create webhook endpoint (FACTS section 1).
"""

import secrets
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from msgspec import Struct

from protocol.number_setup import Check

NEEDED: Final = "messages"
WANTED: Final = (
    "account_alerts", "account_update", "message_template_status_update", "phone_number_quality_update",
    "template_category_update", "user_preferences",
)  # fmt: skip
OF_PHONE: Final = ("history", "smb_app_state_sync", "smb_message_echoes")
"""Only for numbers that live in the phone's app as well."""
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class Webhook(Struct, frozen=True, kw_only=True):
    """Where deliveries belong: our path, and the secrets and words in force, newest first."""

    path: str
    app_secrets: tuple[str, ...] = ()
    verify_tokens: tuple[str, ...] = ()


async def check_webhook(
    client: httpx.AsyncClient, base: str, app_id: str, webhook: Webhook, fields: dict[str, Any]
) -> Check | None:
    """What is wrong first; None where nobody can say (no secret of this app is known). `fields`: of the number."""
    row = await _subscription(client, base, app_id, webhook.app_secrets)
    if row is None:
        return None
    own = fields.get("webhook_configuration")
    override = own.get("phone_number") or own.get("whatsapp_business_account") if isinstance(own, dict) else None
    address = str(override or row.get("callback_url") or "")
    if not address:
        return Check(key="webhook", verdict="bad", fault="not_set")
    named = {str(one.get("name")) for one in row.get("fields") or () if isinstance(one, dict)}
    if NEEDED not in named:
        return Check(key="webhook", verdict="bad", fault="field", values={"missing": NEEDED})
    if fault := await _leads_elsewhere(client, address, webhook):
        return Check(key="webhook", verdict="bad", fault=fault, values={"address": address})
    wanted = (*WANTED, *OF_PHONE) if fields.get("is_on_biz_app") is True else WANTED
    if missing := [name for name in wanted if name not in named]:
        return Check(key="webhook", verdict="warn", fault="fields", values={"missing": ", ".join(missing)})
    return Check(key="webhook", verdict="good")


async def _subscription(
    client: httpx.AsyncClient, base: str, app_id: str, app_secrets: Sequence[str]
) -> dict[str, Any] | None:
    """The app's subscription to WhatsApp; empty when it has none."""
    for secret in app_secrets:
        try:
            headers = {"Authorization": f"Bearer {app_id}|{secret}"}
            answer = await client.get(f"{base}/{app_id}/subscriptions", headers=headers)
            rows = answer.json()["data"] if answer.status_code == httpx.codes.OK else None
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError, KeyError, TypeError):
            continue
        if isinstance(rows, list):
            ours = (row for row in rows if isinstance(row, dict) and row.get("object") == "whatsapp_business_account")
            return next(ours, {})
    return None


async def _leads_elsewhere(client: httpx.AsyncClient, address: str, webhook: Webhook) -> str:
    """Empty when Meta's handshake at that address is answered as we do."""
    parts = urlsplit(address)
    if parts.path.rstrip("/") != webhook.path or not (parts.scheme == "https" or parts.hostname in _LOOPBACK):
        return "other"
    challenge = secrets.token_hex(8)
    for token in webhook.verify_tokens:
        asked = {"hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": challenge}
        try:
            answer = await client.get(address, params=asked, follow_redirects=False)
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
            return "unreachable"
        if answer.status_code == httpx.codes.OK and answer.text == challenge:
            return ""
    return "word" if webhook.verify_tokens else ""
