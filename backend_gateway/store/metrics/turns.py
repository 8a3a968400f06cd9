"""What was written and done in each case, as the metrics are told of it: one read of its messages."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from backend_gateway.domain.metrics.story import Act, Closed, Reply, Tagged
from backend_gateway.domain.waits import replies_with
from backend_gateway.store.conn import Conn
from backend_gateway.store.left import left_at
from protocol.rules.attempts import CALL_EVENTS

_TURNS: Final = """
select m.id, m.episode_id, m.direction, m.source, m.author_kind, m.author_id, m.kind, m.status, m.order_us, m.at,
       m.holding, m.answers, s.at as accepted_at, r.id is not null as automatic,
       case when m.kind in ('activity', 'call') then m.content ->> 'event' end as event,
       case when m.kind = 'activity' then m.content ->> 'subject' end as subject,
       coalesce(m.referral ->> 'headline', m.referral ->> 'source_id', m.referral ->> 'source_type') as ad
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
left join automatic_replies r on r.conversation_id = m.conversation_id and r.message_id = m.id
where m.conversation_id = any($1::bigint[]) and m.episode_id = any($2::bigint[]) and m.source in ('live', 'echo')
order by m.order_us, m.order_journal, m.order_index, m.id
"""
_OPENED_BY_A_TRY: Final = """
select e.id from episodes e where e.id = any($1::bigint[]) and e.opened_by = 'business' and exists (
  select from messages m where m.conversation_id = e.conversation_id and m.direction = 'out' and m.kind = 'template'
    and m.at <= e.started_at and m.episode_id is distinct from e.id
    and not exists (select from episodes p where p.id = m.episode_id and (p.ended_at is null or p.ended_at > m.at)))
"""
_NOT_HEARD: Final = ("system", "note", "activity")


class Turns(Struct):
    """Fields of a `Story`."""

    replies: list[Reply] = []
    heard: list[datetime] = []
    acts: list[Act] = []
    tries: int = 0
    calls: list[str] = []
    automatic: datetime | None = None
    bot: datetime | None = None
    bot_asks: bool = False
    reasons: set[str] = set()
    tagged: list[Tagged] = []
    closed: list[Closed] = []
    ad: str | None = None


async def turns(conn: Conn, conversation_ids: Sequence[int], episodes: Sequence[int]) -> dict[int, Turns]:
    """By case."""
    found: dict[int, Turns] = defaultdict(Turns)
    if not episodes:
        return found
    for row in await conn.fetch(_TURNS, conversation_ids, episodes):
        _ADD[row["direction"]](found[row["episode_id"]], row)
    for (id_,) in await conn.fetch(_OPENED_BY_A_TRY, episodes):
        found[id_].tries += 1
    for one in found.values():
        one.replies.sort(key=lambda reply: reply.at)
        one.heard.sort()
    return found


def _heard(turns: Turns, row: Any) -> None:
    """See `domain.window.opens_window`."""
    if row["source"] == "live" and row["kind"] not in _NOT_HEARD:
        turns.heard.append(row["at"])
        turns.bot_asks = False
        turns.ad = turns.ad or row["ad"]


def _said(turns: Turns, row: Any) -> None:
    if row["kind"] == "call" and row["event"] == "answered" and row["source"] == "live":
        turns.heard.append(row["at"])
    if row["author_kind"] != "system" and row["kind"] != "reaction":
        turns.tries += 1
    if row["answers"] is None:
        _act(turns, row)
    at = left_at(row)
    if at is None or row["answers"] is False:
        return
    if replies_with(row["author_kind"], row["kind"], row["source"]):
        turns.replies.append(Reply(at=at, message=row["id"], author=row["author_id"], holding=bool(row["holding"])))
    elif row["automatic"]:
        turns.automatic = min(filter(None, (turns.automatic, at)))
    elif row["author_kind"] == "bot":
        turns.bot = min(filter(None, (turns.bot, at)))
        turns.bot_asks = row["kind"] == "interactive"


def _noted(turns: Turns, row: Any) -> None:
    if (result := CALL_EVENTS.get(row["event"] or "")) is not None:
        turns.tries += 1
        turns.calls.append(result)
    if row["event"] == "resolved":
        turns.closed.append(Closed(row["at"], row["subject"], row["author_kind"] == "system"))
    if row["event"] == "tagged":
        turns.tagged.append(Tagged(row["at"], _names(row)))
        turns.reasons.update(_names(row))
    if row["event"] == "untagged":
        turns.reasons.difference_update(_names(row))
    _act(turns, row)


def _names(row: Any) -> tuple[str, ...]:
    return tuple((row["subject"] or "").split(", "))


def _act(turns: Turns, row: Any) -> None:
    if row["author_kind"] in ("user", "phone"):
        turns.acts.append(Act(row["at"], row["author_id"]))


_ADD: Final = {"in": _heard, "out": _said, "internal": _noted}
