"""The sign-in screen tells apart what went wrong and where to mend it, and remembers who was here."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import App, Start
from desktop.net.auth import Account, MemorySecrets
from desktop.settings import SettingsFile
from desktop.sign_in import SignIn
from desktop.views.login.window import LoginWindow
from desktop.views.main_window import MainWindow
from protocol.frames import Bye
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import serving
from tests.desktop.views.conftest import ordinary_gateway, turn, until

Asked = Callable[..., Any]


def shown(kind: type) -> Any:
    """The window of a kind that is on screen."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found[0] if found else None


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., App]:
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path))

    def make(secrets: MemorySecrets | None = None, **how: Any) -> App:
        file = SettingsFile(tmp_path / "settings.json")
        return App(Start(**({"language": "es"} | how)), file, secrets or MemorySecrets())

    return make


@asynccontextmanager
async def asking(app: App) -> AsyncIterator[tuple[LoginWindow, "asyncio.Task[Any]"]]:
    """The screen while it asks."""
    task = asyncio.ensure_future(SignIn(app).ask())
    await until(lambda: shown(LoginWindow))
    try:
        yield shown(LoginWindow), task
    finally:
        if not task.done():
            shown(LoginWindow).close()
        await task
        app.languages.close()
        turn()


def answer(window: LoginWindow, text: str) -> None:
    """Type into the field and press Enter."""
    window.form.field.setText(text)
    QTest.keyClick(window.form.field, Qt.Key.Key_Return)


async def test_three_steps_lead_in_and_finished_ones_collapse(app: Callable[..., App]) -> None:
    gateway = ordinary_gateway()
    async with serving(gateway) as address, asking(app()) as (window, task):
        assert not window.windowIcon().isNull(), "the task bar shows whose window it is before anybody is signed in"
        answer(window, address.removeprefix("http://"))
        await until(lambda: window.form.step == "account")
        assert window.form.done["server"].isVisible()
        answer(window, ME.email)
        assert window.form.field.echoMode() == QLineEdit.EchoMode.Password
        answer(window, "secreta")
        await until(task.done)
        account, token = task.result()
        assert (account.server, account.email, token) == (address, ME.email, "t0")


async def test_a_wrong_password_is_told_at_the_password(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address, asking(app()) as (window, _):
        answer(window, address)
        await until(lambda: window.form.step == "account")
        answer(window, ME.email)
        answer(window, "otra")
        await until(window.form.error.isVisible)
        assert window.form.step == "password"
        assert "contraseña" in window.form.error.text()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("http://inbox.example.com", "con https"),
        ("esto no es", "bien escrita"),
        ("127.0.0.1:9", "no responde"),
    ],
)
async def test_a_wrong_address_is_told_at_the_address(app: Callable[..., App], typed: str, words: str) -> None:
    async with asking(app()) as (window, _):
        answer(window, typed)
        await until(window.form.error.isVisible)
        assert window.form.step == "server"
        assert words in window.form.error.text()


async def test_an_error_of_two_lines_squeezes_nothing(app: Callable[..., App]) -> None:
    async with asking(app()) as (window, _task):
        answer(window, "http://127.0.0.1:9")
        await until(window.form.error.isVisible)
        turn()
        form = window.form
        assert form.error.heightForWidth(form.width()) > form.theme.fonts.line(form.error.role)
        assert form.next.geometry().bottom() < form.height()
        assert form.head.height() == form.head.sizeHint().height()
        assert form.field.geometry().top() >= form.head.geometry().bottom()


