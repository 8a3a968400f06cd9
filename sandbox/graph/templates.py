"""Template management.

Called by the router. Rules: FACTS 9. Always holds: the list pages by cursor and its last page has no `next`; a
verdict on a new or edited template comes later by webhook.
"""

import asyncio
import base64
import random
from typing import Any
from urllib.parse import urlencode

from sandbox.builders.account import template_status_update
from sandbox.errors import GraphError, missing
from sandbox.graph.http import Request, Response, reply
from sandbox.graph.phone import SUCCESS
from sandbox.runtime import Runtime
from sandbox.templates import CATEGORIES, NAME, VARIABLE, Template
from sandbox.world import Waba

PAGE = 25
HOUR = 3600
LIMITS = {"HEADER": 60, "BODY": 1024, "FOOTER": 60}
_reviews: set[asyncio.Task[None]] = set()


async def listing(runtime: Runtime, waba: Waba, request: Request) -> Response:
    """GET /{waba}/message_templates: limit, after, fields, name, status, language, category."""
    query = request.query
    matching = [row for row in runtime.templates.of(waba.id) if _wanted(row, query)]
    limit = max(1, min(int(query.get("limit", PAGE)), 1000))
    start = _offset(query.get("after"))
    page = matching[start : start + limit]
    paging: dict[str, Any] = {"cursors": {"before": _cursor(start), "after": _cursor(start + len(page))}}
    if start + limit < len(matching):
        more = {key: value for key, value in query.items() if key != "appsecret_proof"} | {
            "after": _cursor(start + limit)
        }
        version = runtime.settings.graph_version
        paging["next"] = f"{runtime.base_url}/{version}/{waba.id}/message_templates?{urlencode(more)}"
    return reply({"data": [_shown(row, query.get("fields")) for row in page], "paging": paging})


async def read(_: Runtime, template: Template, request: Request) -> Response:
    """GET /{template-id}."""
    return reply(_shown(template, request.query.get("fields")))


async def create(runtime: Runtime, waba: Waba, request: Request) -> Response:
    """POST /{waba}/message_templates: PENDING until reviewed."""
    body = request.json()
    _validate(body)
    _check_samples(runtime, body["components"])
    _count_creation(runtime, waba)
    if runtime.templates.find(waba.id, body["name"], body["language"]):
        raise GraphError(100, "There is already content in this language.", subcode=2388024)
    form = body.get("parameter_format", "POSITIONAL").upper()
    made = runtime.templates.add(
        waba.id,
        body["name"],
        body["language"],
        body["category"],
        body["components"],
        status="PENDING",
        parameter_format=form,
    )
    _start_review(runtime, made)
    if runtime.lost_creations:
        runtime.lost_creations -= 1
        raise GraphError(2)
    return reply({"id": made.id, "status": made.status, "category": made.category})


async def edit(runtime: Runtime, template: Template, request: Request) -> Response:
    """POST /{template-id}: replaces all components."""
    if template.status not in {"APPROVED", "REJECTED", "PAUSED"}:
        raise GraphError(100, "Only approved, rejected or paused templates can be edited.", subcode=2593002)
    body = request.json()
    category = body.get("category", template.category)
    if template.status == "APPROVED" and category != template.category:
        raise GraphError(100, "The category of an approved template cannot be changed.", subcode=2388026)
    _validate(template.as_json() | body)
    _check_samples(runtime, body.get("components") or [])
    template.components, template.category = body.get("components", template.components), category
    template.status, template.reason = "PENDING", "NONE"
    _start_review(runtime, template)
    return reply(SUCCESS)


async def remove(runtime: Runtime, waba: Waba, request: Request) -> Response:
    """DELETE /{waba}/message_templates?name=[&hsm_id=]."""
    name, one = request.query.get("name"), request.query.get("hsm_id")
    if not name:
        raise missing("name")
    found = [row for row in runtime.templates.of(waba.id) if row.name == name and one in (None, row.id)]
    if not found:
        raise GraphError(100, "Message Template Not Found", subcode=2593002)
    for row in found:
        del runtime.templates.by_id[row.id]
    return reply(SUCCESS)


def set_status(runtime: Runtime, template: Template, event: str, reason: str | None = "NONE") -> None:
    """Change a template's state and tell it by webhook."""
    template.status = "APPROVED" if event == "REINSTATED" else event
    template.reason = reason or "NONE"
    runtime.push_account(template_status_update(template.waba_id, event, template.as_json(), reason=reason))


def _validate(body: dict[str, Any]) -> None:
    for field in ("name", "language", "category", "components"):
        if not body.get(field):
            raise missing(field)
    if not NAME.match(body["name"]):
        raise GraphError(100, "Message template name can only have lowercase letters and underscores", subcode=2388042)
    if body["category"] not in CATEGORIES:
        raise GraphError(100, message="(#100) Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}")
    for part in body["components"]:
        most = LIMITS.get(str(part.get("type")).upper())
        if most and len(str(part.get("text", ""))) > most:
            raise GraphError(100, f"The {part['type']} text may have at most {most} characters", subcode=2388040)


def _check_samples(runtime: Runtime, components: list[dict[str, Any]]) -> None:
    """Every variable has a sample, every file a handle of ours."""
    for part in components:
        kind, example = str(part.get("type")).upper(), part.get("example") or {}
        if VARIABLE.search(str(part.get("text", ""))) and not any(name.startswith(kind.lower()) for name in example):
            raise GraphError(100, f"component of type {kind} is missing expected field(s) (example)", subcode=2388043)
        if kind == "HEADER" and str(part.get("format")).upper() in {"IMAGE", "VIDEO", "DOCUMENT"}:
            [*handles] = example.get("header_handle") or []
            if not handles or handles[0] not in runtime.handles:
                raise GraphError(100, "The media handle is missing or not valid", subcode=2388273)
        for card in part.get("cards") or []:
            _check_samples(runtime, card.get("components") or [])


def _count_creation(runtime: Runtime, waba: Waba) -> None:
    now = runtime.clock.now()
    waba.creations = [moment for moment in waba.creations if moment > now - HOUR]
    limits = [n.settings.limits for n in runtime.world.numbers.values() if n.settings.waba_id == waba.id]
    if len(waba.creations) >= min(limit.template_creations_per_hour for limit in limits):
        raise GraphError(80007)
    waba.creations.append(now)


def _start_review(runtime: Runtime, template: Template) -> None:
    task = asyncio.create_task(_review(runtime, template))
    _reviews.add(task)
    task.add_done_callback(_reviews.discard)


async def _review(runtime: Runtime, template: Template) -> None:
    await runtime.clock.sleep(random.uniform(*runtime.settings.pace.template_review))
    refused = "rejected" in template.name
    set_status(runtime, template, "REJECTED" if refused else "APPROVED", "INVALID_FORMAT" if refused else "NONE")


def _wanted(row: Template, query: dict[str, str]) -> bool:
    shown = row.as_json()
    asked = {key: query[key] for key in ("name", "status", "language", "category") if key in query}
    return all(str(shown[key]).lower() == value.lower() for key, value in asked.items())


def _shown(row: Template, fields: str | None) -> dict[str, Any]:
    known = row.as_json()
    wanted = [name.strip() for name in fields.split(",")] if fields else list(known)
    return {name: known[name] for name in wanted if name in known} | {"id": row.id}


def _cursor(offset: int) -> str:
    return base64.urlsafe_b64encode(f"o{offset}".encode()).decode().rstrip("=")


def _offset(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))[1:])
    except ValueError as error:
        raise GraphError(100, message="(#100) Invalid cursor value passed.") from error
