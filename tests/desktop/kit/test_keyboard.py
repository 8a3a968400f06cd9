"""Every control works without a mouse."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import TagValue
from desktop.views.widgets import (
    Button,
    ButtonKind,
    CheckBox,
    Combo,
    ConfirmDialog,
    Menu,
    RadioButton,
    Segmented,
    SplitButton,
    TagChip,
    TextField,
    Toggle,
    UndoToast,
)

Key = Qt.Key
press = QTest.keyClick


def _show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def test_space_toggles_check_box_toggle_and_radio(qtbot: QtBot, light: Theme) -> None:
    for widget in (CheckBox(light, "Solo VIP"), Toggle(light, "Sonido"), RadioButton(light, "Su equipo")):
        _show(qtbot, widget)
        press(widget, Key.Key_Space)
        assert widget.isChecked()
    light.set_reduced_motion(True)


def test_three_state_box_goes_through_its_states(qtbot: QtBot, light: Theme) -> None:
    box = CheckBox(light, "Algunos equipos")
    box.setTristate(True)
    _show(qtbot, box)
    seen = []
    for _ in range(3):
        press(box, Key.Key_Space)
        seen.append(box.checkState())
    assert set(seen) == {Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked}


def test_space_presses_buttons_and_chips(qtbot: QtBot, light: Theme) -> None:
    for widget in (Button(light, "Enviar"), TagChip(light, TagValue("lima", "Mayoreo"), interactive=True)):
        _show(qtbot, widget)
        with qtbot.waitSignal(widget.clicked, timeout=1000):
            press(widget, Key.Key_Space)


def test_arrows_move_the_segmented_choice(qtbot: QtBot, light: Theme) -> None:
    control = Segmented(light, "Densidad", ("Cómoda", "Compacta"))
    qtbot.addWidget(control)
    control.show()
    control.activateWindow()
    qtbot.waitUntil(control.isActiveWindow, timeout=5000)
    first = control.findChildren(QWidget)[0]
    first.setFocus()
    press(first, Key.Key_Right)
    assert control.current() == 1


def test_segmented_set_current_does_not_fire(qtbot: QtBot, light: Theme) -> None:
    control = Segmented(light, "Densidad", ("Cómoda", "Compacta"))
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.changed):
        control.set_current(1)
    assert control.current() == 1


def test_arrows_change_a_closed_combo_and_its_popup_ticks_the_choice(qtbot: QtBot, light: Theme) -> None:
    combo = Combo(light, "Equipo")
    combo.addItems(["Envíos", "Ventas"])
    _show(qtbot, combo)
    press(combo, Key.Key_Down)
    assert combo.currentText() == "Ventas"
    ticks = [action.isChecked() for action in combo.make_menu().actions()]
    assert ticks == [False, True]


def test_choosing_in_the_popup_changes_the_combo(qtbot: QtBot, light: Theme) -> None:
    combo = Combo(light, "Equipo")
    combo.addItems(["Envíos", "Ventas", "Garantías"])
    combo.setCurrentIndex(1)
    _show(qtbot, combo)
    combo.showPopup()
    menu = combo.findChild(Menu)
    assert menu is not None
    press(menu, Key.Key_Down)
    press(menu, Key.Key_Return)
    assert combo.currentText() == "Garantías", "the arrows go on from what was chosen"
    combo.hidePopup()


def test_menu_runs_an_action_by_keyboard(qtbot: QtBot, light: Theme) -> None:
    menu = Menu(light)
    menu.add("Asignar…", "user-round-plus", ("A",))
    snooze = menu.add("Posponer…", "alarm-clock", ("H",))
    qtbot.addWidget(menu)
    menu.popup(menu.pos())
    press(menu, Key.Key_Down)
    press(menu, Key.Key_Down)
    with qtbot.waitSignal(snooze.triggered, timeout=1000):
        press(menu, Key.Key_Return)


def test_down_opens_the_variants_of_a_split_button(qtbot: QtBot, light: Theme) -> None:
    menu = Menu(light)
    menu.add("Enviar y resolver")
    qtbot.addWidget(menu)
    split = SplitButton(light, "Enviar", "send", menu)
    _show(qtbot, split)
    press(split, Key.Key_Down)
    assert menu.isVisible()
    menu.close()


def test_dialog_starts_on_the_safe_choice_and_esc_takes_it(qtbot: QtBot, light: Theme) -> None:
    dialog = ConfirmDialog(light, "¿Eliminar?", "Se pierde.", "Eliminar")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.card.cancel, timeout=1000)
    with qtbot.waitSignal(dialog.rejected, timeout=1000):
        press(dialog, Key.Key_Escape)


def test_undo_fires_once_and_stops_the_clock(qtbot: QtBot, light: Theme) -> None:
    toast = UndoToast(light, "Resuelta")
    qtbot.addWidget(toast)
    toast.start()
    with qtbot.assertNotEmitted(toast.expired), qtbot.waitSignal(toast.undone, timeout=1000):
        press(toast.undo, Key.Key_Space)
    assert toast.isHidden()


def test_toast_expires_when_its_time_is_over(qtbot: QtBot, light: Theme) -> None:
    toast = UndoToast(light, "Resuelta")
    qtbot.addWidget(toast)
    toast.left_ms = 60
    toast.move(300, 300)
    QCursor.setPos(0, 0)  # under the pointer its time stands still
    with qtbot.assertNotEmitted(toast.undone), qtbot.waitSignal(toast.expired, timeout=5000):
        toast.start()
    toast.undo.click()
    assert toast.left_ms <= 0


def test_a_toast_without_undo_shows_all_its_words(light: Theme) -> None:
    short, long = UndoToast(light, "Resuelta"), UndoToast(light, "Este dispositivo no guarda claves. " * 3)
    for toast in (short, long):
        toast.undo.hide()
        toast.resize(toast.sizeHint())
    assert short.sizeHint().height() == 44
    assert long.sizeHint().height() > 44
    assert short._room() > 250
    lines = long._lines(long._room())
    last = lines.lineAt(lines.lineCount() - 1)
    assert last.textStart() + last.textLength() == len(long.text)
    assert long.height() >= lines.lineCount() * light.fonts.line(Role.UI)


def test_an_alarm_is_as_wide_as_its_words_within_its_pane(light: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    pane.show()
    qtbot.addWidget(pane)
    words = "Nadie disponible en Ventas: 14 en la cola"

    def alarm(width: int, zoom: int = 0) -> UndoToast:
        pane.resize(width, 400)
        toast = UndoToast(light, words * (1 + zoom), pane, icon="bell")
        toast.last("Me encargo de todas")
        toast.resize(toast.sizeHint())
        QCoreApplication.processEvents()
        return toast

    wide, narrow, long = alarm(900), alarm(400), alarm(900, zoom=2)
    assert (wide.height(), wide._lines(wide._room()).lineCount()) == (44, 1)
    assert wide.width() < 600
    assert narrow.width() <= 400 - 20
    assert narrow.height() > 44, "what has no room stands below"
    assert long.width() == 560


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_field_of_a_dialog_does_what_it_is_for_and_on_a_button_presses_it(
    qtbot: QtBot, light: Theme, key: Qt.Key
) -> None:
    dialog, pressed = QDialog(), list[str]()
    qtbot.addWidget(dialog)
    column, field = QVBoxLayout(dialog), TextField(light, "Nombre")
    column.addWidget(field)
    buttons = {"cancel": Button(light, "Cancelar"), "save": Button(light, "Guardar", ButtonKind.PRIMARY)}
    for name, button in buttons.items():
        button.clicked.connect(lambda _=False, name=name: pressed.append(name))
        column.addWidget(button)
    with qtbot.waitExposed(dialog):
        dialog.show()
    field.setFocus()
    QTest.keyClick(field, key)
    assert pressed == ["save"]
    buttons["cancel"].setFocus()
    QTest.keyClick(buttons["cancel"], key)
    assert pressed == ["save", "cancel"]
