"""SQL of coaching: which cases chance picks of a colleague's week, the marks they were given, the trend."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

import msgspec

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.coaching import PickedCase, PutScore, Score

_SCORE: Final = """s.id, s.rev, s.week, s.agent_id, s.conversation_id, e.case_number, s.by_user, s.at, s.marks,
  s.comment, s.seen_at"""
_PICKED: Final = """
select f.conversation_id as chat, e.case_number as number, k.name as customer, f.at as told_at, {score}
from metric_facts f join episodes e on e.id = f.episode_id join conversations c on c.id = f.conversation_id
join contacts k on k.id = c.contact_id
left join coaching_scores s on s.episode_id = f.episode_id and s.agent_id = f.agent_id
where f.metric = 'handled' and f.result = 'counted' and f.agent_id = $1 and f.day >= $2 and f.day < $2 + 7 and {seen}
order by s.id is null, md5(f.episode_id || ':' || f.agent_id || ':' || $2::text) limit $3
"""
_CASE: Final = """
select f.episode_id, f.conversation_id, f.agent_id
from metric_facts f join episodes e on e.id = f.episode_id join conversations c on c.id = f.conversation_id
where f.metric = 'handled' and f.result = 'counted' and f.agent_id = $1 and f.day >= $2 and f.day < $2 + 7
  and e.case_number = $3 and {seen}
"""
_REV: Final = "select rev from coaching_scores where episode_id = $1 and agent_id = $2 for update"
_PUT: Final = f"""
with s as (
  insert into coaching_scores (episode_id, conversation_id, agent_id, week, by_user, at, marks, comment)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
  on conflict (episode_id, agent_id) do update set marks = excluded.marks, comment = excluded.comment,
    by_user = excluded.by_user, at = excluded.at, seen_at = null, rev = coaching_scores.rev + 1
  returning *)
select {_SCORE} from s join episodes e on e.id = s.episode_id
"""  # noqa: S608  own columns
_OF_AGENT: Final = """
select {score} from coaching_scores s join episodes e on e.id = s.episode_id
join conversations c on c.id = s.conversation_id
where s.agent_id = $1 and {seen} order by s.at desc, s.id desc limit $2
"""
_TREND: Final = """
select week, avg(mark::int / 2.0)::float8 as share, count(distinct s.id) as n
from coaching_scores s join conversations c on c.id = s.conversation_id,
  jsonb_each_text(s.marks) as m (criterion, mark)
where agent_id = $1 and {seen} group by week order by week desc limit 12
"""
_SEEN: Final = "update coaching_scores set seen_at = coalesce(seen_at, $3) where id = $1 and agent_id = $2 returning id"


async def picked(conn: Conn, viewer: Viewer, agent_id: int, week: date, cases: int) -> list[PickedCase]:
    """So many of the cases they answered that week, always the same ones; what was marked comes first."""
    sql = _PICKED.format(score=_SCORE, seen=visible(viewer))
    rows = await conn.fetch(sql, agent_id, week, cases)
    return [
        PickedCase(
            conversation_id=row["chat"], case_number=row["number"], customer=row["customer"], at=row["told_at"],
            score=_score(row) if row["id"] is not None else None,
        )
        for row in rows
    ]  # fmt: skip


async def case_of(conn: Conn, viewer: Viewer, agent_id: int, week: date, number: int) -> tuple[int, int] | None:
    """(episode, conversation) of a case they answered that week; None when it is none or out of sight."""
    row = await conn.fetchrow(_CASE.format(seen=visible(viewer)), agent_id, week, number)
    return None if row is None else (row["episode_id"], row["conversation_id"])


async def rev_of(conn: Conn, episode_id: int, agent_id: int) -> int | None:
    """Of the marks it has, locked."""
    found = await conn.fetchval(_REV, episode_id, agent_id)
    return None if found is None else int(found)


async def put(
    conn: Conn, case: tuple[int, int], agent_id: int, week: date, wanted: PutScore, *, by_user: int, now: datetime
) -> Score:
    """Write the marks; the colleague reads them anew."""
    marks = msgspec.json.encode(wanted.marks).decode()
    [row] = await conn.fetch(_PUT, *case, agent_id, week, by_user, now, marks, wanted.comment)
    return _score(row)


async def of_agent(conn: Conn, viewer: Viewer, agent_id: int, limit: int) -> list[Score]:
    """The newest first: all of one's own, of a colleague's those of cases in sight."""
    sql = _OF_AGENT.format(score=_SCORE, seen=_sight(viewer, agent_id))
    return [_score(row) for row in await conn.fetch(sql, agent_id, limit)]


async def trend(conn: Conn, viewer: Viewer, agent_id: int) -> list[tuple[date, float, int]]:
    """(week, share of the marks, cases) of the last twelve weeks that have some, the oldest first."""
    rows: Sequence[Any] = await conn.fetch(_TREND.format(seen=_sight(viewer, agent_id)), agent_id)
    return [(row["week"], row["share"], row["n"]) for row in reversed(rows)]


async def seen(conn: Conn, score_id: int, agent_id: int, now: datetime) -> bool:
    """They read it; False when it is not theirs."""
    return await conn.fetchval(_SEEN, score_id, agent_id, now) is not None


def _sight(viewer: Viewer, agent_id: int) -> str:
    return "true" if viewer.user_id == agent_id else visible(viewer)


def _score(row: Any) -> Score:
    values = {name: row[name] for name in Score.__struct_fields__ if name != "marks"}
    return Score(**values, marks=msgspec.json.decode(row["marks"]))
