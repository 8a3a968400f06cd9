"""Files on their way into an answer: kept encrypted at once, judged by the gateway, sent through the outbox.

    attach --> row + encrypted file on disk --> handed over: ready --send--> outbox --> message confirmed: file deleted
                     |                    '--> no line: waiting --send--'      |
                     '--> restart: waiting                                     '--> undone: attached again

What always holds: a file is in exactly one place, attached or in an unsent message, through every crash; its bytes stay
until its message is at the gateway or a person threw it away. All methods on the GUI thread's loop.
"""

import asyncio
import contextlib
import logging
import wave
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from desktop.cache.outbox import Outbox, Unsent
from desktop.cache.sealed import Damaged, away
from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.local_files import FILE_LOST, Attached, LocalFile
from desktop.store.store import Store
from desktop.sync.backfill import Remote
from desktop.sync.profile import Profile
from desktop.sync.tasks import Tasks
from protocol.api import UploadedMedia

SHORTEST_MS = 500
STEP = 0.02
"""Progress is shown in steps of this share."""

Progress = Callable[[float], None]

_log = logging.getLogger(__name__)


class FileLost(NetError):
    """The file is not on this computer any more, or does not open."""

    words = f"refused.{FILE_LOST}"


class Files:
    """Of one session."""

    def __init__(
        self, api: Api, store: Store, hub: Hub, profile: Profile, remote: Remote, tasks: Tasks
    ) -> None:  # fmt: skip
        self._api, self._store, self._hub = api, store, hub
        self._profile, self._kept, self._remote, self._tasks = profile, profile.files, remote, tasks
        self._keeping: dict[int, asyncio.Task[None]] = {}
        self._uploading: set[int] = set()
        self._local: dict[int, LocalFile] = {}
        self._place = 0

    @property
    def _outbox(self) -> Outbox:
        return self._profile.outbox

    def load(self, unsent: Iterable[Unsent]) -> None:
        """Show what an earlier run left; what nobody names goes, unless a lost outbox may still name it."""
        sent = {item.file.id: item.file for item in unsent if item.file is not None}
        for one in self._outbox.attached():
            if one.file.id in sent:
                self._outbox.drop_attached(one.file.id)  # the program ended between the two
            else:
                self._show(_anew(one))
        for file in sent.values():
            self._know(file)
        if not self._profile.lost():
            self._kept.clean(self._local.keys())
        for conversation_id, path in tuple(self._profile.left_recordings()):
            self._salvage(conversation_id, path)

    def _salvage(self, conversation_id: int, path: Path) -> None:
        """A recording that was being made when the program broke down: a card of its conversation."""
        try:
            with wave.open(str(path)) as sound:
                length = round(sound.getnframes() * 1000 / max(1, sound.getframerate()))
        except (wave.Error, EOFError, OSError):
            length = 0
        if length < SHORTEST_MS:
            path.unlink(missing_ok=True)
            return
        with contextlib.suppress(OSError):
            self.attach(
                conversation_id, path, ours=True, check=False, name="audio.wav", voice=True, duration_ms=length
            )  # fmt: skip

    def recover(self, found: Iterable[Attached]) -> int:
        """Take in what a lost outbox held; how many were not here."""
        fresh = [one for one in found if one.file.id not in self._local]
        for one in fresh:
            self._outbox.put_attached(one)
            self._show(_anew(one))
        return len(fresh)

    # ------------------------------------------------------------------------------------------------- in a composer

    def attach(
        self, conversation_id: int, path: Path, *, ours: bool = False, check: bool = True, **facts: Any
    ) -> LocalFile:
        """Keep a file (moved away when it is `ours`, a recording or a pasted picture) and show it in the composer.

        `check`: hand it over for the gateway's verdict at once. `facts` go into `LocalFile`. Raises OSError.
        """
        file = self.new(path, ours=ours, **facts)
        one = Attached(conversation_id=conversation_id, file=file, place=self._next_place())
        self._outbox.put_attached(one)
        self._show(one)
        self._keep(file, None if ours else path, one if check else None)
        return file

    def attach_uploaded(self, conversation_id: int, media: UploadedMedia) -> None:
        """A file that the gateway has already (of a quick reply)."""
        file = LocalFile(id=self._kept.new_id(), name=media.filename or media.kind, size=media.size)
        state: Any = "refused" if media.verdict == "refused" else "ready"
        one = Attached(conversation_id=conversation_id, file=file, state=state, media=media, place=self._next_place())
        self._outbox.put_attached(one)
        self._show(one)

    def new(self, path: Path, *, ours: bool, name: str = "", **facts: Any) -> LocalFile:
        """The row of a file; one of ours is in the person's folder when this returns. Raises OSError."""
        size = path.stat().st_size
        file = LocalFile(id=self._kept.new_id(), name=name or path.name, size=size, key=self._kept.new_key(), **facts)
        if ours:
            self._kept.take(file.id, path)
        self._local[file.id] = file
        return file

    def keep(self, file: LocalFile) -> None:
        """Encrypt one of ours in the background."""
        self._keep(file, None, None)

    def check(self, conversation_id: int) -> None:
        """Hand over what waits in this composer, if there is a line."""
        for one in self._store.attached.get(conversation_id, ()):
            if one.state == "waiting":
                self._start(one)

    def retry(self, id: int) -> None:
        """A person asks for another try."""
        if (one := self.get(id)) is not None and one.state in {"waiting", "failed", "refused"}:
            self._start(replace(one, media=None))

    def get(self, id: int) -> Attached | None:
        """An attached file."""
        return next((one for many in self._store.attached.values() for one in many if one.file.id == id), None)

    def remove(self, id: int) -> None:
        """Thrown away."""
        self.take(id)
        self.drop(id)

    def take(self, id: int) -> Attached | None:
        """Out of the composer; its bytes stay."""
        one = self.get(id)
        if one is not None:
            self._outbox.drop_attached(id)
            rest = tuple(each for each in self._store.attached[one.conversation_id] if each.file.id != id)
            self._put(one.conversation_id, rest)
        return one

    def give_back(self, item: Unsent) -> None:
        """What was undone is attached again, as far as the gateway has it."""
        if item.file is not None:
            state: Any = "ready" if item.uploaded is not None else "waiting"
            one = Attached(
                conversation_id=item.conversation_id, file=item.file, state=state, media=item.uploaded,
                place=self._next_place(),
            )  # fmt: skip
            self._outbox.put_attached(one)
            self._show(one)
            self._start(one) if one.media is None else None

    # ------------------------------------------------------------------------------------------------------ its bytes

    def drop(self, id: int) -> None:
        """Its message is at the gateway, or it was thrown away."""
        self._local.pop(id, None)
        keeping = self._keeping.pop(id, None)
        if keeping is None:
            self._delete(id)
        else:
            keeping.add_done_callback(lambda _: self._delete(id))

    def _delete(self, id: int) -> None:
        self._kept.drop(id)
        for copy in (self._profile.folder / "open").glob(f"{id}-*"):
            away(copy)

    async def open(self, id: int, target: Path) -> Path:
        """A plain copy for players and viewers; raises FileLost."""
        file = self._local.get(id)
        if file is None:
            raise FileLost(str(id))
        try:
            await self._kept_by_now(file)
            await asyncio.to_thread(self._kept.open, file, target)
        except (OSError, Damaged) as error:
            raise FileLost(str(error)) from error
        return target

    async def upload(self, file: LocalFile, progress: Progress) -> UploadedMedia:
        """Hand it over; the gateway's verdict. Raises NetError; FileLost when it is not here any more."""
        self._know(file)
        try:
            await self._kept_by_now(file)
            if not self._kept.has(file.id):
                raise FileLost(file.name)
            size = self._kept.size(file)  # whoever still wrote to it may have changed its size
            data = self._pieces(file, size, progress)
            return await self._api.upload(data, file.name, file.mime, "voice" if file.voice else None, size)
        except (OSError, Damaged) as error:
            raise FileLost(str(error)) from error

    async def settle(self) -> None:
        """Until every file is encrypted on disk: before the session ends."""
        await asyncio.gather(*self._keeping.values(), return_exceptions=True)

    # --------------------------------------------------------------------------------------------------------- inside

    def _next_place(self) -> int:
        self._place += 1
        return self._place

    def _know(self, file: LocalFile) -> None:
        """Remember it; encrypt what the last run did not come to."""
        if file.id not in self._local:
            self._local[file.id] = file
            if self._kept.waits(file.id):
                self._keep(file, None, None)

    def _show(self, one: Attached) -> None:
        self._know(one.file)
        self._place = max(self._place, one.place)
        others = self._store.attached.get(one.conversation_id, ())
        if any(each.file.id == one.file.id for each in others):
            new = tuple(one if each.file.id == one.file.id else each for each in others)
        else:
            new = (*others, one)
        self._put(one.conversation_id, new)

    def _put(self, conversation_id: int, attached: tuple[Attached, ...]) -> None:
        self._store.attached[conversation_id] = attached
        changes = ChangeSet()
        changes.drafts.add(conversation_id)
        self._hub.publish(changes)

    def _keep(self, file: LocalFile, source: Path | None, then: Attached | None) -> None:
        task = asyncio.get_running_loop().create_task(self._encrypt(file, source, then))
        self._keeping[file.id] = task
        task.add_done_callback(lambda _: self._keeping.pop(file.id, None))

    async def _encrypt(self, file: LocalFile, source: Path | None, then: Attached | None) -> None:
        try:
            await asyncio.to_thread(self._kept.keep, file, source)
        except OSError as error:
            _log.warning("file_not_kept error=%s", error)
            if (one := self.get(file.id)) is not None:
                self._outbox.drop_attached(file.id) if source is not None else None
                self._show(replace(one, state="failed", reason=FileLost.words))
            return
        if (one := self.get(file.id)) is not None and then is None and one.state == "reading":
            self._show(replace(one, state="waiting"))
            if self._remote.up:  # it came while this was encrypted
                self._start(one)
        if then is not None:
            self._tasks.spawn(self._judge(file.id))

    async def _kept_by_now(self, file: LocalFile) -> None:
        """Wait until it is encrypted; try again what failed (the disk was full). Raises OSError."""
        if (keeping := self._keeping.get(file.id)) is not None:
            await asyncio.shield(keeping)
        if self._kept.waits(file.id):
            await asyncio.to_thread(self._kept.keep, file)

    def _start(self, one: Attached) -> None:
        if one.file.id not in self._uploading and one.file.key:
            self._show(replace(one, state="reading", reason=None, progress=None))
            self._tasks.spawn(self._judge(one.file.id))

    async def _judge(self, id: int) -> None:
        """The gateway's verdict on an attached file."""
        one = self.get(id)
        if one is None or id in self._uploading:
            return
        self._uploading.add(id)
        try:
            verdict = _judged(await self.upload(one.file, lambda share: self._progress(id, share)))
        except NetError as error:
            verdict = _not_judged(error)
        finally:
            self._uploading.discard(id)
        if (now := self.get(id)) is not None:
            judged = replace(now, progress=None, **verdict)
            self._outbox.put_attached(judged)
            self._show(judged)

    def _progress(self, id: int, share: float) -> None:
        if (one := self.get(id)) is not None:
            self._show(replace(one, progress=share))

    async def _pieces(self, file: LocalFile, size: int, progress: Progress) -> AsyncIterator[bytes]:
        given, shown = 0, 0.0
        found = self._kept.pieces(file)
        while (piece := await asyncio.to_thread(next, found, None)) is not None:
            for start in range(0, len(piece), 1 << 16):
                part = piece[start : start + (1 << 16)]
                yield part
                given += len(part)
                share = given / max(1, size)
                if share - shown >= STEP:
                    shown = share
                    progress(min(1.0, share))


def _anew(one: Attached) -> Attached:
    """As it begins in a new run: a verdict of the gateway may be gone, a file of its own may not."""
    if not one.file.key:
        return one
    return replace(one, state="waiting", media=None, reason=None, progress=None)


def _judged(media: UploadedMedia) -> dict[str, Any]:
    if media.verdict == "refused":
        return {"state": "refused", "media": media, "reason": f"media.{media.reason or 'mime'}"}
    return {"state": "ready", "media": media, "reason": None}


def _not_judged(error: NetError) -> dict[str, Any]:
    """Without a line it waits; a refusal is told with its reason."""
    final = isinstance(error, FileLost) or (isinstance(error, Refused) and not error.temporary)
    return {"state": "failed" if final else "waiting", "media": None, "reason": error.words}
