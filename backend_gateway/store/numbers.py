"""Reads about our numbers that need the keyring: tokens to call Meta with, secrets its webhooks are signed with.

Called by the webhook's mounting (`WebhookSecrets`), the dispatcher, media and templates (`token`), and `doctor`. What
always holds: the context of a sealed value names its row, so it opens nowhere else.
"""

from dataclasses import dataclass

import asyncpg

from backend_gateway.store.conn import Conn
from backend_gateway.store.secrets import Keyring

_SECRETS = "select kind, value_sealed from webhook_secrets where retired_at is null order by id desc"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What it takes to call Meta for one number."""

    number_id: int
    phone_number_id: str
    waba_id: str
    token: str
    sealed: bytes = b""

    def __repr__(self) -> str:
        return f"Credentials(number_id={self.number_id})"


def token_context(phone_number_id: str) -> str:
    """Context of a number's access token."""
    return f"numbers:{phone_number_id}:token"


def secret_context(kind: str) -> str:
    """Context of an app secret or verify token."""
    return f"webhook_secrets:{kind}"


async def credentials(conn: Conn, keyring: Keyring, number_id: int) -> Credentials | None:
    """Credentials of one number. Raises SecretUnreadable when its master key is gone."""
    return next(iter(await _credentials(conn, keyring, "id = $1", number_id)), None)


async def all_credentials(conn: Conn, keyring: Keyring) -> list[Credentials]:
    """Credentials of every number, in order of id."""
    return await _credentials(conn, keyring, "true")


async def _credentials(conn: Conn, keyring: Keyring, where: str, *values: int) -> list[Credentials]:
    sql = f"select id, phone_number_id, waba_id, token_sealed from numbers where {where} order by id"  # noqa: S608
    return [
        Credentials(id_, meta_id, waba, keyring.open(sealed, token_context(meta_id)).decode(), sealed)
        for id_, meta_id, waba, sealed in await conn.fetch(sql, *values)
    ]


class WebhookSecrets:
    """The app secrets and verify tokens in force, newest first; kept in memory because every delivery needs them.

    `refresh` it at start and every few seconds: a rotation then reaches every replica.
    """

    def __init__(self, pool: asyncpg.Pool, keyring: Keyring) -> None:
        self._pool = pool
        self._keyring = keyring
        self.app_secrets: tuple[str, ...] = ()
        self.verify_tokens: tuple[str, ...] = ()

    async def refresh(self) -> None:
        """Read them anew. Raises SecretUnreadable or what asyncpg raises; what was known stays in force then."""
        found: dict[str, list[str]] = {"app_secret": [], "verify_token": []}
        for kind, sealed in await self._pool.fetch(_SECRETS):
            found[kind].append(self._keyring.open(sealed, secret_context(kind)).decode())
        self.app_secrets, self.verify_tokens = tuple(found["app_secret"]), tuple(found["verify_token"])
