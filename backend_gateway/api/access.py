"""Who may call what: the permission of each line of the route table, as a Litestar guard.

Called by `routes` (guard) and `app` (`authenticate`, for the stream). What always holds: the session is looked up at
every request, so whoever was signed out or switched off is refused at once; it happens before a body is read. So is an
API key, which opens lines with a permission only: never what belongs to a person's own session.
"""

import math
from datetime import timedelta
from enum import Enum

from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler
from litestar.types import Guard

from backend_gateway.actions.sessions import SEEN_EVERY, hash_token, touch
from backend_gateway.api.context import Gate
from backend_gateway.api.origins import tell_session
from backend_gateway.api.phones import tell_viewer
from backend_gateway.errors import AddressRefused, Forbidden, NotSignedIn, TooManyRequests
from backend_gateway.store import api_keys
from backend_gateway.store.people import SignedIn, session_by_hash
from backend_gateway.store.security import lets_in
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api_keys import KEY_PREFIX
from protocol.rules.permissions import Holder, Permission, can, is_person
from protocol.security import SecurityPolicy


class Door(Enum):
    """Routes that ask for no permission: of nobody, or of nobody in particular."""

    ANYBODY = "anybody"
    SESSION = "session"
    """Whoever has a session, the account of a wall-board too: who it is, and its end."""
    SIGNED_IN = "signed_in"
    OPERATOR = "operator"
    """Programs on the gateway's own machine, and admins."""


Needed = Door | Permission


def may(who: Holder, needed: Needed) -> bool:
    """Whether this signed-in person may pass."""
    if needed is Door.OPERATOR:
        return can(who, Permission.MANAGE_NUMBERS)
    if needed is Door.SIGNED_IN:
        return is_person(who.role)
    return isinstance(needed, Door) or can(who, needed)


def from_this_machine(connection: ASGIConnection) -> bool:  # type: ignore[type-arg]
    """Whether a program on this machine asks, not a proxy on it that speaks for somebody else."""
    host = connection.client.host if connection.client else ""
    return host in {"127.0.0.1", "::1"} and not FORWARDED & set(connection.headers)


def in_network(policy: SecurityPolicy, connection: ASGIConnection) -> bool:  # type: ignore[type-arg]
    """Whether sessions may be used from where this asks.

    On the gateway's own machine always: an office whose address changed is let in again from there.
    """
    return from_this_machine(connection) or lets_in(policy, connection.client.host if connection.client else None)


FORWARDED = {"forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"}
"""Headers by which a reverse proxy gives itself away."""

_KEY = "relevo_signed_in"


async def find_session(gate: Gate, token: str) -> SignedIn | None:
    """Whose token it is, None when it is nobody's (any more)."""
    now = gate.clock()
    async with gate.pool.acquire() as conn:
        signed = await session_by_hash(conn, hash_token(token), now) if token else None
    if signed is not None and now - signed.seen_at >= SEEN_EVERY:
        async with Unit(gate.pool, name="touch_session") as unit:
            await touch(unit, signed, now, timedelta(days=gate.settings.session_days))
    return signed


async def find_key(gate: Gate, secret: str) -> SignedIn | None:
    """In whose name an API key asks, None when it counts no (more)."""
    now = gate.clock()
    async with gate.pool.acquire() as conn:
        signed = await api_keys.by_hash(conn, hash_token(secret), now)
    if signed is not None and signed.key_id is not None and now - signed.seen_at >= SEEN_EVERY:
        async with Unit(gate.pool, name="touch_api_key") as unit:
            await api_keys.touch(unit.conn, signed.key_id, now)
    return signed


async def authenticate(gate: Gate, token: str, address: str | None) -> tuple[Viewer, int] | None:
    """The same for the stream: viewer and session id. It carries conversations: a wall-board is nobody here."""
    signed = await find_session(gate, token)
    if signed is None or not is_person(signed.viewer.role) or not lets_in(signed.policy, address):
        return None
    return signed.viewer, signed.session_id


def guard(gate: Gate, needed: Needed) -> Guard:
    """Lets only those pass who may. Raises NotSignedIn, AddressRefused, Forbidden."""

    async def check(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
        if needed is Door.OPERATOR and from_this_machine(connection):
            return
        token = _token(connection.headers.get("authorization", ""))
        is_key = token.startswith(KEY_PREFIX)
        signed = await (find_key if is_key else find_session)(gate, token)
        if signed is None:
            raise NotSignedIn
        if not in_network(signed.policy, connection):
            raise AddressRefused
        if not may(signed.viewer, needed) or (is_key and not isinstance(needed, Permission)):
            raise Forbidden
        _check_allowance(gate, signed)
        tell_session(signed)
        tell_viewer(signed.viewer)
        connection.scope[_KEY] = signed  # type: ignore[literal-required]

    return check


def _check_allowance(gate: Gate, signed: SignedIn) -> None:
    """Raises TooManyRequests (data `retry_after` in seconds)."""
    if signed.key_id is not None:
        wait = gate.allowances.take(signed.key_id, signed.per_minute, gate.clock())
        if wait:
            seconds = math.ceil(wait)
            raise TooManyRequests(f"This key may ask {signed.per_minute} times a minute.", retry_after=seconds)


def signed_in(scope: dict[str, object]) -> SignedIn | None:
    """Whom the guard let pass; None on routes for anybody."""
    found = scope.get(_KEY)
    return found if isinstance(found, SignedIn) else None


def _token(header: str) -> str:
    kind, _, token = header.partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""
