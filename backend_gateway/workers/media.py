"""Files of customers fetched from Meta, and uploads of agents that take long to convert, in the background.

claim (lease) -> address from Meta -> stream to disk, hash checked -> store, thumbnail, playable form -> row, event
                    ^---- 404: ask for a new address                      |
                                                     refused, wrong hash: again with back-off, then `failed`
                                                     Meta away: again until its seven days are over, then `expired`
"""

import asyncio
import base64
import binascii
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
import structlog

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.media_work import Made, Workshop, keep_unseen
from backend_gateway.channels.base import Refused
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError
from backend_gateway.channels.whatsapp.downloads import Downloaded, TooLarge
from backend_gateway.channels.whatsapp.media import MediaRefused
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import media_rows
from backend_gateway.store.media_rows import MediaJob
from backend_gateway.store.unit import Unit
from protocol.rules.media import INBOUND_LIMIT

AT_ONCE = 4
POLL_SECONDS = 1.0
MOST_TRIES = 6
LONGEST_WAIT = timedelta(hours=1)
ADDRESSES = 3
"""How often a fresh address is asked for within one try: each lives five minutes (FACTS section 8)."""

log = structlog.get_logger(__name__)


class _Failed(Exception):
    """This try failed for `reason`; `final` when the file itself is the cause, not the moment."""

    def __init__(self, reason: str, *, final: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final


def wait_before(tries: int) -> timedelta:
    """Back-off after so many tries: 5 s, 20 s, 80 s ... at most an hour."""
    return min(timedelta(seconds=5 * 4 ** min(tries - 1, 10)), LONGEST_WAIT)


def same_hash(claimed: str | None, sha256: str) -> bool:
    """Whether what was fetched is what was announced: base64 in webhooks, hex in lookups; nothing announced is fine."""
    if not claimed:
        return True
    text = claimed.strip()
    if len(text) == 64:
        return text.lower() == sha256
    try:
        return base64.b64decode(text, validate=True).hex() == sha256
    except (binascii.Error, ValueError):
        return False


@dataclass(slots=True)
class MediaWorker:
    """What the loop needs; `on_commit` hints at the feed, `signal` fires when something may have arrived."""

    pool: asyncpg.Pool
    graph: Graph
    shop: Workshop
    signal: Signal
    clock: Callable[[], datetime]
    on_commit: Callable[[], None]
    _flying: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Work until cancelled; what was begun then is given back."""
        try:
            while True:
                if not await self._start_some():
                    await self.signal.wait(POLL_SECONDS)
        finally:
            await self._give_back()

    async def _start_some(self) -> bool:
        room = AT_ONCE - len(self._flying)
        if room <= 0:
            return False
        try:
            async with Unit(self.pool, name="claim media") as unit:
                jobs = await media_rows.claim(unit.conn, self.clock(), room)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("media cannot be claimed", error=repr(error))
            return False
        for job in jobs:
            task = asyncio.create_task(self._one(job), name=f"media {job.id}")
            self._flying[job.id] = task
            task.add_done_callback(partial(self._landed, job.id))
        return bool(jobs)

    def _landed(self, media_id: int, _task: asyncio.Task[None]) -> None:
        self._flying.pop(media_id, None)
        self.signal.set()

    async def _give_back(self) -> None:
        left = dict(self._flying)
        for task in left.values():
            task.cancel()
        await asyncio.gather(*left.values(), return_exceptions=True)
        if left:
            async with Unit(self.pool, name="release media") as unit:
                await media_rows.release(unit.conn, list(left), self.clock())

    async def _one(self, job: MediaJob) -> None:
        """One try; never raises but for cancellation."""
        try:
            async with asyncio.timeout(media_rows.LEASE.total_seconds() - 60):
                await (self._fetch(job) if job.sha256 is None else self._convert(job))
        except _Failed as failed:
            await self._record(self._failed, job, failed)
        except Exception as error:
            if not isinstance(error, OSError | asyncpg.PostgresError | asyncpg.InterfaceError):
                log.exception("media failed", media_id=job.id)
            await self._record(self._failed, job, _Failed(type(error).__name__, final=False))

    async def _record(self, write: Callable[..., Any], *args: object) -> None:
        try:
            async with Unit(self.pool, name="media result") as unit:
                await write(unit, *args)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("a media result is lost, its lease brings it back", error=repr(error))
            return
        self.on_commit()

    async def _failed(self, unit: Unit, job: MediaJob, failed: _Failed) -> None:
        now = self.clock()
        if job.wa_expires_at is not None and job.wa_expires_at <= now:
            await media_rows.give_up(unit.conn, job.id, "expired", failed.reason)
        elif failed.final and job.tries >= MOST_TRIES:
            await media_rows.give_up(unit.conn, job.id, "failed", failed.reason)
        else:
            await media_rows.try_later(unit.conn, job.id, now + wait_before(job.tries), failed.reason)

    async def _fetch(self, job: MediaJob) -> None:
        if job.wa_id is None or job.number_id is None:
            raise _Failed("no_source", final=True)
        if job.wa_expires_at is not None and job.wa_expires_at <= self.clock():
            raise _Failed("expired", final=True)
        door = await self.graph.door(job.number_id)
        if door is None:
            raise _Failed("no_number", final=False)
        with self.shop.files.workspace() as folder:
            target = folder / "fetched"
            try:
                await _download(door[1], job, door[0].phone_number_id, target)
            except GraphError as error:
                raise _Failed(f"meta_{error.code or error.http_status or 'away'}", final=_is_final(error)) from None
            except TooLarge:
                raise _Failed("too_large", final=True) from None
            await self._file(job, await self._kept(job, target, folder))

    async def _kept(self, job: MediaJob, target: Path, folder: Path) -> Made:
        """With what can be shown of it; a file that breaks its decoder is kept with nothing to show."""
        if not job.suspect:
            with contextlib.suppress(MediaRefused):
                return await self.shop.keep(target, job.mime, job.filename, folder)
        return await asyncio.to_thread(keep_unseen, target, job.mime)

    async def _convert(self, job: MediaJob) -> None:
        """An upload that waits in the store as it came."""
        if job.suspect:
            await self._record(lambda unit: media_rows.give_up(unit.conn, job.id, "failed", "unreadable"))
            return
        with self.shop.files.workspace() as folder:
            async with self.shop.files.opened(job.sha256 or "") as source:
                try:
                    made = await self.shop.prepare(source, job.kind, job.filename, folder, long=True)  # type: ignore[arg-type]
                except MediaRefused as refused:
                    reason = refused.reason
                    await self._record(lambda unit: media_rows.give_up(unit.conn, job.id, "failed", reason))
                    return
            await self._file(job, made)

    async def _file(self, job: MediaJob, made: Made) -> None:
        filed = await self.shop.file_away(made)
        await self._record(lambda unit: media_rows.ready(unit.conn, job.id, filed))


async def _download(client: GraphClient, job: MediaJob, phone_number_id: str, target: Path) -> None:
    """Stream the file to `target`. Raises GraphError, TooLarge, _Failed for a hash that is not the announced one."""
    for attempt in range(1, ADDRESSES + 1):
        link = await client.media_url(job.wa_id or "", phone_number_id)
        try:
            got = await _stream(client, link.url, target)
        except GraphError as error:
            if error.http_status == 404 and attempt < ADDRESSES:
                continue
            raise
        if not (same_hash(job.claimed_sha256, got.sha256) and same_hash(link.sha256, got.sha256)):
            raise _Failed("wrong_hash", final=True)
        return


async def _stream(client: GraphClient, url: str, target: Path) -> Downloaded:
    with await asyncio.to_thread(target.open, "wb") as file:
        return await client.download_media(url, file.write, max_bytes=INBOUND_LIMIT)


def _is_final(error: GraphError) -> bool:
    """Meta says that there is no such file, or its host is not Meta's: time will not mend it."""
    why = error.why
    if not isinstance(why, Refused):
        return False
    return why.code in {100, 131052} or why.http_status == 404 or why.title == "refused host"
