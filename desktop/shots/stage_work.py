"""The stage's part about working on conversations: a change is shown, nothing leaves."""

from collections.abc import Callable, Sequence
from typing import Any

from desktop.store.clock import Clock
from desktop.store.progress import Progress
from desktop.store.shown import shown
from desktop.store.store import Store
from protocol.filters import Filter
from protocol.resolving import VoidCase
from protocol.work_api import Change, PutSavedView, PutTag


class StageWork:
    """`desktop.commands.work_port.WorkPort` for pictures."""

    store: Store
    clock: Clock
    waiting_voids: Sequence[VoidCase] = ()

    def change_many(
        self, ids: Sequence[int], change: Change, told: Callable[[Progress], None] | None = None
    ) -> "StageWork":
        rows = [row for id in ids if (row := self.store.rows.get(id)) is not None]
        after = tuple(shown(row, change, self.store.my_id()) for row in rows)
        for row in after:
            self.store.put_local_row(row)
        if told is not None:
            told(Progress(asked=len(ids), done=after, over=True))
        return self

    def cancel(self) -> None:
        """It is done already."""

    async def voids(self) -> list[VoidCase]:
        return list(self.waiting_voids)

    def review_void(self, episode_id: int, *, accept: bool, done: Callable[[], None] | None = None) -> None:
        """Goes nowhere."""

    def block(self, contact_id: int, reason: str) -> None:
        """Goes nowhere."""

    def unblock(self, contact_id: int) -> None:
        """Goes nowhere."""

    def show_filter(self, view: str, want: Filter) -> None:
        self.store.follow(view, want, self.clock.now())

    def put_saved_view(
        self, request: PutSavedView, id: int | None = None, done: Callable[[Any], None] | None = None
    ) -> None:
        """Goes nowhere."""

    def delete_saved_view(self, id: int, done: Callable[[], None] | None = None) -> None:
        """Goes nowhere."""

    def order_views(self, views: Sequence[int]) -> None:
        self.store.office.moving = tuple(views)

    def adopt_view_order(self, views: Sequence[int], done: Callable[[], None]) -> None:
        """Goes nowhere."""

    def put_tag(self, request: PutTag, id: int | None = None, done: Callable[[Any], None] | None = None) -> None:
        """Goes nowhere."""
