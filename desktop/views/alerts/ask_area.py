"""*Waiting on another area*: which one, why, who answers for it there, and until when. Enter asks, Esc leaves."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n.moments import span
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Combo, Ink, Label, Segmented, TextField

WIDTH = 420
CHOICES = tuple(timedelta(hours=hours) for hours in (1, 2, 4, 24))


class AskArea(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, conversation_id: int, parent: QWidget) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("AskArea", "Esperar a otra área"), WIDTH)
        self._context = context
        self._id, theme = conversation_id, context.theme
        self.area = TextField(theme, self.tr("Área: bodega, contabilidad…"), "building-2")
        self.reason = TextField(theme, self.tr("Qué hace falta"), "sticky-note")
        self.who = Combo(theme, self.tr("Quién responde allí"))
        self.who.addItem(self.tr("Nadie en particular"), None)
        for user in sorted(context.session.store.people.users.values(), key=lambda user: user.name.casefold()):
            if user.active:
                self.who.addItem(user.name, user.id)
        self.due = Segmented(theme, self.tr("Debe responder en"), [span(one.total_seconds()) for one in CHOICES])
        self.due.set_current(1)
        self.ask = Button(theme, self.tr("Esperar a esta área"), ButtonKind.PRIMARY)
        self.head()
        for field in (self.area, self.reason, self.who):
            self.column.addWidget(field)
        self.column.addWidget(Label(theme, self.tr("Debe responder en"), Role.META, Ink.SECONDARY))
        self.column.addWidget(self.due)
        self.foot(self.ask)
        self.ask.setDefault(True)
        self.ask.setEnabled(False)
        self.area.textChanged.connect(self._typed)
        self.ask.clicked.connect(self._ask)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, text: str) -> None:
        self.ask.setEnabled(bool(text.strip()))

    def _ask(self) -> None:
        session = self._context.session
        due = session.clock.now() + CHOICES[self.due.current()]
        area, reason = self.area.text().strip(), self.reason.text().strip()
        session.wait_for_area(self._id, area, due, reason, self.who.currentData())
        self.accept()
