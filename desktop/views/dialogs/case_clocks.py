"""The clocks of a case: every promise with both kinds of time, pauses and who, how it ended; earlier waits below.

Opened from the countdown of the header (a rest of the pointer, a click, Enter) and by command. Asks the gateway when it
opens; off line it tells what this device knows of the most urgent one, and says so.
"""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.alert_words import target_name
from desktop.models.case_clocks import earlier_waits, going_on, known_here, over
from desktop.theme import Role
from desktop.views import clock_words as words
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import SlaPhase, SlaValue
from desktop.views.widgets import EmptyState, Hairline, IconMark, Ink, Label, Paragraph, PopupFrame, SlaBadge
from protocol.clocks_api import CaseClock, CaseClocks

WIDTH, MOST_HIGH, FIRST, AWAY = 400, 440, 96, 250
MARKS = {"met": "circle-check", "unanswered": "minus", "void": "ban"}


class ClocksPopup(PopupFrame):
    """Below the countdown; Esc or a click beside it closes. `hover`: without focus, and it goes with the pointer."""

    def __init__(self, context: ViewContext, parent: QWidget, conversation_id: int, *, hover: bool = False) -> None:
        super().__init__(context.theme, parent)
        if hover:
            shape = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
            self.setWindowFlags(Qt.WindowType.ToolTip | shape)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id, self.hover = context, conversation_id, hover
        self.lines: list[str] = []
        self.away = QTimer(self, singleShot=True, interval=AWAY)
        self.away.timeout.connect(self.close)
        self.setFixedWidth(self.theme.px(WIDTH))
        self.area = QScrollArea()
        self.area.setAccessibleName(self.tr("Plazos del caso"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area)
        self.setFixedHeight(self.theme.px(FIRST))
        self._blank()

    def _blank(self) -> None:
        px, self.page, self.lines = self.theme.px, QWidget(), []
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.column.setSpacing(px(6))
        head = QHBoxLayout()
        head.addWidget(IconMark(self.theme, "timer", Ink.SECONDARY, 16))
        head.addWidget(Label(self.theme, self.tr("Plazos del caso"), Role.UI_STRONG), 1)
        self.column.addLayout(head)
        self.area.setWidget(self.page)
        self.page.setAutoFillBackground(False)

    # ----------------------------------------------------------------------------------------------------------- tell

    async def ask(self) -> None:
        """Fetch and show; without the gateway what is known here."""
        session = self._context.session
        if session.line.state != "online":
            self._known()
            return
        try:
            found = await session.case_clocks(self._id)
        except Exception:  # noqa: BLE001  the line broke meanwhile
            found = None
        if not isValid(self):  # closed while the gateway was asked
            return
        self._known() if found is None else self.tell(found)

    def _known(self) -> None:
        session = self._context.session
        self.tell(known_here(session.store, self._id, session.clock.now()), exact=False)

    def tell(self, clocks: CaseClocks, *, exact: bool = True) -> None:
        """Show what is known; `exact`: the gateway told it."""
        self._blank()
        now = clocks.at
        if not exact:
            self._say(self.tr("Sin conexión: solo lo que este equipo sabe."), Ink.SECONDARY)
        for clock in going_on(clocks):
            badge = SlaBadge(self.theme, SlaValue(words.phase(clock, now), words.standing(clock, now)))
            self._clock(clock, badge, now, exact=exact)
        for clock in over(clocks):
            self._clock(clock, self._end_mark(clock), now, exact=exact)
        self._waits(clocks, now)
        if not clocks.clocks and not clocks.waits:
            calm = self.tr("Nada corre aquí"), self.tr("Este caso no tiene plazos que cumplir.")
            self.lines.append(calm[0])
            self.column.addWidget(EmptyState(self.theme, *calm))
        self.column.addStretch(1)
        self._fit()
        self.setAccessibleName(" ".join(self.lines))

    def _clock(self, clock: CaseClock, mark: QWidget, now: datetime, *, exact: bool) -> None:
        self.column.addWidget(Hairline(self.theme))
        head = QHBoxLayout()
        head.setSpacing(self.theme.px(8))
        head.addWidget(Label(self.theme, target_name(clock.target), Role.UI_STRONG), 1)
        head.addWidget(mark)
        self.column.addLayout(head)
        self.lines += [target_name(clock.target), mark.accessibleName()]
        self._say(words.began(clock, now), Ink.SECONDARY)
        self._say(words.took(clock, exact=exact))
        name = self._context.session.store.people.name
        for line in (
            words.without_holding(clock),
            *(words.paused(pause, now, lambda id: name(id) if id is not None else "") for pause in clock.pauses),
        ):
            self._say(line, Ink.SECONDARY)

    def _end_mark(self, clock: CaseClock) -> QWidget:
        told = words.ended(clock.read)
        if clock.read.outcome == "missed":
            return SlaBadge(self.theme, SlaValue(SlaPhase.OVERDUE, told))
        mark = QWidget()
        row = QHBoxLayout(mark)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(4))
        row.addWidget(IconMark(self.theme, MARKS.get(clock.read.outcome, "clock"), Ink.SECONDARY, 14))
        row.addWidget(Label(self.theme, told, Role.META, Ink.SECONDARY))
        mark.setAccessibleName(told)
        return mark

    def _waits(self, clocks: CaseClocks, now: datetime) -> None:
        waits = earlier_waits(clocks)
        if not waits:
            return
        name = self._context.session.store.people.name
        self.column.addWidget(Hairline(self.theme))
        self.column.addWidget(Label(self.theme, self.tr("Esperas anteriores"), Role.UI_STRONG))
        for wait in waits:
            self._say(words.waited(wait, now, lambda id: name(id) if id is not None else ""), Ink.SECONDARY)

    def _say(self, line: str, ink: Ink = Ink.PRIMARY) -> None:
        if line:
            self.lines.append(line)
            self.column.addWidget(Paragraph(self.theme, line, Role.META, ink))

    # ---------------------------------------------------------------------------------------------------------- place

    def show_below(self, badge: QWidget) -> None:
        """Stand under the countdown, inside the window."""
        window, px = badge.window(), self.theme.px
        at = badge.mapToGlobal(QPoint(0, badge.height() + px(4)))
        most = window.mapToGlobal(QPoint(window.width() - self.width() - px(8), 0)).x()
        self.move(min(at.x(), most), at.y())
        self.show()

    def _fit(self) -> None:
        """As high as what it says, up to a limit."""
        edges, most = self.theme.px(12), self.theme.px(MOST_HIGH)
        lines = self.column.totalHeightForWidth(self.width() - edges)
        wanted = max(self.page.minimumSizeHint().height(), lines) + edges
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(scrolls)
        self.setFixedHeight(min(most, wanted))

    def leave(self) -> None:
        """The pointer left the countdown: stay if it comes here within a moment."""
        if self.hover:
            self.away.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.away.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, step = self.area.verticalScrollBar(), self.theme.px(40)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
        else:
            super().keyPressEvent(event)
