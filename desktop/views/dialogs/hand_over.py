"""*End my shift*: every open conversation of mine on one line with its outcome, sent in one step.

    name, state | keep · wait for the customer · snooze · somebody's · resolve | until when, who, how it ended | note

Nothing is left without an outcome: the button waits for the last one. A refusal keeps the list as it was filled in.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n.words import problem
from desktop.models.handing_over import in_lines, to_decide
from desktop.models.subscription import Subscriptions
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.dialogs.hand_over_line import HandOverLine
from desktop.views.widgets import Button, ButtonKind, CheckBox, Hairline, Ink, Label, ScrollPage

WIDTH, HEIGHT = 880, 560


class HandOverDialog(QDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Terminar turno"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(WIDTH), px(HEIGHT))
        theme.style(self)
        self.lines = [HandOverLine(context, rows, self) for rows in in_lines(to_decide(context.session.store))]
        self.words = Label(theme, "", Role.META, Ink.SECONDARY)
        self.rest = Button(theme, self.tr("Las demás siguen conmigo"), ButtonKind.GHOST)
        self.leave = CheckBox(theme, self.tr("Ponerme desconectado/a al terminar"))
        self.leave.setChecked(True)
        self.send = Button(theme, self.tr("Terminar turno"), ButtonKind.PRIMARY, "check")
        self.cancel = Button(theme, self.tr("Cancelar"))
        self._assemble()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.on_problem(self._on_problem))
        for line in self.lines:
            line.changed.connect(self._judge)
        self.rest.clicked.connect(self.keep_the_rest)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)
        self._judge()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column, top, foot = QVBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, px(16), 0, px(14))
        column.setSpacing(px(10))
        top.setContentsMargins(px(20), 0, px(20), 0)
        top.addWidget(Label(theme, self.tr("Terminar turno"), Role.TITLE))
        words = self.tr("Cada conversación abierta necesita un destino. Todo se envía junto.")
        top.addWidget(Label(theme, words, Role.UI, Ink.SECONDARY))
        column.addLayout(top)
        column.addWidget(Hairline(theme))
        column.addWidget(self._table(), 1)
        column.addWidget(Hairline(theme))
        foot.setContentsMargins(px(20), 0, px(20), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.words)
        foot.addWidget(self.rest)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.cancel)
        foot.addWidget(self.send)
        column.addLayout(foot)

    def _table(self) -> QScrollArea:
        px, inside = self._context.theme.px, QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(px(20), px(4), px(20), px(4))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        for place, line in enumerate(self.lines):
            name = QVBoxLayout()
            name.setSpacing(0)
            name.addWidget(line.name)
            name.addWidget(line.state)
            grid.addLayout(name, place, 0)
            for at, part in enumerate((line.outcome, line.who, line.note), 1):
                grid.addWidget(part, place, at)
        grid.setRowStretch(len(self.lines), 1)
        grid.setColumnStretch(3, 1)
        area = ScrollPage(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return area

    def keep_the_rest(self) -> None:
        """What has no outcome yet stays mine."""
        for line in self.lines:
            if not line.outcome.currentData():
                line.choose("keep")

    def _judge(self) -> None:
        """What is still missing."""
        left = sum(len(line.rows) for line in self.lines if not line.decided())
        if not self.lines:
            self.words.setText(self.tr("No tienes conversaciones abiertas."))
        elif left:
            self.words.setText(self.tr("Faltan %n por decidir", "", left))
        else:
            self.words.setText(self.tr("Todas tienen destino"))
        self.rest.setVisible(any(not line.outcome.currentData() for line in self.lines))
        self.send.setEnabled(not left)

    def _send(self) -> None:
        self.send.setEnabled(False)
        items = [item for line in self.lines for item in line.items()]
        self._session.hand_over(items, partial(_over, self))

    def leave_if_wanted(self) -> None:
        """The shift is over: I am away until the next one."""
        if self.leave.isChecked():
            self._session.declare("offline")

    def _on_problem(self, words: str, detail: str) -> None:
        self._judge()
        self.words.setText(problem(words, detail))

    def done(self, result: int) -> None:
        """Stop listening."""
        self._subscriptions.close()
        super().done(result)


def _over(dialog: HandOverDialog) -> None:
    dialog.leave_if_wanted()
    dialog.accept()
