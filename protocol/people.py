"""People and places: customers, colleagues, teams, our numbers."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Role = Literal["agent", "supervisor", "admin", "wallboard"]
"""`wallboard` is no person: the account of a screen in the room, which is shown the board and nothing else."""
IdentityKind = Literal["phone", "wa_id", "bsuid", "parent_bsuid", "username"]
Visibility = Literal["all", "teams", "mine", "own"]


class Identity(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One way WhatsApp names a customer. `scope` is empty for phones and a portfolio key for BSUIDs."""

    kind: IdentityKind
    value: str
    scope: str = ""
    retired_at: datetime | None = None


class Consent(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a customer agreed to: whether, since when, and where they said so (a form, a call, the shop)."""

    given: bool
    at: datetime | None = None
    where: str = ""


class Contact(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The record of a customer. `profile_name` is what they call themselves, `name` what we call them.

    `opt_out_source` tells how they said "no marketing": `customer` (a message of theirs), `whatsapp`, `person` or
    `import`.
    """

    id: int
    rev: int
    name: str
    profile_name: str | None = None
    phone: str | None = None
    username: str | None = None
    email: str | None = None
    city: str | None = None
    language: str | None = None
    notes: str = ""
    vip: bool = False
    blocked: bool = False
    marketing_opt_out: bool = False
    fields: dict[str, str] = {}
    tags: tuple[str, ...] = ()
    pinned_note: str = ""
    consent: Consent | None = None
    opted_out_at: datetime | None = None
    opt_out_source: str | None = None
    blocked_at: datetime | None = None
    block_reason: str = ""
    identities: tuple[Identity, ...] = ()
    duplicates: tuple[int, ...] = ()
    imported: bool = False
    """a chat of before Relevo was imported (`protocol.chats`)"""
    created_at: datetime | None = None


class User(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A colleague, as every colleague may see them. `capacity`: weighted conversations at once; `skills`: levels.

    `role_id`: of a role of the company's own, which grew from `role` and grants `permissions` in its place.
    """

    id: int
    rev: int
    name: str
    email: str
    role: Role = "agent"
    visibility: Visibility = "all"
    team_ids: tuple[int, ...] = ()
    active: bool = True
    language: str = "es"
    capacity: int = 6
    skills: dict[str, int] = {}
    role_id: int | None = None
    permissions: tuple[str, ...] | None = None


class Team(Struct, frozen=True, kw_only=True):
    """A team of colleagues."""

    id: int
    rev: int
    name: str


class Number(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One of our WhatsApp numbers. `state` is `stopped` when Meta refuses it; `stop_reason` is an error reason.

    `unreachable_since`: our questions to Meta about it fail; `silent_since`: Meta takes its messages and says nothing.
    `on_phone`: it lives in the phone's app as well; `paused_at`, `pause_note`: since when and why nothing leaves.
    """

    id: int
    rev: int
    name: str
    phone: str
    state: Literal["active", "paused", "stopped"] = "active"
    stop_reason: str | None = None
    quality: str | None = None
    unreachable_since: datetime | None = None
    silent_since: datetime | None = None
    on_phone: bool = False
    paused_at: datetime | None = None
    pause_note: str = ""
