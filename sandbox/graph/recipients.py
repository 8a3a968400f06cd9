"""Who a send is for.

Called by the messages route. Rules: FACTS 3 and 6: `to` is a phone and wins over `recipient`, which is a BSUID or
parent BSUID; a BSUID in `to` reaches nobody.
"""

import re
from typing import Any

import msgspec

from sandbox.errors import GraphError, missing
from sandbox.runtime import Runtime
from sandbox.world import Number, User

BSUID = re.compile(r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$")
PHONE = re.compile(r"^\+?[\d\s().-]{5,24}$")


class Addressee(msgspec.Struct, frozen=True):
    """A person and how they were named."""

    user: User
    typed: str
    by_phone: bool


def resolve(runtime: Runtime, number: Number, body: dict[str, Any]) -> Addressee:
    """The person behind `to` or `recipient`. Raises GraphError 100 (missing), 131009 (malformed), 131026 (unknown)."""
    if body.get("recipient_type", "individual") not in {"individual", "group"}:
        raise GraphError(100, message="(#100) Param recipient_type must be one of {INDIVIDUAL, GROUP}")
    to, recipient = body.get("to"), body.get("recipient")
    if to:
        return _by_phone(runtime, number, str(to))
    if not recipient:
        raise missing("to")
    if not BSUID.match(str(recipient)):
        raise GraphError(131009, "Parameter value is not valid: recipient is not a business-scoped user id")
    user = runtime.world.users.get(str(recipient))
    if user is None:
        raise GraphError(131026)
    return Addressee(user, str(recipient), by_phone=False)


def _by_phone(runtime: Runtime, number: Number, typed: str) -> Addressee:
    if not PHONE.match(typed):
        raise GraphError(131009, "Parameter value is not valid: to is not a phone number")
    world = runtime.world
    user = world.user_by_phone(typed, number.prefix)
    if user is None:
        user = world.stranger(typed, number.prefix, reachable=runtime.settings.strangers_reachable)
    user.number_used[number.id] = runtime.clock.now()
    return Addressee(user, typed, by_phone=True)
