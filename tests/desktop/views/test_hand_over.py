"""Ending a shift: every open conversation gets an outcome, put away ones too; nothing leaves while one has none."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QApplication

from desktop.models.handing_over import in_lines, outcomes_of
from desktop.views.dialogs.hand_over import HandOverDialog
from desktop.views.dialogs.resolve import ResolveDialog
from protocol.errors import Problem
from protocol.frames import ConversationItem, PolicyItem
from protocol.tags import Policy
from tests.desktop.store.samples import DANIEL, conversation
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, until


def shown(kind: type) -> Any:
    """The dialog of this kind on screen, if any."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


async def ending(it: Room) -> Any:
    """The dialog, opened by its command."""
    it.window.ui.run("shift.hand_over")
    await until(lambda: shown(HandOverDialog) is not None)
    return shown(HandOverDialog)


async def test_every_conversation_of_mine_has_an_outcome_before_anything_leaves(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[4] = conversation(4, assignee_id=1, state="snoozed", snoozed_until=open_until())
    async with room(gateway) as it:
        giving = await ending(it)
        lines = {line.row.id: line for line in giving.lines}
        assert sorted(lines) == [1, 2, 3, 4], "what was put away is mine too"
        assert not giving.send.isEnabled()
        lines[1].choose("snooze")
        lines[2].choose("transfer")
        lines[3].choose("resolve")
        giving.keep_the_rest()
        assert lines[4].outcome.currentData() == "keep"
        assert not giving.send.isEnabled(), "a transfer needs somebody"
        lines[2].who.setCurrentIndex(lines[2].who.findData(f"user:{DANIEL.id}"))
        lines[2].note.setText("falta la guía")
        assert giving.send.isEnabled()
        gateway.refusals.append(Problem(code="hand_over_incomplete", title="x", status=409))
        giving.send.click()
        await until(giving.send.isEnabled)
        assert "cambiaron" in giving.words.text()
        assert lines[2].note.text() == "falta la guía", "a refusal keeps what was filled in"
        giving.leave.setChecked(False)
        giving.send.click()
        await until(lambda: shown(HandOverDialog) is None)
        items = {item.conversation_id: item for item in gateway.teamwork.handed_over[-1].items}
        assert items[1].until is not None
        assert (items[2].assignee_id, items[2].note) == (DANIEL.id, "falta la guía")
        assert items[3].close is not None
        assert not items[3].close.agreed, "nobody asked the customer"
        assert items[4].outcome == "keep"


async def test_the_list_follows_what_happens_and_keeps_what_was_chosen(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        giving = await ending(it)
        lines = {line.row.id: line for line in giving.lines}
        lines[1].choose("snooze")
        lines[1].note.setText("llama el martes")
        row = gateway.conversations[2]
        gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, assignee_id=DANIEL.id)))
        row = gateway.conversations[1]
        gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, owner_version=9)))
        gateway.put(ConversationItem(conversation(8, assignee_id=1)))
        await until(lambda: len(giving.lines) == 4)
        assert giving.lines[-1].row.id == 8, "what is new stands below"
        assert (lines[2].over, lines[2].outcome.isEnabled()) == (True, False)
        assert lines[2].state.text() == "Ya no es tuya o se resolvió"
        assert lines[1].items()[0].owner_version == 9
        assert (lines[1].outcome.currentData(), lines[1].note.text()) == ("snooze", "llama el martes")
        assert not giving.send.isEnabled()
        giving.keep_the_rest()
        giving.leave.setChecked(False)
        giving.send.click()
        await until(lambda: shown(HandOverDialog) is None)
        assert sorted(item.conversation_id for item in gateway.teamwork.handed_over[-1].items) == [1, 3, 8]


async def test_what_is_refused_stays_with_the_reason_and_the_rest_is_done(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        giving = await ending(it)
        lines = {line.row.id: line for line in giving.lines}
        giving.keep_the_rest()
        lines[1].note.setText("espera su pago")
        giving.leave.setChecked(False)
        gateway.teamwork.not_handed_over = {2: "resolve_incomplete", 3: "owner_changed"}
        giving.send.click()
        await until(lambda: "No se pudo con 1" in giving.words.text())
        assert lines[2].state.text() == "Falta decir algo del caso para resolverla."
        assert (lines[1].over, lines[2].over, lines[3].over) == (True, False, True)
        assert lines[1].state.text() == "Hecho"
        giving.send.click()
        await until(lambda: shown(HandOverDialog) is None)
        again = {item.conversation_id: item for item in gateway.teamwork.handed_over[-1].items}
        assert (again[1].outcome, again[1].note) == ("keep", ""), "what is done is not done twice"


async def test_a_case_whose_policy_asks_is_asked_about(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        body = {"outcomes": ["sale", "solved"], "outcome_required": True}
        it.session.store.apply(PolicyItem(Policy(id=2, rev=2, kind="resolving", body=body)))
        giving = await ending(it)
        line = giving.lines[0]
        line.choose("resolve")
        await until(lambda: shown(ResolveDialog) is not None)
        assert not line.decided()
        shown(ResolveDialog).reject()
        assert line.outcome.currentData() == "", "nothing said, nothing decided"
        line.choose("resolve")
        await until(lambda: shown(ResolveDialog) is not None)
        asked = shown(ResolveDialog)
        asked.outcomes.button(1).click()
        asked.keep()
        assert line.decided()
        assert line.who.currentText() == "Solucionado"
        assert line.items()[0].close.outcome == "solved"
        giving.reject()


async def test_without_conversations_the_shift_just_ends(room: Opened) -> None:
    gateway = ordinary_gateway()
    for id in (1, 2, 3):
        gateway.conversations[id] = msgspec.structs.replace(gateway.conversations[id], assignee_id=DANIEL.id)
    async with room(gateway) as it:
        giving = await ending(it)
        assert giving.words.text() == "No tienes conversaciones abiertas."
        assert giving.send.isEnabled()
        giving.send.click()
        await until(lambda: shown(HandOverDialog) is None)
        assert gateway.teamwork.handed_over[-1].items == []
        await until(lambda: it.session.store.office.presence[1].declared == "offline")


async def test_a_long_list_ends_in_one_line_for_all_the_others(room: Opened) -> None:
    async with room() as it:
        for id in range(10, 110):
            it.gateway.put(ConversationItem(conversation(id, assignee_id=1)))
        await until(lambda: len(it.session.store.views["mine"]) == 103)
        giving = await ending(it)
        assert len(giving.lines) == 60
        last = giving.lines[-1]
        assert last.name.accessibleName() == "Y 44 más"
        assert "resolve" not in [last.outcome.itemData(row) for row in range(last.outcome.count())]
        giving.keep_the_rest()
        giving.leave.setChecked(False)
        giving.send.click()
        await until(lambda: shown(HandOverDialog) is None)
        assert len(it.gateway.teamwork.handed_over[-1].items) == 103


def test_what_each_may_become() -> None:
    mine, aside = conversation(1), conversation(2, state="snoozed")
    assert outcomes_of([mine]) == ("keep", "wait_customer", "snooze", "transfer", "resolve")
    assert "wait_customer" not in outcomes_of([aside])
    assert in_lines([mine, aside], most=1) == [[mine, aside]]
