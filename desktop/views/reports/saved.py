"""Reports kept by name: a menu that opens, keeps, shares and forgets them.

They are kept at the gateway, so they are there at every desk; those of an earlier version are brought from this device.
"""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.models.reports.choice import Choice
from desktop.models.reports.saved import LONGEST_NAME, MOST, from_device, readable, to_keep
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, CheckBox, LabeledField, Menu, TextField
from protocol.rules.permissions import Permission
from protocol.saved_reports import PutSavedReport, SavedReport

_OPEN, _NEW, _AWAY = "open", "new", "away"


class SavedReports(Button):
    """`chosen(Choice)` when one is opened; `refused(Refusal)` when the gateway did not keep or forget one."""

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "", ButtonKind.OUTLINE, "bookmark", parent=parent, small=True)
        self._context, self._session = context, context.session
        self.now = Choice()
        self.rows: list[SavedReport] = []
        self.known = False
        """Whether the gateway has told which there are."""
        self.set_label(self.tr("Guardados"))
        self.clicked.connect(self.open_menu)
        self.ask()

    def ask(self) -> None:
        """Which there are now."""
        self._context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found = await self._session.saved_reports()
        if not isValid(self) or isinstance(found, Refusal):
            return
        self.rows, self.known = found, True
        if self._context.settings.saved_reports:
            await self._bring()

    async def _bring(self) -> None:
        """What an earlier version kept here; it stays here until the gateway has all of it."""
        mine = [row for row in self.rows if row.owner_id == self._session.store.my_id()]
        for put in from_device(self._context.settings.saved_reports, mine):
            kept = await self._session.keep_report(put)
            if not isValid(self) or isinstance(kept, Refusal):
                return
            self.rows.append(kept)
        self._context.remember(saved_reports={})

    def open_menu(self) -> Menu:
        """Mine, those of colleagues, keep this one, forget one of mine."""
        menu, me = Menu(self.theme, self), self._session.store.my_id()
        menu.aboutToHide.connect(menu.deleteLater)
        kept = readable(self.rows)
        for row, choice in kept:
            menu.add(self._words(row, me), checked=choice == self.now).setData((_OPEN, row))
        if kept:
            menu.addSeparator()
        keep = menu.add(self.tr("Guardar este informe…"))
        keep.setData((_NEW, None))
        mine = [row for row, _ in kept if row.owner_id == me]
        keep.setEnabled(self.known and len(mine) < MOST)
        for row in mine:
            menu.add(self.tr("Eliminar «{0}»").format(row.name), danger=True).setData((_AWAY, row))
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self.theme.px(2))))
        self.ask()  # what a colleague shared meanwhile is there the next time
        return menu

    def _words(self, row: SavedReport, me: int | None) -> str:
        if row.owner_id == me:
            return self.tr("{0} · compartido").format(row.name) if row.shared else row.name
        return self.tr("{0} · de {1}").format(row.name, self._session.store.people.name(row.owner_id))

    def _picked(self, action: QAction) -> None:
        what, row = action.data()
        if what == _NEW:
            shares = self._session.store.may(Permission.SEE_COLLEAGUES_REPORTS)
            dialog = NameReport(self._context, self.window(), shares=shares)
            dialog.named.connect(self.keep)
            dialog.open()
        elif what == _AWAY:
            self._context.tasks.start(self._forget(row))
        else:
            self.chosen.emit(next(choice for one, choice in readable([row]) if one is row))

    def keep(self, name: str, shared: bool = False) -> None:  # noqa: FBT002  a slot
        """This one, under a name."""
        put = to_keep(name, self.now, shared=shared)
        if put is not None:
            self._context.tasks.start(self._keep(put))

    async def _keep(self, put: PutSavedReport) -> None:
        kept = await self._session.keep_report(put)
        if not isValid(self):
            return
        if isinstance(kept, Refusal):
            self.refused.emit(kept)
        else:
            await self._asked()

    async def _forget(self, row: SavedReport) -> None:
        refusal = await self._session.forget_report(row.id)
        if not isValid(self):
            return
        if refusal is not None:
            self.refused.emit(refusal)
        else:
            self.rows = [one for one in self.rows if one.id != row.id]


class NameReport(SmallDialog):
    """`named(name, shared)`."""

    named = Signal(str, bool)

    def __init__(self, context: ViewContext, parent: QWidget, *, shares: bool) -> None:
        super().__init__(context.theme, parent, "", 380)
        self.setWindowTitle(self.tr("Guardar este informe"))
        self.head()
        self.field = TextField(context.theme)
        self.field.setMaxLength(LONGEST_NAME)
        self.shared = CheckBox(context.theme, self.tr("Compartirlo con supervisión"))
        self.shared.setVisible(shares)
        self.column.addWidget(LabeledField(context.theme, self.tr("Nombre"), self.field))
        self.column.addWidget(self.shared)
        self.action = Button(context.theme, self.tr("Guardar"), ButtonKind.PRIMARY)
        self.action.setEnabled(False)
        self.field.textChanged.connect(self._typed)
        self.action.clicked.connect(self.finish)
        self.foot(self.action)
        self.field.setFocus()

    def _typed(self, text: str) -> None:
        self.action.setEnabled(bool(text.strip()))

    def finish(self) -> None:
        """Keep it."""
        self.named.emit(self.field.text(), self.shared.isChecked())
        self.accept()
