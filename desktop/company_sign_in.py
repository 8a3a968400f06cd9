"""One sign-in with the company's account, from the browser to the session. Part of the composition root.

    way = CompanySignIn(server, device)
    await way.through_browser()          opens it and waits until it is back
    session = await way.session()        and again with a code, where one is asked for

Raises NetError, and CompanyDoubt where the browser came back with a reason instead of a code.
"""

import asyncio
import platform
import secrets
from collections.abc import Awaitable, Callable
from html import escape
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.net.address import is_page
from desktop.net.api import Api
from desktop.net.company_sign_in import CompanySignInApi
from desktop.net.loopback import Answer, Loopback
from protocol import PROTOCOL_VERSION
from protocol.api import Session
from protocol.company_sign_in import BeginSignIn, FinishSignIn
from protocol.rules.pkce import challenge_of
from protocol.security import Enrolment

T = TypeVar("T")
translate = QCoreApplication.translate
LASTS_S = 600.0
"""As long as the gateway waits for the browser."""
_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Relevo</title></head>
<body style="font: 17px system-ui, sans-serif; color-scheme: light dark; max-width: 32em; margin: 18vh auto;
padding: 0 1.2em"><h1 style="font-size: 1.4em">{0}</h1><p>{1}</p></body></html>"""


class CompanyDoubt(Exception):
    """They did not get in, because of `doubt` (see `backend_gateway.domain.company_account`)."""

    def __init__(self, doubt: str) -> None:
        super().__init__(doubt)
        self.doubt = doubt


class CompanySignIn:
    """At `server`, from this installation."""

    def __init__(self, server: str, device: str) -> None:
        self._server, self._device = server, device
        self._verifier, self._code, self._address = secrets.token_urlsafe(48), "", ""

    async def through_browser(self) -> None:
        """Until the browser is back with a code. Cancelling gives up."""
        with Loopback(page) as back:
            asked = BeginSignIn(
                device=self._device, challenge=challenge_of(self._verifier), port=back.port, protocol=PROTOCOL_VERSION
            )
            begun = await self._call(lambda api: api.begin(asked))
            if not is_page(begun.address):
                raise CompanyDoubt("provider")
            back.expect(begun.state)
            self._address = begun.address
            self.open_browser()
            try:
                async with asyncio.timeout(LASTS_S):
                    answer = await back.answer()
            except TimeoutError:
                raise CompanyDoubt("over") from None
        self._code = answer.get("code", "")
        if not self._code:
            raise CompanyDoubt(answer.get("doubt", "provider"))

    def open_browser(self) -> None:
        """Once more, when its window was lost."""
        if self._address:
            QDesktopServices.openUrl(QUrl(self._address))

    async def session(self, factor: str = "") -> Session:
        """What was signed in for."""
        body = self._finish(factor)
        return await self._call(lambda api: api.finish(body))

    async def enrolment(self) -> Enrolment:
        """A second factor, for who has to have one."""
        body = self._finish("")
        return await self._call(lambda api: api.enrol(body))

    def _finish(self, factor: str) -> FinishSignIn:
        return FinishSignIn(
            code=self._code, verifier=self._verifier, device=self._device, device_name=platform.node()[:200],
            protocol=PROTOCOL_VERSION, factor=factor,
        )  # fmt: skip

    async def _call(self, request: Callable[[CompanySignInApi], Awaitable[T]]) -> T:
        api = Api(self._server)
        try:
            return await request(CompanySignInApi(api))
        finally:
            await api.close()


def page(answer: Answer) -> str:
    """What the browser shows when it is back."""
    if answer.get("code"):
        said = (
            translate("LoginForm", "Listo"),
            translate("LoginForm", "Ya puedes volver a Relevo y cerrar esta página."),
        )
    else:
        said = (
            translate("LoginForm", "No se pudo entrar"),
            translate("LoginForm", "Vuelve a Relevo: allí dice por qué. Puedes cerrar esta página."),
        )
    return _PAGE.format(*(escape(words) for words in said))
