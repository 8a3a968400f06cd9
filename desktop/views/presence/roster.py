"""Who is here: every colleague by team with shape, word, since when and why; found by typing. Esc closes it."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.commands.palette import fold
from desktop.i18n.presence_words import presence_line
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates import painting as paint
from desktop.views.presence.reasons import own_reasons
from desktop.views.widgets import Hairline, Ink, Label, PopupFrame, SearchField
from protocol.people import User
from protocol.roster import Presence

Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT, ROW_HEIGHT, LABEL_HEIGHT = 360, 440, 48, 30
ROW = Qt.ItemDataRole.UserRole + 1
_ORDER = {"available": 0, "busy": 1, "away": 2, "offline": 3}


class Colleague:
    """One row: a person with their line, or the name of a team (`user` None)."""

    def __init__(self, name: str, line: str = "", user: User | None = None, row: Presence | None = None) -> None:
        self.name, self.line, self.user = name, line, user
        self.state = paint.PresenceState(row.state if row is not None else "offline")


class RosterDelegate(QStyledItemDelegate):
    """Square avatar with the shape, name, line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one: Colleague = index.data(ROW)
        return QSize(self.theme.px(200), self.theme.px(ROW_HEIGHT if one.user else LABEL_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Colleague = index.data(ROW)
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        box = QRectF(option.rect).adjusted(px(16), 0, -px(16), 0)
        with paint.painting(painter):
            if one.user is None:
                words = box.adjusted(0, px(8), 0, 0)
                paint.draw_line(painter, words, one.name, theme.font(Role.MICRO, 600), text.secondary)
                return
            face = paint.AvatarValue.colleague(one.name, one.user.id, one.state)
            paint.paint_avatar(painter, QRectF(box.left(), box.top() + px(8), px(32), px(32)), face, theme)
            left = box.left() + px(44)
            room = box.right() - left
            name = QRectF(left, box.top() + px(5), room, px(20))
            paint.draw_line(painter, name, one.name, theme.font(Role.UI_STRONG), text.primary)
            line = QRectF(left, box.top() + px(25), room, px(16))
            paint.draw_line(painter, line, one.line, theme.font(Role.META), text.secondary)


class Roster(PopupFrame):
    """Stays current while it is open."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = self.theme.px
        self.setFixedSize(px(WIDTH), px(HEIGHT))
        self.search = SearchField(self.theme, self.tr("Buscar compañero o equipo"))
        self.count = Label(self.theme, "", Role.META, Ink.SECONDARY)
        self.rows, self.list = QStandardItemModel(self), QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RosterDelegate(self.theme, self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Quién está"))
        self._assemble()
        self.search.textChanged.connect(self._fill)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.hub.subscribe(self._changed))
        self._fill()

    def _assemble(self) -> None:
        px = self.theme.px
        head, top = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(10))
        head.setSpacing(px(8))
        top.addWidget(Label(self.theme, self.tr("Quién está"), Role.UI_STRONG), 1)
        top.addWidget(self.count)
        head.addLayout(top)
        head.addWidget(self.search)
        self.body.addLayout(head)
        self.body.addWidget(Hairline(self.theme))
        self.body.addWidget(self.list, 1)

    def show_above(self, widget: QWidget) -> None:
        """Stand over the block it belongs to."""
        self.move(widget.mapToGlobal(QPoint(self.theme.px(4), -self.height())))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def shown(self) -> list[tuple[str, str]]:
        """(name, line) of every row, as it stands."""
        found = (self.rows.item(at).data(ROW) for at in range(self.rows.rowCount()))
        return [(one.name, one.line) for one in found]

    def _changed(self, changes: ChangeSet) -> None:
        if changes.reset or changes.people or "presence" in changes.office:
            self._fill()

    def _fill(self) -> None:
        at = self.list.verticalScrollBar().value()
        store, wanted = self._context.session.store, fold(self.search.text().strip())
        self.rows.clear()
        users = [user for user in store.people.users.values() if user.active]
        for team, members in self._groups(users):
            found = [one for one in members if wanted in fold(f"{one.name} {team}")]
            if found:
                self._add(Colleague(team))
                for user in found:
                    self._add(self._colleague(user))
        presence = store.office.presence
        here = sum(1 for user in users if (row := presence.get(user.id)) is not None and row.state == "available")
        self.count.setText(self.tr("%n disponibles", "", here))
        self.list.verticalScrollBar().setValue(at)

    def _groups(self, users: Iterable[User]) -> list[tuple[str, list[User]]]:
        """Teams by name, then who is in none; within each those who are here first."""
        store = self._context.session.store
        presence = store.office.presence

        def order(user: User) -> tuple[int, str]:
            row = presence.get(user.id)
            return _ORDER[row.state if row is not None else "offline"], user.name.casefold()

        people = sorted(users, key=order)
        teams = sorted(store.people.teams.values(), key=lambda team: team.name.casefold())
        groups = [(team.name, [user for user in people if team.id in user.team_ids]) for team in teams]
        groups.append((self.tr("Sin equipo"), [user for user in people if not user.team_ids]))
        return [group for group in groups if group[1]]

    def _colleague(self, user: User) -> Colleague:
        row = self._context.session.store.office.presence.get(user.id)
        line = presence_line(row, own_reasons(self._context.session.store), self._context.session.clock.now())
        return Colleague(user.name, line, user, row)

    def _add(self, one: Colleague) -> None:
        item = QStandardItem(one.name)
        item.setData(one, ROW)
        item.setData(f"{one.name}, {one.line}" if one.line else one.name, Qt.ItemDataRole.AccessibleTextRole)
        if one.user is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: object) -> None:
        self._subscriptions.close()
        super().closeEvent(event)  # type: ignore[arg-type]
