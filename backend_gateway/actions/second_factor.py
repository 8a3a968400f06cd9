"""The second factor: six digits of an app (TOTP, RFC 6238), or a recovery code.

    begin          a fresh secret, shown as a QR code; opens nothing until its first code is right
    confirm        the first right code: from now on it is asked for at sign-in; ten recovery codes, shown once
    judge          at sign-in, after the password
    renew, remove  recovery codes anew; give the factor up (not where one's role needs it); an admin takes it away

Called by `actions/sessions` and `api/second_factor`. What always holds: the person's row is locked while a code is
judged, so one code opens one session however many ask at once; wrong codes count against strangers' devices only, and
only who knows the password can make them.
"""

import hmac
import secrets
from base64 import b32encode
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

import pyotp

from backend_gateway.domain.sign_in import CODE, Failures, pause_left
from backend_gateway.errors import AlreadyDone, CodeWrong, Forbidden, NotFound
from backend_gateway.store import audit, second_factors, security
from backend_gateway.store.second_factors import Factor, factor_context
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.people import Role
from protocol.security import Enrolment

STEP: Final = 30
RECOVERY_CODES: Final = 10


class Judged(Enum):
    """What became of a code."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"


def new_code() -> str:
    """80 random bits for a person to type: XXXX-XXXX-XXXX-XXXX."""
    text = b32encode(secrets.token_bytes(10)).decode()
    return "-".join(text[at : at + 4] for at in range(0, 16, 4))


async def begin(unit: Unit, keyring: Keyring, user_id: int, company: str, now: datetime) -> Enrolment:
    """A secret to be confirmed, another one at each call. Raises AlreadyDone while one is in use."""
    factor = await second_factors.find(unit.conn, user_id, lock=True)
    if factor is not None and factor.confirmed_at is not None:
        raise AlreadyDone("Your account asks for a code already: turn that off first.")
    secret = pyotp.random_base32()
    email = await unit.conn.fetchval("select email from users where id = $1", user_id)
    await second_factors.begin(unit.conn, user_id, keyring.seal(secret.encode(), factor_context(user_id)), now)
    return Enrolment(secret=secret, uri=pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=company))


async def confirm(unit: Unit, keyring: Keyring, user_id: int, code: str, now: datetime) -> list[str]:
    """The recovery codes, once the first code is right. Raises NotFound (nothing begun), AlreadyDone, CodeWrong."""
    factor = await second_factors.find(unit.conn, user_id, lock=True)
    if factor is None:
        raise NotFound("Begin again: there is no code to confirm.")
    if factor.confirmed_at is not None:
        raise AlreadyDone("Your account asks for a code already.")
    step = matching_step(_secret(keyring, factor), code, factor.last_step, now)
    if step is None:
        raise CodeWrong
    await second_factors.succeeded(unit.conn, user_id, step, now)
    await audit.record(unit.conn, user_id, "second_factor.on", f"user:{user_id}")
    return await _fresh_codes(unit, user_id)


async def judge(
    unit: Unit, keyring: Keyring, user_id: int, code: str, now: datetime, *, known_device: bool
) -> tuple[Judged, timedelta]:
    """Whether the code opens, and else how long to wait. Commit whatever comes of it: a wrong one is counted."""
    factor = await second_factors.find(unit.conn, user_id, lock=True)
    if factor is None or factor.confirmed_at is None:
        return Judged.WRONG, timedelta()
    wait = pause_left(CODE, Failures(factor.failed, factor.failed_at), now)
    if wait > timedelta() and not known_device:
        return Judged.WAIT, wait
    if await _opens(unit, keyring, factor, code, now):
        return Judged.RIGHT, timedelta()
    await second_factors.failed(unit.conn, user_id, now)
    await audit.record(unit.conn, user_id, "second_factor.wrong", f"user:{user_id}")
    return Judged.WRONG, timedelta()


async def _opens(unit: Unit, keyring: Keyring, factor: Factor, code: str, now: datetime) -> bool:
    step = matching_step(_secret(keyring, factor), code, factor.last_step, now)
    if step is None:
        if not await second_factors.use_code(unit.conn, factor.user_id, code, now):
            return False
        left = await second_factors.codes_left(unit.conn, factor.user_id)
        await audit.record(unit.conn, factor.user_id, "recovery_code.used", f"user:{factor.user_id}", {"left": left})
    await second_factors.succeeded(unit.conn, factor.user_id, step, now)
    return True


def matching_step(secret: str, code: str, last_step: int, now: datetime) -> int | None:
    """The step whose code this is: the present one or a neighbour, and later than the last one used."""
    typed = "".join(code.replace("-", " ").split())
    if len(typed) != 6 or not (typed.isascii() and typed.isdigit()):
        return None
    present, totp, found = int(now.timestamp()) // STEP, pyotp.TOTP(secret), None
    for step in (present - 1, present, present + 1):
        if hmac.compare_digest(totp.at(step * STEP), typed) and step > last_step:
            found = step
    return found


async def renew_codes(unit: Unit, user_id: int) -> list[str]:
    """Ten new recovery codes in place of the old ones. Raises NotFound."""
    if not await second_factors.is_on(unit.conn, user_id):
        raise NotFound("Your account asks for no code.")
    await audit.record(unit.conn, user_id, "recovery_codes.renewed", f"user:{user_id}")
    return await _fresh_codes(unit, user_id)


async def remove_own(unit: Unit, user_id: int, role: Role) -> None:
    """Give one's factor up. Raises Forbidden (one's role needs it), NotFound."""
    if role in (await security.in_force(unit.conn)).second_factor:
        raise Forbidden("Your role may not go without the code: ask an administrator.")
    await remove(unit, user_id, user_id)


async def remove(unit: Unit, actor_id: int | None, user_id: int) -> None:
    """Take a factor away: a lost phone without recovery codes. Raises NotFound."""
    if not await second_factors.remove(unit.conn, user_id):
        raise NotFound("This account asks for no code.")
    await audit.record(unit.conn, actor_id, "second_factor.off", f"user:{user_id}")


async def _fresh_codes(unit: Unit, user_id: int) -> list[str]:
    codes = [new_code() for _ in range(RECOVERY_CODES)]
    await second_factors.replace_codes(unit.conn, user_id, codes)
    return codes


def _secret(keyring: Keyring, factor: Factor) -> str:
    return keyring.open(factor.secret_sealed, factor_context(factor.user_id)).decode()
