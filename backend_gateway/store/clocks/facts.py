"""What is known of the episodes of a batch of conversations, as the clocks are told of it.

What always holds: `digests` is one cheap read for a whole batch; only conversations whose digest differs from the one
kept at the last look are read in full. Replies and reactions are read only where something needs every turn.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.sla.history import Closing, History, Hold, Said, Stated, WaitSpan
from backend_gateway.domain.waits import is_human_reply
from backend_gateway.store.conn import Conn
from backend_gateway.store.left import left_at
from protocol.content import Content

_DIGESTS: Final = """
select c.id, c.clock_facts, c.clock_at, md5(concat_ws('|',
  c.episode_id, c.state, c.owner_kind, c.assignee_id, c.team_id,
  (select string_agg(concat_ws(',', e.id, e.void, e.first_inbound_at, e.ended_at, e.reopened,
    (select string_agg(concat_ws(',', w.id, w.version, w.team_id, w.started_at, w.ended_at), ';' order by w.id)
     from waits w where w.episode_id = e.id)), ';' order by e.id)
   from episodes e where e.conversation_id = c.id),
  (select string_agg(concat_ws(',', h.id, h.due_at, h.ended_at), ';' order by h.id)
   from episodes e join holds h on h.episode_id = e.id where e.conversation_id = c.id),
  (select string_agg(concat_ws(',', m.id, m.holding, m.status, m.states_at, m.answers), ';' order by m.id)
   from messages m where m.conversation_id = c.id and (m.holding or m.states_at is not null)),
  (select concat_ws(',', count(*), max(s.at)) from messages r
   join message_statuses s on s.message_id = r.id and s.status = 'accepted'
   where r.conversation_id = c.id and r.direction = 'out' and r.status <> 'failed' and r.answers is not false
     and exists (select from messages m where m.conversation_id = c.id and (m.holding or m.states_at is not null))
  ))) as facts
from conversations c where c.id = any($1::bigint[])
"""
_CONVERSATIONS: Final = """
select c.id, c.number_id, c.team_id, c.assignee_id, c.owner_kind, c.state, c.priority, c.episode_id, c.hops,
       c.snoozed_until, c.clock, c.ladder, c.ladder_at, c.tags || k.tags as tags
from conversations c join contacts k on k.id = c.contact_id where c.id = any($1::bigint[])
"""
_EPISODES: Final = """
select e.id, e.conversation_id, e.first_inbound_at, e.ended_at, e.void from conversations c
cross join lateral (
  (select x.* from episodes x where x.conversation_id = c.id order by x.started_at desc limit 5)
  union
  select x.* from episodes x where x.conversation_id = c.id and exists (
    select 1 from waits w where w.episode_id = x.id and not exists (
      select 1 from clocks k where k.wait_id = w.id and k.started_at = w.started_at
        and (k.ended_at is null) = (w.ended_at is null)))) e
where c.id = any($1::bigint[]) order by e.started_at, e.id
"""
_WAITS: Final = """
select w.id, w.episode_id, w.started_at, w.started_by, w.team_id, w.ended_at, w.ended_by, w.end_kind,
       coalesce(m.holding, false) as holding
from waits w left join messages m on m.id = w.ended_by
where w.episode_id = any($1::bigint[]) order by w.started_at, w.id
"""
_SEGMENTS: Final = """
select episode_id, started_at, ended_at, reason, team_id from owner_segments
where episode_id = any($1::bigint[]) order by started_at, id
"""
_HOLDS: Final = "select * from holds where episode_id = any($1::bigint[]) order by started_at, id"
_PROMISING: Final = """
select distinct episode_id from messages where conversation_id = any($1::bigint[])
  and (holding or states_at is not null)
"""
_TURNS: Final = """
select m.id, m.episode_id, m.source, m.author_kind, m.content, m.status, m.order_us, m.holding, m.states_at,
       m.answers, m.reactions, s.at as accepted_at
from messages m left join message_statuses s on s.message_id = m.id and s.status = 'accepted'
where m.conversation_id = any($1::bigint[]) and m.episode_id = any($2::bigint[]) and m.direction = 'out'
  and m.source in ('live', 'echo')
