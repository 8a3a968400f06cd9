"""`MediaViewer`: a window over the inbox that shows one picture of a conversation at a time.

It fetches through functions it is given and tells through signals what leaves the program (saved, copied, dragged,
forwarded), because the caller writes that to the audit log.
"""

import asyncio
import shutil
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.media_viewer.stage import Stage
from desktop.views.timeline.pictures import Fetch, Start, read_image
from desktop.views.widgets import ElidedLabel, IconButton, Ink, Label

LARGEST = QSize(8000, 8000)


class MediaItem(Struct, frozen=True):
    """A picture to show. `title` says whose it is and when; `filename` is what a dragged copy is called."""

    media_id: int
    title: str = ""
    filename: str = "foto.jpg"


class MediaViewer(QWidget):
    """Open with `show_items`; Esc closes."""

    save = Signal(int)
    forward = Signal(int)
    copied = Signal(int)
    dragged = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, fetch: Fetch, start: Start, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.theme, self._fetch, self._start = theme, fetch, start
        self._items: tuple[MediaItem, ...] = ()
        self._at = 0
        self._folder: Path | None = None
        theme.style(self)
        self.setMinimumSize(480, 360)
        self.resize(960, 680)
        self.setWindowTitle(self.tr("Foto"))
        self.title = ElidedLabel(theme, "", Role.UI_STRONG)
        self.scale = Label(theme, "100 %", Role.META, Ink.SECONDARY)
        self.stage = Stage(theme)
        self.previous = IconButton(theme, "chevron-left", self.tr("Anterior"))
        self.next = IconButton(theme, "chevron-right", self.tr("Siguiente"))
        self._buttons = {
            "zoom_out": IconButton(theme, "zoom-out", self.tr("Alejar"), ("-",)),
            "zoom_in": IconButton(theme, "zoom-in", self.tr("Acercar"), ("+",)),
            "rotate": IconButton(theme, "refresh-cw", self.tr("Girar"), ("R",)),
            "copy": IconButton(theme, "copy", self.tr("Copiar")),
            "save": IconButton(theme, "download", self.tr("Guardar")),
            "forward": IconButton(theme, "forward", self.tr("Reenviar")),
            "close": IconButton(theme, "x", self.tr("Cerrar"), ("Esc",)),
        }
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 8, 8)
        bar.setSpacing(4)
        bar.addWidget(self.title, 1)
        for name, button in self._buttons.items():
            bar.addWidget(button)
            if name == "zoom_out":
                bar.addWidget(self.scale)
        middle = QHBoxLayout()
        middle.setContentsMargins(8, 0, 8, 8)
        middle.addWidget(self.previous)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self._buttons["zoom_out"].clicked.connect(self._on_zoom_out)
        self._buttons["zoom_in"].clicked.connect(self._on_zoom_in)
        self._buttons["rotate"].clicked.connect(self.stage.rotate)
        self._buttons["copy"].clicked.connect(self.copy)
        self._buttons["save"].clicked.connect(self._on_save)
        self._buttons["forward"].clicked.connect(self._on_forward)
        self._buttons["close"].clicked.connect(self.close)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.stage.zoomed.connect(self._on_zoomed)
        self.stage.dragged_out.connect(self._on_dragged)

    def button(self, name: str) -> IconButton:
        """A button of the bar: zoom_out, zoom_in, rotate, copy, save, forward, close."""
        return self._buttons[name]

    def show_items(self, items: Sequence[MediaItem], index: int) -> None:
        """Show one of the pictures of a conversation."""
        self._items = tuple(items)
        self._go(index)
        self.show()
        self.raise_()
        self.stage.setFocus()

    def current(self) -> MediaItem | None:
        """What is shown."""
        return self._items[self._at] if self._items else None

    def _go(self, index: int) -> None:
        if not 0 <= index < len(self._items):
            return
        self._at = index
        item = self._items[index]
        self.title.set_text(item.title)
        self.setAccessibleName(item.title)
        self.previous.setEnabled(index > 0)
        self.next.setEnabled(index < len(self._items) - 1)
        self.stage.show_words(self.tr("Descargando…"))
        self._start(self._load(item))

    async def _load(self, item: MediaItem) -> None:
        """Fetch and decode; a picture that was left meanwhile is not shown."""
        try:
            path = await self._fetch(item.media_id, "original")
            image = await asyncio.to_thread(read_image, path, LARGEST)
            named = await asyncio.to_thread(self._named_copy, path, item) if self.current() is item else None
        except asyncio.CancelledError:
            raise
        except Exception:  # noqa: BLE001  the line's own words are told by the session
            image, named = None, None
        if self.current() is not item:
            return
        if image is None or image.isNull():
            self.stage.show_words(self.tr("No se pudo abrir la foto. Revisa la conexión e intenta de nuevo."))
            return
        self.stage.show_picture(QPixmap.fromImage(image), named)

    def _named_copy(self, path: Path, item: MediaItem) -> Path:
        """A file with a name people know, for dropping elsewhere. On a thread."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="relevo-view-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        target = self._folder / str(item.media_id) / (Path(item.filename).name or "foto.jpg")
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, target)
        return target

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        data, item = self.stage.file_data(), self.current()
        if data is not None and item is not None:
            # As an image, not as data made in Python: Qt would destroy that after the interpreter has gone.
            QGuiApplication.clipboard().setImage(QImage(data.imageData()))
            self.copied.emit(item.media_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Left:
                self._go(self._at - 1)
            case Qt.Key.Key_Right:
                self._go(self._at + 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.stage.zoom(1)
            case Qt.Key.Key_Minus:
                self.stage.zoom(-1)
            case Qt.Key.Key_0:
                self.stage.fit()
            case Qt.Key.Key_R:
                self.stage.rotate()
            case _:
                super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._items = ()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        super().closeEvent(event)
        self.closed.emit()

    def _on_zoomed(self, scale: float) -> None:
        self.scale.setText(f"{round(scale * 100)} %")

    def _on_zoom_in(self) -> None:
        self.stage.zoom(1)

    def _on_zoom_out(self) -> None:
        self.stage.zoom(-1)

    def _on_previous(self) -> None:
        self._go(self._at - 1)

    def _on_next(self) -> None:
        self._go(self._at + 1)

    def _on_save(self) -> None:
        item = self.current()
        if item is not None:
            self.save.emit(item.media_id)

    def _on_forward(self) -> None:
        item = self.current()
        if item is not None:
            self.forward.emit(item.media_id)

    def _on_dragged(self) -> None:
        item = self.current()
        if item is not None:
            self.dragged.emit(item.media_id)
