"""Writes folded threads: ids for what is new, then one statement a table."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from backend_gateway.domain.thread_effects import Effect, RecountWaits
from backend_gateway.domain.thread_state import Episode, ThreadState, Wait
from backend_gateway.store.conn import Conn
from backend_gateway.store.threads.load import Kept, Thread
from backend_gateway.store.threads.rows import EpisodeRow, Images, SegmentRow, WaitRow

_IDS = """
select (select array_agg(nextval('episodes_id_seq')) from generate_series(1, $1)),
       (select array_agg(nextval('owner_segments_id_seq')) from generate_series(1, $2)),
       (select array_agg(nextval('waits_id_seq')) from generate_series(1, $3))
"""
_EPISODES = """
insert into episodes (id, conversation_id, opened_by, started_at, first_inbound_at, first_human_reply_at,
                      first_resolved_at, ended_at, resolved_by, reopened)
overriding system value
select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
                     $7::timestamptz[], $8::timestamptz[], $9::bigint[], $10::int[])
on conflict (id) do update set opened_by = excluded.opened_by, started_at = excluded.started_at,
  first_inbound_at = excluded.first_inbound_at, first_human_reply_at = excluded.first_human_reply_at,
  first_resolved_at = excluded.first_resolved_at, ended_at = excluded.ended_at, resolved_by = excluded.resolved_by,
  reopened = excluded.reopened
"""
_SEGMENTS = """
insert into owner_segments (id, episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason)
overriding system value
select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::timestamptz[],
                     $7::timestamptz[], $8::text[])
on conflict (id) do update set started_at = excluded.started_at, ended_at = excluded.ended_at
"""
_WAITS = """
insert into waits (id, episode_id, conversation_id, started_at, started_by, ended_at, ended_by, end_kind, team_id,
                   version)
overriding system value
select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::bigint[], $6::timestamptz[],
                     $7::bigint[], $8::text[], $9::bigint[], $10::int[])
on conflict (id) do update set started_at = excluded.started_at, started_by = excluded.started_by,
  ended_at = excluded.ended_at, ended_by = excluded.ended_by, end_kind = excluded.end_kind, version = excluded.version
"""
_CONVERSATIONS = """
update conversations c set state = t.state, owner_kind = t.owner_kind, assignee_id = t.assignee_id,
  team_id = t.team_id, owner_version = t.owner_version, episode_id = t.episode_id, activity_us = t.us,
  activity_journal = t.journal, activity_index = t.index, preview = t.preview::jsonb, inbound_count = t.inbound_count,
  owed_since = t.owed_since, last_inbound_at = t.last_inbound_at, last_inbound_wamid = t.wamid,
  window_until = t.window_until, free_entry_clicked_at = t.clicked, free_entry_until = t.free_until,
  thread = t.thread::jsonb, rev = c.rev + 1,
  snoozed_until = case when t.state = 'snoozed' then c.snoozed_until end,
  queued_at = case when t.owner_version = c.owner_version and t.state <> 'resolved' then c.queued_at end,
  route_after = case when t.owner_version = c.owner_version and t.state <> 'resolved' then c.route_after end,
  offer = case when t.owner_version = c.owner_version and t.state <> 'resolved' then c.offer end,
  colleague = case when t.state = 'waiting_colleague' then c.colleague end,
  routing = case when t.episode_id is not distinct from c.episode_id then c.routing end,
  hops = case when t.episode_id is not distinct from c.episode_id then c.hops else 0 end
from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::int[], $7::bigint[], $8::bigint[],
            $9::bigint[], $10::int[], $11::text[], $12::int[], $13::timestamptz[], $14::timestamptz[], $15::text[],
            $16::timestamptz[], $17::timestamptz[], $18::timestamptz[], $19::text[])
  as t (id, state, owner_kind, assignee_id, team_id, owner_version, episode_id, us, journal, index, preview,
        inbound_count, owed_since, last_inbound_at, wamid, window_until, clicked, free_until, thread)
