"""Pictures of signing in: the account, a code, setting it up, recovery codes, a new password; the company's account."""

from PySide6.QtCore import QObject

from desktop.shots.registry import ShotContext, shot
from desktop.theme import Scheme
from desktop.views.login.port import Step
from desktop.views.login.window import LoginWindow
from protocol.company_sign_in import SignInWays

SECRET = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"  # noqa: S105  nobody's
URI = f"otpauth://totp/Casa%20Lumbre:valentina.rios%40casalumbre.mx?secret={SECRET}&issuer=Casa%20Lumbre"


class LoginPort(QObject):
    """Nobody is asked in a picture."""

    others = SignInWays()

    async def check_server(self, typed: str) -> str:
        return typed

    async def sign_in(self, server: str, email: str, password: str, code: str = "") -> tuple[str, ...]:
        """Nothing happens in a picture."""
        return ()

    def go_on(self) -> None:
        """Nor here."""

    async def enrol(self, server: str, email: str, password: str) -> tuple[str, str]:
        return "", ""

    async def use_link(self, server: str, code: str, password: str) -> str:
        return ""

    async def ways(self, server: str) -> SignInWays:
        return self.others

    async def company(self, server: str) -> tuple[str, ...]:
        return ()

    async def company_code(self, code: str) -> tuple[str, ...]:
        return ()

    async def company_enrol(self) -> tuple[str, str]:
        return "", ""

    def open_browser(self) -> None:
        """Nor a browser."""


@shot("login", (1440, 900))
def login(context: ShotContext) -> LoginWindow:
    """The last step."""
    port = context.keep(LoginPort())
    theme = context.theme(Scheme.LIGHT)
    return LoginWindow(theme, port, "https://relevo.casalumbre.mx", "valentina.rios@casalumbre.mx")


@shot("login_accounts", (1440, 900))
def login_accounts(context: ShotContext) -> LoginWindow:
    """Another account is wanted."""
    port, theme = context.keep(LoginPort()), context.theme(Scheme.LIGHT)
    known = ("daniel.acosta@casalumbre.mx", "nadia.robles@casalumbre.mx")
    return LoginWindow(theme, port, "https://relevo.casalumbre.mx", known=known)


def _window(context: ShotContext, step: Step, scheme: Scheme = Scheme.LIGHT) -> LoginWindow:
    port, theme = context.keep(LoginPort()), context.theme(scheme)
    window = LoginWindow(theme, port, "https://relevo.casalumbre.mx", "valentina.rios@casalumbre.mx")
    window.form.enrol.show_secret(SECRET, URI)
    window.form.recovery.show_codes([f"K4QW-7TZ{n}-MB2X-PL6R" for n in range(2, 8)])
    window.form.go_to(step)
    return window


@shot("login_code", (1440, 900))
def login_code(context: ShotContext) -> LoginWindow:
    """The last step, where a code is asked for."""
    return _window(context, "code")


@shot("login_enrol", (1440, 900))
def login_enrol(context: ShotContext) -> LoginWindow:
    """The first time."""
    return _window(context, "enrol", Scheme.DARK)


@shot("login_recovery", (1440, 900))
def login_recovery(context: ShotContext) -> LoginWindow:
    """Shown once."""
    return _window(context, "codes")


@shot("login_link", (1440, 900))
def login_link(context: ShotContext) -> LoginWindow:
    """An administrator handed a code over."""
    return _window(context, "link")


@shot("login_company", (1440, 900))
def login_company(context: ShotContext) -> LoginWindow:
    """The company has accounts of its own: one of two ways."""
    window = _window(context, "account")
    window.form.offer_company(SignInWays(company="Casa Lumbre"))
    return window


@shot("login_company_browser", (1440, 900))
def login_company_browser(context: ShotContext) -> LoginWindow:
    """It goes on in the browser."""
    window = _window(context, "account", Scheme.DARK)
    window.form.offer_company(SignInWays(company="Casa Lumbre"))
    window.form.go_to("company")
    return window
