"""Quick replies, macros and scheduled messages: asked of the gateway, shown when it took them.

The part of a session behind the composer's popup and the managers. The rows themselves come with the snapshot and the
stream, so everything can be read and inserted without a line.
"""

import uuid
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from desktop.net.answers import AnswersApi
from desktop.net.api import Api
from desktop.store.store import Store
from desktop.store.zone import office_zone
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.answers import Macro, Scheduled
from protocol.answers_api import EditScheduled, MacroRun, PutMacro, PutQuickReply, RunMacro, ScheduleMessage
from protocol.api import UploadedMedia
from protocol.content import Content
from protocol.frames import ConversationItem, MacroItem, QuickReplyItem, ScheduledItem
from protocol.resolving import Close

Done = Callable[[Any], None]


class Answers:
    """The part of a session that answers faster."""

    api: Api
    store: Store
    engine: Engine
    _tasks: Tasks

    uses: dict[int, int]
    """How often I used each quick reply within 30 days, as far as the gateway told; grows with every use here."""

    @property
    def _answers(self) -> AnswersApi:
        return AnswersApi(self.api)

    def fetch_uses(self) -> None:
        """Ask how often I used what; without an answer the ranking is by what was typed alone."""
        self._tasks.ask(self._fetch_uses(), quiet=True)

    def use_quick_reply(self, id: int) -> None:
        """I inserted it."""
        self.uses[id] = self.uses.get(id, 0) + 1
        self._tasks.ask(self._answers.use_quick_reply(id), quiet=True)

    def put_quick_reply(self, request: PutQuickReply, id: int | None = None, done: Done | None = None) -> None:
        """Write a new one (no id) or change one; `done(row)` when the gateway took it."""
        self._tasks.ask(self._kept(self._answers.put_quick_reply(request, id), QuickReplyItem, done))

    def put_macro(self, request: PutMacro, id: int | None = None, done: Done | None = None) -> None:
        """Write a new one (no id) or change one; `done(row)` when the gateway took it."""
        self._tasks.ask(self._kept(self._answers.put_macro(request, id), MacroItem, done))

    def run_macro(
        self, conversation_id: int, macro: Macro, language: str, done: Done | None = None, close: Close | None = None
    ) -> None:
        """Do all its steps there, or none; texts speak `language` where the customer's is not known.

        `close` is what is said about the case, for a macro that asks.
        """
        self._run(conversation_id, done, macro_id=macro.id, language=language, close=close)

    def undo_macro(self, result: MacroRun) -> None:
        """Take everything back that a macro did, unless somebody else acted since."""
        if result.undo:
            self._run(result.conversation.id, None, steps=result.undo, version=result.conversation.owner_version)

    def _run(self, conversation_id: int, done: Done | None, *, version: int | None = None, **what: Any) -> None:
        row = self.store.rows.get(conversation_id)
        seen = version if version is not None else row.owner_version if row is not None else None
        zone = getattr(office_zone(self.store), "key", "UTC")
        body = RunMacro(client_token=str(uuid.uuid4()), owner_version=seen, zone=zone, **what)
        self._tasks.ask(self._ran(self._answers.run_macro(conversation_id, body), done))

    async def _ran(self, request: Coroutine[Any, Any, MacroRun], done: Done | None) -> None:
        result = await request
        self.engine.apply([ConversationItem(result.conversation)])
        if done is not None:
            done(result)

    def schedule(self, conversation_id: int, content: Content, due_at: datetime, done: Done | None = None) -> None:
        """Send it at that time, once. The draft ends when the gateway has it."""
        row = self.store.rows.get(conversation_id)
        body = ScheduleMessage(
            client_token=str(uuid.uuid4()), content=content, due_at=due_at,
            inbound_seen=row.inbound_count if row is not None else None,
        )  # fmt: skip
        self._tasks.ask(self._kept(self._answers.schedule(conversation_id, body), ScheduledItem, done))

    def edit_scheduled(self, row: Scheduled, content: Content, due_at: datetime, done: Done | None = None) -> None:
        """Another text or time for one that waits or asks."""
        home = self.store.rows.get(row.conversation_id)
        seen = home.inbound_count if home is not None else None
        body = EditScheduled(content=content, due_at=due_at, rev=row.rev, inbound_seen=seen)
        self._tasks.ask(self._kept(self._answers.edit_scheduled(row.id, body), ScheduledItem, done))

    def cancel_scheduled(self, id: int, done: Done | None = None) -> None:
        """Stop it."""
        self._tasks.ask(self._kept(self._answers.settle_scheduled(id, "cancel"), ScheduledItem, done))

    def send_scheduled(self, id: int, done: Done | None = None) -> None:
        """Send it now, whatever came between."""
        self._tasks.ask(self._kept(self._answers.settle_scheduled(id, "send"), ScheduledItem, done))

    async def quick_reply_files(self, id: int) -> list[UploadedMedia]:
        """What its files are; raises NetError."""
        return await self._answers.quick_reply_files(id)

    async def _fetch_uses(self) -> None:
        self.uses = {row.id: row.uses for row in await self._answers.quick_reply_uses()}

    async def _kept(self, request: Coroutine[Any, Any, Any], item: Callable[[Any], Any], done: Done | None) -> None:
        row = await request
        self.engine.apply([item(row)])
        if done is not None:
            done(row)