where c.id = t.id
"""
_NEW = {"StartEpisode": ("episode", 0), "StartSegment": ("segment", 1), "StartWait": ("wait", 2)}

_encode = msgspec.json.Encoder().encode


class _Ids:
    """Local ids of one batch: (conversation, negative id) -> the id the database gave."""

    def __init__(self, given: dict[tuple[int, int], int]) -> None:
        self._given = given

    def real(self, conversation: int, id_: int | None) -> int | None:
        return id_ if id_ is None or id_ > 0 else self._given[conversation, id_]

    def effect(self, conversation: int, effect: Effect) -> Effect:
        named = {
            name: self.real(conversation, value)
            for name in ("episode", "segment", "wait")
            if (value := getattr(effect, name, None)) is not None
        }
        return replace(effect, **named)

    def episode(self, conversation: int, episode: Episode | None) -> Episode | None:
        if episode is None:
            return None
        real = {name: self.real(conversation, getattr(episode, name)) for name in ("id", "segment", "first_segment")}
        return replace(episode, **real)

    def wait(self, conversation: int, wait: Wait | None) -> Wait | None:
        if wait is None:
            return None
        real = {name: self.real(conversation, getattr(wait, name)) for name in ("id", "episode")}
        return replace(wait, **real)


async def save_threads(conn: Conn, threads: Iterable[Thread]) -> None:
    """Write the threads marked `touched` (or with effects): state and effects. Their `state` then holds real ids.

    `RecountWaits` effects are left to the caller (`actions/recount`), in `thread.effects`.
    """
    changed = [thread for thread in threads if thread.touched or thread.effects]
    if not changed:
        return
    ids = await _give_ids(conn, changed)
    images = Images()
    for thread in changed:
        thread.effects = [ids.effect(thread.id, effect) for effect in thread.effects]
        _settle(thread, ids)
    plain = [(t.id, e) for t in changed for e in t.effects if not isinstance(e, RecountWaits)]
    await images.load(conn, [effect for _, effect in plain])
    for conversation, effect in plain:
        images.apply(conversation, effect)
    await _write_images(conn, images)
    await conn.execute(_CONVERSATIONS, *_columns([_row(thread) for thread in changed]))
    for thread in changed:
        thread.rev += 1


async def _give_ids(conn: Conn, changed: Sequence[Thread]) -> _Ids:
    wanted: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for thread in changed:
        for effect in thread.effects:
            new = _NEW.get(type(effect).__name__)
            if new is not None:
                wanted[new[1]].append((thread.id, getattr(effect, new[0])))
    if not any(wanted):
        return _Ids({})
    given = await conn.fetchrow(_IDS, *map(len, wanted))
    return _Ids(
        {
            key: id_
            for keys, ids in zip(wanted, given or (), strict=True)
            for key, id_ in zip(keys, ids or (), strict=True)
        }
    )


def _settle(thread: Thread, ids: _Ids) -> None:
    """Put the database's ids into the state."""
    state = thread.state
    state.episode, state.closed = ids.episode(thread.id, state.episode), ids.episode(thread.id, state.closed)
    state.wait, state.last_wait = ids.wait(thread.id, state.wait), ids.wait(thread.id, state.last_wait)
    state.next_local = -1


async def _write_images(conn: Conn, images: Images) -> None:
    tables: tuple[tuple[str, Iterable[EpisodeRow | SegmentRow | WaitRow]], ...] = (
        (_EPISODES, images.episodes.values()),
        (_SEGMENTS, images.segments.values()),
        (_WAITS, images.waits.values()),
    )
    for sql, rows in tables:
        # In id order: what an open row's unique index must see closed first is older.
        ordered = [msgspec.structs.astuple(row) for row in sorted(rows, key=lambda row: row.id)]
        if ordered:
            await conn.execute(sql, *_columns(ordered))


def _columns(rows: Sequence[tuple[Any, ...]]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _row(thread: Thread) -> tuple[Any, ...]:
    s = thread.state
    us, journal, index = s.activity
    preview = _encode(s.preview).decode() if s.preview else None
    return (
        thread.id, s.state, s.owner_kind, s.assignee_id, s.team_id, s.owner_version, s.episode_id, us, journal, index,
        preview, s.inbound_count, s.owed_since, s.last_inbound_at, s.last_inbound_wamid, s.window_until,
        s.free_entry_clicked_at, s.free_entry_until, _encode(_kept(s)).decode(),
    )  # fmt: skip


def _kept(s: ThreadState) -> Kept:
    return Kept(
        episode=s.episode, closed=s.closed, wait=s.wait, last_wait=s.last_wait, answered_until=s.answered_until,
        last_needing=s.last_needing, scheduled_until=s.scheduled_until,
    )  # fmt: skip
