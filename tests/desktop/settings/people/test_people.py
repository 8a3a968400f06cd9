"""People and shifts in the settings window: planned, taken out, absent; capacity, skills and teams are saved."""

from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.i18n.planning_words import skill_use_words
from desktop.i18n.words import refusal
from desktop.models.planning_week import LINES
from desktop.views.presence.absence import AbsenceDialog
from desktop.views.settings.people.plan_dialog import PlanDialog
from desktop.views.settings.people.remove_dialog import RemoveDialog
from desktop.views.settings.people.skills_dialog import SkillsDialog
from protocol.errors import Problem
from protocol.frames import TeamItem, UserItem
from protocol.people import Team, User
from protocol.planning import EditWork, SkillUse
from protocol.presence_api import Planned
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.views.conftest import turn, until


def dialog(desk: Desk, kind: type[QDialog]) -> Any:
    turn()
    return desk.window.findChildren(kind)[-1]


def row_of(desk: Desk, user_id: int) -> int:
    return [user.id for user in desk.page.model.users].index(user_id)


def cell(desk: Desk, user_id: int, day: int) -> Any:
    return desk.page.model.index(row_of(desk, user_id), day + 1)


def planned(desk: Desk, weeks: int = 3) -> None:
    """Daniel works on Mondays from nine to six."""
    start = datetime.combine(desk.page.monday, datetime.min.time(), desk.page.zone) + timedelta(hours=9)
    for week in range(weeks):
        at = start + timedelta(weeks=week)
        line = Planned(id=week + 1, user_id=DANIEL.id, kind="shift", starts_at=at, ends_at=at + timedelta(hours=9))
        desk.gateway.planning.lines[line.id] = line


