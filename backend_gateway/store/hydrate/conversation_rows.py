"""Conversations as the list shows them."""

from collections.abc import Iterable

import asyncpg
import msgspec

from backend_gateway.store.conn import Conn
from protocol.conversation import Conversation, Preview
from protocol.order import from_microseconds

COLUMNS = """
c.id, c.rev, c.number_id, c.contact_id, k.name, k.phone, k.username, k.vip, c.state, c.assignee_id, c.team_id,
c.owner_version, e.case_number, c.activity_us, c.activity_journal, c.activity_index, c.preview, c.inbound_count,
c.owed_since, c.window_until, c.free_entry_until, c.tags, c.mentions
"""
TABLES = "conversations c join contacts k on k.id = c.contact_id left join episodes e on e.id = c.episode_id"

_BY_ID = f"select {COLUMNS} from {TABLES} where c.id = any($1::bigint[]) and c.merged_into is null"  # noqa: S608
_preview = msgspec.json.Decoder(Preview)


def to_wire(row: asyncpg.Record) -> Conversation:
    """A row of `COLUMNS` as its struct."""
    (id_, rev, number, contact, name, phone, username, vip, state, assignee, team, version, case, us, journal, index,
     preview, inbound, owed, window, free, tags, mentions) = row  # fmt: skip
    return Conversation(
        id=id_, rev=rev, number_id=number, contact_id=contact, name=name, phone=phone, username=username, vip=vip,
        state=state, assignee_id=assignee, team_id=team, owner_version=version, case_number=case,
        activity=(us, journal, index), activity_at=from_microseconds(us) if us else None,
        preview=_preview.decode(preview) if preview else None, inbound_count=inbound,
        owed_since=owed, window_until=window, free_entry_until=free, tags=tuple(tags), mentions=tuple(mentions),
    )  # fmt: skip


async def conversations(conn: Conn, ids: Iterable[int]) -> dict[int, Conversation]:
    """Conversations by id."""
    return {row[0]: to_wire(row) for row in await conn.fetch(_BY_ID, list(ids))}
