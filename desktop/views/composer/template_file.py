"""The file of a template's header or card: chosen, handed to the gateway for its verdict, named on the button."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.i18n.words import net_problem, refusal
from desktop.views.composer.template_inputs import Held, TemplateInput
from desktop.views.context import ViewContext
from desktop.views.widgets import Button
from protocol.api import UploadedMedia
from protocol.rules.template_form import FieldKind

_PREVIEW = QSize(640, 640)


class FileInput(TemplateInput):
    """`problem(words)` when the file could not be handed over; empty words when all is well again."""

    problem = Signal(str)

    def __init__(self, context: ViewContext, kind: FieldKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._kind = context, kind
        self.media: UploadedMedia | None = None
        self.picture = QImage()
        self.path: Path | None = None
        self.button = Button(context.theme, self.tr("Elegir archivo…"), icon="paperclip")
        self.button.clicked.connect(self._choose)
        self.setFocusProxy(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)

    def value(self) -> Held | None:
        if self.media is None:
            return None
        name = self.path.name if self.path is not None and self._kind == "document" else None
        return {"kind": self._kind, "media_id": self.media.id, "text": name}

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Elegir archivo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, name: str) -> None:
        """Hand a file over; it counts once the gateway took it."""
        self._context.tasks.start(self._upload(Path(name)))

    async def _upload(self, path: Path) -> None:
        self.problem.emit("")
        try:
            media = await self._context.session.upload(path)
        except Exception as error:  # noqa: BLE001  told under the field
            self.problem.emit(net_problem(str(getattr(error, "words", ""))))
            return
        if media.verdict == "refused":
            self.problem.emit(refusal("media_refused"))
            return
        self.media, self.path = media, path
        self.picture = _small(path) if self._kind == "image" else QImage()
        self.button.set_label(path.name)
        self.changed.emit()


def _small(path: Path) -> QImage:
    """A picture for the preview; null when this computer cannot read it."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    if reader.size().isValid():
        reader.setScaledSize(reader.size().scaled(_PREVIEW, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
