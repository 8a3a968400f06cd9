"""Give a conversation to somebody: choose a colleague or a team by typing, write a note, transfer or assign at once.

Enter in the list goes to the note, Enter there transfers (a colleague is asked and may decline); Ctrl+Enter assigns
without asking. Every colleague is shown with their presence and how much they carry.
"""

from collections import Counter

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.commands.palette import fold
from desktop.i18n.routing_words import presence_word
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.palette import results
from desktop.views.palette.chooser import Chooser, Shape
from desktop.views.palette.delegate import ROW
from desktop.views.palette.results import Row
from desktop.views.widgets import Button, ButtonKind, Hairline, TextField
from protocol.people import User

FOOT, MOST = 108, 40
_STATES = {"available": 0, "busy": 1, "away": 2, "offline": 3}


class TransferDialog(Chooser):
    """`ui` does what was chosen: `transfer(target, note)` or `assign_to(target)`; a target is `user:7` or `team:2`."""

    shape = Shape(width=560, input=52, most=320, empty=48, below=FOOT)

    def __init__(self, context: ViewContext, parent: QWidget, ui: object, conversation_id: int) -> None:
        words = self.tr("Transferir a una persona o a un equipo…")
        font, listed = context.theme.font(Role.BODY), self.tr("Personas y equipos")
        super().__init__(context, parent, words=words, placeholder=words, listed=listed, font=font)
        self._ui, self._id = ui, conversation_id
        theme, px = context.theme, context.theme.px
        self.note = TextField(theme, self.tr("Nota para quien la recibe (solo la ve el equipo)"), "sticky-note")
        self.note.installEventFilter(self)
        self.assign = Button(theme, self.tr("Asignar sin preguntar"), keys=("Ctrl", "↵"))
        self.transfer = Button(theme, self.tr("Transferir"), ButtonKind.PRIMARY, "arrow-left-right", ("↵",))
        foot = QWidget()
        foot.setFixedHeight(px(FOOT))
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.note)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.assign)
        line.addWidget(self.transfer)
        column.addLayout(line)
        self.assemble("arrow-left-right", below=(Hairline(theme), foot))
        self.transfer.installEventFilter(self)
        self.assign.installEventFilter(self)
        self.transfer.clicked.connect(self.hand_over)
        self.assign.clicked.connect(self.give)
        self.list.selectionModel().currentChanged.connect(self._moved)

    def start(self) -> None:
        """Show everybody and take the keyboard."""
        self._typed("")
        self.appear()

    def target(self) -> str:
        """Who is chosen: `user:7`, `team:2` or nothing."""
        row: Row | None = self.list.currentIndex().data(ROW)
        return str(row.target) if row is not None and row.target is not None else ""

    def hand_over(self) -> None:
        """Transfer, with the note."""
        target, note = self.target(), self.note.text().strip()
        if target:
            self.dismiss()
            self._ui.transfer(self._id, target, note)  # type: ignore[attr-defined]

    def give(self) -> None:
        """Assign at once."""
        target = self.target()
        if target:
            self.dismiss()
            self._ui.assign_to(self._id, target)  # type: ignore[attr-defined]

    def _typed(self, text: str) -> None:
        self.painter_of_rows.typed = text.strip()
        wanted = fold(text.strip())
        self.rows.clear()
        for row in (*self._people(wanted), *self._teams(wanted)):
            self.add(row)
        if not self.rows.rowCount():
            self.add(results.label(self.tr("Nadie con ese nombre")))
        self.step(1, from_row=-1)
        self._moved()
        self.place()

    def _people(self, wanted: str) -> list[Row]:
        """Colleagues: those who are here first, of those the least loaded."""
        store = self._context.session.store
        row = store.rows.get(self._id)
        but = {store.my_id(), row.assignee_id if row is not None else None}
        carried = self._carried()
        presence = store.office.presence

        def order(user: User) -> tuple[int, int, str]:
            known = presence.get(user.id)
            return _STATES[known.state if known else "offline"], carried[user.id], user.name.casefold()

        able = [user for user in store.people.users.values() if user.active and user.id not in but]
        found = [user for user in able if wanted in fold(user.name)]
        return [self._person(user, carried[user.id]) for user in sorted(found, key=order)[:MOST]]

    def _person(self, user: User, carried: int) -> Row:
        load = self.tr("{0} de {1}").format(carried, user.capacity)
        presence = self._context.session.store.office.presence.get(user.id)
        how = presence_word(presence)
        if presence is None or presence.state == "offline":
            how += " · " + self.tr("puede que no responda")
        return Row(
            kind="person", text=user.name, detail=f"{how} · {load}", target=f"user:{user.id}",
            person=user.id, inside=True, state=presence.state if presence is not None else "offline",
        )  # fmt: skip

    def _teams(self, wanted: str) -> list[Row]:
        teams = self._context.session.store.people.teams.values()
        found = sorted((team for team in teams if wanted in fold(team.name)), key=lambda team: team.name.casefold())
        detail = self.tr("Cola del equipo")
        return [
            Row(kind="command", text=team.name, icon="users", detail=detail, target=f"team:{team.id}") for team in found
        ]

    def _carried(self) -> Counter[int]:
        """Open conversations by owner, as far as they are in sight."""
        store, carried = self._context.session.store, Counter[int]()
        ids = store.views["all"]
        for place in range(len(ids)):
            row = store.rows.at(ids, place)
            if row is not None and row.assignee_id is not None:
                carried[row.assignee_id] += 1
        return carried

    def _moved(self, *_index: QModelIndex) -> None:
        """Only people are asked; a team's queue just gets it."""
        target = self.target()
        self.transfer.setEnabled(bool(target))
        self.assign.setEnabled(bool(target))
        row: Row | None = self.list.currentIndex().data(ROW)
        name = isolate(row.text) if row is not None and target else ""
        self.transfer.setAccessibleDescription(name)

    def _choose(self, index: QModelIndex) -> None:
        """A click or Enter in the list chooses; the note comes next."""
        if index.isValid() and index.data(ROW).target is not None:
            self.list.setCurrentIndex(index)
            self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.give()
                return True
            if enter and watched is self.assign:
                self.give()
                return True
            if enter and watched is not self.input:
                self.hand_over()
                return True
            if watched is not self.input and event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where: QPoint = event.position().toPoint()
        if not self.frame.geometry().contains(where):
            self.dismiss()
