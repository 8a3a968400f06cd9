"""Media of imported chats: history brings a placeholder, the file follows later under the same wamid (FACTS section 5).

Called by the receiver after new messages were inserted, so a placeholder of the same batch is found too. A file that
follows changes the bubble; it neither counts nor notifies.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from backend_gateway.actions.receive.changes import message_events, show_if_last
from backend_gateway.actions.receive.files import insert_file
from backend_gateway.actions.receive.numbers import OurNumber
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.plain_text import fold
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event
from backend_gateway.store.received import Wamid
from backend_gateway.store.targets import fill_placeholders, targets
from backend_gateway.store.threads import load_threads
from protocol.content import Content, Unsupported

PLACEHOLDER = "media_placeholder"
_content = msgspec.json.Decoder[Content](Content)
_encode = msgspec.json.Encoder().encode


async def receive_late_media(conn: Conn, facts: Sequence[MessageFact], numbers: dict[str, OurNumber]) -> list[Event]:
    """Put files into the placeholders that waited for them; the same file again changes nothing."""
    late: dict[Wamid, MessageFact] = {
        (numbers[fact.phone_number_id].id, fact.wamid): fact
        for fact in facts
        if fact.source == "history" and fact.media is not None
    }
    if not late:
        return []
    rows = await targets(conn, list(late))
    waiting = [(row, late[key]) for key, row in rows.items() if _is_placeholder(row)]
    threads = await load_threads(conn, {row["conversation_id"] for row, _ in waiting})
    await fill_placeholders(conn, [_filled(row, fact) for row, fact in waiting])
    for row, fact in waiting:
        await insert_file(conn, row["number_id"], row["id"], fact)
        show_if_last(threads[row["conversation_id"]], row, fact.content)
    await finish(conn, threads)
    return message_events([row for row, _ in waiting], threads) + conversation_events(threads.values())


def _is_placeholder(row: Any) -> bool:
    if row["kind"] != Unsupported.__struct_config__.tag:
        return False
    content = _content.decode(row["content"])
    return isinstance(content, Unsupported) and content.kind == PLACEHOLDER


def _filled(row: Any, fact: MessageFact) -> tuple[int, str, str, str]:
    kind: Any = type(fact.content).__struct_config__.tag
    return row["id"], _encode(fact.content).decode(), fold(searchable(fact.content)), kind
