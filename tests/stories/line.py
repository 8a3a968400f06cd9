"""A bad line between one client and the gateway: a small TCP relay that can cut, hold and lose what travels.

Real sockets on loopback. A rule speaks of requests by the beginning of their first line (`b"POST /api/conversations"`,
`b"GET /api/stream"`) and acts on what the gateway answers to them.
"""

import asyncio
from typing import Self

Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Rule:
    """What happens to answers of requests that begin with `request`."""

    def __init__(self, request: bytes, times: int) -> None:
        self.request = request
        self.times = times
        self.seen = 0
        self.released = asyncio.Event()

    def release(self) -> None:
        """Let what is held through, and everything after it."""
        self.times = 0
        self.released.set()


class Connection:
    """One connection of the client, and its twin to the gateway."""

    def __init__(self, client: Pair, gateway: Pair) -> None:
        self.client, self.gateway = client, gateway
        self.request = b""

    def abort(self) -> None:
        """Cut both sides without a goodbye."""
        for _, writer in (self.client, self.gateway):
            writer.transport.abort()


class Line:
    """Listens at `address`; relays to `port` while it is up."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._server: asyncio.Server
        self._connections: set[Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._losing: list[Rule] = []
        self._holding: list[Rule] = []
        self._skipping: list[Rule] = []
        self.port = 0
        self.portal = False
        """Somebody in between answers with a page of their own."""
        self.requests: list[bytes] = []
        """The first line of every request that came by."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        await self.up()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.down()

    async def up(self) -> None:
        """Listen, at the same port as before."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        """Nobody listens any more, and what was connected is cut."""
        self._server.close()
        self.cut()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        """Cut every connection; new ones are taken."""
        for connection in tuple(self._connections):
            connection.abort()

    def lose_answers(self, request: bytes, times: int = 1) -> Rule:
        """The gateway does what is asked, then the connection is cut before its answer arrives."""
        rule = Rule(request, times)
        self._losing.append(rule)
        return rule

    def hold_answers(self, request: bytes) -> Rule:
        """Answers wait, also those of connections that are open, until `release`."""
        rule = Rule(request, 1)
        self._holding.append(rule)
        return rule

    def skip(self, request: bytes) -> Rule:
        """What comes until `release` is left out and the connection lives on: frames that never arrived."""
        rule = Rule(request, 1)
        self._skipping.append(rule)
        return rule

    def count(self, request: bytes) -> int:
        """How many requests began like this."""
        return sum(line.startswith(request) for line in self.requests)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await (self._answer_as_portal if self.portal else self._relay)((reader, writer))
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            self._tasks.discard(task)

    async def _answer_as_portal(self, client: Pair) -> None:
        """What a hotel's network does until somebody pays: a page of its own, whatever was asked."""
        await client[0].readuntil(b"\r\n\r\n")
        client[1].write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 7\r\nconnection: close\r\n\r\nWelcome"
        )
        await client[1].drain()
        client[1].close()

    async def _relay(self, client: Pair) -> None:
        connection = Connection(client, await asyncio.open_connection("127.0.0.1", self._to))
        self._connections.add(connection)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._up(connection))
                group.create_task(self._down(connection))
        except* OSError:
            pass
        finally:
            self._connections.discard(connection)
            connection.abort()

    async def _up(self, connection: Connection) -> None:
        while data := await connection.client[0].read(65536):
            first, found, _ = data.partition(b"\r\n")
            if found and b" HTTP/1." in first:
                connection.request = first
                self.requests.append(first)
            connection.gateway[1].write(data)
            await connection.gateway[1].drain()
        connection.gateway[1].close()

    async def _down(self, connection: Connection) -> None:
        while data := await connection.gateway[0].read(65536):
            for rule in self._matching(self._losing, connection):
                rule.times -= 1
                rule.seen += 1
                connection.abort()
                return
            for rule in self._matching(self._holding, connection):
                rule.seen += 1
                await rule.released.wait()
            if skipped := self._matching(self._skipping, connection):
                skipped[0].seen += 1
                continue
            connection.client[1].write(data)
            await connection.client[1].drain()
        connection.client[1].close()

    def _matching(self, rules: list[Rule], connection: Connection) -> list[Rule]:
        return [rule for rule in rules if rule.times > 0 and connection.request.startswith(rule.request)]
