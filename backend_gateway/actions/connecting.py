"""Connecting a number from the settings window: what was typed, cleaned; what Meta said, obeyed.

Called by the API, which asks Meta between two transactions, never inside one. What always holds: a number that Meta
does not know, or whose token it refuses, is not added; secrets are stored sealed and audited by kind alone.
"""

from datetime import datetime

from msgspec.structs import replace

from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.parsers import Secret
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.number_setup import Candidate, Checked, ConnectNumber
from protocol.people import Number

LONGEST_ID, LONGEST_SECRET = 32, 1000
FATAL = ("reach", "token", "permissions", "number", "account", "app_secret")
"""What must not be wrong; the rest can be mended afterwards, beside the number."""


def cleaned(candidate: Candidate) -> Candidate:
    """The same without stray spaces. Raises BadRequest with the field."""
    ids = {
        name: getattr(candidate, name).strip().replace(" ", "") for name in ("phone_number_id", "waba_id")
    }  # fmt: skip
    for name, text in ids.items():
        if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_ID):
            raise BadRequest(f"{name}: the digits of Meta's panel.")
    secrets = {name: getattr(candidate, name).strip() for name in ("token", "app_secret")}
    for name, text in secrets.items():
        if not (text.isascii() and (text.isprintable() and " " not in text) and len(text) <= LONGEST_SECRET):
            raise BadRequest(f"{name}: copy it once more from Meta's panel, whole and by itself.")
    if not secrets["token"]:
        raise BadRequest("token: it is missing.")
    return replace(candidate, **ids, **secrets)


async def connect(
    unit: Unit, keyring: Keyring, actor_id: int | None, wanted: ConnectNumber, checked: Checked, now: datetime
) -> Number:
    """Add it with what Meta said of it. Raises Conflict (something fatal is wrong, or it is ours already)."""
    wrong = [check.key for check in checked.checks if check.key in FATAL and check.verdict == "bad"]
    if wrong:
        raise Conflict("Meta does not accept it like this: see what is wrong and try again.", wrong=wrong)
    new = NewNumber(
        phone_number_id=wanted.phone_number_id, waba_id=wanted.waba_id, phone=_digits(checked.phone),
        name=sanitise(wanted.name).strip() or checked.name, token=Secret(wanted.token),
    )  # fmt: skip
    number = await add_number(unit, keyring, actor_id, new, now)
    if wanted.app_secret:
        await add_webhook_secret(unit, keyring, actor_id, "app_secret", Secret(wanted.app_secret))
    if wanted.verify_token.strip():
        await add_webhook_secret(unit, keyring, actor_id, "verify_token", Secret(wanted.verify_token))
    return number


def _digits(phone: str) -> str:
    """Meta writes it for people: +52 55 4170 2288."""
    return "".join(sign for sign in phone if sign.isdigit())
