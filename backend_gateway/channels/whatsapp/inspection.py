"""Everything that must be right for a number to work, asked of the Graph API one by one.

Called when an admin connects a number or looks at one. What always holds: nothing is changed at Meta; a token goes
into a header, never into an address we could log; one failing question does not hide the others; never raises for
what the network or Meta does. Shapes: Meta's phone number, account and debug_token pages.
"""

import asyncio
import hashlib
import hmac
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import httpx
import truststore

from backend_gateway.channels.whatsapp.webhook_check import Webhook, check_webhook
from protocol.number_setup import NEEDED, Candidate, Check, Checked, Verdict

SECONDS = 10.0
SOON_DAYS = 14
_FIELDS = (
    "display_phone_number,verified_name,quality_rating,status,platform_type,is_on_biz_app,"
    "whatsapp_business_manager_messaging_limit,health_status,webhook_configuration"
)
_HEALTH: dict[str, Verdict] = {"AVAILABLE": "good", "LIMITED": "warn", "BLOCKED": "bad"}
_QUALITY: dict[str, Verdict] = {"GREEN": "good", "YELLOW": "warn", "RED": "bad"}


class Answer(NamedTuple):
    """What came back: a body, or Meta's refusal, or nothing at all (`status` 0)."""

    status: int
    body: dict[str, Any]

    @property
    def good(self) -> bool:
        """Whether Meta answered what was asked."""
        return self.status == httpx.codes.OK

    @property
    def error(self) -> dict[str, Any]:
        """Meta's error object."""
        found = self.body.get("error")
        return found if isinstance(found, dict) else {}

    @property
    def said(self) -> str:
        """Meta's own words."""
        return str(self.error.get("message", ""))[:300]

    @property
    def code(self) -> int:
        """Meta's number for what is wrong."""
        code = self.error.get("code")
        return code if isinstance(code, int) else 0


class Asked(NamedTuple):
    """The answers everything is judged by."""

    token: Answer
    number: Answer
    phones: Answer
    apps: Answer
    proof: Answer | None
    webhook: Check | None


async def inspect(
    graph_url: str, version: str, candidate: Candidate, now: datetime, webhook: Webhook | None = None
) -> Checked:
    """Every check that can be made without changing anything, in the order somebody would mend them.

    `webhook`: where deliveries belong; None leaves that check out.
    """
    asked = await _ask(f"{graph_url}/{version}", candidate, webhook)
    if not asked.number.status:
        return Checked(checks=(Check(key="reach", verdict="bad", values={"address": graph_url}),))
    fields = asked.number.body if asked.number.good else {}
    data = _object(asked.token.body.get("data"))
    return Checked(
        checks=(Check(key="reach", verdict="good"), *_judge(candidate, asked, data, fields, now)),
        phone=str(fields.get("display_phone_number", "")),
        name=str(fields.get("verified_name", "")),
        expires_at=expiry(data),
    )


async def _ask(base: str, candidate: Candidate, webhook: Webhook | None) -> Asked:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    headers = {"Authorization": f"Bearer {candidate.token}"}
    proof = hmac.new(candidate.app_secret.encode(), candidate.token.encode(), hashlib.sha256).hexdigest()
    number, account = f"{base}/{candidate.phone_number_id}", f"{base}/{candidate.waba_id}"
    async with httpx.AsyncClient(verify=context, timeout=SECONDS) as client:

        async def get(url: str, **params: str) -> Answer:
            return await _get(client, url, params, headers)

        token, fields, phones, apps = await asyncio.gather(
            get(f"{base}/debug_token", input_token=candidate.token),
            get(number, fields=_FIELDS),
            get(f"{account}/phone_numbers", fields="id", limit="200"),
            get(f"{account}/subscribed_apps"),
        )
        proven = await get(number, fields="id", appsecret_proof=proof) if candidate.app_secret else None
        app_id = str(_object(token.body.get("data")).get("app_id") or "")
        found = None
        if webhook is not None and app_id.isdigit():
            found = await check_webhook(client, base, app_id, webhook, fields.body if fields.good else {})
    return Asked(token, fields, phones, apps, proven, found)


async def _get(client: httpx.AsyncClient, url: str, params: dict[str, str], headers: dict[str, str]) -> Answer:
    try:
        answer = await client.get(url, params=params, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError):
        return Answer(0, {})
    try:
        return Answer(answer.status_code, _object(answer.json()))
    except ValueError:
        return Answer(answer.status_code, {})


def _judge(
    candidate: Candidate, asked: Asked, data: dict[str, Any], fields: dict[str, Any], now: datetime
) -> Iterator[Check]:
    yield _token(asked, data, now)
    yield _permissions(asked.token, data)
    yield _number(asked.number)
    yield _account(candidate, asked.phones)
    if asked.proof is not None:
        yield _secret(asked)
    yield _registered(fields)
    yield _subscribed(asked.apps)
    if asked.webhook is not None:
        yield asked.webhook
    yield from _standing(fields)


