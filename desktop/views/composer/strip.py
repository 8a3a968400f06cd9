"""A line above the editor that asks or explains: a colleague answered meanwhile, a reply came back, how Enter works."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import bare
from desktop.views.widgets import Button, ButtonKind, ElidedLabel, IconMark, Ink, ThemedWidget

TIGHT = 400


class Strip(ThemedWidget):
    """Icon, a strong part, an ordinary part, and up to three small buttons by key. `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icon: str = "users-round", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedHeight(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.strong = ElidedLabel(theme, "", Role.UI_STRONG)
        self.text = ElidedLabel(theme, "", Role.UI)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
        self._icon, self._calm = icon, False
        self._mark = IconMark(theme, icon, Ink.WARN)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.strong, 100)
        self._row.addWidget(self.text, 100)
        self._row.addStretch(1)  # short words leave their room to the buttons' left
        self._buttons: list[Button] = []
        self.hide()

    def show_words(self, strong: str, text: str, buttons: tuple[tuple[str, str], ...], calm: str = "") -> None:
        """Say something and offer (key, label) choices. With the icon `calm` it tells, without one it warns."""
        self._calm, self._mark.name, self._mark.ink = (
            bool(calm),
            calm or self._icon,
            Ink.SECONDARY if calm else Ink.WARN,
        )
        for old in self._buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        self.strong.set_text(strong)
        self.strong.setMaximumWidth(self.strong.sizeHint().width() + 2)
        self.text.set_text(text)
        self._fit()
        self.setAccessibleName(bare(f"{strong} {text}".strip()))
        for key, label in buttons:
            button = Button(self.theme, label, ButtonKind.GHOST, small=True)
            button.setProperty("choice", key)
            button.clicked.connect(self._choose)
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()

    def _fit(self) -> None:
        """A narrow pane tells what happened; the quote is in the timeline above."""
        self.text.setVisible(bool(self.text.text()) and self.width() >= self.theme.px(TIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def buttons(self) -> list[Button]:
        """The choices offered."""
        return list(self._buttons)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.chosen.emit(str(button.property("choice")))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, painter = self.theme.colors, QPainter(self)
        ground, line = colors.status.warn_soft, colors.status.warn_border
        if self._calm:
            ground, line = colors.surface.sunken, colors.border.subtle
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
