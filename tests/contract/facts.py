"""What must hold of the rows reports are made of, checked the slow and plain way (METRICS section 2)."""

import itertools
from collections import defaultdict
from datetime import datetime
from typing import Any

from backend_gateway.domain.waits import Span, recount
from backend_gateway.store.conn import Conn
from backend_gateway.store.threads.turns import turns_of
from protocol.order import from_microseconds

EPISODES = "select id, conversation_id, started_at, ended_at, void, reopened from episodes order by id"
SEGMENTS = "select episode_id, owner_kind, user_id, team_id, started_at, ended_at from owner_segments order by id"
WAITS = "select episode_id, conversation_id, started_at, ended_at, end_kind from waits order by started_at, id"
RESOLVED = """
select episode_id, array_agg(at) from messages
where direction = 'internal' and content ->> 'event' = 'resolved' group by 1
"""
STRAYED = """
select m.id, m.conversation_id, e.conversation_id as of from messages m join episodes e on e.id = m.episode_id
where m.conversation_id <> e.conversation_id
"""
OWED = """
select c.id, c.owed_since, w.started_at from conversations c
left join waits w on w.conversation_id = c.id and w.ended_at is null
where c.merged_into is null and c.owed_since is distinct from w.started_at
"""
OWNERS = """
select c.id from conversations c join episodes e on e.conversation_id = c.id and e.ended_at is null
join owner_segments s on s.episode_id = e.id and s.ended_at is null
where c.merged_into is null and (c.owner_kind, c.assignee_id, c.team_id)
  is distinct from (s.owner_kind, s.user_id, s.team_id)
"""


async def check_facts(conn: Conn) -> None:
    """Segments tile their episode, words and waits are its own, at most one wait is open, the list tells the truth."""
    segments, waits = await _grouped(conn, SEGMENTS), await _grouped(conn, WAITS)
    resolved = {row[0]: set(row[1]) for row in await conn.fetch(RESOLVED)}
    for episode in await conn.fetch(EPISODES):
        _tile(episode, segments[episode["id"]], resolved.get(episode["id"], set()))
        if episode["void"] is None:
            _one_open(episode, waits[episode["id"]])
            await _recounted(conn, episode, waits[episode["id"]])
    assert await conn.fetch(STRAYED) == []
    assert await conn.fetch(OWED) == []
    assert await conn.fetch(OWNERS) == []


async def _grouped(conn: Conn, sql: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql):
        found[row["episode_id"]].append(row)
    return found


def _tile(episode: Any, segments: list[Any], resolved: set[datetime]) -> None:
    """No overlap; a gap only after a resolve; from the episode's start to its end, open when it is open."""
    assert segments, dict(episode)
    ordered = sorted(segments, key=lambda s: (s["started_at"], s["ended_at"] is None, s["ended_at"] or s["started_at"]))
    assert ordered[0]["started_at"] == episode["started_at"], (dict(episode), [dict(s) for s in ordered])
    gaps = 0
    for one, following in itertools.pairwise(ordered):
        assert one["ended_at"] is not None, "an open segment that is not the last"
        assert one["ended_at"] <= following["started_at"], (dict(one), dict(following))
        if one["ended_at"] < following["started_at"]:
            gaps += 1
            assert episode["void"] or one["ended_at"] in resolved, (dict(one), dict(following), resolved)
    assert gaps <= episode["reopened"]
    assert (ordered[-1]["ended_at"] is None) == (episode["ended_at"] is None)
    if episode["ended_at"] is not None:
        assert ordered[-1]["ended_at"] >= episode["ended_at"]


def _one_open(episode: Any, waits: list[Any]) -> None:
    """At most one open wait, none in a closed episode. What arrives after a resolve may have begun before it."""
    assert sum(wait["ended_at"] is None for wait in waits) <= (episode["ended_at"] is None)
    assert all(wait["ended_at"] is None or wait["started_at"] <= wait["ended_at"] for wait in waits)


async def _recounted(conn: Conn, episode: Any, waits: list[Any]) -> None:
    """The rows that grew fact by fact are those of a count from the beginning.

    What is over owes nothing: thanks after a resolve that an edit made a question of are closed with their case.
    """
    truth = recount(await turns_of(conn, episode["id"])).spans
    kept = [(wait["started_at"], wait["ended_at"], wait["end_kind"]) for wait in waits]
    assert sorted(kept, key=str) == sorted((_row(span, episode["ended_at"]) for span in truth), key=str)


def _row(span: Span, over: datetime | None) -> tuple[datetime, datetime | None, str | None]:
    started = from_microseconds(span.started[0])
    if span.ended is None and over is not None:
        return started, max(over, started), "resolved"
    return started, span.ended and from_microseconds(span.ended[0]), span.end_kind
