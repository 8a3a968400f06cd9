"""The room to practise in: customers at the left, what was said in the middle, what to try at the right.

Its own small window over `desktop.models.practice`; it asks the session for nothing, so nothing of it leaves.
"""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.practice_words import script, step_words
from desktop.models.practice import STEPS, Line, Practice
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import (
    Button,
    ButtonKind,
    Hairline,
    IconMark,
    Ink,
    Label,
    Paragraph,
    ScrollPage,
    TextField,
    ThemedWidget,
)

WIDTH, HEIGHT, SIDE, ASIDE, THINKS_MS = 860, 560, 200, 64, 900


class PracticeRoom(QDialog):
    """Opened with `open()`; deleted when closed, and then all of it is forgotten."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme = context.theme
        self.setWindowTitle(self.tr("Sala de práctica"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        theme.style(self)
        self.practice = Practice(script())
        self.people = [Button(theme, case.role.name, ButtonKind.OUTLINE) for case in self.practice.cases]
        self.said = QVBoxLayout()
        self.typed = TextField(theme, self.tr("Escribe un mensaje, o / para una respuesta rápida"))
        self.send = Button(theme, self.tr("Enviar"), ButtonKind.PRIMARY)
        self.resolve = Button(theme, self.tr("Cerrar el caso"), ButtonKind.OUTLINE, "check")
        self.again = Button(theme, self.tr("Empezar de nuevo"), ButtonKind.OUTLINE)
        self.leave = Button(theme, self.tr("Salir"))
        self.replies = [Button(theme, f"/{one.code}", ButtonKind.OUTLINE) for one in self.practice.script.replies]
        self.marks = {step: IconMark(theme, "circle", side=16) for step in STEPS}
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        for button in (*self.people, *self.replies, self.send, self.resolve, self.again, self.leave):
            button.setAutoDefault(False)  # Enter sends what is typed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(THINKS_MS)
        self._timer.timeout.connect(self._answer)
        self._assemble()
        self._connect()
        self.refresh()

    def _assemble(self) -> None:
        px, theme = self.theme.px, self.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(20), px(16), px(20), px(14))
        outer.setSpacing(px(10))
        outer.addWidget(Label(theme, self.windowTitle(), Role.TITLE))
        safe = self.tr("Estos clientes no existen: nada sale de este equipo ni cuenta en ningún informe.")
        outer.addWidget(Paragraph(theme, safe, Role.UI, Ink.SECONDARY))
        outer.addWidget(Hairline(theme))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for part, stretch in ((self._left(), 0), (self._middle(), 1), (self._right(), 0)):
            row.addWidget(part, stretch)
        outer.addLayout(row, 1)
        outer.addWidget(Hairline(theme))
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.leave)
        outer.addLayout(foot)

    def _column(self, width: int = 0) -> tuple[QWidget, QVBoxLayout]:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(8))
        if width:
            side.setFixedWidth(self.theme.px(width))
        return side, column

    def _left(self) -> QWidget:
        side, column = self._column(SIDE)
        column.addWidget(Label(self.theme, self.tr("Esperan respuesta"), Role.META, Ink.SECONDARY, 600))
        for button in self.people:
            column.addWidget(button)
        column.addStretch(1)
        return side

    def _middle(self) -> QWidget:
        side, column = self._column()
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        self.said.setSpacing(self.theme.px(8))
        inside.addLayout(self.said)
        inside.addStretch(1)
        self.page = ScrollPage(body)
        bar = self.page.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
        column.addWidget(self.page, 1)
        picks = QHBoxLayout()
        for button in self.replies:
            picks.addWidget(button)
        picks.addStretch(1)
        picks.addWidget(self.resolve)
        column.addLayout(picks)
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(8))
        for part, stretch in ((self.typed, 1), (self.send, 0)):
            line.addWidget(part, stretch)
        column.addLayout(line)
        return side

    def _right(self) -> QWidget:
        side, column = self._column(SIDE)
        column.addWidget(Label(self.theme, self.tr("Prueba esto"), Role.META, Ink.SECONDARY, 600))
        for step in STEPS:
            row = QHBoxLayout()
            row.setSpacing(self.theme.px(8))
            row.addWidget(self.marks[step], 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(self.theme, step_words(step), Role.UI), 1)
            column.addLayout(row)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        for place, button in enumerate(self.people):
            button.clicked.connect(lambda _=False, place=place: self.choose(place))
        for button, reply in zip(self.replies, self.practice.script.replies, strict=True):
            button.clicked.connect(lambda _=False, text=reply.text: self._insert(text))
        self.typed.textChanged.connect(self.refresh_line)
        self.typed.returnPressed.connect(self.submit)
        self.send.clicked.connect(self.submit)
        self.resolve.clicked.connect(self._close_case)
        self.again.clicked.connect(self._restart)
        self.leave.clicked.connect(self.reject)

    def choose(self, place: int) -> None:
        """Open a customer's case."""
        self._answer()
        self.practice.choose(place)
        self.typed.clear()
        self.refresh()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Send what is typed; a code alone becomes its text first."""
        found = self.practice.found(self.typed.text())
        if found:
            self._insert(found[0].text)
            return
        if self.practice.say(self.typed.text()):
            self.typed.clear()
            self._timer.start()
            self.refresh()

    def _insert(self, text: str) -> None:
        self.typed.setText(text)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        self._timer.stop()
        if self.practice.current is not None and self.practice.customer_answers(self.practice.current):
            self.refresh()

    def _close_case(self) -> None:
        self._timer.stop()
        if self.practice.close():
            self.refresh()

    def _restart(self) -> None:
        self._timer.stop()
        self.practice = Practice(script())
        self.typed.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show the room as it is."""
        practice, case = self.practice, self.practice.case
        for place, button in enumerate(self.people):
            state = practice.cases[place]
            button.setEnabled(not state.closed)
            button.setAccessibleDescription(self.tr("espera respuesta") if state.waits else "")
        for step, mark in self.marks.items():
            done = step in practice.done
            mark.name, mark.ink = ("circle-check", Ink.OK) if done else ("circle", Ink.SECONDARY)
            mark.update()
        while (item := self.said.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in case.lines if case is not None else ():
            who = self.tr("Tú") if line.ours else case.role.name if case is not None else ""
            self.said.addWidget(self._bubble(line, who))
        ahead = practice.next_step
        self.words.set_text(self.tr("Ya sabes lo principal: puedes empezar.") if ahead is None else step_words(ahead))
        self.refresh_line()

    def _bubble(self, line: Line, who: str) -> QWidget:
        px, row, bubble = self.theme.px, QWidget(), Bubble(self.theme, ours=line.ours)
        column, across = QVBoxLayout(bubble), QHBoxLayout(row)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(2))
        column.addWidget(Paragraph(self.theme, who, Role.META, Ink.SECONDARY))
        column.addWidget(Paragraph(self.theme, line.text, Role.BODY))
        across.setContentsMargins(px(ASIDE) if line.ours else 0, 0, 0 if line.ours else px(ASIDE), 0)
        across.addWidget(bubble)
        return row

    def refresh_line(self) -> None:
        """What can be done with the open case."""
        case = self.practice.case
        open_ = case is not None and not case.closed
        self.typed.setEnabled(open_)
        self.send.setEnabled(open_ and bool(self.typed.text().strip()))
        self.resolve.setEnabled(open_ and case is not None and case.answered)
        found = self.practice.found(self.typed.text())
        for button, reply in zip(self.replies, self.practice.script.replies, strict=True):
            button.setVisible(open_ and reply in found)


class Bubble(ThemedWidget):
    """The ground of what somebody said; put a layout into it."""

    def __init__(self, theme: Theme, *, ours: bool) -> None:
        super().__init__(theme)
        self.ours = ours

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, tokens = self.theme.colors, self.theme.tokens
        kind = colors.bubble.out if self.ours else colors.bubble.in_
        with painting(QPainter(self)) as painter:
            stroke_round(painter, QRectF(self.rect()), tokens.radius.bubble, kind.border, fill=kind.fill)
