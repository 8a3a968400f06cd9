"""Lines in the timeline that Relevo writes itself: routed, dealt, offered, returned."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.placing import place_after
from backend_gateway.domain.plain_text import fold
from backend_gateway.store.conn import Conn
from backend_gateway.store.received import NewMessage, new_message_ids
from backend_gateway.store.threads import Thread
from protocol.content import Activity
from protocol.order import from_microseconds


class Line(Struct, frozen=True):
    """A line about to be written: Relevo's, or a colleague's (`author_id`)."""

    thread: Thread
    content: Activity
    at: datetime
    author_id: int | None = None


def team_line(thread: Thread, team: str, rule: str | None, at: datetime) -> Line:
    """A rule put it into a team."""
    return Line(thread, Activity(event="routed", subject=team, reason=rule), at)


def moment(thread: Thread, now: datetime) -> datetime:
    """Now, but never before the stretch began: Meta's clock may run ahead of ours."""
    episode = thread.state.episode
    return now if episode is None else max(now, from_microseconds(episode.stretch[0]))


async def write_lines(conn: Conn, lines: Sequence[Line]) -> list[NewMessage]:
    """The rows of these lines, with ids; whoever finishes the threads inserts them."""
    ids = await new_message_ids(conn, len(lines)) if lines else []
    return [_row(line, id_) for line, id_ in zip(lines, ids, strict=True)]


def _row(line: Line, id_: int) -> NewMessage:
    thread, content = line.thread, line.content
    us, journal, index = place_after(thread.state.activity, line.at)
    return NewMessage(
        id=id_,
        conversation_id=thread.id,
        number_id=thread.number_id,
        episode_id=thread.state.episode_id,
        direction="internal",
        source="live",
        author_kind="system" if line.author_id is None else "user",
        author_id=line.author_id,
        wamid=None,
        order_us=us,
        order_journal=journal,
        order_index=index,
        at=line.at,
        kind="activity",
        content=msgspec.json.encode(content).decode(),
        plain=fold(searchable(content)),
    )
