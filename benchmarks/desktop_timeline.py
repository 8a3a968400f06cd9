"""The timeline at 1,000 and 100,000 messages, beside a QListView with a delegate of the same text layout.

Called by the `desktop` benchmark: `timeline_figures(quick=...)` returns (figures, ratios, bars). Both views show the
same rows in the same window size, offscreen, and every frame is painted with `repaint`. Runs of the two are
interleaved and medians are taken; figures are milliseconds of the GUI thread's own clock.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median, quantiles
from time import get_clock_info, perf_counter, thread_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem

from benchmarks.report import Bar, at_most
from desktop.models.rows import TimelineRow
from desktop.theme import Role, Scheme, Theme
from desktop.views.timeline import TimelineView
from protocol.content import Text
from protocol.message import Author, Message

WIDTH, HEIGHT, FRAMES, PAGE = 588, 713, 240, 50
NOTCH = 72
PEER_MOST = 100_000
CLOCK = thread_time if get_clock_info("thread_time").resolution < 1e-5 else perf_counter
"""The thread's own clock, where it is fine enough (Windows counts it in steps of 15 ms)."""
Index = QModelIndex | QPersistentModelIndex
START = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = "Hola, ¿me pueden ayudar con el pedido que llegó roto ayer por la tarde? "


class Rows(QObject):
    """Rows in a list, with the signals of the real model."""

    changed = Signal(int, int, int)
    reset = Signal()
    arrived = Signal(object)
    has_older, loaded = False, True

    def __init__(self, count: int, first: int) -> None:
        super().__init__()
        self.rows = [make_row(first + place) for place in range(count)]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> TimelineRow:
        return self.rows[index]

    def index_of(self, message_id: int) -> int | None:  # noqa: ARG002  nothing is quoted here
        return None

    def replace(self, first: int, removed: int, rows: list[TimelineRow]) -> None:
        self.rows[first : first + removed] = rows
        self.changed.emit(first, removed, len(rows))


def make_row(id: int) -> TimelineRow:
    """A text message of one to four lines."""
    ours, at = id % 3 == 0, START + timedelta(seconds=id)
    message = Message(
        id=id, rev=1, conversation_id=1, direction="out" if ours else "in", at=at, order=(id, id, 0),
        author=Author(kind="user" if ours else "customer", id=1, name="Ana"), content=Text(WORDS * (1 + id % 4)),
        status="read" if ours else "none",
    )  # fmt: skip
    return TimelineRow(key=f"m{id}", kind="message", at=at, message=message, mine=ours)


class PeerModel(QAbstractListModel):
    """The same rows as an item model."""

    def __init__(self, rows: list[TimelineRow]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002, N802  Qt's
        return len(self.rows)

    def data(self, index: Index, role: int = 0) -> Any:
        return self.rows[index.row()] if role == Qt.ItemDataRole.UserRole else None

    def put(self, place: int, rows: list[TimelineRow]) -> None:
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self.rows[place:place] = rows
        self.endInsertRows()


class PeerDelegate(QStyledItemDelegate):
    """Measures and paints wrapped text with QTextLayout, sizes cached by key: what a QListView allows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._font, self._color = theme.font(Role.BODY), theme.colors.text.primary
        self._layouts: dict[tuple[str, int], tuple[QTextLayout, int]] = {}

    def _layout(self, row: TimelineRow, width: int) -> tuple[QTextLayout, int]:
        key = (row.key, width)
        if key not in self._layouts:
            content = row.message.content if row.message else None
            layout = QTextLayout(content.body if isinstance(content, Text) else "", self._font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            lines = 0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, lines * 20))
                lines += 1
            layout.endLayout()
            self._layouts[key] = (layout, lines * 20 + 18)
        return self._layouts[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802  Qt's
        return QSize(WIDTH, self._layout(index.data(Qt.ItemDataRole.UserRole), 397)[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setPen(self._color)
        rect = option.rect
        self._layout(index.data(Qt.ItemDataRole.UserRole), 397)[0].draw(painter, QPointF(rect.topLeft()))


class Ours:
    """The timeline under the stopwatch."""

    def __init__(self, theme: Theme) -> None:
        self.view = TimelineView(theme, zone=UTC, today=START.date)
        self.view.resize(WIDTH, HEIGHT)
        self.view.show()
        self.model = Rows(0, 0)

    def prepare(self, count: int, first: int) -> None:
        self.model = Rows(count, first)
        self.view.set_model(None)

    def open(self) -> None:
        self.view.set_model(self.model)
        self.view.repaint()

    def scroll(self) -> None:
        self.view.scroll_by(NOTCH)
        self.view.repaint()

    def to_end(self) -> None:
        self.view.to_end()
        self.view.repaint()

    def append(self, row: TimelineRow) -> None:
        self.model.replace(len(self.model), 0, [row])
        self.view.repaint()

    def prepend(self, rows: list[TimelineRow]) -> None:
        self.model.replace(0, 0, rows)
        self.view.repaint()


class Peer:
    """A QListView under the same stopwatch."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.view = QListView()
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.resize(WIDTH, HEIGHT)
        self.view.show()
        self.model = PeerModel([])
        self._delegate = PeerDelegate(theme)

    def prepare(self, count: int, first: int) -> None:
        self.model = PeerModel([make_row(first + place) for place in range(count)])
        self.view.setModel(None)
        self._delegate = PeerDelegate(self.theme)
        self.view.setItemDelegate(self._delegate)

    def open(self) -> None:
        self.view.setModel(self.model)
        self.to_end()

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() - NOTCH)
        self.view.viewport().repaint()

    def to_end(self) -> None:
        self.view.scrollToBottom()
        self.view.viewport().repaint()

    def append(self, row: TimelineRow) -> None:
        self.model.put(len(self.model.rows), [row])
        self.to_end()

    def prepend(self, rows: list[TimelineRow]) -> None:
        self.model.put(0, rows)
        self.view.viewport().repaint()


