"""Reglas de asignación: cards moved by mouse and keys, rules written and tried, published with a note."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend_gateway.domain.rules.validate import Known, validate
from desktop.views.settings.history import History
from desktop.views.settings.routing.card import RuleCard
from desktop.views.settings.routing.editor import OtherwiseEditor, RuleEditor
from desktop.views.settings.routing.publish import PublishDialog
from desktop.views.widgets import ConfirmDialog
from protocol import routing as r
from protocol.frames import PresenceItem, TeamItem
from protocol.people import Team
from protocol.roster import Presence
from protocol.routing_trial import RuleUse
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, turn, until

ALT = Qt.KeyboardModifier.AltModifier
VENTAS, ENVIOS = 7, 8


def rule(id_: int, name: str, when: r.Condition, **more: Any) -> r.Rule:
    return r.Rule(id=id_, name=name, when=when, then=r.RouteTo(team_id=VENTAS), **more)


LIST = r.RuleList(
    version=1,
    rules=(
        rule(1, "VIP", r.Vip()),
        rule(2, "Roto", r.Words(("roto", "pata rota"))),
        rule(3, "Buen Fin", r.FromAd(), enabled=False),
    ),
    otherwise=r.RouteTo(team_id=VENTAS),
)


def body(rules: r.RuleList) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(rules))
    return made


def gateway() -> Gateway:
    made = ordinary_gateway()
    made.rules.teams = frozenset({VENTAS, ENVIOS})
    made.rules.uses = (RuleUse(rule_id=2, count=112), RuleUse(count=604))
    return made


def cards(it: Desk) -> list[RuleCard]:
    return list(it.page.column.cards)


def names(it: Desk) -> list[str]:
    return [card.facts.name for card in cards(it)]


def states(it: Desk) -> list[str]:
    return [card.facts.state for card in cards(it)]


def ids(rules: r.RuleList) -> list[int]:
    return [one.id for one in rules.rules]


def kept(it: Desk, key: str = "rules:0") -> r.RuleList:
    """What the gateway has, fit to be judged."""
    rules = msgspec.json.decode(msgspec.json.encode(it.body(key)), type=r.RuleList)
    known = Known(team_ids=frozenset({VENTAS, ENVIOS}), number_ids=frozenset({1}))
    assert validate(rules, known) == []
    return rules


async def publish(it: Desk, note: str = "", version: int = 2, key: str = "rules:0") -> r.RuleList:
    it.window.save()
    dialog: PublishDialog = it.page.asking
    dialog._note.setText(note)
    dialog.publish.click()
    await until(lambda: it.kept(key) == version and not it.foot)
    return kept(it, key)


def editor(it: Desk) -> RuleEditor:
    found = it.page.editor
    assert isinstance(found, RuleEditor)
    return found


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


async def test_an_ad_can_be_tried_where_a_rule_looks_at_ads(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        trial = it.page.trial
        assert trial.ad.isVisibleTo(trial)
        trial.ad.setText("Ofertas")
        trial.try_message("info")
        await until(lambda: it.gateway.rules.tried and it.gateway.rules.tried[-1].ad is not None)
        assert it.gateway.rules.tried[-1].ad.headline == "Ofertas"
        it.page.remove(3)
        assert not trial.ad.isVisibleTo(trial)


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


async def test_a_message_is_tried_and_the_cards_show_it(desk: OpenSettings) -> None:
    made = gateway()
    full = r.Reason("full", {"points": 400, "capacity_points": 400})
    made.rules.why[VENTAS] = r.Why(
        kind="assign", conversation_id=0, team_id=VENTAS, agent_id=DANIEL.id, mode="least_loaded", tie_break="load",
        candidates=(
            r.Candidate(agent_id=DANIEL.id, points=200, capacity_points=400),
            r.Candidate(agent_id=ME.id, points=400, capacity_points=400, refused=(full,)),
        ),
    )  # fmt: skip
    made.rules.full[VENTAS] = r.Why(kind="wait", conversation_id=0, team_id=VENTAS, mode="least_loaded")
    async with desk("routing", {"rules:0": body(LIST), "team:7": {"team_id": 7}}, made) as it:
        made.put(PresenceItem(Presence(user_id=DANIEL.id, rev=2, state="available", receives=True)))
        QTest.keyClicks(it.page.trial.message, "con una pata rota")
        await until(lambda: states(it) == ["fails", "applies", "off", "unasked"])
        said = it.page.trial.verdict.said
        assert said[0] == "Le toca a Daniel Sosa"
        assert "Regla 1: El cliente no es VIP" in said
        assert "Regla 2: el mensaje dice «pata rota»" in said
        assert [row.accessibleName() for row in it.page.trial.verdict.people] == [
            "Daniel Sosa, Disponible, con lugar, 2/4", "Ana Ruiz, Sin lugar: tope de 4, 4/4",
        ]  # fmt: skip
        assert "Si Daniel llega a su tope" in said
        assert "Espera en la cola de Ventas" in said
        assert "20 min: se reasigna a quien tenga lugar" in said
        assert made.rules.tried[-1].lists[0].rules == LIST.rules
        it.page.remove(2)
        await until(lambda: states(it) == ["fails", "off", "applies"])  # the unsaved list is tried
        it.page.trial.message.setText("")
        it.page.trial.ask()
        await until(lambda: states(it)[0] == "")
        assert not it.page.trial.verdict.isVisibleTo(it.window)


async def test_a_greeting_waits_and_nobody_deals(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        it.page.trial.try_message("hola")
        await until(lambda: it.page.trial.verdict.said)
        said = it.page.trial.verdict.said
        assert said[0] == "Va a La cola de Ventas"
        assert any(words.startswith("Solo saludó: espera otro mensaje") for words in said)
        assert "Alguien del equipo la toma a mano" in said


async def test_the_open_conversation_is_tried_as_it_was_written(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        await it.it.open(1)
        it.page.trial.real.click()
        await until(lambda: it.page.trial.message.text() == "lo que escribió / está roto")
        assert it.gateway.rules.tried[-1].conversation_id == 1
        assert it.page.trial.customer.words == "Cliente 1"
        QTest.keyClicks(it.page.trial.message, "!")
        await until(lambda: it.gateway.rules.tried[-1].conversation_id is None)
        assert it.gateway.rules.tried[-1].contact_id == 1001


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
