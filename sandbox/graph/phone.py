"""A business number: health, profile, registration, settings.

Called by the router. Shapes: FACTS 12 and 13.
"""

from typing import Any

from sandbox.errors import GraphError
from sandbox.graph.http import Request, Response, reply
from sandbox.runtime import Runtime
from sandbox.webhooks.handshake import verify
from sandbox.world import Number

DEFAULT_FIELDS = (
    "verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,id"
)
PROFILE_LIMITS = {"about": 139, "address": 256, "description": 512, "email": 128}
SUCCESS = {"success": True}


def describe(runtime: Runtime, number: Number, fields: str) -> dict[str, Any]:
    """The fields asked for; `id` always."""
    known = _all_fields(runtime, number)
    wanted = [name.split("{", 1)[0].strip() for name in fields.split(",")]
    unknown = [name for name in wanted if name and name not in known]
    if unknown:
        text = f"(#100) Tried accessing nonexisting field ({unknown[0]}) on node type (WhatsAppBusinessPhoneNumber)"
        raise GraphError(100, message=text)
    return {name: known[name] for name in wanted if name} | {"id": number.id}


def _all_fields(runtime: Runtime, number: Number) -> dict[str, Any]:
    fast = number.settings.limits.messages_per_second > 80
    health = "AVAILABLE" if number.status == "CONNECTED" else "BLOCKED"
    entities = [{"entity_type": "PHONE_NUMBER", "id": number.id, "can_send_message": health}]
    configuration = {"application": runtime.world.callback, "phone_number": number.callback}
    return {
        "id": number.id,
        "verified_name": number.settings.verified_name,
        "display_phone_number": number.settings.display_phone_number,
        "code_verification_status": "VERIFIED",
        "quality_rating": number.quality,
        "platform_type": "CLOUD_API" if number.registered else "NOT_APPLICABLE",
        "throughput": {"level": "HIGH" if fast else "STANDARD"},
        "status": number.status if number.registered else "PENDING",
        "name_status": "APPROVED",
        "account_mode": "LIVE",
        "is_official_business_account": False,
        "is_on_biz_app": False,
        "whatsapp_business_manager_messaging_limit": "TIER_2K",
        "messaging_limit_tier": "TIER_2K",
        "health_status": {"can_send_message": health, "entities": entities},
        "webhook_configuration": {key: url for key, url in configuration.items() if url},
    }


async def read(runtime: Runtime, number: Number, request: Request) -> Response:
    """GET /{pnid}?fields=..."""
    return reply(describe(runtime, number, request.query.get("fields", DEFAULT_FIELDS)))


async def change(runtime: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}: callback of this number, or a new PIN."""
    body = request.json()
    configuration = body.get("webhook_configuration")
    if isinstance(configuration, dict):
        url = configuration.get("override_callback_uri", "")
        if url:
            await verify(runtime.deliverer.client, url, configuration.get("verify_token", ""))
        number.callback = url or None
    if "pin" in body:
        number.pin = _pin(body)
    return reply(SUCCESS)


async def settings(_: Runtime, __: Number, request: Request) -> Response:
    """POST /{pnid}/settings."""
    request.json()
    return reply(SUCCESS)


async def register(_: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/register. Raises 133005 when the PIN is another one."""
    pin = _pin(request.json())
    if number.pin and pin != number.pin:
        raise GraphError(133005)
    number.pin, number.registered = pin, True
    return reply(SUCCESS)


async def deregister(_: Runtime, number: Number, __: Request) -> Response:
    """POST /{pnid}/deregister: sends then answer 133010."""
    number.registered = False
    return reply(SUCCESS)


async def accept(_: Runtime, __: Number, request: Request) -> Response:
    """Steps of onboarding that have no visible effect here."""
    request.json()
    return reply(SUCCESS)


async def read_profile(_: Runtime, number: Number, __: Request) -> Response:
    """GET /{pnid}/whatsapp_business_profile."""
    return reply({"data": [{"messaging_product": "whatsapp"} | number.profile]})


async def change_profile(_: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/whatsapp_business_profile."""
    body = request.json()
    for field, most in PROFILE_LIMITS.items():
        if len(str(body.get(field, ""))) > most:
            raise GraphError(100, message=f"(#100) Param {field} must be at most {most} characters long.")
    if len(body.get("websites") or []) > 2:
        raise GraphError(100, message="(#100) Param websites must have at most 2 elements.")
    number.profile |= {key: value for key, value in body.items() if key != "messaging_product"}
    return reply(SUCCESS)


async def read_automation(_: Runtime, number: Number, __: Request) -> Response:
    """GET /{pnid}/conversational_automation."""
    return reply({"conversational_automation": number.automation, "id": number.id})


async def change_automation(_: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/conversational_automation: at most 4 prompts and 30 commands."""
    body = request.json()
    if len(body.get("prompts") or []) > 4 or len(body.get("commands") or []) > 30:
        raise GraphError(100)
    number.automation = body
    return reply(SUCCESS)


async def message_history(runtime: Runtime, number: Number, request: Request) -> Response:
    """GET /{pnid}/message_history[?message_id=]: what happened to sends, for finding lost statuses."""
    wanted = request.query.get("message_id")
    sends = [
        record
        for record in runtime.ledger.sends
        if record.phone_number_id == number.id and wanted in (None, record.wamid)
    ]
    rows = [
        {
            "id": record.wamid,
            "message_id": record.wamid,
            "events": {"data": [{"delivery_status": kind.upper()} for kind in record.statuses]},
        }
        for record in sends[-100:]
    ]
    return reply({"data": rows, "paging": {"cursors": {"before": "0", "after": str(len(rows))}}})


def _pin(body: dict[str, Any]) -> str:
    pin = str(body.get("pin", ""))
    if len(pin) != 6 or not pin.isdigit():
        raise GraphError(100, message="(#100) Param pin must be a 6-digit number.")
    return pin
