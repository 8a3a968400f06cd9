"""Command over HTTP, for a sandbox in another process.

Called by the ASGI app for `/_sandbox/...`; needs no token. Routes: GET state, ledger, deliveries; POST fail-next,
speed, disturbance, webhook, customers, customers/{key}/messages, templates/{id}/status, tokens/expire, idle.
"""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import msgspec

from sandbox.builders import messages
from sandbox.clock import SystemClock
from sandbox.customers.customer import Customer
from sandbox.errors import GraphError, missing, unknown_object
from sandbox.faults import Fault
from sandbox.graph.http import Request, Response, reply
from sandbox.graph.templates import set_status
from sandbox.runtime import Runtime
from sandbox.webhooks.disturbance import Disturbance
from sandbox.webhooks.handshake import verify


class NewCustomer(msgspec.Struct, forbid_unknown_fields=True):
    """Body of `POST customers`: as `World.add_user`."""

    name: str
    phone: Annotated[str, msgspec.Meta(pattern=r"^\+?[0-9][0-9 ().-]{5,24}$")]
    username: str | None = None
    hides_number: bool = False
    parent: bool = False
    receipts: bool = True
    reads_at_once: bool = False
    reachable: bool = True


Handler = Callable[[Runtime, Request, list[str]], Awaitable[Response]]


async def control(runtime: Runtime, request: Request) -> Response:
    """Find and run a command."""
    name, rest = (request.parts[1:2] or [""])[0], request.parts[2:]
    handler = HANDLERS.get((request.method, name))
    if handler is None:
        raise unknown_object("_sandbox/" + name)
    try:
        return await handler(runtime, request, rest)
    except msgspec.ValidationError as error:
        raise GraphError(100, message=f"(#100) {error}") from error


async def _state(runtime: Runtime, _: Request, __: list[str]) -> Response:
    world, app = runtime.world, runtime.world.app
    numbers = [
        {
            "phone_number_id": n.id,
            "waba_id": n.settings.waba_id,
            "display_phone_number": n.settings.display_phone_number,
        }
        for n in world.numbers.values()
    ]
    return reply(
        {
            "app_id": app.app_id,
            "app_secret": app.app_secret,
            "verify_token": app.verify_token,
            "token": app.token,
            "numbers": numbers,
            "webhook_url": world.callback,
            "now": runtime.clock.now(),
            "sends": len(runtime.ledger.sends),
            "refusals": len(runtime.ledger.refusals),
            "acknowledged": runtime.deliverer.acknowledged,
            "lives": runtime.lifecycle.busy,
        }
    )


async def _ledger(runtime: Runtime, request: Request, __: list[str]) -> Response:
    since = int(request.query.get("since", 0))
    ledger = runtime.ledger
    content = {"sends": ledger.sends[since:], "refusals": ledger.refusals, "reads": ledger.reads}
    return reply(content | {"doubled": ledger.doubled()})


async def _deliveries(runtime: Runtime, request: Request, __: list[str]) -> Response:
    since = int(request.query.get("since", 0))
    rows = [
        {
            "number": d.number,
            "attempts": d.attempts,
            "acknowledged_at": d.acknowledged_at,
            "given_up": d.given_up,
            "wamids": [m["id"] for _, change in d.changes for m in change["value"].get("messages", ())],
        }
        for d in runtime.deliverer.deliveries[since:]
    ]
    return reply({"deliveries": rows})


async def _fail_next(runtime: Runtime, request: Request, __: list[str]) -> Response:
    runtime.faults.arm(msgspec.convert(request.json(), Fault))
    return reply({"success": True})


async def _speed(runtime: Runtime, request: Request, __: list[str]) -> Response:
    if not isinstance(runtime.clock, SystemClock):
        raise GraphError(100, message="(#100) This sandbox has a clock moved by hand.")
    runtime.clock.speed = float(request.json()["speed"])
    return reply({"success": True})


async def _disturbance(runtime: Runtime, request: Request, __: list[str]) -> Response:
    wanted = request.json()
    preset = wanted.pop("preset", None)
    presets = {"calm": Disturbance.calm, "usual": Disturbance.usual, "storm": Disturbance.storm}
    base = presets[preset]() if preset in presets else Disturbance()
    runtime.deliverer.configure(msgspec.convert(msgspec.to_builtins(base) | wanted, Disturbance))
    return reply({"success": True})


async def _webhook(runtime: Runtime, request: Request, __: list[str]) -> Response:
    body = request.json()
    if not body.get("url"):
        raise missing("url")
    await verify(runtime.deliverer.client, body["url"], body.get("verify_token", runtime.world.app.verify_token))
    runtime.world.callback = body["url"]
    return reply({"success": True})


async def _customers(runtime: Runtime, request: Request, rest: list[str]) -> Response:
    if not rest:
        user = runtime.world.add_user(**msgspec.structs.asdict(msgspec.convert(request.json(), NewCustomer)))
        return reply({"wa_id": user.wa_id, "user_id": user.user_id, "key": user.key})
    return await _write(runtime, request, rest[0])


async def _write(runtime: Runtime, request: Request, key: str) -> Response:
    """Text by `say`, or a builder of `sandbox.builders.messages`: {"kind": "location", "arguments": {...}}."""
    body: dict[str, Any] = request.json()
    world = runtime.world
    user = world.users.get(key) or world.user_by_phone(key)
    if user is None:
        raise unknown_object(key)
    number = world.numbers[body.get("phone_number_id") or next(iter(world.numbers))]
    customer = Customer(runtime, number, user)
    if "say" in body:
        return reply({"wamid": await customer.say(body["say"], quoting=body.get("quoting"))})
    kind = str(body.get("kind", ""))
    builder = None if kind.startswith("_") else getattr(messages, kind, None)
    if builder is None or builder.__module__ != messages.__name__:
        raise GraphError(100, message=f"(#100) Unknown kind of message: {kind}")
    try:
        built = builder(customer.person, **body.get("arguments", {}))
    except (TypeError, ValueError, KeyError) as error:
        raise GraphError(100, message=f"(#100) arguments: {error}") from error
    return reply({"wamid": await customer.send(built)})


async def _template(runtime: Runtime, request: Request, rest: list[str]) -> Response:
    template = runtime.templates.by_id.get(rest[0] if rest else "")
    if template is None:
        raise unknown_object("/".join(rest))
    body = request.json()
    set_status(runtime, template, body["event"], body.get("reason", "NONE"))
    return reply({"success": True})


async def _expire_token(runtime: Runtime, _: Request, __: list[str]) -> Response:
    runtime.world.expired_tokens.add(runtime.world.app.token)
    return reply({"success": True})


async def _idle(runtime: Runtime, request: Request, __: list[str]) -> Response:
    await runtime.deliverer.idle(float(request.json().get("seconds", 20)))
    return reply({"success": True})


HANDLERS: dict[tuple[str, str], Handler] = {
    ("GET", "state"): _state,
    ("GET", "ledger"): _ledger,
    ("GET", "deliveries"): _deliveries,
    ("POST", "fail-next"): _fail_next,
    ("POST", "speed"): _speed,
    ("POST", "disturbance"): _disturbance,
    ("POST", "webhook"): _webhook,
    ("POST", "customers"): _customers,
    ("POST", "templates"): _template,
    ("POST", "tokens"): _expire_token,
    ("POST", "idle"): _idle,
}
