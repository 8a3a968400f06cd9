"""Bodies of the HTTP API about promises: holding replies, waiting on another area, owning alerts."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

AlertId = Annotated[int, Meta(ge=1, le=2**63 - 1)]


class MarkHolding(Struct, kw_only=True):
    """`POST /api/messages/{id}/holding`: whether this reply only buys time ("un momento, reviso")."""

    holding: bool


class NeedsAnswer(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/messages/{id}/needs-answer`: whether a message of the customer needs one.

    `owner_version`: of the owner the actor saw.
    """

    needs: bool = True
    owner_version: int | None = None


class WaitForArea(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/waiting-area`: another area owes the answer until `due_at`.

    `user_id`: who answers for it there. `owner_version`: of the owner the actor saw.
    """

    area: Annotated[str, Meta(min_length=1, max_length=80)]
    due_at: datetime
    reason: Annotated[str, Meta(max_length=500)] = ""
    user_id: int | None = None
    owner_version: int | None = None


class OwnAlerts(Struct, kw_only=True):
    """`POST /api/alerts/acknowledge`: I own these; those out of sight are left out of the answer."""

    ids: Annotated[tuple[AlertId, ...], Meta(min_length=1, max_length=500)]