async def test_the_week_is_asked_for_and_its_cells_are_said(desk: OpenSettings) -> None:
    async with desk("people") as it:
        planned(it)
        it.page.look()
        await until(lambda: cell(it, DANIEL.id, 0).data(LINES))
        said = cell(it, DANIEL.id, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith(f"{DANIEL.name}, lun")
        assert said.endswith("9:00 – 18:00")
        assert cell(it, ME.id, 0).data() == "sin turno"
        monday = it.page.monday
        it.page.ahead.click()
        await until(lambda: cell(it, DANIEL.id, 0).data(LINES))
        assert it.page.monday == monday + timedelta(weeks=1)
        it.page.now.click()
        assert it.page.monday == monday


async def test_a_shift_is_planned_by_keyboard_for_some_weekdays_and_weeks(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.page.ahead.click()
        it.page.table.setFocus()
        it.page.table.setCurrentIndex(cell(it, DANIEL.id, 1))
        QTest.keyClick(it.page.table, Qt.Key.Key_Return)
        form = dialog(it, PlanDialog)
        assert form.user_id() == DANIEL.id
        assert [box.isChecked() for box in form.weekdays] == [False, True, False, False, False, False, False]
        form.weekdays[3].click()
        form.weeks.setValue(4)
        form.finish()
        await until(lambda: it.gateway.planning.plans)
        [change] = it.gateway.planning.plans
        assert len(change.add) == 8
        assert {new.starts_at.astimezone(it.page.zone).hour for new in change.add} == {9}
        await until(lambda: cell(it, DANIEL.id, 3).data(LINES))


async def test_del_takes_one_out_or_it_and_the_later_ones(desk: OpenSettings) -> None:
    async with desk("people") as it:
        planned(it)
        it.page.look()
        await until(lambda: cell(it, DANIEL.id, 0).data(LINES))
        it.page.table.setCurrentIndex(cell(it, DANIEL.id, 0))
        QTest.keyClick(it.page.table, Qt.Key.Key_Delete)
        first = dialog(it, RemoveDialog)
        assert first.every.label() == "Quitar los 3"
        first.card.action.click()
        await until(lambda: not cell(it, DANIEL.id, 0).data(LINES))
        it.page.ahead.click()
        await until(lambda: cell(it, DANIEL.id, 0).data(LINES))
        it.page.ask_remove(cell(it, DANIEL.id, 0).data(LINES)[0])
        dialog(it, RemoveDialog).every.click()
        await until(lambda: not it.gateway.planning.lines)
        assert [change.remove for change in it.gateway.planning.plans] == [[1], [2, 3]]


async def test_an_absence_of_days_to_come_is_planned_and_one_of_today_is_previewed(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.page.choose(DANIEL.id)
        it.page.away.click()
        form = dialog(it, PlanDialog)
        assert form.plan_kind() == "absence"
        assert form.begins_today()
        form.reason.setText("Médico")
        form.last.setDate(form.first.date().addDays(2))
        form.finish()
        await until(lambda: it.gateway.planning.plans)
        [new] = it.gateway.planning.plans[0].add
        assert (new.kind, new.reason, new.ends_at - new.starts_at) == ("absence", "Médico", timedelta(days=2))
        assert new.starts_at.astimezone(UTC) > it.it.session.clock.now()
        absent = dialog(it, AbsenceDialog)
        assert (absent.who.currentData(), absent.reason.text()) == (DANIEL.id, "Médico")
        absent.reject()


async def test_what_cannot_be_planned_is_said_and_nothing_is_sent(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.page.plan.click()
        form = dialog(it, PlanDialog)
        for box in form.weekdays:
            box.setChecked(False)
        form.finish()
        assert "Elige días" in form.wrong.text()
        form.kind.set_current(2)
        form.kind.changed.emit(2)
        form.last.setDate(form.first.date().addDays(20))
        form.finish()
        assert "dos semanas" in form.wrong.text()
        form.reject()
        it.gateway.planning.refuse = Problem(code="forbidden", title="No", status=403)
        it.page.change_plan([], [1])
        await until(lambda: it.page.wrong.isVisibleTo(it.page))
        assert it.gateway.planning.plans == []


async def test_capacity_skills_and_teams_are_saved_and_only_what_changed(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.page.choose(DANIEL.id)
        panel = it.page.person
        panel.capacity.setValue(9)
        panel.skill.setText("Portugués")
        QTest.keyClick(panel.skill, Qt.Key.Key_Return)
        panel.levels["Portugués"].setValue(4)
        panel.boxes[7].click()
        assert it.foot.startswith("3 cambios")
        assert "Portugués nivel 4" in it.foot
        it.window.save()
        await until(lambda: not it.foot)
        edit = EditWork(capacity=9, skills={"Portugués": 4}, team_ids=[7])
        assert it.gateway.planning.works == [(DANIEL.id, edit)]
        assert list(panel.levels) == ["Portugués"]


async def test_two_people_are_changed_at_once_and_discarding_forgets_both(desk: OpenSettings) -> None:
    async with desk("people") as it:
        for user in (ME, DANIEL):
            it.page.choose(user.id)
            it.page.person.capacity.setValue(3)
        assert it.foot.startswith("2 cambios")
        it.window.discard()
        assert it.foot == ""
        assert it.page.person.capacity.value() == 6


async def test_a_refused_change_stays_on_the_screen_with_its_reason(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.page.choose(DANIEL.id)
        it.page.person.capacity.setValue(9)
        it.gateway.planning.refuse = Problem(code="forbidden", title="No", status=403)
        it.window.save()
        await until(lambda: it.gateway.planning.refuse is None and it.foot and "capacidad" not in it.foot)
        assert it.page.person.capacity.value() == 9
        it.window.save()
        await until(lambda: not it.foot)


async def test_a_team_alone_is_shown(desk: OpenSettings) -> None:
    async with desk("people") as it:
        team = it.page.team
        team.setCurrentIndex(team.findData(7))
        team.activated.emit(team.currentIndex())
        shown = {user.id for user in it.page.model.users}
        assert shown == {user.id for user in it.page.users() if 7 in user.team_ids}
        assert it.page.table.height() >= it.page.table.horizontalHeader().height()


async def test_who_is_out_of_reach_is_read_only_and_says_why(desk: OpenSettings) -> None:
    near = User(id=7, rev=2, name="Nora Paz", email="nora@empresa.example", team_ids=(1,), skills={"Cobranza": 2})
    async with desk("people", role="supervisor") as it:
        mine = User(
            id=ME.id, rev=90, name=ME.name, email=ME.email, role="supervisor", visibility="teams", team_ids=(1,)
        )
        far = User(id=DANIEL.id, rev=90, name=DANIEL.name, email=DANIEL.email, team_ids=(2,), skills={"Ventas": 3})
        for team_id, name in ((1, "Cobranza"), (2, "Ventas")):
            it.gateway.put(TeamItem(Team(id=team_id, rev=90, name=name)))
        for user in (mine, far, near):
            it.gateway.put(UserItem(user))
        people = it.page.session.store.people
        await until(lambda: near.id in people.users and people.users[DANIEL.id].rev == 90)
        it.page.refresh()
        panel = it.page.person
        it.page.choose(DANIEL.id)
        assert panel.reason.isVisibleTo(panel)
        assert panel.reason.text() == refusal("colleague_unseen")
        locked = [panel.capacity, panel.skill, panel.plus, panel.levels["Ventas"], *panel.boxes.values()]
        assert not any(part.isEnabled() for part in locked)
        it.page.plan_for(DANIEL.id, "shift", cell(it, DANIEL.id, 0))
        assert it.page.wrong.text() == refusal("colleague_unseen")
        assert not it.window.findChildren(PlanDialog)
        it.page.choose(near.id)
        assert not panel.reason.isVisibleTo(panel)
        assert all(part.isEnabled() for part in (panel.capacity, panel.skill, panel.plus, panel.levels["Cobranza"]))
        assert {id: box.isEnabled() for id, box in panel.boxes.items()} == {1: True, 2: False, 7: False}
        it.page.plan.click()
        assert DANIEL.id not in [dialog(it, PlanDialog).who.itemData(at) for at in range(2)]


async def test_a_skill_nobody_uses_is_deleted_and_the_rest_says_by_whom(desk: OpenSettings) -> None:
    async with desk("people") as it:
        it.gateway.planning.skills = {
            1: SkillUse(id=1, name="Cobranza", user_ids=(DANIEL.id,), rules=("Facturas", "")),
            2: SkillUse(id=2, name="Telefonía"),
        }
        it.page.person.all_skills.click()
        shown = dialog(it, SkillsDialog)
        await until(lambda: len(shown.gone) == 2)
        assert not shown.gone[1].isEnabled()
        used = skill_use_words(shown.uses[0], it.page.session.store.people.name)
        assert used == f"La tiene: {DANIEL.name} · La pide: Facturas, lo que ninguna regla toma"
        shown.gone[2].click()
        await until(lambda: set(shown.gone) == {1})
        assert set(it.gateway.planning.skills) == {1}
        assert shown.wrong.isHidden()
        it.gateway.planning.refuse = Problem(code="skill_used", title="Used", status=409)
        shown.delete(1)
        await until(lambda: shown.wrong.isVisibleTo(shown))
        assert shown.wrong.text() == refusal("skill_used")
        assert set(shown.gone) == {1}
