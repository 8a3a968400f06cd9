"""A file of this computer before its message leaves: handed over in its turn, with progress on its bubble.

What always holds: what the gateway or WhatsApp does not take stays as a bubble with its reason; a bubble that is thrown
away stops its file on the way. Part of `desktop.sync.sender.Sender`.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

import msgspec

from desktop.cache.outbox import Unsent
from desktop.net.errors import NetError, Refused
from desktop.store.hub import Hub
from desktop.store.local_files import FILE_LOST, SILENT, LocalFile, caption_of, content_of, shown
from desktop.store.store import Store
from desktop.store.timeline import Pending
from protocol.api import UploadedMedia
from protocol.content import Content, Text
from protocol.errors import ErrorCode

MOST_UPLOADS = 2


class FileBox(Protocol):
    """The files of this session: `sync.files.Files`."""

    async def upload(self, file: LocalFile, progress: Callable[[float], None]) -> UploadedMedia: ...
    def drop(self, id: int) -> None: ...


class TakenBack(Exception):
    """Its message was thrown away while the file was on its way."""


class HandingOver:
    """What `Sender` does with the file of an item."""

    files: FileBox | None
    _items: dict[str, Unsent]
    _progress: dict[str, float]
    _store: Store
    _hub: Hub

    async def _hand_over(self, item: Unsent) -> Unsent | None:
        """The item with its file at the gateway; None when it stays here (refused, thrown away). Raises NetError."""
        if item.file is None or item.uploaded is not None or self.files is None:
            return item
        self._put(msgspec.structs.replace(item, state="sending", held_until=None))
        try:
            media = await self.files.upload(item.file, lambda share: self._share(item, share))
        except TakenBack:
            return None
        except NetError as error:
            if not self._not_taken(item, error):
                self._put_again(item)
                raise
            return None
        finally:
            self._progress.pop(item.token, None)
        return self._handed_over(item, media)

    def _handed_over(self, item: Unsent, media: UploadedMedia) -> Unsent | None:
        if item.token not in self._items:
            return None
        if media.verdict == "refused":
            reason = f"media.{media.reason or 'mime'}"
            self._put(msgspec.structs.replace(item, state="refused", reason=reason, detail=media.detail))
            return None
        words = caption_of(item.content)
        fresh = msgspec.structs.replace(item, uploaded=media, uploads=item.uploads + 1)
        if words and media.kind in SILENT:
            fresh = msgspec.structs.replace(fresh, content=shown(item.file, None, media))  # type: ignore[arg-type]
            self._put(words_apart(item, words))
        self._put(fresh)
        return fresh

    def _not_taken(self, item: Unsent, error: NetError) -> bool:
        """Keep why the file was not taken on its bubble; False when it may be later."""
        if isinstance(error, Refused):
            return item.token not in self._items or self._settle(item, error)
        if error.words != f"refused.{FILE_LOST}":
            return False
        if item.token in self._items:
            self._put(msgspec.structs.replace(item, state="refused", reason=FILE_LOST, detail=None))
        return True

    def _share(self, item: Unsent, share: float) -> None:
        """Show how far the file is; raises TakenBack when nobody wants it any more."""
        if item.token not in self._items:
            raise TakenBack
        self._progress[item.token] = share
        self._hub.publish(self._store.put_pending(bubble(self._items[item.token], share)))

    def _file_went(self, item: Unsent, refused: Refused) -> bool:
        """Whether the gateway forgot the file meanwhile (after a day, or by a rule): it is handed over once more."""
        return item.uploaded is not None and refused.code == ErrorCode.BAD_REQUEST and item.uploads < MOST_UPLOADS

    def _put(self, item: Unsent) -> None:
        """See `Sender`."""
        raise NotImplementedError

    def _put_again(self, item: Unsent) -> None:
        """See `Sender`."""
        raise NotImplementedError

    def _settle(self, item: Unsent, refused: Refused) -> bool:
        """See `Sender`."""
        raise NotImplementedError


def words_apart(item: Unsent, words: str) -> Unsent:
    """The gateway sends the file as a kind without a caption: its words follow, under a token of their own."""
    token = str(uuid.uuid5(uuid.UUID(item.token), "words"))
    at = item.created_at + timedelta(microseconds=1)
    return msgspec.structs.replace(
        item, token=token, content=Text(body=words), created_at=at, file=None, uploaded=None, uploads=0, state="queued",
        attempts=0, reply_to=None,
    )  # fmt: skip


def leaving(item: Unsent) -> Content:
    """What goes to the gateway: its own file in place of ours."""
    if item.file is None or item.uploaded is None:
        return item.content
    return content_of(item.uploaded, caption_of(item.content), voice=item.file.voice)


def bubble(item: Unsent, progress: float | None = None) -> Pending:
    """What the timeline shows of it."""
    content = item.content if item.file is None else shown(item.file, caption_of(item.content), item.uploaded)
    return Pending(
        token=item.token, conversation_id=item.conversation_id, content=content, created_at=item.created_at,
        progress=progress,
        state=item.state, reply_to=item.reply_to, reason=item.reason, detail=item.detail, held_until=item.held_until,
    )  # fmt: skip
