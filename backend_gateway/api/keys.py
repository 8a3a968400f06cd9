"""API keys over HTTP. For who manages accounts; a key itself never reaches these routes (`rules.api_keys.NEVER`)."""

from litestar.params import JSONBody

from backend_gateway.actions import api_keys
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import api_keys as rows
from protocol.api_keys import ApiKey, MadeApiKey, NewApiKey


async def list_keys(gate: Gateway, signed: Signed) -> list[ApiKey]:
    """Every key, those in use first; never a secret."""
    del signed
    async with gate.reader() as reader:
        return await rows.listed(reader.conn)


async def create_key(gate: Gateway, signed: Signed, data: JSONBody[NewApiKey]) -> MadeApiKey:
    """A new key. Its secret is in this answer and nowhere else."""
    async with gate.unit("create_api_key") as unit:
        return await api_keys.create_key(unit, signed.viewer, data, gate.clock())


async def revoke_key(gate: Gateway, signed: Signed, key_id: Id) -> ApiKey:
    """It is refused from now on, for good."""
    async with gate.unit("revoke_api_key") as unit:
        return await api_keys.revoke_key(unit, signed.viewer, key_id, gate.clock())
