"""What an alert that names no conversation is about: those of an incident, or of the queue nobody gets, to open one.

Opened by *Abrir* of such a card. Off line it lists what this device knows of the queue. Enter or a click opens one; the
foot leads to the team's list.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QWidget
from shiboken6 import isValid

from desktop.i18n.alert_words import alert_title
from desktop.i18n.moments import span
from desktop.models.alert_queue import queue_known_here, teams_of
from desktop.store.views import team_view
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import bare
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import EmptyState, Hairline, Ink, Label, LinkButton, Paragraph, PopupFrame
from protocol.conversation import Conversation
from protocol.promises import Alert

WIDTH, ROWS, HIGH, EDGE = 392, 9, 36, 8


class AlertAbout(PopupFrame):
    """`opened(conversation id)`, `viewed(name of a list)`; Esc or a click beside it closes."""

    opened = Signal(int)
    viewed = Signal(str)

    def __init__(self, context: ViewContext, alert: Alert, parent: QWidget, *, embedded: bool = False) -> None:
        super().__init__(context.theme, parent, embedded=embedded)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self.alert = context, alert
        self.setFixedWidth(self.theme.px(WIDTH))
        self.rows, self.list = QStandardItemModel(self), QListView()
        self.list.setModel(self.rows)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(PaletteDelegate(self.theme, self.list))
        self.list.clicked.connect(self._chosen)
        self.note = Paragraph(self.theme, "", Role.META, Ink.SECONDARY)
        self.none = EmptyState(
            self.theme, self.tr("Ya no espera nadie"), self.tr("Lo que causó la alerta se resolvió.")
        )
        self.none.hide()
        self.views: list[LinkButton] = []
        self._at = QPoint()
        self._assemble()

    def _assemble(self) -> None:
        px, store = self.theme.px, self._context.session.store
        title = alert_title(self.alert, store)
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(px(16), px(12), px(16), px(8))
        line.addWidget(Paragraph(self.theme, title, Role.UI_STRONG), 1)
        self.count = Label(self.theme, "", Role.META, Ink.SECONDARY)
        line.addWidget(self.count)
        self.body.addWidget(head)
        self.note.setContentsMargins(px(16), 0, px(16), px(8))
        self.note.hide()
        self.body.addWidget(self.note)
        self.body.addWidget(Hairline(self.theme))
        self.body.addWidget(self.list)
        self.body.addWidget(self.none)
        self._foot()

    def _foot(self) -> None:
        store, px = self._context.session.store, self.theme.px
        for team in teams_of(self.alert, store):
            words = self.tr("Ver la lista de {0}").format(team.name)
            link = LinkButton(self.theme, words)
            link.clicked.connect(lambda _checked=False, id=team.id: self._view(id))
            self.views.append(link)
        if self.views:
            self.body.addWidget(Hairline(self.theme))
            foot = QWidget()
            line = QHBoxLayout(foot)
            line.setContentsMargins(px(12), px(4), px(12), px(4))
            for link in self.views[:2]:
                line.addWidget(link)
            line.addStretch(1)
            self.body.addWidget(foot)

    # ----------------------------------------------------------------------------------------------------------- tell

    async def ask(self) -> None:
        """Fetch and list; without the gateway, what is known here."""
        session, found = self._context.session, None
        if session.line.state == "online":
            try:
                found = await session.alert_conversations(self.alert.id)
            except Exception:  # noqa: BLE001  the line broke meanwhile
                found = None
        if not isValid(self):  # closed while the gateway was asked
            return
        if found is None:
            self.say(self.tr("Sin conexión: lo que este dispositivo sabe de la cola."))
            found = queue_known_here(session.store, self.alert)
        self.tell(found)

    def say(self, words: str) -> None:
        """A line above the list."""
        self.note.set_text(words)
        self.note.setVisible(bool(words))

    def tell(self, rows: Sequence[Conversation]) -> None:
        """List these; the keyboard is on the first."""
        self.rows.clear()
        for row in rows:
            detail = self._detail(row)
            item = QStandardItem(row.name)
            item.setData(Row(kind="command", text=row.name, icon="message-circle", detail=detail, target=row.id), ROW)
            item.setData(f"{bare(row.name)}, {bare(detail)}", Qt.ItemDataRole.AccessibleTextRole)
            self.rows.appendRow(item)
        self.count.setText(self.tr("%n conversaciones", "", len(rows)) if rows else "")
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.list.setFixedHeight(self.theme.px(HIGH) * min(len(rows), ROWS) + 2)
        if rows:
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stand()

    def _detail(self, row: Conversation) -> str:
        people = self._context.session.store.people
        team = people.teams.get(row.team_id or 0)
        owner = people.name(row.assignee_id) if row.assignee_id is not None else ""
        now = self._context.session.clock.now()
        since = row.owed_since or row.queued_at
        waited = self.tr("espera {0}").format(span((now - since).total_seconds())) if since is not None else ""
        return " · ".join(part for part in (waited, owner or (team.name if team is not None else "")) if part)

    # ---------------------------------------------------------------------------------------------------------- place

    def show_beside(self, anchor: QWidget) -> None:
        """Stand right of the bell, its foot level with it."""
        self._at = anchor.mapToGlobal(QPoint(anchor.width() + self.theme.px(EDGE), anchor.height()))
        self._stand()
        self.show()

    def _stand(self) -> None:
        """As high as its rows; the foot stays where it is."""
        self.body.activate()
        self.setFixedHeight(self.body.sizeHint().height())
        if not self._at.isNull():
            self.move(self._at.x(), self._at.y() - self.height())

    # ----------------------------------------------------------------------------------------------------------- acts

    def _chosen(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None:
            self.opened.emit(int(row.target or 0))
            self.close()

    def _view(self, team_id: int) -> None:
        self.viewed.emit(team_view(team_id))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._chosen(self.list.currentIndex())
        else:
            super().keyPressEvent(event)
