"""The whole HTTP surface, one line per route: method, path, handler, who may call it.

Called by `api/build`. A handler is named `module:function` below `backend_gateway.api`. The table is complete: tests
call every line as every role and as nobody. `needs` names modules of ours that a line waits for; while one is missing
the line is not registered and `waiting()` tells it.
"""

from importlib.util import find_spec
from typing import Literal, NamedTuple

from backend_gateway.api.access import Permission

MAX_BODY = 1024 * 1024
"""Bytes of a JSON body; an upload counts its own."""

ANYBODY, AGENT, SUPERVISOR, ADMIN = Permission


class Route(NamedTuple):
    """One line of the table."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    handler: str
    permission: Permission
    status: int = 200
    needs: tuple[str, ...] = ()
    max_body: int | None = MAX_BODY


SEND = ("actions.send_message",)
MEDIA = ("actions.media", "store.media_files")
C = "/api/conversations/{conversation_id:int}"
M = "/api/messages/{message_id:int}"
K = "/api/contacts/{contact_id:int}"

ROUTES = (
    Route("GET", "/healthz", "health:healthz", ANYBODY),
    Route("GET", "/readyz", "health:readyz", ANYBODY),
    Route("GET", "/metrics", "health:metrics", ANYBODY),
    Route("POST", "/api/session", "session:sign_in", ANYBODY, 201),
    Route("GET", "/api/session", "session:who_am_i", AGENT),
    Route("DELETE", "/api/session", "session:sign_out", AGENT, 204),
    Route("DELETE", "/api/sessions", "session:sign_out_everywhere", AGENT, 204),
    Route("GET", "/api/snapshot", "conversations:snapshot", AGENT),
    Route("GET", "/api/conversations", "conversations:list_conversations", AGENT),
    Route("GET", C, "conversations:get_conversation", AGENT),
    Route("GET", f"{C}/messages", "conversations:list_messages", AGENT),
    Route("POST", f"{C}/messages", "messages:send", AGENT, 202, SEND),
    Route("POST", f"{C}/notes", "conversations:add_note", AGENT, 201),
    Route("POST", f"{C}/assign", "conversations:assign", AGENT),
    Route("POST", f"{C}/take", "conversations:take", AGENT),
    Route("POST", f"{C}/resolve", "conversations:resolve", AGENT),
    Route("POST", f"{C}/reopen", "conversations:reopen", AGENT),
    Route("POST", f"{C}/read", "conversations:mark_read", AGENT),
    Route("PUT", f"{C}/draft", "conversations:put_draft", AGENT),
    Route("GET", K, "contacts:get_contact", AGENT),
    Route("PATCH", K, "contacts:edit_contact", AGENT),
    Route("POST", f"{K}/merge", "contacts:merge", AGENT),
    Route("POST", f"{K}/unmerge", "contacts:unmerge", AGENT),
    Route("GET", M, "message_info:info", AGENT),
    Route("POST", f"{M}/retry", "messages:retry", AGENT, 202, SEND),
    Route("POST", f"{M}/reaction", "messages:react", AGENT, 202, SEND),
    Route("POST", "/api/media", "media:upload", AGENT, 201, MEDIA, None),
    Route("GET", "/api/media/{media_id:int}", "media:download", AGENT, 200, MEDIA),
    Route("GET", "/api/templates", "templates:list_templates", AGENT),
    Route("POST", "/api/templates/sync", "templates:sync", ADMIN, 200, ("actions.templates",)),
    Route("GET", "/api/search", "search:search", AGENT, 200, ("store.search",)),
    Route("GET", "/api/parked", "parked:list_parked", ADMIN),
    Route("POST", "/api/parked/{parked_id:int}/replay", "parked:replay", ADMIN, 202),
)


def live() -> tuple[Route, ...]:
    """The lines whose actions exist."""
    return tuple(route for route in ROUTES if not _missing(route))


def waiting() -> dict[str, tuple[str, ...]]:
    """`METHOD path` of the lines that are not live, and the modules they wait for."""
    return {f"{route.method} {route.path}": missing for route in ROUTES if (missing := _missing(route))}


def _missing(route: Route) -> tuple[str, ...]:
    return tuple(name for name in route.needs if find_spec(f"backend_gateway.{name}") is None)
