"""A backup, restored into an empty gateway: everything is there, and nothing leaves by itself."""

import asyncio
import hashlib
import shutil
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from backend_gateway.actions.firing import Effect
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import audit, audit_anchors
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.engine import connect
from backend_gateway.store.media_files import MediaFiles, address
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.workers.audit_seal import AuditSealer
from backend_gateway.workers.timers import TimerWorker
from tests.contract.world import World, person
from tests.flows.api.test_cli import Operator, operator

__all__ = ["operator"]

CHANGED = {
    "messages", "conversations", "event_log", "feed_epoch", "sessions", "audit", "audit_unsealed", "quarantines",
    "leases", "backups"}  # fmt: skip
"""Tables a restore changes on purpose, each looked at below."""
CONTENT = b"a photo of a lamp" * 1000


@pytest.fixture
def elsewhere(cluster: EmbeddedPostgres) -> Iterator[str]:
    """An empty database on another machine."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template="template0")
    yield cluster.dsn(name)
    drop_database(cluster.dsn("postgres"), name)


@pytest.fixture
async def office(pool: asyncpg.Pool, tmp_path: Path) -> World:
    """A customer, a reply that left, one on its way, one that waits, one of the system; a session; a file."""
    world = World(pool)
    world.now = datetime.now(UTC) - timedelta(minutes=10)
    await world.open()
    who = person(1)
    await world.say(who, "¿tienen lámparas?")
    conversation = await world.conversation_of(who)
    await world.send(conversation, "sí")
    await world.claim(1)
    await world.send(conversation, "¿cuál busca?")
    await world.say(person(2), "buenas tardes")
    await pool.execute(
        "insert into sessions (user_id, token_hash, device, device_name, created_at, seen_at, expires_at)"
        " values ($1, 'x', 'd', 'd', now(), now(), now() + interval '1 day')",
        world.sol.user_id,
    )
    photo = tmp_path / "photo"
    photo.write_bytes(CONTENT)
    await MediaFiles(tmp_path / "media").put(photo)
    return world


async def _rows(dsn: str) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    conn = await connect(dsn)
    try:
        names = [row[0] for row in await conn.fetch("select tablename from pg_tables where schemaname = 'public'")]
        return {
            name: [row[0] for row in await conn.fetch(f'select t::text from "{name}" t order by 1')] for name in names
        }
    finally:
        await conn.close()


async def _value(dsn: str, sql: str) -> object:
    conn = await connect(dsn)
    try:
        return await conn.fetchval(sql)
    finally:
        await conn.close()


async def _types(operator: Operator, *arguments: str) -> tuple[int, str, str]:
    """At a terminal of its own: a command brings its own event loop."""
    return await asyncio.to_thread(operator.types, *arguments)


async def _backup(operator: Operator, folder: Path) -> Path:
    folder.mkdir()
    code, out, err = await _types(operator, "backup", str(folder))
    assert (code, err) == (0, ""), err
    (made,) = folder.iterdir()
    assert str(made) in out
    assert "keep a copy" in out
    return made


def _move(operator: Operator, dsn: str, folder: Path, keys: Path | None) -> None:
    """From now on the operator sits at another machine."""
    folder.mkdir()
    if keys is not None:
        shutil.copy(keys, folder / "master.key")
    operator.patch.setenv("RELEVO_DATABASE_URL", dsn)
    operator.patch.setenv("RELEVO_DATA_DIR", str(folder))


async def test_everything_comes_back_and_nothing_leaves_by_itself(
    operator: Operator, office: World, database_url: str, elsewhere: str, tmp_path: Path
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    before = await _rows(database_url)
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")

    code, out, err = await _types(operator, "restore", str(made))

    assert (code, err) == (0, ""), err
    assert "2 messages were on their way" in out
    assert "1 sessions ended" in out
    after = await _rows(elsewhere)
    assert {name: rows for name, rows in after.items() if name not in CHANGED} == {
        name: rows for name, rows in before.items() if name not in CHANGED
    }
    for name in CHANGED - {"audit", "audit_unsealed", "event_log", "quarantines", "leases", "backups"}:
        assert len(after[name]) == len(before[name]), name
    file = tmp_path / "new" / "media" / address(hashlib.sha256(CONTENT).hexdigest())
    assert file.read_bytes() == CONTENT
    assert await _value(elsewhere, "select array_agg(distinct status) from messages where direction = 'out'") == [
        "uncertain"
    ]
    assert await _value(elsewhere, "select count(*) from sessions where revoked_at is null") == 0
    epochs = [await _value(dsn, "select epoch from feed_epoch") for dsn in (database_url, elsewhere)]
    assert epochs[0] != epochs[1]
    assert office.number_id == await _value(elsewhere, "select id from numbers")


async def test_timers_and_what_the_system_says_wait_for_an_admin(
    operator: Operator, office: World, elsewhere: str, tmp_path: Path
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")
    assert (await _types(operator, "restore", str(made)))[0] == 0
    restored = World(await asyncpg.create_pool(elsewhere, min_size=1, max_size=3))
    restored.number_id, restored.viewers = office.number_id, office.viewers
    try:
        restored.now = datetime.now(UTC) + timedelta(minutes=5)
        ours, theirs = [await restored.conversation_of(person(n)) for n in (1, 2)]
        by_person = await restored.send(ours, "aquí sigo")
        by_system = await restored.send(theirs, "te respondemos pronto")
        await restored.pool.execute("update messages set author_kind = 'system' where id = $1", by_system.id)
        assert [job.message_id for job in await restored.claim()] == [by_person.id]
        fired: list[Timer] = []
        worker = _timers(restored.pool, fired)
        await worker.fire_due()
        assert fired == []

        code, out, _ = await _types(operator, "doctor")
        assert code == 1
        assert "run relevo-gateway release" in out
        code, out, _ = await _types(operator, "release")
        assert code == 0
        assert "judged anew" in out

        assert [job.message_id for job in await restored.claim()] == [by_system.id]
        async with Unit(restored.pool) as unit:
            await set_timers(unit.conn, [Timer(kind="probe", subject=1, due_at=datetime(2026, 1, 1, tzinfo=UTC))])
        await worker.fire_due()
        assert [timer.kind for timer in fired] == ["probe"]
        assert (await _types(operator, "release"))[0] == 1
    finally:
        await restored.pool.close()


def _timers(pool: asyncpg.Pool, fired: list[Timer]) -> TimerWorker:
    async def remember(_unit: Unit, due: list[Timer], _now: datetime) -> None:
        fired.extend(due)

    effect: Effect = remember  # type: ignore[assignment]
    return TimerWorker(pool, {"probe": effect}, Signal(), lambda: None)


async def test_a_restore_never_writes_over_data(
    operator: Operator, office: World, database_url: str, tmp_path: Path
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    before = await _rows(database_url)
    code, _, error = await _types(operator, "restore", str(made))
    assert code == 1
    assert "never writes over" in error
    assert await _rows(database_url) == before


@pytest.mark.parametrize("harm", ["cut", "changed"])
async def test_a_damaged_backup_is_refused_before_anything_counts(
    operator: Operator, office: World, elsewhere: str, tmp_path: Path, harm: str
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    content = bytearray(made.read_bytes())
    if harm == "cut":
        content = content[:-20]
    else:
        content[-40] ^= 1
    made.write_bytes(content)
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")
    code, _, error = await _types(operator, "restore", str(made))
    assert code == 1
    assert "take another one" in error
    assert await _value(elsewhere, "select count(*) from pg_tables where schemaname = 'public'") == 0


async def test_without_its_keys_a_backup_tells_nothing(
    operator: Operator, office: World, elsewhere: str, tmp_path: Path
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    assert "lámparas".encode() not in made.read_bytes()
    _move(operator, elsewhere, tmp_path / "new", None)
    code, _, error = await _types(operator, "restore", str(made))
    assert code == 1
    assert "master key" in error


async def test_a_backup_says_what_it_is(operator: Operator, office: World, tmp_path: Path) -> None:
    made = await _backup(operator, tmp_path / "backups")
    code, out, _ = await _types(operator, "backup", "--check", str(made))
    assert code == 0
    assert "2 conversations, 4 messages, 1 files" in out
    made.write_bytes(b"something else entirely, but long enough for a head")
    code, _, error = await _types(operator, "backup", "--check", str(made))
    assert code == 1
    assert "not a backup of Relevo" in error


async def test_a_restored_audit_verifies_with_the_anchors_it_must_match(
    operator: Operator, office: World, pool: asyncpg.Pool, elsewhere: str, tmp_path: Path
) -> None:
    """The file of anchors is on another disk: it knows of days the backup does not."""
    anchors = tmp_path / "elsewhere" / "anchors.log"
    operator.patch.setenv("RELEVO_AUDIT_ANCHORS", str(anchors))
    sealer = AuditSealer(pool, lambda: datetime.now(UTC), anchors)
    await sealer.round()
    made = await _backup(operator, tmp_path / "backups")
    async with Unit(pool) as unit:
        await audit.record(unit.conn, office.sol.user_id, "message.queued", "conversation:1")
    await sealer.round()
    await sealer.look()
    assert len(audit_anchors.read(anchors)) == 2
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")

    code, out, err = await _types(operator, "restore", str(made))

    assert code == 0, err
    assert "1 still count" in out
    assert (await _types(operator, "verify-audit"))[0] == 0
