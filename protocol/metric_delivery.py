"""Delivery health: what became of what we handed to WhatsApp, and how quickly we read what it told us.

`GET /api/metrics/delivery` (METRICS section 3). A message counts on the day it was written. The read share is a floor:
customers can switch their receipts off.
"""

from datetime import date, datetime

from msgspec import Struct


class Delivered(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Messages of one number; without `number_id` of all. With `day` only of that day.

    `sent`: handed to WhatsApp, reactions not among them; of these `accepted` by it, `delivered`, `read` (a floor),
    `failed`, and `uncertain` (nobody knows whether it took them). One that was accepted and failed later is in both.
    `codes`: failed ones by Meta's code, or by our own word where Meta was not reached. `waiting`: accepted, neither
    delivered nor failed yet. Shares are of `sent`; null without any. `received`: live messages of customers;
    `lag_p95_ms`: how long after their delivery was journalled 95 % of those were read, of several days the slowest one.
    """

    number_id: int | None = None
    day: date | None = None
    sent: int = 0
    accepted: int = 0
    delivered: int = 0
    read: int = 0
    failed: int = 0
    uncertain: int = 0
    waiting: int = 0
    codes: dict[str, int] = {}
    received: int = 0
    lag_p95_ms: int | None = None
    accepted_share: float | None = None
    delivered_share: float | None = None
    read_share: float | None = None
    failed_share: float | None = None


class Pulse(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Whether Meta speaks to us about a number now. `webhook_age_s`: seconds since it last did; null: never."""

    number_id: int
    last_webhook_at: datetime | None = None
    webhook_age_s: int | None = None
    silent_since: datetime | None = None
    unreachable_since: datetime | None = None


class DeliveryHealth(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Days of the company's zone, both inclusive. `as_of`: until when changes are counted; null: none is yet."""

    since: date
    until: date
    definition: int
    whole: Delivered
    numbers: tuple[Delivered, ...]
    days: tuple[Delivered, ...]
    pulses: tuple[Pulse, ...]
    as_of: datetime | None = None
