"""`/webhooks/whatsapp`: Meta's handshake (GET) and its signed deliveries (POST), as a thin ASGI handler.

Mounted outside the web framework because it is the hottest route. The signature is over the exact bytes, so nothing is
decoded before it is verified; 200 means the delivery is on disk. Nothing else happens here.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping, Sequence
from typing import Any, Protocol
from urllib.parse import parse_qsl

import msgspec

from backend_gateway.channels.whatsapp import signature
from protocol.errors import ErrorCode, Problem

MAX_BODY = 3 * 1024 * 1024
"""Meta's deliveries are at most 3 MB (FACTS: payload size)."""

COMMIT_SECONDS = 5.0

_STORED = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]}
_NO_BODY = {"type": "http.response.body", "body": b""}

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class Journal(Protocol):
    """Where deliveries are kept."""

    def submit(self, body: bytes, within: float) -> asyncio.Future[None]:
        """Done when the body is on disk; TimeoutError after `within` seconds."""


class WebhookSecrets(Protocol):
    """The secrets in force now; several of each while one is being rotated."""

    @property
    def app_secrets(self) -> Sequence[str]:
        """Keys of the signature."""

    @property
    def verify_tokens(self) -> Sequence[str]:
        """Tokens of the handshake."""


class _RefusedError(Exception):
    """A request that is answered without being kept: (status, code, what happened and what to do)."""

    def __init__(self, status: int, code: ErrorCode, title: str) -> None:
        super().__init__(title)
        self.problem = Problem(code=code, title=title, status=status)


class WebhookApp:
    """The ASGI callable; `take` is the same for a delivery that is there already (see `doorstep`)."""

    path = "/webhooks/whatsapp"

    def __init__(self, journal: Journal, secrets: WebhookSecrets) -> None:
        self._journal = journal
        self._secrets = secrets

    def take(self, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> asyncio.Future[None] | None:
        """Done when a good delivery is on disk; None for one to refuse."""
        header, length = _read_headers(headers)
        digest = signature.claimed(header)
        if max(length, len(body)) > MAX_BODY or digest is None:
            return None
        if not signature.signed(body, digest, self._secrets.app_secrets):
            return None
        return self._journal.submit(body, COMMIT_SECONDS)

    async def stored(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:  # noqa: ARG002  ASGI
        """The delivery is on disk."""
        await send(_STORED)
        await send(_NO_BODY)

    async def unavailable(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:  # noqa: ARG002
        """The delivery could not be stored."""
        await _refuse(send, _unavailable())

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            if scope["method"] == "POST":
                await self._deliver(scope, receive)
                await self.stored(scope, receive, send)
            elif scope["method"] == "GET":
                await _respond(send, 200, self._challenge(scope))
            else:
                raise _RefusedError(405, ErrorCode.BAD_REQUEST, "Use GET for the handshake and POST for deliveries.")
        except _RefusedError as refused:
            await _refuse(send, refused)

    def _challenge(self, scope: MutableMapping[str, Any]) -> bytes:
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        given = (query.get("hub.mode"), query.get("hub.verify_token"), query.get("hub.challenge"))
        for token in self._secrets.verify_tokens:
            if (challenge := signature.handshake(*given, token)) is not None:
                return challenge.encode()
        raise _RefusedError(
            403, ErrorCode.FORBIDDEN, "The verify token is not the one set in Relevo. Check it in Meta."
        )

    async def _deliver(self, scope: MutableMapping[str, Any], receive: Receive) -> None:
        header, length = _read_headers(scope["headers"])
        if length > MAX_BODY:
            raise _too_large()
        if (digest := signature.claimed(header)) is None:
            raise _wrong_signature()
        body = await _read_body(receive)
        if not signature.signed(body, digest, self._secrets.app_secrets):
            raise _wrong_signature()
        try:
            await self._journal.submit(body, COMMIT_SECONDS)
        except Exception as error:
            raise _unavailable() from error


def _read_headers(headers: Iterable[tuple[bytes, bytes]]) -> tuple[bytes | None, int]:
    """(signature header, announced length); an absent or odd length is 0."""
    found = dict(headers)
    length = found.get(b"content-length", b"")
    return found.get(b"x-hub-signature-256"), int(length) if length.isdigit() else 0


async def _read_body(receive: Receive) -> bytes:
    """The whole body; refused as soon as it grows past the limit. Raises _RefusedError when the sender hung up."""
    chunks, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _RefusedError(400, ErrorCode.BAD_REQUEST, "The delivery broke off.")
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > MAX_BODY:
            raise _too_large()
        chunks.append(chunk)
        if not message.get("more_body"):
            return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def _too_large() -> _RefusedError:
    return _RefusedError(413, ErrorCode.TOO_LARGE, "A delivery holds at most 3 MB.")


def _unavailable() -> _RefusedError:
    return _RefusedError(503, ErrorCode.UNAVAILABLE, "The delivery could not be stored now. Send it again.")


def _wrong_signature() -> _RefusedError:
    return _RefusedError(403, ErrorCode.FORBIDDEN, "The signature does not match. Check the app secret set in Relevo.")


async def _refuse(send: Send, refused: _RefusedError) -> None:
    body = msgspec.json.encode(refused.problem)
    await _respond(send, refused.problem.status, body, b"application/problem+json")


async def _respond(send: Send, status: int, body: bytes, kind: bytes = b"text/plain; charset=utf-8") -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
