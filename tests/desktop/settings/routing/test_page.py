"""Reglas de asignación: cards moved by mouse and keys, rules written and tried, published with a note."""

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.settings.history import History
from desktop.views.settings.routing.card import RuleCard
from desktop.views.settings.routing.editor import OtherwiseEditor
from protocol import routing as r
from tests.desktop.settings.conftest import OpenSettings
from tests.desktop.settings.routing.rules_page import (
    ALT,
    LIST,
    VENTAS,
    body,
    cards,
    editor,
    gateway,
    ids,
    names,
    publish,
    states,
)
from tests.desktop.views.conftest import turn, until


async def test_cards_read_as_sentences_with_how_often_they_decided(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        await until(lambda: cards(it)[0].facts.uses is not None)
        assert names(it) == ["VIP", "Roto", "Buen Fin", "Todo lo demás"]
        assert [card.facts.uses for card in cards(it)] == [0, 112, 0, 604]
        assert states(it) == ["", "", "off", ""]
        assert cards(it)[1].accessibleName() == (
            "Roto, mensaje con «roto» o «pata rota» → Cola de Ventas, 112 en 7 días"
        )
        assert it.page.hint() == "3 reglas, 1 apagada"
        assert not it.page.publish.isEnabled()


async def test_alt_down_moves_a_rule_and_the_keyboard_goes_with_it(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        cards(it)[0].setFocus()
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Down, ALT)
        turn()
        assert names(it)[:3] == ["Roto", "VIP", "Buen Fin"]
        focused = QApplication.focusWidget()
        assert isinstance(focused, RuleCard)
        assert focused.facts.name == "VIP"
        assert "cambia de lugar" in it.foot
        assert ids(await publish(it, "primero lo roto")) == [2, 1, 3]
        key, request = it.gateway.policy_desk.put[-1]
        assert (key, request.note, request.base) == ("rules:0", "primero lo roto", 1)
        QTest.keyClick(cards(it)[2], Qt.Key.Key_Down, ALT)  # the last rule stays before "todo lo demás"
        assert not it.foot


async def test_a_company_without_rules_begins_in_peace(desk: OpenSettings) -> None:
    async with desk("routing", gateway=gateway()) as it:
        assert [(card.facts.name, card.facts.target[1]) for card in cards(it)] == [("Todo lo demás", "Cola general")]
        it.page.trial.try_message("hola, quiero una mesa")
        await until(lambda: it.page.trial.verdict.said)
        assert it.page.trial.verdict.said[:2] == ["Va a La cola general", "ninguna regla la atrapa"]
        assert cards(it)[0].facts.problem == ""
        it.page.new.click()
        form = editor(it)
        form.name.setText("Primera")
        form.name.textEdited.emit("Primera")
        form.done_button.click()
        await until(lambda: cards(it)[1].facts.problem)
        assert cards(it)[1].facts.problem == "Elige el equipo que recibe lo que ninguna regla atrapa."
        it.window.discard()


async def test_up_and_down_go_from_card_to_card(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        cards(it)[0].setFocus()
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Down)
        assert cards(it)[1].hasFocus()
        QTest.keyClick(cards(it)[1], Qt.Key.Key_Up)
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Up)
        assert cards(it)[0].hasFocus()
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Return)
        assert editor(it).rule().id == 1
        editor(it).drop()


