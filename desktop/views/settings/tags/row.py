"""One tag of the page: its pill, where it is used, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import TagValue
from desktop.views.settings.alt_arrows import alt_step
from desktop.views.widgets import ElidedLabel, IconButton, Ink, TagChip
from protocol.tags import Tag

translate = QCoreApplication.translate
CHIP = 190


class TagRow(QWidget):
    """`moved(-1 | 1)`, `edited`, `merged`, `archived` (or brought back)."""

    moved = Signal(int)
    edited = Signal()
    merged = Signal()
    archived = Signal()

    def __init__(self, theme: Theme, tag: Tag, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag, px = tag, theme.px
        row, chip = QHBoxLayout(self), QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        inside = QHBoxLayout(chip)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(TagChip(theme, TagValue(tag.color, tag.name)))
        inside.addStretch(1)
        chip.setMinimumWidth(px(CHIP))
        row.addWidget(chip)
        self.about = ElidedLabel(theme, about, Role.META, Ink.SECONDARY)
        row.addWidget(self.about, 1)
        self.up = self._button(theme, "arrow-up", translate("TagsPage", "Subir {0}"))
        self.down = self._button(theme, "arrow-down", translate("TagsPage", "Bajar {0}"))
        self.edit = self._button(theme, "pencil", translate("TagsPage", "Cambiar {0}"))
        self.merge = self._button(theme, "git-branch", translate("TagsPage", "Unir {0} con otra"))
        words = translate("TagsPage", "Archivar {0}") if tag.active else translate("TagsPage", "Volver a usar {0}")
        self.archive = self._button(theme, "archive" if tag.active else "rotate-ccw", words)
        for button in (self.up, self.down, self.edit, self.merge, self.archive):
            row.addWidget(button)
        for button in (self.up, self.down, self.merge):
            button.setVisible(tag.active)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.edit.clicked.connect(self.edited)
        self.merge.clicked.connect(self.merged)
        self.archive.clicked.connect(self.archived)

    def _button(self, theme: Theme, icon: str, words: str) -> IconButton:
        return IconButton(theme, icon, words.format(self.tag.name), small=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := alt_step(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)
