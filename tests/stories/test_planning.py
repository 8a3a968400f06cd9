"""Hours, teams and shifts over a real gateway: a supervisor plans, and it is on a colleague's screen at once."""

from pathlib import Path
from typing import Any

import pytest

from desktop.models.planning_week import LINES
from desktop.views.settings.hours.holidays import HolidaysDialog
from desktop.views.settings.hours.naming import NameDialog
from desktop.views.settings.people.plan_dialog import PlanDialog
from desktop.views.widgets import ConfirmDialog
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.test_settings import keep, settings_of


def newest(window: Any, kind: type) -> Any:
    """The dialog over the window."""
    return window.findChildren(kind)[-1]


def calendar_of(desk: Desk, name: str) -> Any:
    """A calendar by its name, as this desk knows it."""
    rows = [row for row in desk.store.office.policies.values() if row.kind == "calendar"]
    return next((row for row in rows if row.body["name"] == name), None)


@pytest.mark.usefixtures("qapp")
async def test_hours_are_made_given_to_a_team_and_put_away(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    team = await office.found_team("Ventas")
    sol, diego = [await office.sit_down(name) for name in ("sol", "diego")]
    await sol.until(lambda: team in sol.store.people.teams)
    with settings_of(sol, tmp_path) as window:
        window.go("hours")
        page = window.page
        page.new.click()
        form = newest(window, NameDialog)
        form.name.setText("Tienda")
        form.finish()
        await diego.until(lambda: calendar_of(diego, "Tienda") is not None)
        await sol.until(lambda: page.shown is not None and page.countries)
        id = page.shown
        page.head.zone.chosen.emit("America/Mexico_City")
        page.editor.rows[5].switch.click()
        page.editor.rows[5].lane.choose(0)
        page.ahead.add_place.emit()
        form = newest(window, HolidaysDialog)
        form.choose("BR")
        await sol.until(lambda: form.region.count() > 1)
        form.region.setCurrentIndex(form.region.findData("SP"))
        form.finish()
        page.uses.boxes["team", team].click()
        page.preview_now()
        await sol.until(lambda: page.ahead.lines and page.ahead.lines[0].day.holidays == 0)
        body = await keep(sol, diego, window, f"calendar:{id}", 2)
        assert body["week"][5] == [{"opens": 540, "closes": 1080}]
        assert body["holidays"][0]["region"] == "SP"
        assert body["holidays"][0]["frozen"]["days"], "a version carries its holidays"
        await diego.until(lambda: f"team:{team}" in diego.store.office.policies)
        assert diego.store.office.policies[f"team:{team}"].body["calendar_id"] == id
        page.uses.boxes["team", team].click()
        await keep(sol, diego, window, f"team:{team}", 2)
        page.head.retired.emit()
        newest(window, ConfirmDialog).accept()
        await diego.until(lambda: calendar_of(diego, "Tienda").body["retired"])
        await sol.until(lambda: page.shown is None)


@pytest.mark.usefixtures("qapp")
async def test_a_team_its_people_and_their_shifts_are_planned(office: Office, tmp_path: Path) -> None:
    await office.hire("sol", role="supervisor")
    team = await office.found_team("Ventas")
    diego_id = await office.hire("diego")
    sol, diego = [await office.sit_down(name) for name in ("sol", "diego")]
    await sol.until(lambda: team in sol.store.people.teams)
    with settings_of(sol, tmp_path) as window:
        window.go("teams")
        page = window.page
        page.form.mode.setCurrentIndex(page.form.mode.findData("round_robin"))
        page.form.mode.activated.emit(0)
        page.members.boxes[diego_id].click()
        page.members.numbers[diego_id].setValue(4)
        body = await keep(sol, diego, window, f"team:{team}")
        assert body["mode"] == "round_robin"
        await diego.until(lambda: (me := diego.store.me) and me.capacity == 4 and me.team_ids == (team,))
        window.go("people")
        page = window.page
        page.choose(diego_id)
        page.person.skill.setText("Portugués")
        page.person.plus.click()
        page.person.levels["Portugués"].setValue(3)
        window.save()
        await diego.until(lambda: (me := diego.store.me) and me.skills == {"Portugués": 3})
        page.ahead.click()
        page.plan.click()
        form = newest(window, PlanDialog)
        form.who.setCurrentIndex(form.who.findData(diego_id))
        form.weeks.setValue(3)
        form.finish()
        row = [user.id for user in page.model.users].index(diego_id)
        await sol.until(lambda: page.model.index(row, 1).data(LINES))
        assert len([line for line in page.lines if line.user_id == diego_id]) == 3
