"""The desktop's sign-in against a real gateway: who must sets the code up, gets in, and is asked for the next one."""

import time
from pathlib import Path

import pyotp
import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import App, Start
from desktop.net.auth import MemorySecrets
from desktop.settings import SettingsFile
from desktop.sign_in import SignIn
from desktop.views.login.port import SignInFailed
from tests.flows.api.conftest import PASSWORD, Office, office

__all__ = ["office"]
EMAIL = "ana@andes.test"


async def test_the_code_is_set_up_at_the_door_and_asked_for_from_then_on(
    qapp: QApplication, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path))
    body = {"body": {"second_factor": ["agent"]}}
    assert (await office.ask("ada", "PUT", "/api/policies/security/0", json=body)).status_code == 200
    app = App(Start(language="es"), SettingsFile(tmp_path / "settings.json"), MemorySecrets())
    door, url = SignIn(app), office.gateway.url
    with pytest.raises(SignInFailed) as asked:
        await door.sign_in(url, EMAIL, PASSWORD)
    assert asked.value.step == "enrol"
    secret, uri = await door.enrol(url, EMAIL, PASSWORD)
    assert f"secret={secret}" in uri
    totp, now = pyotp.TOTP(secret), int(time.time())
    with pytest.raises(SignInFailed) as wrong:
        await door.sign_in(url, EMAIL, PASSWORD, "000000")
    assert (wrong.value.step, wrong.value.words) == ("code", "refused.code_wrong")
    codes = await door.sign_in(url, EMAIL, PASSWORD, totp.at(now - 30))
    assert len(codes) == 10
    with pytest.raises(SignInFailed) as again:
        await door.sign_in(url, EMAIL, PASSWORD)
    assert (again.value.step, again.value.words) == ("code", "refused.code_needed")
    assert await door.sign_in(url, EMAIL, PASSWORD, codes[0]) == ()
    app.languages.close()


async def test_an_administrators_code_opens_the_door_with_a_new_password(
    qapp: QApplication, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path))
    made = await office.ask("ada", "POST", f"/api/users/{office.ids['ana']}/password-link")
    app = App(Start(language="es"), SettingsFile(tmp_path / "settings.json"), MemorySecrets())
    door, url = SignIn(app), office.gateway.url
    with pytest.raises(SignInFailed) as wrong:
        await door.use_link(url, "AAAA-AAAA-AAAA-AAAA", "a quite new password")
    assert (wrong.value.step, wrong.value.words) == ("link", "refused.link_over")
    with pytest.raises(SignInFailed) as short:
        await door.use_link(url, made.json()["code"], "short")
    assert (short.value.step, short.value.words) == ("fresh", "login.password_short")
    assert await door.use_link(url, made.json()["code"], "a quite new password") == EMAIL
    assert await door.sign_in(url, EMAIL, "a quite new password") == ()
    app.languages.close()
