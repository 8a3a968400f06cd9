"""Connecting one of our numbers: what an admin types, what Meta says of each part of it, and how a number stands."""

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from protocol.people import Number

CheckKey = Literal[
    "reach", "token", "permissions", "number", "account", "app_secret", "registered", "subscribed", "webhook", "health",
    "quality", "limit", "on_phone",
]  # fmt: skip
Verdict = Literal["good", "warn", "bad", "unknown"]
"""`unknown`: nobody could say (an earlier check failed, or Meta does not tell)."""

NEEDED: Final = ("whatsapp_business_messaging", "whatsapp_business_management")
"""Permissions a token must have."""


class Check(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thing that was looked at. `fault`: which of its ways to be wrong; `said`: Meta's own words.

    `values`: what the sentence about it needs, by name: permissions that lack, until when, an address.
    """

    key: CheckKey
    verdict: Verdict
    fault: str = ""
    said: str = ""
    values: dict[str, str] = {}


class Checked(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Everything that was looked at, in order; `phone` and `name` as Meta has them."""

    checks: tuple[Check, ...]
    phone: str = ""
    name: str = ""
    expires_at: datetime | None = None

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return all(check.verdict != "bad" for check in self.checks)


class Candidate(Struct, kw_only=True):
    """A number that is not ours yet. `app_secret` may be empty where one is in force already."""

    phone_number_id: str
    waba_id: str
    token: str
    app_secret: str = ""


class ConnectNumber(Candidate, kw_only=True):
    """The same, to be added. `name`: how colleagues call it. `verify_token`: empty keeps the one in force."""

    name: str
    verify_token: str = ""


class RenewToken(Struct, kw_only=True):
    """Another access token for a number."""

    token: str


class NameNumber(Struct, kw_only=True):
    """Another name for it."""

    name: str


class RegisterNumber(Struct, kw_only=True):
    """The six digits of its two-step verification; a number without any gets these."""

    pin: str


class PauseNumber(Struct, kw_only=True):
    """Why nothing leaves, as colleagues read it; may be empty."""

    note: str = ""


NewsKind = Literal["quality", "limit", "name", "account"]


class NumberNews(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What Meta changed about it: its quality or limit from `before` to `after`, its name, something of its account."""

    kind: NewsKind
    at: datetime
    before: str = ""
    after: str = ""


class NumberStanding(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One of our numbers as who administers it sees it: its ids at Meta, and when anything last moved.

    `token_expires_at`: None with a `token_checked_at` means never. `messaging_limit`: TIER_*. `news`: the newest first.
    """

    number: Number
    phone_number_id: str
    waba_id: str
    throughput: int
    created_at: datetime
    last_webhook_at: datetime | None = None
    last_send_ok_at: datetime | None = None
    sent_today: int = 0
    received_today: int = 0
    token_expires_at: datetime | None = None
    token_checked_at: datetime | None = None
    messaging_limit: str = ""
    news: tuple[NumberNews, ...] = ()


class NumberSetup(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """All of them. `webhook`: the path Meta's panel needs after our address; `secrets`: which kinds are in force."""

    numbers: tuple[NumberStanding, ...]
    webhook: str
    app_secret: bool
    verify_token: bool
