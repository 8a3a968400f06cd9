"""Templates of our accounts, fetched from Meta: every page outside any transaction, then one set-based write.

Called by the API (an admin wants them now) and by the worker (every hour, and after a template webhook). What always
holds: an account whose list did not arrive whole is left as it was; a template Meta no longer lists is marked gone, not
deleted.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import asyncpg

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.reengaging_category import follow_categories
from backend_gateway.actions.template_watch import not_stopped, warn_of_templates
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError
from backend_gateway.errors import Unavailable
from backend_gateway.settings import Settings
from backend_gateway.store import audit, template_drafts, templates
from backend_gateway.store.event_log import append
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.templates import Listed
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer

_SHAPES = ("POSITIONAL", "NAMED")


async def sync_templates(
    pool: asyncpg.Pool, keyring: Keyring, settings: Settings, actor: Viewer | None, now: datetime
) -> int:
    """Fetch and store the templates of every account; how many there are. Raises Unavailable, SecretUnreadable."""
    graph = Graph(pool, keyring, settings.graph_url, settings.graph_version)
    try:
        return await sync_all(pool, graph, actor, now)
    finally:
        await graph.close()


async def sync_all(pool: asyncpg.Pool, graph: Graph, actor: Viewer | None, now: datetime) -> int:
    """The same over connections that are open. The other accounts are stored before Unavailable is raised for one."""
    count, failed = 0, []
    for account, client in await graph.doors():
        try:
            listed = await _fetch(client, account.waba_id)
        except GraphError as error:
            failed.append(f"account {account.waba_id}: {error}")
            continue
        async with Unit(pool, name="sync_templates") as unit:
            going = await not_stopped(unit)
            await templates.store(unit.conn, account.waba_id, listed, now)
            await template_drafts.arrived(unit.conn, account.waba_id)
            await warn_of_templates(unit, going, now)
            if changed := await follow_categories(unit.conn, now):
                await append(unit.conn, changed)
            if actor is not None:
                await audit.record(unit.conn, actor.user_id, "templates.synced", detail={"waba": account.waba_id})
        count += len(listed)
    if failed:
        raise Unavailable(f"WhatsApp did not give the templates ({'; '.join(failed)}). Try again in a moment.")
    return count


async def _fetch(client: GraphClient, waba_id: str) -> Sequence[Listed]:
    """Each template once; the last one listed wins."""
    found: dict[tuple[str, str], Listed] = {}
    async for row in client.templates(waba_id):
        if (one := read(row)) is not None:
            found[one.name, one.language] = one
    return list(found.values())


def read(row: dict[str, Any]) -> Listed | None:
    """One entry of Meta's list; None for what cannot be named."""
    name, language = row.get("name"), row.get("language")
    if not isinstance(name, str) or not isinstance(language, str) or not name:
        return None
    shape = str(row.get("parameter_format") or "").upper()
    score, reason = row.get("quality_score"), row.get("rejected_reason")
    components = row.get("components")
    return Listed(
        meta_id=str(row["id"]) if row.get("id") else None,
        name=name,
        language=language,
        category=str(row.get("category") or "UNKNOWN"),
        status=str(row.get("status") or "UNKNOWN"),
        parameter_format=shape if shape in _SHAPES else "POSITIONAL",
        components=components if isinstance(components, list) else [],
        quality=score.get("score") if isinstance(score, dict) else None,
        reason=reason if isinstance(reason, str) and reason != "NONE" else None,
    )
