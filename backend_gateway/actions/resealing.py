"""Every stored secret under the newest master key. Called by `relevo-gateway reseal` and `rotate-keys`.

What always holds: all or nothing, so an old key may go when it returns; a test compares the list with the schema.
"""

from collections.abc import Callable
from typing import Final

from backend_gateway.store import audit
from backend_gateway.store.company_sign_in import provider_context, question_context
from backend_gateway.store.devices import key_context
from backend_gateway.store.erasures import rest_context
from backend_gateway.store.numbers import secret_context, token_context
from backend_gateway.store.second_factors import factor_context
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

SEALED: Final[dict[tuple[str, str], tuple[str, Callable[..., str]]]] = {
    ("numbers", "token_sealed"): ("phone_number_id", token_context),
    ("webhook_secrets", "value_sealed"): ("kind", secret_context),
    ("devices", "key_sealed"): ("user_id, device", key_context),
    ("erasures", "rest_sealed"): ("contact_id", rest_context),
    ("second_factors", "secret_sealed"): ("user_id", factor_context),
    ("sign_in_provider", "secret_sealed"): ("issuer", provider_context),
    ("company_sign_ins", "question_sealed"): ("state_hash", question_context),
}
"""Every sealed column: the columns its context is made of, and how. WHO ADDS A SEALED COLUMN ADDS A LINE."""


async def reseal_all(unit: Unit, keyring: Keyring) -> int:
    """Seal every secret under the newest master key; how many were not yet. The old key may go when it returns."""
    moved = 0
    for (table, column), (key_columns, context) in SEALED.items():
        rows = await unit.conn.fetch(f"select id, {column}, {key_columns} from {table} for update")  # noqa: S608  ours
        moved += await _reseal(unit, keyring, table, column, [(i, context(*keys), s) for i, s, *keys in rows if s])
    await audit.record(unit.conn, None, "secrets.resealed", detail={"count": moved})
    return moved


async def _reseal(unit: Unit, keyring: Keyring, table: str, column: str, rows: list[tuple[int, str, bytes]]) -> int:
    fresh = [
        (i, keyring.seal(keyring.open(s, context), context)) for i, context, s in rows if not keyring.is_current(s)
    ]
    await unit.conn.executemany(f"update {table} set {column} = $2 where id = $1", fresh)  # noqa: S608  names of ours
    return len(fresh)
