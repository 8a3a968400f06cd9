"""Blocking customers.

Called by the router. Rules: FACTS 13: only users who wrote in the last 24 hours, at most 1000 a call; some may fail
while others are blocked.
"""

from typing import Any

from sandbox.errors import GraphError, missing
from sandbox.graph.http import Request, Response, reply
from sandbox.runtime import Runtime
from sandbox.world import Number, User

DAY = 86_400
MOST_PER_CALL = 1000


async def listing(_: Runtime, number: Number, __: Request) -> Response:
    """GET /{pnid}/block_users."""
    rows = [{"messaging_product": "whatsapp", "wa_id": user.wa_id} for user in number.blocked.values()]
    return reply({"data": rows, "paging": {"cursors": {"before": "", "after": ""}}})


async def add(runtime: Runtime, number: Number, request: Request) -> Response:
    """POST /{pnid}/block_users."""
    done: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for typed, user in _users(runtime, number, request):
        wrote = user.last_wrote.get(number.id, 0.0) if user else 0.0
        if user is None or runtime.clock.now() - wrote > DAY:
            failed.append(_failure(typed))
        else:
            number.blocked[user.key] = user
            done.append({"input": typed, "wa_id": user.wa_id})
    return _outcome("added_users", done, failed)


async def remove(runtime: Runtime, number: Number, request: Request) -> Response:
    """DELETE /{pnid}/block_users."""
    done = []
    for typed, user in _users(runtime, number, request):
        if user and number.blocked.pop(user.key, None):
            done.append({"input": typed, "wa_id": user.wa_id})
    return _outcome("removed_users", done, [])


def _users(runtime: Runtime, number: Number, request: Request) -> list[tuple[str, User | None]]:
    listed = request.json().get("block_users")
    if not isinstance(listed, list) or not listed:
        raise missing("block_users")
    if len(listed) > MOST_PER_CALL:
        raise GraphError(100, message="(#100) Param block_users must have at most 1000 elements.")
    typed = [str(item.get("user") or item.get("user_id") or "") for item in listed]
    world = runtime.world
    return [(name, world.users.get(name) or world.user_by_phone(name, number.prefix)) for name in typed]


def _failure(typed: str) -> dict[str, Any]:
    details = "User has not messaged in the last 24 hours"
    error = {"message": "Re-engagement required", "code": 131047, "error_data": {"details": details}}
    return {"input": typed, "wa_id": "".join(filter(str.isdigit, typed)), "errors": [error]}


def _outcome(key: str, done: list[dict[str, Any]], failed: list[dict[str, Any]]) -> Response:
    body: dict[str, Any] = {"messaging_product": "whatsapp", "block_users": {key: done}}
    if not failed:
        return reply(body)
    body["block_users"]["failed_users"] = failed
    return reply(body | GraphError(139100, "Failed to block some users").body(), 400)
