"""The company's provider of accounts, for who may decide whose word counts."""

from typing import Any

from litestar import Request
from litestar.params import JSONBody

from backend_gateway.actions import sign_in_provider as actions
from backend_gateway.api.company_sign_in import door
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store import company_sign_in as store
from protocol.company_sign_in import PutSignInProvider, SignInProvider

Incoming = Request[Any, Any, Any]


async def sign_in_provider(gate: Gateway, signed: Signed, request: Incoming) -> SignInProvider:
    """The provider there is, or what is needed to name one."""
    del signed
    async with gate.reader() as reader:
        return actions.told(await store.provider(reader.conn), door(gate, request).redirect)


async def put_sign_in_provider(
    gate: Gateway, signed: Signed, request: Incoming, data: JSONBody[PutSignInProvider]
) -> SignInProvider:
    """Another one, or changed; it is asked for its description first."""
    return await actions.put(door(gate, request), signed.viewer, data, gate.clock())


async def drop_sign_in_provider(gate: Gateway, signed: Signed, request: Incoming) -> None:
    """Passwords alone again."""
    await actions.drop(door(gate, request), signed.viewer)
