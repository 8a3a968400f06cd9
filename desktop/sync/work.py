"""One change of one or many conversations: shown in the same frame, asked for in pieces, put back where it is refused.

    change_many(ids, change, told) -> shown -> piece by piece -> told(Progress) after each, `over` at the last

The part of a session behind tags, bulk actions, snoozing and priority. What always holds: a row that the stream renewed
meanwhile is never put back; a cancelled or failed change leaves what was done, and shows the rest as it was.
"""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from desktop.net.api import Api
from desktop.net.work import WorkApi
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.live_views import CLOSING, saved_view
from desktop.store.progress import Progress
from desktop.store.shown import shown
from desktop.store.store import Store
from desktop.sync.connectivity import Connectivity
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.conversation import Conversation
from protocol.filters import Filter
from protocol.frames import ContactItem, ConversationItem, GoneItem, ReadMarkItem, SavedViewItem, TagItem
from protocol.people import Contact
from protocol.resolving import ReviewVoid, VoidCase
from protocol.tags import SavedView, Tag
from protocol.work_api import Block, Change, ChangeMany, Done, ManyDone, PutSavedView, PutTag

PIECE = 50
"""Conversations of one request: short enough to see it move, and to stop it."""

Told = Callable[[Progress], None]


class Running:
    """A change of many on its way."""

    def __init__(self, ids: Sequence[int], before: dict[int, Conversation]) -> None:
        self.ids, self.before = list(dict.fromkeys(ids)), before
        self.done: list[Conversation] = []
        self.refused: list[Done] = []
        self.at = 0
        self.cancelled = False

    def cancel(self) -> None:
        """Ask for no further ones."""
        self.cancelled = True

    def progress(self, *, over: bool) -> Progress:
        """How far it has come."""
        done, refused = tuple(self.done), tuple(self.refused)
        return Progress(asked=len(self.ids), done=done, refused=refused, over=over)


