"""The conversations that would have gone otherwise, a page at a time; each opens on a click."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.moments import clock_time, short_date
from desktop.i18n.replay_words import case_words, difference_words, side_words
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import draw_line, fill_round, painting
from desktop.views.widgets import Button, ButtonKind, Card, FocusRing, Ink, Label
from protocol.replay import ReplayCase

translate = QCoreApplication.translate
ROW, NAME, WHEN = 48, 190, 96


class CaseList(Card):
    """`opened(conversation id)` on a click or Enter; `more` when the next page is wanted."""

    opened = Signal(int)
    more = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.rows: list[CaseRow] = []
        self.nothing = Label(self.theme, translate("WhatIf", "Ninguna conversación cambia."), Role.UI, Ink.SECONDARY)
        self.nothing.setContentsMargins(*(self.theme.px(14),) * 4)
        self.next = Button(self.theme, translate("WhatIf", "Ver más"), ButtonKind.GHOST, "chevron-down", small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignHCenter)
        self.next.clicked.connect(self.more)
        self.next.hide()

    def clear(self) -> None:
        """Nothing to show yet."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.nothing.show()
        self.next.hide()

    def add(self, cases: Iterable[ReplayCase], *, more: bool) -> None:
        """A page of them."""
        for case in cases:
            row = CaseRow(self._context, case, first=not self.rows)
            row.clicked.connect(self._opened)
            self.rows.append(row)
            self._column.insertWidget(len(self.rows), row)
        self.nothing.setVisible(not self.rows)
        self.next.setVisible(more)

    def _opened(self) -> None:
        row = self.sender()
        if isinstance(row, CaseRow) and row.case.customer is not None:
            self.opened.emit(row.case.conversation_id)


class CaseRow(QAbstractButton):
    """Who and when, where it went, where it would have gone, what differs."""

    def __init__(self, context: ViewContext, case: ReplayCase, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.case, self._first = context.theme, case, first
        store = context.session.store
        now = context.session.clock.now()
        self.name = case.customer or translate("WhatIf", "Cliente que no puedes ver")
        self.when = f"{short_date(case.started_at, now)}, {clock_time(case.started_at)}"
        self.really, self.would = side_words(case.really, store), side_words(case.would, store)
        self.differs = ", ".join(difference_words(one) for one in case.differs)
        if not case.sure:
            self.differs += " · " + translate("WhatIf", "sin certeza")
        self.setAccessibleName(case_words(case, store))
        self.setAccessibleDescription(self.differs)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if case.customer is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._focus_ring = FocusRing(self, self.theme, gap=-2)
        self.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(480), self.theme.px(ROW))

    def keyPressEvent(self, event: object) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # type: ignore[attr-defined]
            self.click()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        plain, small = theme.font(Role.UI), theme.font(Role.META)
        with painting(QPainter(self)) as painter:
            if self.underMouse() and self.case.customer is not None:
                fill_round(painter, box.adjusted(2, 2, -2, -2), theme.tokens.radius.control, colors.surface.hover)
            if not self._first:
                painter.fillRect(QRectF(0, 0, box.width(), 1), colors.border.subtle)
            name = QRectF(px(14), px(5), px(NAME), px(19))
            draw_line(painter, name, self.name, theme.font(Role.UI_STRONG), colors.text.primary)
            under = name.translated(0, px(19))
            draw_line(painter, under, self.when, small, colors.text.secondary)
            left = px(14 + NAME + 12)
            half = (box.width() - left - px(14 + 24)) / 2
            draw_line(painter, QRectF(left, px(5), half, px(19)), self.really, plain, colors.text.secondary)
            center = QRectF(left + half, px(5), px(24), px(19)).center()
            theme.icons.paint(painter, center, "arrow-right", colors.text.secondary, px(14))
            after = QRectF(left + half + px(24), px(5), half, px(19))
            draw_line(painter, after, self.would, theme.font(Role.UI_STRONG), colors.text.primary)
            draw_line(painter, QRectF(left, px(24), box.width() - left - px(14), px(19)), self.differs, small,
                      colors.text.secondary)  # fmt: skip
