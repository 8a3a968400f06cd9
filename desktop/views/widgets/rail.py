"""Relay rail with its title and legend ("Recorrido del caso"): whose time the case has taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    RailKind,
    RailSegment,
    draw_line,
    fill_round,
    paint_rail,
    painting,
    rail_color,
    stroke_round,
)
from desktop.views.widgets.base import ThemedWidget

TITLE = 16
BAR_TOP = 24
BAR = 12
LEGEND_TOP = 44
LEGEND_ROW = 18
COLUMN_GAP = 12
SWATCH = 8


class RelayRail(ThemedWidget):
    """`segments` in the fixed order bot, queue, owner, customer; `shown` of each is its time in words."""

    def __init__(
        self, theme: Theme, segments: Sequence[RailSegment], total: str, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.title = title or self.tr("Recorrido del caso")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_segments(segments, total)

    def set_segments(self, segments: Sequence[RailSegment], total: str) -> None:
        """Show another case."""
        order = list(RailKind)
        self.segments = sorted(segments, key=lambda segment: order.index(segment.kind))
        self.total = total
        told = ", ".join(f"{segment.name} {segment.shown}" for segment in self.segments)
        self.setAccessibleName(f"{self.title}: {total}. {told}")
        self.restyle()

    def sizeHint(self) -> QSize:
        rows = (len(self.segments) + 1) // 2
        return QSize(self.theme.px(268), self.theme.px(LEGEND_TOP + LEGEND_ROW * rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors = self.theme.px, self.theme.colors
        meta = self.theme.font(Role.META)
        with painting(QPainter(self)) as painter:
            line = QRectF(0, 0, self.width(), px(TITLE))
            draw_line(painter, line, self.title, meta, colors.text.secondary)
            draw_line(painter, line, self.total, meta, colors.text.secondary, Qt.AlignmentFlag.AlignRight)
            paint_rail(painter, QRectF(0, px(BAR_TOP), self.width(), px(BAR)), self.segments, self.theme)
            for index, segment in enumerate(self.segments):
                self._paint_legend(painter, index, segment)

    def _paint_legend(self, painter: QPainter, index: int, segment: RailSegment) -> None:
        px, colors = self.theme.px, self.theme.colors
        width = (self.width() - px(COLUMN_GAP)) / 2
        left = (index % 2) * (width + px(COLUMN_GAP))
        box = QRectF(left, px(LEGEND_TOP + LEGEND_ROW * (index // 2)), width, px(LEGEND_ROW))
        swatch = QRectF(left, box.center().y() - px(SWATCH) / 2, px(SWATCH), px(SWATCH))
        color = rail_color(segment.kind, self.theme)
        if self.theme.is_high_contrast and segment.kind is RailKind.CUSTOMER:
            stroke_round(painter, swatch, 2, color)
        else:
            fill_round(painter, swatch, 2, color)
        time = self.theme.font(Role.META, 500)
        used = draw_line(painter, box, segment.shown, time, colors.text.primary, Qt.AlignmentFlag.AlignRight)
        words = box.adjusted(px(14), 0, -used - px(6), 0)
        draw_line(painter, words, segment.name, self.theme.font(Role.META), colors.text.secondary)
