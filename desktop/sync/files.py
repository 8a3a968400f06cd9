"""Files on their way into an answer: kept encrypted at once, judged by the gateway, sent through the outbox.

    attach --> row + encrypted file on disk --> handed over: ready --send--> outbox --> message confirmed: file deleted
                     |                    '--> no line: waiting --send--'      |
                     '--> restart: waiting                                     '--> undone: attached again

What always holds: a file is in exactly one place, attached or in an unsent message, through every crash; its bytes stay
until its message is at the gateway or a person threw it away. All methods on the GUI thread's loop.
"""

import contextlib
import wave
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from desktop.cache.outbox import Outbox, Unsent
from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.local_files import Attached, LocalFile
from desktop.store.store import Store
from desktop.sync.backfill import Remote
from desktop.sync.file_bytes import FileBytes, FileLost, Progress
from desktop.sync.profile import Profile
from desktop.sync.tasks import Tasks
from protocol.api import UploadedMedia

SHORTEST_MS = 500


class Files:
    """Of one session."""

    def __init__(
        self, api: Api, store: Store, hub: Hub, profile: Profile, remote: Remote, tasks: Tasks
    ) -> None:  # fmt: skip
        self._store, self._hub = store, hub
        self._profile, self._remote, self._tasks = profile, remote, tasks
        self._bytes = FileBytes(api, profile)
        self._uploading: set[int] = set()
        self._place = 0
        self.on_converting: Callable[[int], None] = lambda _: None

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
            self._bytes.clean()
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
        fresh = [one for one in found if one.file.id not in self._bytes]
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
        file = self._bytes.new(path, ours=ours, **facts)
        one = Attached(conversation_id=conversation_id, file=file, place=self._next_place())
        self._outbox.put_attached(one)
        self._show(one)
        self._keep(file, None if ours else path, check=check)
        return file

    def attach_uploaded(self, conversation_id: int, media: UploadedMedia) -> None:
        """A file that the gateway has already (of a quick reply)."""
        file = LocalFile(id=self._profile.files.new_id(), name=media.filename or media.kind, size=media.size)
        state: Any = "refused" if media.verdict == "refused" else "ready"
        one = Attached(conversation_id=conversation_id, file=file, state=state, media=media, place=self._next_place())
        self._outbox.put_attached(one)
        self._show(one)

    def recorded(self, path: Path, **facts: Any) -> LocalFile:
        """The row of one of ours that is sent at once; it is encrypted in the background. Raises OSError."""
        file = self._bytes.new(path, ours=True, **facts)
        self._keep(file, None, check=False)
        return file

    def check(self, conversation_id: int) -> None:
        """Hand over what waits in this composer, if there is a line."""
        for one in self._store.attached.get(conversation_id, ()):
            if one.state == "waiting":
                self._start(one)
            elif one.converting:
                self.on_converting(one.file.id)

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
        self._bytes.drop(id)

    async def open(self, id: int, target: Path) -> Path:
        """A plain copy for players and viewers; raises FileLost."""
        return await self._bytes.open(id, target)

    async def upload(self, file: LocalFile, progress: Progress) -> UploadedMedia:
        """Hand it over; the gateway's verdict. Raises NetError; FileLost when it is not here any more."""
        return await self._bytes.upload(file, progress)

    async def settle(self) -> None:
        """Until every file is encrypted on disk: before the session ends."""
        await self._bytes.settle()

    # --------------------------------------------------------------------------------------------------------- inside

    def _next_place(self) -> int:
        self._place += 1
        return self._place

    def _know(self, file: LocalFile) -> None:
        self._bytes.know(file, partial(self._kept_now, file.id))

    def _show(self, one: Attached) -> None:
        self._know(one.file)
        self._place = max(self._place, one.place)
        others = self._store.attached.get(one.conversation_id, ())
        if any(each.file.id == one.file.id for each in others):
            new = tuple(one if each.file.id == one.file.id else each for each in others)
        else:
            new = (*others, one)
        self._put(one.conversation_id, new)
        if one.converting:
            self.on_converting(one.file.id)

    def _put(self, conversation_id: int, attached: tuple[Attached, ...]) -> None:
        self._store.attached[conversation_id] = attached
        changes = ChangeSet()
        changes.drafts.add(conversation_id)
        self._hub.publish(changes)

    def _keep(self, file: LocalFile, source: Path | None, *, check: bool) -> None:
        self._bytes.keep(file, source, partial(self._kept_now, file.id, foreign=source is not None, check=check))

    def _kept_now(self, id: int, kept: bool, *, foreign: bool = False, check: bool = False) -> None:
        """Its card says how it went; one that was not ours and could not be read is nothing a restart could find."""
        one = self.get(id)
        if one is not None and not kept:
            self._outbox.drop_attached(id) if foreign else None
            self._show(replace(one, state="failed", reason=FileLost.words))
        elif kept and check:
            self._tasks.spawn(self._judge(id))
        elif one is not None and one.state == "reading":
            self._show(replace(one, state="waiting"))
            if self._remote.up:  # it came while this was encrypted
                self._start(one)

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
        self._take_verdict(id, verdict)

    def judged(self, id: int, media: UploadedMedia) -> None:
        """The gateway tells how it stands now."""
        self._take_verdict(id, _judged(media))

    def not_judged(self, id: int, error: NetError) -> None:
        """The gateway will not tell."""
        self._take_verdict(id, _not_judged(error))

    def _take_verdict(self, id: int, verdict: dict[str, Any]) -> None:
        if (now := self.get(id)) is not None:
            judged = replace(now, progress=None, **verdict)
            self._outbox.put_attached(judged)
            self._show(judged)

    def _progress(self, id: int, share: float) -> None:
        if (one := self.get(id)) is not None:
            self._show(replace(one, progress=share))


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
