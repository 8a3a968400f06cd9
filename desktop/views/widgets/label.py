"""Labels: plain text always, in a role of the type ramp and a text level of the scheme."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.models.tooltips import plain_tooltip
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, elide, painting, text_width
from desktop.views.widgets.base import ThemedWidget


class Ink(StrEnum):
    """Text levels and the status inks that text may have."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    DISABLED = "disabled"
    ON_ACCENT = "on_accent"
    ON_INVERSE = "on_inverse"
    LINK = "link"
    ACCENT = "accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    INFO = "info"


def ink_color(theme: Theme, ink: Ink) -> QColor:
    """Return the colour of an ink in the present scheme."""
    if ink is Ink.ACCENT:
        return theme.colors.accent.text
    group = theme.colors.status if ink in {Ink.DANGER, Ink.WARN, Ink.OK, Ink.INFO} else theme.colors.text
    color: QColor = getattr(group, ink.value)
    return color


class Label(QLabel):
    """One line of text. Markup in it is shown, never interpreted."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = Role.UI,
        ink: Ink = Ink.PRIMARY,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.role, self.ink, self.weight = theme, role, ink, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_ink(self, ink: Ink) -> None:
        """Change the text level."""
        self.ink = ink
        self.restyle()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.setFont(self.theme.font(self.role, self.weight))
        self._take_ink()

    def _take_ink(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, ink_color(self.theme, self.ink))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """A window that takes a new stylesheet gives its children the palettes of before: the ink is put back."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.StyleChange:
            return
        if self.palette().color(QPalette.ColorRole.WindowText) != ink_color(self.theme, self.ink):
            self._take_ink()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.fonts.line(self.role)))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.fonts.line(self.role)))


class ElidedLabel(ThemedWidget):
    """One line that is cut with an ellipsis between grapheme clusters; the whole text is its tooltip and name."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = Role.UI,
        ink: Ink = Ink.PRIMARY,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.role, self.ink, self.weight = role, ink, weight
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the text."""
        self._text = text
        self.setAccessibleName(text)
        self._update_tip()
        self.restyle()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def shown_text(self) -> str:
        """Return what fits at the present width."""
        return elide(self._text, self.label_font(), self.width())

    def label_font(self) -> QFont:
        """Return the font of the text."""
        return self.theme.font(self.role, self.weight)

    def sizeHint(self) -> QSize:
        width = text_width(self._text, self.label_font())
        return QSize(round(width + 1), self.theme.fonts.line(self.role))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(24), self.theme.fonts.line(self.role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            draw_line(painter, QRectF(self.rect()), self._text, self.label_font(), ink_color(self.theme, self.ink))

    def _update_tip(self) -> None:
        cut = self.shown_text() != self._text
        # Qt guesses markup in tooltips; an escaped paragraph keeps a customer's name literal.
        self.setToolTip(plain_tooltip(self._text) if cut else "")
