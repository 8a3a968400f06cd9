"""The sign-in window: art at the left, the form at the right, language and the state of the connection at the foot."""

import asyncio
from collections.abc import Awaitable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n import LANGUAGES
from desktop.theme import Role, Theme
from desktop.theme.paths import resource
from desktop.views.context import Tasks
from desktop.views.login.art import WIDTH, LoginArt
from desktop.views.login.form import BUTTON_ALONE, LoginForm
from desktop.views.login.port import SignInFailed, SignInPort, Step
from desktop.views.widgets import Button, ButtonKind, IconMark, Ink, Label, Menu
from protocol.company_sign_in import SignInWays

FOLDS_BELOW = 1100


class LoginWindow(QWidget):
    """`closed` when the person gives up; `language_chosen(code)`."""

    closed = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, port: SignInPort, server: str = "", email: str = "", language: str = "es",
                 version: str = "1.0", *, known: Sequence[str] = (), geometry: str = "") -> None:  # fmt: skip
        """`known`: accounts to choose from; `geometry`: of the window whose place it takes, base64."""
        super().__init__()
        self._known = tuple(known)
        self.theme, self._port, self._language, self._version = theme, port, language, version
        self.setWindowIcon(QIcon(str(resource("brand", "mark.svg"))))
        self.tasks = Tasks()
        self._column = QHBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._may_close = False
        self._password = self._link = ""
        self._ways = SignInWays()
        self._browser: asyncio.Task[None] | None = None
        self.setWindowTitle("Relevo")
        self.setMinimumSize(560, 560)
        theme.style(self)
        theme.changed.connect(self._restyle)
        self._build(server, email)
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            self.resize(*theme.tokens.window.design)

    def place(self) -> str:
        """Where it stands, for the window that takes its place."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def _build(self, server: str, email: str) -> None:
        theme, px = self.theme, self.theme.px
        self.art, self.form = LoginArt(theme), LoginForm(theme)
        self.art.setFixedWidth(px(WIDTH))
        self.language = Button(theme, LANGUAGES.get(self._language, "Español"), ButtonKind.GHOST, "globe", small=True)
        self._column.addWidget(self.art)
        scroll, page = QScrollArea(), QWidget()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        right = QVBoxLayout(page)
        right.setContentsMargins(px(16), px(16), px(24), px(14))
        right.addStretch(5)
        right.addWidget(self.form, 0, Qt.AlignmentFlag.AlignHCenter)
        right.addStretch(6)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(self.language)
        foot.addStretch(1)
        self.lock = IconMark(theme, "lock", Ink.SECONDARY, 14)
        self.state = Label(theme, "", Role.META, Ink.SECONDARY)
        foot.addWidget(self.lock)
        foot.addWidget(self.state)
        right.addLayout(foot)
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self._column.addWidget(scroll, 1)
        self.form.answered.connect(self._answered)
        self.form.link_wanted.connect(self._want_link)
        self.form.company_wanted.connect(self._want_company)
        self.form.company_given_up.connect(self._give_up_company)
        self.language.clicked.connect(self._choose_language)
        self.form.values.update({"server": server, "account": email})
        self.form.accounts.offer(self._known)
        self.form.go_to("password" if server and email else "account" if server else "server")
        self.form.offer_company(self._ways)
        self._say_state(server)

    def begin(self) -> None:
        """Ask the server which ways there are. The button comes when the answer does: nobody waits for it."""
        if server := self.form.values["server"]:
            self.tasks.start(self._ask_ways(server))

    async def _ask_ways(self, server: str) -> None:
        ways = await self._port.ways(server)
        if server == self.form.values["server"]:
            self._offer(ways)

    def _offer(self, ways: SignInWays) -> None:
        self._ways = ways
        self.form.offer_company(ways)

    def _say_state(self, server: str) -> None:
        local = server.startswith("http://")
        words = self.tr("Servidor en este dispositivo") if local else self.tr("Conexión cifrada")
        self.state.setText(self.tr("{0} · versión {1}").format(words, self._version))

    def _answered(self, step: str, text: str) -> None:
        if step == "account":
            self.form.go_to("password")
            return
        if step in BUTTON_ALONE:
            (self._port.go_on if step == "codes" else self._port.open_browser)()
            return
        if step == "link":
            self._link = text
            self.form.go_to("fresh")
            return
        self.form.set_busy(True)
        self.tasks.start(self._steps(step, text))

    def _steps(self, step: str, text: str) -> Coroutine[Any, Any, None]:
        if step == "server":
            return self._check(text)
        if step == "fresh":
            return self._use_link(text)
        if step == "password":
            self._password = text
            return self._sign_in()
        return self._sign_in(text)

    def _want_link(self) -> None:
        self.form.go_to("link")

    def _want_company(self) -> None:
        self.form.go_to("company")
        self._browser = self.tasks.ask(self._company())

    def _give_up_company(self) -> None:
        if self._browser is not None:
            self._browser.cancel()
        self.form.go_to("account")

    async def _company(self) -> None:
        await self._come_in(self._port.company(self.form.values["server"]))
        self.raise_()
        self.activateWindow()

    async def _check(self, typed: str) -> None:
        try:
            self.form.values["server"] = await self._port.check_server(typed)
        except SignInFailed as failed:
            self.show_failure(failed)
            return
        self._say_state(self.form.values["server"])
        self._offer(await self._port.ways(self.form.values["server"]))
        self.form.go_to("account")

    async def _sign_in(self, code: str = "") -> None:
        values = self.form.values
        if self.form.by_company:
            await self._come_in(self._port.company_code(code))
        else:
            await self._come_in(self._port.sign_in(values["server"], values["account"], self._password, code))

    async def _come_in(self, asked: Awaitable[Sequence[str]]) -> None:
        try:
            codes = await asked
        except SignInFailed as failed:
            if failed.step == "enrol" and self.form.step != "enrol":
                await self._enrol()
                return
            self.show_failure(failed)
            return
        if codes:
            self.form.enrol.show_secret("", "")
            self.form.recovery.show_codes(codes)
            self.form.go_to("codes")

    async def _enrol(self) -> None:
        """Their role signs in with a code and they have none: that comes before anything else."""
        values = self.form.values
        try:
            if self.form.by_company:
                secret, uri = await self._port.company_enrol()
            else:
                secret, uri = await self._port.enrol(values["server"], values["account"], self._password)
        except SignInFailed as failed:
            self.show_failure(failed)
            return
        self.form.enrol.show_secret(secret, uri)
        self.form.go_to("enrol")

    async def _use_link(self, password: str) -> None:
        """The administrator's code with the password chosen; then in with it."""
        server = self.form.values["server"]
        try:
            self.form.values["account"] = await self._port.use_link(server, self._link, password)
        except SignInFailed as failed:
            self.show_failure(failed)
            return
        self._password = password
        await self._sign_in()

    def show_failure(self, failed: SignInFailed) -> None:
        """Go to the step where it can be mended, and say what went wrong."""
        step: Step = failed.step
        stays = step == "code" or failed.words == "refused.too_many_attempts"
        if stays and self.form.step in ("code", "enrol"):
            step = self.form.step
        self.form.go_to(step)
        self.form.show_error("" if failed.words == "refused.code_needed" else failed.words)

    def _choose_language(self) -> None:
        menu = Menu(self.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, name in LANGUAGES.items():
            menu.add(name, checked=code == self._language).setData(code)
        menu.triggered.connect(self._language_picked)
        menu.popup(self.language.mapToGlobal(self.language.rect().topLeft()) - menu.rect().bottomLeft())

    def _language_picked(self, action: QAction) -> None:
        self._language = str(action.data())
        self.language_chosen.emit(self._language)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        values = dict(self.form.values)
        while (item := self._column.takeAt(0)) is not None:
            _drop(item)
        self._build(values["server"], values["account"])
        self._fit()

    def _restyle(self) -> None:
        self.theme.style(self)

    def _fit(self) -> None:
        self.art.setVisible(self.width() >= self.theme.px(FOLDS_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def shut(self) -> None:
        """Close for good."""
        self._may_close = True
        self._password = self._link = ""
        self.tasks.close()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if not self._may_close:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colors.surface.base)


def _drop(item: object) -> None:
    widget = item.widget()  # type: ignore[attr-defined]
    layout = item.layout()  # type: ignore[attr-defined]
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    elif layout is not None:
        while (inner := layout.takeAt(0)) is not None:
            _drop(inner)
