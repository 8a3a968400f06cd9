"""A window that keeps a list of things: the list with *New* at the left, one of them at the right, a foot below.

    title [search] list | the page of the chosen one
    foot: what can be done with it | words | close, save

Base of the managers of tags, quick replies, macros and fields. Deleted when closed; it listens while it is open. What
always holds: filling the list again keeps the chosen row chosen without asking for it anew.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLayout, QListView, QVBoxLayout, QWidget

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, Hairline, Ink, Label, SearchField


class ListManager(QDialog):
    """One window at a time, opened with `open()`. Subclasses lay out with `arrange` and listen with `listen`."""

    def __init__(self, context: ViewContext, parent: QWidget, title: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self._context, self._session, self.theme = context, context.session, context.theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*(self.theme.px(side) for side in size))
        self.theme.style(self)
        self._subscriptions = Subscriptions()
        self.new = Button(self.theme, self.tr("Nueva"), ButtonKind.SOFT, "plus", small=True)
        self.rows, self.list = QStandardItemModel(self), QListView()
        self.list.setModel(self.rows)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(title)
        self.words = ElidedLabel(self.theme, "", Role.META, Ink.SECONDARY)
        self.close_button = Button(self.theme, self.tr("Cerrar"))
        self.save = Button(self.theme, self.tr("Guardar"), ButtonKind.PRIMARY)
        self.close_button.clicked.connect(self.reject)

    def arrange(
        self, wide: int, page: QWidget | QLayout, left: Sequence[QWidget], right: Sequence[QWidget],
        search: SearchField | None = None,
    ) -> None:  # fmt: skip
        """List of this width beside the page; in the foot `left`, the words, then `right`."""
        px, side, foot = self.theme.px, QWidget(), QHBoxLayout()
        side.setFixedWidth(px(wide))
        column, top = QVBoxLayout(side), QHBoxLayout()
        column.setContentsMargins(px(16), px(16), px(8), px(8))
        column.setSpacing(px(10))
        top.addWidget(Label(self.theme, self.list.accessibleName(), Role.TITLE), 1)
        top.addWidget(self.new)
        column.addLayout(top)
        if search is not None:
            column.addWidget(search)
        column.addWidget(self.list, 1)
        body, outer = QHBoxLayout(), QVBoxLayout(self)
        body.setSpacing(0)
        body.addWidget(side)
        if isinstance(page, QWidget):
            body.addWidget(page, 1)
        else:
            body.addLayout(page, 1)
        foot.setContentsMargins(px(16), px(10), px(20), px(14))
        foot.setSpacing(px(8))
        for part in left:
            foot.addWidget(part)
        foot.addWidget(self.words, 1)
        for part in right:
            foot.addWidget(part)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(Hairline(self.theme))
        outer.addLayout(foot)

    def page(self) -> QVBoxLayout:
        """An empty page for the chosen one: fields below each other."""
        px, form = self.theme.px, QVBoxLayout()
        form.setContentsMargins(px(20), px(20), px(20), px(8))
        form.setSpacing(px(8))
        return form

    def listen(self) -> None:
        """From now on it follows the office, the line and what is refused; buttons and rows do something."""
        self._subscriptions.add(
            self._session.hub.subscribe(self._on_changes), self._session.on_line(self._on_line),
            self._session.on_problem(self._on_problem),
        )  # fmt: skip
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.new.clicked.connect(self.begin_new)
        self.save.clicked.connect(self.keep)

    def done(self, result: int) -> None:
        """Stop listening."""
        self._subscriptions.close()
        super().done(result)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """The rows are made anew; choosing the same one again tells nobody."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.rows.clear()
        try:
            yield
        finally:
            selection.blockSignals(False)
            self.list.viewport().update()

    def _show_first(self) -> None:
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        else:
            self.begin_new()

    def _say(self, words: str) -> None:
        self.words.set_text(words)

    def begin_new(self) -> None:
        """An empty page for one that is to be made."""
        raise NotImplementedError

    def keep(self) -> None:
        """Save what is on the page."""
        raise NotImplementedError

    def _row_chosen(self, index: QModelIndex) -> None:
        raise NotImplementedError

    def _on_changes(self, changes: ChangeSet) -> None:
        raise NotImplementedError

    def _on_line(self, line: object) -> None:
        raise NotImplementedError

    def _on_problem(self, words: str, detail: str) -> None:
        raise NotImplementedError
