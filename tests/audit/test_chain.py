"""The chain over the audit: whatever is done to it behind the database's back, the first broken place is named."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.actions.audit_sealing import seal_waiting, verify
from backend_gateway.domain.audit_chain import START, Broken, Entry, Place, digest, follow, link, seal
from backend_gateway.store import audit, audit_chain
from backend_gateway.store.unit import Unit

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
ENTRY = Entry(1, AT, 7, None, "tag.changed", "tag:3", '{"name": "x"}', None, None, b"salt", "10.0.0.1", 5, "lap", "c0")
SUPERUSER = "alter table {0} disable trigger user"


def entries(count: int) -> list[Entry]:
    return [ENTRY._replace(id=10 + i, at=AT + timedelta(seconds=i), subject=f"tag:{i}") for i in range(count)]


def same_kind(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, datetime):
        return value + timedelta(microseconds=1)
    if isinstance(value, bytes):
        return value + b"\0"
    return f"{value}." if isinstance(value, str) else 99


def test_a_chain_nobody_touched_holds() -> None:
    seals = seal(START, entries(6))
    assert follow(START, seals) == (Place(6, seals[-1].hash), None)
    middle = Place(3, seals[2].hash)
    assert follow(middle, seals[3:]) == (Place(6, seals[-1].hash), None)


@pytest.mark.parametrize("column", Entry._fields)
def test_every_column_of_an_entry_is_sealed(column: str) -> None:
    other: dict[str, Any] = {column: same_kind(getattr(ENTRY, column))}
    changed = ENTRY._replace(**other)
    assert digest(changed) != digest(ENTRY)


def test_what_is_nothing_is_not_what_is_empty() -> None:
    assert digest(ENTRY._replace(detail=None)) != digest(ENTRY._replace(detail=""))
    assert digest(ENTRY._replace(detail="1", before=None)) != digest(ENTRY._replace(detail=None, before="1"))


@given(count=st.integers(3, 12), data=st.data())
def test_a_changed_entry_is_named(count: int, data: st.DataObject) -> None:
    seals = seal(START, entries(count))
    at = data.draw(st.integers(0, count - 1))
    column = data.draw(st.sampled_from([name for name in Entry._fields if name != "id"]))
    entry = seals[at].entry
    assert entry is not None
    other: dict[str, Any] = {column: same_kind(getattr(entry, column))}
    seals[at] = seals[at]._replace(entry=entry._replace(**other))
    place, broken = follow(START, seals)
    assert broken == Broken("changed", at + 1, entry.id)
    assert place.seq == at


@given(count=st.integers(3, 12), data=st.data())
def test_an_entry_or_a_seal_that_is_gone_is_named(count: int, data: st.DataObject) -> None:
    seals = seal(START, entries(count))
    at = data.draw(st.integers(0, count - 2))
    if data.draw(st.booleans()):
        del seals[at]
        assert follow(START, seals)[1] == Broken("missing", at + 1, None)
    else:
        seals[at] = seals[at]._replace(entry=None)
        assert follow(START, seals)[1] == Broken("missing", at + 1, 10 + at)


@given(count=st.integers(3, 12), data=st.data())
def test_two_that_changed_places_are_named(count: int, data: st.DataObject) -> None:
    seals = seal(START, entries(count))
    first = data.draw(st.integers(0, count - 2))
    second = data.draw(st.integers(first + 1, count - 1))
    one, other = seals[first], seals[second]
    if data.draw(st.booleans()):  # with their seals, or without
        seals[first], seals[second] = other._replace(seq=one.seq), one._replace(seq=other.seq)
    else:
        seals[first] = other._replace(seq=one.seq, hash=one.hash)
        seals[second] = one._replace(seq=other.seq, hash=other.hash)
    assert follow(START, seals)[1] == Broken("reordered", first + 1, other.audit_id)


@given(count=st.integers(3, 12), data=st.data(), hash_=st.binary(min_size=32, max_size=32))
def test_one_that_was_slipped_in_is_named(count: int, data: st.DataObject, hash_: bytes) -> None:
    seals = seal(START, entries(count))
    at = data.draw(st.integers(0, count))
    forged = ENTRY._replace(id=500, action="user.created")
    new = seals[0]._replace(seq=at + 1, audit_id=500, digest=digest(forged), hash=hash_, entry=forged)
    after = [one._replace(seq=one.seq + 1) for one in seals[at:]]
    assert follow(START, [*seals[:at], new, *after])[1] == Broken("forged", at + 1, 500)


@given(count=st.integers(3, 12), data=st.data())
def test_sealing_one_of_them_anew_breaks_the_next(count: int, data: st.DataObject) -> None:
    seals = seal(START, entries(count))
    at = data.draw(st.integers(0, count - 2))
    entry = ENTRY._replace(id=10 + at, action="nothing.happened")
    before = seals[at - 1].hash if at else START.hash
    seals[at] = seals[at]._replace(entry=entry, digest=digest(entry), hash=link(before, at + 1, digest(entry)))
    assert follow(START, seals)[1] == Broken("forged", at + 2, seals[at + 1].audit_id)


# ----------------------------------------------------------------------------------------------- in the database


async def written(pool: asyncpg.Pool, count: int) -> list[int]:
    async with Unit(pool) as unit:
        for i in range(count):
            await audit.record(unit.conn, 7, "tag.changed", f"tag:{i}", {"name": f"t{i}"})
    rows = await pool.fetch("select id from audit order by id desc limit $1", count)
    return sorted(row[0] for row in rows)


async def sealed(pool: asyncpg.Pool, limit: int = 1000) -> int:
    async with Unit(pool) as unit:
        return await seal_waiting(unit, limit)


@pytest.mark.parametrize("table", ["audit", "audit_seals"])
@pytest.mark.parametrize("what", ["update {} set {} = {}", "delete from {}", "truncate {} cascade"])
async def test_the_database_refuses_to_change_or_drop_an_entry(pool: asyncpg.Pool, table: str, what: str) -> None:
    await written(pool, 2)
    await sealed(pool)
    column = "action" if table == "audit" else "at"
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="only added to"):
        await pool.execute(what.format(table, column, column))
    assert await pool.fetchval(f"select count(*) from {table}") >= 2


async def test_entries_are_sealed_in_batches_and_the_chain_holds(pool: asyncpg.Pool) -> None:
    ids = await written(pool, 7)
    before = (await audit_chain.line(pool))[0]  # type: ignore[arg-type]  # a pool asks like a connection
    while await sealed(pool, 3):
        pass
    assert (await audit_chain.line(pool))[0] == 0  # type: ignore[arg-type]
    verdict = await verify(pool, batch=2)
    assert verdict.broken is None
    assert verdict.entries == before
    assert await pool.fetchval("select audit_id from audit_seals order by seq desc limit 1") == ids[-1]


async def test_whoever_commits_late_is_sealed_late_and_nobody_waits(pool: asyncpg.Pool) -> None:
    async with pool.acquire() as slow:
        transaction = slow.transaction()
        await transaction.start()
        await audit.record(slow, 1, "tag.created", "tag:1")
        late = await slow.fetchval("select max(id) from audit")
        quick = (await written(pool, 1))[0]
        await sealed(pool)
        await transaction.commit()
    await sealed(pool)
    order = [row[0] for row in await pool.fetch("select audit_id from audit_seals order by seq desc limit 2")]
    assert order == [late, quick]
    assert (await verify(pool)).broken is None


async def test_gateways_that_seal_at_once_make_one_chain(pool: asyncpg.Pool) -> None:
    async def write_and_seal() -> None:
        for _ in range(5):
            await written(pool, 3)
            await sealed(pool, 4)

    await asyncio.gather(*(write_and_seal() for _ in range(4)))
    while await sealed(pool):
        pass
    verdict = await verify(pool, batch=7)
    assert verdict.broken is None
    assert verdict.entries == await pool.fetchval("select count(*) from audit")


Tamper = Callable[[asyncpg.Connection, list[int]], Awaitable[object]]


async def _change(conn: asyncpg.Connection, ids: list[int]) -> None:
    await conn.execute("update audit set user_id = 8 where id = $1", ids[2])


async def _drop(conn: asyncpg.Connection, ids: list[int]) -> None:
    await conn.execute("delete from audit where id = $1", ids[2])


async def _drop_both(conn: asyncpg.Connection, ids: list[int]) -> None:
    await conn.execute("delete from audit where id = $1", ids[2])
    await conn.execute("delete from audit_seals where audit_id = $1", ids[2])


async def _swap(conn: asyncpg.Connection, ids: list[int]) -> None:
    await conn.execute("update audit_seals set seq = -seq where audit_id = any($1)", ids[2:4])
    await conn.execute("update audit_seals set seq = -seq - 1 where audit_id = $1", ids[3])
    await conn.execute("update audit_seals set seq = -seq + 1 where audit_id = $1", ids[2])


async def _slip_in(conn: asyncpg.Connection, _ids: list[int]) -> None:
    await conn.execute("insert into audit (user_id, action) values (9, 'user.created')")


async def _slip_in_with_seal(conn: asyncpg.Connection, _ids: list[int]) -> None:
    id_ = await conn.fetchval("insert into audit (user_id, action) values (9, 'user.created') returning id")
    await conn.execute(
        "insert into audit_seals (seq, audit_id, digest, hash) select max(seq) + 1, $1, $2, $2 from audit_seals",
        id_, b"0" * 32,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tamper", "fault", "place", "entry"),
    [
        (_change, "changed", 3, 2), (_drop, "missing", 3, 2), (_drop_both, "missing", 3, None),
        (_swap, "reordered", 3, 3), (_slip_in, "forged", None, 6), (_slip_in_with_seal, "forged", 7, 6),
    ],
)  # fmt: skip
async def test_whoever_can_switch_the_triggers_off_is_found_out(
    pool: asyncpg.Pool, tamper: Tamper, fault: str, place: int | None, entry: int | None
) -> None:
    base = await pool.fetchval("select count(*) from audit")
    ids = await written(pool, 6)
    await sealed(pool)
    async with pool.acquire() as conn, conn.transaction():
        for table in ("audit", "audit_seals"):
            await conn.execute(SUPERUSER.format(table))
        await tamper(conn, ids)  # type: ignore[arg-type]
        ids.append(await conn.fetchval("select max(id) from audit"))
    broken = (await verify(pool, batch=4)).broken
    assert broken is not None
    assert (broken.fault, broken.seq) == (fault, None if place is None else base + place)
    assert broken.audit_id == (None if entry is None else ids[entry])


async def test_a_chain_made_anew_is_not_the_one_written_down(pool: asyncpg.Pool) -> None:
    ids = await written(pool, 6)
    await sealed(pool)
    old = (await verify(pool)).to
    async with pool.acquire() as conn, conn.transaction():
        for table in ("audit", "audit_seals"):
            await conn.execute(SUPERUSER.format(table))
        await conn.execute("update audit set user_id = 8 where id = $1", ids[2])
        await conn.execute("insert into audit_unsealed select audit_id from audit_seals")
        await conn.execute("delete from audit_seals")
    await sealed(pool)
    assert (await verify(pool)).broken is None, "a chain made anew is a chain"
    assert (await verify(pool, anchors=[old])).broken == Broken("rewritten", old.seq, None)


async def test_a_chain_that_was_cut_short_is_noticed(pool: asyncpg.Pool) -> None:
    ids = await written(pool, 6)
    await sealed(pool)
    old = (await verify(pool)).to
    async with pool.acquire() as conn, conn.transaction():
        for table in ("audit", "audit_seals"):
            await conn.execute(SUPERUSER.format(table))
        await conn.execute("delete from audit_seals where audit_id = any($1)", ids[4:])
        await conn.execute("delete from audit where id = any($1)", ids[4:])
    assert (await verify(pool)).broken is None, "what is left is a chain"
    assert (await verify(pool, anchors=[old])).broken == Broken("cut", old.seq - 1, None)
