"""What is read at one place of a chart: painted in a small dark bubble beside it, and said to screen readers."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.inks import paint_swatch
from desktop.views.delegates.painting import draw_line, fill_round, painting, text_width
from desktop.views.widgets import ThemedWidget

_RIGHT = Qt.AlignmentFlag.AlignRight
PAD, ROW, SWATCH, GAP, WIDEST = 10, 18, 20, 8, 280


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its value; `series`: the line it belongs to."""

    name: str
    value: str
    series: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Where, and what stands there."""

    title: str
    rows: tuple[Row, ...] = ()

    def spoken(self) -> str:
        """As one sentence."""
        told = ", ".join(f"{row.name} {row.value}".strip() for row in self.rows)
        return f"{self.title}: {told}" if told else self.title


class Readout(ThemedWidget):
    """The bubble; takes no mouse and no focus, and stays inside its chart."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.reading = Reading("")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_beside(self, reading: Reading, spot: QRect, inside: QRect) -> None:
        """Stand right of the spot, or left of it where there is no room."""
        self.reading = reading
        gap, size = self.theme.px(GAP), self.sizeHint()
        left = spot.right() + gap
        if left + size.width() > inside.right():
            left = spot.left() - gap - size.width()
        left = max(inside.left(), min(left, inside.right() - size.width()))
        top = max(inside.top(), min(spot.center().y() - size.height() // 2, inside.bottom() - size.height()))
        self.setGeometry(QRect(left, top, size.width(), size.height()))
        self.show()
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        px, theme = self.theme.px, self.theme
        widths = [text_width(self.reading.title, theme.font(Role.META, 600))]
        for row in self.reading.rows:
            swatch = px(SWATCH + GAP) if row.series is not None else 0
            name, value = text_width(row.name, theme.font(Role.META)), text_width(row.value, theme.font(Role.META, 600))
            widths.append(swatch + name + (px(2 * GAP) if row.name else 0) + value)
        width = min(px(WIDEST), round(max(widths) + 1)) + 2 * px(PAD)
        return QSize(width, px(ROW) * (1 + len(self.reading.rows)) + px(PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self.theme.px, self.theme
        colors = theme.colors
        with painting(QPainter(self)) as painter:
            fill_round(painter, QRectF(self.rect()), theme.tokens.radius.control, colors.surface.inverse)
            line = QRectF(px(PAD), px(PAD) / 2, self.width() - 2 * px(PAD), px(ROW))
            draw_line(painter, line, self.reading.title, theme.font(Role.META, 600), colors.text.on_inverse)
            for row in self.reading.rows:
                line.translate(0, px(ROW))
                self._paint_row(painter, line, row)

    def _paint_row(self, painter: QPainter, line: QRectF, row: Row) -> None:
        px, theme = self.theme.px, self.theme
        ink, left = theme.colors.text.on_inverse, 0.0
        if row.series is not None:
            box = QRectF(line.left(), line.center().y() - px(6), px(SWATCH), px(12))
            # On the ground of the chart itself: its colours are made for that one.
            fill_round(painter, box.adjusted(-3, -1, 3, 1), 3, theme.colors.surface.raised)
            paint_swatch(painter, box, row.series, theme)
            left = px(SWATCH + GAP)
        used = draw_line(painter, line, row.value, theme.font(Role.META, 600), ink, _RIGHT)
        draw_line(painter, line.adjusted(left, 0, -used - px(GAP), 0), row.name, theme.font(Role.META), ink)
