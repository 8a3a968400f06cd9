"""SQL of merging two customers: what moves, and what moves back.

Called by `actions/merge_contacts` and `actions/fold_conversations`. What always holds: every statement returns the ids
it moved, because the undo moves exactly those.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from backend_gateway.store.conn import Conn

_LOCK = """
select id, name, profile_name, phone, username, email, city, language, notes, vip, marketing_opt_out,
  opted_out_at, opt_out_source from contacts
where id = any($1::bigint[]) and merged_into is null order by id for no key update
"""
_PAIRS = """
select l.id as loser, w.id as winner from conversations l
left join conversations w on w.number_id = l.number_id and w.contact_id = $1
where l.contact_id = $2 and l.merged_into is null order by l.id
"""
_MOVE_MESSAGES = """
update messages set conversation_id = $2, rev = rev + 1,
  episode_id = case when episode_id = $3::bigint then $4::bigint else episode_id end
where conversation_id = $1 returning id, rev
"""
_RETURN_MESSAGES = """
update messages set conversation_id = $2, rev = rev + 1 where id = any($1::bigint[]) returning id, rev
"""
# What was decided about a case since: our own lines, nobody's words.
_RETURN_LINES = """
update messages set conversation_id = $3, rev = rev + 1
where conversation_id = $2 and episode_id = any($1::bigint[]) and direction = 'internal' and kind = 'activity'
returning id, rev, episode_id
"""
_MOVE_EPISODES = """
with e as (
    update episodes set conversation_id = $2 where conversation_id = $1 and id is distinct from $3::bigint returning id
), w as (update waits set conversation_id = $2 where episode_id in (select id from e)),
h as (update holds set conversation_id = $2 where episode_id in (select id from e))
select id from e order by id
"""
_RETURN_EPISODES = """
with e as (update episodes set conversation_id = $2 where id = any($1::bigint[]) returning id),
h as (update holds set conversation_id = $2 where episode_id in (select id from e))
update waits set conversation_id = $2 where episode_id in (select id from e)
"""
_VOID = (
    "update episodes set ended_at = greatest($2, started_at), void = 'merged' where id = $1",
    "update owner_segments set ended_at = greatest($2, started_at) where episode_id = $1 and ended_at is null",
    """update waits set ended_at = greatest($2, started_at), end_kind = 'withdrawn', version = version + 1
       where episode_id = $1 and ended_at is null""",
)
_REVIVE = (
    "update episodes set ended_at = null, void = null where id = $1",
    "update owner_segments set ended_at = null where id = (select max(id) from owner_segments where episode_id = $1)",
    """update waits set ended_at = null, end_kind = null, version = version + 1
       where episode_id = $1 and end_kind = 'withdrawn'""",
)
_DRAFTS = """
insert into drafts (user_id, conversation_id, text, mode, reply_to, updated_at)
select user_id, $2, text, mode, reply_to, updated_at from drafts where conversation_id = $1 and text <> ''
on conflict (user_id, conversation_id) do update set rev = drafts.rev + 1,
  text = case when drafts.text = '' then excluded.text else drafts.text || E'\\n\\n' || excluded.text end
returning user_id, rev
"""
_MARKS = """
insert into read_marks (user_id, conversation_id, inbound_count)
select user_id, $2, greatest(0, $3 * inbound_count) from read_marks where conversation_id = $1
on conflict (user_id, conversation_id) do update set rev = read_marks.rev + 1,
  inbound_count = greatest(0, read_marks.inbound_count + $3 * (
    select m.inbound_count from read_marks m where m.user_id = excluded.user_id and m.conversation_id = $1))
returning user_id, rev
"""

_HELD = "select snoozed_until, colleague, queued_at, priority from conversations where id = $1"
_HOLD = """
update conversations set snoozed_until = case when state = 'snoozed' then $2::timestamptz end,
  colleague = case when state = 'waiting_colleague' then $3::jsonb end,
  queued_at = case when owner_kind = 'queue' and state <> 'resolved' then $4::timestamptz end, priority = $5
where id = $1
"""
_ADD_TAGS = """
update conversations t set tags = t.tags || n.tags
from (select array(select unnest(s.tags) except select unnest(t.tags) order by 1) as tags
      from conversations s, conversations t where s.id = $1 and t.id = $2) n
where t.id = $2 returning n.tags
"""
_TAKE_TAGS = """
update conversations set tags = array(select tag from unnest(tags) with ordinality u (tag, i)
                                      where tag <> all($2::text[]) order by i) where id = $1
"""

_KEY = 6_145_234_811
"""Of the advisory lock between merging and looking up."""

_SURVEYS = """
update surveys set conversation_id = $2, contact_id = $3 where conversation_id = $1 and episode_id = any($4::bigint[])
returning id
"""
_RETURN_SURVEYS = "update surveys set conversation_id = $2, contact_id = $3 where id = any($1::bigint[])"
# Below all of the target's: no message of its customer is taken for answered by what was said elsewhere.
_REPLIES = """
with lowest as (select least(min(inbound_count), 0) as of from automatic_replies where conversation_id = $2),
  theirs as (select id, inbound_count, row_number() over (order by id) as i from automatic_replies
             where conversation_id = $1)
