"""The ceiling: a bare asyncio protocol over our own JournalWriter, with the signature and without a server.

It understands just the requests the load makes, so it is no web server: it shows what all above the socket costs.
"""

import asyncio
import re
import sys
from typing import cast

from backend_gateway.store.journal import JournalWriter
from benchmarks.peers.common import DSN, signed

_HEAD = re.compile(rb"X-Hub-Signature-256: (\S+)\r\nContent-Length: (\d+)\r\n\r\n")
_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


class _Door(asyncio.Protocol):
    def __init__(self, journal: JournalWriter, tasks: set[asyncio.Task[None]]) -> None:
        self._journal = journal
        self._tasks = tasks
        self._buffer = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if (found := _HEAD.search(self._buffer)) is None:
            return
        body = self._buffer[found.end() :]
        if len(body) < int(found[2]):
            return
        self._buffer = b""
        if not signed(body, found[1].decode()):
            self._transport.close()
            return
        task = asyncio.ensure_future(self._store(body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _store(self, body: bytes) -> None:
        await self._journal.submit(body, 5.0)
        self._transport.write(_OK)


async def _main() -> None:
    loop, tasks = asyncio.get_running_loop(), set[asyncio.Task[None]]()
    journal = JournalWriter(DSN, lambda: None)
    server = await loop.create_server(lambda: _Door(journal, tasks), "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()


if __name__ == "__main__":
    try:
        import uvloop
    except ImportError:
        asyncio.run(_main())
    else:
        uvloop.run(_main())
