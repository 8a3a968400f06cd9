"""A desk: one person's real client on one computer. The real session over a line of its own, and the real Qt models.

desk.rows()      what the list shows, top first (ConversationRow)
desk.bubbles()   what the open timeline shows, oldest first (TimelineRow, separators left out)
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from desktop.models.conversation_list import ConversationListModel
from desktop.models.rows import ROW_ROLE, ConversationRow, TimelineRow
from desktop.models.timeline import TimelineModel
from desktop.store.timeline import Pending
from desktop.sync.session import Session
from tests.stories.line import Line

DEADLINE = 15.0
_SHOWN = {"message", "pending", "note"}


class Desk:
    """What somebody sees and does. `problems` are the words keys they were told."""

    def __init__(self, session: Session, line: Line) -> None:
        self.session = session
        self.line = line
        self.store = session.store
        self.list = ConversationListModel(session.store, session.hub, lambda row: row.name, "all")
        self.timeline = TimelineModel(session.store, session.hub, UTC)
        self.problems: list[str] = []
        self._left = False
        self._changed = asyncio.Event()
        session.hub.subscribe(self._wake)
        session.on_line(self._wake)
        session.on_problem(self._told)

    def _wake(self, _: object) -> None:
        self._changed.set()

    def _told(self, words: str, _: str) -> None:
        self.problems.append(words)
        self._changed.set()

    async def until(self, condition: Callable[[], Any], seconds: float = DEADLINE) -> None:
        """Wait until it holds. Looks after every change, and twenty times a second for what is told by nobody."""
        async with asyncio.timeout(seconds):
            while not condition():
                self._changed.clear()
                waiting = asyncio.ensure_future(self._changed.wait())
                await asyncio.wait({waiting}, timeout=0.05)
                waiting.cancel()

    async def take(self, id: int) -> None:
        """Take a conversation; returns when the gateway has agreed (what is shown before is a wish)."""
        landed: list[object] = []
        self.session.take(id, landed.append)
        await self.until(lambda: landed)

    async def line_back(self) -> None:
        """The line is there again, and the system has told so."""
        await self.line.up()
        self.session.stream.hurry()

    def next_frame(self) -> None:
        """Show what waits for the frame that is being drawn (16 ms at most)."""
        self.session.hub.flush()

    async def online(self) -> None:
        """Wait until the line is up and the whole list is here."""
        await self.until(lambda: self.session.connectivity.up and self.store.complete)

    async def caught_up(self, cursor: str) -> None:
        """Wait until everything up to a cursor of the gateway was applied."""
        wanted = tuple(map(int, cursor.split("-")))
        await self.until(lambda: tuple(map(int, (self.session.engine.cursor or "0-0").split("-"))) >= wanted)

    def look_at(self, view: str) -> None:
        """Choose a view of the sidebar."""
        self.list.show(view)

    def open(self, name: str) -> int:
        """Open somebody's conversation; its id."""
        id = self.row(name).id
        self.session.open_conversation(id)
        self.timeline.show(id)
        return id

    def rows(self) -> list[ConversationRow]:
        return [self.list.data(self.list.index(row, 0), ROW_ROLE) for row in range(self.list.rowCount())]

    def names(self) -> list[str]:
        return [row.name for row in self.rows()]

    def row(self, name: str) -> ConversationRow:
        """The row of a customer."""
        return next(row for row in self.rows() if row.name == name)

    def bubbles(self) -> list[TimelineRow]:
        return [row for row in self.timeline[:] if row.kind in _SHOWN]

    def texts(self) -> list[str]:
        """The texts of the bubbles, unsent ones included."""
        return [text_of(row) for row in self.bubbles()]

    def bubble(self, text: str) -> TimelineRow:
        """The only bubble with this text."""
        [found] = [row for row in self.bubbles() if text_of(row) == text]
        return found

    def status(self, text: str) -> str:
        """`queued`, `sent`, `delivered`, `read`, `failed` ... of the last bubble with this text, "" without one."""
        found = [row for row in self.bubbles() if row.message is not None and text_of(row) == text]
        return found[-1].message.status if found and found[-1].message else ""

    def pending(self, token: str) -> Pending | None:
        """An unsent bubble of the open conversation."""
        return next((row.pending for row in self.bubbles() if row.pending and row.pending.token == token), None)

    def now(self) -> datetime:
        return self.session.clock.now()

    async def leave(self) -> None:
        """Close the program in order; a second time does nothing."""
        if self._left:
            return
        self._left = True
        self.list.close()
        self.timeline.close()
        await self.session.close()


def text_of(row: TimelineRow) -> str:
    """What a bubble says."""
    content: Any = row.message.content if row.message else row.pending.content if row.pending else None
    return getattr(content, "body", "")
