"""The week of the plan: a table of people and days whose cells are chips. Enter or a double click plans, Del removes.

Shifts are filled, absences hatched, times on call outlined with a phone: a grey print still tells them apart.
"""

from datetime import UTC, date, tzinfo

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.i18n.plan_words import line_words, on_day, short_hours
from desktop.models.planning_week import DAY, LINES, USER, PlanWeek
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import AvatarValue, draw_line, paint_avatar, painting, stroke_round, text_width
from desktop.views.widgets import Card, TableView
from desktop.views.widgets.table import TableDelegate, TableHeader
from protocol.presence_api import Planned

ROW, CHIP, PERSON, SHOWN = 52, 20, 190, 2
Index = QModelIndex | QPersistentModelIndex


class PlanDelegate(TableDelegate):
    """A person with their square, or the chips of a day."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, theme = QRectF(option.rect), self.theme
        colors = theme.colors
        with painting(painter):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.fillRect(box, colors.surface.selected)
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(box, colors.surface.hover)
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colors.border.subtle)
            painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), colors.border.subtle)
            if index.column():
                self._paint_day(painter, box, index)
            else:
                self._paint_person(painter, box, index)
            if option.state & QStyle.StateFlag.State_HasFocus:
                stroke_round(painter, box.adjusted(1, 1, -2, -2), 4, colors.accent.focus, 2)

    def _paint_person(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme, px, user = self.theme, self.theme.px, index.data(USER)
        side = px(28)
        face = AvatarValue.colleague(user.name, user.id)
        paint_avatar(painter, QRectF(box.left() + px(12), box.center().y() - side / 2, side, side), face, theme)
        words = box.adjusted(px(50), 0, -px(6), 0)
        draw_line(painter, words, user.name, theme.font(Role.UI_STRONG), theme.colors.text.primary)

    def _paint_day(self, painter: QPainter, box: QRectF, index: Index) -> None:
        px, day = self.theme.px, index.data(DAY)
        lines: list[Planned] = index.data(LINES)
        shown = lines[:SHOWN] if len(lines) <= SHOWN else lines[: SHOWN - 1]
        height, gap = px(CHIP), px(3)
        rows = len(shown) + (len(lines) > len(shown))
        top = box.center().y() - (rows * height + (rows - 1) * gap) / 2
        for line in shown:
            self._paint_chip(painter, QRectF(box.left() + px(4), top, box.width() - px(9), height), line, day)
            top += height + gap
        if len(lines) > len(shown):
            rest = QRectF(box.left() + px(8), top, box.width() - px(12), height)
            font, ink = self.theme.font(Role.MICRO), self.theme.colors.text.secondary
            draw_line(painter, rest, f"+{len(lines) - len(shown)}", font, ink)

    def _paint_chip(self, painter: QPainter, box: QRectF, line: Planned, day: date) -> None:
        theme, colors, px = self.theme, self.theme.colors, self.theme.px
        ink, words = colors.accent.text, box.adjusted(px(5), 0, -px(3), 0)
        radius = theme.tokens.radius.small
        if line.kind == "shift":
            stroke_round(painter, box, radius, colors.accent.soft_border, fill=colors.accent.soft)
        elif line.kind == "absence":
            stroke_round(painter, box, radius, colors.border.strong, fill=colors.surface.hover)
            painter.fillRect(
                box.adjusted(1, 1, -1, -1),
                QBrush(colors.border.strong if theme.is_dark else colors.border.subtle, Qt.BrushStyle.BDiagPattern),
            )
            ink = colors.text.secondary
        else:
            stroke_round(painter, box, radius, colors.accent.soft_border)
            center = QPointF(words.left() + px(6), box.center().y())
            theme.icons.paint(painter, center, "phone", ink, px(12))
            words.adjust(px(15), 0, 0, 0)
        font = theme.font(Role.MICRO, 600)
        draw_line(painter, words, self._said(line, day, words.width(), font), font, ink)

    def _said(self, line: Planned, day: date, room: float, font: QFont) -> str:
        """The hours in full where they fit, else short; the icon says already that it is a time on call."""
        if line.kind == "absence":
            return line_words(line, self._zone())
        full = on_day(line, day, self._zone())
        short = full if "→" in full else short_hours(line, self._zone())
        return full if text_width(full, font) <= room else short

    def _zone(self) -> tzinfo:
        view = self.parent()
        model = view.model() if isinstance(view, QAbstractItemView) else None
        return model.zone if isinstance(model, PlanWeek) else UTC


class PlanTable(TableView):
    """`plans(index)`: somebody wants to plan in a cell; `removes(index)`: to take out what is in it."""

    plans = Signal(object)
    removes = Signal(object)

    def __init__(self, theme: Theme, name: str, model: PlanWeek, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, row_height=ROW)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(PlanDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        if isinstance(header, TableHeader):
            header.pad = 6  # days are narrow
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, theme.px(PERSON))
        self.editable = True
        self.doubleClicked.connect(self._activated)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As high as its rows: the page scrolls, not the table."""
        rows = self.model().rowCount() if self.model() is not None else 0
        self.setFixedHeight(rows * self.theme.px(ROW) + self.horizontalHeader().height() + 2)

    def restyle(self) -> None:
        super().restyle()
        if self.model() is not None:
            self.horizontalHeader().resizeSection(0, self.theme.px(PERSON))
            self.fit()

    def _activated(self, index: QModelIndex) -> None:
        if index.column() and self.editable:
            self.plans.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid() and self.editable:
            self.removes.emit(index)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus} and index.isValid():
            self._activated(index)
        else:
            super().keyPressEvent(event)


class PlanCard(Card):
    """The table in a card."""

    def __init__(self, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(table.theme, parent=parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(table)
