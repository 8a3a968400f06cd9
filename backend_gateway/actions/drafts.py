"""What a colleague has typed and not sent: private, on every device of theirs."""

from datetime import datetime

import msgspec

from backend_gateway.errors import Conflict, NotFound
from backend_gateway.store import hydrate, pages
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutDraft
from protocol.conversation import Draft

# An emptied draft keeps its row: its rev must go on growing, or another device's old text would look newer.
_PUT = """
insert into drafts (user_id, conversation_id, text, mode, reply_to, updated_at) values ($1, $2, $3, $4, $5, $6)
on conflict (user_id, conversation_id) do update set text = excluded.text, mode = excluded.mode,
  reply_to = excluded.reply_to, updated_at = excluded.updated_at, rev = drafts.rev + 1
returning rev
"""
_LOCK = "select rev, text from drafts where user_id = $1 and conversation_id = $2 for update"


async def put_draft(unit: Unit, actor: Viewer, conversation_id: int, request: PutDraft, now: datetime) -> Draft:
    """Keep the text. Raises NotFound, Conflict (data `draft`) when another device wrote something else meanwhile."""
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    before = await unit.conn.fetchrow(_LOCK, actor.user_id, conversation_id)
    if before is not None and before["rev"] != request.base_rev and before["text"] not in ("", request.text):
        found = await hydrate.drafts(unit.conn, actor.user_id, [conversation_id])
        raise Conflict("Another device of yours wrote here meanwhile.", draft=_plain(found[conversation_id]))
    values = (request.text, request.mode, request.reply_to, now)
    rev = await unit.conn.fetchval(_PUT, actor.user_id, conversation_id, *values)
    await append(unit.conn, [Event(Kind.DRAFT, conversation_id, rev, private_to=actor.user_id)])
    return (await hydrate.drafts(unit.conn, actor.user_id, [conversation_id]))[conversation_id]


def _plain(draft: Draft) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(draft)
    return plain