def clocked(work: Callable[[], None]) -> float:
    """Milliseconds of the GUI thread a piece of work takes (time given to neighbours is not counted)."""
    began = CLOCK()
    work()
    return (CLOCK() - began) * 1000


def measure(side: Ours | Peer, count: int, first: int, times: int) -> dict[str, list[float]]:
    """One round of everything with a fresh conversation."""
    side.prepare(count, first)
    times_of: dict[str, list[float]] = {"open": [clocked(side.open)]}
    times_of["scroll"] = [clocked(side.scroll) for _ in range(FRAMES)]
    side.to_end()
    fresh = first + 10**8
    times_of["append"] = [clocked(lambda n=n: side.append(make_row(fresh + n))) for n in range(times)]  # type: ignore[misc]
    older = first + 2 * 10**8
    pages = [[make_row(older - n * PAGE + place) for place in range(PAGE)] for n in range(times)]
    times_of["prepend"] = [clocked(lambda page=page: side.prepend(page)) for page in pages]  # type: ignore[misc]
    return times_of


def timeline_figures(*, quick: bool = False) -> tuple[dict[str, float], dict[str, float], dict[str, Bar]]:
    """(figures, ratios, bars) of the timeline. `quick` takes fewer rounds and a smaller peer."""
    app = QApplication.instance() or QApplication([])
    theme = Theme(Scheme.LIGHT)
    ours, peer = Ours(theme), Peer(theme)
    QCoreApplication.processEvents()  # a window that is not exposed yet paints nothing
    rounds, times = (3, 5) if quick else (7, 15)
    taken: dict[tuple[str, int], list[dict[str, list[float]]]] = {}
    measure(ours, 200, 1, 2)  # fonts and glyphs are loaded once per program
    for turn in range(rounds):
        for count in (1_000, 100_000):
            first = (turn + 1) * 10**9 + count
            taken.setdefault(("timeline", count), []).append(measure(ours, count, first, times))
            if turn < 2 and count <= (1_000 if quick else PEER_MOST):
                taken.setdefault(("QListView", count), []).append(measure(peer, count, first, 2))
    ours.view.close()
    peer.view.close()
    del app
    return _report(taken)


def _report(
    taken: dict[tuple[str, int], list[dict[str, list[float]]]],
) -> tuple[dict[str, float], dict[str, float], dict[str, Bar]]:
    value: dict[tuple[str, int, str], float] = {}
    for (side, count), turns in taken.items():
        for what in ("open", "append", "prepend"):
            value[side, count, what] = median(ms for turn in turns for ms in turn[what])
        value[side, count, "scroll"] = median(quantiles(turn["scroll"], n=20)[-1] for turn in turns)
    names = {"open": "open, ms", "append": "append, ms", "prepend": "prepend 50, ms", "scroll": "scroll frame p95, ms"}
    figures = {f"{side} {count:,}: {names[what]}": ms for (side, count, what), ms in value.items()}
    ratios = {
        f"QListView / timeline at {count:,}: {what}": ms / value["timeline", count, what]
        for (side, count, what), ms in value.items()
        if side == "QListView"
    }
    bars = {
        "timeline 100,000: open, ms": at_most(value["timeline", 100_000, "open"], 8),
        "timeline 100,000: scroll frame p95, ms": at_most(value["timeline", 100_000, "scroll"], 4),
    }
    for what in ("append", "prepend"):
        times = value["timeline", 100_000, what] / value["timeline", 1_000, what]
        bars[f"timeline {what}: 100,000 over 1,000, times"] = at_most(times, 1.5)
    return figures, ratios, bars
