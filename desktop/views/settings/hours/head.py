"""The row above the week: which calendar, its time zone, copy from another one, rename, put away."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.week_calendar import CalendarBody
from desktop.theme import Theme
from desktop.views.settings.hours.zones import ZoneCombo
from desktop.views.widgets import Button, Combo, IconButton, LabeledField, Menu, set_tooltip
from protocol.tags import Policy

PICK, ZONE = (120, 220), (150, 280)


class HoursHead(QWidget):
    """`picked(id)`: show another; `copied(id)`: take over the hours of another; `renamed`, `retired`: asked for."""

    picked = Signal(int)
    copied = Signal(int)
    renamed = Signal()
    retired = Signal()

    def __init__(self, theme: Theme, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self._rows: Sequence[Policy] = ()
        self._shown, self._in_use, self._editable = 0, False, True
        self._users: Mapping[int, Sequence[str]] = {}
        self.pick = Combo(theme, self.tr("Horario"))
        self.zone = ZoneCombo(theme, self.tr("Zona horaria"), now)
        self.pick_field = LabeledField(theme, self.tr("Horario"), self.pick)
        self.zone_field = LabeledField(theme, self.tr("Zona horaria"), self.zone)
        self.copy = Button(theme, self.tr("Copiar de otro horario"), icon="copy")
        self.more = IconButton(theme, "ellipsis", self.tr("Nombre y retirar"))
        for combo, (least, most) in ((self.pick, PICK), (self.zone, ZONE)):
            combo.setMinimumWidth(px(least))
            combo.setMaximumWidth(px(most))
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.pick_field, 3)
        row.addWidget(self.zone_field, 4)
        row.addStretch(0)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, self.pick_field.label.sizeHint().height() + px(8), 0, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(4))
        for button in (self.copy, self.more):
            buttons.addWidget(button)
        beside.addLayout(buttons)
        beside.addStretch(1)
        row.addLayout(beside)
        self.pick.activated.connect(self._picked)
        self.copy.clicked.connect(self._ask_copy)
        self.more.clicked.connect(self._ask_more)

    def show_rows(
        self, rows: Sequence[Policy], shown: int, body: CalendarBody, users: Mapping[int, Sequence[str]]
    ) -> None:
        """Show which calendar is edited, and what else there is; `users`: who counts by each of them."""
        in_use = bool(users.get(shown))
        self._users = users
        self._rows, self._shown, self._in_use = rows, shown, in_use
        self.pick.blockSignals(True)
        self.pick.clear()
        for row in rows:
            own = row.subject == shown
            self.pick.addItem(body.name if own else str(row.body.get("name", "")), row.subject)
        self.pick.setCurrentIndex(max(0, self.pick.findData(shown)))
        self.pick.blockSignals(False)
        self.pick.update()
        self.zone.show_zone(body.zone)
        self._enable()

    def set_editable(self, editable: bool) -> None:
        """Another one can be looked at, always."""
        self._editable = editable
        self._enable()

    def _enable(self) -> None:
        self.zone.setEnabled(self._editable)
        self.more.setEnabled(self._editable)
        others = len(self._rows) > 1
        self.copy.setEnabled(self._editable and others)
        why = "" if others else self.tr("No hay otro horario todavía.")
        set_tooltip(self.copy, self.theme, why or self.tr("Toma su semana, festivos y días propios."))

    def _picked(self) -> None:
        self.picked.emit(self.pick.currentData())

    def copy_menu(self, *, embedded: bool = False) -> Menu:
        """The other calendars."""
        menu = Menu(self.theme, self, embedded=embedded)
        for row in self._rows:
            if row.subject != self._shown:
                named = ", ".join(self._users.get(row.subject, ()))
                words = f"{row.body.get('name', '')} · {named}" if named else str(row.body.get("name", ""))
                menu.add(words, "calendar-clock").setData(row.subject)
        menu.triggered.connect(self._copied)
        return menu

    def _ask_copy(self) -> None:
        self._popup(self.copy_menu(), self.copy)

    def _copied(self, action: QAction) -> None:
        self.copied.emit(action.data())

    def more_menu(self) -> Menu:
        """Rename, put away."""
        menu = Menu(self.theme, self)
        menu.add(self.tr("Cambiar nombre…"), "pencil").triggered.connect(self.renamed)
        gone = menu.add(self.tr("Retirar…") if not self._in_use else self.tr("Retirar (alguien lo usa)"), "archive")
        gone.setEnabled(not self._in_use)
        gone.triggered.connect(self.retired)
        return menu

    def _ask_more(self) -> None:
        self._popup(self.more_menu(), self.more)

    def _popup(self, menu: Menu, button: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
