"""A day and a time of it, side by side: for what shall happen later."""

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from desktop.theme import Role, Theme

translate = QCoreApplication.translate
_NO_ARROWS = (
    "QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button"
    " { width: 0; height: 0; border: none; }"
)
"""Arrow keys and the wheel still step; Qt paints the small buttons badly under a stylesheet."""
WIDE = 92
F = TypeVar("F", QDateEdit, QTimeEdit)


def moment_fields(theme: Theme, start: datetime) -> tuple[QDateEdit, QTimeEdit]:
    """Two fields that begin with a moment."""
    day = QDateEdit(QDate(start.year, start.month, start.day))
    day.setAccessibleName(translate("Moment", "Día"))
    return _dressed(theme, day), time_field(theme, QTime(start.hour, start.minute))


def time_field(theme: Theme, start: QTime) -> QTimeEdit:
    """The time alone."""
    time = QTimeEdit(start)
    time.setAccessibleName(translate("Moment", "Hora"))
    time.setDisplayFormat("HH:mm")
    return _dressed(theme, time)


def _dressed(theme: Theme, field: F) -> F:
    field.setFont(theme.font(Role.UI))
    field.setStyleSheet(_NO_ARROWS)
    field.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
    field.setMinimumWidth(theme.px(WIDE))
    field.setMinimumHeight(theme.metrics.field)
    return field
