"""A view: its name, and for whom it is. Kept from a filter, or changed later.

`wanted(PutSavedView, id)`, with the id 0 for a new one; Esc keeps nothing.
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.filter_words import words_of
from desktop.theme import Role
from desktop.views.answers.place import PlaceCombo
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, TextField
from protocol.filters import Filter
from protocol.tags import SavedView
from protocol.work_api import PutSavedView

WIDTH, MOST_NAME = 400, 60


class SaveView(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    wanted = Signal(object, int)

    def __init__(self, context: ViewContext, parent: QWidget, want: Filter, row: SavedView | None = None) -> None:
        new = QCoreApplication.translate("SaveView", "Guardar vista")
        changed = QCoreApplication.translate("SaveView", "Renombrar o compartir")
        super().__init__(context.theme, parent, new if row is None else changed, WIDTH)
        self._context = context
        self._want, self._row, theme = want, row, context.theme
        self.name = TextField(theme, self.tr("Urgentes de hoy"))
        self.name.setMaxLength(MOST_NAME)
        filtered = " · ".join(words for _, words in words_of(want, context.session.store))[:MOST_NAME]
        self.name.setText(row.name if row is not None else filtered)
        self.name.selectAll()
        self.place = PlaceCombo(theme, context.session.store)
        if row is not None:
            self.place.offer(None, (row.user_id is not None, row.team_id))
        self.save = Button(theme, self.tr("Guardar"), ButtonKind.PRIMARY)
        whom = QHBoxLayout()
        whom.addWidget(Label(theme, self.tr("Para"), Role.META, Ink.SECONDARY, 600))
        whom.addWidget(self.place, 1)
        self.head()
        self.column.addWidget(LabeledField(theme, self.tr("Nombre"), self.name))
        self.column.addLayout(whom)
        self.foot(self.save)
        self.name.textChanged.connect(self._judge)
        self.name.returnPressed.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self._judge()

    def _judge(self) -> None:
        online = self._context.session.line.state == "online"
        self.save.setEnabled(online and bool(self.name.text().strip()))

    def keep(self) -> None:
        """It shall be kept."""
        if self.save.isEnabled():
            personal, team = self.place.place()
            request = PutSavedView(
                name=self.name.text().strip(), query=self._want, personal=personal, team_id=team,
                position=self._position(), rev=self._row.rev if self._row is not None else None,
            )  # fmt: skip
            self.wanted.emit(request, self._row.id if self._row is not None else 0)
            self.accept()

    def _position(self) -> int:
        """A new one comes last."""
        if self._row is not None:
            return self._row.position
        others = self._context.session.store.office.saved_views.values()
        return max((view.position for view in others), default=0) + 1
