"""Offers in the window: the bar, its countdown and its answers; transfer by keyboard; take next; why it is here."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from desktop.commands.conditions import NOBODY_OFFERS
from desktop.models.rows import ConversationRow
from desktop.store.asked import FreshOffers, asked_of_me
from desktop.views.delegates.row_words import offer, sentence
from desktop.views.dialogs.transfer import TransferDialog
from desktop.views.dialogs.why_here import WhyPopup
from desktop.views.widgets import Menu, UndoToast
from protocol.content import Activity
from protocol.frames import ConversationItem, MessageItem
from protocol.promises import OfferView
from protocol.routing import Candidate, Reason, RuleRef, Why
from protocol.routing_api import DecisionBody, Decline, Next, RoutingDecision, Transfer, WhyHere
from tests.desktop.store.samples import DANIEL, ME, NOON, message
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until


class Sharing(Gateway):
    """A gateway whose routing answers as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.next = Next(reason=Reason("queue_empty"))
        self.why = WhyHere(decisions=[])

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[0] == "offers":
            row = next(one for one in self.conversations.values() if one.offer and one.offer.id == int(parts[1]))
            heard = msgspec.json.decode(body, type=Decline) if parts[2] == "decline" else None
            self.heard.append((parts[2], heard))
            owner = ME.id if parts[2] == "accept" else DANIEL.id
            self.put(ConversationItem(replace(row, rev=row.rev + 1, offer=None, assignee_id=owner)))
            return self.conversations[row.id]
        if parts == ["queue", "next"]:
            return self.next
        if parts[-1] == "decisions":
            return self.why
        if parts[-1] == "transfer":
            wanted = msgspec.json.decode(body, type=Transfer)
            self.heard.append(("transfer", wanted))
            row = self.conversations[int(parts[1])]
            asked = OfferView(id=row.id, from_user=ME.id, to_user=wanted.assignee_id, note=wanted.note)
            self.put(ConversationItem(replace(row, rev=row.rev + 1, assignee_id=None, offer=asked)))
            return self.conversations[row.id]
        return super()._about(method, parts, query, body)


@pytest.fixture
def gateway() -> Sharing:
    """The ordinary conversations at a gateway that shares work out."""
    ordinary, sharing = ordinary_gateway(), Sharing()
    sharing.conversations, sharing.messages = ordinary.conversations, ordinary.messages
    return sharing


async def asked(it: Room, gateway: Sharing, seconds: float = 90, **more: Any) -> Any:
    """Conversation 2 is transferred to me by Daniel; the bar."""
    await it.open(2)
    expires = it.session.clock.now() + timedelta(seconds=seconds)
    fields: dict[str, Any] = {"from_user": DANIEL.id, "to_user": ME.id, "note": "cambia\nla dirección"}
    view = OfferView(id=2, expires_at=expires, **(fields | more))
    row = gateway.conversations[2]
    gateway.put(ConversationItem(replace(row, rev=row.rev + 1, assignee_id=None, offer=view)))
    bar = it.window.conversation.offer
    await until(bar.isVisible)
    return bar


def menu_of(bar: Any) -> Iterator[QAction]:
    """The reasons that are shown."""
    return iter(bar.findChild(Menu).actions())


