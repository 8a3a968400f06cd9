"""Rows of tags, and the tags on conversations. A conversation keeps names: search and rules read them as words."""

from collections.abc import Mapping, Sequence

import asyncpg

from backend_gateway.store.conn import Conn
from protocol.work_api import PutTag, TagUse

_ADD = """
insert into tags (name, color, kind, team_id, active) values ($1, $2, $3, $4, $5)
on conflict (kind, lower(name)) do nothing returning id
"""
_CHANGE = """
update tags set name = $2, color = $3, team_id = $4, active = $5, rev = rev + 1 where id = $1 returning rev
"""
_LOCK = "select rev, name, kind from tags where id = $1 for update"
_TWIN = "select id from tags where kind = $1 and lower(name) = lower($2) and id <> $3"
_SERIAL = "select pg_advisory_xact_lock(hashtext('tags.name'), hashtext(lower($1)))"
_KNOWN = "select name from tags where active and kind <> 'contact' and lower(name) = any($1::text[])"
_ON = "select id, tags from conversations where id = any($1::bigint[])"
_USES = """
with named as (
  select t.id, count(*) as every, count(*) filter (where c.state <> 'resolved') as open
  from conversations c cross join lateral unnest(c.tags) as one (name)
  join tags t on t.name = one.name and t.kind <> 'contact'
  where c.merged_into is null and {sight}
    and ($1::bigint is null or (t.id = $1 and c.tags @> array[(select name from tags where id = $1)])) group by t.id
)
select t.id, coalesce(n.every, 0), coalesce(n.open, 0), array(
    select 'macros' where exists (
      select from macros m cross join jsonb_array_elements(m.steps) s where m.active and s -> 'tags' ? t.name)
    union all select 'views' where exists (select from saved_views v where v.query -> 'tags' ? t.name)
    union all select distinct p.kind from (
      select distinct on (kind, subject) kind, body from policies
      where kind in ('sla', 'resolving', 'measures', 'rules') order by kind, subject, version desc
    ) p where case when p.kind = 'sla'
      then jsonb_path_exists(p.body, '$.policies[*].match.tags[*] ? (@ == $id)', jsonb_build_object('id', t.id))
      else jsonb_path_exists(p.body, '$.**  ? (@ == $name)', jsonb_build_object('name', t.name)) end)
from tags t left join named n on n.id = t.id
where t.kind <> 'contact' and ($1::bigint is null or t.id = $1) order by t.id
"""
_PLACE = """
update tags t set position = o.at, rev = t.rev + 1 from unnest($1::bigint[]) with ordinality o (id, at)
where t.id = o.id and t.position <> o.at returning t.id, t.rev
"""
_WRITE = """
update conversations c set tags = array(select jsonb_array_elements_text(t.tags)), rev = c.rev + 1
from unnest($1::bigint[], $2::jsonb[]) t (id, tags) where c.id = t.id
"""
_WITH = "select id from conversations where tags @> array[$1::text] and merged_into is null order by id limit $2"


async def add(conn: Conn, new: PutTag) -> int | None:
    """A new tag; its id, None when the name is taken."""
    id_: int | None = await conn.fetchval(_ADD, new.name, new.color, new.kind, new.team_id, new.active)
    return id_


async def change(conn: Conn, id_: int, new: PutTag) -> int:
    """Another name, colour or place; the revision it has now."""
    rev: int = await conn.fetchval(_CHANGE, id_, new.name, new.color, new.team_id, new.active)
    return rev


async def lock(conn: Conn, id_: int) -> tuple[int, str, str] | None:
    """(revision, name, kind), locked until the unit ends; None when there is no such tag."""
    row = await conn.fetchrow(_LOCK, id_)
    return None if row is None else (row["rev"], row["name"], row["kind"])


async def twin(conn: Conn, kind: str, name: str, but: int) -> bool:
    """Whether another tag has this name. Two that ask at once are asked one after the other."""
    await conn.execute(_SERIAL, name)
    return await conn.fetchval(_TWIN, kind, name, but) is not None


async def known(conn: Conn, names: Sequence[str]) -> dict[str, str]:
    """The tags that may be put on a conversation, as they are spelled, by their name in small letters."""
    rows = await conn.fetch(_KNOWN, [name.lower() for name in names])
    return {row["name"].lower(): row["name"] for row in rows}


async def on(conn: Conn, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of these conversations."""
    return {row["id"]: tuple(row["tags"]) for row in await conn.fetch(_ON, list(ids))}


async def write(conn: Conn, tags: Mapping[int, str]) -> None:
    """Set the tags (an encoded list) of conversations, whose revision grows."""
    if tags:
        await conn.execute(_WRITE, list(tags), list(tags.values()))


async def uses(conn: Conn, sight: str, id_: int | None = None) -> list[TagUse]:
    """How much each is used, as far as `sight` (of `visible`) reaches; what names it everywhere."""
    rows = await conn.fetch(_USES.replace("{sight}", sight), id_)
    return [TagUse(id=row[0], conversations=row[1], open=row[2], named_by=tuple(row[3])) for row in rows]


async def place(conn: Conn, ids: Sequence[int]) -> list[tuple[int, int]]:
    """Put them into this order; (id, revision) of those that moved."""
    return [(row[0], row[1]) for row in await conn.fetch(_PLACE, list(ids))]


async def conversations_with(conn: Conn, name: str, limit: int) -> list[int]:
    """Conversations that have a tag, at most `limit`."""
    rows: list[asyncpg.Record] = await conn.fetch(_WITH, name, limit)
    return [row[0] for row in rows]
