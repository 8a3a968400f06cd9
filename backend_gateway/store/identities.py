"""SQL of contacts and the identities that name them."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from backend_gateway.domain.identity import Identity, IdentityKey
from backend_gateway.store.conn import Conn

_KNOWN = """
select i.kind, i.scope, i.match_key, i.contact_id from identities i
join unnest($1::text[], $2::text[], $3::text[]) t (k, s, m) on i.kind = t.k and i.scope = t.s and i.match_key = t.m
where i.retired_at is null order by i.id desc
"""
_NAMES = "select id, name, named_by_us, profile_name, phone, username from contacts where id = any($1::bigint[])"
_IDS = "select nextval('contacts_id_seq') from generate_series(1, $1)"
_INSERT = """
insert into contacts (id, name, profile_name, phone, username)
overriding system value
select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
"""
_UPDATE = """
update contacts k set name = t.n, profile_name = t.p, phone = t.f, username = t.u, rev = k.rev + 1
from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) t (id, n, p, f, u) where k.id = t.id
returning k.id, k.rev
"""
_ADD = """
insert into identities (contact_id, kind, scope, value, match_key)
select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
on conflict (kind, scope, value) where retired_at is null do nothing returning contact_id
"""
_RETIRE = """
update identities i set retired_at = now() from unnest($2::text[], $3::text[], $4::text[]) t (k, s, m)
where i.contact_id = $1 and i.kind = t.k and i.scope = t.s and i.match_key = t.m and i.retired_at is null
returning i.id
"""
_TOUCH = "update contacts set rev = rev + 1 where id = any($1::bigint[]) returning id, rev"
_SUSPECT = """
insert into suspected_duplicates (contact_id, other_id, reason)
select least(a, b), greatest(a, b), 'one message names both' from unnest($1::bigint[], $2::bigint[]) t (a, b)
on conflict do nothing returning contact_id, other_id
"""
# One person with two records: a message named both, or a colleague once joined them (even if the merge was undone).
_SAME = """
select a, b from unnest($1::bigint[], $2::bigint[]) t (a, b)
where exists (select 1 from suspected_duplicates s
              where s.contact_id = least(a, b) and s.other_id = greatest(a, b) and s.settled_at is null)
   or exists (select 1 from contact_merges m where (m.winner_id, m.loser_id) in ((a, b), (b, a)))
"""
_TOUCH_CONVERSATIONS = """
update conversations set rev = rev + 1 where contact_id = any($1::bigint[]) and merged_into is null
returning id, rev, team_id, assignee_id
"""


_LOCK_NUMBERS = (
    "select pg_advisory_xact_lock(hashtextextended('number of a customer ' || n, 0)) from unnest($1::text[]) n"
)
_DROP = "delete from contacts where id = any($1::bigint[])"


class Names(Struct):
    """How a contact is called: our name, WhatsApp's profile name, phone (digits) and username."""

    id: int
    name: str
    named_by_us: bool = False
    profile_name: str | None = None
    phone: str | None = None
    username: str | None = None


async def known_contacts(conn: Conn, keys: Iterable[IdentityKey]) -> dict[IdentityKey, int]:
    """Who holds these live identities; the longest holder where spellings of one number have two."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    rows = await conn.fetch(_KNOWN, *map(list, zip(*wanted, strict=True)))
    return {IdentityKey(kind, scope, match): contact for kind, scope, match, contact in rows}


async def names_of(conn: Conn, ids: Iterable[int]) -> dict[int, Names]:
    """How these contacts are called now."""
    return {row["id"]: Names(*row) for row in await conn.fetch(_NAMES, list(ids))}


async def new_contact_ids(conn: Conn, count: int) -> list[int]:
    """Ids for contacts about to be inserted."""
    return [row[0] for row in await conn.fetch(_IDS, count)]


def _columns(names: Sequence[Names]) -> tuple[list[object], ...]:
    return tuple(map(list, zip(*((n.id, n.name, n.profile_name, n.phone, n.username) for n in names), strict=True)))


async def insert_contacts(conn: Conn, names: Sequence[Names]) -> None:
    """Make contacts with ids from `new_contact_ids`."""
    if names:
        await conn.execute(_INSERT, *_columns(names))


async def drop_contacts(conn: Conn, ids: Iterable[int]) -> None:
    """Take back contacts made in this transaction, before anything hangs on them."""
    await conn.execute(_DROP, list(ids))


async def lock_numbers(conn: Conn, match_keys: Sequence[str]) -> None:
    """Only one transaction at a time makes contacts for these numbers (in the order given: sort them)."""
    await conn.execute(_LOCK_NUMBERS, list(match_keys))


async def update_contacts(conn: Conn, names: Sequence[Names]) -> dict[int, int]:
    """Rename contacts; their new revisions by id."""
    return dict(map(tuple, await conn.fetch(_UPDATE, *_columns(names)))) if names else {}


async def touch_contacts(conn: Conn, ids: Iterable[int]) -> dict[int, int]:
    """A new revision for records that changed beside their own row (identities, duplicates), by id."""
    wanted = sorted(set(ids))
    return dict(map(tuple, await conn.fetch(_TOUCH, wanted))) if wanted else {}


async def add_identities(conn: Conn, added: Sequence[tuple[int, Identity]]) -> set[int]:
    """Give contacts identities; one that somebody holds already stays theirs. The contacts that gained one."""
    if not added:
        return set()
    rows = [(contact, i.kind, i.scope, i.value, i.key.match) for contact, i in added]
    return {row[0] for row in await conn.fetch(_ADD, *map(list, zip(*rows, strict=True)))}


async def retire_identities(conn: Conn, contact_id: int, keys: Sequence[IdentityKey]) -> bool:
    """End a contact's identities: they name nobody any more. Whether there were any."""
    return bool(keys) and bool(await conn.fetch(_RETIRE, contact_id, *map(list, zip(*keys, strict=True))))


async def suspect_duplicates(conn: Conn, pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Remember that these two may be one person; a colleague decides. The contacts of pairs that are new."""
    if not pairs:
        return set()
    return {id_ for row in await conn.fetch(_SUSPECT, *map(list, zip(*pairs, strict=True))) for id_ in row}


async def same_people(conn: Conn, pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Those of these pairs of contacts that are one person as far as we know."""
    others = sorted({(a, b) for a, b in pairs if a != b})
    found = await conn.fetch(_SAME, *map(list, zip(*others, strict=True))) if others else []
    return {(a, a) for a, b in pairs if a == b} | {(a, b) for a, b in found}


async def touch_conversations(
    conn: Conn, contact_ids: Iterable[int]
) -> Sequence[tuple[int, int, int | None, int | None]]:
    """Their conversations show the contact's name: new revisions as (id, rev, team, assignee)."""
    return [tuple(row) for row in await conn.fetch(_TOUCH_CONVERSATIONS, list(contact_ids))]
