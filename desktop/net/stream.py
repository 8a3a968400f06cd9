"""The websocket to the gateway: connect, resume at the cursor, watch the heartbeat, come back after a cut.

    wait(backoff) -> connect(cursor, epoch) -> Hello -> frames ... -> cut -> wait ...
         ^                                                            |
         '------------------------------------------------------------'

`run` ends only by cancellation, or by an error that waiting cannot cure (signed out, certificate, too old), which it
raises. Frames are handed over one by one, in order, on the loop's thread.
"""

import asyncio
import random
import ssl
from collections.abc import Callable
from typing import NamedTuple, Protocol

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage, InvalidStatus, InvalidURI

from desktop.net import decode
from desktop.net.address import stream_address
from desktop.net.errors import AddressWrong, CertificateWrong, NetError, NoAnswer, Refused, from_connection
from desktop.net.gateways import Gateways
from protocol import PROTOCOL_VERSION
from protocol.errors import ErrorCode, Problem
from protocol.frames import Bye, Frame, Hello, Signal

FIRST_WAIT_S, LONGEST_WAIT_S = 0.25, 8.0
HANDSHAKE_S = 10.0
MISSED_HEARTBEATS = 2.5
"""Silence of so many heartbeats means that the line is dead, whatever the operating system believes."""


class Position(NamedTuple):
    """Where the client is: the cursor it has applied, and the history it belongs to."""

    cursor: str
    epoch: str


class Listener(Protocol):
    """Who follows the stream (`sync.engine`)."""

    async def position(self) -> Position:
        """Where to resume; may take a snapshot first, may raise NetError."""

    def connected(self) -> None:
        """Hello arrived."""

    def frame(self, frame: Frame) -> bool:
        """Take in a frame; False to connect anew (the chain is broken)."""

    def cut(self, error: NetError) -> None:
        """The line is down; another attempt follows."""


def wait_before(attempt: int, dice: Callable[[], float] = random.random) -> float:
    """Seconds before the attempt: exponential, with full jitter so that a thousand clients do not return at once."""
    ceiling: float = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(attempt, 10))
    return ceiling * (0.25 + 0.75 * dice())


class Stream:
    """One client of `/api/stream`."""

    def __init__(
        self, gateways: Gateways, token: str, listener: Listener, verify: ssl.SSLContext | None = None
    ) -> None:
        self._gateways = gateways
        self._token = token
        self._listener = listener
        self._verify = verify
        self._socket: ClientConnection | None = None
        self._hurry = asyncio.Event()
        self._next_at: float | None = None

    async def run(self) -> None:
        """Follow until cancelled; raises what waiting cannot cure."""
        attempt = 0
        while True:
            address = self._gateways.current
            try:
                if await self._follow():
                    attempt = 0
            except NetError as error:
                if not _curable(error):
                    raise
                self._gateways.failed(address)
                self._listener.cut(error)
                attempt = 0 if isinstance(error, _Cut) else attempt + 1
            await self._pause(wait_before(attempt))

    def hurry(self) -> None:
        """Try again now: the network came back, or the computer woke up."""
        self._hurry.set()

    def next_in(self) -> float | None:
        """Seconds until the next attempt; None while there is a line or an attempt is under way."""
        if self._next_at is None:
            return None
        return max(0.0, self._next_at - asyncio.get_running_loop().time())

    async def send(self, signal: Signal) -> None:
        """Tell the colleagues something; lost without a trace while the line is down."""
        if self._socket is not None:
            try:
                await self._socket.send(msgspec.json.encode(signal).decode())
            except ConnectionClosed:
                return

    async def _pause(self, seconds: float) -> None:
        self._hurry.clear()
        self._next_at = asyncio.get_running_loop().time() + seconds
        try:
            async with asyncio.timeout(seconds):
                await self._hurry.wait()
        except TimeoutError:
            return
        finally:
            self._next_at = None

    async def _follow(self) -> bool:
        position = await self._listener.position()
        socket = await self._connect(position)
        try:
            return await self._read(socket)
        except ConnectionClosed as error:
            raise _closed(error) from error
        finally:
            self._socket = None
            await socket.close()

    async def _connect(self, position: Position) -> ClientConnection:
        address = stream_address(self._gateways.current)
        query = f"?cursor={position.cursor}&epoch={position.epoch}&protocol={PROTOCOL_VERSION}"
        try:
            return await connect(
                address + query,
                additional_headers={"Authorization": f"Bearer {self._token}"},
                ssl=self._verify if address.startswith("wss") else None,
                open_timeout=HANDSHAKE_S, close_timeout=1, ping_interval=None, max_size=None,
            )  # fmt: skip
        except InvalidStatus as error:
            raise _status(error) from error
        except InvalidMessage as error:
            raise NoAnswer(str(error)) from error  # a proxy took the connection and hung up: its gateway is away
        except (InvalidURI, InvalidHandshake) as error:
            raise AddressWrong(str(error)) from error
        except TimeoutError as error:
            raise NoAnswer("the stream did not open in time") from error
        except OSError as error:
            raise from_connection(error) from error

    async def _read(self, socket: ClientConnection) -> bool:
        silence: float | None = HANDSHAKE_S
        while True:
            try:
                async with asyncio.timeout(silence):
                    text = await socket.recv()
            except TimeoutError as error:
                raise _Cut("no heartbeat") from error
            frame = decode.frame(text)
            if isinstance(frame, Hello):
                silence = max(1.0, frame.heartbeat_s * MISSED_HEARTBEATS)
                self._socket = socket
                self._gateways.learn(frame.gateways)
                self._listener.connected()
            if isinstance(frame, Bye):
                raise _bye(frame)
            if frame is not None and not self._listener.frame(frame):
                return True


class _Cut(NoAnswer):
    """The line was up and went down."""


def _curable(error: NetError) -> bool:
    """A wrong address cures itself too: it was right at sign-in, so a private network or a hotel's page is between."""
    if isinstance(error, Refused):
        return error.temporary
    return not isinstance(error, CertificateWrong)


def _refused(code: ErrorCode, status: int) -> Refused:
    return Refused(Problem(code=code, title=code.value, status=status))


def _bye(bye: Bye) -> NetError:
    return _refused(ErrorCode.NOT_SIGNED_IN, 401) if bye.reason == "revoked" else _Cut("the gateway restarts")


def _closed(error: ConnectionClosed) -> NetError:
    code = error.rcvd.code if error.rcvd else 0
    if code in {4401, 1008}:
        return _refused(ErrorCode.NOT_SIGNED_IN, 401)
    if code == 4426:
        return _refused(ErrorCode.CLIENT_TOO_OLD, 426)
    return _Cut(str(error))


def _status(error: InvalidStatus) -> NetError:
    try:
        return Refused(msgspec.json.decode(error.response.body or b"", type=Problem))
    except msgspec.MsgspecError:
        status = error.response.status_code
    if status in {401, 403}:
        return _refused(ErrorCode.NOT_SIGNED_IN, status)
    if status == 426:
        return _refused(ErrorCode.CLIENT_TOO_OLD, status)
    return _refused(ErrorCode.UNAVAILABLE, status) if status >= 500 else AddressWrong(str(error))
