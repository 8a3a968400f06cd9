"""Signing in with a second factor: the code, setting it up, recovery codes; an administrator's code. By keyboard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import App, Start
from desktop.net.auth import MemorySecrets
from desktop.settings import SettingsFile
from desktop.sign_in import SignIn
from desktop.theme import Theme
from desktop.views.login.qr import QrCode
from desktop.views.login.window import LoginWindow
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway, serving
from tests.desktop.views.conftest import ordinary_gateway, turn, until
from tests.desktop.views.test_login import answer, shown


@asynccontextmanager
async def at_the_password(
    gateway: Gateway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[LoginWindow, "asyncio.Task[Any]"]]:
    """The screen, server and account given."""
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path))
    async with serving(gateway) as address:
        app = App(Start(language="es"), SettingsFile(tmp_path / "settings.json"), MemorySecrets())
        task = asyncio.ensure_future(SignIn(app).ask(address, ME.email))
        await until(lambda: shown(LoginWindow))
        try:
            yield shown(LoginWindow), task
        finally:
            if not task.done():
                shown(LoginWindow).close()
            await task
            app.languages.close()
            turn()


async def test_a_code_is_asked_for_and_a_wrong_one_is_told_there(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    gateway = ordinary_gateway()
    gateway.second_factor = "code_needed"
    async with at_the_password(gateway, tmp_path, monkeypatch) as (window, task):
        answer(window, "secreta")
        await until(lambda: window.form.step == "code")
        assert not window.form.error.isVisible(), "to be asked is no mistake"
        assert window.form.field.echoMode() == QLineEdit.EchoMode.Normal
        answer(window, "000000")
        await until(window.form.error.isVisible)
        assert window.form.step == "code"
        assert "código" in window.form.error.text()
        answer(window, "123 456")
        await until(task.done)
        assert task.result()[1] == "t0"


async def test_who_must_sets_it_up_and_sees_the_recovery_codes_before_the_window(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    gateway = ordinary_gateway()
    gateway.second_factor = "enrolment_needed"
    async with at_the_password(gateway, tmp_path, monkeypatch) as (window, task):
        form = window.form
        answer(window, "secreta")
        await until(lambda: form.step == "enrol")
        assert form.enrol.qr.isVisible()
        assert form.enrol.secret.text() == "JBSW Y3DP EHPK 3PXP"
        QTest.keyClick(form.enrol.copy, Qt.Key.Key_Space)
        assert QGuiApplication.clipboard().text() == "JBSWY3DPEHPK3PXP"
        answer(window, "999999")
        await until(form.error.isVisible)
        assert form.step == "enrol", "the same code stands there to be scanned again"
        answer(window, "123 456")
        await until(lambda: form.step == "codes")
        assert not task.done()
        assert (form.enrol.secret.text(), form.enrol.qr.rows) == ("", [])
        assert form.recovery.text() == "AAAA-BBBB-CCCC-DDDD\nEEEE-FFFF-GGGG-HHHH\n"
        QTest.keyClick(form.recovery.copy, Qt.Key.Key_Space)
        assert QGuiApplication.clipboard().text() == form.recovery.text()
        QTest.keyClick(form.next, Qt.Key.Key_Space)
        await until(task.done)
        assert task.result()[1] == "t0"


async def test_an_administrators_code_leads_to_a_new_password_and_in(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    async with at_the_password(ordinary_gateway(), tmp_path, monkeypatch) as (window, task):
        form = window.form
        QTest.keyClick(form.link, Qt.Key.Key_Space)
        assert form.step == "link"
        answer(window, "WRONG")
        answer(window, "secreta")
        await until(form.error.isVisible)
        assert form.head.title == "Código de quien administra"
        answer(window, "LINK-LINK")
        assert form.field.echoMode() == QLineEdit.EchoMode.Password
        answer(window, "corta")
        await until(form.error.isVisible)
        assert form.head.title == "Contraseña nueva"
        answer(window, "secreta")
        await until(task.done)
        assert task.result()[0].email == ME.email


def test_the_picture_is_the_code(qapp: QApplication) -> None:
    """Module by module, as it is on screen."""
    del qapp
    code = QrCode(Theme())
    code.show_text("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")
    code.resize(code.sizeHint())
    image = code.grab().toImage()
    wanted = segno.make("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP", error="m", micro=False).matrix
    module = code.width() // (len(wanted) + 8)
    start = (code.width() - module * (len(wanted) + 8)) // 2 + 4 * module
    for y, row in enumerate(wanted):
        for x, dark in enumerate(row):
            ink = image.pixelColor(start + x * module + module // 2, start + y * module + module // 2)
            assert (ink.lightness() < 128) == bool(dark), (x, y)
