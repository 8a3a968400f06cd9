"""Probe: 2,000 events a second into a client with its list and an open timeline on screen, under Qt's own loop.

Real frames through the real session (decoder, engine, store, hub, models, views, cache writer); only the socket is
missing. At the end everything must be in memory and on disk, in its newest state.
"""

import asyncio
import random
import shutil
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from benchmarks.desktop_cache import LONG, NOON, account, conversation, message
from benchmarks.report import percentile
from desktop.models.conversation_list import ConversationListModel
from desktop.models.timeline import TimelineModel
from desktop.net import decode
from desktop.runtime import run as run_loop
from desktop.sync.session import Session
from desktop.theme import Theme
from desktop.views.conversation_list.view import ConversationListView
from desktop.views.timeline import TimelineView
from protocol.frames import ConversationItem, Events, MessageItem

EVERY_S = 0.01
PER_SECOND = 2_000
BUSY = 2_000
"""Conversations that write at all."""


def run(places: dict[int, Path], seconds: float) -> dict[str, float]:
    """Figures by name."""
    [(count, place)] = places.items()
    copy = place.with_name(f"{place.name}-flood")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(place, copy)
    app = QApplication([])
    app.setStyle("Fusion")
    figures: dict[str, float] = {}

    async def main() -> int:
        figures.update(await _flooded(copy, count, seconds))
        return 0

    run_loop(app, main)
    shutil.rmtree(copy)
    return figures


async def _flooded(place: Path, count: int, seconds: float) -> dict[str, float]:
    session = Session(account(), "t0", place)
    session.stream.run = _nothing  # type: ignore[method-assign]  # no socket: frames come from here
    await session.start()
    list_model = ConversationListModel(session.store, session.hub, lambda row: row.name, "all")
    list_view = ConversationListView(Theme(), list_model, lambda: NOON)
    list_view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    list_view.resize(360, 900)
    timeline_model, timeline_view = TimelineModel(session.store, session.hub), TimelineView(Theme())
    timeline_view.resize(588, 900)
    timeline_view.set_model(timeline_model)
    session.open_conversation(LONG)
    timeline_model.show(LONG)
    for view in (list_view, timeline_view):
        view.show()
    await asyncio.sleep(1)
    QApplication.sendEvent(list_view, QEvent(QEvent.Type.Leave))  # under the pointer the list would hold still
    idle = await _busy_share(1.0)
    frames, last = _frames(seconds, count)
    lags: list[float] = []
    share = await _play(session, frames, lags)
    assert [list_model.id_at(row) for row in range(50)] == session.store.views["all"][:50], "the list stood still"
    shown = all(session.store.rows.get(id).rev == rev for id, rev in last.items())  # type: ignore[union-attr]
    began = time.monotonic()
    await asyncio.wrap_future(session.profile.writer.drained())
    kept = {row.id: row.rev for row in session.profile.reader.conversations(list(last))}
    behind = time.monotonic() - began
    figures = {
        "flood: GUI thread busy, %": share * 100,
        "flood: GUI thread busy while idle, %": idle * 100,
        "flood: events lost in memory": 0 if shown else 1,
        "flood: events lost on disk": sum(kept[id] != rev for id, rev in last.items()),
        "flood: loop lag p99, wall ms": percentile(lags, 0.99) * 1000,
        "flood: cache writer behind at the end, wall ms": behind * 1000,
        "flood: bytes of a frame": sum(map(len, frames)) / len(frames),
    }
    list_model.close()
    timeline_model.close()
    for view in (list_view, timeline_view):
        view.close()
    await session.close()
    return figures


async def _play(session: Session, frames: list[str], lags: list[float]) -> float:
    """Hand over every frame when it is due; this thread's work as a share of the time that the events stand for."""
    loop = asyncio.get_running_loop()
    began, worked = loop.time(), time.thread_time()
    for number, text in enumerate(frames):
        due = began + number * EVERY_S
        if (wait := due - loop.time()) > 0:
            await asyncio.sleep(wait)
        lags.append(max(0.0, loop.time() - due))
        frame = decode.frame(text)
        assert frame is not None
        assert session.engine.frame(frame)
        if wait <= 0:
            await asyncio.sleep(0)
    session.hub.flush()
    return (time.thread_time() - worked) / (len(frames) * EVERY_S)


async def _busy_share(seconds: float) -> float:
    worked = time.thread_time()
    await asyncio.sleep(seconds)
    return (time.thread_time() - worked) / seconds


def _frames(seconds: float, count: int) -> tuple[list[str], dict[int, int]]:
    """Frames as they travel, and the newest revision of each conversation in them. Two items an event: row, message."""
    dice, last, cursor = random.Random(3), dict[int, int](), "10-1"
    frames = []
    number = 0
    for place in range(int(seconds / EVERY_S)):
        items: list[Any] = []
        for _ in range(int(PER_SECOND * EVERY_S / 2)):
            number += 1
            id = LONG if number % 20 == 0 else dice.randint(1, min(count, BUSY))
            last[id] = number + 1
            at = NOON + timedelta(days=2, milliseconds=number)
            items += [
                MessageItem(message(50_000_000 + number, id)),
                ConversationItem(conversation(id, rev=number + 1, at=at)),
            ]
        following = f"{11 + place}-1"
        raws = [msgspec.Raw(msgspec.json.encode(item)) for item in items]
        frames.append(msgspec.json.encode(Events(prev=cursor, cursor=following, items=raws)).decode())
        cursor = following
    return frames, last


async def _nothing() -> None:
    await asyncio.Event().wait()
