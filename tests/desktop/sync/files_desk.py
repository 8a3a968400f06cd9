"""A computer and its line, for tests of files: sessions follow each other, the gateway comes and goes."""

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop.cache.outbox import Unsent
from desktop.net.auth import Account, MemorySecrets
from desktop.store.clock import Clock
from desktop.store.local_files import Attached
from desktop.sync.session import Session
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway, serving, until

PICTURE = b"\x89PNG not quite a picture " * 3000
SOUND = b"RIFF what somebody said " * 2000


class Desk:
    """A computer and its line, on which sessions follow each other."""

    def __init__(self, folder: Path, gateway: Gateway) -> None:
        self.gateway, self.folder, self.secrets = gateway, folder, MemorySecrets()
        self.later, self._began = timedelta(), time.monotonic()
        self.address, self._served = "", AsyncExitStack()

    async def up(self) -> None:
        port = int(self.address.rsplit(":", 1)[1]) if self.address else 0
        self.address = await self._served.enter_async_context(serving(self.gateway, port))

    async def down(self) -> None:
        await self._served.aclose()

    @asynccontextmanager
    async def session(self, email: str = ME.email, *, undo_s: float = 0) -> AsyncIterator[Session]:
        clock = Clock(lambda: NOON + self.later + timedelta(seconds=time.monotonic() - self._began))
        session = Session(Account(self.secrets, self.address, email), "t0", self.folder, undo_s=undo_s, clock=clock)
        await session.start()
        try:
            yield session
        finally:
            await session.close()

    def picture(self, name: str = "taza.png", data: bytes = PICTURE) -> Path:
        path = self.folder.parent / name
        path.write_bytes(data)
        return path

    def on_disk(self) -> bytes:
        """Everything this program left on the disk."""
        return b"".join(path.read_bytes() for path in self.folder.rglob("*") if path.is_file())

    def kept(self) -> list[Path]:
        """The files of drafts and unsent messages."""
        return [path for path in self.folder.glob("*/files/*") if path.is_file()]


async def online(session: Session) -> None:
    await until(lambda: session.line.state == "online" and session.store.complete)


def files(session: Session, id: int = 1) -> tuple[Attached, ...]:
    return session.store.attached.get(id, ())


def bubbles(session: Session, id: int = 1) -> list[Any]:
    return sorted(session.store.pending.get(id, {}).values(), key=lambda each: each.created_at)


def item(session: Session, token: str) -> Unsent:
    found = session.sender.get(token)
    assert found is not None
    return found


def sent(desk: Desk) -> list[Any]:
    return [row.content for row in desk.gateway.tokens.values()]


async def attached_off_line(desk: Desk, session: Session) -> Attached:
    """Signed in, the line cut, a picture attached that waits for it."""
    await online(session)
    await desk.down()
    await until(lambda: not session.connectivity.up)
    session.attach(1, desk.picture())
    await until(lambda: files(session)[0].state == "waiting")
    return files(session)[0]
