"""Resolving and snoozing by keyboard: one key when nothing is asked, else a small dialog; taken back."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from desktop.models.resolving import cents_of
from desktop.views.dialogs.block import BlockDialog
from desktop.views.dialogs.resolve import ResolveDialog
from desktop.views.dialogs.snooze import SnoozeDialog
from desktop.views.dialogs.voids import VoidReview
from protocol.frames import ContactItem, UserItem
from protocol.people import Contact, User
from protocol.resolving import VoidCase
from protocol.tags import Policy
from protocol.work_api import ResolveMany, SnoozeMany
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until

SALES = {"outcomes": ["sale", "solved"], "outcome_required": True, "currency": "MXN", "proof": True}


def with_policy(**body: Any) -> Gateway:
    gateway = ordinary_gateway()
    gateway.policies = [Policy(id=1, rev=1, kind="resolving", body=body)]
    return gateway


def child(it: Room, kind: type) -> Any:
    found: list[Any] = it.window.findChildren(kind)
    return found[-1] if found else None


def boss() -> UserItem:
    return UserItem(User(id=ME.id, rev=2, name=ME.name, email=ME.email, role="supervisor"))


async def test_nothing_asked_one_key_resolves_and_one_takes_it_back(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        before = gateway.conversations[2]
        it.window.ui.run("conversation.resolve")
        assert child(it, ResolveDialog) is None
        await until(lambda: gateway.conversations[2].state == "resolved")
        assert it.window.ui.undo()
        await until(lambda: gateway.conversations[2].state == "open")
        assert gateway.conversations[2].assignee_id == before.assignee_id


async def test_what_nobody_set_asks_for_a_yes_or_a_summary(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.policies = []
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.resolve")
        dialog = child(it, ResolveDialog)
        assert not dialog.resolve.isEnabled()
        dialog.activateWindow()
        await until(dialog.agreed.hasFocus)
        QTest.keyClick(dialog.agreed, Qt.Key.Key_Space)
        assert dialog.resolve.isEnabled(), "the customer's yes is one key away"
        QTest.keyClick(dialog.agreed, Qt.Key.Key_Return)
        await until(lambda: gateway.conversations[2].state == "resolved")


async def test_what_cannot_be_read_here_is_told_and_asks_all_the_same(room: Opened) -> None:
    gateway = with_policy(proof="a word of a later version")
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.resolve")
        dialog = child(it, ResolveDialog)
        assert dialog is not None, "nothing is resolved in silence"
        assert dialog.unread.isVisible()
        assert "no se puede leer" in dialog.unread.text()
        assert dialog.lacks() == ("proof",)
        dialog.summary.setPlainText("Se envió la cotización")
        dialog.resolve.click()
        await until(lambda: gateway.conversations[2].state == "resolved")


async def test_what_the_policy_asks_is_asked_and_begins_empty_every_time(room: Opened) -> None:
    gateway = with_policy(**SALES)
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.resolve")
        dialog = child(it, ResolveDialog)
        assert not dialog.resolve.isEnabled()
        dialog.outcomes.button(0).click()
        assert dialog.lacks() == ("amount", "proof")
        QTest.keyClicks(dialog.amount, "1.250,50")
        dialog.summary.setPlainText("Compró la mesa")
        assert dialog.resolve.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        await until(lambda: gateway.conversations[2].state == "resolved")
        said = gateway.many[-1].change
        assert isinstance(said, ResolveMany)
        assert (said.outcome, said.amount_cents, said.currency, said.summary) == (
            "sale",
            125_050,
            "MXN",
            "Compró la mesa",
        )
        turn()
        await it.open(3)
        it.window.ui.run("conversation.resolve")
        dialog = child(it, ResolveDialog)
        assert (dialog.summary.toPlainText(), dialog.amount.text(), dialog.outcomes.checkedId()) == ("", "", -1)
        dialog.reject()
        assert gateway.conversations[3].state == "open"


async def test_a_void_needs_nothing_else_and_says_that_it_is_reviewed(room: Opened) -> None:
    gateway = with_policy(**SALES)
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.resolve_with")
        dialog = child(it, ResolveDialog)
        dialog.void.setCurrentIndex(dialog.void.findData("spam"))
        dialog.void.activated.emit(dialog.void.currentIndex())
        assert dialog.resolve.isEnabled()
        dialog.resolve.click()
        await until(lambda: gateway.conversations[2].state == "resolved")
        assert gateway.many[-1].change == ResolveMany(void="spam")


async def test_what_only_the_gateway_knew_opens_the_dialog(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.incomplete = {2}
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.resolve")
        await until(lambda: child(it, ResolveDialog) is not None)
        dialog = child(it, ResolveDialog)
        assert it.session.store.rows.get(2).state == "open", "it is shown as it is"
        dialog.agreed.setChecked(True)
        dialog.keep()
        await until(lambda: gateway.conversations[2].state == "resolved")


async def test_sent_and_resolved_asks_after_the_reply_left(room: Opened) -> None:
    gateway = with_policy(**SALES)
    async with room(gateway) as it:
        await it.open(2)
        it.composer.editor.set_text("Listo")
        it.window.ui.submit("resolve")
        await until(lambda: len(it.sent()) == 1)
        dialog = child(it, ResolveDialog)
        assert it.window.conversation.conversation_id == 2, "the dialog is about what was written to"
        dialog.reject()
        assert gateway.conversations[2].state == "open"


async def test_snoozed_by_the_menu_by_date_and_woken(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.snooze")
        menu: Any = QApplication.activePopupWidget()
        menu.actions()[0].trigger()
        menu.close()
        assert it.session.store.rows.get(2).state == "snoozed", "in the same frame"
        await until(lambda: gateway.conversations[2].state == "snoozed")
        assert it.window.ui.undo()
        await until(lambda: gateway.conversations[2].state == "open")
        it.window.ui.run("conversation.snooze")
        menu = QApplication.activePopupWidget()
        menu.actions()[-1].trigger()
        menu.close()
        dialog = child(it, SnoozeDialog)
        dialog.note.setText("llamar")
        dialog.day.setDate(dialog.day.date().addDays(3))
        dialog.choose()
        await until(lambda: gateway.conversations[2].state == "snoozed")
        change = gateway.many[-1].change
        assert isinstance(change, SnoozeMany)
        assert change.note == "llamar"
        it.window.ui.run("conversation.wake")
        await until(lambda: gateway.conversations[2].state == "open")


async def test_snoozed_again_and_undone_it_sleeps_until_the_first_time(room: Opened) -> None:
    gateway = ordinary_gateway()
    first = NOON + timedelta(days=400)
    gateway.conversations[2] = replace(gateway.conversations[2], state="snoozed", snoozed_until=first)
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.wake([2])
        await until(lambda: gateway.conversations[2].state == "open")
        assert it.window.ui.undo()
        await until(lambda: gateway.conversations[2].snoozed_until == first)


async def test_a_supervisor_reviews_voids_an_agent_does_not(room: Opened) -> None:
    gateway = ordinary_gateway()
    case = VoidCase(episode_id=7, conversation=gateway.conversations[1], void="spam", summary="publicidad")
    gateway.voids = [case, replace_case(case, 8)]
    async with room(gateway) as it:
        it.window.ui.run("app.voids")
        assert child(it, VoidReview) is None
        gateway.put(boss())
        await until(lambda: it.session.store.me is not None and it.session.store.me.role == "supervisor")
        it.window.ui.run("app.voids")
        dialog = child(it, VoidReview)
        await until(lambda: len(dialog.rows) == 2)
        dialog.rows[0].accept.click()
        dialog.rows[0].reject.click()
        await until(lambda: gateway.reviewed == [(7, True), (8, False)])
        assert dialog.rows == []
        assert dialog.empty.isVisible()
        dialog.close()


async def test_the_review_that_is_closed_before_the_answer_comes_is_left_alone(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.voids = [VoidCase(episode_id=7, conversation=gateway.conversations[1], void="spam")]
    async with room(gateway) as it:
        dialog = VoidReview(it.window.context, it.window)
        dialog.done(0)
        asking = asyncio.ensure_future(dialog._load())
        delete(dialog)
        await asking


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.250,50", 125_050), ("1,250.50", 125_050), ("1250", 125_000), ("1.250", 125_000), ("12,5", 1250),
        ("$ 3 000", 300_000), ("1.234.567,8", 123_456_780), ("", None), ("0", None), ("mil", None), ("-5", None),
        ("١٢", None),
    ],
)  # fmt: skip
def test_amounts_are_read_as_they_are_written_here(typed: str, cents: int | None) -> None:
    assert cents_of(typed) == cents


def replace_case(case: VoidCase, episode: int) -> VoidCase:
    return replace(case, episode_id=episode, void="duplicate")


async def test_blocking_asks_why_and_only_who_wrote_lately_can_be_blocked(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        gateway.put(boss(), ContactItem(Contact(id=1002, rev=2, name="Cliente 2")))
        await until(lambda: it.session.store.me is not None and it.session.store.me.role == "supervisor")
        await it.open(2)
        it.window.ui.run("contact.block")
        dialog = child(it, BlockDialog)
        assert not dialog.block.isEnabled()
        dialog.reason.setText("insultos")
        dialog.choose()
        await until(lambda: it.session.store.contacts[1002].blocked)
        await until(lambda: "insultos" in it.window.panel.who.blocked.text())
        it.window.ui.run("contact.unblock")
        await until(lambda: not it.session.store.contacts[1002].blocked)
