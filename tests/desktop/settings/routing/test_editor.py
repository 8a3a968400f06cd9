"""Writing a rule: the editor, every kind of condition, what is wrong, what Esc and Enter do."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from desktop.views.widgets import ConfirmDialog
from protocol import routing as r
from protocol.frames import TeamItem
from protocol.people import Team
from tests.desktop.settings.conftest import OpenSettings
from tests.desktop.settings.routing.rules_page import (
    ENVIOS,
    LIST,
    body,
    cards,
    editor,
    gateway,
    names,
    publish,
)
from tests.desktop.views.conftest import turn, until


async def test_esc_in_the_editor_asks_before_something_is_lost(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.open_card(1)
        form = editor(it)
        form.when.add_line("hours")
        QTest.keyClick(form, Qt.Key.Key_Escape)
        [asking] = form.findChildren(ConfirmDialog)
        asking.reject()
        assert form.isVisible()
        QTest.keyClick(form, Qt.Key.Key_Escape)
        form.findChildren(ConfirmDialog)[-1].accept()
        turn()
        assert it.page.editor is None
        assert not it.foot
        it.page.open_card(1)
        QTest.keyClick(editor(it), Qt.Key.Key_Escape)  # nothing written: nothing to ask
        assert it.page.editor is None


async def test_enter_in_a_value_decides_nothing_and_ctrl_enter_does(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.open_card(2)
        line: Any = editor(it).when.parts[0]
        QTest.keyClicks(line.values[0], ", golpe")
        QTest.keyClick(line.values[0], Qt.Key.Key_Return)
        assert editor(it).isVisible()
        QTest.keyClick(line.values[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        turn()
        assert it.page.editor is None
        assert it.page.shown.mine.rules[1].when == r.Words(("roto", "pata rota", "golpe"))
        it.window.discard()


async def test_a_rule_is_written_with_a_group_and_a_target(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.gateway.put(TeamItem(Team(id=ENVIOS, rev=1, name="Envíos")))
        await until(lambda: ENVIOS in it.it.session.store.people.teams)
        it.page.new.click()
        form = editor(it)
        assert not form.done_button.isEnabled()
        form.name.setText("Daños")
        form.name.textEdited.emit("Daños")
        words = form.when.add_line("words")
        QTest.keyClicks(words.values[0], "roto, golpeado")
        form.when._add_group()
        group: Any = form.when.parts[1]
        group.parts[0].values[0].setText("garantía")
        hours = group.add_line("hours")
        hours.op.setCurrentIndex(hours.op.findData("closed"))
        hours.op.activated.emit(1)
        form.then.team.setCurrentIndex(form.then.team.findData(ENVIOS))
        form.then.team.activated.emit(0)
        assert form.preview.accessibleName() == (
            "mensaje con «roto» o «golpeado» y ( mensaje con «garantía» o hora cerrada ) → Cola de Envíos"
        )
        form.done_button.click()
        turn()
        assert names(it)[0] == "Daños"
        made = (await publish(it)).rules[0]
        assert made.when == r.AllOf(
            (r.Words(("roto", "golpeado")), r.AnyOf((r.Words(("garantía",)), r.InHours(inside=False))))
        )
        assert made.then.team_id == ENVIOS


async def test_what_is_wrong_is_said_at_its_line_and_at_its_card(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.open_card(2)
        form = editor(it)
        line: Any = form.when.parts[0]
        line.values[0].setText("")
        line.values[0].textEdited.emit("")
        await until(line.error.text)
        assert line.error.text() == "Falta decir algo en una condición."
        form.done_button.click()
        await until(lambda: cards(it)[1].facts.problem)
        assert cards(it)[1].facts.problem == "Falta decir algo en una condición."
        it.gateway.policy_desk.faults = [{"code": "empty_condition", "path": "rules.1.when", "detail": "x"}]
        it.window.save()
        it.page.asking.publish.click()
        await until(lambda: it.foot == "Falta decir algo en una condición.")
        assert it.kept("rules:0") == 1


@pytest.mark.parametrize(
    "kind",
    ["language", "number", "tags", "attribute", "ad", "returning", "vip", "order_over", "order_within", "share"],
)
async def test_every_kind_of_condition_can_be_written(desk: OpenSettings, kind: Any) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.open_card(1)
        form = editor(it)
        line: Any = form.when.parts[0]
        line.kind.setCurrentIndex(line.kind.findData(kind))
        line.kind.activated.emit(0)
        if kind in {"language", "number", "tags"}:
            action = QAction()
            action.setData({"language": "pt", "number": "1", "tags": "Mayoreo"}[kind])
            line.values[0].offer([(action.data(), "x")], ())
            line.values[0]._toggle(action)
        if kind == "order_over":
            line.values[1].setText("mxn")
        if kind == "attribute":
            line.field.addItem("Ciudad", "4")
            line.field.setCurrentIndex(line.field.findData("4"))
            line.values[0].setText("Quito, Ecuador; Lima")
        wanted: dict[str, r.Condition] = {
            "language": r.InLanguage(("pt",)), "number": r.OnNumber((1,)), "tags": r.HasTags(("Mayoreo",)),
            "attribute": r.Attribute("4", "is", ("Quito, Ecuador", "Lima")), "ad": r.FromAd(),
            "returning": r.Returning(), "vip": r.Vip(), "share": r.Share(10.0),
            "order_over": r.OrderOver(1_000_000_000, "MXN"), "order_within": r.OrderWithin(24),
        }  # fmt: skip
        assert form.rule().when == wanted[kind]
        form.reject()