async def test_a_finished_step_can_be_changed(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address, asking(app()) as (window, _):
        answer(window, address)
        await until(lambda: window.form.step == "account")
        window.form.done["server"].button.click()
        assert window.form.step == "server"
        assert window.form.field.text() == address


async def test_the_account_is_remembered_and_the_password_is_not(app: Callable[..., App], tmp_path: Path) -> None:
    secrets = MemorySecrets()
    async with serving(ordinary_gateway()) as address:
        first = app(secrets, server=address, email=ME.email, password="secreta")
        signed = await SignIn(first).first()
        assert signed is not None
        again = await SignIn(app(secrets)).first()
        assert again is not None
        assert (again[0].email, again[1]) == (ME.email, "t0")
        kept = "".join(path.read_text(errors="replace") for path in tmp_path.rglob("*.json"))
        assert ME.email in kept
        assert "secreta" not in kept + repr(secrets.entries)
        first.languages.close()


async def test_a_computer_without_a_keyring_lets_in_for_this_run(app: Callable[..., App], tmp_path: Path) -> None:
    """The tests' keyring refuses everything (tests/conftest.py)."""
    known = app()
    async with serving(ordinary_gateway()) as address:
        program = App(Start(language="es"), known.settings)
        async with asking(program) as (window, task):
            for text, step in ((address, "account"), (ME.email, "password")):
                answer(window, text)
                await until(lambda: window.form.step == step)  # noqa: B023
            answer(window, "secreta")
            await until(task.done)
        account, token = task.result()
    assert (token, account.token(), account.persistent) == ("t0", "t0", False)
    assert account.device == known.settings.now.device, "the gateway keeps the outbox's key under it"
    assert account.key("outbox") == account.key("outbox")
    assert await _remembered(App(Start(language="es"), known.settings)) is None, "the next run asks again"


async def _remembered(program: App) -> str | None:
    now = program.settings.now
    program.languages.close()
    return Account(program.secrets, now.server, now.accounts[0]).token()


async def test_a_start_with_a_wrong_password_asks_for_it(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address:
        program = app(server=address, email=ME.email, password="otra")
        signing = asyncio.ensure_future(SignIn(program).first())
        await until(lambda: shown(LoginWindow) and shown(LoginWindow).form.error.isVisible())
        assert shown(LoginWindow).form.step == "password"
        answer(shown(LoginWindow), "secreta")
        signed = await signing
        assert signed is not None
        assert signed[1] == "t0"
        program.languages.close()
        turn()


async def test_a_second_start_with_the_same_account_does_not_open_a_second_window(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address:
        how = {"server": address, "email": ME.email, "password": "secreta"}
        first, second = app(**how), app(**how)
        running = asyncio.ensure_future(first.run())
        await until(lambda: first.session is not None)
        assert await second.run() == 0
        assert first.session is not None
        first.quit()
        await running
        turn()


async def test_the_program_opens_the_window_and_ends(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address:
        program = app(server=address, email=ME.email, password="secreta", seconds=600)
        running = asyncio.ensure_future(program.run())
        await until(lambda: shown(MainWindow))
        window = shown(MainWindow)
        await until(lambda: window.list.model.rowCount() == 3 and window.session.line.state == "online")
        program.quit()
        assert await running == 0
        turn()


async def test_switching_accounts_offers_others_and_stays_in_its_place(app: Callable[..., App]) -> None:
    async with serving(ordinary_gateway()) as address:
        program = app(server=address, email=ME.email, password="secreta", seconds=600)
        program.settings.change(accounts=("luis@empresa.example",), server=address)
        running = asyncio.ensure_future(program.run())
        await until(lambda: shown(MainWindow) and shown(MainWindow).body is not None)
        await until(lambda: program.session is not None and program.session.line.state == "online")
        main = shown(MainWindow)
        main.setGeometry(0, 60, 1180, 620)
        turn()
        main.ui.run("app.switch_account")
        await until(lambda: shown(LoginWindow))
        window = shown(LoginWindow)
        # This screen is too narrow to compare the rest, and its invented frame moves things by a pixel or two.
        assert (abs(window.y() - 60) < 4, window.height()) == (True, 620)
        assert (window.form.step, window.form.field.text()) == ("account", "")
        assert [button.label() for button in window.form.accounts.buttons] == ["luis@empresa.example"]
        QTest.mouseClick(window.form.accounts.buttons[0], Qt.MouseButton.LeftButton)
        assert (window.form.step, window.form.values["account"]) == ("password", "luis@empresa.example")
        assert not window.form.accounts.isVisible()
        window.setGeometry(0, 70, 700, 630)
        window.form.done["account"].button.click()
        answer(window, ME.email)
        answer(window, "secreta")
        await until(lambda: shown(MainWindow) is not None)
        assert (abs(shown(MainWindow).y() - 70) < 6, shown(MainWindow).height()) == (True, 630)
        await until(lambda: program.session is not None)
        program.quit()
        await running
        turn()


async def test_a_session_that_ended_elsewhere_asks_the_same_account(app: Callable[..., App]) -> None:
    gateway = ordinary_gateway()
    async with serving(gateway) as address:
        program = app(server=address, email=ME.email, password="secreta", seconds=600)
        running = asyncio.ensure_future(program.run())
        await until(lambda: program.session is not None and program.session.line.state == "online")
        gateway.tell(msgspec.json.encode(Bye(reason="revoked")))
        await until(shown(MainWindow).signed_out.isVisible)
        QTest.mouseClick(shown(MainWindow).signed_out.button, Qt.MouseButton.LeftButton)
        await until(lambda: shown(LoginWindow))
        window = shown(LoginWindow)
        assert (window.form.step, window.form.values["account"]) == ("password", ME.email)
        window.close()
        await running
        turn()
