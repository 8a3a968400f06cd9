"""The page of accounts: who is invited gets a code once; who leaves is asked about; nobody decides about their own."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from protocol.accounts import Account, Holdings, SwitchOff
from protocol.colleagues import EditColleague
from protocol.errors import Problem
from protocol.people import User
from protocol.roles import CustomRole
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, turn, until

EVA = User(id=71, rev=1, name="Eva Quispe", email="eva@andes.test")
OUT = User(id=72, rev=1, name="Óscar Paz", email="oscar@andes.test", active=False)
SELLER = CustomRole(id=5, rev=2, name="Ventas", permissions=("read_conversations", "send_messages"), people=3)


def office(**changes: Any) -> Gateway:
    gateway = ordinary_gateway()
    gateway.roles.rows = {5: SELLER}
    eva = Account(user=EVA, second_factor=True, sessions=2, **changes)
    gateway.accounts.rows = {ME.id: Account(user=ME), EVA.id: eva, OUT.id: Account(user=OUT)}
    return gateway


async def opened(it: Desk, chosen: int | None = None) -> Any:
    await until(lambda: it.page.known)
    if chosen is not None:
        ids = [one.user.id for one in it.page.rows.rows]
        it.page.table.view.selectRow(ids.index(chosen))
    turn()
    return it.page


def dialog_of(it: Desk) -> Any:
    turn()
    return next(one for one in it.window.findChildren(QDialog) if one.isVisible())


async def asked_dialog(it: Desk) -> Any:
    await until(lambda: any(one.isVisible() for one in it.window.findChildren(QDialog)))
    return dialog_of(it)


async def test_everybody_stands_in_one_of_three_lists_and_is_found(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it)
        assert page.hint() == "2 activas, 0 invitadas, 1 desactivadas"
        assert EVA.id in [one.user.id for one in page.rows.rows]
        page.search.setText("quispe agente")
        assert [one.user.id for one in page.rows.rows] == [EVA.id]
        page.search.setText("oscar")
        assert page.empty.isVisibleTo(page)
        page.which_list("off")
        assert [one.user.name for one in page.rows.rows] == ["Óscar Paz"]


async def test_an_invitation_is_sent_with_role_and_shows_its_code_once(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it)
        page.new.click()
        dialog = dialog_of(it)
        dialog.finish()
        assert dialog.wrong.text() == "Escribe su nombre."
        dialog.name.setText(" Noé ")
        dialog.email.setText("noe")
        dialog.finish()
        assert dialog.wrong.text() == "Escribe su correo completo: con él entra."
        dialog.email.setText("noe@andes.test")
        dialog.role.setCurrentIndex(dialog.role.findData(5))
        dialog.finish()
        await until(lambda: bool(it.gateway.accounts.invited))
        [wanted] = it.gateway.accounts.invited
        assert (wanted.name, wanted.email, wanted.role_id, wanted.language) == ("Noé", "noe@andes.test", 5, "es")
        code = await asked_dialog(it)
        assert code.code.text() == "ABCD-EFGH"
        code.copy.click()
        assert "ABCD-EFGH" in QGuiApplication.clipboard().text()
        code.reject()
        await until(lambda: [one.user.name for one in page.rows.rows] == ["Noé"])
        assert page.panel.links["link"].text() == "Otro código de invitación"


async def test_role_and_teams_are_changed_at_once(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it, EVA.id)
        page.panel.edit.click()
        dialog = dialog_of(it)
        dialog.role.setCurrentIndex(dialog.role.findData("supervisor"))
        box = next(iter(dialog.boxes.items()))
        box[1].setChecked(True)
        dialog.finish()
        await until(lambda: bool(it.gateway.accounts.edited))
        assert it.gateway.accounts.edited == [(EVA.id, EditColleague(role="supervisor", team_ids=[box[0]]))]


async def test_who_leaves_leaves_what_they_have_where_it_is_said(desk: OpenSettings) -> None:
    gateway = office()
    gateway.accounts.held = Holdings(open=3, scheduled=1)
    async with desk("accounts", gateway=gateway) as it:
        page = await opened(it, EVA.id)
        page.panel.off.click()
        dialog = await asked_dialog(it)
        assert "Tiene conversaciones abiertas: 3, mensajes programados: 1." in dialog.about.text()
        assert not dialog.snoozed_to.isVisibleTo(dialog)
        assert dialog.scheduled.findData("hand_on") < 0
        dialog.open_to.setCurrentIndex(1)
        to = dialog.open_to.currentData()
        assert dialog.scheduled.currentData() == "hand_on"
        dialog.finish()
        await until(lambda: bool(gateway.accounts.left))
        assert gateway.accounts.left == [(EVA.id, SwitchOff(open_to=to, scheduled="hand_on"))]
        await until(lambda: EVA.id not in [one.user.id for one in page.rows.rows])


async def test_who_is_off_is_switched_on_again(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it)
        page.which_list("off")
        page.panel.on.click()
        await until(lambda: it.gateway.accounts.edited == [(OUT.id, EditColleague(active=True))])


@pytest.mark.parametrize(("link", "told"), [("factor", "second-factor 71"), ("sign_out", "sessions 71")])
async def test_a_lost_phone_and_open_sessions_are_ended_after_a_question(
    desk: OpenSettings, link: str, told: str
) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it, EVA.id)
        page.panel.links[link].click()
        dialog_of(it).accept()
        await until(lambda: it.gateway.accounts.told == [told])


async def test_what_is_refused_is_said(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it, EVA.id)
        it.gateway.accounts.refusal = Problem(code="last_admin", title="No", status=409)
        page.panel.links["link"].click()
        await until(lambda: page.panel.trouble.isVisibleTo(page.panel))
        assert page.panel.trouble.text() == "Es la única persona activa que administra Relevo. Nombra antes a otra."


async def test_ones_own_account_is_not_decided_about_here(desk: OpenSettings) -> None:
    async with desk("accounts", gateway=office()) as it:
        page = await opened(it, ME.id)
        assert page.panel.refused.isVisibleTo(page.panel)
        assert not page.panel.off.isVisibleTo(page.panel)
        assert not page.panel.edit.isVisibleTo(page.panel)


async def test_an_invitation_that_is_over_says_so_and_no_answer_is_asked_again(desk: OpenSettings) -> None:
    gateway = office(has_password=False)
    gateway.accounts.silent = True
    async with desk("accounts", gateway=gateway) as it:
        await until(lambda: it.page.trouble.isVisibleTo(it.page))
        gateway.accounts.silent = False
        it.page.retry.click()
        page = await opened(it)
        page.which_list("invited")
        assert page.panel.standing.text() == "Invitación vencida"
        ends = it.it.session.clock.now() + timedelta(days=1)
        gateway.accounts.rows[EVA.id] = Account(user=EVA, has_password=False, invited_until=ends)
        page.ask()
        await until(lambda: page.panel.standing.text().startswith("Invitación hasta"))