update automatic_replies r set conversation_id = $2, inbound_count = coalesce(l.of, 0) - t.i
from theirs t, lowest l where r.id = t.id returning r.id, t.inbound_count
"""
_RETURN_REPLIES = """
update automatic_replies r set conversation_id = $2, inbound_count = t.n
from unnest($1::bigint[], $3::int[]) t (id, n) where r.id = t.id
"""

Moved = list[tuple[int, int]]
"""(id, new rev) of what moved."""


async def keep_apart(conn: Conn) -> None:
    """No record is merged or parted until this transaction ends: who looks customers up and writes to them.

    The first thing a transaction does. Without it a message could be filed with a customer who became part of another
    between the look-up and the conversation's lock, where nobody would see it.
    """
    await conn.execute("select pg_advisory_xact_lock_shared($1)", _KEY)


async def merging(conn: Conn) -> None:
    """Merge or part records: waits for who looks customers up. The first thing a transaction does."""
    await conn.execute("select pg_advisory_xact_lock($1)", _KEY)


async def lock_contacts(conn: Conn, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The live contacts of these ids, locked in id order."""
    return {row["id"]: dict(row) for row in await conn.fetch(_LOCK, list(ids))}


async def conversation_pairs(conn: Conn, winner_id: int, loser_id: int) -> list[tuple[int, int | None]]:
    """Each conversation of the loser with the winner's one on the same number, if there is one."""
    return [(row["loser"], row["winner"]) for row in await conn.fetch(_PAIRS, winner_id, loser_id)]


async def move_messages(conn: Conn, source: int, target: int, episode: int | None, into: int | None) -> Moved:
    """All messages of a conversation; those of `episode` become part of the episode `into`."""
    return [(row[0], row[1]) for row in await conn.fetch(_MOVE_MESSAGES, source, target, episode, into)]


async def return_messages(conn: Conn, ids: Sequence[int], target: int) -> Moved:
    """These messages back into their conversation."""
    return [(row[0], row[1]) for row in await conn.fetch(_RETURN_MESSAGES, list(ids), target)]


async def return_lines(conn: Conn, episodes: Sequence[int], source: int, target: int) -> list[tuple[int, int, int]]:
    """The lines of these episodes that stand in `source`, into `target`; (id, rev, episode) of each."""
    rows = await conn.fetch(_RETURN_LINES, list(episodes), source, target)
    return [(row[0], row[1], row[2]) for row in rows]


async def move_episodes(conn: Conn, source: int, target: int, but: int | None) -> list[int]:
    """All episodes of a conversation but one, with their waits."""
    return [row[0] for row in await conn.fetch(_MOVE_EPISODES, source, target, but)]


async def return_episodes(conn: Conn, ids: Sequence[int], target: int) -> None:
    """These episodes, with their waits, back into their conversation."""
    await conn.execute(_RETURN_EPISODES, list(ids), target)


async def void_episode(conn: Conn, episode_id: int, now: datetime) -> None:
    """End an open episode as merged: it leaves all metrics."""
    for sql in _VOID:
        await conn.execute(sql, episode_id, now)


async def revive_episode(conn: Conn, episode_id: int) -> None:
    """Undo `void_episode`."""
    for sql in _REVIVE:
        await conn.execute(sql, episode_id)


async def copy_drafts(conn: Conn, source: int, target: int) -> Moved:
    """What colleagues had typed is appended to what they have there; (user, rev)."""
    return [(row[0], row[1]) for row in await conn.fetch(_DRAFTS, source, target)]


async def add_marks(conn: Conn, source: int, target: int, *, sign: int) -> Moved:
    """What colleagues had read counts there too (`sign` 1), or no longer (-1); (user, rev)."""
    return [(row[0], row[1]) for row in await conn.fetch(_MARKS, source, target, sign)]


async def held(conn: Conn, conversation_id: int) -> tuple[Any, ...]:
    """What a conversation's row keeps of its open case beside its state; for `hold`."""
    [row] = await conn.fetch(_HELD, conversation_id)
    return tuple(row)


async def hold(conn: Conn, conversation_id: int, kept: tuple[Any, ...]) -> None:
    """Put it into the row that has the case now, as far as its state has a use for it."""
    await conn.execute(_HOLD, conversation_id, *kept)


async def add_tags(conn: Conn, source: int, target: int) -> list[str]:
    """The tags of `source` are of `target` too; those it did not have."""
    return list(await conn.fetchval(_ADD_TAGS, source, target))


async def take_tags(conn: Conn, target: int, tags: Sequence[str]) -> None:
    """Undo `add_tags`."""
    await conn.execute(_TAKE_TAGS, target, list(tags))


async def move_surveys(conn: Conn, source: int, target: int, contact_id: int, episodes: Sequence[int]) -> list[int]:
    """What was asked about these cases is of the customer they are of now: caps for each person count it."""
    return [row[0] for row in await conn.fetch(_SURVEYS, source, target, contact_id, list(episodes))]


async def return_surveys(conn: Conn, ids: Sequence[int], target: int, contact_id: int) -> None:
    """These back to their conversation and customer."""
    await conn.execute(_RETURN_SURVEYS, list(ids), target, contact_id)


async def move_replies(conn: Conn, source: int, target: int) -> list[tuple[int, int]]:
    """What was said by itself there counts here for its caps; (id, which message it answered)."""
    return [(row[0], row[1]) for row in await conn.fetch(_REPLIES, source, target)]


async def return_replies(conn: Conn, moved: Sequence[tuple[int, int]], target: int) -> None:
    """These back to their conversation, as they were."""
    await conn.execute(_RETURN_REPLIES, [one[0] for one in moved], target, [one[1] for one in moved])
