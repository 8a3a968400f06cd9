"""Names of colleagues after an `@` in a note: Up and Down choose, Tab or Enter insert, Esc leaves the text as it is.

The keyboard stays in the editor; a screen reader is told each name as it is chosen.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import regex
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.commands.palette import fold
from desktop.theme import Theme
from desktop.views.composer.offering import Offering
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import PopupFrame
from protocol.people import Team, User

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer

Named = User | Team
WIDTH, ROW_HEIGHT, MOST = 260, 36, 6
_TYPED = regex.compile(r"(?:^|(?<=[\s(]))@([\p{L}\p{N}_'-]{0,30})$")


def typed_name(line: str) -> str | None:
    """What is typed of a name before the caret, None when no mention is being typed."""
    found = _TYPED.search(line)
    return None if found is None else str(found[1])


def matching(named: Sequence[Named], typed: str) -> list[Named]:
    """Colleagues, then teams, with a part of the name that begins so; first names first."""
    wanted = fold(typed)
    near = [one for one in named if any(part.startswith(wanted) for part in fold(one.name).split())]
    return sorted(near, key=lambda one: (isinstance(one, Team), not fold(one.name).startswith(wanted), fold(one.name)))[
        :MOST
    ]


def mentioned_teams(text: str, teams: Iterable[Team]) -> tuple[int, ...]:
    """Teams whose whole name stands after an `@`: everybody in them is meant."""
    found = [team.id for team in teams if regex.search(rf"@{regex.escape(team.name)}(?!\w)", text)]
    return tuple(sorted(found))


def mentioned(text: str, users: list[User]) -> tuple[int, ...]:
    """Who is mentioned: whole names first, then first names that only one colleague has."""
    found: list[int] = []
    for user in sorted(users, key=lambda user: -len(user.name)):
        if f"@{user.name}" in text:
            found.append(user.id)
            text = text.replace(f"@{user.name}", " ")
    firsts = [user.name.split(" ")[0] for user in users]
    for user, first in zip(users, firsts, strict=True):
        if firsts.count(first) == 1 and regex.search(rf"@{regex.escape(first)}\b", text):
            found.append(user.id)
    return tuple(sorted(set(found)))


class MentionPopup(PopupFrame):
    """The names, above the caret. `picked(name)` by mouse or keyboard."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, embedded=True)
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self._delegate = PaletteDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Colegas"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.list)
        self.list.clicked.connect(self._choose)

    def names(self) -> list[str]:
        """What is offered, top first."""
        return [self.rows.item(row).text() for row in range(self.rows.rowCount())]

    def offer(self, found: list[Named], typed: str, caret: QPoint) -> None:
        """Show these names; `caret` is in the parent's coordinates."""
        if [one.name for one in found] != self.names():
            self.rows.clear()
            for one in found:
                item = QStandardItem(one.name)
                item.setData(self._row(one), ROW)
                item.setData(one.name, Qt.ItemDataRole.AccessibleTextRole)
                self.rows.appendRow(item)
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self._delegate.typed = typed
        height = self.theme.px(ROW_HEIGHT) * len(found) + 14
        self.setGeometry(caret.x(), max(0, caret.y() - height), self.theme.px(WIDTH), height)
        self.show()
        self.raise_()

    def _row(self, one: Named) -> Row:
        if isinstance(one, Team):
            return Row(kind="command", text=one.name, icon="users", detail=self.tr("Equipo"), target=one.id)
        return Row(kind="person", text=one.name, person=one.id, target=one.id, inside=True)

    def step(self, by: int) -> str:
        """The next or previous name, round and round."""
        row = (self.list.currentIndex().row() + by) % max(1, self.rows.rowCount())
        self.list.setCurrentIndex(self.rows.index(row, 0))
        return self.current()

    def current(self) -> str:
        """The name that Enter would insert."""
        return str(self.list.currentIndex().data() or "")

    def _choose(self, index: QModelIndex) -> None:
        self.picked.emit(str(index.data()))


class Mentioning(Offering):
    """Colleagues and teams, in notes."""

    popup: MentionPopup | None = None

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._theme = composer.theme

    def _typed(self) -> str | None:
        return typed_name(self._line())

    def _look(self) -> None:
        box, typed = self._box, self._typed()
        if typed is None:
            self._dismissed = False
        if typed is None or self._dismissed or box.mode != "note" or box.window().focusWidget() is not box.editor:
            self.close()
            return
        people, me = self._session.store.people.users.values(), self._session.store.my_id()
        teams = self._session.store.people.teams.values()
        found = matching([*(user for user in people if user.active and user.id != me), *teams], typed)
        if not found:
            self.close()
            return
        popup, window = self._shown(), box.editor.window()
        corner = box.editor.viewport().mapTo(window, box.editor.cursorRect().topLeft())
        popup.offer(found, typed, corner)

    def _shown(self) -> MentionPopup:
        if self.popup is None:
            self.popup = MentionPopup(self._theme, self._box.editor.window())
            self.popup.picked.connect(self._insert)
            self._say(self.tr("Colegas: flechas para elegir, Enter para insertar"))
        return self.popup

    def _insert(self, name: str) -> None:
        typed, editor = self._typed(), self._box.editor
        self.close()
        if typed is not None and name:
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, len(typed))
            cursor.insertText(f"{name} ")
            editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = getattr(self, "popup", None)  # the collector may have taken this apart before Qt's last events
        if popup is None:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.close()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(popup, event)

    def _key(self, popup: MentionPopup, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._say(popup.step(1 if event.key() == Qt.Key.Key_Down else -1))
            case Qt.Key.Key_Tab | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._insert(popup.current())
            case Qt.Key.Key_Escape:
                self._dismiss()
            case _:
                return False
        return True
