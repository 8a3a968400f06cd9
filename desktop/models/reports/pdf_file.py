"""A report on one page of paper: title, tiles, the trend, the distribution, a table, how it is calculated.

Everything is worded by whoever asks; here it is only laid out. Black on white, series told apart by dash and by their
names at the end, so that a grey print still reads. Vector text in Inter, which a reader of PDFs finds as text.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QPolygonF

from protocol.files.whole_file import Step, unwatched, whole

DOTS = 10
"""Device dots to a point: layout is in points (1/72 inch)."""
MARGIN, GAP, TILE, TREND, BANDS, ROW, LINE = 36.0, 12.0, 62.0, 150.0, 120.0, 16.0, 11.0
INK, QUIET, RULE, SOFT = QColor("#1E1B22"), QColor("#524C5B"), QColor("#CEC7BB"), QColor("#F4F1EB")
SERIES = (QColor("#5B3CB4"), QColor("#D07A00"), QColor("#0072B2"))
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_RIGHT, _LEFT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


class PaperTile(Struct, frozen=True):
    """A figure: its name, itself in words, what belongs to it."""

    name: str
    value: str
    about: str = ""


class PaperTrend(Struct, frozen=True, kw_only=True):
    """Lines over the same points; None is a gap. `ticks`: (value, label), from 0 up."""

    title: str
    labels: tuple[str, ...]
    names: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    ticks: tuple[tuple[float, str], ...]


class PaperBands(Struct, frozen=True, kw_only=True):
    """How many cases fall into each band."""

    title: str
    names: tuple[str, ...]
    counts: tuple[int, ...]


class PaperTable(Struct, frozen=True, kw_only=True):
    """Words in rows; the first column is left, the others right. What does not fit is told, not cut silently."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = "+{0}"


class Paper(Struct, frozen=True, kw_only=True):
    """One page."""

    title: str
    lines: tuple[str, ...]
    tiles: tuple[PaperTile, ...] = ()
    trend: PaperTrend | None = None
    bands: PaperBands | None = None
    table: PaperTable | None = None
    notes: tuple[str, ...] = ()
    foot: str = ""


def write_pdf(path: Path, paper: Paper, *, family: str, letter: bool = False, step: Step = unwatched) -> None:
    """Write the page in this font family. Raises OSError where it cannot be written, and Stopped by way of `step`."""
    step(0.0)
    with whole(path) as part:
        part.touch()  # Qt would say nothing of a folder it may not write to
        writer = QPdfWriter(str(part))
        writer.setResolution(72 * DOTS)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        writer.setTitle(paper.title)
        writer.setCreator("Relevo")
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"Could not write {path}. Is the folder writable?")
        try:
            painter.scale(DOTS, DOTS)
            size = QSizeF(writer.width() / DOTS, writer.height() / DOTS)
            _Page(painter, family, size).draw(paper)
        finally:
            painter.end()
        step(1.0)


