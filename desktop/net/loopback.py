"""Waits on this machine for the browser that signs somebody in (RFC 8252, section 7.3).

    with Loopback(page) as back:     listens at 127.0.0.1:back.port
        back.expect(state)
        answer = await back.answer()   the question part of the one request that carries that state

Only this machine reaches it, and only who knows the state is answered; after one answer it says no more.
"""

import asyncio
import hmac
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

Answer = Mapping[str, str]
POLL_S: Final = 0.05
"""How soon the thread notices that nobody waits any more."""
HEADERS: Final = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
}


class Loopback:
    """`page(answer)` is the HTML the browser shows then."""

    def __init__(self, page: Callable[[Answer], str]) -> None:
        self._page, self._state, self._heard = page, "", False
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Answer] = self._loop.create_future()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(POLL_S,), name="sign-in", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """No more. The thread is told without waiting for it: a page may still be on its way to the browser."""
        self._answer.cancel()
        Thread(target=self._end, name="sign-in ends", daemon=True).start()

    def expect(self, state: str) -> None:
        """The one the browser has to bring."""
        self._state = state

    async def answer(self) -> Answer:
        """What it brought."""
        return await self._answer

    def hear(self, target: str) -> Answer | None:
        """The answer in a request's target, the first time; None for whatever else comes along."""
        asked = urlsplit(target)
        found = {name: values[0] for name, values in parse_qs(asked.query).items()}
        ours = bool(self._state) and hmac.compare_digest(found.get("state", "").encode(), self._state.encode())
        if asked.path != "/" or not ours or self._heard:
            return None
        self._heard = True
        self._loop.call_soon_threadsafe(self._tell, found)
        return found

    def _tell(self, found: Answer) -> None:
        if not self._answer.done():
            self._answer.set_result(found)

    def _end(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        back = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 10

            def do_GET(self) -> None:
                """Said before it is told: the program may be gone a moment later."""
                found = back.hear(self.path)
                if found is None:
                    self.send_error(404)
                    return
                body = back._page(found).encode()
                self.send_response(200)
                for name, value in HEADERS.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """The address carries a code: it is in no log."""

        return Handler
