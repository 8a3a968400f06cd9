"""A gateway that is stopped while a delivery waits for the disk still answers it, and says that it goes."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

from backend_gateway.store.engine import connect
from tests.flows.webhook.conftest import opened
from tests.flows.webhook.test_doorstep import WAITS, Caller, _request

Answer = tuple[int, dict[str, str], bytes]


async def _until_refused(url: str) -> None:
    """Until nobody new is let in."""
    place = urlsplit(url)
    async with asyncio.timeout(20):
        while True:
            try:
                _, writer = await asyncio.open_connection(place.hostname, place.port)
            except OSError:
                return
            writer.close()
            await asyncio.sleep(0.01)


async def test_a_delivery_that_waits_at_the_stop_is_stored_and_answered(database_url: str, tmp_path: Path) -> None:
    blocker = await connect(database_url)

    async def answered(caller: Caller) -> tuple[Answer, bytes]:
        await _until_refused(url)
        await lock.rollback()
        return await caller.answer(), await caller.reader.read()

    async with opened(database_url, tmp_path) as door:
        url = door.gateway.url
        place = urlsplit(url)
        lock = blocker.transaction()
        await lock.start()
        await blocker.execute("lock table journal in access exclusive mode")
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        writer.write(_request("hasta luego"))
        await door.until(WAITS)
        waiting = asyncio.create_task(answered(Caller(reader, writer)))
    (status, headers, body), rest = await waiting
    assert (status, headers["connection"], body, rest) == (200, "close", b"", b"")
    assert await blocker.fetchval("select count(*) from journal") == 1
    writer.close()
    await blocker.close()
