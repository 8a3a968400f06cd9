"""An office for `routing`: colleagues in teams whose queues are dealt, and customers who wait in them, by plain SQL.

What always holds: the rows are those that the gateway itself writes for a customer who wrote once and whom a rule has
put into a team (episode, segment, open wait, what the fold keeps).
"""

import hashlib
import secrets

import asyncpg
import msgspec

from protocol.routing import TeamRouting

TEAMS = 10
_USERS = """
insert into users (email, name, visibility, password_hash, capacity)
select 'agent' || n || '@bench.test', 'Agent ' || n, 'mine', '', $2 from generate_series(1, $1::int) n returning id
"""
_WAITING = """
with people as (
  insert into contacts (name, profile_name, phone)
  select 'Cliente ' || n, '', '52155' || lpad(n::text, 8, '0') from generate_series(1, $1::int) n returning id
), talks as (
  insert into conversations (number_id, contact_id, owner_kind, team_id, owner_version, activity_us, inbound_count,
                             owed_since, queued_at, last_inbound_at, window_until, priority)
  select $2::bigint, id, 'queue', ($3::bigint[])[1 + (id % $4::int)::int], 2, 1, 1, t, t, t, t + interval '24 hours',
         case when id % 50 = 0 then 8 else 5 end
  from people, lateral (select now() - make_interval(secs => 1 + $1::int - (id % $1::int)) as t) at
  returning id, team_id, owed_since
), cases as (
  insert into episodes (conversation_id, started_at, first_inbound_at) select id, owed_since, owed_since from talks
  returning id, conversation_id, started_at
), parts as (
  insert into owner_segments (episode_id, owner_kind, team_id, started_at, reason)
  select c.id, 'queue', t.team_id, c.started_at, 'routed' from cases c join talks t on t.id = c.conversation_id
  returning id, episode_id
), turns as (
  insert into waits (episode_id, conversation_id, started_at, team_id)
  select c.id, c.conversation_id, c.started_at, t.team_id from cases c join talks t on t.id = c.conversation_id
  returning id, episode_id
)
select c.conversation_id, c.id as episode, p.id as segment, w.id as wait,
       (extract(epoch from c.started_at) * 1e6)::bigint as us
from cases c join parts p on p.episode_id = c.id join turns w on w.episode_id = c.id
"""
_KEPT = """
update conversations c set episode_id = t.episode, activity_us = t.us, thread = jsonb_build_object(
  'episode', jsonb_build_object('id', t.episode, 'started', at, 'stretch', at, 'first_inbound', at,
                                'segment', t.segment, 'first_segment', t.segment),
  'wait', jsonb_build_object('id', t.wait, 'episode', t.episode, 'started', at),
  'last_needing', at)
from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) as t (id, episode, segment, wait, us),
     lateral (select jsonb_build_array(t.us, 0, 0) as at) shape
where c.id = t.id
"""


async def hire(conn: asyncpg.Connection, count: int, capacity: int) -> list[int]:
    """Colleagues, spread over the teams, whose queues are dealt by load; their ids."""
    ids = [row[0] for row in await conn.fetch(_USERS, count, capacity)]
    teams = [
        await conn.fetchval("insert into teams (name) values ($1) returning id", f"Team {n}") for n in range(TEAMS)
    ]
    await conn.executemany(
        "insert into team_members (team_id, user_id) values ($1, $2)",
        [(teams[at % TEAMS], user) for at, user in enumerate(ids)],
    )
    for team in teams:
        body = msgspec.json.encode(TeamRouting(team_id=team)).decode()
        sql = "insert into policies (kind, subject, version, body) values ('team', $1, 1, $2)"
        await conn.execute(sql, team, body)
    return ids


async def watchers(conn: asyncpg.Connection, count: int, password_hash: str) -> list[tuple[int, str]]:
    """More colleagues, whose real client looks on: (id, e-mail); they have no room until they are given some."""
    teams = [row[0] for row in await conn.fetch("select id from teams order by id")]
    found = []
    for at in range(count):
        email = f"watcher{at}@bench.test"
        sql = (
            "insert into users (email, name, visibility, password_hash, capacity)"
            " values ($1, $1, 'mine', $2, 0) returning id"
        )
        found.append((await conn.fetchval(sql, email, password_hash), email))
        await conn.execute("insert into team_members values ($1, $2)", teams[at % len(teams)], found[-1][0])
    return found


async def wait_in_line(conn: asyncpg.Connection, count: int) -> None:
    """Customers in the queues of all teams, the oldest an hour or two ago."""
    number = await conn.fetchval("select min(id) from numbers")
    teams = [row[0] for row in await conn.fetch("select id from teams order by id")]
    rows = await conn.fetch(_WAITING, count, number, teams, len(teams))
    await conn.execute(_KEPT, *([row[at] for row in rows] for at in range(5)))
    await conn.execute("analyze")


async def all_here(conn: asyncpg.Connection, *, here: bool) -> None:
    """Everybody is available, or nobody is."""
    state = "available" if here else "offline"
    await conn.execute(
        "insert into presence (user_id, declared, state, receives) select id, $1, $1, $2 from users"
        " where email like 'agent%' on conflict (user_id) do update set declared = $1, state = $1, receives = $2",
        *(state, here),
    )


async def token_of(conn: asyncpg.Connection, user_id: int) -> str:
    """A session of one colleague."""
    token = f"rs1_{secrets.token_urlsafe(32)}"
    await conn.execute(
        "insert into sessions (user_id, token_hash, device, expires_at) values ($1, $2, $3, now() + interval '1 day')",
        *(user_id, hashlib.sha256(token.encode()).digest(), f"device of {user_id}"),
    )
    return token
