"""The loop that seals, looks and writes the head down; the sub-command; what the doctor says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from backend_gateway import settings
from backend_gateway.cli import doctor, verify_audit
from backend_gateway.domain.audit_chain import Place
from backend_gateway.parsers import Secret
from backend_gateway.store import audit, audit_anchors, audit_chain
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.workers.audit_seal import AuditSealer

NOW = datetime(2026, 11, 23, 14, tzinfo=UTC)


async def write(pool: asyncpg.Pool, count: int = 1) -> None:
    async with Unit(pool) as unit:
        for i in range(count):
            await audit.record(unit.conn, 7, "tag.changed", f"tag:{i}")


async def tamper(pool: asyncpg.Pool, sql: str) -> None:
    async with pool.acquire() as conn, conn.transaction():
        await conn.execute("alter table audit disable trigger user")
        await conn.execute("alter table audit_seals disable trigger user")
        await conn.execute(sql)
        await conn.execute("alter table audit enable trigger user")
        await conn.execute("alter table audit_seals enable trigger user")


def sealer(pool: asyncpg.Pool, folder: Path, clock: Callable[[], datetime] = lambda: NOW) -> AuditSealer:
    return AuditSealer(pool, clock, folder / "anchors.log")


async def test_the_loop_seals_looks_and_writes_the_head_down(pool: asyncpg.Pool, tmp_path: Path) -> None:
    await write(pool, 3)
    loop = sealer(pool, tmp_path)
    assert await loop.round() >= 3
    async with Reader(pool) as reader:
        head = await audit_chain.head(reader.conn)
        check = await audit_chain.last_check(reader.conn)
    assert audit_anchors.places(audit_anchors.read(tmp_path / "anchors.log")) == [head]
    assert check is not None
    assert (check.from_seq, check.to, check.broken) == (0, head, None)
    assert await loop.round() == 0
    assert (tmp_path / "anchors.log").stat().st_mode & 0o077 == 0


async def test_only_what_is_new_is_followed_and_once_a_day_everything(pool: asyncpg.Pool, tmp_path: Path) -> None:
    now = NOW
    loop = sealer(pool, tmp_path, lambda: now)
    await write(pool, 3)
    await loop.round()
    await write(pool, 2)
    await loop.round()
    verdict = await loop.look()
    assert verdict.entries == 2
    now = datetime.now(UTC) + timedelta(hours=25)  # the database's clock says when it looked last
    verdict = await loop.look()
    assert verdict.entries == await pool.fetchval("select count(*) from audit")


async def test_a_fault_is_found_in_the_daily_look_and_stays_found(pool: asyncpg.Pool, tmp_path: Path) -> None:
    loop = sealer(pool, tmp_path, lambda: datetime.now(UTC) + timedelta(hours=25))
    await write(pool, 3)
    await loop.round()
    await tamper(pool, "update audit set user_id = 8 where id = (select max(id) from audit)")
    for _ in range(2):
        broken = (await loop.look()).broken
        assert broken is not None
        assert broken.fault == "changed"


async def test_a_tail_cut_off_is_noticed_even_by_a_gateway_without_the_file(pool: asyncpg.Pool, tmp_path: Path) -> None:
    await write(pool, 4)
    await sealer(pool, tmp_path / "one").round()
    await tamper(pool, "delete from audit_seals where seq = (select max(seq) from audit_seals)")
    for _ in range(2):
        broken = (await sealer(pool, tmp_path / "two").look()).broken
        assert broken is not None
        assert broken.fault == "cut"


def test_a_line_that_broke_off_is_left_out_and_a_strange_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "anchors.log"
    assert audit_anchors.read(path) == []
    audit_anchors.add(path, Place(1, b"\1" * 32), NOW)
    audit_anchors.add(path, Place(2, b"\2" * 32), NOW)
    with path.open("ab") as file:
        file.write(b'{"at":"2026-')
    assert audit_anchors.places(audit_anchors.read(path)) == [Place(1, b"\1" * 32), Place(2, b"\2" * 32)]
    path.write_bytes(b"who am I\n")
    with pytest.raises(ValueError, match="line 1 of"):
        audit_anchors.read(path)


async def run(database_url: str, folder: Path, *arguments: str) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    verify_audit.add(parser)
    chosen = settings.for_folder(folder, database_url=Secret(database_url))
    return await verify_audit.run(chosen, parser.parse_args(arguments))


async def test_the_sub_command_says_whole_or_names_the_entry(
    pool: asyncpg.Pool, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = settings.for_folder(tmp_path, database_url=Secret(database_url))
    await write(pool, 4)
    await AuditSealer(pool, lambda: NOW, chosen.anchors_file).round()
    assert await run(database_url, tmp_path) == 0
    assert "The audit is whole: 4 entries, 1 anchors." in capsys.readouterr().out
    entry = await pool.fetchval("select max(id) from audit")
    await tamper(pool, f"update audit set subject = 'tag:9' where id = {entry}")
    assert await run(database_url, tmp_path) == verify_audit.BROKEN
    assert f"The entry {entry} (seal 4) is not what was sealed" in capsys.readouterr().out
    findings = [one async for one in doctor.examine(chosen)]
    assert any(not one.good and f"entry {entry}" in one.what for one in findings)


async def test_after_a_restore_the_anchors_begin_anew(
    pool: asyncpg.Pool, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = settings.for_folder(tmp_path, database_url=Secret(database_url))
    await write(pool, 4)
    await AuditSealer(pool, lambda: NOW, chosen.anchors_file).round()
    await tamper(pool, "delete from audit_seals; delete from audit; delete from audit_checks")
    assert await run(database_url, tmp_path) == verify_audit.BROKEN
    assert "--anchors-aside" in capsys.readouterr().out
    assert await run(database_url, tmp_path, "--anchors-aside") == 0
    assert len(list(tmp_path.glob("audit-anchors.log.*.before"))) == 1


async def test_the_doctor_tells_how_long_an_entry_waits(pool: asyncpg.Pool, database_url: str, tmp_path: Path) -> None:
    chosen = settings.for_folder(tmp_path, database_url=Secret(database_url))
    await pool.execute("insert into audit (at, action) values (now() - interval '5 minutes', 'tag.created')")
    findings = [one async for one in doctor.examine(chosen)]
    late = [one for one in findings if "wait for their seal" in one.what]
    assert [one.good for one in late] == [False]
    assert "the oldest for 300 s: start relevo-gateway serve" in late[0].what


async def test_old_looks_are_forgotten_but_not_the_last_good_one(pool: asyncpg.Pool, tmp_path: Path) -> None:
    await write(pool, 1)
    loop = sealer(pool, tmp_path, lambda: datetime.now(UTC))
    await loop.round()
    await pool.execute("update audit_checks set at = at - interval '90 days'")
    for _ in range(2):
        await loop.look()
    ages = await pool.fetch("select at < now() - interval '1 day' from audit_checks order by id")
    assert [row[0] for row in ages] == [False, False]


def test_after_a_restore_only_what_the_backup_must_match_counts(tmp_path: Path) -> None:
    path, now = tmp_path / "anchors.log", datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert audit_anchors.take_back(path, 5, now) is None  # there is none
    for seq in (3, 5, 9):
        audit_anchors.add(path, Place(seq, bytes([seq]) * 32), now)
    assert audit_anchors.take_back(path, 9, now) is None  # the backup holds everything
    found = audit_anchors.take_back(path, 5, now)
    assert found is not None
    assert found[1] == 2
    assert [one.seq for one in audit_anchors.read(path)] == [3, 5]
    assert [one.seq for one in audit_anchors.read(found[0])] == [3, 5, 9]