class Work:
    """The part of a session that works on conversations."""

    api: Api
    store: Store
    hub: Hub
    engine: Engine
    clock: Clock
    connectivity: Connectivity
    _tasks: Tasks

    def change_many(self, ids: Sequence[int], change: Change, told: Told | None = None) -> Running:
        """Do it to these; `told` hears of every piece."""
        rows = {id: row for id in ids if (row := self.store.rows.get(id)) is not None}
        running = Running(ids, rows)
        me = self.store.my_id()
        for row in rows.values():
            self.hub.publish(self.store.put_local_row(shown(row, change, me)))
        self._tasks.ask(self._many_change(running, change, told or _nobody))
        return running

    def put_tag(self, request: PutTag, id: int | None = None, done: Callable[[Tag], None] | None = None) -> None:
        """Make a tag (no id) or change one; `done(row)` when the gateway took it."""
        self._tasks.ask(self._put_tag(request, id, done))

    def show_filter(self, view: str, want: Filter) -> None:
        """List what fits a filter under this name: what is known here at once, the gateway's page as it comes."""
        self.hub.publish(self.store.follow(view, want, self.clock.now()))
        self._tasks.ask(self._find(want), quiet=True)

    def fetch_view_counts(self) -> None:
        """Ask how many conversations each saved view holds."""
        self._tasks.ask(self._count_views(), quiet=True)

    def minute_passed(self, now: datetime) -> None:
        """Some fit a filter now, some no longer."""
        self.hub.publish(self.store.retime(now))
        if self.connectivity.status.state == "online":
            self.fetch_view_counts()

    def put_saved_view(
        self, request: PutSavedView, id: int | None = None, done: Callable[[SavedView], None] | None = None
    ) -> None:
        """Keep a view (no id) or change one; `done(row)` when the gateway took it."""
        self._tasks.ask(self._put_saved_view(request, id, done))

    def delete_saved_view(self, id: int, done: Callable[[], None] | None = None) -> None:
        """Forget it; `done()` when the gateway did."""
        self._tasks.ask(self._delete_saved_view(id, done))

    async def _delete_saved_view(self, id: int, done: Callable[[], None] | None) -> None:
        await WorkApi(self.api).delete_saved_view(id)
        self.engine.apply([GoneItem(kind="saved_view", id=id)])
        if done is not None:
            done()

    async def _put_saved_view(
        self, request: PutSavedView, id: int | None, done: Callable[[SavedView], None] | None
    ) -> None:
        row = await WorkApi(self.api).put_saved_view(request, id)
        self.engine.apply([SavedViewItem(row)])
        self.fetch_view_counts()
        if done is not None:
            done(row)

    async def _find(self, want: Filter) -> None:
        page = await WorkApi(self.api).find(want)
        self.engine.apply([*map(ConversationItem, page.items), *map(ReadMarkItem, page.read_marks)])

    async def _count_views(self) -> None:
        found = await WorkApi(self.api).view_counts()
        counts = {saved_view(int(id)): count for id, count in found.views.items()} | {CLOSING: found.closing}
        followed = self.store.live.names()
        self.store.tally.counts |= {view: count for view, count in counts.items() if view not in followed}
        changes = ChangeSet()
        changes.counts = True
        self.hub.publish(changes)

    async def voids(self) -> list[VoidCase]:
        """Cases that wait for a review; raises NetError."""
        return await WorkApi(self.api).voids()

    def review_void(self, episode_id: int, *, accept: bool, done: Callable[[], None] | None = None) -> None:
        """It counts for nothing, or it counts after all."""
        self._tasks.ask(self._review_void(episode_id, accept, done))

    async def _review_void(self, episode_id: int, accept: bool, done: Callable[[], None] | None) -> None:
        await WorkApi(self.api).review_void(episode_id, ReviewVoid(accept=accept))
        if done is not None:
            done()

    def block(self, contact_id: int, reason: str) -> None:
        """WhatsApp lets this customer write no more."""
        self._tasks.ask(self._show_contact(WorkApi(self.api).block(contact_id, Block(reason=reason))))

    def unblock(self, contact_id: int) -> None:
        """They may write again."""
        self._tasks.ask(self._show_contact(WorkApi(self.api).unblock(contact_id)))

    async def _show_contact(self, request: Coroutine[Any, Any, Contact]) -> None:
        self.engine.apply([ContactItem(await request)])

    async def _put_tag(self, request: PutTag, id: int | None, done: Callable[[Tag], None] | None) -> None:
        row = await WorkApi(self.api).put_tag(request, id)
        self.engine.apply([TagItem(row)])
        if done is not None:
            done(row)

    async def _many_change(self, running: Running, change: Change, told: Told) -> None:
        try:
            while running.at < len(running.ids) and not running.cancelled:
                piece = running.ids[running.at : running.at + PIECE]
                self._many_take(running, await self._many_ask(piece, running, change))
                running.at += len(piece)
                if running.at < len(running.ids):
                    told(running.progress(over=False))
        finally:
            # Also when the line broke: what was not answered is shown as it was; the stream tells what was done.
            self._many_put_back(running, running.ids[running.at :])
            told(running.progress(over=True))

    async def _many_ask(self, piece: list[int], running: Running, change: Change) -> ManyDone:
        versions = {str(id): running.before[id].owner_version for id in piece if id in running.before}
        return await WorkApi(self.api).change_many(ChangeMany(ids=piece, change=change, versions=versions))

    def _many_take(self, running: Running, answer: ManyDone) -> None:
        rows = [one.conversation for one in answer.results if one.conversation is not None]
        refused = [one for one in answer.results if one.conversation is None]
        running.done += rows
        running.refused += refused
        self._many_put_back(running, [one.id for one in refused])
        for row in rows:
            self._many_settle(row)

    def _many_settle(self, row: Conversation) -> None:
        """What the gateway made of it; the same revision when it changed nothing."""
        now = self.store.rows.get(row.id)
        if now is not None and now.rev == row.rev:
            self.hub.publish(self.store.put_local_row(row))
        else:
            self.engine.apply([ConversationItem(row)])

    def _many_put_back(self, running: Running, ids: Sequence[int]) -> None:
        for id in ids:
            before, now = running.before.get(id), self.store.rows.get(id)
            if before is not None and now is not None and now.rev == before.rev:
                self.hub.publish(self.store.put_local_row(before))


def _nobody(_progress: Any) -> None:
    """Nobody listens."""
