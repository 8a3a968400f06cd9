"""What seals the audit, as rows: what waits, the head, a stretch to verify. Called by `actions/audit_sealing`.

What always holds: reads go by batches, so no transaction is long; nothing here changes an entry.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from backend_gateway.domain.audit_chain import START, Broken, Entry, Place, Sealed
from backend_gateway.store.conn import Conn

_LOCK: Final = "select pg_try_advisory_xact_lock(hashtext('relevo audit seal'))"
_COLUMNS: Final = ", ".join(f"a.{name}" for name in Entry._fields)
_WAITING: Final = f"""
select {_COLUMNS} from audit_unsealed u join audit a on a.id = u.audit_id order by a.id limit $1
"""  # noqa: S608  columns of ours
_SEAL: Final = """
insert into audit_seals (seq, audit_id, digest, hash)
select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])
"""
_SEALED: Final = "delete from audit_unsealed where audit_id = any($1::bigint[])"
_HEAD: Final = "select seq, hash from audit_seals order by seq desc limit 1"
_AT: Final = "select seq, hash from audit_seals where seq = any($1::bigint[])"
_STRETCH: Final = f"""
select s.seq, s.audit_id, s.digest, s.hash, {_COLUMNS}
from audit_seals s left join audit a on a.id = s.audit_id where s.seq > $1 order by s.seq limit $2
"""  # noqa: S608  columns of ours
_UNKNOWN: Final = """
select b.id, s.seq is null and u.audit_id is null
from (select id from audit where id > $1 order by id limit $2) b
left join audit_seals s on s.audit_id = b.id left join audit_unsealed u on u.audit_id = b.id order by b.id
"""
_LOST: Final = """
select u.audit_id from audit_unsealed u left join audit a on a.id = u.audit_id where a.id is null order by 1 limit 1
"""
_LINE: Final = """
select count(*), min(a.at) from audit_unsealed u join audit a on a.id = u.audit_id
"""
_CHECKED: Final = """
insert into audit_checks (from_seq, to_seq, hash, fault, fault_seq, fault_entry) values ($1, $2, $3, $4, $5, $6)
"""
_LAST: Final = """
select at, from_seq, to_seq, hash, fault, fault_seq, fault_entry from audit_checks order by id desc limit 1
"""
_GOOD: Final = "select to_seq, hash from audit_checks where fault is null order by id desc limit 1"
_WHOLE: Final = "select max(at) from audit_checks where from_seq = 0 and fault is null"
_FORGET: Final = (
    "delete from audit_checks where at < $1 and id < (select max(id) from audit_checks where fault is null)"
)


class Check(NamedTuple):
    """What the latest verification found. `from_seq` 0: it followed the whole chain."""

    at: datetime
    from_seq: int
    to: Place
    broken: Broken | None


async def alone(conn: Conn) -> bool:
    """Whether this transaction is the only one that seals, until it ends."""
    return bool(await conn.fetchval(_LOCK))


async def head(conn: Conn) -> Place:
    """Where the chain ends."""
    row = await conn.fetchrow(_HEAD)
    return Place(*row) if row else START


async def waiting(conn: Conn, limit: int) -> list[Entry]:
    """Entries without a seal, by id."""
    return [Entry(*row) for row in await conn.fetch(_WAITING, limit)]


async def put(conn: Conn, seals: Sequence[Sealed]) -> None:
    """Add the seals; their entries wait no more."""
    columns: list[list[Any]] = [list(column) for column in zip(*(one[:4] for one in seals), strict=True)]
    await conn.execute(_SEAL, *columns)
    await conn.execute(_SEALED, columns[1])


async def stretch(conn: Conn, after: int, limit: int) -> list[Sealed]:
    """The next seals with their entries."""
    rows = await conn.fetch(_STRETCH, after, limit)
    return [_sealed(*row) for row in rows]


def _sealed(seq: int, audit_id: int, digest: bytes, hash_: bytes, *columns: Any) -> Sealed:
    return Sealed(seq, audit_id, digest, hash_, Entry(*columns) if columns[0] is not None else None)


async def hashes(conn: Conn, seqs: Sequence[int]) -> dict[int, bytes]:
    """The seals at these places."""
    return {row[0]: row[1] for row in await conn.fetch(_AT, list(seqs))}


async def unknown(conn: Conn, after: int, limit: int) -> tuple[int | None, int | None]:
    """(the first of the next entries that is neither sealed nor waits, the last of them; None: there are none)."""
    rows = await conn.fetch(_UNKNOWN, after, limit)
    strange = next((row[0] for row in rows if row[1]), None)
    return strange, rows[-1][0] if rows else None


async def lost(conn: Conn) -> int | None:
    """An entry that waits to be sealed and is not there."""
    found = await conn.fetchval(_LOST)
    return int(found) if found is not None else None


async def line(conn: Conn) -> tuple[int, datetime | None]:
    """(how many entries wait for their seal, when the oldest of them was made)."""
    row = await conn.fetchrow(_LINE)
    return (row[0], row[1]) if row else (0, None)


async def remember(conn: Conn, since: int, to: Place, broken: Broken | None) -> None:
    """Keep what a verification found."""
    fault = broken or (None, None, None)
    await conn.execute(_CHECKED, since, to.seq, to.hash, *fault)


async def last_check(conn: Conn) -> Check | None:
    """What the latest verification found, None before the first."""
    row = await conn.fetchrow(_LAST)
    if row is None:
        return None
    return Check(row[0], row[1], Place(row[2], row[3]), Broken(*row[4:]) if row[4] else None)


async def last_good(conn: Conn) -> Place | None:
    """How far the chain went when it was last found in order."""
    row = await conn.fetchrow(_GOOD)
    return Place(*row) if row else None


async def last_whole(conn: Conn) -> datetime | None:
    """When the whole chain was followed and found in order."""
    found: datetime | None = await conn.fetchval(_WHOLE)
    return found


async def forget_checks(conn: Conn, before: datetime) -> None:
    """Old verifications; the latest that found everything in order stays, and what came after it."""
    await conn.execute(_FORGET, before)
