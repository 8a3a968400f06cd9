"""The time zone of a calendar: the usual ones in a list, any other by its IANA name."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.i18n.week_words import zone_words
from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import Combo, TextField

USUAL: Final = (
    "America/Mexico_City", "America/Monterrey", "America/Tijuana", "America/Cancun", "America/Guatemala",
    "America/El_Salvador", "America/Tegucigalpa", "America/Managua", "America/Costa_Rica", "America/Panama",
    "America/Bogota", "America/Caracas", "America/Guayaquil", "America/Lima", "America/La_Paz", "America/Santiago",
    "America/Argentina/Buenos_Aires", "America/Asuncion", "America/Montevideo", "America/Sao_Paulo",
    "America/Fortaleza", "America/Manaus", "America/Santo_Domingo", "America/Puerto_Rico", "America/Havana",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Europe/Madrid",
    "Atlantic/Canary", "Europe/Lisbon", "Europe/London", "UTC",
)  # fmt: skip


class ZoneCombo(Combo):
    """`chosen(zone)` for a person's choice; the last entry asks for any zone."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._now, self._zone = now, ""
        self.activated.connect(self._activated)

    def show_zone(self, zone: str) -> None:
        """Show this one, which need not be a usual one."""
        self._zone = zone
        self.blockSignals(True)
        self.clear()
        for one in USUAL if zone in USUAL or not zone else (zone, *USUAL):
            self.addItem(zone_words(one, self._now), one)
        self.addItem(self.tr("Otra zona…"), "")
        self.setCurrentIndex(max(0, self.findData(zone)))
        self.blockSignals(False)
        self.update()

    def _activated(self) -> None:
        zone = self.currentData()
        if zone:
            self._zone = zone
            self.chosen.emit(zone)
            return
        self.show_zone(self._zone)
        dialog = ZoneDialog(self.theme, self._zone, self.window())
        dialog.accepted.connect(self._typed)
        dialog.open()

    def _typed(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, ZoneDialog):
            self.choose(dialog.zone())

    def choose(self, zone: str) -> None:
        """As a person does: shown and told."""
        self.show_zone(zone)
        self.chosen.emit(zone)


class ZoneDialog(FormDialog):
    """Any zone the system knows, typed."""

    def __init__(self, theme: Theme, zone: str, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Zona horaria"), self.tr("Usar esta zona"), parent)
        self.typed = TextField(theme, self.tr("Continente/Ciudad"))
        self.typed.setText(zone)
        completer = QCompleter(sorted(available_timezones()), self.typed)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.typed.setCompleter(completer)
        self.add(self.tr("Zona"), self.typed, self.tr("Por ejemplo America/Rosario o Europe/Andorra."))
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def zone(self) -> str:
        """What was typed."""
        return self.typed.text().strip()

    def problem(self) -> str:
        try:
            ZoneInfo(self.zone())
        except (KeyError, OSError, ValueError):
            return self.tr("No hay una zona con ese nombre. Escribe continente/ciudad.")
        return ""
