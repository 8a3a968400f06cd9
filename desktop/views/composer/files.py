"""Files of an answer: chosen, dropped, pasted or recorded; the gateway gives its verdict before they are sent.

They belong to their conversation, as its draft does: whoever comes back finds them, also after a restart. Only a person
takes one away.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader
from PySide6.QtWidgets import QFileDialog

from desktop.i18n.file_words import file_problem
from desktop.views.composer.part import ComposerPart
from desktop.views.composer.previews import Previews
from desktop.views.composer.recorder import Recorded
from desktop.views.delegates.painting import isolate

if TYPE_CHECKING:
    from desktop.native.audio import Player
    from desktop.views.composer.composer import Composer


class ComposerFiles(ComposerPart):
    """`sent` after a recording left; `problem(words)` for what a toast should say."""

    sent = Signal(str)
    problem = Signal(str)

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        composer.editor.files_given.connect(self.attach_files)
        composer.editor.image_given.connect(self._attach_image)
        composer.recorder.finished.connect(self._send_recording)
        composer.attachments.detached.connect(self._session.detach)
        composer.attachments.retried.connect(self._session.retry_file)
        composer.attachments.heard.connect(self._listen)
        composer.watcher.changed.connect(self.look)
        self._previews = Previews(composer)
        self._player: Player | None = None
        self._heard: int | None = None

    def show(self) -> None:
        """The files of the conversation that was opened."""
        self.look()
        if (id := self._box.conversation_id) is not None:
            self._session.check_files(id)

    def look(self) -> None:
        """Look at them again."""
        box = self._box
        files = self._session.store.attached.get(box.conversation_id or 0, ())
        if files or box.attachments.cards:
            box.attachments.show_files(files)
            self._previews.look(files)

    def clear(self) -> None:
        """What was attached has left in another way (it was scheduled)."""
        for card in tuple(self._box.attachments.cards):
            if card.file_id is not None:
                self._session.detach(card.file_id)
        self.look()

    def be_quiet(self) -> None:
        """Nothing is played any more."""
        if self._player is not None:
            self._player.stop()
        self._heard = None

    def _listen(self, file_id: int) -> None:
        playing = self._player is not None and self._player.playing and self._heard == file_id
        self.be_quiet()
        if not playing:
            self._heard = file_id
            self._box.context.tasks.start(self._play(file_id))

    async def _play(self, file_id: int) -> None:
        from desktop.native.audio import NoDevice, NotPlayable, Player

        try:
            path = await self._session.media_file(file_id)
            player = self._player = self._player or Player(self._box.recorder.device.backends)
            await asyncio.to_thread(player.load, path)
            if self._heard == file_id:  # still wanted
                player.play()
        except NoDevice:
            self.problem.emit(self.tr("No hay altavoces ni auriculares, o los usa otro programa."))
        except NotPlayable:
            self.problem.emit(self.tr("Este audio no se puede reproducir aquí."))
        except Exception as error:  # noqa: BLE001  told to the person
            self.problem.emit(file_problem(str(getattr(error, "words", ""))))

    def choose_files(self) -> None:
        """Ask for files; never blocks."""
        if not self._may_attach():
            return
        dialog = QFileDialog(self._box, self.tr("Adjuntar archivos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._files_chosen)
        dialog.open()

    def _files_chosen(self, names: list[str]) -> None:
        self.attach_files([Path(name) for name in names])

    def attach_files(self, paths: Sequence[Path]) -> None:
        """Show files and hand them to the gateway for its verdict."""
        if self._may_attach():
            for path in paths:
                self._attach(path)
            self.look()

    def _may_attach(self) -> bool:
        """Notes carry no files: say so, and leave what waits for the reply."""
        box = self._box
        if box.mode == "note":
            self.problem.emit(self.tr("Una nota no lleva archivos. Cambia a Respuesta para adjuntarlos."))
        return box.mode == "reply" and box.conversation_id is not None

    def _attach(self, path: Path, **given: Any) -> None:
        id = self._box.conversation_id
        try:
            if id is None or not path.is_file():
                raise FileNotFoundError(path)
            self._session.attach(id, path, **_shape(path), **given)
        except OSError:
            self.problem.emit(self.tr("No se pudo leer {0}.").format(isolate(path.name)))

    def _attach_image(self, image: QImage) -> None:
        if not self._may_attach():
            return
        path = Path(self._session.new_file(".png"))
        if image.save(str(path)):
            self._attach(path, ours=True, name=self.tr("Imagen pegada") + ".png")
            self.look()
        else:
            self.problem.emit(self.tr("No se pudo guardar la imagen pegada."))

    def put_recording_away(self) -> None:
        """Another conversation, or the end: what was recorded so far stays in its own conversation as a card."""
        self.be_quiet()
        recorded = self._box.recorder.put_away()
        if recorded is not None:
            try:
                self._session.attach(recorded.conversation_id, recorded.path, ours=True, voice=True, **_facts(recorded))
            except OSError:
                self.problem.emit(self.tr("No se pudo guardar el audio."))

    def _send_recording(self, recorded: Recorded) -> None:
        try:
            self._session.send_recording(recorded.conversation_id, recorded.path, **_facts(recorded))
        except OSError:
            self.problem.emit(self.tr("No se pudo guardar el audio."))
        else:
            self.sent.emit("stay")


def _facts(recorded: Recorded) -> dict[str, Any]:
    return {"name": "audio.wav", "duration_ms": recorded.duration_ms, "peaks": recorded.peaks}


def _shape(path: Path) -> dict[str, Any]:
    """Width and height of a picture as it is seen, so that nothing moves when it is drawn."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid():
        return {}
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        size.transpose()
    return {"width": size.width(), "height": size.height()}