order by m.order_us, m.order_journal, m.order_index, m.id
"""
_content = msgspec.json.Decoder[Content](Content)
_reactions = msgspec.json.Decoder(list[dict[str, Any]])


class Digest(Struct, frozen=True):
    """What the clocks were last told, and what they would be told now. `look_at`: when time alone changes them."""

    known: str | None
    look_at: datetime | None
    facts: str


class Place(Struct, frozen=True, kw_only=True):
    """A conversation as policies and alerts look at it. JSON columns as they are."""

    id: int
    number_id: int
    team_id: int | None
    assignee_id: int | None
    owner_kind: str
    state: str
    priority: int
    episode_id: int | None
    hops: int
    snoozed_until: datetime | None
    clock: str | None
    ladder: str | None
    ladder_at: datetime | None
    tags: tuple[str, ...]


class Known(Struct, frozen=True, kw_only=True):
    """One conversation in full; `histories` by episode, oldest first."""

    place: Place
    histories: tuple[History, ...]


class _Turns(Struct):
    replies: list[Said] = []
    stated: list[Stated] = []
    touched: list[datetime] = []


async def digests(conn: Conn, ids: Iterable[int]) -> dict[int, Digest]:
    """By conversation."""
    return {id_: Digest(known, at, facts) for id_, known, at, facts in await conn.fetch(_DIGESTS, sorted(ids))}


async def load(conn: Conn, ids: Sequence[int], *, every_turn: bool) -> dict[int, Known]:
    """Everything known, by conversation. `every_turn`: the promises in force need replies and reactions everywhere."""
    places = {row["id"]: _place(row) for row in await conn.fetch(_CONVERSATIONS, ids)}
    rows = await conn.fetch(_EPISODES, ids)
    episodes = [row["id"] for row in rows]
    waits, holds = await _by_episode(conn, _WAITS, episodes), await _by_episode(conn, _HOLDS, episodes)
    segments = await _by_episode(conn, _SEGMENTS, episodes)
    turns = await _turns(conn, ids, episodes, every_turn=every_turn)
    found: dict[int, list[History]] = {id_: [] for id_ in places}
    for row in rows:
        id_ = row["id"]
        found[row["conversation_id"]].append(
            History(
                episode=id_, team_id=next((one["team_id"] for one in segments[id_] if one["team_id"]), None),
                began=row["first_inbound_at"], waits=tuple(map(_wait, waits[id_])), holds=tuple(map(_hold, holds[id_])),
                closings=tuple(_closings(segments[id_], row["ended_at"])), void=row["void"],
                replies=tuple(turns[id_].replies), stated=tuple(turns[id_].stated), touched=tuple(turns[id_].touched),
            )
        )  # fmt: skip
    return {id_: Known(place=place, histories=tuple(found[id_])) for id_, place in places.items()}


async def _by_episode(conn: Conn, sql: str, episodes: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql, episodes) if episodes else ():
        found[row["episode_id"]].append(row)
    return found


async def _turns(conn: Conn, ids: Sequence[int], episodes: Sequence[int], *, every_turn: bool) -> dict[int, _Turns]:
    wanted = list(episodes) if every_turn else [row[0] for row in await conn.fetch(_PROMISING, ids)]
    found: dict[int, _Turns] = defaultdict(_Turns)
    for row in await conn.fetch(_TURNS, ids, wanted) if wanted else ():
        _add(found[row["episode_id"]], row)
    return found


def _add(turns: _Turns, row: Any) -> None:
    """A message of ours that left: a reply, an automatic one that states a time; and what the customer made of it."""
    for reaction in _reactions.decode(row["reactions"]) if row["reactions"] else ():
        if reaction.get("emoji") and reaction["author"].get("kind") == "customer":
            turns.touched.append(datetime.fromisoformat(reaction["at"]))
    second = left_at(row)
    if second is None or row["answers"] is False:  # scheduled, and the customer wrote before it left
        return
    if is_human_reply(row["author_kind"], _content.decode(row["content"]), row["source"]):
        turns.replies.append(Said(second, row["id"], bool(row["holding"])))
    elif row["states_at"] is not None:
        turns.stated.append(Stated(second, row["id"], row["states_at"]))


def _place(row: Any) -> Place:
    return Place(**{**row, "tags": tuple(row["tags"])})


def _wait(row: Any) -> WaitSpan:
    return WaitSpan(
        id=row["id"], started=row["started_at"], message=row["started_by"], team_id=row["team_id"],
        ended=row["ended_at"], by=row["ended_by"], end=row["end_kind"], holding=row["holding"],
    )  # fmt: skip


def _hold(row: Any) -> Hold:
    return Hold(
        id=row["id"], kind=row["kind"], started=row["started_at"], area=row["area"], reason=row["reason"],
        due=row["due_at"], ended=row["ended_at"],
    )  # fmt: skip


def _closings(segments: Sequence[Any], ended: datetime | None) -> Iterable[Closing]:
    """Where an owner's segment begins with a reopening, the one before it ended with a resolve."""
    for before, after in pairwise(segments):
        if after["reason"] == "reopened" and before["ended_at"] is not None:
            yield Closing(before["ended_at"], after["started_at"])
    if ended is not None:
        yield Closing(ended)
