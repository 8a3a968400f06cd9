"""Pictures of the steps after the password: a code, setting it up, recovery codes, a new password."""

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.composer import LoginPort
from desktop.theme import Scheme
from desktop.views.login.port import Step
from desktop.views.login.window import LoginWindow

SECRET = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"  # noqa: S105  nobody's
URI = f"otpauth://totp/Casa%20Lumbre:valentina.rios%40casalumbre.mx?secret={SECRET}&issuer=Casa%20Lumbre"


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
