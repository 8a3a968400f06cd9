"""A field for a password, and the sentence that says what is wrong. Nothing typed here is kept or copied."""

from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.widgets import TextField


def secret_field(theme: Theme) -> TextField:
    """Dots instead of letters; no dictionary, no history of an input method."""
    field = TextField(theme)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(200)
    return field
