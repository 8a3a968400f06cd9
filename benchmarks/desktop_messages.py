"""Probe: one conversation with 1,000 and with 100,000 messages. Real cache, store, timeline model and timeline view.

`open` reads what the client reads: the newest page. The other figures have every message in memory and on the canvas,
the worst a person can scroll themselves into.
"""

import asyncio
import gc
import time
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.desktop_cache import IN_LONG, IN_SHORT, LONG, ME, SHORT, account, message
from benchmarks.desktop_lists import Monotonic
from benchmarks.desktop_stopwatch import interleaved, medians
from benchmarks.report import percentile
from desktop.cache.keeper import Keeper
from desktop.models.timeline import TimelineModel
from desktop.net.api import Api
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.backfill import PAGE, History
from desktop.sync.profile import Profile
from desktop.theme import Theme
from desktop.views.timeline import TimelineView
from protocol.frames import MessageItem
from protocol.message import Message


class Offline:
    up = False


class World:
    """The timeline of one conversation, on screen."""

    def __init__(self, app: QApplication, profile: Profile, id: int, first: int, count: int) -> None:
        self._app, self.id, self.count, self._first = app, id, count, first
        self._profile = profile
        self.store, self.hub = Store(), Hub(Monotonic(), frame_s=0)
        self.store.people.load(ME, [ME], [], [])
        api, keeper = Api(account().server), Keeper(profile.writer)
        self.history = History(api, self.store, self.hub, keeper, profile.reader, Offline())
        self.model = TimelineModel(self.store, self.hub, UTC)
        self.view = TimelineView(Theme(), zone=UTC)
        self.view.resize(588, 700)
        self.view.set_model(self.model)
        self.view.show()
        self.paint()
        self._rev, self._next, self._before = 1, 10_000_000 + 1_000_000 * id, first

    def paint(self) -> None:
        """Everything Qt owes, painting included."""
        self._app.processEvents()

    def open(self, _: int) -> None:
        """From nothing to painted: newest page from the disk, rows, layouts, pixels."""
        self.history.open(self.id)
        self.model.show(self.id)
        self.paint()

    def leave(self) -> None:
        """Nothing is open and nothing of it is in memory."""
        self.model.show(None)
        self.store.timelines.clear()
        self.view.cache.clear()
        self.paint()

    def load_all(self) -> float:
        """Have every message in memory; milliseconds of showing them."""
        rows = [message(id, self.id) for id in range(self._first, self._first + self.count)]
        self.store.timelines.clear()
        self.store.timeline(self.id).join(rows, has_older=True)
        began = time.thread_time()
        self.model.show(self.id)
        self.paint()
        return (time.thread_time() - began) * 1000

    def append(self, _: int) -> None:
        """The customer writes."""
        self._next += 1
        self._put(message(self._next, self.id))

    def update(self, number: int) -> None:
        """The tick of a message far up changes."""
        self._rev += 1
        timeline = self.store.timeline(self.id)
        known = timeline.messages[(number * 7919) % len(timeline.messages)]
        self._put(_with_rev(known, self._rev))

    def prepend(self, _: int) -> None:
        """A page of the past arrives."""
        ids = range(self._before - PAGE, self._before)
        self._before -= PAGE
        changes = ChangeSet()
        changes.messages[self.id] = self.store.timeline(self.id).join([message(id, self.id) for id in ids])
        self.hub.publish(changes)

    def scroll(self, number: int) -> None:
        """One frame of scrolling, at another place every sixty frames."""
        if number % 60 == 0:
            self.view.show_message(self._first + (number * 104_729) % self.count)
        self.view.scroll_by(-24)
        self.paint()

    def painted(self, job: Callable[[int], None]) -> Callable[[int], None]:
        """A job until its pixels are there."""

        def run(number: int) -> None:
            job(number)
            self.paint()

        return run

    def _put(self, row: Message) -> None:
        self.hub.publish(self.store.apply(MessageItem(row)))


def _with_rev(row: Message, rev: int) -> Message:
    from msgspec.structs import replace

    return replace(row, rev=rev, status="read" if row.status != "read" else "delivered")


def run(places: dict[int, Path], rounds: int) -> dict[str, float]:
    """Figures by name."""
    return asyncio.run(_run(next(iter(places.values())), rounds))


async def _run(place: Path, rounds: int) -> dict[str, float]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    profile = Profile(place, account())
    worlds = {
        IN_SHORT: World(app, profile, SHORT, IN_LONG + 1, IN_SHORT), IN_LONG: World(app, profile, LONG, 1, IN_LONG)
    }  # fmt: skip
    figures = _opened(worlds, rounds)
    for count, world in worlds.items():
        figures[f"timeline: all {count} messages shown at once, ms"] = world.load_all()
    gc.freeze()
    for name in ("append", "update", "prepend"):
        for what in ("", ", painted"):
            jobs = {n: w.painted(getattr(w, name)) if what else getattr(w, name) for n, w in worlds.items()}
            medians(jobs, 3)
            taken = medians(jobs, 2 * rounds)
            figures |= {f"timeline: {name}{what}, {count} messages, ms": ms for count, ms in taken.items()}
            for world in worlds.values():
                world.paint()
    for count, ms in interleaved({count: world.scroll for count, world in worlds.items()}, 15 * rounds).items():
        figures[f"timeline: scroll frame p95, {count} messages, ms"] = percentile(ms, 0.95)
    return figures


def _opened(worlds: dict[int, World], rounds: int) -> dict[str, float]:
    taken: dict[int, list[float]] = {count: [] for count in worlds}
    for _ in range(rounds):
        for count, world in worlds.items():
            world.leave()
            taken[count] += interleaved({count: world.open}, 1)[count]
    return {f"timeline: open, {count} messages, ms": sorted(ms)[len(ms) // 2] for count, ms in taken.items()}
