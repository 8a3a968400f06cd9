"""Quick replies, macros and scheduled messages: asked of the gateway, shown when it took them.

The part of a session behind the composer's popup and the managers. The rows themselves come with the snapshot and the
stream, so everything can be read and inserted without a line.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from desktop.net.answers import AnswersApi
from desktop.net.api import Api
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.answers_api import PutQuickReply
from protocol.api import UploadedMedia
from protocol.frames import QuickReplyItem

Done = Callable[[Any], None]


class Answers:
    """The part of a session that answers faster."""

    api: Api
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
