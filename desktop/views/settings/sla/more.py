"""What is rarely changed about promises: phrases that only buy time, the zone of the usual hours, how alerts climb."""

from datetime import datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.zones import ZoneCombo
from desktop.views.settings.rows import Line, Number, Section, TextArea, translate
from desktop.views.widgets import LabeledField
from protocol.sla import CompanySla


class MoreSection(Section):
    """`edited` with `company` changed."""

    edited = Signal()

    def __init__(self, theme: Theme, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("Sla", "Para todos los objetivos"), parent=parent)
        self.company = CompanySla()
        self.zone = ZoneCombo(theme, self.tr("Zona horaria"), now)
        self.zone.setMinimumWidth(theme.px(240))
        self.zone_line = Line(
            theme, self.tr("Zona horaria"), self.zone,
            self.tr("de los equipos sin horario propio: lunes a viernes, 9 a 18"),
        )  # fmt: skip
        self.climb = Number(theme, "", 1, 1440, self.tr("min"))
        self.climb_line = Line(
            theme, self.tr("Un aviso que nadie toma sube cada"), self.climb,
            self.tr("otro dispositivo, otra persona, supervisión"),
        )  # fmt: skip
        self.phrases = TextArea(theme, self.tr("Frases que piden un momento"), 5)
        self.phrases_field = LabeledField(
            theme, self.tr("Frases que piden un momento, una por línea"), self.phrases,
            self.tr("Quien las envía abre una promesa en vez de terminar la espera."),
        )  # fmt: skip
        for part in (self.zone_line, self.climb_line, self.phrases_field):
            self.body.addWidget(part)
        self.zone.chosen.connect(self._zone)
        self.climb.edited.connect(self._changed)
        self.phrases.edited.connect(self._changed)

    def show_company(self, company: CompanySla) -> None:
        """Show it."""
        self.company = company
        self.zone.show_zone(company.zone)
        self.climb.show_value(max(1, round(company.climb.total_seconds() / 60)))
        self.phrases.show_text("\n".join(company.holding_phrases))

    def _zone(self, zone: str) -> None:
        self.company = replace(self.company, zone=zone)
        self.edited.emit()

    def _changed(self) -> None:
        phrases = tuple(dict.fromkeys(filter(None, map(str.strip, self.phrases.toPlainText().split("\n")))))
        climb = timedelta(minutes=self.climb.value())
        if round(self.company.climb.total_seconds() / 60) == self.climb.value():
            climb = self.company.climb  # seconds that the screen does not show
        self.company = replace(self.company, climb=climb, holding_phrases=phrases)
        self.edited.emit()

    def set_error(self, path: str, words: str) -> bool:
        """Say it where it belongs; False for a place that is none of these."""
        lines: dict[str, Line | LabeledField] = {
            "zone": self.zone_line, "climb": self.climb_line, "holding_phrases": self.phrases_field,
        }  # fmt: skip
        if path not in lines:
            return False
        lines[path].set_error(words)
        return True

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        for path in ("zone", "climb", "holding_phrases"):
            self.set_error(path, "")
