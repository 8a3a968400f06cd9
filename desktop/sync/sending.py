"""Sending: messages, notes, reactions; taken back, tried again, thrown away. A part of the session.

What always holds: the token of a bubble is made when it is written and kept for every attempt; the draft ends with it.
"""

import uuid
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any, Literal

from desktop.cache.outbox import Unsent
from desktop.net.api import Api
from desktop.store.clock import Clock
from desktop.store.local_files import LocalFile, caption_of
from desktop.store.store import Store
from desktop.sync.connectivity import Connectivity
from desktop.sync.drafts import Drafts
from desktop.sync.files import Files
from desktop.sync.pens import Pens
from desktop.sync.sender import Sender
from desktop.sync.tasks import Tasks
from protocol import api
from protocol.api import MediaLeft, UploadedMedia
from protocol.content import Content, Note, Text


class Sending:
    """A bubble can be taken back for `undo_s` seconds."""

    api: Api
    store: Store
    clock: Clock
    connectivity: Connectivity
    sender: Sender
    drafts: Drafts
    files: Files
    pens: Pens
    undo_s: float
    _tasks: Tasks

    def send_text(self, conversation_id: int, text: str, reply_to: int | None = None) -> str:
        """Send a text; the token of its bubble."""
        return self.send(conversation_id, Text(body=text), reply_to)

    def send(
        self, conversation_id: int, content: Content, reply_to: int | None = None, *, file: LocalFile | None = None,
        uploaded: UploadedMedia | None = None,
    ) -> str:  # fmt: skip
        """Send anything; the draft ends. The bubble can be taken back for `undo_s` seconds.

        With a `file` of this computer, `content` is what its bubble shows.
        """
        row = self.store.rows.get(conversation_id)
        newest = self.store.timeline(conversation_id).newest()
        item = self._unsent(
            conversation_id, content, reply_to=reply_to, owner_version=row.owner_version if row else None,
            seen=newest.order if newest else None, offline=not self.connectivity.up, file=file, uploaded=uploaded,
        )  # fmt: skip
        self.pens.sent(conversation_id)
        return self._enqueue(item)

    def add_note(
        self, conversation_id: int, text: str, mentions: tuple[int, ...] = (), teams: tuple[int, ...] = ()
    ) -> str:
        """Add an internal note; the token of its bubble. A mentioned team is everybody in it."""
        note = Note(body=text, mentions=mentions, teams=teams)
        return self._enqueue(self._unsent(conversation_id, note, kind="note"))

    def undo(self, token: str) -> str | None:
        """Take a message back while that is possible: its words for the composer, None when too late.

        A file of this computer is attached again.
        """
        item = self.sender.take_back(token)
        if item is None:
            return None
        self.files.give_back(item)
        return getattr(item.content, "body", None) or (caption_of(item.content) if item.file else None) or ""

    def send_anyway(self, token: str) -> bool:
        """Send although newer messages or ten minutes came between; False where a person may not override."""
        return self.sender.again(token, anyway=True)

    def resend(self, token: str) -> bool:
        """Try a refused bubble once more."""
        return self.sender.again(token)

    def discard(self, token: str) -> bool:
        """Throw an unsent bubble away; False when it may have left."""
        item = self.sender.take_back(token)
        if item is not None and item.file is not None:
            self.files.drop(item.file.id)
        return item is not None

    def retry(self, message_id: int) -> None:
        """A new attempt of a message that WhatsApp did not take."""
        self._change(self.api.retry(message_id, api.RetryMessage(client_token=str(uuid.uuid4()))))

    def react(self, message_id: int, emoji: str) -> None:
        """React to a message; empty takes the reaction away."""
        self._change(self.api.react(message_id, api.SendReaction(client_token=str(uuid.uuid4()), emoji=emoji)))

    def media_left(self, media_id: int, what: MediaLeft = "saved") -> None:
        """A file was saved to a disk or passed on: the audit must know."""
        if media_id > 0:  # a file of this computer never was at the gateway
            self._tasks.ask(self.api.media_left(media_id, what), quiet=True)

    def _unsent(self, conversation_id: int, content: Content, kind: Literal["message", "note"] = "message",
                **given: Any) -> Unsent:  # fmt: skip
        now = self.clock.now()
        held = now + timedelta(seconds=self.undo_s) if self.undo_s > 0 else None
        return Unsent(
            token=str(uuid.uuid4()), conversation_id=conversation_id, kind=kind, content=content, created_at=now,
            state="held" if held else "queued", held_until=held, **given,
        )  # fmt: skip

    def _enqueue(self, item: Unsent) -> str:
        self.sender.enqueue(item)
        self.drafts.put(item.conversation_id, "")
        return item.token

    def _change(self, request: Coroutine[Any, Any, Any], *, quiet: bool = False) -> None:
        """See `Session`."""
        raise NotImplementedError
