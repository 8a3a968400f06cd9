"""Reports kept by name: a menu that opens, keeps and forgets them."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.models.reports.choice import Choice
from desktop.models.reports.saved import LONGEST_NAME, MOST, saved_choices, with_choice, without
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, LabeledField, Menu, TextField

_NEW, _AWAY = "new", "away"


class SavedReports(Button):
    """`chosen(Choice)` when one is opened."""

    chosen = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "", ButtonKind.OUTLINE, "bookmark", parent=parent, small=True)
        self._context = context
        self.now = Choice()
        self.set_label(self.tr("Guardados"))
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> Menu:
        """Those that are kept; keep this one; forget one."""
        menu, kept = Menu(self.theme, self), saved_choices(self._context.settings.saved_reports)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, choice in kept.items():
            menu.add(name, checked=choice == self.now).setData(("open", name))
        if kept:
            menu.addSeparator()
        keep = menu.add(self.tr("Guardar este informe…"))
        keep.setData((_NEW, ""))
        keep.setEnabled(len(kept) < MOST)
        for name in kept:
            menu.add(self.tr("Eliminar «{0}»").format(name), danger=True).setData((_AWAY, name))
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + self.theme.px(2))))
        return menu

    def _picked(self, action: QAction) -> None:
        what, name = action.data()
        kept = self._context.settings.saved_reports
        if what == _NEW:
            dialog = NameReport(self._context, self.window())
            dialog.named.connect(self.keep)
            dialog.open()
        elif what == _AWAY:
            self._context.remember(saved_reports=without(kept, name))
        elif (choice := saved_choices(kept).get(name)) is not None:
            self.chosen.emit(choice)

    def keep(self, name: str) -> None:
        """This one, under a name."""
        kept = self._context.settings.saved_reports
        self._context.remember(saved_reports=with_choice(kept, name, self.now))


class NameReport(SmallDialog):
    """`named(name)`."""

    named = Signal(str)

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent, "", 380)
        self.setWindowTitle(self.tr("Guardar este informe"))
        self.head()
        self.field = TextField(context.theme)
        self.field.setMaxLength(LONGEST_NAME)
        self.column.addWidget(LabeledField(context.theme, self.tr("Nombre"), self.field))
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
        self.named.emit(self.field.text())
        self.accept()
