"""Internal notes: colleagues read them in the timeline, the customer never."""

from datetime import datetime

import asyncpg

from backend_gateway.actions.help import help_answered
from backend_gateway.actions.mentions import everybody
from backend_gateway.actions.own_lines import happen, load_conversation, new_line, write
from backend_gateway.domain.thread_facts import Written
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.store import audit, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote
from protocol.content import Note
from protocol.message import Author, Message

_KNOWN = "select id, conversation_id from messages where author_kind = 'user' and author_id = $1 and client_token = $2"
_MENTION = """
update conversations set mentions = (select array_agg(distinct m order by m) from unnest(mentions || $2::bigint[]) m)
where id = $1
"""


async def add_note(unit: Unit, actor: Viewer, conversation_id: int, request: AddNote, now: datetime) -> Message:
    """Write a note; a client token that is known already returns its first result before anything is judged.

    Raises NotFound, BadRequest (a mention of nobody), Conflict (the token was used in another conversation).
    """
    if (known := await known_line(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    thread = await load_conversation(unit, actor, conversation_id)
    # The lock serialises retries of one note: whoever waited for it looks again.
    if (known := await known_line(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    teams = tuple(sorted(set(request.teams)))
    mentions = await everybody(unit, actor, request.mentions, teams)
    note = Note(body=request.body, mentions=tuple(mentions), teams=teams)
    line = await new_line(unit, actor, thread, note, now, request.client_token)
    name = await unit.conn.fetchval("select name from users where id = $1", actor.user_id)
    author = Author("user", actor.user_id, name)
    happen(thread, Written(line.id, (line.order_us, line.order_journal, line.order_index), note, author))
    if mentions:
        await unit.conn.execute(_MENTION, conversation_id, mentions)
    await help_answered(unit, actor, conversation_id, now)
    await audit.record(unit.conn, actor.user_id, "note.added", f"conversation:{conversation_id}", {"message": line.id})
    await write(unit, thread, line)
    return (await hydrate.messages(unit.conn, [line.id]))[line.id]


async def known_line(unit: Unit, actor: Viewer, conversation_id: int, token: str) -> Message | None:
    """What this client token made. Raises BadRequest (no UUID), Conflict (in another conversation)."""
    try:
        row = await unit.conn.fetchrow(_KNOWN, actor.user_id, token)
    except asyncpg.DataError:
        raise BadRequest("client_token must be a UUID.") from None
    if row is None:
        return None
    if row["conversation_id"] != conversation_id:
        raise Conflict("This client_token was used for another message: mint a new one.")
    return (await hydrate.messages(unit.conn, [row["id"]]))[row["id"]]
