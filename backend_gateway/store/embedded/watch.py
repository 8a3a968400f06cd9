"""Brings the embedded server back when it dies under a gateway that lives.

Called by `app` for as long as it uses the server. What always holds: the address stays the same, so pools and loops
only connect anew; a start that fails is told in the log and tried again; leaving the block ends a start that is under
way before the share is given up, so that no server outlives its last user.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from backend_gateway.store.embedded.errors import EmbeddedPostgresError
from backend_gateway.store.embedded.supervisor import EmbeddedPostgres

LOOK_SECONDS = 0.5
AGAIN_SECONDS = 5.0

log = structlog.get_logger(__name__)


@asynccontextmanager
async def kept_running(server: EmbeddedPostgres) -> AsyncIterator[None]:
    """While the block runs, a started `server` that was killed or crashed is started again."""
    watching = asyncio.create_task(_watch(server), name="embedded postgresql")
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.wait({watching})


async def _watch(server: EmbeddedPostgres) -> None:
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if await asyncio.to_thread(lambda: server.pid) is not None:
            continue
        log.error("the embedded PostgreSQL is gone, starting it again")
        try:
            await _to_its_end(server)
        except (EmbeddedPostgresError, OSError) as error:
            log.error("the embedded PostgreSQL does not start", error=str(error))  # noqa: TRY400  the sentence says it
            await asyncio.sleep(AGAIN_SECONDS)
        else:
            log.warning("the embedded PostgreSQL runs again", pid=server.pid)


async def _to_its_end(server: EmbeddedPostgres) -> None:
    """Start it on a thread, which cannot be cancelled: whoever cancels us waits for it."""
    starting = asyncio.ensure_future(asyncio.to_thread(server.ensure_running))
    try:
        await asyncio.shield(starting)
    except asyncio.CancelledError:
        await asyncio.wait({starting})
        raise
