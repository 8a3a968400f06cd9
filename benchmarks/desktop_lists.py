"""Probe: the conversation list with 1k, 100k and 1M conversations. Real cache, store, model, view and delegate.

Run by `desktop` in a process of its own (`python -m benchmarks.desktop_probe lists ...`).
"""

import gc
import random
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from benchmarks.desktop_cache import ME, NOON, account, conversation
from benchmarks.desktop_stopwatch import interleaved, medians
from benchmarks.report import percentile
from desktop.cache import database
from desktop.cache.reads import Reader
from desktop.models.conversation_list import ConversationListModel
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.profile import folder_of
from desktop.theme import Theme
from desktop.views.conversation_list.view import ConversationListView
from protocol.frames import ConversationItem
from protocol.people import Team


class Monotonic:
    """A scheduler that never waits."""

    def call_later(self, _delay: float, callback, *args):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN201
        return callback(*args)

    def time(self) -> float:
        return time.monotonic()


class World:
    """A client's list with so many conversations, on screen."""

    def __init__(self, app: QApplication, theme: Theme, place: Path, count: int) -> None:
        self._app, self.count = app, count
        engine = database.open_cache(folder_of(place, account()) / "cache.db", account().key("cache"))
        reader = Reader(engine)
        self.store = Store(reader.conversations)
        self.hub = Hub(Monotonic(), frame_s=0)
        self.store.people.load(ME, [ME], [Team(id=1, rev=1, name="Ventas")], [])
        began = time.perf_counter()
        columns, views = reader.index()
        unread = columns.unread_mine({})
        self.index_seconds = time.perf_counter() - began
        self.model = ConversationListModel(self.store, self.hub, lambda row: row.name, "all")
        self.view = ConversationListView(theme, self.model, lambda: NOON)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with the keyboard in it the list would hold still
        self.view.resize(360, 900)
        self.view.show()
        self.paint()
        began = time.perf_counter()
        self.hub.publish(self.store.load_index(columns, views, complete=True, unread_mine=unread))
        self.paint()
        self.first_ms = (time.perf_counter() - began) * 1000
        self._dice = random.Random(count)
        self._rev = 1

    def paint(self) -> None:
        """Everything Qt owes, painting included."""
        self._app.processEvents()

    def open(self, _: int) -> None:
        """Show a view of the sidebar, its rows read from the disk, and paint it."""
        self.store.rows.clear()
        self.model.show("all" if self.model.view == "unassigned" else "unassigned")
        self.paint()

    def home(self) -> None:
        """The whole list from its top, nothing left to paint."""
        self.model.show("all")
        self.view.scrollToTop()
        self.paint()

    def update(self, _: int) -> None:
        """A row that is not on screen changes, its place does not."""
        self._rev += 1
        id = self._dice.randint(1, self.count)
        row = self.store.rows.get(id)
        changed = conversation(id, rev=self._rev, at=row.activity_at if row else None)
        self.hub.publish(self.store.apply(ConversationItem(changed)))

    def bump(self, number: int) -> None:
        """Somebody far down the list writes: their row moves to the top."""
        self._rev += 1
        id = self._dice.randint(1, self.count)
        at = NOON + timedelta(days=1, milliseconds=self._rev + number)
        self.hub.publish(self.store.apply(ConversationItem(conversation(id, rev=self._rev, at=at))))

    def bump_painted(self, number: int) -> None:
        """The same until it is painted."""
        self.bump(number)
        self.paint()

    def scroll(self, number: int) -> None:
        """One frame of scrolling by a third of a row, at another place every sixty frames."""
        bar = self.view.verticalScrollBar()
        if number % 60 == 0:
            bar.setValue(self._dice.randint(0, bar.maximum()))
        bar.setValue((bar.value() + 24) % max(1, bar.maximum()))
        self.paint()

    def point(self, *, inside: bool) -> None:
        """Move the pointer into the list or out of it: inside, the list holds still and shows its bar."""
        here = QPointF(100, 100)
        event = QEnterEvent(here, here, here) if inside else QEvent(QEvent.Type.Leave)
        QApplication.sendEvent(self.view, event)
        self.paint()

    def close(self) -> None:
        """Off the screen."""
        self.model.close()
        self.view.close()


def run(places: dict[int, Path], rounds: int) -> dict[str, float]:
    """Figures by name."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    worlds = {count: World(app, Theme(), place, count) for count, place in places.items()}
    gc.freeze()
    figures: dict[str, float] = {}
    for count, world in worlds.items():
        figures[f"index of {count} conversations read, other thread, ms"] = world.index_seconds * 1000
        figures[f"first paint of {count} conversations, ms"] = world.first_ms
    for name, times in (("open", rounds), ("update", 10 * rounds), ("bump", 10 * rounds), ("bump_painted", 3 * rounds)):
        jobs = {count: getattr(world, name) for count, world in worlds.items()}
        for world in worlds.values():
            world.point(inside=False)
            world.home()
        medians(jobs, 5)
        what = name.replace("_", ", ")
        figures |= {f"list: {what}, {count} conversations, ms": ms for count, ms in medians(jobs, times).items()}
    for where in ("outside", "inside"):
        for world in worlds.values():
            world.point(inside=where == "inside")
        for count, ms in interleaved({count: world.scroll for count, world in worlds.items()}, 15 * rounds).items():
            figures[f"list: scroll frame p95, pointer {where}, {count} conversations, ms"] = percentile(ms, 0.95)
    for world in worlds.values():
        world.close()
    return figures
