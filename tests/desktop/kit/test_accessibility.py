"""What a screen reader is told: roles, names and states."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.delegates.painting import RailKind, RailSegment
from desktop.views.widgets import IconButton, LabeledField, RelayRail, Segmented, TextField, Toggle
from tests.desktop.kit.makers import CONTROLS

Role = QAccessible.Role
ROLES = {
    "icon_button": Role.Button,
    "text_field": Role.EditableText,
    "search_field": Role.EditableText,
    "combo": Role.ComboBox,
    "check_box": Role.CheckBox,
    "radio_button": Role.RadioButton,
    "toggle": Role.CheckBox,
    "tag_chip": Role.Button,
    "link_button": Role.Button,
}


def _role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.parametrize("name", CONTROLS)
def test_controls_have_the_role_of_what_they_are(qtbot: QtBot, light: Theme, name: str) -> None:
    widget = CONTROLS[name](light)
    qtbot.addWidget(widget)
    assert _role(widget) == ROLES.get(name, Role.Button)


def test_state_of_a_toggle_is_told(qtbot: QtBot, light: Theme) -> None:
    toggle = Toggle(light, "Sonido")
    qtbot.addWidget(toggle)
    toggle.setChecked(True)
    assert QAccessible.queryAccessibleInterface(toggle).state().checked


def test_segments_are_told_as_radio_buttons(qtbot: QtBot, light: Theme) -> None:
    control = Segmented(light, "Densidad", ("Cómoda", "Compacta"))
    qtbot.addWidget(control)
    segments = [child for child in control.findChildren(QWidget) if child.accessibleName()]
    assert [_role(segment) for segment in segments] == [Role.RadioButton] * 2


def test_error_of_a_field_is_read_with_the_field(qtbot: QtBot, light: Theme) -> None:
    field = TextField(light)
    box = LabeledField(light, "Teléfono", field, "Con código de país")
    qtbot.addWidget(box)
    assert (field.accessibleName(), field.accessibleDescription()) == ("Teléfono", "Con código de país")
    box.set_error("Faltan 5 dígitos")
    assert field.accessibleDescription() == "Faltan 5 dígitos"
    assert field.invalid
    box.set_error("")
    assert not field.invalid


def test_icon_button_tells_its_keys(qtbot: QtBot, light: Theme) -> None:
    button = IconButton(light, "alarm-clock", "Posponer", ("H",))
    qtbot.addWidget(button)
    assert button.accessibleName() == "Posponer"
    assert button.accessibleDescription() == "Posponer H"


def test_rail_is_told_in_words_and_in_its_fixed_order(qtbot: QtBot, light: Theme) -> None:
    customer = RailSegment(RailKind.CUSTOMER, 240, "Cliente", "4 min")
    bot = RailSegment(RailKind.BOT, 60, "Asistente", "1 min")
    rail = RelayRail(light, (customer, bot), "5 min", "Recorrido")
    qtbot.addWidget(rail)
    assert rail.accessibleName() == "Recorrido: 5 min. Asistente 1 min, Cliente 4 min"
