"""The desktop's sign-in with the company's account: a real gateway, a provider of others' making, the real window."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pyotp
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App, Start
from desktop.net.auth import MemorySecrets
from desktop.settings import SettingsFile
from desktop.sign_in import SignIn
from desktop.views.login.window import LoginWindow
from tests.desktop.views.conftest import turn, until
from tests.flows.api.conftest import Office, office
from tests.flows.security.providers import independent
from tests.flows.security.test_company_sign_in import name_provider
from tests.flows.security.test_second_factor import put_policy

__all__ = ["office"]
EMAIL = "ana@andes.test"
ANA = {"sub": "u-1", "email": EMAIL, "email_verified": True}
STRANGER = {"sub": "u-2", "email": "nobody@andes.test", "email_verified": True}


class Browser(QObject):
    """What opens web pages on this machine: somebody chooses `subject` there, or denies, or has not begun (None)."""

    def __init__(self) -> None:
        super().__init__()
        self.subject: str | None = "u-1"
        self.opened: list[str] = []
        self.pages: list[str] = []
        self._visits: list[asyncio.Task[None]] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())
        if self.subject is not None:
            self._visits.append(asyncio.get_running_loop().create_task(self._visit(self.opened[-1])))

    async def _visit(self, address: str) -> None:
        """That provider forgets the state of whom it refuses, against RFC 6749, 4.1.2.1: the browser brings it back."""
        form = {"action": "deny"} if self.subject == "denies" else {"sub": self.subject}
        async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as http:
            chosen = await http.post(address, data=form, follow_redirects=False)
            back = httpx.URL(chosen.headers["location"])
            back = back.copy_merge_params({"state": httpx.URL(address).params["state"]})
            self.pages.append((await http.get(back)).text)


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    del qapp
    found = Browser()
    QDesktopServices.setUrlHandler("http", found, "open")  # type: ignore[arg-type]  # the stub says bytes, Qt wants str
    yield found
    QDesktopServices.unsetUrlHandler("http")


def shown() -> LoginWindow | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, LoginWindow) and each.isVisible()]
    return found[0] if found else None


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path))
    found = App(Start(language="es"), SettingsFile(tmp_path / "settings.json"), MemorySecrets())
    yield found
    found.languages.close()


@asynccontextmanager
async def at_the_door(app: App, url: str) -> AsyncIterator[tuple[LoginWindow, "asyncio.Task[Any]"]]:
    """The screen, the server's answer there."""
    task = asyncio.ensure_future(SignIn(app).ask(url))
    await until(lambda: shown() is not None)
    window = shown()
    assert window is not None
    await until(window.form.company.isVisible)
    try:
        yield window, task
    finally:
        if not task.done():
            window.close()
        await task
        turn()


def press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def test_a_press_and_the_browser_and_one_is_in(app: App, office: Office, browser: Browser) -> None:
    async with independent(ANA) as issuer:
        assert (await name_provider(office, issuer)).status_code == 200
        async with at_the_door(app, office.gateway.url) as (window, task):
            assert window.form.company.text() == "Entrar con Andes"
            press(window.form.company)
            assert window.form.step == "company"
            account, token = await task
        assert (account.email, app.settings.now.accounts) == (EMAIL, (EMAIL,))
        me = await office.http.get("/api/session", headers={"authorization": f"Bearer {token}"})
        assert me.json()["name"] == "Ana"
        await until(lambda: bool(browser.pages))
        assert "Ya puedes volver a Relevo" in browser.pages[0]


async def test_who_is_not_invited_is_told_on_both_sides_and_may_try_again(
    app: App, office: Office, browser: Browser
) -> None:
    browser.subject = "u-2"
    async with independent(ANA, STRANGER) as issuer:
        await name_provider(office, issuer)
        async with at_the_door(app, office.gateway.url) as (window, task):
            press(window.form.company)
            await until(window.form.error.isVisible)
            assert "Pide a quien administra que te invite" in window.form.error.text()
            assert window.form.step == "account"
            await until(lambda: bool(browser.pages))
            assert "No se pudo entrar" in browser.pages[0]
            browser.subject = "denies"
            press(window.form.company)
            await until(lambda: "No se completó" in window.form.error.text())
            browser.subject = "u-1"
            press(window.form.company)
            assert (await task) is not None


async def test_a_lost_page_is_opened_again_and_who_gives_up_uses_a_password(
    app: App, office: Office, browser: Browser
) -> None:
    browser.subject = None
    async with independent(ANA) as issuer:
        await name_provider(office, issuer)
        async with at_the_door(app, office.gateway.url) as (window, task):
            press(window.form.company)
            await until(lambda: len(browser.opened) == 1)
            press(window.form.next)
            assert browser.opened == [browser.opened[0]] * 2, "the same sign-in, not a second one"
            press(window.form.give_up)
            assert window.form.step == "account"
            assert window.form.field.isVisible()
            browser.subject = "u-1"
            press(window.form.company)
            assert (await task) is not None
        assert browser.opened[-1] != browser.opened[0]


async def test_a_second_factor_is_set_up_and_asked_for_here_too(app: App, office: Office, browser: Browser) -> None:
    await put_policy(office, {"second_factor": ["agent"]})
    async with independent(ANA) as issuer:
        await name_provider(office, issuer)
        async with at_the_door(app, office.gateway.url) as (window, task):
            press(window.form.company)
            await until(lambda: window.form.step == "enrol")
            assert window.form.done["account"].value == "Andes"
            totp = pyotp.TOTP(window.form.enrol.secret.text().replace(" ", ""))
            window.form.field.setText(totp.at(int(time.time()) - 30))
            QTest.keyClick(window.form.field, Qt.Key.Key_Return)
            await until(lambda: window.form.step == "codes")
            code = window.form.recovery.codes[0]
            press(window.form.next)
            assert (await task) is not None
        async with at_the_door(app, office.gateway.url) as (window, task):
            press(window.form.company)
            await until(lambda: window.form.step == "code")
            window.form.field.setText("000000")
            QTest.keyClick(window.form.field, Qt.Key.Key_Return)
            await until(window.form.error.isVisible)
            assert window.form.step == "code", "the browser is not asked again"
            window.form.field.setText(code)
            QTest.keyClick(window.form.field, Qt.Key.Key_Return)
            assert (await task) is not None
        assert len(browser.opened) == 2


async def test_where_passwords_are_for_administration_the_button_waits_for_enter(
    app: App, office: Office, browser: Browser
) -> None:
    async with independent(ANA) as issuer:
        await name_provider(office, issuer, passwords="administration")
        async with at_the_door(app, office.gateway.url) as (window, task):
            assert window.form.company.hasFocus() or not window.isActiveWindow()
            assert window.focusWidget() is window.form.company
            QTest.keyClick(window.form.company, Qt.Key.Key_Return)
            assert (await task) is not None


@pytest.mark.usefixtures("qapp")
async def test_without_a_provider_there_is_no_button(app: App, office: Office) -> None:
    door = SignIn(app)
    assert (await door.ways(office.gateway.url)).company == ""
    assert (await door.ways("http://127.0.0.1:9")).company == "", (
        "no answer, no button: the password says what is wrong"
    )
