"""The few things that can be done with a wall-board, at its foot while a hand is near: the mouse moved, a key was hit.

Everything on it has a key of its own, so a remote control or a keyboard behind the screen is enough.
"""

from PySide6.QtCore import QRectF, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import Button


class WallBar(QFrame):
    """Each signal is one wish. `kiosk`: the account of a screen, which signs out instead of going back."""

    full_wanted = Signal()
    screen_wanted = Signal()
    team_wanted = Signal()
    scheme_wanted = Signal()
    page_wanted = Signal(int)
    hold_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, theme: Theme, *, kiosk: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setSpacing(8)
        self._buttons: list[Button] = []
        leave = self.tr("Cerrar sesión") if kiosk else self.tr("Volver a Relevo")
        self.full = self._add(theme, self.tr("Ventana"), ("F11",), self.full_wanted)
        self.monitor = self._add(theme, self.tr("Otra pantalla"), ("S",), self.screen_wanted)
        self.team = self._add(theme, self.tr("Otro equipo"), ("E",), self.team_wanted)
        self.scheme = self._add(theme, self.tr("Claro u oscuro"), ("T",), self.scheme_wanted)
        self.back = self._add(theme, self.tr("Anterior"), ("\u2190",))
        self.hold = self._add(theme, self.tr("Detener"), (self.tr("espacio"),), self.hold_wanted)
        self.next = self._add(theme, self.tr("Siguiente"), ("\u2192",))
        self.leave = self._add(theme, leave, ("Ctrl", "Q") if kiosk else ("Esc",), self.leave_wanted)
        self._lay(len(self._buttons))
        self.back.clicked.connect(self._previous)
        self.next.clicked.connect(self._following)

    def fit(self, wide: int) -> None:
        """In one row, or in two where there is less room."""
        self._lay(len(self._buttons))
        if self.sizeHint().width() > wide:
            self._lay(-(-len(self._buttons) // 2))
        self.adjustSize()

    def _lay(self, columns: int) -> None:
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, at // columns, at % columns)

    def show_mode(self, *, full: bool, screens: int, pages: int, held: bool, teams: bool) -> None:
        """What can be done now."""
        self.full.set_label(self.tr("Ventana") if full else self.tr("Pantalla completa"))
        self.monitor.setEnabled(screens > 1)
        self.monitor.setToolTip("" if screens > 1 else self.tr("Solo hay una pantalla conectada"))
        self.team.setEnabled(teams)
        self.team.setToolTip("" if teams else self.tr("Solo hay un equipo a la vista"))
        for button in (self.back, self.hold, self.next):
            button.setEnabled(pages > 1)
            button.setToolTip("" if pages > 1 else self.tr("Todo cabe en una página"))
        self.hold.set_label(self.tr("Seguir") if held else self.tr("Detener"))

    def _add(self, theme: Theme, words: str, keys: tuple[str, ...], signal: SignalInstance | None = None) -> Button:
        button = Button(theme, words, keys=keys, parent=self)
        if signal is not None:
            button.clicked.connect(signal)
        self._buttons.append(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        with painting(QPainter(self)) as painter:
            stroke_round(painter, QRectF(self.rect()), 10, colors.border.strong, fill=colors.surface.base)

    def _previous(self) -> None:
        self.page_wanted.emit(-1)

    def _following(self) -> None:
        self.page_wanted.emit(1)
