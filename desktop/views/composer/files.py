"""Files of an answer: chosen, dropped, pasted or recorded; the gateway gives its verdict before they are sent."""

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from desktop.i18n.words import net_problem
from desktop.views.composer.attachments import AttachmentCard, content_of

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer


class ComposerFiles(QObject):
    """`sent` after a recording left; `problem(words)` for what a toast should say."""

    sent = Signal(str)
    problem = Signal(str)

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._session, self._context = composer.session, composer.context
        composer.editor.files_given.connect(self.attach_files)
        composer.editor.image_given.connect(self._attach_image)
        composer.recorder.finished.connect(self._send_recording)

    @property
    def _composer(self) -> "Composer":
        from desktop.views.composer.composer import Composer

        composer = self.parent()
        assert isinstance(composer, Composer)  # noqa: S101  asked of Qt: a kept reference would be a cycle
        return composer

    def choose_files(self) -> None:
        """Ask for files; never blocks."""
        dialog = QFileDialog(self._composer, self.tr("Adjuntar archivos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._files_chosen)
        dialog.open()

    def _files_chosen(self, names: list[str]) -> None:
        self.attach_files([Path(name) for name in names])

    def attach_files(self, paths: list[Path]) -> None:
        """Show files and hand them to the gateway for its verdict."""
        for path in paths:
            with suppress(OSError):
                card = self._composer.attachments.add(path, path.stat().st_size)
                self._context.tasks.start(self._upload(card))

    async def _upload(self, card: AttachmentCard) -> None:
        try:
            media = await self._session.upload(card.path)
        except Exception as error:  # noqa: BLE001  every failure is told on the card
            card.show_failure(net_problem(str(getattr(error, "words", ""))))
        else:
            card.show_verdict(media)
        self._composer.attachments.changed.emit()

    def _attach_image(self, image: QImage) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        path = Path(folder) / f"relevo-{time.time_ns()}.png"
        if image.save(str(path)):
            self.attach_files([path])

    def _send_recording(self, path: Path) -> None:
        self._context.tasks.start(self._upload_voice(path, self._composer.conversation_id))

    async def _upload_voice(self, path: Path, conversation_id: int | None) -> None:
        try:
            media = await self._session.upload(path)
        except Exception as error:  # noqa: BLE001  told to the person, the file stays
            self.problem.emit(net_problem(str(getattr(error, "words", ""))))
            return
        if conversation_id is not None and media.verdict != "refused":
            self._session.send(conversation_id, content_of(media, voice=True))
            self.sent.emit("stay")
