"""Which object answers to which path.

Called by the ASGI app after authorisation. Always holds: an id that is no number, account, template, file or app
answers as Meta does for things it will not show (100, subcode 33).
"""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.errors import GraphError, unknown_object
from sandbox.graph import account, block, media, messages, phone, templates, uploads
from sandbox.graph.http import Request, Response
from sandbox.graph.usage import count_management_call
from sandbox.runtime import Runtime

Handler = Callable[[Runtime, Any, Request], Awaitable[Response]]

NUMBER: dict[tuple[str, str], Handler] = {
    ("POST", "messages"): messages.post,
    ("POST", "marketing_messages"): messages.post_marketing,
    ("POST", "media"): media.upload,
    ("GET", ""): phone.read,
    ("POST", ""): phone.change,
    ("POST", "settings"): phone.settings,
    ("POST", "register"): phone.register,
    ("POST", "deregister"): phone.deregister,
    ("POST", "request_code"): phone.accept,
    ("POST", "verify_code"): phone.accept,
    ("POST", "smb_app_data"): phone.accept,
    ("GET", "whatsapp_business_profile"): phone.read_profile,
    ("POST", "whatsapp_business_profile"): phone.change_profile,
    ("GET", "conversational_automation"): phone.read_automation,
    ("POST", "conversational_automation"): phone.change_automation,
    ("GET", "message_history"): phone.message_history,
    ("GET", "block_users"): block.listing,
    ("POST", "block_users"): block.add,
    ("DELETE", "block_users"): block.remove,
}
WABA: dict[tuple[str, str], Handler] = {
    ("GET", ""): account.read,
    ("GET", "phone_numbers"): account.phone_numbers,
    ("GET", "subscribed_apps"): account.subscribed,
    ("POST", "subscribed_apps"): account.subscribe,
    ("DELETE", "subscribed_apps"): account.unsubscribe,
    ("GET", "message_templates"): templates.listing,
    ("POST", "message_templates"): templates.create,
    ("DELETE", "message_templates"): templates.remove,
}
TEMPLATE: dict[tuple[str, str], Handler] = {("GET", ""): templates.read, ("POST", ""): templates.edit}
MEDIA: dict[tuple[str, str], Handler] = {("GET", ""): media.lookup, ("DELETE", ""): media.delete}
APP: dict[tuple[str, str], Handler] = {
    ("GET", ""): account.read_app,
    ("GET", "subscriptions"): account.app_subscriptions,
    ("POST", "subscriptions"): account.subscribe_app,
    ("POST", "uploads"): uploads.start,
}
UPLOAD: dict[tuple[str, str], Handler] = {("POST", ""): uploads.send, ("GET", ""): uploads.offset}


async def route(runtime: Runtime, request: Request) -> Response:
    """Find the object and its edge. Raises GraphError when there is none."""
    if not request.parts:
        raise GraphError(
            2500, message="An active access token must be used to query information about the current user."
        )
    if request.parts == ["debug_token"]:
        return await account.debug_token(runtime, request)
    object_id, edge = request.parts[0], "/".join(request.parts[1:])
    target, table = _target(runtime, object_id)
    if target is None or table is None:
        raise unknown_object(object_id, request.method.lower())
    handler = table.get((request.method, edge))
    if handler is None:
        raise GraphError(2500, message=f"Unknown path components: /{edge}")
    if table is WABA or table is TEMPLATE:
        count_management_call(runtime, target)
    return await handler(runtime, target, request)


def _target(runtime: Runtime, object_id: str) -> tuple[Any, dict[tuple[str, str], Handler] | None]:
    world = runtime.world
    if number := world.numbers.get(object_id):
        return number, NUMBER
    if waba := world.wabas.get(object_id):
        return waba, WABA
    if template := runtime.templates.by_id.get(object_id):
        return template, TEMPLATE
    if held := runtime.media.get(object_id):
        return held, MEDIA
    if object_id == world.app.app_id:
        return world.app, APP
    return (object_id, UPLOAD) if object_id in runtime.uploads else (None, None)
