"""*Absent today* and the start of a shift: who gets what, followed while it is decided, told line by line."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.commands.conditions import NOT_SUPERVISOR
from desktop.i18n.moments import clock_time
from desktop.views.delegates.painting import SlaPhase
from desktop.views.presence.absence import AbsenceDialog
from desktop.views.presence.shift import ShiftDialog
from desktop.views.widgets import Label, SlaBadge
from protocol.frames import PresenceItem, UserItem
from protocol.presence import Held, LineRefused, Redistribution
from protocol.roster import Presence
from tests.desktop.store.samples import ME
from tests.desktop.views.attended import Attended
from tests.desktop.views.conftest import Opened, Room, turn, until


async def test_the_keyboard_begins_with_who_and_ends_with_the_step(room: Opened) -> None:
    async with room(Attended()) as it:
        dialog = AbsenceDialog(it.window.context, it.window)
        dialog.open()
        turn()
        dialog.activateWindow()
        await until(dialog.who.hasFocus)
        QTest.keyClick(dialog.who, Qt.Key.Key_Tab)
        assert dialog.reason.hasFocus()
        QTest.keyClick(dialog.reason, Qt.Key.Key_Tab)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.later.hasFocus()
        dialog.reject()


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
