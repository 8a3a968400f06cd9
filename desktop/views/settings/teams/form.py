"""The sections of one team: how it deals, offers, what happens when nobody can, its hours. Values in, changes out."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.planning_words import MODES, mode_name, mode_words
from desktop.theme import Theme
from desktop.views.settings.rows import Line, Number, Section
from desktop.views.widgets import Combo, TextField, Toggle
from protocol.people import Team
from protocol.routing import TeamRouting
from protocol.tags import Policy

OFFER_S, OVERFLOW_MIN, AGAIN_MIN = 30, 10, 10
MOST_NAME, COMBO, NAME = 200, 220, 260


class TeamForm(QWidget):
    """`edited(TeamRouting)` and `renamed(str)` for a person's changes."""

    edited = Signal(object)
    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self._routing = TeamRouting(team_id=0)
        self.name = TextField(theme, self.tr("Nombre del equipo"))
        self.name.setMaxLength(MOST_NAME)
        self.name.setMinimumWidth(px(NAME))
        self.mode = Combo(theme, self.tr("Cómo se reparte"))
        for mode in MODES:
            self.mode.addItem(mode_name(mode), mode)
        self.sticky, self.offers, self.tell, self.again = (self._toggle() for _ in range(4))
        self.offer_s = Number(theme, self.tr("Segundos para contestar"), 5, 600, "s")
        self.overflow = Combo(theme, self.tr("Equipo de apoyo"))
        self.overflow_min = Number(theme, self.tr("Minutos en la cola"), 0, 1440, "min")
        self.promote = Number(theme, self.tr("Minutos de espera"), 1, 1440, "min")
        self.again_min = Number(theme, self.tr("Minutos entre avisos"), 5, 240, "min")
        self.calendar = Combo(theme, self.tr("Horario"))
        for combo in (self.mode, self.overflow, self.calendar):
            combo.setFixedWidth(px(COMBO))
        self._assemble()
        self._connect()

    def _toggle(self) -> Toggle:
        return Toggle(self.theme, "")

    def _assemble(self) -> None:
        theme = self.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.deal = Section(theme, self.tr("Reparto"))
        self.mode_line = Line(theme, self.tr("Cómo se reparte"), self.mode, mode_words("manual"))
        self.name_line = Line(theme, self.tr("Nombre"), self.name)
        for line in (
            self.name_line,
            self.mode_line,
            Line(theme, self.tr("Primero quien ya le atendió"), self.sticky,
                 self.tr("Si no está o no tiene lugar, sigue el reparto.")),
            Line(theme, self.tr("Preguntar antes de asignar"), self.offers,
                 self.tr("La persona acepta o rechaza; si no contesta, se ofrece a otra.")),
            Line(theme, self.tr("Tiempo para contestar"), self.offer_s),
        ):  # fmt: skip
            self.deal.body.addWidget(line)
        self.wait = Section(theme, self.tr("Si nadie puede"))
        self.overflow_line = Line(theme, self.tr("Pasa a"), self.overflow)
        for line in (
            self.overflow_line,
            Line(theme, self.tr("Después de"), self.overflow_min, self.tr("en la cola, si allí alguien tiene lugar")),
            Line(theme, self.tr("Sube al principio tras"), self.promote, self.tr("sin importar su prioridad")),
            Line(theme, self.tr("Decir al cliente su lugar en la cola"), self.tell,
                 self.tr("Con el texto de la cola de las respuestas automáticas, si nombra {{posicion}}.")),
            Line(theme, self.tr("Avisarle de nuevo cuando avanza"), self.again),
            Line(theme, self.tr("Como mucho cada"), self.again_min),
        ):  # fmt: skip
            self.wait.body.addWidget(line)
        self.hours = Section(theme, self.tr("Horario"))
        self.calendar_line = Line(
            theme, self.tr("Cuenta por"), self.calendar, self.tr("Los horarios se editan en «Horarios y festivos».")
        )
        self.hours.body.addWidget(self.calendar_line)
        for section in (self.deal, self.wait, self.hours):
            column.addWidget(section)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.renamed)
        self.mode.activated.connect(self._mode_chosen)
        self.sticky.clicked.connect(self._sticky_clicked)
        self.offers.clicked.connect(self._offers_clicked)
        self.offer_s.edited.connect(self._offer_changed)
        self.overflow.activated.connect(self._overflow_chosen)
        self.overflow_min.edited.connect(self._overflow_changed)
        self.promote.edited.connect(self._promote_changed)
        self.tell.clicked.connect(self._tell_clicked)
        self.again.clicked.connect(self._again_clicked)
        self.again_min.edited.connect(self._again_changed)
        self.calendar.activated.connect(self._calendar_chosen)

    def show_team(self, name: str, routing: TeamRouting, others: Sequence[Team], calendars: Sequence[Policy]) -> None:
        """Show it without telling."""
        self._routing = routing
        if self.name.text() != name:
            self.name.setText(name)
        self.mode.setCurrentIndex(MODES.index(routing.mode))
        self.mode_line.about.set_text(mode_words(routing.mode))
        manual = routing.mode == "manual"
        self.sticky.setChecked(routing.sticky)
        self.offers.setChecked(routing.offer_seconds is not None)
        self.offer_s.show_value(routing.offer_seconds or OFFER_S)
        for control in (self.sticky, self.offers):
            control.setEnabled(not manual)
        self.offer_s.setEnabled(routing.offer_seconds is not None and not manual)
        _fill(self.overflow, self.tr("Nadie: espera aquí"), [(one.name, one.id) for one in others],
              routing.overflow_team_id)  # fmt: skip
        self.overflow_min.show_value(routing.overflow_minutes if routing.overflow_minutes is not None else OVERFLOW_MIN)
        self.overflow_min.setEnabled(routing.overflow_team_id is not None)
        self.promote.show_value(routing.promote_minutes)
        self.tell.setChecked(routing.tell_position)
        again = routing.tell_position and routing.position_minutes is not None
        self.again.setChecked(again)
        self.again.setEnabled(routing.tell_position)
        self.again_min.show_value(routing.position_minutes or AGAIN_MIN)
        self.again_min.setEnabled(again)
        named = [(str(row.body.get("name", "")), row.subject) for row in calendars]
        _fill(self.calendar, self.tr("El del número o la empresa"), named, routing.calendar_id)

    def _change(self, **fields: Any) -> None:
        self.edited.emit(replace(self._routing, **fields))

    def _mode_chosen(self) -> None:
        self._change(mode=self.mode.currentData())

    def _sticky_clicked(self) -> None:
        self._change(sticky=self.sticky.isChecked())

    def _offers_clicked(self) -> None:
        self._change(offer_seconds=self.offer_s.value() if self.offers.isChecked() else None)

    def _offer_changed(self, seconds: int) -> None:
        self._change(offer_seconds=seconds)

    def _overflow_chosen(self) -> None:
        team = self.overflow.currentData() or None
        self._change(overflow_team_id=team, overflow_minutes=self.overflow_min.value() if team else None)

    def _overflow_changed(self, minutes: int) -> None:
        self._change(overflow_minutes=minutes)

    def _promote_changed(self, minutes: int) -> None:
        self._change(promote_minutes=minutes)

    def _tell_clicked(self) -> None:
        self._change(tell_position=self.tell.isChecked())

    def _again_clicked(self) -> None:
        self._change(position_minutes=self.again_min.value() if self.again.isChecked() else None)

    def _again_changed(self, minutes: int) -> None:
        self._change(position_minutes=minutes)

    def _calendar_chosen(self) -> None:
        self._change(calendar_id=self.calendar.currentData() or None)


def _fill(combo: Combo, none: str, offered: Sequence[tuple[str, int]], chosen: int | None) -> None:
    """What there is, with nothing as the first choice."""
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(none, 0)
    for name, value in offered:
        combo.addItem(name, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen or 0)))
    combo.blockSignals(False)
    combo.update()
