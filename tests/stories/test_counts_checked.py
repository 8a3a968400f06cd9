"""A client whose cache or lists are wrong finds out by itself, and mends them without a word (LESSONS 16)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
import msgspec
import pytest
from sqlalchemy import Connection, text

from backend_gateway.feed.follow import watermark
from desktop.cache import writes
from desktop.cache.codec import decode
from desktop.sync.profile import Profile
from protocol.conversation import Conversation
from tests.stories.desk import Desk
from tests.stories.office import Computer, Office

STRANGER = 999


def quick(desk: Desk) -> None:
    """It looks ten times a second."""
    checking = desk.session.checking
    checking.every_s = checking.settle_s = 0.1
    checking.grace_s = 0.05
    checking.wake()


@asynccontextmanager
async def closed_cache(
    office: Office, computer: Computer
) -> AsyncIterator[Callable[[Callable[[Connection], None]], None]]:
    """The files of a program that is not running, to be written into."""
    profile = Profile(computer.folder, office.account("valentina", computer))
    profile.start()
    yield profile.writer.submit
    profile.close()


def _row(connection: Connection, id: int) -> Conversation:
    body = connection.execute(text("SELECT body FROM conversations WHERE id = :id"), {"id": id}).scalar_one()
    return decode(body, Conversation)


def lose(connection: Connection, id: int) -> None:
    """A row that never reached the disk."""
    writes.purge_conversation(connection, id)


def age(connection: Connection, id: int) -> None:
    """A row that was never replaced by its newer one: it shows as resolved."""
    row = _row(connection, id)
    writes.put_conversations(connection, [msgspec.structs.replace(row, rev=row.rev - 1, state="resolved")], 0)


def invent(connection: Connection, id: int) -> None:
    """Something that went and was never taken away here."""
    row = msgspec.structs.replace(_row(connection, id), id=STRANGER, name="Nadie")
    writes.put_conversations(connection, [row], 0)


async def caught_up(office: Office, desk: Desk) -> None:
    """Nothing is left to be told: what is damaged afterwards, the stream does not bring again."""
    async with office.gateway.pool.acquire() as conn:
        async with asyncio.timeout(10):
            while await conn.fetchval("select exists (select from follow_queue)"):
                await asyncio.sleep(0.02)
        cursor = await watermark(conn)
    await office.customer("Mariana Quispe").say("¿hola?")
    await desk.caught_up(str(cursor))
    await desk.until(lambda: "¿hola?" in desk.rows()[0].preview)


async def differences(office: Office, what: str) -> float:
    """How many the gateway has counted."""
    async with httpx.AsyncClient() as http:
        figures = (await http.get(f"{office.gateway.url}/metrics")).text
    name = f'relevo_client_differences_total{{what="{what}"}} '
    return sum(float(line.removeprefix(name)) for line in figures.splitlines() if line.startswith(name))


@pytest.mark.parametrize("damage", [lose, age, invent])
async def test_lesson_16_a_damaged_cache_is_mended_and_counted(
    office: Office, damage: Callable[[Connection, int], None]
) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    for name in ("Mariana Quispe", "Julio Paredes", "Rosa Choque"):
        await office.customer(name).say("hola")
    await desk.until(lambda: len(desk.names()) == 3)
    await caught_up(office, desk)
    id, right = desk.row("Julio Paredes").id, desk.names()
    await desk.session.close()
    async with closed_cache(office, computer) as write:
        write(lambda connection: damage(connection, id))
    again = await office.sit_down("valentina", computer)
    assert again.line.count(b"GET /api/snapshot") == 1  # it went on where it was: nothing is wrong as far as it knows
    again.look_at("all")
    assert again.names() != right
    quick(again)
    await again.until(lambda: again.names() == right)
    assert again.store.tally.counts["all"] == again.store.tally.counts["unassigned"] == 3
    assert await differences(office, "rows") == 1
    assert again.problems == []
    assert again.line.count(b"GET /api/snapshot") == 1
    await office.customer("Julio Paredes").say("¿sigue ahí?")
    await again.until(lambda: again.names()[0] == "Julio Paredes")
    assert await again.session.api.conversations() is not None
    await again.leave()
    third = await office.sit_down("valentina", computer)  # and on disk
    assert sorted(third.names()) == sorted(right)


async def test_lesson_16_lists_that_disagree_with_their_rows_are_begun_anew(office: Office) -> None:
    """The rows are right, a list is not: whatever did that, the counter beside it is not wrong for long."""
    desk = await office.sit_down("valentina")
    for name in ("Mariana Quispe", "Julio Paredes"):
        await office.customer(name).say("hola")
    await desk.until(lambda: desk.store.tally.counts.get("unassigned") == 2)
    before = desk.line.count(b"GET /api/snapshot")
    desk.store.views.fill("unassigned", [])
    quick(desk)
    await desk.until(lambda: desk.line.count(b"POST /api/check"))
    await office.customer("Rosa Choque").say("hola")  # a frame
    await desk.until(lambda: desk.store.tally.counts["unassigned"] == len(desk.store.views["unassigned"]) == 3, 40)
    assert desk.line.count(b"GET /api/snapshot") > before
    assert await differences(office, "counts") >= 1


async def test_lesson_16_a_client_that_is_right_asks_for_nothing(office: Office) -> None:
    """Traffic while it looks is no difference."""
    desk = await office.sit_down("valentina")
    quick(desk)
    mariana = office.customer()
    for number in range(12):
        await mariana.say(f"mensaje {number}")
        await office.customer(f"Cliente {number}").say("hola")
    looks = desk.line.count(b"GET /api/check")
    await desk.until(lambda: desk.line.count(b"GET /api/check") > looks + 4 and len(desk.store.views["all"]) == 13)
    assert desk.line.count(b"POST /api/check") == 0
    assert await differences(office, "rows") == 0
