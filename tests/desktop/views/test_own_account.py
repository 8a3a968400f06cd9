"""One's own password and second factor, changed from the window; a refusal stays on screen with its reason."""

from typing import Any

from desktop.views.own_account.factor import FactorDialog
from desktop.views.own_account.password import PasswordDialog
from protocol.security import SecondFactor
from tests.desktop.sync.gateway_own_account import CODE, CODES, SECRET
from tests.desktop.views.conftest import Opened, Room, until

NEW = "caballo batería grapa"


def child(it: Room, kind: type) -> Any:
    return it.window.findChildren(kind)[-1]


async def test_a_password_is_changed_by_who_knows_the_present_one(room: Opened) -> None:
    async with room() as it:
        assert it.window.ui.run("account.password")
        dialog = child(it, PasswordDialog)
        for field, text in ((dialog.current, "otra"), (dialog.new, "corta"), (dialog.again, "corta")):
            field.setText(text)
        assert "faltan 5" in dialog.fault.text()
        assert not dialog.save.isEnabled()
        dialog.new.setText(NEW)
        assert dialog.fault.text() == "Las dos nuevas no son iguales."
        dialog.again.setText(NEW)
        dialog.save.click()
        await until(lambda: dialog.fault.text() == "Esa no es tu contraseña actual.")
        assert dialog.new.text() == NEW, "nothing is lost"
        ended: list[bool] = []
        dialog.done_well.connect(lambda: ended.append(True))
        dialog.current.setText(it.gateway.own_account.password)
        dialog.save.click()
        await until(lambda: ended)
        assert it.gateway.own_account.password == NEW


async def test_a_second_factor_is_set_up_and_its_codes_are_shown_once(room: Opened) -> None:
    async with room() as it:
        desk = it.gateway.own_account
        assert it.window.ui.run("account.factor")
        dialog = child(it, FactorDialog)
        await until(lambda: dialog.step == "off")
        assert not dialog.action.isEnabled()
        dialog.password.setText("otra")
        dialog.action.click()
        await until(lambda: dialog.fault.text() == "Esa no es tu contraseña actual.")
        dialog.password.setText(desk.password)
        dialog.action.click()
        await until(lambda: dialog.step == "enrol")
        assert dialog.enrol.secret.text().replace(" ", "") == SECRET
        dialog.code.setText("000000")
        dialog.action.click()
        await until(lambda: "no vale" in dialog.fault.text())
        dialog.code.setText(CODE)
        dialog.action.click()
        await until(lambda: dialog.step == "codes")
        assert dialog.codes.codes == tuple(CODES)
        assert not dialog.enrol.secret.text(), "the secret is gone from the screen"
        codes = dialog.codes
        dialog.action.click()
        assert codes.codes == ()
        assert desk.factor.on


async def test_it_is_given_up_only_where_the_role_allows_it(room: Opened) -> None:
    async with room() as it:
        desk = it.gateway.own_account
        desk.factor = SecondFactor(on=True, recovery_left=2, required=True)
        assert it.window.ui.run("account.factor")
        dialog = child(it, FactorDialog)
        await until(lambda: dialog.step == "on")
        assert "Te quedan 2 códigos" in dialog.about.text()
        assert "Tu rol la exige" in dialog.about.text()
        assert dialog.off.isHidden()
        dialog.password.setText(desk.password)
        dialog.action.click()
        await until(lambda: dialog.step == "codes")
        dialog.reject()
        desk.factor = SecondFactor(on=True, recovery_left=2)
        assert it.window.ui.run("account.factor")
        dialog = child(it, FactorDialog)
        await until(lambda: dialog.step == "on")
        dialog.password.setText(desk.password)
        dialog.off.click()
        await until(lambda: dialog.step == "off")
        assert not desk.factor.on