async def test_a_rule_that_somebody_takes_away_while_it_is_dragged(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        first = cards(it)[0]
        QTest.mousePress(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
        _move(first, QPoint(200, 90), first.mapToGlobal(QPoint(200, 90)))
        await it.elsewhere("rules:0", body(msgspec.structs.replace(LIST, rules=LIST.rules[1:])))
        assert names(it) == ["Roto", "Buen Fin", "Todo lo demás"]
        assert not it.foot


async def test_a_rule_is_dragged_to_its_new_place(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        first, last = cards(it)[0], cards(it)[2]
        start = QPoint(200, 20)
        QTest.mousePress(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        below = first.mapFrom(it.page.column, last.geometry().center() + QPoint(0, 12))
        for step in (QPoint(0, 30), below - start):
            QTest.mouseMove(first, start + step)
            here = first.mapToGlobal(start + step)
            _move(first, start + step, here)
        assert first.dragging
        QTest.mouseRelease(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
        turn()
        assert names(it)[:3] == ["Roto", "Buen Fin", "VIP"]
        assert it.page.editor is None  # a drag is no click


def _move(card: RuleCard, where: QPoint, globally: QPoint) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(where), QPointF(globally), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(card, event)


async def test_esc_while_dragging_puts_it_back(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        first = cards(it)[0]
        QTest.mousePress(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
        for y in (60, 200):
            _move(first, QPoint(200, y), first.mapToGlobal(QPoint(200, y)))
        QTest.keyClick(first, Qt.Key.Key_Escape)
        QTest.mouseRelease(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
        assert names(it)[0] == "VIP"
        assert (first.y(), first.dragging) == (0, False)
        assert not it.foot


async def test_switch_duplicate_remove_and_discard(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        cards(it)[0].switch.click()
        assert states(it)[0] == "off"
        it.page.duplicate(2)
        assert names(it)[2] == "Roto (copia)"
        assert not cards(it)[2].facts.enabled
        QTest.keyClick(cards(it)[3], Qt.Key.Key_Delete)
        turn()
        assert names(it) == ["VIP", "Roto", "Roto (copia)", "Todo lo demás"]
        for words in ("se apaga «VIP»", "«Roto (copia)» es nueva", "se quita «Buen Fin»"):
            assert words in it.foot
        it.window.discard()
        turn()
        assert names(it) == ["VIP", "Roto", "Buen Fin", "Todo lo demás"]
        assert not it.foot


async def test_the_last_change_is_taken_back(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(2)
        it.page.show_list(1)
        cards(it)[0].setFocus()
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        turn()
        assert names(it) == ["VIP", "Roto", "Buen Fin", "Todo lo demás"]  # the list it was in is shown
        assert not it.foot
        it.page.undo()
        assert not it.foot


async def test_a_numbers_list_may_leave_the_rest_to_the_company(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.show_list(1)
        assert names(it) == ["Todo lo demás"]
        assert cards(it)[0].facts.target[1] == "Reglas de la empresa"
        it.page.open_card(0)
        last = it.page.editor
        assert isinstance(last, OtherwiseEditor)
        assert last.target() is None
        last.follow.click()
        last.done_button.click()
        turn()
        made = await publish(it, version=1, key="rules:1")
        assert (made.number_id, made.otherwise) == (1, r.RouteTo(team_id=VENTAS))


async def test_somebody_elses_version_is_not_written_over(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(3)
        await it.elsewhere("rules:0", body(msgspec.structs.replace(LIST, rules=LIST.rules[1:])))
        it.window.save()
        it.page.asking.publish.click()
        await until(lambda: "Alguien guardó otra versión" in it.foot)
        assert names(it) == ["VIP", "Roto", "Todo lo demás"]
        it.window.newer.take_newer()
        assert names(it) == ["Roto", "Buen Fin", "Todo lo demás"]


async def test_the_history_names_what_changed_and_brings_a_version_back(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(3)
        await publish(it, "ya pasó el Buen Fin")
        it.page.history.click()
        turn()
        [history] = it.window.findChildren(History)
        await until(lambda: len(history.buttons) == 1)
        assert history._changes(history.entries[0]) == ["se quita «Buen Fin»"]
        assert history.entries[0].version.note == "ya pasó el Buen Fin"
        history.buttons[0].click()
        await until(lambda: names(it) == ["VIP", "Roto", "Buen Fin", "Todo lo demás"])
        assert it.kept("rules:0") == 3


async def test_a_fault_of_the_hours_is_said_in_words(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(3)
        it.gateway.policy_desk.faults = [{"code": "unknown_calendar", "path": "calendar_id", "detail": "Choose"}]
        it.window.save()
        it.page.asking.publish.click()
        await until(lambda: it.foot == "Elige un horario que exista, o ninguno.")


async def test_cancelling_the_note_publishes_nothing(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.remove(3)
        it.page.publish.click()
        it.page.asking.cancel.click()
        turn()
        assert it.kept("rules:0") == 1
        assert it.foot == "1 cambio: se quita «Buen Fin»"
        it.window.discard()


async def test_without_a_line_the_rules_can_be_read(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        await it.it.line.down()
        await until(lambda: not it.page.new.isEnabled(), 20)
        assert not cards(it)[0].switch.isEnabled()
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Down, ALT)
        QTest.keyClick(cards(it)[0], Qt.Key.Key_Delete)
        assert names(it) == ["VIP", "Roto", "Buen Fin", "Todo lo demás"]
        assert it.page.trial.trouble.text() == "Sin conexión: se prueba en el servidor."
        assert not it.page.what_if.run_button.isEnabled()