def _token(asked: Asked, data: dict[str, Any], now: datetime) -> Check:
    if asked.number.code == 190:
        expired = asked.number.error.get("error_subcode") == 463
        return Check(key="token", verdict="bad", fault="expired" if expired else "refused", said=asked.number.said)
    if data.get("is_valid") is False:
        return Check(key="token", verdict="bad", fault="refused")
    until = expiry(data)
    if until is None:
        return Check(key="token", verdict="good" if asked.token.good else "unknown")
    soon = (until - now).days < SOON_DAYS
    values = {"until": until.date().isoformat()}
    return Check(key="token", verdict="warn" if soon else "good", fault="expires" if soon else "", values=values)


def _permissions(answer: Answer, data: dict[str, Any]) -> Check:
    scopes = data.get("scopes")
    if not answer.good or not isinstance(scopes, list):
        return Check(key="permissions", verdict="unknown")
    missing = [name for name in NEEDED if name not in scopes]
    if missing:
        return Check(key="permissions", verdict="bad", fault="missing", values={"missing": ", ".join(missing)})
    return Check(key="permissions", verdict="good")


def _number(answer: Answer) -> Check:
    if answer.good:
        return Check(key="number", verdict="good")
    if answer.code == 190:
        return Check(key="number", verdict="unknown")
    return Check(key="number", verdict="bad", fault="no_such", said=answer.said)


def _account(candidate: Candidate, answer: Answer) -> Check:
    if not answer.good:
        if answer.code == 190 or not answer.status:
            return Check(key="account", verdict="unknown")
        return Check(key="account", verdict="bad", fault="no_such", said=answer.said)
    rows = answer.body.get("data")
    ids = {str(row.get("id")) for row in rows if isinstance(row, dict)} if isinstance(rows, list) else set()
    if candidate.phone_number_id in ids:
        return Check(key="account", verdict="good")
    return Check(key="account", verdict="bad", fault="other_account")


def _secret(asked: Asked) -> Check:
    proof = asked.proof
    if proof is None or not proof.status or proof.code == 190:
        return Check(key="app_secret", verdict="unknown")
    if proof.good:
        return Check(key="app_secret", verdict="good")
    wrong = "appsecret_proof" in proof.said
    return Check(
        key="app_secret", verdict="bad" if wrong else "unknown", fault="wrong" if wrong else "", said=proof.said
    )


def _registered(fields: dict[str, Any]) -> Check:
    if "status" not in fields:
        return Check(key="registered", verdict="unknown")
    state = str(fields["status"])
    if state == "CONNECTED":
        return Check(key="registered", verdict="good")
    cloud = fields.get("platform_type") == "CLOUD_API"
    return Check(key="registered", verdict="bad", fault="offline" if cloud else "not_registered", said=state)


def _subscribed(answer: Answer) -> Check:
    rows = answer.body.get("data")
    if not answer.good or not isinstance(rows, list):
        return Check(key="subscribed", verdict="unknown", said=answer.said)
    if rows:
        return Check(key="subscribed", verdict="good")
    return Check(key="subscribed", verdict="bad", fault="not_subscribed")


def _standing(fields: dict[str, Any]) -> Iterator[Check]:
    health = _object(fields.get("health_status"))
    able = str(health.get("can_send_message", ""))
    yield Check(key="health", verdict=_HEALTH.get(able, "unknown"), said=_why(health))
    quality = str(fields.get("quality_rating", ""))
    yield Check(key="quality", verdict=_QUALITY.get(quality, "unknown"), values={"quality": quality})
    limit = str(fields.get("whatsapp_business_manager_messaging_limit") or "")
    if fields.get("is_on_biz_app") is True:
        yield Check(key="on_phone", verdict="good")
    yield Check(key="limit", verdict="good" if limit else "unknown", values={"limit": limit} if limit else {})


def _why(health: dict[str, Any]) -> str:
    """Meta's words for what keeps it from sending, with its own way out."""
    entities = health.get("entities")
    errors = [
        error
        for entity in (entities if isinstance(entities, list) else [])
        for error in (_object(entity).get("errors") or [])
        if isinstance(error, dict)
    ]
    words = [f"{error.get('error_description', '')} {error.get('possible_solution', '')}".strip() for error in errors]
    return " ".join(words)[:600]


def expiry(data: dict[str, Any]) -> datetime | None:
    """When a token ends, of what `debug_token` says of it. None: never, or nobody says."""
    at = data.get("expires_at")
    try:
        return datetime.fromtimestamp(at, UTC) if isinstance(at, int) and at > 0 else None
    except (OverflowError, OSError, ValueError):
        return None


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
