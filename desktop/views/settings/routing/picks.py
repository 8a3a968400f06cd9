"""Fields that open something to choose from, drawn as a drop-down is: the bare box, and several of a known few."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round
from desktop.views.widgets import FocusRing, Menu

translate = QCoreApplication.translate
PAD, ICON = 11, 16


class PickButton(QPushButton):
    """A box with an icon, words and a chevron; `clicked` opens what it offers."""

    def __init__(self, theme: Theme, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._name, self._icon, self.words = theme, name, icon, ""
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._focus_ring = FocusRing(self, theme, gap=1)
        theme.changed.connect(self.updateGeometry)

    def say(self, words: str, hint: str = "") -> None:
        """Show what is chosen."""
        self.words = words
        self.setAccessibleName(f"{self._name}: {words or hint}")
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(140), self.theme.metrics.field)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.metrics.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        enabled = self.isEnabled()
        line = colors.accent.focus if self._focus_ring.is_shown() else colors.border.control
        if not enabled:
            line = colors.border.subtle
        ink = colors.text.primary if enabled else colors.text.disabled
        with painting(QPainter(self)) as painter:
            fill = colors.surface.raised if enabled else colors.surface.hover
            stroke_round(painter, box, theme.tokens.radius.control, line, fill=fill)
            left = float(px(PAD))
            if self._icon:
                center = QPointF(left + px(ICON / 2), box.center().y())
                theme.icons.paint(painter, center, self._icon, colors.text.secondary, px(ICON))
                left += px(ICON + 8)
            draw_line(painter, box.adjusted(left, 0, -px(PAD + 22), 0), self.words, theme.font(Role.UI), ink)
            center = QPointF(box.right() - px(PAD + 7), box.center().y())
            theme.icons.paint(painter, center, "chevron-down", colors.text.secondary, px(16))


class MultiPick(PickButton):
    """Several of a known few: a menu with ticks that stays the button's words."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self._choices: list[tuple[str, str]] = []
        self._chosen: list[str] = []
        self.clicked.connect(self._open)

    def offer(self, choices: Iterable[tuple[str, str]], chosen: Sequence[str]) -> None:
        """(key, words) to choose from; what is chosen and not offered stays, under its key."""
        self._choices = list(choices)
        known = {key for key, _ in self._choices}
        self._choices += [(key, key) for key in chosen if key not in known]
        self._chosen = list(chosen)
        self._tell()

    def chosen(self) -> tuple[str, ...]:
        """The keys, in the order they were chosen."""
        return tuple(self._chosen)

    def _tell(self) -> None:
        names = dict(self._choices)
        none = translate("RuleEditor", "Elegir…")
        self.say(", ".join(names[key] for key in self._chosen) or none, none)

    def _open(self) -> None:
        menu = Menu(self.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._choices:
            menu.add(words, checked=key in self._chosen).setData(key)
        if not self._choices:
            menu.add(translate("RuleEditor", "No hay ninguna todavía")).setEnabled(False)
        menu.triggered.connect(self._toggle)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _toggle(self, action: QAction) -> None:
        key = str(action.data())
        if key in self._chosen:
            self._chosen.remove(key)
        else:
            self._chosen.append(key)
        self._tell()
        self.changed.emit()
