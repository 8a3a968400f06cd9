"""Accounts, for administrators: everybody's, an invitation, what somebody has in hand, and the end of an account."""

from litestar.params import JSONBody

from backend_gateway.actions import accounts, colleagues
from backend_gateway.api.context import ROUTING, Gateway, Id, Signed
from backend_gateway.store import accounts as rows
from protocol.accounts import Account, Holdings, Invite, Invited, SwitchOff
from protocol.people import User


async def list_accounts(gate: Gateway, signed: Signed) -> list[Account]:
    """Everybody's by name, switched off or not: who has a password, a second factor, when they were here last."""
    del signed
    async with gate.reader() as reader:
        return await rows.accounts(reader.conn, gate.clock())


async def invite(gate: Gateway, signed: Signed, data: JSONBody[Invite]) -> Invited:
    """Somebody new, without a password; the code to choose one counts for three days and is shown once."""
    async with gate.unit("invite") as unit:
        return await accounts.invite(unit, signed.viewer, data, gate.clock())


async def holdings(gate: Gateway, signed: Signed, user_id: Id) -> Holdings:
    """What they have in hand: open, put away, and messages that wait for their time."""
    del signed
    async with gate.unit("holdings") as unit:
        await colleagues.check_user(unit, user_id)
        return await rows.holdings(unit.conn, user_id)


async def switch_off(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[SwitchOff]) -> User:
    """They are out at once; what they have goes where it is said."""
    async with gate.unit("switch_off") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await accounts.switch_off(unit, signed.viewer, user_id, data, gate.clock())