async def test_the_bar_says_who_asks_and_counts_down_and_f8_accepts(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        bar = await asked(it, gateway)
        assert "Daniel" in bar.words
        assert bar.note == "cambia\nla dirección"
        bar.tick(bar._row.offer.expires_at - timedelta(seconds=84))
        assert bar.left.text() == "1:24"
        assert bar.accept.isEnabled()
        bar.tick(bar._row.offer.expires_at)
        assert (bar.left.text(), bar.accept.isEnabled()) == ("0:00", False)
        it.window.ui.focus_list()
        QTest.keyClick(it.window, Qt.Key.Key_F8)
        await until(lambda: gateway.heard == [("accept", None)])
        await until(lambda: not bar.isVisible())
        assert it.session.store.rows.get(2).assignee_id == ME.id


async def test_the_keyboard_goes_on_with_the_answer(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        bar = await asked(it, gateway)
        bar.accept.setFocus()
        bar.accept.click()
        await until(lambda: not bar.isVisible())
        assert it.composer.editor.hasFocus()


async def test_declining_asks_why(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        bar = await asked(it, gateway)
        bar.decline.click()
        reason = next(action for action in menu_of(bar) if "área" in action.text())
        reason.trigger()
        await until(lambda: gateway.heard == [("decline", Decline(reason="No es de mi área"))])
        await until(lambda: not bar.isVisible())


async def test_others_see_who_is_asked_and_cannot_answer(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        bar = await asked(it, gateway, from_user=ME.id, to_user=DANIEL.id)
        assert "Daniel" in bar.words
        assert not bar.accept.isVisible()
        it.window.ui.run("routing.accept")
        turn()
        assert gateway.heard == []


async def test_transfer_by_keyboard_with_a_note(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.assign")
        dialog = it.window.findChild(TransferDialog)
        assert dialog is not None
        QTest.keyClicks(dialog.input, "dani")
        assert dialog.target() == f"user:{DANIEL.id}"
        row = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Desconectado/a" in row
        QTest.keyClick(dialog.input, Qt.Key.Key_Return)
        assert dialog.note.hasFocus()
        QTest.keyClicks(dialog.note, "pide factura")
        QTest.keyClick(dialog.note, Qt.Key.Key_Return)
        await until(lambda: gateway.heard)
        [(_, wanted)] = gateway.heard
        assert (wanted.assignee_id, wanted.note, wanted.owner_version) == (DANIEL.id, "pide factura", 0)
        await until(lambda: it.session.store.rows.get(2).offer is not None)


async def test_ctrl_enter_is_of_what_stands_in_front_and_never_sends_the_draft_behind(
    room: Opened, gateway: Sharing
) -> None:
    async with room(gateway) as it:
        await it.open(2)
        it.composer.editor.insertPlainText("todavía no")
        it.window.ui.run("conversation.assign")
        dialog = it.window.findChild(TransferDialog)
        assert dialog is not None
        await until(lambda: it.window.focusWidget() is dialog.input)
        QTest.keyClicks(dialog.input, "dani")
        QTest.keyClick(dialog.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: gateway.conversations[2].assignee_id == DANIEL.id)
        search = it.window.list.search
        search.setFocus()
        await until(lambda: it.window.focusWidget() is search)
        QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        turn()
        assert not it.session.store.pending.get(2)
        assert it.composer.editor.text() == "todavía no"


async def test_take_next_opens_it_or_says_why_not(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        it.window.ui.run("routing.next")
        await until(lambda: "esperando" in " ".join(one.text for one in it.window.findChildren(UndoToast)))
        gateway.next = Next(conversation=replace(gateway.conversations[3], rev=9))
        it.window.ui.run("routing.next")
        await until(lambda: it.window.conversation.conversation_id == 3)


async def test_why_here_is_told_in_sentences(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        await it.open(2)
        why = Why(
            kind="assign", conversation_id=2, team_id=1, agent_id=DANIEL.id, mode="least_loaded", tie_break="load",
            candidates=(Candidate(agent_id=DANIEL.id, points=50, capacity_points=600),
                        Candidate(agent_id=ME.id, points=0, capacity_points=0, refused=(Reason("full", {}),))),
        )  # fmt: skip
        at = it.session.clock.now()
        gateway.why = WhyHere(
            decisions=[
                RoutingDecision(
                    id=2, at=at, outcome="assigned", user_id=DANIEL.id, team_id=1, body=DecisionBody(why=why)
                ),
                RoutingDecision(
                    id=1, at=at, outcome="queued", team_id=1,
                    body=DecisionBody(rule=RuleRef(version=1, rule_id=1, name="Facturas")),
                ),
            ]
        )  # fmt: skip
        it.window.ui.run("routing.why")
        popup = it.window.findChild(WhyPopup)
        assert popup is not None
        await until(lambda: len(popup.sentences) == 2)
        assert "Daniel" in popup.sentences[0]
        assert "menos carga" in popup.sentences[0]
        assert "«Facturas»" in popup.sentences[1]
        QTest.keyClick(popup, Qt.Key.Key_Escape)
        turn()


@pytest.mark.usefixtures("qapp")
def test_a_row_on_offer_says_so_to_eyes_and_ears() -> None:
    row = ConversationRow(id=1, name="Eva", offered=True, offer=OfferView(id=1, to_user=1, from_user=2))
    assert offer(row) == "te la transfieren"
    assert "te la transfieren" in sentence(row, NOON)
    assert offer(replace(row, offered=False)) == ""


async def test_f8_without_an_open_conversation_takes_the_one_that_waits_longest(room: Opened, gateway: Sharing) -> None:
    async with room(gateway) as it:
        assert it.window.ui.context().conversation_id is None
        assert it.window.context.registry["routing.accept"].when(it.window.ui.context()) == NOBODY_OFFERS
        expires = it.session.clock.now() + timedelta(seconds=90)
        for id, offer_id in ((1, 2), (2, 1)):
            view = OfferView(id=offer_id, from_user=DANIEL.id, to_user=ME.id, expires_at=expires)
            row = gateway.conversations[id]
            gateway.put(ConversationItem(replace(row, rev=row.rev + 1, assignee_id=None, offer=view)))
        store = it.session.store
        await until(lambda: {1, 2} <= set(list(store.views["mine"])[:2]))
        assert [row.id for row in asked_of_me(store, it.session.clock.now())] == [2, 1]
        assert asked_of_me(store, expires) == [], "what has run out asks nobody"
        fresh = FreshOffers(store)
        assert [row.id for row in fresh.take(it.session.clock.now())] == [2, 1], "those that waited are told too"
        assert fresh.take(it.session.clock.now()) == []
        it.window.ui.run("routing.accept")
        await until(lambda: bool(gateway.heard))
        assert it.window.conversation.conversation_id == 2


async def test_an_offer_nobody_answered_says_where_it_went(room: Opened) -> None:
    gateway = Sharing()
    ordinary = ordinary_gateway()
    asked = OfferView(id=9, from_user=DANIEL.id, to_user=ME.id, expires_at=NOON + timedelta(seconds=30))
    gateway.conversations = {
        **ordinary.conversations,
        1: replace(ordinary.conversations[1], assignee_id=None, offer=asked),
    }
    async with room(gateway) as it:
        told = it.window.pulse.offers.lapsed
        await until(lambda: 1 in told._open)
        row = gateway.conversations[1]
        gateway.put(ConversationItem(replace(row, rev=row.rev + 1, offer=None, assignee_id=DANIEL.id)))
        await until(lambda: not told._open)
        assert not spoken(it, "se acabó el tiempo"), "taken back in time"
        late = OfferView(id=10, from_user=DANIEL.id, to_user=ME.id, expires_at=it.session.clock.now())
        gateway.put(ConversationItem(replace(row, rev=row.rev + 2, offer=late, assignee_id=None)))
        await until(lambda: 1 in told._open)
        gateway.put(ConversationItem(replace(row, rev=row.rev + 3, offer=None, assignee_id=DANIEL.id)))
        await until(lambda: spoken(it, "se acabó el tiempo"))
        assert spoken(it, DANIEL.name)
        assert it.window.conversation.toasts.told == 1, "and leads there"


async def test_a_transfer_that_nobody_took_is_told_to_who_passed_it_on(room: Opened) -> None:
    gateway = Sharing()
    ordinary = ordinary_gateway()
    asked = OfferView(id=9, from_user=ME.id, to_user=DANIEL.id, expires_at=NOON + timedelta(seconds=30))
    gateway.conversations = dict(ordinary.conversations)
    gateway.messages = dict(ordinary.messages)
    async with room(gateway) as it:
        await it.open(1)
        row = gateway.conversations[1]
        gateway.put(ConversationItem(replace(row, rev=row.rev + 1, offer=asked, assignee_id=None)))
        await until(lambda: it.window.pulse.offers.returned._asked == {1: DANIEL.id})
        await it.open(2)
        line = message(900, content=Activity(event="transfer_declined", reason="Otra área"), direction="internal")
        back = replace(row, rev=row.rev + 2, offer=None, assignee_id=ME.id)
        gateway.put(MessageItem(line), ConversationItem(back))
        await until(lambda: spoken(it, "rechazó la transferencia"))
        for words in (DANIEL.name, "Otra área", "La tienes de nuevo"):
            assert spoken(it, words)
        gateway.put(ConversationItem(replace(row, rev=row.rev + 3, offer=asked, assignee_id=None)))
        await until(lambda: it.window.pulse.offers.returned._asked)
        gateway.put(ConversationItem(replace(row, rev=row.rev + 4, offer=None, assignee_id=DANIEL.id)))
        await until(lambda: not it.window.pulse.offers.returned._asked)


def spoken(it: Room, words: str) -> bool:
    return any(words in one.text for one in it.window.findChildren(UndoToast))
