"""One's own account from inside: another password, the code of one's phone."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.own_account.factor import FactorDialog
from desktop.views.own_account.password import PasswordDialog
from protocol.security import Enrolment, RecoveryCodes, SecondFactor

SECRET = "JBSWY3DPEHPK3PXP"  # noqa: S105  everybody's example
URI = f"otpauth://totp/Casa%20Lumbre:valentina?secret={SECRET}&issuer=Casa%20Lumbre"
CODES = [f"{a}{b}K7-{b}X{a}9" for a, b in zip("ABCDEFGHJK", "MNPQRSTVWX", strict=True)]


def _password(context: ShotContext, scheme: Scheme, language: str) -> QWidget:
    window = context.keep(make_inbox(context, scheme, language=language))
    dialog = PasswordDialog(window.context, window)
    dialog.current.setText("la de siempre")
    dialog.new.setText("caballo batería grapa")
    dialog.again.setText("caballo bateria")
    dialog.show()
    QCoreApplication.processEvents()
    return dialog


def _factor(context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", **shown: Any) -> QWidget:
    window = context.keep(make_inbox(context, scheme, language=language))
    dialog = FactorDialog(window.context, window)
    for name, value in shown.items():
        getattr(dialog, f"_show_{name}")(value)
    dialog.show()
    QCoreApplication.processEvents()
    return dialog


@shot("own_password", (420, 404))
def own_password(context: ShotContext) -> QWidget:
    """Two that differ."""
    return _password(context, Scheme.LIGHT, "es")


@shot("own_password_dark_pt", (420, 404))
def own_password_dark_pt(context: ShotContext) -> QWidget:
    """The same in the dark, in Portuguese."""
    return _password(context, Scheme.DARK, "pt")


@shot("own_factor", (440, 300))
def own_factor(context: ShotContext) -> QWidget:
    """As it stands."""
    return _factor(context, factor=SecondFactor(on=True, recovery_left=7))


@shot("own_factor_enrol", (440, 520))
def own_factor_enrol(context: ShotContext) -> QWidget:
    """The code to photograph."""
    return _factor(context, factor=SecondFactor(on=False), secret=Enrolment(secret=SECRET, uri=URI))


@shot("own_factor_codes_dark_en", (440, 400))
def own_factor_codes_dark_en(context: ShotContext) -> QWidget:
    """The recovery codes, once."""
    return _factor(context, Scheme.DARK, "en", factor=SecondFactor(on=False), codes=RecoveryCodes(codes=CODES))
