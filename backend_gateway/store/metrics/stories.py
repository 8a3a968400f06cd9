"""The stories of all cases of a batch of conversations, as the metrics are told of them. Set-based."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.delivery import has_left
from backend_gateway.domain.metrics.story import Promise, Reply, Segment, Story, Wait
from backend_gateway.domain.waits import is_human_reply
from backend_gateway.store.conn import Conn
from protocol.content import Content
from protocol.order import from_microseconds

_EPISODES: Final = """
select e.id, e.conversation_id, c.number_id, c.tags, e.opened_by, e.started_at, e.first_inbound_at,
       e.first_resolved_at, e.ended_at, e.resolved_by, e.void
from episodes e join conversations c on c.id = e.conversation_id
where e.conversation_id = any($1::bigint[]) order by e.started_at, e.id
"""
_SEGMENTS: Final = """
select id, episode_id, owner_kind, user_id, team_id, started_at, ended_at from owner_segments
where episode_id = any($1::bigint[]) order by started_at, id
"""
_WAITS: Final = """
select id, episode_id, started_at, started_by, team_id, ended_at, ended_by, end_kind from waits
where episode_id = any($1::bigint[]) order by started_at, id
"""
_REPLIES: Final = """
select m.id, m.episode_id, m.source, m.author_kind, m.author_id, m.content, m.status, m.order_us, m.holding,
       s.at as accepted_at
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
where m.conversation_id = any($1::bigint[]) and m.episode_id = any($2::bigint[]) and m.direction = 'out'
  and m.source in ('live', 'echo') and m.author_kind in ('user', 'phone') and m.answers is not false
order by m.order_us, m.order_journal, m.order_index, m.id
"""
_CLOCKS: Final = """
select id, episode_id, wait_id, calendar_id, target, state, started_at, team_id, ended_at, missed_at from clocks
where episode_id = any($1::bigint[]) order by started_at, id
"""
_content = msgspec.json.Decoder[Content](Content)


class Told(Struct, frozen=True, kw_only=True):
    """A case and what filters need of it. `frozen`: by wait, the policies row of the hours its clocks count by."""

    story: Story
    tags: tuple[str, ...]
    frozen: dict[int, int | None]


async def stories(conn: Conn, conversation_ids: Sequence[int]) -> list[Told]:
    """Every case of these conversations, oldest first."""
    rows = await conn.fetch(_EPISODES, conversation_ids)
    ids = [row["id"] for row in rows]
    segments, waits = await _grouped(conn, _SEGMENTS, ids), await _grouped(conn, _WAITS, ids)
    replies = await _replies(conn, conversation_ids, ids)
    clocks = await _grouped(conn, _CLOCKS, ids)
    return [
        Told(
            story=_story(row, segments[row["id"]], waits[row["id"]], replies[row["id"]], clocks[row["id"]]),
            tags=tuple(row["tags"]),
            frozen=_frozen(clocks[row["id"]]),
        )
        for row in rows
    ]


def _frozen(clocks: list[Any]) -> dict[int, int | None]:
    return {row["wait_id"]: row["calendar_id"] for row in reversed(clocks) if row["wait_id"] is not None}


def _story(row: Any, segments: list[Any], waits: list[Any], replies: list[Reply], clocks: list[Any]) -> Story:
    return Story(
        episode=row["id"], conversation=row["conversation_id"], number=row["number_id"], opened_by=row["opened_by"],
        started=row["started_at"], began=row["first_inbound_at"], first_resolved=row["first_resolved_at"],
        ended=row["ended_at"], resolved_by=row["resolved_by"], void=row["void"],
        segments=tuple(map(_segment, segments)), waits=tuple(map(_wait, waits)),
        replies=tuple(sorted(replies, key=lambda one: one.at)), promises=tuple(map(_promise, clocks)),
    )  # fmt: skip


async def _grouped(conn: Conn, sql: str, episodes: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql, episodes) if episodes else ():
        found[row["episode_id"]].append(row)
    return found


async def _replies(conn: Conn, ids: Sequence[int], episodes: Sequence[int]) -> dict[int, list[Reply]]:
    found: dict[int, list[Reply]] = defaultdict(list)
    for row in await conn.fetch(_REPLIES, ids, episodes) if episodes else ():
        if (reply := _reply(row)) is not None:
            found[row["episode_id"]].append(reply)
    return found


def _reply(row: Any) -> Reply | None:
    """Only what left: see `store/clocks/facts`."""
    echo = row["source"] == "echo"
    at = from_microseconds(row["order_us"]) if echo else row["accepted_at"]
    if at is None or (not echo and not has_left(row["status"])):
        return None
    if not is_human_reply(row["author_kind"], _content.decode(row["content"]), row["source"]):
        return None
    second = at.replace(microsecond=0)  # theirs carry whole seconds: see `waits.reply_order`
    return Reply(at=second, message=row["id"], author=row["author_id"], holding=bool(row["holding"]))


def _segment(row: Any) -> Segment:
    return Segment(
        id=row["id"], kind=row["owner_kind"], started=row["started_at"], ended=row["ended_at"], user_id=row["user_id"],
        team_id=row["team_id"],
    )  # fmt: skip


def _wait(row: Any) -> Wait:
    return Wait(
        id=row["id"], started=row["started_at"], message=row["started_by"], team_id=row["team_id"],
        ended=row["ended_at"], by=row["ended_by"], end=row["end_kind"],
    )  # fmt: skip


def _promise(row: Any) -> Promise:
    return Promise(
        id=row["id"], target=row["target"], state=row["state"], started=row["started_at"], team_id=row["team_id"],
        ended=row["ended_at"], missed=row["missed_at"],
    )  # fmt: skip
