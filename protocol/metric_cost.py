"""What Meta is likely to charge: prices and budgets as admins set them, and the estimate made of them.

`GET /api/metrics/cost` (METRICS section 3, "Cost per conversation": the Meta part). What counts is what Meta's own
statuses say a message is charged as; amounts are an estimate until Meta's invoice is there. Nothing is ever priced by a
guess: what has no price in the company's list is counted as `unpriced`. Money is a decimal with its currency.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
Market = Annotated[str, Meta(pattern=r"^([A-Z]{2})?$")]
"""ISO country of the customer's number; empty: every one without a price of its own."""
CATEGORIES: Final = ("marketing", "utility", "authentication", "service")
"""Those that are priced most; Meta has others (`marketing_lite`, `authentication_international` ...)."""


class Money(Struct, frozen=True, kw_only=True):
    """An amount, exact, as a decimal in text."""

    amount: Decimal
    currency: Currency


class Price(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """Of one delivered message. Without one for `service` such messages cost what `utility` does (FACTS section 7)."""

    category: Annotated[str, Meta(pattern=r"^[a-z][a-z_]{1,40}$")]
    amount: Decimal
    market: Market = ""


class PriceList(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """What counts from a day on, until the next list. `source`: where the company has it from."""

    since: date
    currency: Currency
    prices: Annotated[tuple[Price, ...], Meta(max_length=2000)]
    source: Annotated[str, Meta(max_length=300)] = ""


class Prices(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """The policy `prices`, of the company. Empty until an admin enters what Meta publishes.

    `agent_hour`: what an hour of handling time costs; null: cases are told what Meta costs alone.
    """

    lists: Annotated[tuple[PriceList, ...], Meta(max_length=60)] = ()
    agent_hour: Money | None = None


class Budget(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """The policy `budget`, of one number (subject) or of every number without its own (0), per calendar month.

    `allowance`: free service messages a month; null: as many as Meta grants (`ServiceUse`). Somebody is warned when the
    estimate passes one of `thresholds`, in percent, of the budget or of the allowance.
    """

    monthly: Money | None = None
    allowance: Annotated[int, Meta(ge=0, le=10_000_000)] | None = None
    thresholds: Annotated[tuple[Annotated[int, Meta(ge=1, le=1000)], ...], Meta(max_length=10)] = (80, 100)


class CostLine(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Delivered messages of one kind: `n` = `free` + `charged`; `unpriced` of `charged` have no price.

    In `Cost.lines` per number, month (its first day), category, type and market; in `Cost.days` per day alone.
    """

    number_id: int | None = None
    month: date | None = None
    day: date | None = None
    category: str = ""
    type: str = ""
    market: str = ""
    n: int = 0
    free: int = 0
    charged: int = 0
    unpriced: int = 0
    amounts: tuple[Money, ...] = ()


class ServiceUse(Struct, frozen=True, kw_only=True):
    """Free-form messages of a number in a month, from its first day to the end of the period, and how many are free.

    Those of free entry points do not count. `allowance` null: Meta charged none of them then.
    """

    number_id: int
    month: date
    used: int
    allowance: int | None


class BudgetUse(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A month's estimate of a number against its budget, likewise. `percent`: whole ones, rounded down.

    `unpriced`: charged ones that are not in it; `other`: what was estimated in other currencies.
    """

    number_id: int
    month: date
    spent: Money
    budget: Money
    percent: int
    unpriced: int = 0
    other: tuple[Money, ...] = ()


class Cost(Struct, frozen=True, kw_only=True):
    """Days of the company's zone, both inclusive. `prices_version` 0: nobody entered prices yet.

    A changed list restates the days it is for: `prices_at` says when that was. `resolved` cases took `agent_s` of
    handling time, which costs `agents` by the rate. `each`: all of it by `resolved`, four decimals, per currency:
    currencies are never added up. Nothing of ours is charged by an AI yet.
    """

    since: date
    until: date
    estimated: Literal[True]
    definition: int
    whole: CostLine
    lines: tuple[CostLine, ...]
    days: tuple[CostLine, ...]
    service: tuple[ServiceUse, ...]
    budgets: tuple[BudgetUse, ...]
    prices_version: int
    prices_at: datetime | None
    as_of: datetime | None
    resolved: int = 0
    agent_s: int = 0
    agents: Money | None = None
    each: tuple[Money, ...] = ()
