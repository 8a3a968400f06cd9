"""The turns of an episode, for a recount, and the waits that replace the ones it had."""

from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec

from backend_gateway.domain.delivery import has_left
from backend_gateway.domain.waits import Recount, Span, Turn, is_human_reply, needs_answer
from backend_gateway.store.conn import Conn
from protocol.content import Content
from protocol.order import Order, from_microseconds, to_microseconds

_TURNS = """
select m.id, m.direction, m.source, m.author_kind, m.content, m.status, m.order_us, m.order_journal, m.order_index,
       f.id as flagged, f.order_us as flagged_us, f.order_journal as flagged_journal, f.order_index as flagged_index,
       m.answers, s.at as accepted_at, coalesce(s.known_at, m.known_at) as learned
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
left join messages f on f.id = case when m.kind = 'activity' and m.content ->> 'event' in ('needs_answer',
  'needs_answer_now') then (m.content ->> 'subject')::bigint end and f.conversation_id = m.conversation_id
where m.conversation_id = (select conversation_id from episodes where id = $1) and m.episode_id = $1
  and m.source in ('live', 'echo') and m.survey_id is null order by learned, m.id
"""
_DROP = "delete from waits where episode_id = $1 returning started_at, team_id"
_WAITS = """
insert into waits (episode_id, conversation_id, started_at, started_by, ended_at, ended_by, end_kind, team_id)
select $1, p.conversation_id, s, b, coalesce(e, case when p.ended_at is not null then greatest(p.ended_at, s) end),
       eb, case when e is null and p.ended_at is not null then 'resolved' else k end, w
from episodes p, unnest($2::timestamptz[], $3::bigint[], $4::timestamptz[], $5::bigint[], $6::text[], $7::bigint[])
  with ordinality as t (s, b, e, eb, k, w, i) where p.id = $1 order by i
returning id
"""
# An episode that is over owes nothing, though its last line may stand in another timeline (a merge that was undone).
_FIRSTS = "update episodes set first_inbound_at = $2, first_human_reply_at = $3 where id = $1"
_ANSWERS = """
update messages m set answers = t.a from unnest($1::bigint[], $2::bool[]) t (id, a)
where m.id = t.id and m.answers is distinct from t.a
"""
_DECISIONS: Final[dict[Any, Literal["resolved", "reopened", "waived"]]] = {
    "resolved": "resolved", "reopened": "reopened", "no_answer_needed": "waived", "waiting_customer": "waived",
}  # fmt: skip
"""Lines of the timeline that decide about waits."""
_content = msgspec.json.Decoder[Content](Content)


def _turn(row: Any) -> Turn | None:
    content = _content.decode(row["content"])
    order = (row["order_us"], row["order_journal"], row["order_index"])
    if row["direction"] == "in":
        return Turn("needs" if needs_answer(content) else "other", order, row["id"])
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


async def turns_of(conn: Conn, episode_id: int) -> list[Turn]:
    """Every turn of an episode, in the order we learned of them."""
    rows = await conn.fetch(_TURNS, episode_id)
    return [turn for row in rows if (turn := _turn(row)) is not None]


async def replace_waits(conn: Conn, episode_id: int, team_id: int | None, truth: Recount) -> list[int]:
    """Put the recounted waits in the place of the old ones; their ids, oldest first.

    A wait that began when one did before keeps its team; `team_id`, the present one, has the others.
    """
    teams = {row["started_at"]: row["team_id"] for row in await conn.fetch(_DROP, episode_id)}
    owners = [teams.get(_time(span.started), team_id) for span in truth.spans]
    await conn.execute(_FIRSTS, episode_id, _time(truth.first_inbound), _time(truth.first_reply))
    if truth.scheduled:
        await conn.execute(_ANSWERS, *map(list, zip(*truth.scheduled, strict=True)))
    rows = await conn.fetch(_WAITS, episode_id, *_columns(truth.spans), owners)
    return sorted(row["id"] for row in rows)


def _columns(spans: Sequence[Span]) -> tuple[list[Any], ...]:
    return (
        [_time(span.started) for span in spans],
        [span.started_by for span in spans],
        [_time(span.ended) for span in spans],
        [span.ended_by if span.end_kind == "answered" else None for span in spans],
        [span.end_kind for span in spans],
    )


def _time(order: tuple[int, int, int] | None) -> Any:
    return None if order is None else from_microseconds(order[0])
