"""Who writes in a trial: a customer found by typing, or somebody new."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from desktop.i18n.phones import readable
from desktop.views.context import ViewContext
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.settings.routing.picks import PickButton
from desktop.views.widgets import PopupFrame, SearchField

translate = QCoreApplication.translate
POPUP, LISTED, PAUSE_S, SHORTEST, MOST = 300, 220, 0.15, 2, 8


class CustomerField(PickButton):
    """Who writes: a customer found by typing, or somebody new (`contact_id` None)."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, translate("Trial", "Quién escribe"), "user", parent)
        self._context, self._question = context, None
        self.contact_id: int | None = None
        self.name = ""
        self._popup: _CustomerPopup | None = None
        self.clicked.connect(self._open)
        self.choose(None, "")

    def choose(self, contact_id: int | None, name: str) -> None:
        """Show this customer, without telling."""
        self.contact_id, self.name = contact_id, name
        self.say(name or translate("Trial", "Alguien nuevo"))

    def _open(self) -> None:
        popup = self._popup = _CustomerPopup(self._context, self)
        popup.picked.connect(self._picked)
        popup.show_below(self)

    def _picked(self, contact_id: int, name: str) -> None:
        self.choose(contact_id or None, name)
        self.changed.emit()


class _CustomerPopup(PopupFrame):
    """A search over the customers; an id of 0 is somebody new."""

    picked = Signal(int, str)

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._question: asyncio.Task[None] | None = None
        px = self.theme.px
        self.search = SearchField(self.theme, translate("Trial", "Nombre, etiqueta o teléfono"))
        self.rows, self.list = QStandardItemModel(self), QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(self.theme, self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(translate("Trial", "Personas encontradas"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(px(LISTED))
        inner = QWidget()
        inner_row = QHBoxLayout(inner)
        inner_row.setContentsMargins(px(8), px(8), px(8), px(8))
        inner_row.addWidget(self.search)
        self.body.addWidget(inner)
        self.body.addWidget(self.list)
        self.search.textChanged.connect(self._typed)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self._show([])

    def show_below(self, button: QWidget) -> None:
        """Stand under a button, as wide as needed."""
        self.setFixedWidth(max(button.width(), self.theme.px(POPUP)))
        self.move(button.mapToGlobal(QPoint(0, button.height() + 2)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                row = max(0, min(self.list.currentIndex().row() + by, self.rows.rowCount() - 1))
                self.list.setCurrentIndex(self.rows.index(row, 0))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return False

    def _typed(self, text: str) -> None:
        if self._question is not None:
            self._question.cancel()
        typed = text.strip()
        if len(typed) >= SHORTEST:
            self._question = self._context.tasks.ask(self._find(typed))
        else:
            self._show([])

    async def _find(self, typed: str) -> None:
        await asyncio.sleep(PAUSE_S)
        session = self._context.session
        number = next(iter(session.store.people.numbers), 0)
        found = await session.find_customers(typed, number)
        people = [(one.id, one.name or readable(one.phone or ""), readable(one.phone or "")) for one in found.items]
        self._show(people[:MOST])

    def _show(self, people: Sequence[tuple[int, str, str]]) -> None:
        self.rows.clear()
        for id_, name, detail in [*people, (0, translate("Trial", "Alguien nuevo"), "")]:
            item = QStandardItem(name)
            item.setData(Row(kind="person", text=name, detail=detail, target=id_, person=id_), ROW)
            self.rows.appendRow(item)
        self.list.setCurrentIndex(self.rows.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None:
            id_ = int(row.target or 0)
            self.picked.emit(id_, row.text if id_ else "")
            self.close()
