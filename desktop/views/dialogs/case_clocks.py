"""The clocks of a case: every promise with both kinds of time, pauses and who, how it ended; earlier waits below.

Opened from the countdown of the header (a rest of the pointer, a click, Enter) and by command. Its lines tick once a
second; the gateway is asked when it opens, when the conversation changes and once a minute. Cases before the latest are
behind a button. Off line it tells what this device knows of the most urgent clock, and says so.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QEnterEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.models.case_clocks import known_here, same_lines
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views import clock_words as words
from desktop.views.context import ViewContext
from desktop.views.dialogs.clock_lines import CaseLines
from desktop.views.reading_popup import ReadingPopup
from desktop.views.widgets import (
    Button,
    ButtonKind,
    EmptyState,
    Hairline,
    Ink,
    Label,
    Paragraph,
)
from protocol.clocks_api import CaseClocks

AWAY = 250
AGAIN_S = 60
"""What only the gateway can count (open hours, pauses) is asked for anew this often."""


class ClocksPopup(ReadingPopup):
    """Below the countdown. `hover`: without focus, and it goes with the pointer."""

    icon, gap = "timer", 6

    def __init__(self, context: ViewContext, parent: QWidget, conversation_id: int, *, hover: bool = False) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("ClocksPopup", "Plazos del caso"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of this window scroll it
        if hover:
            shape = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
            self.setWindowFlags(Qt.WindowType.ToolTip | shape)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._context, self._id, self.hover = context, conversation_id, hover
        self.told: CaseClocks | None = None
        self.case: CaseLines | None = None
        self.earlier: list[CaseLines] = []
        self._exact, self._unfolded, self._asking = True, False, False
        self.away = QTimer(self, singleShot=True, interval=AWAY)
        self.away.timeout.connect(self.close)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.clock.subscribe(self.tick))
        self._subscriptions.add(context.session.hub.subscribe(self._on_changes))
        self._blank()

    def _blank(self, number: int | None = None) -> None:
        self._notes, self.case, self.earlier = list[str](), None, []
        self.fold: Button | None = None
        title = self.tr("Plazos del caso")
        self.blank(f"{title} {number}" if number is not None else title)

    # ----------------------------------------------------------------------------------------------------------- tell

    async def ask(self) -> None:
        """Fetch and show; without the gateway what is known here."""
        session = self._context.session
        if session.line.state != "online":
            self._asking = False
            self._known()
            return
        self._asking = True
        try:
            found = await session.case_clocks(self._id)
        except Exception:  # noqa: BLE001  the line broke meanwhile
            found = None
        if not isValid(self):  # closed while the gateway was asked
            return
        self._asking = False
        self._known() if found is None else self.tell(found)

    def _known(self) -> None:
        session = self._context.session
        self.tell(known_here(session.store, self._id, session.clock.now()), exact=False)

    def tell(self, clocks: CaseClocks, *, exact: bool = True) -> None:
        """Show what is known; `exact`: the gateway told it. Lines that are still so stay where they are."""
        before, self.told = self.told, clocks
        stays = before is not None and exact == self._exact and same_lines(before, clocks)
        self._exact = exact
        if stays and self.case is not None:
            self.case.tell(clocks, clocks.at)
        else:
            self._tell_anew(clocks)
        self.fit()

    def _tell_anew(self, clocks: CaseClocks) -> None:
        at, name = self.area.verticalScrollBar().value(), self._name
        self.setUpdatesEnabled(False)
        self._blank(clocks.number)
        if not self._exact:
            self._notes.append(self.tr("Sin conexión: solo lo que este dispositivo sabe."))
        self.case = CaseLines(self.theme, clocks, clocks.at, name, exact=self._exact)
        if not clocks.clocks and not clocks.waits:
            calm = self.tr("Nada corre aquí"), self.tr("Este caso no tiene plazos que cumplir.")
            self._notes.append(calm[0])
            self.column.addWidget(EmptyState(self.theme, *calm))
        elif self._notes:
            self.column.addWidget(Paragraph(self.theme, self._notes[0], Role.META, Ink.SECONDARY))
        self.column.addWidget(self.case)
        if clocks.earlier:
            self._offer_earlier(clocks)
        self.column.addStretch(1)
        self.setAccessibleName(" ".join(self.lines))
        self.setUpdatesEnabled(True)
        self.area.verticalScrollBar().setValue(at)

    @property
    def lines(self) -> list[str]:
        """Everything it says now, in order."""
        past = self.earlier if self._unfolded else []
        cases = [case for case in (self.case, *past) if case is not None]
        return [*self._notes, *(line for case in cases for line in case.lines)]

    def _name(self, id: int | None) -> str:
        return self._context.session.store.people.name(id) if id is not None else ""

    # -------------------------------------------------------------------------------------------------- earlier cases

    def _offer_earlier(self, clocks: CaseClocks) -> None:
        self.column.addWidget(Hairline(self.theme))
        self.fold = Button(self.theme, "", ButtonKind.GHOST, "chevron-down", small=True)
        self.fold.clicked.connect(self._turn_earlier)
        self.column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.past = QWidget()
        self._past_column = QVBoxLayout(self.past)
        self._past_column.setContentsMargins(0, 0, 0, 0)
        self._past_column.setSpacing(self.theme.px(6))
        self.column.addWidget(self.past)
        self._show_earlier(clocks)

    def _turn_earlier(self) -> None:
        self._unfolded = not self._unfolded
        if self.told is not None:
            self._show_earlier(self.told)
            self.fit()

    def _show_earlier(self, clocks: CaseClocks) -> None:
        if self.fold is None:
            return
        self.fold.icon_name = "chevron-up" if self._unfolded else "chevron-down"
        self.fold.set_label(self.tr("%n casos anteriores", "", len(clocks.earlier)))
        self.fold.setAccessibleDescription(self.tr("Desplegado") if self._unfolded else self.tr("Plegado"))
        if self._unfolded and not self.earlier:
            for case in clocks.earlier:
                lines = CaseLines(self.theme, case, clocks.at, self._name)
                self._past_column.addWidget(Label(self.theme, words.case_head(case, clocks.at), Role.UI_STRONG))
                self._past_column.addWidget(lines)
                self.earlier.append(lines)
        self.past.setVisible(self._unfolded)

    # ----------------------------------------------------------------------------------------------------------- time

    def tick(self, now: datetime) -> None:
        """A second passed."""
        if self.case is None or self.told is None:
            return
        self.case.tick(now)
        if (now - self.told.at).total_seconds() >= AGAIN_S:
            self._again()

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or self._id in changes.conversations:
            self._again()

    def _again(self) -> None:
        if not self._asking and self.told is not None:
            self._asking = True
            self._context.tasks.start(self.ask())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._subscriptions.close()
        super().closeEvent(event)

    # ---------------------------------------------------------------------------------------------------------- place

    def show_below(self, badge: QWidget) -> None:
        """Stand under the countdown, inside the window."""
        window, px = badge.window(), self.theme.px
        at = badge.mapToGlobal(QPoint(0, badge.height() + px(4)))
        most = window.mapToGlobal(QPoint(window.width() - self.width() - px(8), 0)).x()
        self.move(min(at.x(), most), at.y())
        self.show()

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
