"""A customer asks something of their data: what, in whose words; the deadline is the law's where they live."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.data_request_words import kinds
from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import Combo, TextField
from protocol.data_requests import DataRequest, NewDataRequest

LONGEST = 500


class AskData(FormDialog):
    """Opened with `open()`; `noted(request)` when the gateway has it. A refusal stays with its reason."""

    noted = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        about = self.tr("Queda anotado con el plazo de la ley de su país, y lo ve quien responde estas solicitudes.")
        title = self.tr("Solicitud de datos de {0}").format(isolate(name))
        super().__init__(context.theme, title, self.tr("Anotar"), parent, about)
        self._context, self._contact_id = context, contact_id
        self.kind = Combo(context.theme, self.tr("Qué pide"))
        for words, kind in kinds():
            self.kind.addItem(words, kind)
        self.note = TextField(context.theme, self.tr("Con sus palabras (opcional)"))
        self.note.setMaxLength(LONGEST)
        self.add(self.tr("Qué pide"), self.kind)
        self.add(self.tr("Nota"), self.note)

    def finish(self) -> None:
        """Ask the gateway; the button waits."""
        self.confirm.setEnabled(False)
        self.tell("")
        self._context.tasks.start(self._ask(NewDataRequest(kind=self.kind.currentData(), note=self.note.text())))

    async def _ask(self, wanted: NewDataRequest) -> None:
        found = await self._context.session.ask_data(self._contact_id, wanted)
        if not isValid(self):
            return
        self.confirm.setEnabled(True)
        if isinstance(found, DataRequest):
            self.noted.emit(found)
            self.accept()
        elif isinstance(found, Refusal):
            open_ = self.tr("Ya hay una solicitud igual sin responder.")
            self.tell(open_ if found.changed_meanwhile else problem(found.words, found.detail))
