"""The shape of the small dialogs of hours, teams and people: title, fields, what is wrong, cancel and confirm.

Subclasses add fields and answer `problem()`; Enter confirms, Esc cancels, what is wrong is said and nothing closes.
"""

from datetime import date

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph

WIDTH = 420
_NO_ARROWS = "::up-button, ::down-button { width: 0; height: 0; border: none; }"


class FormDialog(SmallDialog):
    """`accepted` once `problem()` finds nothing."""

    def __init__(self, theme: Theme, title: str, confirm: str, parent: QWidget, about: str = "") -> None:
        super().__init__(theme, parent, title, WIDTH)
        self.confirm = Button(theme, confirm, ButtonKind.PRIMARY)
        self.wrong = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self.head()
        self.about = Paragraph(theme, about, Role.UI, Ink.SECONDARY)
        self.about.setVisible(bool(about))
        self.column.addWidget(self.about)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme.px(8))
        self.column.addLayout(self.fields)
        self.column.addWidget(self.wrong)
        self.foot(self.confirm)
        self.confirm.clicked.connect(self.finish)

    def add(self, label: str, field: QWidget, about: str = "") -> LabeledField:
        """One more field, its label above."""
        labeled = LabeledField(self.theme, label, field, about)
        self.fields.addWidget(labeled)
        return labeled

    def add_row(self, *parts: QWidget) -> None:
        """Several parts beside each other."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.fields.addLayout(row)

    def problem(self) -> str:
        """What keeps it from being confirmed, in words; empty when nothing does."""
        return ""

    def finish(self) -> None:
        """Confirm, or say what is wrong."""
        words = self.problem()
        self.tell(words)
        if not words:
            self.accept()

    def tell(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.wrong.set_text(words)
        self.wrong.setVisible(bool(words))


def date_field(theme: Theme, name: str, day: date) -> QDateEdit:
    """A day to type or to step through."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    _dress(theme, field, name)
    return field


def time_field(theme: Theme, name: str, minutes: int) -> QTimeEdit:
    """A time of day to type or to step through."""
    field = QTimeEdit(QTime(minutes // 60 % 24, minutes % 60))
    field.setDisplayFormat("HH:mm")
    _dress(theme, field, name)
    return field


def date_of(field: QDateEdit) -> date:
    """The day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def minutes_of(field: QTimeEdit) -> int:
    """The time in a field, as minutes after midnight."""
    time = field.time()
    return time.hour() * 60 + time.minute()


def _dress(theme: Theme, field: QDateEdit | QTimeEdit, name: str) -> None:
    kind = type(field).__name__
    field.setAccessibleName(name)
    field.setFont(theme.font(Role.UI))
    field.setStyleSheet(", ".join(f"{kind}{part}" for part in _NO_ARROWS.split(", ")))
    field.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
    field.setMinimumWidth(theme.px(120 if isinstance(field, QDateEdit) else 92))
    field.setMinimumHeight(theme.metrics.field)
