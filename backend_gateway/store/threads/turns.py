"""The turns of an episode, for a recount of its waits.

Called by `actions/threads` and by whoever makes cases of messages. What always holds: they come in the order we learned
of them; what the customer made a question of is asked when it was changed, not when it was written.
"""

from datetime import datetime
from typing import Any, Final, Literal

import msgspec

from backend_gateway.domain.delivery import has_left
from backend_gateway.domain.waits import Turn, is_human_reply, needs_answer
from backend_gateway.store.conn import Conn
from protocol.content import Content
from protocol.order import Order, to_microseconds

_content = msgspec.json.Decoder[Content](Content)
_TURNS: Final = """
select m.id, m.direction, m.source, m.author_kind, m.content, m.status, m.order_us, m.order_journal, m.order_index,
       f.id as flagged, f.order_us as flagged_us, f.order_journal as flagged_journal, f.order_index as flagged_index,
       m.answers, s.at as accepted_at, coalesce(s.known_at, m.known_at) as learned,
       d.said, d.changed, d.heard
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
left join messages f on f.id = case when m.kind = 'activity' and m.content ->> 'event' in ('needs_answer',
  'needs_answer_now') then (m.content ->> 'subject')::bigint end and f.conversation_id = m.conversation_id
left join lateral (
  select array_agg(content order by at, id) as said, array_agg(at order by at, id) as changed,
         array_agg(known_at order by at, id) as heard
  from message_edits where message_id = m.id and m.edited_at is not null and m.direction = 'in') d on true
where m.conversation_id = (select conversation_id from episodes where id = $1) and m.episode_id = $1
  and m.source in ('live', 'echo') and m.survey_id is null order by learned, m.id
"""
_DECISIONS: Final[dict[Any, Literal["resolved", "reopened", "waived"]]] = {
    "resolved": "resolved", "reopened": "reopened", "no_answer_needed": "waived", "waiting_customer": "waived",
}  # fmt: skip
"""Lines of the timeline that decide about waits."""


def _turn(row: Any) -> Turn | None:
    content = _content.decode(row["content"])
    order = (row["order_us"], row["order_journal"], row["order_index"])
    if row["direction"] == "in":
        return Turn("needs" if needs_answer(content) and not _asked_later(row) else "other", order, row["id"])
    if row["direction"] == "internal":
        return _decision(row, getattr(content, "event", None), order)
    if not is_human_reply(row["author_kind"], content, row["source"]):
        return None
    if row["source"] == "echo":
        return Turn("reply", order, row["id"])
    if row["accepted_at"] is None or not has_left(row["status"]):
        return None
    return Turn("reply", (to_microseconds(row["accepted_at"]), 0, 0), row["id"], row["answers"] is not None)


def _decision(row: Any, event: str | None, order: Order) -> Turn | None:
    """A line of the timeline. One that says that a message needs an answer counts where that message stands."""
    if row["flagged"] is not None:
        return Turn("needs", (row["flagged_us"], row["flagged_journal"], row["flagged_index"]), row["flagged"])
    return Turn(_DECISIONS[event], order, row["id"]) if event in _DECISIONS else None


def _asked_later(row: Any) -> int:
    """Which of its changes made a question of it, counted from 1; 0: it was one from the beginning, or is none."""
    said = [needs_answer(_content.decode(one)) for one in row["said"] or ()]
    return next((len(said) - back for back, asked in enumerate(reversed(said)) if not asked), 0)


def _question(row: Any) -> tuple[datetime, Turn] | None:
    """Of a message that needs an answer only since it was changed: when we learned of that, and where it counts."""
    if row["direction"] != "in" or not row["said"] or not needs_answer(_content.decode(row["content"])):
        return None
    change = _asked_later(row) - 1
    if change < 0:
        return None
    order = (to_microseconds(row["changed"][change]), row["order_journal"], row["order_index"])
    return row["heard"][change], Turn("needs", order, row["id"])


async def turns_of(conn: Conn, episode_id: int) -> list[Turn]:
    """Every turn of an episode, in the order we learned of them."""
    rows = await conn.fetch(_TURNS, episode_id)
    found = [(row["learned"], row["id"], turn) for row in rows if (turn := _turn(row)) is not None]
    asked = [(*question, row["id"]) for row in rows if (question := _question(row)) is not None]
    found += [(heard, id_, turn) for heard, turn, id_ in asked]
    return [turn for _, _, turn in sorted(found, key=lambda one: one[:2])]
