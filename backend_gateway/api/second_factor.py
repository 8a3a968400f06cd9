"""My second factor and my sessions; those of a colleague, for administrators."""

from litestar.params import JSONBody

from backend_gateway.actions import colleagues, passwords, roles, second_factor, sessions
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import second_factors, security
from protocol.security import ByCode, ByPassword, Enrolment, PasswordLink, RecoveryCodes, SecondFactor, SessionLine


async def mine(gate: Gateway, signed: Signed) -> SecondFactor:
    """Whether I sign in with a code, and how many recovery codes are left."""
    user_id = signed.viewer.user_id
    async with gate.reader() as reader:
        factor = await second_factors.find(reader.conn, user_id)
        since = factor.confirmed_at if factor else None
        left = await second_factors.codes_left(reader.conn, user_id)
    required = signed.viewer.role in signed.policy.second_factor
    return SecondFactor(on=since is not None, since=since, recovery_left=left, required=required)


async def begin(gate: Gateway, signed: Signed, data: JSONBody[ByPassword]) -> Enrolment:
    """A secret for my app. Nothing changes until its first code is confirmed."""
    await sessions.confirm_password(gate.pool, gate.passwords, signed, data.password, gate.clock())
    async with gate.unit("begin_second_factor") as unit:
        return await second_factor.begin(unit, gate.keyring, signed.viewer.user_id, gate.settings.company, gate.clock())


async def confirm(gate: Gateway, signed: Signed, data: JSONBody[ByCode]) -> RecoveryCodes:
    """The first code is right: from now on one is asked for. Recovery codes, shown once."""
    async with gate.unit("confirm_second_factor") as unit:
        codes = await second_factor.confirm(unit, gate.keyring, signed.viewer.user_id, data.code, gate.clock())
    return RecoveryCodes(codes=codes)


async def renew(gate: Gateway, signed: Signed, data: JSONBody[ByPassword]) -> RecoveryCodes:
    """Ten new recovery codes; the old ones count no more."""
    await sessions.confirm_password(gate.pool, gate.passwords, signed, data.password, gate.clock())
    async with gate.unit("renew_recovery_codes") as unit:
        return RecoveryCodes(codes=await second_factor.renew_codes(unit, signed.viewer.user_id))


async def turn_off(gate: Gateway, signed: Signed, data: JSONBody[ByPassword]) -> None:
    """Sign in without a code again, where my role allows it."""
    await sessions.confirm_password(gate.pool, gate.passwords, signed, data.password, gate.clock())
    async with gate.unit("turn_off_second_factor") as unit:
        await second_factor.remove_own(unit, signed.viewer.user_id, signed.viewer.role)


async def take_away(gate: Gateway, signed: Signed, user_id: Id) -> None:
    """A colleague lost their phone and their codes: their sessions end, and they sign in with the password."""
    async with gate.unit("take_second_factor_away") as unit:
        await colleagues.check_user(unit, user_id)
        await roles.check_above(unit, signed.viewer, user_id)
        await second_factor.remove(unit, signed.viewer.user_id, user_id)
        await sessions.revoke_all(unit, signed.viewer.user_id, user_id, gate.clock())


async def password_link(gate: Gateway, signed: Signed, user_id: Id) -> PasswordLink:
    """A code with which a colleague chooses a new password within an hour. Shown once."""
    async with gate.unit("new_password_link") as unit:
        await roles.check_above(unit, signed.viewer, user_id)
        return await passwords.new_link(unit, signed.viewer.user_id, user_id, gate.clock())


async def my_sessions(gate: Gateway, signed: Signed) -> list[SessionLine]:
    """Where I am signed in."""
    async with gate.reader() as reader:
        return await security.sessions_of(reader.conn, signed.viewer.user_id, signed.session_id, gate.clock())


async def end_mine(gate: Gateway, signed: Signed, session_id: Id) -> None:
    """End one session of mine; its stream closes at once."""
    async with gate.unit("revoke_session") as unit:
        await sessions.revoke_one(unit, signed.viewer.user_id, signed.viewer.user_id, session_id, gate.clock())


async def sessions_of(gate: Gateway, signed: Signed, user_id: Id) -> list[SessionLine]:
    """Where a colleague is signed in."""
    async with gate.unit("sessions_of") as unit:
        await colleagues.check_user(unit, user_id)
        return await security.sessions_of(unit.conn, user_id, signed.session_id, gate.clock())


async def end_of(gate: Gateway, signed: Signed, user_id: Id, session_id: Id) -> None:
    """End one session of a colleague."""
    async with gate.unit("revoke_session_of") as unit:
        await sessions.revoke_one(unit, signed.viewer.user_id, user_id, session_id, gate.clock())