class _Page:
    """Goes down the page; `top` is where the next thing begins."""

    def __init__(self, painter: QPainter, family: str, size: QSizeF) -> None:
        self._painter, self._family = painter, family
        self._left, self._width = MARGIN, size.width() - 2 * MARGIN
        self._top, self._bottom = MARGIN, size.height() - MARGIN

    def draw(self, paper: Paper) -> None:
        self._say(paper.title, 18, 24, bold=True)
        for line in paper.lines:
            self._wrapped(line, 8.5, QUIET)
        self._top += GAP
        self._tiles(paper.tiles)
        if paper.trend is not None:
            self._trend(paper.trend)
        if paper.bands is not None:
            self._bands(paper.bands)
        notes = sum(self._height(note, 7.5) for note in paper.notes) + 2 * LINE
        if paper.table is not None:
            self._table(paper.table, self._bottom - notes)
        for note in paper.notes:
            self._wrapped(note, 7.5, QUIET)
        foot = QRectF(self._left, self._bottom - LINE, self._width, LINE)
        self._text(foot, paper.foot, 7.5, QUIET)

    # ---------------------------------------------------------------------------------------------------------- words

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(max(1, round(size * 4)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("calt"), 0)  # its raised colon of "2:51" has no letter: copied, it would read 251
        return font

    def _text(
        self, box: QRectF, words: str, size: float, ink: QColor = INK, align: Qt.AlignmentFlag = _LEFT, *,
        bold: bool = False, wrap: bool = False,
    ) -> None:  # fmt: skip
        """Drawn four times as large on a quarter of the scale: font sizes are whole numbers."""
        painter, font = self._painter, self._font(size, bold=bold)
        painter.save()
        painter.scale(0.25, 0.25)
        painter.setFont(font)
        painter.setPen(ink)
        large = QRectF(box.x() * 4, box.y() * 4, box.width() * 4, box.height() * 4)
        place = (align | (Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)).value
        flags = place | (Qt.TextFlag.TextWordWrap.value if wrap else 0)
        shown = words if wrap else QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, large.width())
        painter.drawText(large, flags, shown)
        painter.restore()

    def _height(self, words: str, size: float) -> float:
        metrics = QFontMetricsF(self._font(size))
        box = metrics.boundingRect(QRectF(0, 0, self._width * 4, 1e5), Qt.TextFlag.TextWordWrap.value, words)
        return float(box.height()) / 4 + 2

    def _wrapped(self, words: str, size: float, ink: QColor) -> None:
        high = self._height(words, size)
        self._text(QRectF(self._left, self._top, self._width, high), words, size, ink, wrap=True)
        self._top += high

    def _say(self, words: str, size: float, high: float, *, bold: bool = False) -> None:
        self._text(QRectF(self._left, self._top, self._width, high), words, size, bold=bold)
        self._top += high

    def _rule(self, top: float, left: float, right: float, ink: QColor = RULE) -> None:
        self._painter.fillRect(QRectF(left, top, right - left, 0.5), ink)

    # ---------------------------------------------------------------------------------------------------------- parts

    def _tiles(self, tiles: Sequence[PaperTile]) -> None:
        if not tiles:
            return
        wide = (self._width - GAP * (len(tiles) - 1)) / len(tiles)
        for at, tile in enumerate(tiles):
            box = QRectF(self._left + at * (wide + GAP), self._top, wide, TILE)
            self._painter.setPen(QPen(RULE, 0.6))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(box, 4, 4)
            inner = box.adjusted(8, 6, -8, -6)
            self._text(QRectF(inner.x(), inner.y(), inner.width(), 12), tile.name, 8, QUIET, bold=True)
            self._text(QRectF(inner.x(), inner.y() + 13, inner.width(), 22), tile.value, 16, bold=True)
            self._text(QRectF(inner.x(), inner.y() + 36, inner.width(), 12), tile.about, 7.5, QUIET)
        self._top += TILE + GAP

    def _trend(self, trend: PaperTrend) -> None:
        self._say(trend.title, 9.5, 16, bold=True)
        high, names = max((tick for tick, _ in trend.ticks), default=1.0) or 1.0, 96.0
        plot = QRectF(self._left + 40, self._top + 6, self._width - 40 - names, TREND - 24)
        for tick, label in trend.ticks:
            y = plot.bottom() - plot.height() * tick / high
            self._rule(y, plot.left(), plot.right())
            self._text(QRectF(self._left, y - 6, 34, 12), label, 7, QUIET, _RIGHT)
        step = plot.width() / max(1, len(trend.labels) - 1)
        for at in range(0, len(trend.labels), max(1, -(-len(trend.labels) // 8))):
            box = QRectF(plot.left() + at * step - 30, plot.bottom() + 3, 60, 12)
            self._text(box, trend.labels[at], 7, QUIET, _MIDDLE)
        taken: list[float] = []
        for at, (name, values) in enumerate(zip(trend.names, trend.values, strict=True)):
            self._line(plot, values, high, at)
            self._end_name(plot, name, values, high, at, taken)
        self._top += TREND + GAP

    def _line(self, plot: QRectF, values: Sequence[float | None], high: float, at: int) -> None:
        step = plot.width() / max(1, len(values) - 1)
        self._painter.setPen(QPen(SERIES[at % 3], 1.4, DASHES[at % 3]))
        run: list[QPointF] = []
        for place, value in enumerate([*values, None]):
            if value is not None:
                run.append(QPointF(plot.left() + place * step, plot.bottom() - plot.height() * value / high))
            elif run:
                self._painter.drawPolyline(QPolygonF(run))
                for point in run if len(run) == 1 else ():
                    self._painter.drawEllipse(point, 1.2, 1.2)
                run = []

    def _end_name(
        self, plot: QRectF, name: str, values: Sequence[float | None], high: float, at: int, taken: list[float]
    ) -> None:
        last = next((value for value in reversed(values) if value is not None), None)
        if last is None:
            return
        y = plot.bottom() - plot.height() * last / high
        while any(abs(y - other) < 10 for other in taken):
            y -= 10
        taken.append(y)
        self._text(QRectF(plot.right() + 6, y - 6, 90, 12), name, 7.5, SERIES[at % 3], bold=True)

    def _bands(self, bands: PaperBands) -> None:
        self._say(bands.title, 9.5, 16, bold=True)
        wide = (self._width - GAP * (len(bands.names) - 1)) / max(1, len(bands.names))
        most, high = max(bands.counts, default=0) or 1, BANDS - 40
        for at, (name, count) in enumerate(zip(bands.names, bands.counts, strict=True)):
            left, tall = self._left + at * (wide + GAP), high * count / most
            self._painter.fillRect(QRectF(left, self._top + 12 + high - tall, wide, tall), SERIES[2])
            self._text(QRectF(left, self._top + high - tall, wide, 12), str(count), 7.5, INK, _MIDDLE, bold=True)
            self._text(QRectF(left, self._top + 14 + high, wide, 12), name, 7, QUIET, _MIDDLE)
        self._rule(self._top + 12 + high, self._left, self._left + self._width)
        self._top += BANDS - 12

    def _table(self, table: PaperTable, bottom: float) -> None:
        self._say(table.title, 9.5, 16, bold=True)
        first = self._width * 0.34
        wide = (self._width - first) / max(1, len(table.heads) - 1)
        self._row(table.heads, first, wide, quiet=True)
        room = max(1, int((bottom - self._top) / ROW))
        shown = table.rows if len(table.rows) <= room else table.rows[: room - 1]
        for row in shown:
            self._row(row, first, wide)
        if len(shown) < len(table.rows):
            self._row((table.more.format(len(table.rows) - len(shown)),), first, wide, quiet=True)
        self._top += GAP / 2

    def _row(self, cells: Sequence[str], first: float, wide: float, *, quiet: bool = False) -> None:
        ink = QUIET if quiet else INK
        for at, cell in enumerate(cells):
            left = self._left if at == 0 else self._left + first + (at - 1) * wide
            box = QRectF(left, self._top, first - 6 if at == 0 else wide, ROW)
            self._text(box, cell, 8, ink, _LEFT if at == 0 else _RIGHT, bold=quiet)
        self._rule(self._top + ROW - 0.5, self._left, self._left + self._width)
        self._top += ROW
