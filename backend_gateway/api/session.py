"""Signing in and out, and what leads there: setting up a code, choosing a password with an administrator's code."""

from datetime import timedelta
from typing import Any

from litestar import Request
from litestar.params import JSONBody

from backend_gateway.actions import password_links, sessions
from backend_gateway.actions.sessions import Attempt
from backend_gateway.api.access import in_network
from backend_gateway.api.context import Gate, Gateway, Signed
from backend_gateway.api.origins import tell_device
from backend_gateway.errors import AddressRefused, ClientTooOld, RelevoError
from backend_gateway.store import hydrate, people, security
from backend_gateway.store.company import company_name
from protocol import OLDEST_PROTOCOL, PROTOCOL_VERSION
from protocol.api import Session, SignIn
from protocol.frames import Live
from protocol.people import User
from protocol.security import Enrolment, LinkUsed, SecurityPolicy, UseLink

Incoming = Request[Any, Any, Any]


async def sign_in(gate: Gateway, request: Incoming, data: JSONBody[SignIn]) -> Session:
    """Open a session. The token is shown once; send it as `Authorization: Bearer`."""
    attempt, policy = await _at_the_door(gate, request, data)
    lifetime = timedelta(days=policy.session_days or gate.settings.session_days)
    try:
        opened = await sessions.sign_in(
            gate.pool, gate.passwords, attempt, lifetime, gate.clock(), keyring=gate.keyring
        )
    except RelevoError as error:
        gate.metrics.sign_ins.labels(error.code).inc()
        raise
    gate.metrics.sign_ins.labels("ok").inc()
    return await told(gate, opened)


async def told(gate: Gate, opened: sessions.NewSession) -> Session:
    """What a program is told of its new session."""
    async with gate.reader() as reader:
        users = await hydrate.users(reader.conn, [opened.user_id])
        epoch = await people.epoch(reader.conn)
        company = await company_name(reader.conn, gate.settings.company)
    return Session(
        token=opened.token,
        user=users[opened.user_id],
        company=company,
        epoch=epoch,
        protocol=PROTOCOL_VERSION,
        expires_at=opened.expires_at,
        recovery_codes=list(opened.recovery_codes),
        gateways=gate.settings.addresses,
    )


async def enrol(gate: Gateway, request: Incoming, data: JSONBody[SignIn]) -> Enrolment:
    """A secret for somebody whose role signs in with a code and who has none yet. Sign in with its first code."""
    attempt, _ = await _at_the_door(gate, request, data)
    return await sessions.enrol(gate.pool, gate.passwords, attempt, gate.keyring, gate.settings.company, gate.clock())


async def use_link(gate: Gateway, request: Incoming, data: JSONBody[UseLink]) -> LinkUsed:
    """A new password with the code an administrator made. Every session of the account ends; sign in then."""
    address = request.client.host if request.client else None
    async with gate.reader() as reader:
        policy = await security.in_force(reader.conn)
        if not in_network(policy, request):
            raise AddressRefused
        await password_links.check(reader.conn, data.code, gate.clock())
    hashed = await gate.passwords.hash(data.password, policy.password_min)
    async with gate.unit("use_password_link") as unit:
        return LinkUsed(email=await password_links.use_link(unit, data.code, hashed, gate.clock(), address))


async def _at_the_door(gate: Gate, request: Incoming, data: SignIn) -> tuple[Attempt, SecurityPolicy]:
    """Who tries, and what counts. Raises ClientTooOld, AddressRefused: before any account is looked at."""
    policy = await let_in(gate, request, data.protocol)
    address = request.client.host if request.client else None
    tell_device(data.device_name or data.device)
    return Attempt(data.email, data.password, data.device, data.device_name, address, data.code), policy


async def let_in(gate: Gate, request: Incoming, protocol: int) -> SecurityPolicy:
    """The policy, for programs of today from networks people work in. Raises ClientTooOld, AddressRefused."""
    if protocol < OLDEST_PROTOCOL:
        raise ClientTooOld
    async with gate.reader() as reader:
        policy = await security.in_force(reader.conn)
    if not in_network(policy, request):
        raise AddressRefused
    return policy


async def new_hash(gate: Gate, password: str) -> str:
    """A new password as it is stored. Raises BadRequest when it is shorter than the company asks for."""
    async with gate.reader() as reader:
        policy = await security.in_force(reader.conn)
    return await gate.passwords.hash(password, policy.password_min)


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
