"""Keys by which programs ask in a person's name: what `api/keys` takes and tells."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

KEY_PREFIX = "rk1_"
"""What every key begins with: a leaked one is recognised by it."""

MOST_PER_MINUTE = 6000
EveryMinute = Annotated[int, Meta(ge=1, le=MOST_PER_MINUTE)]


class ApiKey(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A key, without its secret. `ends`: its last four letters, to tell keys apart; `user_id`: who made it.

    It grants what is in `permissions` *and* its maker may do now, to what its maker may see now.
    """

    id: int
    name: str
    ends: str
    user_id: int
    permissions: tuple[str, ...]
    per_minute: int
    created_at: datetime
    expires_at: datetime | None = None
    seen_at: datetime | None = None
    revoked_at: datetime | None = None
    revoked_by: int | None = None


class NewApiKey(Struct, kw_only=True):
    """`POST /api/keys`. `days`: how long it counts, None for ever; `per_minute`: requests that are answered."""

    name: Annotated[str, Meta(max_length=80)]
    permissions: Annotated[tuple[str, ...], Meta(max_length=100)]
    days: Annotated[int, Meta(ge=1, le=3660)] | None = 365
    per_minute: EveryMinute = 120


class MadeApiKey(Struct, frozen=True, kw_only=True):
    """A key just made. `secret` is told this once and is stored nowhere."""

    key: ApiKey
    secret: str
