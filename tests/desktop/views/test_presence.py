"""My presence in the window: said in the same frame, put back when refused; pause, shift, roster, absences."""

from datetime import timedelta
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.commands.conditions import NOT_SUPERVISOR
from desktop.i18n.moments import clock_time, short_date
from desktop.views.delegates.painting import SlaPhase
from desktop.views.menus import account_menu
from desktop.views.presence.absence import AbsenceDialog
from desktop.views.presence.devices import DevicesDialog
from desktop.views.presence.menu import Choice
from desktop.views.presence.pause import PauseDialog
from desktop.views.presence.roster import Roster
from desktop.views.presence.shift import ShiftDialog
from desktop.views.widgets import ConfirmDialog, Label, SlaBadge
from protocol.devices import Device
from protocol.errors import Problem
from protocol.frames import PolicyItem, PresenceItem, UserItem
from protocol.presence import Held, Leaving, LineRefused, Redistribution
from protocol.presence_api import Absent, Declare, Leave, LeavingList, ShiftStart
from protocol.roster import Presence
from protocol.routing import Reason, Why
from protocol.tags import Policy
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until

DAY = timedelta(days=1)


class Attended(Gateway):
    """The small gateway with the routes of presence."""

    def __init__(self) -> None:
        super().__init__()
        ordinary = ordinary_gateway()
        self.conversations, self.messages = ordinary.conversations, ordinary.messages
        self.said: list[Declare] = []
        self.left_by: list[Leave] = []
        self.absences: list[Absent] = []
        self.digest = "one"
        self.refuse: Problem | None = None
        self.places: dict[int, int] = {}
        self.held = [Held(conversation_id=1, owner_version=1, waiting_on_us=True)]
        self.refused: tuple[LineRefused, ...] = ()
        self.lines = LeavingList()
        self.here = [
            Device(device="lap", name="Portátil", created_at=NOON - 40 * DAY, seen_at=NOON - 9 * DAY),
            Device(device="desk", name="Mostrador", created_at=NOON - 3 * DAY, seen_at=NOON, current=True),
            Device(device="gone", name="", created_at=NOON - 2 * DAY, seen_at=NOON - timedelta(minutes=4)),
        ]

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path == "/me/presence":
            return self.refuse or self._declared(msgspec.json.decode(body, type=Declare))
        if path == "/me/shift-start":
            return ShiftStart(
                held=self.held, inherits=[Why(kind="assign", conversation_id=3, team_id=1, mode="manual")]
            )
        if path == "/me/leaving":
            self.left_by += [msgspec.json.decode(body, type=Leave)] if method == "POST" else []
            return self.lines
        if path.endswith("/redistribution"):
            return Redistribution(agent_id=2, queued=(1, 2), digest=self.digest, places=self.places)
        if path.endswith("/absent"):
            return self._absent(msgspec.json.decode(body, type=Absent))
        listed = path.startswith("/me/devices") and not path.endswith("/key")
        return (
            self._devices(method, path[len("/me/devices/") :]) if listed else super()._answer(method, path, query, body)
        )

    def _devices(self, method: str, device: str) -> Any:
        if method == "DELETE":
            if device not in {one.device for one in self.here}:
                return Problem(code="not_found", title="It is not here", status=404)
            self.here = [one for one in self.here if one.device != device]
            return None
        return self.here

    def _declared(self, wanted: Declare) -> Presence:
        self.said.append(wanted)
        row = Presence(
            user_id=ME.id, rev=len(self.said), state=wanted.state, declared=wanted.state, reason=wanted.reason,
            back_at=wanted.back_at, since=NOON, receives=wanted.state == "available",
        )  # fmt: skip
        self.put(PresenceItem(row))
        return row

    def _absent(self, wanted: Absent) -> Redistribution | Problem:
        if wanted.digest != self.digest:
            return Problem(code="conflict", title="Something changed meanwhile", status=409)
        self.absences.append(wanted)
        refused, self.refused = self.refused, ()
        return Redistribution(agent_id=2, digest=self.digest, refused=refused)


