"""The company's provider of accounts: named, changed, given up. Called by `api/sign_in_provider`.

What always holds: it is asked for its description before it is kept, outside any transaction; the secret is sealed for
that issuer, told to nobody, and not carried over to another issuer.
"""

from datetime import datetime

from backend_gateway.actions.company_sign_in import Door
from backend_gateway.channels import company_account
from backend_gateway.domain.company_account import Doubted, is_safe
from backend_gateway.errors import BadRequest
from backend_gateway.store import audit
from backend_gateway.store import company_sign_in as store
from backend_gateway.store.company_sign_in import Provider
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.company_sign_in import PutSignInProvider, SignInProvider

_TOLD = ("issuer", "client_id", "name", "own_people", "asks_factor", "passwords")


def told(found: Provider | None, redirect: str) -> SignInProvider:
    """Without its secret."""
    if found is None:
        return SignInProvider(redirect=redirect)
    values = {name: getattr(found, name) for name in _TOLD}
    return SignInProvider(**values, has_secret=found.secret_sealed is not None, redirect=redirect)


async def put(door: Door, viewer: Viewer, asked: PutSignInProvider, now: datetime) -> SignInProvider:
    """The one there is from now on. Raises BadRequest (data `problems`)."""
    issuer = asked.issuer.strip()
    if not is_safe(issuer):
        raise _refused("issuer", "unsafe", "The provider's address begins with https://.")
    try:
        await company_account.describe(issuer)
    except Doubted:
        raise _refused("issuer", "silent", "There is no provider of accounts at this address.") from None
    async with Unit(door.pool, name="put_sign_in_provider") as unit:
        before = await store.provider(unit.conn)
        new = Provider(
            issuer=issuer, client_id=asked.client_id.strip(), secret_sealed=_secret(door, asked, issuer, before),
            name=asked.name.strip(), own_people=asked.own_people, asks_factor=asked.asks_factor,
            passwords=asked.passwords,
        )  # fmt: skip
        if not new.client_id or not new.name:
            empty = "name" if new.client_id else "client_id"
            raise _refused(empty, "empty", "Write a name and the client id.")
        await store.put_provider(unit.conn, new, now, viewer.user_id)
        detail = {"secret": "new"} if asked.secret is not None else None
        await audit.record(
            unit.conn, viewer.user_id, "sign_in_provider.changed", "", detail, before=_seen(before), after=_seen(new)
        )
    return told(new, door.redirect)


async def drop(door: Door, viewer: Viewer) -> None:
    """None from now on."""
    async with Unit(door.pool, name="drop_sign_in_provider") as unit:
        before = await store.provider(unit.conn)
        await store.drop_provider(unit.conn)
        if before is not None:
            await audit.record(unit.conn, viewer.user_id, "sign_in_provider.dropped", before=_seen(before))


def _refused(path: str, code: str, detail: str) -> BadRequest:
    return BadRequest(detail, problems=[{"path": path, "code": code, "detail": detail}])


def _secret(door: Door, asked: PutSignInProvider, issuer: str, before: Provider | None) -> bytes | None:
    if asked.secret is None:
        return before.secret_sealed if before is not None and before.issuer == issuer else None
    secret = asked.secret.strip()
    return door.keyring.seal(secret.encode(), store.provider_context(issuer)) if secret else None


def _seen(found: Provider | None) -> dict[str, object]:
    return {} if found is None else {name: getattr(found, name) for name in _TOLD}
