"""*End my shift*: every open conversation of mine on one line with its outcome, sent in one step.

    name, state | keep · wait for the customer · snooze · somebody's · resolve | until when, who, how it ended | note

Nothing is left without an outcome: the button waits for the last one. The list follows what happens meanwhile and keeps
what was chosen: what is mine no more is said in its place, what is new stands below. What the gateway refuses stays
with the reason; the rest is done.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n.words import problem
from desktop.models.handing_over import in_lines, to_decide
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.dialogs.hand_over_line import HandOverLine
from desktop.views.widgets import Button, ButtonKind, CheckBox, Hairline, Ink, Label, ScrollPage
from protocol.teamwork import HandOverItem

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
        self._done: set[int] = set()
        """conversations whose outcome was carried out"""
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
        self._subscriptions.add(self._session.hub.subscribe(self._on_changes))
        for line in self.lines:
            line.changed.connect(self._judge)
        self.rest.clicked.connect(self.keep_the_rest)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)
        self._judge()
        if self.lines:
            self.lines[0].outcome.setFocus(Qt.FocusReason.TabFocusReason)

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
        self._grid = grid = QGridLayout(inside)
        grid.setContentsMargins(px(20), px(4), px(20), px(4))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        for place, line in enumerate(self.lines):
            self._place(line, place)
        grid.setColumnStretch(3, 1)
        area = ScrollPage(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return area

    def _place(self, line: HandOverLine, place: int) -> None:
        name = QVBoxLayout()
        name.setSpacing(0)
        name.addWidget(line.name)
        name.addWidget(line.state)
        self._grid.addLayout(name, place, 0)
        for at, part in enumerate((line.outcome, line.who, line.note), 1):
            self._grid.addWidget(part, place, at)
        self._grid.setRowStretch(place, 0)
        self._grid.setRowStretch(place + 1, 1)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.reset or changes.conversations or changes.moves:
            self.follow()

    def follow(self) -> None:
        """The list as things are now."""
        mine = {row.id: row for row in to_decide(self._context.session.store)}
        for line in self.lines:
            line.follow(mine)
        known = self._done.union(*({row.id for row in line.rows} for line in self.lines))
        for id, row in mine.items():
            if id not in known:
                line = HandOverLine(self._context, [row], self)
                line.changed.connect(self._judge)
                self._place(line, len(self.lines))
                self.lines.append(line)
        self._judge()

    def keep_the_rest(self) -> None:
        """What has no outcome yet stays mine."""
        for line in self.lines:
            if not line.over and not line.outcome.currentData():
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
        self.rest.setVisible(any(not line.over and not line.outcome.currentData() for line in self.lines))
        self.send.setEnabled(not left)

    def _send(self) -> None:
        self.send.setEnabled(False)
        items = [item for line in self.lines for item in line.items()]
        kept = [row for row in to_decide(self._context.session.store) if row.id in self._done]
        items += [HandOverItem(conversation_id=row.id, owner_version=row.owner_version, outcome="keep") for row in kept]
        self._session.hand_over(items, partial(_answered, self, frozenset(item.conversation_id for item in items)))

    def settle(self, sent: frozenset[int], refused: dict[int, str]) -> bool:
        """Whether the shift is over: nothing was refused that is still mine to decide."""
        self._done |= sent - refused.keys()
        for line in self.lines:
            if not line.over:
                line.settle(refused)
        self.follow()
        left = sum(code != "owner_changed" for code in refused.values())
        if left:
            self.words.setText(self.tr("No se pudo con %n: revísalas. Lo demás está hecho.", "", left))
        return not left

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


def _answered(dialog: HandOverDialog, sent: frozenset[int], refused: dict[int, str]) -> None:
    if dialog.settle(sent, refused):
        dialog.leave_if_wanted()
        dialog.accept()
