"""The row of a message that Relevo sends by itself: an automatic reply, a survey. It leaves by the road of any reply.

What always holds: its author is `system`, so it is no human reply: it ends no wait and no first response.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import msgspec

from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.placing import place_after
from backend_gateway.domain.plain_text import fold
from backend_gateway.domain.thread_facts import Written
from backend_gateway.store.received import NewMessage
from backend_gateway.store.threads import Thread
from protocol.content import Activity, Content
from protocol.message import Author
from protocol.order import Order

RELEVO: Final = Author("system")


def written(id_: int, thread: Thread, content: Content, now: datetime, lines: Iterable[NewMessage] = ()) -> Written:
    """The fact to fold; its place is after everything, also after `lines` of the same moment."""
    mine = [_place(line) for line in lines if line.conversation_id == thread.id]
    return Written(id_, place_after(max([thread.state.activity, *mine]), now), content, RELEVO)


def row(fact: Written, thread: Thread, now: datetime, states_at: datetime | None = None) -> NewMessage:
    """The row of that fact: queued, or a line of the timeline when it is an activity."""
    kind: Any = type(fact.content).__struct_config__.tag
    us, journal, index = fact.order
    internal = isinstance(fact.content, Activity)
    return NewMessage(
        id=fact.message, conversation_id=thread.id, number_id=thread.number_id, episode_id=thread.state.episode_id,
        direction="internal" if internal else "out", source="live", author_kind=RELEVO.kind, author_id=None, wamid=None,
        order_us=us, order_journal=journal, order_index=index, at=now, kind=kind,
        content=msgspec.json.encode(fact.content).decode(), plain=fold(searchable(fact.content)),
        status="none" if internal else "queued", states_at=states_at,
    )  # fmt: skip


def _place(line: NewMessage) -> Order:
    return (line.order_us, line.order_journal, line.order_index)
