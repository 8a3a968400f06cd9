"""My presence in the window: said in the same frame, put back when refused; pause, shift, roster, absences."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.views.menus import account_menu
from desktop.views.presence.menu import Choice
from desktop.views.presence.pause import PauseDialog
from desktop.views.presence.roster import Roster
from desktop.views.presence.shift import ShiftDialog
from protocol.errors import Problem
from protocol.frames import ConversationItem, PolicyItem, PresenceItem, UserItem
from protocol.presence import Held, Leaving
from protocol.presence_api import LeavingList
from protocol.roster import Presence
from protocol.routing import Reason
from protocol.tags import Policy
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.views.attended import Attended, choose, mine
from tests.desktop.views.conftest import Opened, turn, until


async def test_the_menu_has_every_state_with_its_word_and_the_present_one_ticked(room: Opened) -> None:
    async with room(Attended()) as it:
        it.session.declare("busy")
        menu = account_menu(it.window.context, it.window, it.window.ui)
        rows = {action.text(): action for action in menu.actions()}
        assert list(rows)[:4] == ["Disponible", "Ocupado/a", "En pausa", "Desconectado/a"]
        assert [rows[name].isChecked() for name in list(rows)[:4]] == [False, True, False, False]
        pause = rows["En pausa"].menu()
        assert isinstance(pause, QMenu)
        reasons = [action.text() for action in pause.actions() if action.text()]
        assert reasons == ["Comida", "Descanso", "Capacitación", "Reunión", "Otro motivo, sin hora"]
        menu.deleteLater()


async def test_a_state_is_shown_in_the_same_frame_and_told(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        assert it.window.sidebar.profile.state == "Desconectado/a"
        it.window.ui.run("presence.available")
        now = mine(it)
        assert now is not None
        assert (now.state, now.rev) == ("available", 0)
        await until(lambda: it.window.sidebar.profile.state == "Disponible")
        await until(lambda: gateway.said and mine(it).rev == 1)  # type: ignore[union-attr]
        assert gateway.said[0].state == "available"
        it.window.ui.run("presence.available")
        assert len(gateway.said) == 1, "it is so already"


async def test_a_refusal_puts_back_what_was_and_says_why(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        it.session.declare("available")
        await until(lambda: gateway.said)
        gateway.refuse = Problem(code="bad_request", title="No", status=400)
        choose(it, Choice("busy"))
        assert mine(it).state == "busy"  # type: ignore[union-attr]
        await until(lambda: mine(it).state == "available")  # type: ignore[union-attr]


async def test_a_pause_lists_who_waits_on_me_and_carries_out_what_is_chosen(room: Opened) -> None:
    gateway = Attended()
    every: Any = ("keep", "hand_over", "tell_customer")
    gateway.lines = LeavingList(
        lines=[
            Leaving(conversation_id=1, owner_version=1, choice="hand_over", allowed=every,
                    reasons=(Reason("no_return_time"),)),
            Leaving(conversation_id=2, owner_version=1, choice="keep", allowed=every,
                    reasons=(Reason("back_in_time"),)),
            Leaving(conversation_id=3, owner_version=1, choice="keep", allowed=("keep", "hand_over"),
                    reasons=(Reason("customers_turn"),)),
        ]
    )  # fmt: skip
    async with room(gateway) as it:
        choose(it, Choice("away", "lunch", 30))
        await until(lambda: it.window.findChildren(PauseDialog))
        [dialog] = it.window.findChildren(PauseDialog)
        assert (gateway.said[0].reason, gateway.said[0].back_at) == ("lunch", mine(it).back_at)  # type: ignore[union-attr]
        assert list(dialog.choices) == [1, 2], "the customer's turn needs no question"
        assert not dialog.text.isVisible()
        dialog.choices[2].setCurrentIndex(2)
        assert dialog.text.isVisible()
        dialog.confirm.click()
        await until(lambda: gateway.left_by)
        left = gateway.left_by[0]
        assert left.chosen == {1: "hand_over", 2: "tell_customer"}
        assert left.text.endswith("continúo con su solicitud.")
        await until(lambda: not it.window.findChildren(PauseDialog))


def waiting(*ids: int, **choices: Any) -> LeavingList:
    every: Any = ("keep", "hand_over", "tell_customer")
    lines = [Leaving(conversation_id=id, owner_version=1, choice=choices.get(f"of_{id}", "keep"), allowed=every,
                     reasons=(Reason("no_return_time"),)) for id in ids]  # fmt: skip
    return LeavingList(lines=lines)


async def test_the_pause_follows_what_happens_and_choices_made_stay(room: Opened) -> None:
    gateway = Attended()
    gateway.lines = waiting(1, 2)
    async with room(gateway) as it:
        choose(it, Choice("away", "lunch", 30))
        await until(lambda: it.window.findChildren(PauseDialog))
        [dialog] = it.window.findChildren(PauseDialog)
        combo = dialog.choices[2]
        combo.setCurrentIndex(2)
        combo.activated.emit(2)
        dialog.text.setPlainText("Vuelvo pronto")
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        gateway.lines = waiting(3, 2, of_2="hand_over")  # a colleague answered 1, 3 wrote
        gateway.put(ConversationItem(replace(gateway.conversations[1], rev=50, assignee_id=DANIEL.id)))
        await until(lambda: list(dialog.choices) == [3, 2])
        assert dialog.choices[2] is combo, "what is being decided stands still"
        assert combo.currentData() == "tell_customer"
        assert dialog.text.toPlainText() == "Vuelvo pronto"
        assert dialog.news.isVisible()
        gateway.lines = waiting()
        gateway.put(ConversationItem(replace(gateway.conversations[2], rev=51, inbound_count=9)))
        await until(lambda: not dialog.choices)
        assert dialog.none.isVisible()
        gateway.lines = waiting(2)
        gateway.put(ConversationItem(replace(gateway.conversations[2], rev=52, inbound_count=10)))
        await until(lambda: list(dialog.choices) == [2])
        assert dialog.choices[2].currentData() == "tell_customer", "also of one that comes back"
        dialog.confirm.click()
        await until(lambda: gateway.left_by)
        assert gateway.left_by[0].chosen == {2: "tell_customer"}


async def test_the_start_of_a_shift_follows_what_happens(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        it.window.ui.run("presence.start")
        await until(lambda: it.window.findChildren(ShiftDialog))
        [dialog] = it.window.findChildren(ShiftDialog)
        gateway.held = [Held(conversation_id=id, owner_version=1, waiting_on_us=True) for id in (1, 2)]
        gateway.put(ConversationItem(replace(gateway.conversations[2], rev=51, inbound_count=9)))
        await until(lambda: "2" in dialog.sentence.text())
        dialog.confirm.click()
        await until(lambda: gateway.said)


async def test_a_pause_nobody_waits_on_asks_nothing(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        choose(it, Choice("away"))
        await until(lambda: gateway.said)
        turn()
        assert not it.window.findChildren(PauseDialog)


async def test_start_shift_shows_what_i_inherit_then_i_am_available(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        it.window.ui.run("presence.start")
        await until(lambda: it.window.findChildren(ShiftDialog))
        [dialog] = it.window.findChildren(ShiftDialog)
        assert "1" in dialog.sentence.text()
        assert not gateway.said, "nothing is said before"
        dialog.confirm.click()
        await until(lambda: gateway.said)
        assert gateway.said[0].state == "available"


async def test_lesson_24_colleagues_see_who_is_here_since_when_and_why(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        eva = replace(ME, id=77, rev=9, name="Eva Luna", team_ids=())
        back = it.session.clock.now() + timedelta(minutes=20)
        row = Presence(user_id=77, rev=1, state="away", declared="away", reason="lunch", since=NOON, back_at=back)
        gateway.put(UserItem(eva), PresenceItem(row))
        await until(lambda: 77 in it.session.store.office.presence)
        it.window.ui.run("presence.roster")
        turn()
        [roster] = it.window.findChildren(Roster)
        lines = dict(roster.shown())
        assert lines["Eva Luna"].startswith("En pausa · Comida · vuelve ")
        gateway.put(
            PresenceItem(replace(row, rev=2, state="offline", because="lost_network", reason=None, back_at=None))
        )
        await until(lambda: dict(roster.shown())["Eva Luna"].startswith("Desconectado/a · sin conexión"))
        roster.search.setText("eva")
        assert [name for name, line in roster.shown() if line] == ["Eva Luna"]
        roster.close()


async def test_who_signs_in_offline_while_work_is_dealt_is_told_once(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        bar, team = it.window.list.offline, 7
        gateway.put(UserItem(replace(ME, rev=ME.rev + 1, team_ids=(team,))))
        turn()
        assert not bar.isVisible(), "nobody is dealt anything"
        gateway.put(PolicyItem(Policy(id=1, rev=1, kind="team", subject=team, body={"mode": "manual"})))
        await until(lambda: it.session.store.office.policies)
        assert not bar.isVisible(), "everybody takes their own"
        gateway.put(PolicyItem(Policy(id=2, rev=2, kind="team", subject=team, body={"mode": "round_robin"})))
        await until(bar.isVisible)
        bar.available.setFocus()
        bar.available.click()
        await until(lambda: bool(gateway.said))
        assert gateway.said[0].state == "available"
        assert not bar.isVisible()
        assert it.window.list.rows.hasFocus(), "the keyboard goes on with the list"
        it.window.ui.run("presence.offline")
        await until(lambda: len(gateway.said) == 2)
        turn()
        assert not bar.isVisible(), "going offline on purpose needs no words"


async def test_not_now_is_not_asked_again(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        bar, team = it.window.list.offline, 7
        gateway.put(UserItem(replace(ME, rev=ME.rev + 1, team_ids=(team,))))
        gateway.put(PolicyItem(Policy(id=1, rev=1, kind="team", subject=team)))
        await until(bar.isVisible)
        bar.not_now.click()
        assert not bar.isVisible()
        bar.refresh()
        assert (bar.isVisible(), gateway.said) == (False, [])
