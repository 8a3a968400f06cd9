"""API keys: made, told once, revoked. Called by `api/keys`.

What always holds: a key is 256 random bits, stored as sha256; nobody gives one what they do not hold, and it grants
only what they still hold when it is used; a revoked key never counts again.
"""

import secrets
from datetime import datetime, timedelta

from msgspec.structs import replace

from backend_gateway.actions.sessions import hash_token
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import AlreadyDone, KeyInvalid, NotFound
from backend_gateway.store import api_keys as rows
from backend_gateway.store import audit
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api_keys import KEY_PREFIX, ApiKey, MadeApiKey, NewApiKey
from protocol.rules.api_keys import MOST_KEYS, problem_of
from protocol.rules.permissions import granted

ENDS = 4


async def create_key(unit: Unit, actor: Viewer, new: NewApiKey, now: datetime) -> MadeApiKey:
    """The key, and its secret for this once. Raises KeyInvalid."""
    wanted = replace(new, name=" ".join(sanitise(new.name).split()))
    if (problem := problem_of(wanted, granted(actor))) is not None:
        raise KeyInvalid(reason=problem.reason, permissions=list(problem.permissions))
    if await rows.in_use(unit.conn, now) >= MOST_KEYS:
        raise KeyInvalid(reason="too_many", most=MOST_KEYS)
    secret = KEY_PREFIX + secrets.token_urlsafe(32)
    key = ApiKey(
        id=0, name=wanted.name, ends=secret[-ENDS:], user_id=actor.user_id, per_minute=wanted.per_minute,
        permissions=tuple(sorted(set(wanted.permissions))), created_at=now,
        expires_at=now + timedelta(days=wanted.days) if wanted.days is not None else None,
    )  # fmt: skip
    id_ = await rows.add(unit.conn, key, hash_token(secret))
    if id_ is None:
        raise KeyInvalid(reason="name_taken")
    detail = {"name": key.name, "permissions": list(key.permissions), "expires_at": key.expires_at}
    await audit.record(unit.conn, actor.user_id, "api_key.created", f"api_key:{id_}", detail)
    return MadeApiKey(key=replace(key, id=id_), secret=secret)


async def revoke_key(unit: Unit, actor: Viewer, id_: int, now: datetime) -> ApiKey:
    """From the next request on it is refused. Raises NotFound, AlreadyDone."""
    if not await rows.revoke(unit.conn, id_, actor.user_id, now):
        if await rows.one(unit.conn, id_) is None:
            raise NotFound("There is no such key.")
        raise AlreadyDone("This key was revoked before.")
    found = await rows.one(unit.conn, id_)
    if found is None:
        raise NotFound("There is no such key.")
    await audit.record(unit.conn, actor.user_id, "api_key.revoked", f"api_key:{id_}", {"name": found.name})
    return found
