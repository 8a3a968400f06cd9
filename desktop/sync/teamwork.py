"""Working together: who writes, help, silent watching, mentions, the hand-over of a shift.

The part of a session behind the composer's strip of the pen and the bars above the timeline. Everything that changes
something asks the gateway; without a line it is off, only writing goes on.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from desktop.net.api import Api
from desktop.net.stream import Stream
from desktop.net.teamwork import TeamworkApi
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.pens import Pens
from desktop.sync.tasks import Tasks
from protocol.conversation import Conversation
from protocol.frames import ConversationItem, Live, ViewingSignal
from protocol.teamwork import HandOver, HandOverItem

Done = Callable[[], None]
Settled = Callable[[dict[int, str]], None]
SAY_AGAIN_SECONDS = 120.0
"""Colleagues forget a viewer after 300 s."""


class Teamwork:
    """The part of a session that shares conversations."""

    api: Api
    store: Store
    engine: Engine
    stream: Stream
    pens: Pens
    current: int | None
    watched: int | None = None
    """The conversation I look at in silence."""
    _tasks: Tasks
    _shown_at: float = 0.0

    @property
    def _teamwork(self) -> TeamworkApi:
        return TeamworkApi(self.api)

    # ------------------------------------------------------------------------------------------------------ the pen

    def writing(self, conversation_id: int) -> None:
        """A key of a reply: ask for the pen, or keep it."""
        self.pens.typed(conversation_id)

    def stop_writing(self, conversation_id: int) -> None:
        """The reply was emptied or left."""
        self.pens.stop(conversation_id)

    def take_pen(self, conversation_id: int) -> None:
        """Write although a colleague does; they are told and keep their text."""
        self.pens.take(conversation_id)

    def writer(self, conversation_id: int) -> int | None:
        """The colleague who writes there."""
        return self.pens.writer(conversation_id)

    def on_pen_lost(self, listener: Callable[[int, int], object]) -> Callable[[], None]:
        """Hear of a pen of mine that a colleague took: (conversation, colleague); the answer ends it."""
        return self.pens.lost.add(listener)

    # -------------------------------------------------------------------------------------------------------- viewing

    def _view(self, conversation_id: int | None) -> None:
        """Tell the colleagues what is on my screen; a watcher has nothing on theirs."""
        if conversation_id is not None and conversation_id == self.watched:
            conversation_id = None
        self._shown_at = asyncio.get_running_loop().time()
        self._tasks.spawn(self.stream.send(ViewingSignal(conversation_id=conversation_id)))

    def _view_again(self) -> None:
        """Once a second: say again what is open before it is forgotten."""
        if self.current is not None and asyncio.get_running_loop().time() - self._shown_at >= SAY_AGAIN_SECONDS:
            self._view(self.current)

    def _live_came(self, live: Live) -> None:
        """Before it is shown. Whoever comes to my conversation is told that I am here."""
        known = live.user_id in self.store.presence.who(live.conversation_id, "viewing")
        if live.what == "viewing" and not known and live.conversation_id == self.current:
            self._view(self.current)
        self.pens.hear(live)

    # ------------------------------------------------------------------------------------------------ help and watching

    def ask_help(self, conversation_id: int, reason: str, done: Done | None = None) -> None:
        """Call a supervisor; the conversation stays mine."""
        self._work_on(self._teamwork.ask_help(conversation_id, reason), done)

    def close_help(self, conversation_id: int, done: Done | None = None) -> None:
        """Help is not needed any more."""
        self._work_on(self._teamwork.close_help(conversation_id), done)

    def watch(self, conversation_id: int, done: Done | None = None) -> None:
        """Look on in silence; `done` when the gateway allowed it and wrote it down."""
        self._tasks.ask(self._watched(conversation_id), None if done is None else lambda _: done())

    def stop_watching(self) -> None:
        """Look away."""
        id, self.watched = self.watched, None
        if id is not None:
            self._tasks.ask(self._teamwork.watch(id, "end"), quiet=True)

    def intervene(self, conversation_id: int, done: Done | None = None) -> None:
        """Make a colleague's conversation mine; the timeline says so."""
        row = self.store.rows.get(conversation_id)
        self._work_on(self._intervened(conversation_id, row.owner_version if row else None), done)

    async def _watched(self, conversation_id: int) -> None:
        await self._teamwork.watch(conversation_id, "begin")
        self.stop_watching()
        self.watched = conversation_id
        if self.current == conversation_id:
            self._view(None)

    async def _intervened(self, conversation_id: int, owner_version: int | None) -> Conversation:
        row = await self._teamwork.intervene(conversation_id, owner_version)
        if self.watched == conversation_id:
            self.stop_watching()
            self._view(self.current)
        return row

    # --------------------------------------------------------------------------------------- mentions and hand-over

    def mention_done(self, conversation_id: int) -> None:
        """What I was mentioned for is read or done: it leaves the mentions."""
        row = self.store.rows.get(conversation_id)
        if row is not None and self.store.my_id() in row.mentions:
            self._tasks.ask(self._teamwork.mention_done(conversation_id), self._landed, quiet=True)

    def hand_over(self, items: Sequence[HandOverItem], done: Settled) -> None:
        """Every open conversation of mine with its outcome; `done(code by conversation)` of what was refused."""
        self._tasks.ask(self._handed_over(HandOver(items=list(items))), done)

    async def _handed_over(self, body: HandOver) -> dict[int, str]:
        answer = await self._teamwork.hand_over(body)
        self.engine.apply([ConversationItem(one.conversation) for one in answer.results if one.conversation])
        return {one.id: one.code for one in answer.results if one.code is not None}

    def _work_on(self, request: Coroutine[Any, Any, Conversation], done: Done | None) -> None:
        def landed(row: Conversation) -> None:
            self._landed(row)
            if done is not None:
                done()

        self._tasks.ask(request, landed)

    def _landed(self, row: Conversation) -> None:
        self.engine.apply([ConversationItem(row)])
