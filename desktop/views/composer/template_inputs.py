"""Inputs of a template's form, one per kind of value. Each tells `changed` and gives its part of a parameter.

Files are uploaded by the form that asked; everything else is typed here. Verdicts come from `protocol.rules`.
"""

import math
import re
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.widgets import Button, TextField
from protocol.rules.template_form import TemplateField

Held = dict[str, Any]
_NUMBER = re.compile(r"[-+]?\d{1,3}(?:[.,]\d+)?")
_DATES = ("%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y", "%Y-%m-%d")


class TemplateInput(QWidget):
    """`changed` whenever the value is another. `touched` once somebody typed in it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[TextField] = []

    def value(self) -> Held | None:
        """What belongs into the parameter besides its place; None while nothing is there."""
        raise NotImplementedError

    @property
    def touched(self) -> bool:
        """Whether somebody began to fill it in."""
        return any(line.isModified() for line in self._lines)

    def set_invalid(self, invalid: bool) -> None:
        """Mark what is wrong."""
        for line in self._lines:
            line.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        """A line alone carries the name of the field; several have their own after it."""
        super().setAccessibleName(name)
        for line in self._lines:
            own = line.placeholderText()
            line.setAccessibleName(name if len(self._lines) == 1 else f"{name}: {own}")

    def _line(self, theme: Theme, placeholder: str, most: int | None = None) -> TextField:
        line = TextField(theme, placeholder)
        if most is not None:
            line.setMaxLength(most)
        line.textChanged.connect(self.changed)
        self._lines.append(line)
        if self.focusProxy() is None:
            self.setFocusProxy(line)
        return line


class TextInput(TemplateInput):
    """One line: text, code, coupon, end of a link, a product's SKU."""

    def __init__(self, theme: Theme, field: TemplateField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        example = self.tr("Por ejemplo, {0}").format(field.example) if field.example else ""
        self._kind = {"code": "text"}.get(field.kind, field.kind)
        self.line = self._line(theme, example, field.limit)
        _stack(self, theme, self.line)

    def value(self) -> Held | None:
        text = self.line.text().strip()
        return {"kind": self._kind, "text": text} if text else None


class LocationInput(TemplateInput):
    """Name and address of a place, and where it is; a pasted pair "lat, lon" fills both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self._line(theme, self.tr("Nombre del lugar"), 256)
        self.address = self._line(theme, self.tr("Dirección"), 256)
        self.latitude = self._line(theme, self.tr("Latitud"), 60)
        self.longitude = self._line(theme, self.tr("Longitud"), 30)
        self.latitude.textChanged.connect(self._split)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.address, 1, 0, 1, 2)
        grid.addWidget(self.latitude, 2, 0)
        grid.addWidget(self.longitude, 2, 1)

    def set_invalid(self, invalid: bool) -> None:
        for line in (self.latitude, self.longitude):
            line.set_invalid(invalid)

    def _split(self, text: str) -> None:
        """Maps give both numbers in one go."""
        first, found, second = text.partition(", ")
        if found and _NUMBER.fullmatch(first.strip()) and _NUMBER.fullmatch(second.strip()):
            self.latitude.setText(first.strip())
            self.longitude.setText(second.strip())

    def value(self) -> Held | None:
        if not any(line.text().strip() for line in self._lines):
            return None
        latitude, longitude = _degrees(self.latitude.text()), _degrees(self.longitude.text())
        place, address = self.name.text().strip(), self.address.text().strip()
        return {
            "kind": "location", "latitude": latitude, "longitude": longitude,
            "place": place or None, "address": address or None,
        }  # fmt: skip


def _degrees(text: str) -> float | None:
    """Degrees as typed, with point or comma; something that is no number is out of every range."""
    words = text.strip()
    if not words:
        return None
    return float(words.replace(",", ".")) if _NUMBER.fullmatch(words) else math.inf


class ExpiryInput(TemplateInput):
    """The end of an offer in local time: typed, or one of two usual ones."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = self._line(theme, self.tr("DD/MM/AAAA HH:MM"), 20)
        usual = QHBoxLayout()
        usual.setSpacing(theme.px(6))
        for label, days in ((self.tr("1 día"), 1), (self.tr("7 días"), 7)):
            button = Button(theme, label, small=True)
            button.setProperty("days", days)
            button.clicked.connect(self._in_days)
            usual.addWidget(button)
        usual.addStretch(1)
        _stack(self, theme, self.line).addLayout(usual)

    def _in_days(self) -> None:
        button = self.sender()
        days = int(button.property("days")) if isinstance(button, QWidget) else 1
        self.line.setText((datetime.now().astimezone() + timedelta(days=days)).strftime(_DATES[0]))

    def value(self) -> Held | None:
        text = self.line.text().strip()
        for form in _DATES if text else ():
            try:
                at = datetime.strptime(text, form).astimezone()
                return {"kind": "expiry", "expires_ms": int(at.timestamp() * 1000)}
            except (ValueError, OverflowError, OSError):
                continue
        return None


class FlowInput(TemplateInput):
    """A form's token and what its first screen begins with; both may stay empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.token = self._line(theme, self.tr("Identificador; si no, uno automático"), 200)
        self.data = self._line(theme, self.tr("Datos de la primera pantalla, en JSON"))
        _stack(self, theme, self.token, self.data)

    def value(self) -> Held | None:
        token, data = self.token.text().strip(), self.data.text().strip()
        return {"kind": "flow", "text": token or None, "data": data or None} if token or data else None


def _stack(holder: QWidget, theme: Theme, *lines: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    for line in lines:
        column.addWidget(line)
    return column
