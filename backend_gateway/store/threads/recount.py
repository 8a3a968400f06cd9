"""The waits that a recount puts in the place of the ones an episode had. Called by `actions/threads`."""

from collections.abc import Sequence
from typing import Any

from backend_gateway.domain.waits import Recount, Span
from backend_gateway.store.conn import Conn
from protocol.order import from_microseconds

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
