"""One's own account at the small gateway: a password, and a second factor with one right code."""

from typing import TYPE_CHECKING, Any

import msgspec

from protocol.colleagues import ChangePassword
from protocol.errors import Problem
from protocol.security import ByCode, ByPassword, Enrolment, RecoveryCodes, SecondFactor

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway

SECRET, CODE = "JBSWY3DPEHPK3PXP", "123456"
CODES = [f"ABCD-{n:04d}" for n in range(10)]


class OwnAccountDesk:
    """`password`: the right one. `factor`: as it stands."""

    def __init__(self) -> None:
        self.password = "la de siempre"
        self.factor = SecondFactor(on=False)


def own_account(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    """The answer to one of these routes; None for any other."""
    here, what = gateway.own_account, parts[2:] or [method.lower()]
    if parts[:2] == ["me", "password"]:
        change = msgspec.json.decode(body, type=ChangePassword)
        if change.current != here.password:
            return _wrong("password_wrong")
        here.password = change.password
        return {}
    if parts[:2] != ["me", "second-factor"]:
        return None
    return here.factor if what == ["get"] else _changed(here, what[0], body)


def _changed(here: OwnAccountDesk, what: str, body: bytes) -> Any:
    if what == "confirm":
        if msgspec.json.decode(body, type=ByCode).code != CODE:
            return _wrong("code_wrong")
        here.factor = SecondFactor(on=True, recovery_left=10)
        return RecoveryCodes(codes=CODES)
    if msgspec.json.decode(body, type=ByPassword).password != here.password:
        return _wrong("password_wrong")
    if what == "recovery-codes":
        return RecoveryCodes(codes=CODES)
    if what == "off":
        here.factor = SecondFactor(on=False)
        return {}
    return Enrolment(secret=SECRET, uri=f"otpauth://totp/Relevo:ana?secret={SECRET}&issuer=Relevo")


def _wrong(code: str) -> Problem:
    return Problem(code=code, title="Wrong", status=400)
