"""Teams in the settings window: how they deal, their people and capacity, names; what two teams' rules do is told."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QDialog

from desktop.views.settings.teams.dialog import TeamDialog
from desktop.views.widgets import Paragraph
from protocol.errors import Problem
from protocol.frames import TeamItem, UserItem
from protocol.people import Team
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.views.conftest import turn, until

CALENDAR: dict[str, Any] = {"name": "Tienda", "zone": "UTC", "week": [[]] * 7}


def dialog(desk: Desk, kind: type[QDialog]) -> Any:
    turn()
    return desk.window.findChildren(kind)[-1]


def told(desk: Desk) -> str:
    turn()
    return " ".join(one.text() for one in desk.page.side.findChildren(Paragraph))


def pick(combo: Any, value: object) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


async def second_team(desk: Desk, *members: int) -> None:
    """Soporte, with these people in it."""
    desk.gateway.planning.teams[8] = team = Team(id=8, rev=1, name="Soporte")
    desk.gateway.put(TeamItem(team))
    for user in desk.gateway.planning.users.values():
        if user.id in members:
            known = desk.it.session.store.people.users[user.id]
            row = msgspec.structs.replace(known, rev=known.rev + 1, team_ids=(8,))
            desk.gateway.planning.users[user.id] = row
            desk.gateway.put(UserItem(row))
    await until(lambda: 8 in desk.page.items)


async def test_a_team_without_a_policy_deals_by_hand_and_learns_another_way(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        assert it.page.form.mode.currentText() == "A mano"
        assert not it.page.form.offers.isEnabled()
        pick(it.page.form.mode, "round_robin")
        it.page.form.offers.click()
        it.page.form.sticky.click()
        assert it.foot.startswith("3 cambios: Ventas reparte: por turnos")
        assert "si no contesta en 30 s" in told(it)
        body = await it.saved("team:7")
        assert body == {"team_id": 7, "mode": "round_robin", "sticky": True, "offer_seconds": 30}


async def test_it_overflows_into_another_team_after_some_minutes(desk: OpenSettings) -> None:
    async with desk("teams", {"calendar:3": CALENDAR}) as it:
        await second_team(it)
        it.page.show_team(7)
        assert not it.page.form.overflow_min.isEnabled()
        pick(it.page.form.overflow, 8)
        it.page.form.overflow_min.setValue(15)
        it.page.form.tell.click()
        pick(it.page.form.calendar, 3)
        assert "A los 15 min en la cola puede pasar a Soporte" in told(it)
        assert "Ventas usa el horario Tienda" in it.foot
        body = await it.saved("team:7")
        assert (body["overflow_team_id"], body["overflow_minutes"], body["calendar_id"]) == (8, 15, 3)
        assert body["tell_position"]


async def test_the_place_in_the_queue_is_told_again_every_so_many_minutes(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        form = it.page.form
        assert not form.again.isEnabled()
        form.tell.click()
        assert not form.again_min.isEnabled()
        form.again.click()
        form.again_min.setValue(15)
        assert "como mucho cada 15 min" in told(it)
        assert "repite el lugar cuando mejora, como mucho cada 15 min" in it.foot
        body = await it.saved("team:7")
        assert (body["tell_position"], body["position_minutes"]) == (True, 15)


async def test_people_join_and_carry_and_two_teams_are_told_what_happens(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        await second_team(it, DANIEL.id)
        it.page.show_team(7)
        assert it.page.shown == 7
        it.page.members.boxes[DANIEL.id].click()
        it.page.members.boxes[ME.id].click()
        it.page.members.numbers[DANIEL.id].setValue(9)
        assert "Su capacidad es una sola para todos" in told(it)
        assert "Caben 15 conversaciones" in told(it)
        assert "capacidad 9" in it.foot
        it.window.save()
        await until(lambda: not it.foot)
        assert it.gateway.planning.members == [(7, sorted([ME.id, DANIEL.id]))]
        assert [(id, edit.capacity) for id, edit in it.gateway.planning.works] == [(DANIEL.id, 9)]
        assert it.gateway.policy_desk.put == []


async def test_a_team_is_renamed_and_an_empty_name_is_not_saved(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        it.page.form.name.setText("")
        it.page.form.name.textEdited.emit("")
        it.window.save()
        assert "necesita un nombre" in it.page.form.name_line.error.text()
        it.page.form.name.setText("Ventas norte")
        it.page.form.name.textEdited.emit("Ventas norte")
        assert it.page.changes() == ["Ventas se llama Ventas norte"]
        it.window.save()
        await until(lambda: it.gateway.planning.teams[7].name == "Ventas norte" and not it.foot)
        assert it.page.items[7].text() == "Ventas norte"


async def test_a_new_team_is_made_and_a_taken_name_is_refused(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        it.page.new.click()
        form = dialog(it, TeamDialog)
        form.name.setText("ventas")
        form.finish()
        assert "Ya hay un equipo" in form.wrong.text()
        form.name.setText("Cobranza")
        form.finish()
        await until(lambda: it.page.shown == 8)
        assert it.page.form.name.text() == "Cobranza"


async def test_a_refused_change_stays_and_says_why(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        it.page.members.boxes[DANIEL.id].click()
        it.gateway.planning.refuse = Problem(code="forbidden", title="No", status=403)
        pick(it.page.form.mode, "weighted")
        it.window.save()
        await until(lambda: "entra en" not in it.foot)
        assert it.gateway.policy_desk.put == [], "the rest waits until it can all be saved"
        it.window.save()
        await until(lambda: it.kept("team:7") == 1)
        assert it.gateway.planning.members == [(7, [DANIEL.id])]


async def test_discarding_puts_everything_back(desk: OpenSettings) -> None:
    async with desk("teams") as it:
        it.page.members.boxes[DANIEL.id].click()
        it.page.form.name.textEdited.emit("X")
        pick(it.page.form.mode, "skills")
        assert it.foot.startswith("3 cambios")
        it.window.discard()
        assert it.foot == ""
        assert it.page.form.name.text() == "Ventas"
        assert not it.page.members.boxes[DANIEL.id].isChecked()
