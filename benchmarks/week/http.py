"""A small HTTP client over kept connections, for forty colleagues at once: the least that speaks our API.

Called by `agents` and `office`. Always holds: a connection carries one request at a time; what broke is told as an
OSError and tried again by whoever asked, with the same token.
"""

import asyncio
from typing import Any

import msgspec

_END = b"\r\n\r\n"


class Refused(Exception):
    """The gateway said no."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(f"{status}: {body[:300].decode(errors='replace')}")
        self.status = status


class Http:
    """One gateway."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, method: str, path: str, token: str, body: Any = None) -> Any:
        """The decoded answer. Raises Refused (4xx), OSError (no answer, 5xx)."""
        content = b"" if body is None else msgspec.json.encode(body)
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        status, answer = await self._exchange(head.encode() + content)
        if status >= 500:
            raise ConnectionError(f"{path}: {status} {answer[:200]!r}")
        if status >= 400:
            raise Refused(status, answer)
        return msgspec.json.decode(answer) if answer else None

    def drop(self) -> None:
        """Forget the connections: their gateway died."""
        for _, writer in self._free:
            writer.close()
        self._free.clear()

    async def _exchange(self, request: bytes) -> tuple[int, bytes]:
        streams = self._free.pop() if self._free else await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = streams
        try:
            async with asyncio.timeout(60):
                writer.write(request)
                head = (await reader.readuntil(_END)).lower()
                at = head.find(b"content-length:")
                length = int(head[at + 15 : head.index(b"\r\n", at)]) if at >= 0 else 0
                body = await reader.readexactly(length)
        except (asyncio.IncompleteReadError, TimeoutError, OSError) as error:
            writer.close()
            raise ConnectionError("no answer") from error
        except asyncio.CancelledError:
            writer.close()
            raise
        self._free.append(streams)
        return int(head[9:12]), body
