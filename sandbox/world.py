"""Who exists: accounts, numbers and WhatsApp users.

Called by the Graph routes, the life of a message and the customers. Always holds: a user is one object whatever name
it was found by (phone, wa_id, BSUID, parent BSUID); what a webhook shows of it is `user.person(...)`, which hides the
number of username-only users until the business has used it.
"""

from typing import Any

import msgspec

from sandbox.builders.base import Business, Person
from sandbox.identity import bsuid_of, calling_code, country_of, parent_bsuid_of, wa_id_of
from sandbox.rates import NumberRates
from sandbox.settings import AppSettings, NumberSettings

MONTH = 30 * 86_400


class User(msgspec.Struct, kw_only=True, eq=False):
    """One person on WhatsApp and how they behave.

    receipts: sends read receipts. reads_at_once: chat is open, so `delivered` is never told. offline: nothing arrives
    until it is set back. reachable: False fails with 131026. marketing: False after "stop promotions" (131050).
    """

    name: str
    wa_id: str
    user_id: str
    username: str | None = None
    parent_user_id: str | None = None
    hides_number: bool = False
    receipts: bool = True
    reads_at_once: bool = False
    offline: bool = False
    reachable: bool = True
    marketing: bool = True
    identity_key_hash: str | None = None
    last_wrote: dict[str, float] = msgspec.field(default_factory=dict)
    number_used: dict[str, float] = msgspec.field(default_factory=dict)

    @property
    def key(self) -> str:
        """Name in the ledger: the wa_id, or the BSUID of somebody who hides the number."""
        return self.user_id if self.hides_number else self.wa_id

    def person(self, phone_number_id: str, now: float) -> Person:
        """What a webhook of this number shows: the phone appears for 30 days after the business used it."""
        shown = not self.hides_number or now - self.number_used.get(phone_number_id, -MONTH) < MONTH
        return Person(
            name=self.name,
            user_id=self.user_id,
            wa_id=self.wa_id if shown else None,
            parent_user_id=self.parent_user_id,
            username=self.username,
            identity_key_hash=self.identity_key_hash,
        )


class Number(msgspec.Struct, kw_only=True, eq=False):
    """A business number and its state."""

    settings: NumberSettings
    business: Business
    wa_id: str
    prefix: str
    rates: NumberRates
    blocked: dict[str, User] = msgspec.field(default_factory=dict)
    profile: dict[str, Any] = msgspec.field(default_factory=dict)
    automation: dict[str, Any] = msgspec.field(default_factory=dict)
    callback: str | None = None
    status: str = "CONNECTED"
    quality: str = "GREEN"
    registered: bool = True
    pin: str | None = None

    @property
    def id(self) -> str:
        """Its phone_number_id."""
        return self.settings.phone_number_id


class Waba(msgspec.Struct, kw_only=True, eq=False):
    """A WhatsApp Business Account."""

    id: str
    name: str
    subscribed: bool = True
    callback: str | None = None
    calls: list[float] = msgspec.field(default_factory=list)
    creations: list[float] = msgspec.field(default_factory=list)


class World:
    """Registry of everything above."""

    def __init__(self, app: AppSettings, numbers: tuple[NumberSettings, ...], now: float, *, subscribed: bool) -> None:
        self.app = app
        self.callback: str | None = None
        self.tokens = {app.token}
        self.expired_tokens: set[str] = set()
        self.token_scopes = ["whatsapp_business_management", "whatsapp_business_messaging"]
        self.token_expires_at = 0
        self.webhook_fields = [
            "account_alerts", "account_update", "message_template_status_update", "messages",
            "phone_number_quality_update", "template_category_update", "user_preferences",
        ]  # fmt: skip
        self.numbers = {settings.phone_number_id: _number(settings, now) for settings in numbers}
        self.wabas = {
            settings.waba_id: Waba(id=settings.waba_id, name=settings.verified_name, subscribed=subscribed)
            for settings in numbers
        }
        self.users: dict[str, User] = {}

    def add_user(
        self,
        name: str,
        phone: str,
        *,
        username: str | None = None,
        hides_number: bool = False,
        parent: bool = False,
        receipts: bool = True,
        reads_at_once: bool = False,
        reachable: bool = True,
    ) -> User:
        """Register a person; with `hides_number` webhooks show only the BSUID."""
        wa_id = wa_id_of(phone)
        user = User(
            name=name,
            wa_id=wa_id,
            user_id=bsuid_of(wa_id, self.app.portfolio_id),
            username=username,
            hides_number=hides_number,
            parent_user_id=parent_bsuid_of(wa_id) if parent else None,
            receipts=receipts,
            reads_at_once=reads_at_once,
            reachable=reachable,
        )
        for alias in (wa_id, user.user_id, user.parent_user_id, username):
            if alias:
                self.users[alias] = user
        return user

    def user_by_phone(self, phone: str, prefix: str = "") -> User | None:
        """Who answers to a typed number."""
        return self.users.get(wa_id_of(phone, prefix))

    def stranger(self, phone: str, prefix: str, *, reachable: bool) -> User:
        """Register somebody who never wrote."""
        wa_id = wa_id_of(phone, prefix)
        return self.add_user(f"{country_of(wa_id)} {wa_id[-4:]}", "+" + wa_id, reachable=reachable)

    def callback_for(self, waba_id: str, number: Number | None) -> str | None:
        """Where a change goes: number, then WABA, then app; management fields always to the app (FACTS 1)."""
        waba = self.wabas.get(waba_id)
        if waba is None or not waba.subscribed:
            return None
        if number is None:
            return self.callback
        return number.callback or waba.callback or self.callback


def _number(settings: NumberSettings, now: float) -> Number:
    digits = "".join(filter(str.isdigit, settings.display_phone_number))
    business = Business(waba_id=settings.waba_id, phone_number_id=settings.phone_number_id, display_phone_number=digits)
    return Number(
        settings=settings,
        business=business,
        wa_id=wa_id_of("+" + digits),
        prefix=calling_code(digits),
        rates=NumberRates(settings.limits, now),
    )
