"""The week editor by mouse and by keyboard: what is dragged and typed is what the week becomes."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.week import Stretch, Week
from desktop.theme import Theme
from desktop.views.settings.hours.week_editor import WeekEditor

SPLIT: Week = ((Stretch(540, 840), Stretch(900, 1110)),) * 5 + ((), ())
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(light: Theme, qtbot: QtBot) -> WeekEditor:
    widget = WeekEditor(light)
    qtbot.addWidget(widget)
    widget.resize(900, 460)
    widget.show_week(SPLIT)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def at(editor: WeekEditor, day: int, minute: float) -> QPoint:
    lane = editor.rows[day].lane
    return QPointF(lane.scale.x(minute), lane.height() / 2).toPoint()


def drag(editor: WeekEditor, day: int, start: float, end: float) -> None:
    lane = editor.rows[day].lane
    QTest.mousePress(lane, LEFT, pos=at(editor, day, start))
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(lane, at(editor, day, start + (end - start) * share))
    QTest.mouseRelease(lane, LEFT, pos=at(editor, day, end))


def test_a_whole_stretch_is_dragged_in_steps_of_a_quarter(editor: WeekEditor) -> None:
    drag(editor, 0, 700, 640)
    assert editor.week[0] == (Stretch(480, 780), Stretch(900, 1110))
    assert editor.week[1] == SPLIT[1]


def test_its_ends_are_dragged_alone_and_stop_at_the_neighbour(editor: WeekEditor) -> None:
    drag(editor, 3, 1107, 1197)
    assert editor.week[3][1] == Stretch(900, 1200)
    drag(editor, 3, 837, 1100)
    assert editor.week[3][0] == Stretch(540, 900)


def test_the_scale_stands_still_while_a_stretch_is_held(editor: WeekEditor) -> None:
    lane = editor.rows[0].lane
    QTest.mousePress(lane, LEFT, pos=at(editor, 0, 543))
    QTest.mouseMove(lane, at(editor, 0, 430))
    assert lane.bounds[0] == 420
    QTest.mouseRelease(lane, LEFT, pos=at(editor, 0, 430))
    assert editor.week[0][0].opens <= 435


def test_a_double_click_on_free_room_adds_and_del_removes(editor: WeekEditor) -> None:
    lane = editor.rows[5].lane
    QTest.mouseDClick(lane, LEFT, pos=at(editor, 5, 605))
    assert editor.week[5] == (Stretch(600, 660),)
    lane.setFocus()
    lane.choose(0)
    QTest.keyClick(lane, Qt.Key.Key_Delete)
    assert not editor.week[5]


def test_arrows_move_shift_moves_the_closing_ctrl_the_opening(editor: WeekEditor) -> None:
    lane = editor.rows[0].lane
    lane.setFocus(Qt.FocusReason.TabFocusReason)
    assert lane.chosen == 0
    QTest.keyClick(lane, Qt.Key.Key_Right)
    QTest.keyClick(lane, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(lane, Qt.Key.Key_Left, CTRL)
    assert editor.week[0][0] == Stretch(540, 870)
    QTest.keyClick(lane, Qt.Key.Key_Space)
    assert lane.chosen == 1
    QTest.keyClick(lane, Qt.Key.Key_Plus)
    assert editor.week[0][2] == Stretch(1170, 1290)
    assert lane.chosen == 2
    assert "19:30 – 21:30" in lane.accessibleName()


def test_up_and_down_go_from_day_to_day_and_enter_asks_for_words(editor: WeekEditor, qtbot: QtBot) -> None:
    editor.activateWindow()
    editor.rows[0].lane.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(editor.rows[0].lane, Qt.Key.Key_Up)
    assert editor.rows[6].lane.hasFocus()
    with qtbot.waitSignal(editor.wants_words) as told:
        QTest.keyClick(editor.rows[6].lane, Qt.Key.Key_Return)
    assert told.args == [6]


def test_the_switch_closes_a_day_and_gives_its_hours_back(editor: WeekEditor) -> None:
    switch = editor.rows[2].switch
    switch.click()
    assert editor.week[2] == ()
    switch.click()
    assert editor.week[2] == SPLIT[2]
    editor.rows[6].switch.click()
    assert editor.week[6] == SPLIT[4]


def test_a_day_is_copied_to_others_by_its_menu(editor: WeekEditor) -> None:
    lane = editor.rows[0].lane
    lane.setFocus()
    lane.choose(1)
    QTest.keyClick(lane, Qt.Key.Key_Delete)
    menu = editor.copy_menu(0, embedded=True)
    menu.actions()[0].trigger()
    assert editor.week[:5] == ((Stretch(540, 840),),) * 5
    assert editor.week[5] == ()
    menu.actions()[1].trigger()
    assert editor.week[6] == (Stretch(540, 840),)
    menu.deleteLater()


def test_nothing_is_edited_while_it_is_off(editor: WeekEditor) -> None:
    editor.setEnabled(False)
    lane = editor.rows[0].lane
    lane.setFocus()
    assert not lane.hasFocus()
    assert not editor.rows[0].switch.isEnabled()
    assert editor.grab().width() == editor.width()
