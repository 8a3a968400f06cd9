"""Small parts all pages share: a titled card, a card with a switch, a number with its unit, a text of several lines."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Card, Ink, Label, Paragraph, Toggle

translate = QCoreApplication.translate
PAD = 16
_NO_ARROWS = (
    "QSpinBox::up-button, QSpinBox::down-button { width: 0px; border: none; }"
    "QSpinBox::up-arrow, QSpinBox::down-arrow { width: 0px; height: 0px; image: none; }"
)
"""`NoButtons` leaves the text one pixel of room under a stylesheet."""


class Section(Card):
    """A card with a title, a line about it, and `body` for the rest; `trailing` stands at the right of the title."""

    def __init__(
        self, theme: Theme, title: str, about: str = "", trailing: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(title)
        self.title = Label(theme, title, Role.UI_STRONG)
        self.about = Paragraph(theme, about, Role.META, Ink.SECONDARY)
        self.about.setVisible(bool(about))
        column, top, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(px(PAD + 1), px(13), px(PAD + 1), px(13))
        column.setSpacing(px(12))
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.about)
        top.setSpacing(px(12))
        top.addLayout(words, 1)
        if trailing is not None:
            top.addWidget(trailing, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        column.addLayout(self.body)

    def sizeHint(self) -> QSize:
        hint, layout = super().sizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(hint.width(), layout.totalHeightForWidth(self.width()))  # it is its most: lines are not cut

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class SwitchCard(Section):
    """A card whose whole meaning is on or off. `toggled(on)` fires for a person's change alone."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, title: str, about: str = "", parent: QWidget | None = None) -> None:
        self.switch = Toggle(theme, "")
        self.switch.setAccessibleName(title)
        super().__init__(theme, title, about, self.switch, parent)
        self.switch.clicked.connect(self.toggled)

    def set_on(self, on: bool) -> None:
        """Show it without firing `toggled`."""
        self.switch.setChecked(on)

    def is_on(self) -> bool:
        """Whether it is on."""
        return self.switch.isChecked()


class Number(QSpinBox):
    """A whole number with its unit; Up and Down change it, typing too. `edited(value)` fires for a person's change."""

    edited = Signal(int)

    def __init__(
        self, theme: Theme, name: str, lowest: int, highest: int, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._quiet = theme, False
        self.setAccessibleName(name)
        self.setRange(lowest, highest)
        self.setSuffix(f" {unit}" if unit else "")
        self.lineEdit().setProperty("bare", True)  # the window's stylesheet gives a field its own box
        theme.changed.connect(self.restyle)
        self.restyle()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page, never a number under way
        self.valueChanged.connect(self._changed)

    def restyle(self) -> None:
        """Take over a changed theme."""
        colors = self.theme.colors
        off = f"background: {colors.surface.hover.name()}; color: {colors.text.disabled.name()};"
        border = f"border-color: {colors.border.subtle.name()};"
        self.setStyleSheet(f"{_NO_ARROWS} QSpinBox:disabled {{ {off} {border} }}")
        self.setFont(self.theme.font(Role.UI, tabular=True))
        self.lineEdit().setFont(self.font())
        self.updateGeometry()

    def show_value(self, value: int) -> None:
        """Show it without firing `edited`."""
        self._quiet = True
        self.setValue(value)
        self._quiet = False

    def _changed(self, value: int) -> None:
        if not self._quiet:
            self.edited.emit(value)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(88), self.theme.metrics.field)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class TextArea(QPlainTextEdit):
    """A text of several lines, as high as `lines`; Tab leaves it. `edited` fires for a person's change alone."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(Role.UI))
        self.setFixedHeight(lines * theme.fonts.line(Role.UI) + theme.px(18))
        self.document().setDocumentMargin(theme.px(6))
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show it without firing `edited`; the caret stays where the text is the same."""
        if self.toPlainText() == text:
            return
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class Sentences(QWidget):
    """A few sentences below each other, for the side of a page."""

    def __init__(self, theme: Theme, ink: Ink = Ink.PRIMARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ink, self._parts = theme, ink, list[Paragraph]()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def say(self, sentences: Sequence[str]) -> None:
        """Show these."""
        while len(self._parts) < len(sentences):
            self._parts.append(Paragraph(self._theme, "", Role.UI, self._ink))
            self._column.addWidget(self._parts[-1])
        for at, part in enumerate(self._parts):
            part.set_text(sentences[at] if at < len(sentences) else "")
            part.setVisible(at < len(sentences))

    def text(self) -> str:
        """What is shown, a line each."""
        return "\n".join(part.text() for part in self._parts if part.text())


class Line(QWidget):
    """A label (and a line about it) at the left, the control at the right, an error below."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = theme.px
        self.control = control
        self.label = Label(theme, label)
        self.label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        self.about = Paragraph(theme, about, Role.META, Ink.SECONDARY)
        self.about.setVisible(bool(about))
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        column, row, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        words.setSpacing(px(2))
        words.addWidget(self.label)
        words.addWidget(self.about)
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(self.error)

    def set_error(self, text: str) -> None:
        """Say what is wrong and how to mend it; empty takes it away."""
        self.error.set_text(text)
        self.error.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
