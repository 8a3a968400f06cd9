"""Blocking a customer at WhatsApp, and taking it back: asked of Meta outside any transaction, then recorded.

Called by the API. What always holds: WhatsApp blocks only who wrote to that number within the last 24 hours, so anybody
else is refused before it is asked (FACTS section 16, block users of 21 May 2026); the record says blocked only when
WhatsApp did it; blocking a blocked customer again is harmless. Who did it is in the audit, why with the customer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import asyncpg

from backend_gateway.actions.contacts import contact_events
from backend_gateway.actions.graph import Graph
from backend_gateway.actions.routing.lines import Line, write_lines
from backend_gateway.channels.base import Unknown
from backend_gateway.channels.whatsapp.client import GraphError
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, BlockRefused, NotFound, Unavailable
from backend_gateway.settings import Settings
from backend_gateway.store import audit, contact_reads, hydrate
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import insert_messages
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.people import Contact
from protocol.rules.window import WINDOW

_PLACES: Final = """
select c.number_id, n.phone_number_id, max(c.last_inbound_at) as wrote from conversations c
join numbers n on n.id = c.number_id where c.contact_id = $1 and c.merged_into is null group by 1, 2 order by 3 desc
"""
_NAMES: Final = """
select kind, value from identities where contact_id = $1 and retired_at is null
order by case kind when 'wa_id' then 0 else 1 end, id desc limit 1
"""
_SET: Final = """
update contacts set blocked = $2, blocked_at = case when $2 then coalesce(blocked_at, $3::timestamptz) end,
  block_reason = $4, rev = rev + 1
where id = $1 and merged_into is null and (blocked <> $2 or block_reason <> $4) returning rev
"""
_HOMES: Final = "select id from conversations where contact_id = $1 and merged_into is null"


@dataclass(frozen=True, slots=True)
class Blocking:
    """What it takes to ask Meta."""

    pool: asyncpg.Pool
    keyring: Keyring
    settings: Settings


async def block(at: Blocking, actor: Viewer, contact_id: int, reason: str, now: datetime) -> Contact:
    """Raises NotFound, BadRequest (no reason), BlockRefused (silent for 24 h, or WhatsApp said no), Unavailable."""
    reason = sanitise(reason).strip()
    if not reason:
        raise BadRequest("Say why this customer is blocked.")
    places, user = await _where(at, actor, contact_id)
    recent = [row for row in places if row["wrote"] is not None and now - row["wrote"] < WINDOW]
    if not recent or user is None:
        raise BlockRefused("WhatsApp blocks only customers who wrote within the last 24 hours.")
    await _ask(at, recent, user, blocked=True)
    return await _record(at, actor, contact_id, reason, now, blocked=True)


async def unblock(at: Blocking, actor: Viewer, contact_id: int, now: datetime) -> Contact:
    """Raises NotFound, BlockRefused, Unavailable."""
    places, user = await _where(at, actor, contact_id)
    if user is not None:
        await _ask(at, places, user, blocked=False)
    return await _record(at, actor, contact_id, "", now, blocked=False)


async def _where(at: Blocking, actor: Viewer, contact_id: int) -> tuple[Sequence[Any], dict[str, str] | None]:
    """Our numbers they wrote to, and how WhatsApp names them there."""
    async with Reader(at.pool) as reader:
        if not await contact_reads.may_see(reader.conn, actor, contact_id):
            raise NotFound
        places = await reader.conn.fetch(_PLACES, contact_id)
        row = await reader.conn.fetchrow(_NAMES, contact_id)
    if row is None:
        return places, None
    return places, {"user": f"+{row['value']}"} if row["kind"] == "wa_id" else {"user_id": row["value"]}


async def _ask(at: Blocking, places: Sequence[Any], user: dict[str, str], *, blocked: bool) -> None:
    """Ask at every number; one that does it is enough."""
    graph = Graph(at.pool, at.keyring, at.settings.graph_url, at.settings.graph_version)
    failed: list[GraphError] = []
    try:
        for row in places:
            door = await graph.door(row["number_id"])
            if door is None:
                continue
            try:
                await door[1].set_blocked(row["phone_number_id"], user, blocked=blocked)
            except GraphError as error:
                failed.append(error)
    finally:
        await graph.close()
    if failed and len(failed) == len(places):
        if isinstance(failed[0].why, Unknown) or failed[0].http_status == 0:
            raise Unavailable("WhatsApp did not answer. Try again in a moment: asking twice does no harm.")
        raise BlockRefused(f"WhatsApp refused: {failed[0]}", meta_code=failed[0].code)


async def _record(
    at: Blocking, actor: Viewer, contact_id: int, reason: str, now: datetime, *, blocked: bool
) -> Contact:
    async with Unit(at.pool, name="set_blocked") as unit:
        homes = [row[0] for row in await unit.conn.fetch(_HOMES, contact_id)]
        threads = await load_threads(unit.conn, homes)  # conversations before their contact, as everywhere
        rev = await unit.conn.fetchval(_SET, contact_id, blocked, now, reason)
        if rev is not None:
            content = Activity(event="blocked" if blocked else "unblocked", reason=reason or None)
            lines = await write_lines(unit.conn, [Line(one, content, now, actor.user_id) for one in threads.values()])
            await insert_messages(unit.conn, lines)
            events = [Event(Kind.MESSAGE, one.id, 1, NOWHERE, threads[one.conversation_id].scope) for one in lines]
            await append(unit.conn, [*await contact_events(unit.conn, contact_id, rev, in_list=()), *events])
            verb = "blocked" if blocked else "unblocked"
            # The reason is kept with the contact, where it can be erased: the audit only tells that there is one.
            given = {"reason_given": bool(reason)}
            await audit.record(unit.conn, actor.user_id, f"contact.{verb}", f"contact:{contact_id}", given)
        found = (await hydrate.contacts(unit.conn, [contact_id])).get(contact_id)
    if found is None:
        raise NotFound
    return found
