"""WhatsApp Business Accounts and the app: numbers, subscriptions, callbacks.

Called by the router. Rules: FACTS 1: setting a callback makes Meta verify it first; number, then account, then app.
"""

from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.graph.http import Request, Response, reply
from sandbox.graph.phone import DEFAULT_FIELDS, SUCCESS, describe
from sandbox.runtime import Runtime
from sandbox.settings import AppSettings
from sandbox.webhooks.handshake import verify
from sandbox.world import Waba

LONGEST_CALLBACK = 200


async def read(_: Runtime, waba: Waba, __: Request) -> Response:
    """GET /{waba}."""
    known = {"id": waba.id, "name": waba.name, "timezone_id": "90", "message_template_namespace": "casa_lumbre"}
    return reply(known | {"currency": "MXN", "account_review_status": "APPROVED"})


async def phone_numbers(runtime: Runtime, waba: Waba, request: Request) -> Response:
    """GET /{waba}/phone_numbers."""
    fields = request.query.get("fields", DEFAULT_FIELDS)
    numbers = [number for number in runtime.world.numbers.values() if number.settings.waba_id == waba.id]
    rows = [describe(runtime, number, fields) for number in numbers]
    return reply({"data": rows, "paging": {"cursors": {"before": "QVFI", "after": "QVFI"}}})


async def subscribed(runtime: Runtime, waba: Waba, __: Request) -> Response:
    """GET /{waba}/subscribed_apps."""
    row: dict[str, Any] = {"whatsapp_business_api_data": {"id": runtime.world.app.app_id, "name": "Relevo"}}
    if waba.callback:
        row["override_callback_uri"] = waba.callback
    return reply({"data": [row] if waba.subscribed else []})


async def subscribe(runtime: Runtime, waba: Waba, request: Request) -> Response:
    """POST /{waba}/subscribed_apps, with or without a callback of its own."""
    body = request.json()
    url = body.get("override_callback_uri") or None
    if url:
        await _verify(runtime, url, body.get("verify_token", ""))
    waba.subscribed, waba.callback = True, url
    return reply(SUCCESS)


async def unsubscribe(_: Runtime, waba: Waba, __: Request) -> Response:
    """DELETE /{waba}/subscribed_apps: no more deliveries."""
    waba.subscribed, waba.callback = False, None
    return reply(SUCCESS)


async def read_app(_: Runtime, app: AppSettings, __: Request) -> Response:
    """GET /{app-id}."""
    return reply({"id": app.app_id, "name": "Relevo", "link": "https://www.facebook.com/games/?app_id=" + app.app_id})


async def app_subscriptions(runtime: Runtime, _: AppSettings, __: Request) -> Response:
    """GET /{app-id}/subscriptions."""
    url = runtime.world.callback
    row: dict[str, Any] = {"object": "whatsapp_business_account", "callback_url": url, "active": True}
    row["fields"] = [{"name": name, "version": "v25.0"} for name in runtime.world.webhook_fields]
    return reply({"data": [row] if url else []})


async def subscribe_app(runtime: Runtime, _: AppSettings, request: Request) -> Response:
    """POST /{app-id}/subscriptions: the app's callback."""
    body = request.query | request.json()
    url = body.get("callback_url")
    if not url:
        raise missing("callback_url")
    await _verify(runtime, url, body.get("verify_token", ""))
    runtime.world.callback = url
    return reply(SUCCESS)


async def debug_token(runtime: Runtime, request: Request) -> Response:
    """GET /debug_token?input_token=: whose it is, what it may do, until when (0: for ever)."""
    token, world = request.query.get("input_token", ""), runtime.world
    known = token in world.tokens and token not in world.expired_tokens
    data: dict[str, Any] = {"app_id": world.app.app_id, "type": "SYSTEM_USER", "is_valid": known}
    if known:
        data |= {"expires_at": world.token_expires_at, "scopes": list(world.token_scopes)}
    return reply({"data": data})


async def _verify(runtime: Runtime, url: str, token: str) -> None:
    if len(url) > LONGEST_CALLBACK:
        raise GraphError(100, message="(#100) Param override_callback_uri must be at most 200 characters long.")
    await verify(runtime.deliverer.client, url, token)
