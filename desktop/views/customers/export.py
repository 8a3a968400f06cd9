"""Everything kept about a customer into a file: what is in it, where it goes, how far it is. Esc stops it."""

import asyncio
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.small_dialog import SmallDialog
from desktop.views.timeline.files import size_words
from desktop.views.widgets import Button, ButtonKind, Ink, Paragraph, ProgressCard

WIDTH = 460


class ExportCustomer(SmallDialog):
    """Opened with `open()`; `saved` when the file is whole. What is stopped leaves nothing behind."""

    saved = Signal()

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        super().__init__(context.theme, parent, self.tr("Guardar los datos"), WIDTH)
        theme, self._context, self._contact_id, self._name = context.theme, context, contact_id, name
        self._running: asyncio.Task[Any] | None = None
        self.begin = Button(theme, self.tr("Elegir dónde…"), ButtonKind.PRIMARY, "download")
        self.progress = ProgressCard(theme, self.tr("Preparando el archivo…"))
        self.refused = Paragraph(theme, "", Role.META, Ink.DANGER)
        title = self.tr("¿Guardar todo lo de {0}?").format(isolate(name))
        self.column.addWidget(Paragraph(theme, title, Role.TITLE))
        for words in (
            self.tr("Un archivo ZIP con su ficha, mensajes, notas, casos, encuestas y archivos, para entregárselo."),
            self.tr("Revísalo antes: las notas internas van incluidas. Queda en el registro que lo guardaste."),
        ):
            self.column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        for part in (self.progress, self.refused):
            self.column.addWidget(part)
            part.hide()
        self.foot(self.begin)
        self.begin.clicked.connect(self._choose)
        self.progress.cancelled.connect(self.reject)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile("".join(char for char in self._name if char.isalnum() or char in " -_").strip() + ".zip")
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Fetch it into this file."""
        if self._running is not None and not self._running.done():
            return
        self.begin.setEnabled(False)
        self.refused.hide()
        self.progress.set_progress(0, "")
        self.progress.show()
        self.fit()
        self._running = self._context.tasks.ask(self._save(path))

    async def _save(self, path: Path) -> None:
        why = ""
        try:
            refusal = await self._context.session.export_contact(self._contact_id, path, self._told)
            why = problem(refusal.words, refusal.detail) if refusal is not None else ""
        except OSError as error:
            why = self.tr("No se pudo guardar {0}: {1}").format(path.name, error.strerror or "")
        if not isValid(self):
            return
        if not why:
            self.saved.emit()
            self.accept()
            return
        self.progress.hide()
        self.refused.set_text(why)
        self.refused.show()
        self.begin.setEnabled(True)
        self.fit()

    def _told(self, there: int, size: int) -> None:
        if isValid(self):
            self.progress.set_progress(there / size if size else 0, size_words(there))

    def done(self, result: int) -> None:
        """Whoever closes it does not want the file any more."""
        if self._running is not None and not self._running.done():
            self._running.cancel()
        super().done(result)
