"""Quick replies on real PostgreSQL: who may write which, one code per place, nothing lost, uses counted."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from msgspec.structs import replace

from backend_gateway.actions.quick_replies import change, create, files, use
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import media_rows
from backend_gateway.store import quick_replies as rows
from backend_gateway.store.media_rows import Filed
from backend_gateway.store.office import office_in_sight
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReply
from tests.contract.world import World

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEND = PutQuickReply(code="envio", title="Envío en camino", body="Su pedido {{cliente.pedido}} va en camino")


@pytest_asyncio.fixture
async def world(pool: asyncpg.Pool) -> World:
    made = World(pool)
    await made.open()
    return made


def role(viewer: Viewer, role_: str) -> Viewer:
    return Viewer(viewer.user_id, role_, viewer.visibility, viewer.team_ids)  # type: ignore[arg-type]


async def write(pool: asyncpg.Pool, actor: Viewer, request: PutQuickReply) -> QuickReply:
    async with Unit(pool) as unit:
        return await create(unit, actor, request, NOW)


async def rewrite(pool: asyncpg.Pool, actor: Viewer, id_: int, request: PutQuickReply) -> QuickReply:
    async with Unit(pool) as unit:
        return await change(unit, actor, id_, request, NOW)


def like(base: PutQuickReply, **fields: Any) -> PutQuickReply:
    return replace(base, **fields)


async def test_who_may_write_which(pool: asyncpg.Pool, world: World) -> None:
    mia, vera = role(world.viewers["mia"], "agent"), role(world.viewers["vera"], "supervisor")
    admin, ventas, soporte = role(world.sol, "admin"), world.teams["Ventas"], world.teams["Soporte"]
    own = await write(pool, mia, like(SEND, personal=True, team_id=soporte))
    assert (own.user_id, own.team_id) == (mia.user_id, None)
    for actor, request in (
        (mia, SEND),
        (mia, like(SEND, team_id=ventas)),
        (vera, like(SEND, team_id=soporte)),
        (vera, SEND),
    ):
        with pytest.raises(Forbidden):
            await write(pool, actor, request)
    assert (await write(pool, vera, like(SEND, team_id=ventas))).team_id == ventas
    shared = await write(pool, admin, SEND)
    with pytest.raises(Forbidden):
        await rewrite(pool, vera, shared.id, SEND)
    with pytest.raises(NotFound):  # somebody's own is nobody else's, not even an admin's
        await rewrite(pool, admin, own.id, SEND)
    with pytest.raises(BadRequest):
        await write(pool, admin, like(SEND, team_id=987_654))
    with pytest.raises(BadRequest):
        await write(pool, admin, like(SEND, code="nada", body="  "))
    assert await pool.fetchval("select count(*) from audit where action = 'quick_reply.created'") == 3


async def test_one_code_per_place_and_language_however_many_write_at_once(pool: asyncpg.Pool, world: World) -> None:
    admin = role(world.sol, "admin")
    done = await asyncio.gather(*(write(pool, admin, SEND) for _ in range(6)), return_exceptions=True)
    assert sum(isinstance(one, QuickReply) for one in done) == 1
    assert sum(isinstance(one, Conflict) for one in done) == 5
    await write(pool, admin, like(SEND, language="pt"))
    await write(pool, admin, like(SEND, personal=True))


async def test_a_change_on_an_older_revision_is_refused_and_a_deletion_comes_back(
    pool: asyncpg.Pool, world: World
) -> None:
    admin = role(world.sol, "admin")
    made = await write(pool, admin, SEND)
    gone = await rewrite(pool, admin, made.id, like(SEND, rev=1, active=False))
    assert (gone.active, gone.rev) == (False, 2)
    with pytest.raises(Conflict):
        await rewrite(pool, admin, made.id, like(SEND, rev=1, body="otra"))
    other = await write(pool, admin, SEND)  # the code is free while it is deleted
    with pytest.raises(Conflict):
        await rewrite(pool, admin, made.id, like(SEND, rev=2, active=True))
    await rewrite(pool, admin, other.id, like(SEND, active=False))
    assert (await rewrite(pool, admin, made.id, like(SEND, rev=2, active=True))).body == SEND.body


async def test_uses_are_mine_and_of_thirty_days(pool: asyncpg.Pool, world: World) -> None:
    mia, vera = world.viewers["mia"], world.viewers["vera"]
    made = await write(pool, role(world.sol, "admin"), SEND)
    hidden = await write(pool, role(vera, "agent"), like(SEND, personal=True))
    async with Unit(pool) as unit:
        await use(unit, mia, made.id, NOW - timedelta(days=31))
        for actor in (mia, mia, vera):
            await use(unit, actor, made.id, NOW)
        with pytest.raises(NotFound):
            await use(unit, mia, hidden.id, NOW)
        assert await rows.uses(unit.conn, mia.user_id, NOW) == [(made.id, 2)]
    assert await pool.fetchval("select count(*) from quick_reply_uses") == 3  # the old one was dropped


async def test_lesson_39_a_file_is_uploaded_once_and_stays_with_the_reply(pool: asyncpg.Pool, world: World) -> None:
    mia, otto, admin = world.viewers["mia"], world.viewers["otto"], role(world.sol, "admin")
    async with Unit(pool) as unit:
        filed = Filed(mime="image/png", size=9, sha256="ab" * 32)
        upload = await media_rows.insert_upload(
            unit.conn, admin.user_id, "image", "mapa.png", filed, "ready", None, NOW
        )
    ventas = world.teams["Ventas"]
    with pytest.raises(BadRequest):  # an id is no permission
        await write(pool, role(mia, "agent"), like(SEND, personal=True, files=(upload,)))
    made = await write(pool, Viewer(admin.user_id, "admin"), like(SEND, team_id=ventas, files=(upload, upload)))
    [kept] = made.files
    assert kept != upload
    again = await rewrite(pool, admin, made.id, like(SEND, team_id=ventas, files=made.files, body="otro"))
    assert again.files == made.files
    async with pool.acquire() as conn:
        [known] = await files(conn, mia, made.id)
        assert (known.id, known.verdict, known.filename) == (kept, "ready", "mapa.png")
        assert await media_rows.seen_by(conn, mia, kept) is not None
        assert await media_rows.seen_by(conn, otto, kept) is None
        with pytest.raises(NotFound):
            await files(conn, otto, made.id)
        assert [row.id for row in (await office_in_sight(conn, mia))["quick_replies"]] == [made.id]
