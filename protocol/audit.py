"""The audit on the wire: entries with what names their subjects have now, how the chain over them stands, exports.

An entry names who and what by id; `AuditPage.names` says how they are called today ("user:3" -> "Ana"), so that an
entry holds nothing of a customer and stays as it was when one is erased.
"""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

AuditFault = Literal["changed", "missing", "reordered", "forged", "rewritten", "cut"]
"""What is wrong with the chain (`backend_gateway.domain.audit_chain.Fault`)."""

GATEWAY = 0
"""As `actor` of a filter: what nobody did, but the gateway by itself."""


class AuditEntry(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One entry. `user_id` None: the gateway itself; `key_id`: by an API key in their name. `seal`: its place."""

    id: int
    at: datetime
    action: str
    subject: str = ""
    user_id: int | None = None
    key_id: int | None = None
    detail: dict[str, Any] = {}
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    address: str | None = None
    session_id: int | None = None
    device: str | None = None
    correlation: str | None = None
    seal: int | None = None


class AuditPage(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/audit`: newest first; `next` is the cursor of older ones. `count` when it was asked for."""

    items: tuple[AuditEntry, ...] = ()
    names: dict[str, str] = {}
    next: int | None = None
    count: int | None = None


class AuditState(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/audit/state`: how the chain stands.

    `sealed`: entries in it; `waiting`: entries not sealed yet, the oldest since `waiting_since`; `checked_at`: when it
    was followed last, `whole_at`: when from its very first entry; `fault`: what was wrong then.
    """

    sealed: int = 0
    head: str = ""
    waiting: int = 0
    waiting_since: datetime | None = None
    checked_at: datetime | None = None
    whole_at: datetime | None = None
    fault: AuditFault | None = None
    fault_seal: int | None = None
    fault_entry: int | None = None


class NoteExport(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`POST /api/exports`: a table is written to a file outside Relevo. `about`: the filters it was made with."""

    what: Literal["audit", "report", "cases", "replies"]
    rows: int | None = None
    about: dict[str, str] = {}
