"""What can be done with the picked rows: how many, a button each, how far a long change has come, and how to stop it.

`acted(verb)` for `assign`, `tag`, `snooze`, `resolve`, `priority`; `cleared` and `stopped` for the two ways out.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Button, ButtonKind, IconButton, Ink, Label, ThemedWidget

HEIGHT = 44


class BulkBar(ThemedWidget):
    """Hidden while nothing is picked and nothing runs."""

    acted = Signal(str)
    cleared = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        px = theme.px
        self.setFixedHeight(px(HEIGHT))
        self.words = Label(theme, "", Role.META, Ink.PRIMARY, 600)
        self.stop = Button(theme, self.tr("Detener"), ButtonKind.OUTLINE, small=True)
        self.clear = IconButton(theme, "x", self.tr("Dejar de elegir"), ("Esc",))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(2))
        row.addWidget(self.words)
        row.addStretch(1)
        self.buttons: dict[str, IconButton] = {}
        for verb, icon, name in (
            ("assign", "user-plus", self.tr("Asignar")), ("tag", "tag", self.tr("Etiquetar")),
            ("snooze", "alarm-clock", self.tr("Posponer")), ("resolve", "circle-check", self.tr("Resolver")),
            ("priority", "flag", self.tr("Prioridad")),
        ):  # fmt: skip
            button = self.buttons[verb] = IconButton(theme, icon, name)
            button.setProperty("verb", verb)
            button.clicked.connect(self._act)
            row.addWidget(button)
        row.addWidget(self.stop)
        row.addWidget(self.clear)
        self.clear.clicked.connect(self.cleared)
        self.stop.clicked.connect(self.stopped)
        self.show_picked(0)

    def show_picked(self, count: int) -> None:
        """So many rows are picked."""
        self.words.setText(self.tr("%n elegida(s)", "", count))
        self._choose(running=False)
        self.setVisible(count > 0)

    def show_progress(self, done: int, asked: int) -> None:
        """A long change is on its way."""
        self.words.setText(self.tr("{0} de {1}").format(done, asked))
        self._choose(running=True)
        self.setVisible(True)

    def set_online(self, online: bool, reason: str) -> None:
        """Without a line nothing can be changed, and the reason is said."""
        for button in self.buttons.values():
            button.setEnabled(online)
            button.setToolTip("" if online else reason)

    def _choose(self, *, running: bool) -> None:
        self.stop.setVisible(running)
        for button in (*self.buttons.values(), self.clear):
            button.setVisible(not running)

    def _act(self) -> None:
        button: Any = self.sender()
        self.acted.emit(str(button.property("verb")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.selected)
