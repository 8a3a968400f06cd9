"""Signing in and out."""

from datetime import timedelta
from typing import Any

from litestar import Request
from litestar.params import JSONBody

from backend_gateway.actions import sessions
from backend_gateway.actions.sessions import Attempt
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.errors import ClientTooOld, RelevoError
from backend_gateway.store import hydrate, people
from protocol import OLDEST_PROTOCOL, PROTOCOL_VERSION
from protocol.api import Session, SignIn
from protocol.frames import Live
from protocol.people import User


async def sign_in(gate: Gateway, request: Request[Any, Any, Any], data: JSONBody[SignIn]) -> Session:
    """Open a session. The token is shown once; send it as `Authorization: Bearer`."""
    if data.protocol < OLDEST_PROTOCOL:
        raise ClientTooOld
    address = request.client.host if request.client else None
    attempt = Attempt(data.email, data.password, data.device, data.device_name, address)
    lifetime = timedelta(days=gate.settings.session_days)
    try:
        opened = await sessions.sign_in(gate.pool, gate.passwords, attempt, lifetime, gate.clock())
    except RelevoError as error:
        gate.metrics.sign_ins.labels(error.code).inc()
        raise
    gate.metrics.sign_ins.labels("ok").inc()
    async with gate.reader() as reader:
        users = await hydrate.users(reader.conn, [opened.user_id])
        epoch = await people.epoch(reader.conn)
    return Session(
        token=opened.token,
        user=users[opened.user_id],
        company=gate.settings.company,
        epoch=epoch,
        protocol=PROTOCOL_VERSION,
        expires_at=opened.expires_at,
    )


async def who_am_i(gate: Gateway, signed: Signed) -> User:
    """The person behind this session."""
    async with gate.reader() as reader:
        return (await hydrate.users(reader.conn, [signed.viewer.user_id]))[signed.viewer.user_id]


async def sign_out(gate: Gateway, signed: Signed) -> None:
    """End this session; its stream closes at once."""
    async with gate.unit("sign_out") as unit:
        free = await sessions.sign_out(unit, signed, gate.clock())
    for conversation_id in free:
        gate.live(Live(what="stopped", conversation_id=conversation_id, user_id=signed.viewer.user_id))


async def sign_out_everywhere(gate: Gateway, signed: Signed) -> None:
    """End every session of mine, on every device."""
    async with gate.unit("sign_out_everywhere") as unit:
        await sessions.revoke_all(unit, signed.viewer.user_id, signed.viewer.user_id, gate.clock())
