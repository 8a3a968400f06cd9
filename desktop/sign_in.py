"""Signing in: the remembered token, the account given at start, or the sign-in screen. Part of the composition root.

Turns the network's errors into `SignInFailed` with the step where the person can mend it.
"""

import asyncio
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.first_paint import remembered
from desktop.net.address import normalise
from desktop.net.auth import Account
from desktop.net.errors import AddressWrong, CertificateWrong, GatewayDown, NetError, Refused
from desktop.views.login.port import SignInFailed, Step
from protocol import PROTOCOL_VERSION
from protocol import api as bodies
from protocol.company_sign_in import SignInWays
from protocol.errors import ErrorCode
from protocol.security import UseLink

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.company_sign_in import CompanySignIn
    from desktop.net.api import Api

Signed = tuple[Account, str]


def _api(server: str) -> "Api":
    """The gateway's API. Its imports are heavy, and whoever is remembered is not asked anything before the window."""
    from desktop.net.api import Api

    return Api(server)


class SignIn:
    """Finds an account and its token. Implements `desktop.views.login.port.SignInPort`."""

    def __init__(self, app: "App") -> None:
        self._app = app
        self._done: asyncio.Future[Signed | None] | None = None
        self._signed: Signed | None = None
        self._codes: tuple[str, ...] = ()
        self._by_company: tuple[str, CompanySignIn] | None = None

    async def first(self) -> Signed | None:
        """At start: what was given, else what is remembered, else the screen."""
        how, now = self._app.how, self._app.settings.now
        if how.server and how.email and how.password:
            try:
                return await self._request(normalise(how.server), how.email, how.password)
            except NetError as error:
                step = _step(error)
                # A code or a secret goes with a password that the screen does not have: it asks for that first.
                failed = None if step in ("code", "enrol") else SignInFailed(_words(error), step)
                return await self.ask(how.server, how.email, failed)
        if self._app.begun is not None:
            return self._app.begun.account, self._app.begun.token
        known = None if how.email else remembered(now, self._app.secrets)
        return known or await self.ask(how.server, how.email)

    async def ask(
        self, server: str = "", email: str = "", failed: SignInFailed | None = None, *, instead_of: str = ""
    ) -> Signed | None:
        """Show the sign-in screen, with what failed before; None when the person closes it.

        `instead_of`: who wants to make way for another account, so theirs is not the one that is asked for.
        """
        from desktop.views.login.window import LoginWindow

        app, now = self._app, self._app.settings.now
        self._done = asyncio.get_running_loop().create_future()
        others = [each for each in now.accounts if each.casefold() != instead_of.casefold()]
        account = email or ("" if instead_of or not others else others[0])
        window = LoginWindow(
            app.theme, self, server or now.server, account, app.languages.code, known=others, geometry=now.geometry
        )
        window.closed.connect(self._give_up)
        window.language_chosen.connect(self._speak)
        window.show()
        window.begin()
        if failed is not None:
            window.show_failure(failed)
        try:
            return await self._done
        finally:
            app.settings.change(geometry=window.place())
            window.shut()

    def _give_up(self) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_result(None)

    def _speak(self, code: str) -> None:
        self._app.settings.change(language=code)
        self._app.languages.use(code)

    async def check_server(self, typed: str) -> str:
        """The full address of a gateway that answers; raises SignInFailed."""
        try:
            server = normalise(typed)
        except AddressWrong as error:
            raise SignInFailed(error.words, "server") from error
        api = _api(server)
        try:
            await api.snapshot()
        except Refused as refused:
            if refused.code != ErrorCode.NOT_SIGNED_IN:
                raise SignInFailed(_words(refused), "server") from refused
        except NetError as error:
            raise SignInFailed(error.words, "server") from error
        finally:
            await api.close()
        return server

    async def sign_in(self, server: str, email: str, password: str, code: str = "") -> Sequence[str]:
        """Ask for a session; on success the screen is over. Raises SignInFailed.

        Recovery codes, when there are any: the screen is over at `go_on` then.
        """
        try:
            self._signed = await self._request(server, email, password, code)
        except NetError as error:
            raise SignInFailed(_words(error), _step(error)) from error
        return self._signed_in()

    def _signed_in(self) -> Sequence[str]:
        codes, self._codes = self._codes, ()
        if not codes:
            self.go_on()
        return codes

    def go_on(self) -> None:
        """The screen is over."""
        if self._done is not None and not self._done.done():
            self._done.set_result(self._signed)

    async def enrol(self, server: str, email: str, password: str) -> tuple[str, str]:
        """The secret of a new second factor and its address. Raises SignInFailed."""
        api = _api(server)
        try:
            found = await api.enrol(self._body(email, password, ""))
        except NetError as error:
            raise SignInFailed(_words(error), _step(error)) from error
        finally:
            await api.close()
        return found.secret, found.uri

    async def ways(self, server: str) -> SignInWays:
        """What there is beside a password; nothing when that cannot be told now."""
        from desktop.net.company_sign_in import CompanySignInApi

        api = _api(server)
        try:
            return await CompanySignInApi(api).ways()
        except NetError:
            return SignInWays()
        finally:
            await api.close()

    async def company(self, server: str) -> Sequence[str]:
        """Through the browser with the company's account; as `sign_in`. Raises SignInFailed. Cancelling gives up."""
        from desktop.company_sign_in import CompanySignIn

        self._by_company = server, CompanySignIn(server, self._app.settings.now.device)
        with _company_failures():
            await self._by_company[1].through_browser()
        return await self.company_code("")

    async def company_code(self, code: str) -> Sequence[str]:
        """The session of who came back, with a code where one is asked for. Raises SignInFailed."""
        server, way = self._way()
        with _company_failures():
            session = await way.session(code)
        self._signed = self._opened(server, session.user.email, session)
        return self._signed_in()

    async def company_enrol(self) -> tuple[str, str]:
        """The secret of a second factor for who came back and has to have one. Raises SignInFailed."""
        with _company_failures():
            found = await self._way()[1].enrolment()
        return found.secret, found.uri

    def open_browser(self) -> None:
        """Once more, when its window was lost."""
        if self._by_company is not None:
            self._by_company[1].open_browser()

    def _way(self) -> "tuple[str, CompanySignIn]":
        if self._by_company is None:
            raise SignInFailed("refused.company_sign_in.over", "account")
        return self._by_company

    async def use_link(self, server: str, code: str, password: str) -> str:
        """A new password with an administrator's code; the account's e-mail. Raises SignInFailed."""
        api = _api(server)
        try:
            return (await api.use_password_link(UseLink(code=code, password=password))).email
        except Refused as refused:
            short = refused.code == ErrorCode.BAD_REQUEST
            raise SignInFailed("login.password_short" if short else _words(refused), "fresh" if short else "link"
                               ) from refused  # fmt: skip
        except NetError as error:
            raise SignInFailed(_words(error), _step(error)) from error
        finally:
            await api.close()

    def _body(self, email: str, password: str, code: str) -> bodies.SignIn:
        return bodies.SignIn(
            email=email, password=password, device=self._app.settings.now.device, device_name=platform.node()[:200],
            protocol=PROTOCOL_VERSION, code=code,
        )  # fmt: skip

    async def _request(self, server: str, email: str, password: str, code: str = "") -> Signed:
        api = _api(server)
        try:
            session = await api.sign_in(self._body(email, password, code))
        finally:
            await api.close()
        return self._opened(server, email, session)

    def _opened(self, server: str, email: str, session: bodies.Session) -> Signed:
        self._codes = tuple(session.recovery_codes)
        account = self._keep(server, email, session.token)
        self._app.settings.remember_account(server, account.email)
        self._app.settings.change(gateways=session.gateways)
        self._app.settings.change(wall_account=account.email if session.user.role == "wallboard" else "")
        return account, session.token

    def _keep(self, server: str, email: str, token: str) -> Account:
        """Remember the token; without a keyring it is asked for again next time, and files get keys of this run."""
        account = Account(self._app.secrets, server, email, self._app.settings.now.device)
        account.remember(token)
        account.key("cache")
        return account


@contextmanager
def _company_failures() -> Iterator[None]:
    """As the screen understands them. What is no matter of a code is mended by beginning again, at the account."""
    from desktop.company_sign_in import CompanyDoubt

    try:
        yield
    except CompanyDoubt as doubted:
        raise SignInFailed(f"refused.{ErrorCode.COMPANY_SIGN_IN}.{doubted.doubt}", "account") from doubted
    except NetError as error:
        step = _step(error)
        raise SignInFailed(_words(error), "account" if step == "password" else step) from error


def _words(error: NetError) -> str:
    if isinstance(error, Refused) and error.code == ErrorCode.COMPANY_SIGN_IN:
        return f"{error.words}.{error.data.get('doubt', '')}"
    return error.words


def _step(error: NetError) -> Step:
    if isinstance(error, AddressWrong | CertificateWrong | GatewayDown):
        return "server"
    if isinstance(error, Refused):
        return _STEPS.get(error.code, "password")
    return "password"


_STEPS: dict[str, Step] = {
    "code_needed": "code", "code_wrong": "code", "enrolment_needed": "enrol", "company_sign_in": "account",
}  # fmt: skip
"""Where it goes on after a refusal."""
