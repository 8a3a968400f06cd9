"""That there is a chat of before Relevo, and the way to read it. Only there for who has one."""

from PySide6.QtCore import Qt

from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.widgets import Ink, LinkButton, Paragraph


class BeforeSection(Section):
    """Folded to a link; what was said is asked for when somebody opens it."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Antes de Relevo"))
        words = self.tr("Hay un chat importado de WhatsApp.")
        self.column.addWidget(Paragraph(context.theme, words, Role.META, Ink.SECONDARY))
        self.read = LinkButton(context.theme, self.tr("Leerlo"), small=True)
        self.column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self._id, self._name = 0, ""
        self.read.clicked.connect(self._read)
        self.hide()

    def show_row(self, row: PanelRow) -> None:
        contact = row.contact
        self.setVisible(contact is not None and contact.imported)
        if contact is not None:
            self._id, self._name = contact.id, contact.name

    def _read(self) -> None:
        from desktop.views.customers.chat_reading import ReadChats

        ReadChats(self.context, self.window(), self._id, self._name).open()
