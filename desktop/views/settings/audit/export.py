"""The entries that are looked at as a CSV file: page by page, with a bar and a way to stop; told before it begins.

What is stopped or fails leaves no file. No cell is a formula to a spreadsheet.
"""

import asyncio
import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop.i18n.audit_words import AuditWords
from desktop.i18n.moments import grouped
from desktop.i18n.words import problem
from desktop.models.reports.file_locale import file_locale
from desktop.store.audit_query import AuditQuery
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.settings.audit.detail import line_words
from desktop.views.widgets import ProgressCard
from protocol.audit import AuditEntry, AuditPage, NoteExport
from protocol.files.whole_file import whole
from protocol.rules.spreadsheet import harmless

translate = QCoreApplication.translate
PAGE: Final = 200


class Refused(Exception):
    """The gateway did not tell."""


class AuditExport(QObject):
    """`progress` stands on the page; `said(words)` when it is over, empty when it was stopped."""

    said = Signal(str)
    running_changed = Signal()

    def __init__(self, context: ViewContext, words: AuditWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._parent = context, words, parent
        self.progress = ProgressCard(context.theme, "")
        self.progress.hide()
        self.progress.cancelled.connect(self.stop)
        self.running: asyncio.Task[Any] | None = None

    def choose(self, query: Callable[[], AuditQuery]) -> None:
        """Ask where; the file dialog is the system's."""
        day = self._context.session.clock.now().astimezone()
        dialog = QFileDialog(self._parent, translate("Audit", "Exportar CSV"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        name = translate("Audit", "registro-de-auditoria")
        dialog.selectFile(f"{name}-{day:%Y-%m-%d}.csv")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), query()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path, query: AuditQuery) -> None:
        """Begin; one at a time."""
        if self.running is not None:
            return
        self.progress.title.set_text(translate("Audit", "Exportando {0}").format(path.name))
        self.progress.set_progress(0, "")
        self.progress.show()
        self.running = self._context.tasks.ask(self._run(path, query))
        self.running.add_done_callback(self._over)
        self.running_changed.emit()

    def stop(self) -> None:
        """Nobody wants it any more."""
        if self.running is not None:
            self.running.cancel()

    async def _run(self, path: Path, query: AuditQuery) -> None:
        try:
            await self._write(path, query)
            words = translate("Audit", "Guardado en {0}").format(path.name)
        except Refused as refused:
            words = translate("Audit", "No se exportó: {0}").format(refused)
        except OSError as error:
            words = translate("Audit", "No se pudo guardar {0}: {1}").format(path.name, error.strerror or error)
        if isValid(self):
            self.said.emit(words)

    def _over(self, _task: asyncio.Task[Any]) -> None:
        """Done, failed, or stopped, be it before its first step."""
        if isValid(self):
            self.running = None
            self.progress.hide()
            self.running_changed.emit()

    async def _write(self, path: Path, query: AuditQuery) -> None:
        session = self._context.session
        page = _given(await session.audit_page(query, None, PAGE, count=True))
        refusal = await session.note_export(NoteExport(what="audit", rows=page.count, about=query.about()))
        if refusal is not None:
            raise Refused(problem(refusal.words, refusal.detail))
        of, done = max(1, page.count or 0), 0
        with whole(path) as part, part.open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file, delimiter=file_locale().separator)
            writer.writerow(_titles())
            while True:
                writer.writerows(self._cells(entry, page) for entry in page.items)
                done += len(page.items)
                of = max(of, done)
                words = translate("Audit", "{0} de {1}").format(grouped(done), grouped(of))
                self.progress.set_progress(done / of, words)
                if page.next is None:
                    return
                page = _given(await session.audit_page(query, page.next, PAGE))

    def _cells(self, entry: AuditEntry, page: AuditPage) -> list[str]:
        words, names = self._words, page.names
        changes = "; ".join(line_words(line) for line in words.lines(entry, names))
        cells = (
            entry.id, entry.at.astimezone().isoformat(timespec="seconds"), words.who(entry, names),
            words.sentence(entry, names), entry.action, entry.subject, changes, entry.address, entry.device,
            entry.session_id, entry.correlation, entry.seal,
        )  # fmt: skip
        return ["" if cell is None else harmless(str(cell)) for cell in cells]


def _given(found: AuditPage | Refusal) -> AuditPage:
    if isinstance(found, Refusal):
        raise Refused(problem(found.words, found.detail))
    return found


def _titles() -> list[str]:
    return [
        translate("Audit", "Entrada"), translate("Audit", "Cuándo"), translate("Audit", "Quién"),
        translate("Audit", "Qué pasó"), translate("Audit", "Acción"), translate("Audit", "Sobre"),
        translate("Audit", "Cambios"), translate("Audit", "Dirección"), translate("Audit", "Dispositivo"),
        translate("Audit", "Sesión"), translate("Audit", "Solicitud"), translate("Audit", "Sello"),
    ]  # fmt: skip