def mine(it: Room) -> Presence | None:
    return it.session.store.office.presence.get(ME.id)


def choose(it: Room, choice: Choice) -> None:
    """A row of the menu at the foot."""
    action = QAction(it.window)
    action.setData(choice)
    it.window.ui.chosen(action)


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


async def test_an_absence_is_previewed_and_only_that_is_done(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        gateway.put(UserItem(replace(ME, id=77, rev=9, name="Eva Luna")))
        await until(lambda: 77 in it.session.store.people.users)
        dialog = AbsenceDialog(it.window.context, it.window)
        dialog.open()
        dialog.choose(77)
        await until(lambda: dialog.found is not None)
        assert len(dialog.words) == 2
        gateway.digest = "two"
        dialog.confirm.click()
        await until(lambda: dialog.found is not None and dialog.found.digest == "two")
        await until(dialog.wrong.isVisible)
        assert not gateway.absences
        await until(dialog.confirm.isEnabled)
        dialog.confirm.click()
        await until(lambda: gateway.absences)
        assert gateway.absences[0].digest == "two"


async def absence_of_eva(it: Room, gateway: Attended) -> AbsenceDialog:
    """The dialog, with Eva chosen and what she holds in sight."""
    gateway.put(UserItem(replace(ME, id=77, rev=9, name="Eva Luna")))
    await until(lambda: 77 in it.session.store.people.users)
    dialog = AbsenceDialog(it.window.context, it.window)
    dialog.open()
    dialog.choose(77)
    await until(lambda: dialog.found is not None and dialog.confirm.isEnabled())
    return dialog


async def test_who_stays_in_the_queue_is_told_the_real_place(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        gateway.places = {1: 7, 2: 1}
        dialog = await absence_of_eva(it, gateway)
        assert [words.partition(": ")[2] for words in dialog.words] == [
            "queda primera en la cola de su equipo", "queda en el lugar 7 de la cola de su equipo"
        ]  # fmt: skip
        gateway.places = {}
        dialog.show_moves(Redistribution(agent_id=77, queued=(1,)))
        assert dialog.words[0].endswith("vuelve a la cola de su equipo"), "of a team that deals nothing"
        dialog.reject()


async def test_the_list_of_an_absence_follows_what_happens(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        dialog = await absence_of_eva(it, gateway)
        dialog.reason.setText("gripe")
        gateway.digest = "two"
        gateway.put(PresenceItem(Presence(user_id=77, rev=4, state="away", declared="away")))
        await until(lambda: dialog.found is not None and dialog.found.digest == "two")
        assert dialog.news.isVisible()
        assert (dialog.who.currentData(), dialog.reason.text()) == (77, "gripe"), "one's own choices stay"
        dialog.confirm.click()
        await until(lambda: gateway.absences)
        assert (gateway.absences[0].digest, gateway.absences[0].lines) == ("two", {1: None, 2: None})


async def test_a_line_that_was_refused_is_told_and_the_rest_is_done(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        dialog = await absence_of_eva(it, gateway)
        gateway.refused = (LineRefused(1, "not_theirs"), LineRefused(2, "changed", 3))
        dialog.confirm.click()
        await until(dialog.wrong.isVisible)
        told = dialog.wrong.text().splitlines()
        assert told[0].startswith("Lo demás está hecho.")
        assert [line.partition(": ")[2] for line in told[1:]] == ["ya no era suya", "iría a otro lado ahora"]
        await until(dialog.confirm.isEnabled)
        dialog.confirm.click()
        await until(lambda: len(gateway.absences) == 2)


async def test_what_is_overdue_at_the_start_of_a_shift_says_since_when(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        now = it.session.clock.now()
        late, soon = now - timedelta(minutes=5), now + timedelta(hours=1)
        gateway.held = [
            Held(conversation_id=1, owner_version=1, waiting_on_us=True, due_at=late),
            Held(conversation_id=2, owner_version=1, waiting_on_us=True, due_at=soon),
        ]
        it.window.ui.start_shift()
        await until(lambda: it.window.findChild(ShiftDialog) is not None)
        dialog = it.window.findChild(ShiftDialog)
        assert dialog is not None
        [badge] = dialog.findChildren(SlaBadge)
        assert badge.value.phase is SlaPhase.OVERDUE
        assert badge.value.text.startswith("Vencida desde ")
        assert badge.value.text.endswith(clock_time(late))
        dues = [label.text() for label in dialog.findChildren(Label) if "vence " in label.text()]
        assert [words.endswith(f"vence {clock_time(soon)}") for words in dues] == [True]
        dialog.reject()


async def test_an_absence_is_recorded_of_colleagues_of_ones_teams(room: Opened) -> None:
    async with room(Attended()) as it:
        people = it.session.store.people
        people.me = replace(ME, role="supervisor", visibility="teams", team_ids=(7,))
        gateway_rows = {77: ("Eva Luna", (7, 8)), 78: ("Otto Paz", (8,)), 79: ("Ida Ríos", ())}
        people.users |= {
            id: replace(ME, id=id, name=name, team_ids=teams) for id, (name, teams) in gateway_rows.items()
        }
        dialog = AbsenceDialog(it.window.context, it.window)
        assert [dialog.who.findData(id) >= 0 for id in (ME.id, 77, 78, 79)] == [True, True, False, False]
        dialog.deleteLater()


async def test_only_supervisors_record_absences(room: Opened) -> None:
    async with room(Attended()) as it:
        command = it.window.context.registry["presence.absent"]
        it.session.store.people.me = replace(ME, role="agent")
        assert command.when(it.window.ui.context()) == NOT_SUPERVISOR
        it.session.store.people.me = replace(ME, role="supervisor")
        assert command.when(it.window.ui.context()) == ""


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


def rows_of(dialog: DevicesDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label) if label.parent() is dialog.area.widget()]


async def opened_devices(it: Room) -> DevicesDialog:
    it.window.ui.run("presence.devices")
    dialog = it.window.findChild(DevicesDialog)
    assert dialog is not None
    await until(lambda: dialog.devices)
    return dialog


async def confirm(dialog: DevicesDialog, device: str, *, yes: bool) -> None:
    """Press *Olvidar* and answer the question."""
    QTest.mouseClick(dialog.buttons[device], Qt.MouseButton.LeftButton)
    question = dialog.findChild(ConfirmDialog)
    assert question is not None
    QTest.mouseClick(question.card.action if yes else question.card.cancel, Qt.MouseButton.LeftButton)
    turn()


async def test_my_devices_are_listed_and_this_one_cannot_be_forgotten(room: Opened) -> None:
    async with room(Attended()) as it:
        dialog = await opened_devices(it)
        words = rows_of(dialog)
        assert words[:3] == ["Mostrador", f"desde el {short_date(NOON - 3 * DAY, NOON)}", "Este dispositivo"]
        assert "Dispositivo sin nombre" in words
        assert any(one.startswith("visto hace 4 min") for one in words)
        assert sorted(dialog.buttons) == ["gone", "lap"]
        assert dialog.buttons["lap"].accessibleName() == "Olvidar Portátil"


async def test_a_device_is_forgotten_after_a_question(room: Opened) -> None:
    gateway = Attended()
    async with room(gateway) as it:
        dialog = await opened_devices(it)
        await confirm(dialog, "lap", yes=False)
        assert len(gateway.here) == 3
        await confirm(dialog, "lap", yes=True)
        await until(lambda: len(dialog.devices) == 2)
        gateway.here = gateway.here[:1]  # another device of mine was faster
        await confirm(dialog, "gone", yes=True)
        await until(lambda: [one.device for one in dialog.devices] == ["desk"])
        assert dialog.wrong.isHidden()
