"""What the stream does not bring: the pages of the list, and the past of a timeline.

The list is fetched page after page until every visible conversation is known (`Pages`). A timeline opens from the cache
at once and from the gateway when the cache is not certain (`History`); older pages follow when somebody scrolls there.
"""

import asyncio
from typing import Protocol

from desktop.cache.keeper import Keeper
from desktop.cache.reads import Reader
from desktop.net.api import Api
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.store.timeline import Timeline
from protocol.api import MessagePage
from protocol.conversation import Conversation
from protocol.frames import ConversationItem, ReadMarkItem
from protocol.message import Message
from protocol.order import format_order

PAGE = 60
MOST_CONVERSATIONS = 1_000_000
_PAUSE_S = 0.02


class Remote(Protocol):
    """Whether asking the gateway makes sense at this moment."""

    up: bool


class Pages:
    """Fetches the rest of the list behind a snapshot."""

    def __init__(self, api: Api, store: Store, hub: Hub, keeper: Keeper) -> None:
        self._api, self._store, self._hub, self._keeper = api, store, hub, keeper

    async def run(self, more: str | None) -> None:
        """Until everything is here; raises NetError, to be started again when the line is back."""
        if more is not None:
            await self._view("all", more)
        await self._view("resolved", None)
        self._hub.publish(self._store.settle())
        self._keeper.conversations([], complete=True)

    async def _view(self, view: str, after: str | None) -> None:
        while len(self._store.columns) < MOST_CONVERSATIONS:
            page = await self._api.conversations(after, view=view)
            changes = ChangeSet()
            for row in page.items:
                changes.merge(self._take(row))
            for mark in page.read_marks:
                changes.merge(self._store.apply(ReadMarkItem(mark)))
            self._hub.publish(changes)
            self._keeper.conversations(page.items, complete=False)
            after = page.next
            if after is None:
                return
            await asyncio.sleep(_PAUSE_S)

    def _take(self, row: Conversation) -> ChangeSet:
        changes = self._store.apply(ConversationItem(row))
        changes.counts = False  # the gateway has counted it already
        return changes


class History:
    """The past of timelines."""

    def __init__(self, api: Api, store: Store, hub: Hub, keeper: Keeper, reader: Reader, remote: Remote) -> None:
        self._api, self._store, self._hub = api, store, hub
        self._keeper, self._reader, self._remote = keeper, reader, remote
        self._busy: set[int] = set()

    def open(self, conversation_id: int) -> bool:
        """Show what the cache has; whether the gateway must be asked (`refresh`)."""
        timeline = self._store.timeline(conversation_id)
        if timeline.loaded:
            return timeline.stale
        span = self._reader.span(conversation_id)
        rows = self._reader.messages(conversation_id, limit=PAGE)
        if rows:
            has_older = rows[0].order > span[0] or span[1] if span else True
            self._show(conversation_id, timeline.join(rows, has_older=has_older))
        timeline.stale = span is None
        return timeline.stale

    async def refresh(self, conversation_id: int) -> None:
        """Fetch the newest page; raises NetError."""
        page = await self._api.messages(conversation_id, limit=PAGE)
        timeline = self._store.timeline(conversation_id)
        loaded = timeline.messages
        if loaded and page.items and page.items[0].order > loaded[-1].order and page.before:
            self._show(conversation_id, timeline.reset(page.items, has_older=True))
        else:
            self._show(conversation_id, self._freshen(timeline, page))
        self._keep(conversation_id, page.items, has_older=page.before is not None)

    async def older(self, conversation_id: int) -> bool:
        """One more page into the past; whether anything came. Raises NetError."""
        timeline = self._store.timeline(conversation_id)
        if not timeline.has_older or not timeline.messages or conversation_id in self._busy:
            return False
        self._busy.add(conversation_id)
        try:
            return await self._older(timeline)
        finally:
            self._busy.discard(conversation_id)

    async def _older(self, timeline: Timeline) -> bool:
        id, before = timeline.conversation_id, timeline.messages[0].order
        span = self._reader.span(id)
        rows = self._reader.messages(id, before, PAGE)
        if rows and ((span and rows[0].order >= span[0]) or not self._remote.up):
            has_older = not span or rows[0].order > span[0] or span[1]
            self._show(id, timeline.join(rows, has_older=has_older))
            return True
        page = await self._api.messages(id, before=format_order(before), limit=PAGE)
        has_older = page.before is not None
        self._show(id, timeline.join(page.items, has_older=has_older))
        self._keep(id, page.items, has_older=has_older)
        return bool(page.items)

    def _freshen(self, timeline: Timeline, page: MessagePage) -> set[int]:
        """The page meets what is shown: replace the stretch it covers, keep what is before it."""
        older = timeline.messages and page.items and timeline.messages[0].order < page.items[0].order
        if not older:
            return timeline.reset(page.items, has_older=page.before is not None)
        timeline.stale = False
        return timeline.join(page.items)

    def _show(self, conversation_id: int, changed: set[int]) -> None:
        changes = ChangeSet()
        changes.messages[conversation_id] = changed
        self._hub.publish(changes)

    def _keep(self, conversation_id: int, rows: list[Message], *, has_older: bool) -> None:
        span = (conversation_id, rows[0].order, has_older) if rows else None
        self._keeper.messages(rows, span)
