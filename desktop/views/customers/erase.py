"""A customer wants to be forgotten: what goes, what stays, and their name typed by who decides. Esc erases nobody."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField

WIDTH = 460


class EraseCustomer(SmallDialog):
    """Opened with `open()`; closes itself when it is done, stays with the reason when it is refused."""

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        super().__init__(context.theme, parent, self.tr("Borrar los datos"), WIDTH)
        theme, self._context, self._contact_id, self._name = context.theme, context, contact_id, name
        self.typed = TextField(theme, name)
        self.erase = Button(theme, self.tr("Borrar para siempre"), ButtonKind.DANGER_FILL, "trash-2")
        self.refused = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.refused.hide()
        title = self.tr("¿Borrar los datos de {0}?").format(isolate(name))
        self.column.addWidget(Paragraph(theme, title, Role.TITLE))
        for words in (
            self.tr("Se borran para siempre, aquí y en cada equipo: nombre, números, mensajes, notas y archivos."),
            self.tr("Quedan las cifras, sin decir de quién eran, y quién hizo el borrado. Lo abierto se resuelve."),
            self.tr("No alcanza a los archivos que alguien guardó o exportó. No se puede deshacer."),
        ):
            self.column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        self.column.addWidget(LabeledField(theme, self.tr("Escribe su nombre para confirmar"), self.typed))
        self.column.addWidget(self.refused)
        self.foot(self.erase)
        self.typed.textChanged.connect(self._judge)
        self.erase.clicked.connect(self.begin)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _judge(self) -> None:
        self.erase.setEnabled(self.typed.text().strip().casefold() == self._name.strip().casefold())

    def begin(self) -> None:
        """Ask the gateway; the button waits."""
        self.erase.setEnabled(False)
        self.erase.set_label(self.tr("Borrando…"))
        self._context.tasks.start(self._erase())

    async def _erase(self) -> None:
        found = await self._context.session.erase_contact(self._contact_id, self.typed.text().strip())
        if not isValid(self):
            return
        if not isinstance(found, Refusal):
            self.accept()
            return
        self.refused.set_text(problem(found.words, found.detail))
        self.refused.show()
        self.erase.set_label(self.tr("Borrar para siempre"))
        self._judge()
