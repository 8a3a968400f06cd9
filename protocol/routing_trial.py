"""Rules tried before they count: a message, a customer and a time go through lists nobody has published yet.

Called by the settings page and `backend_gateway.api.routing_trial`. What always holds: nothing is assigned or written.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.message import Referral
from protocol.routing import RouteTo, RuleList, RuleProblem, RuleRef, RuleTrial, Why

Heard = Annotated[str, Meta(max_length=4096)]
Moment = Annotated[datetime, Meta(tz=True)]


CURRENCY: Final = "[A-Z]{3}"
MOST_MICROS: Final = 10**18
"""A million million of any currency: beyond, it is no price, and no number that JSON could carry."""


class TriedOrder(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An order: `micros` millionths of `currency` (None: not known), so many whole hours ago."""

    micros: Annotated[int, Meta(ge=0, le=MOST_MICROS)] | None = None
    currency: Annotated[str, Meta(pattern=f"^({CURRENCY})?$")] = ""
    hours_ago: Annotated[int, Meta(ge=0, le=2160)] = 0


class TryRouting(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/routing/try`. Each of `lists` stands in for the one in force of its number (None: the company's).

    `conversation_id` tries what that customer really wrote, and leaves out the rest but `at`. Else `messages` are what
    `contact_id` (None: a stranger) writes to `number_id` (None: where they wrote last). `order` None: what they really
    ordered last. `at` None is now.
    """

    lists: Annotated[tuple[RuleList, ...], Meta(max_length=200)]
    conversation_id: int | None = None
    contact_id: int | None = None
    number_id: int | None = None
    messages: Annotated[tuple[Heard, ...], Meta(max_length=20)] = ()
    ad: Referral | None = None
    order: TriedOrder | None = None
    at: Moment | None = None


class TriedFacts(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What the rules saw. `language` is what counted, `guessed` when it was read out of the messages."""

    number_id: int
    contact_id: int | None = None
    at: datetime
    heard: tuple[str, ...] = ()
    language: str | None = None
    guessed: bool = False
    tags: tuple[str, ...] = ()
    vip: bool = False
    returning: bool = False
    inside_hours: bool = True
    ad: Referral | None = None
    order: TriedOrder | None = None


class TriedProblems(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is wrong with one of the lists."""

    number_id: int | None = None
    problems: tuple[RuleProblem, ...] = ()


class Tried(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What would have happened. `listening`: only a greeting so far, decided at `wait_until` or with the next message.

    `to` and `rule` are the verdict (while listening, what it comes to without another message); `trials` every rule
    asked, in order. `why` is how its team would deal now, None when that team is not dealt; `full` the same were the
    person of `why` full. `place` is where it would stand in the queue, from 1.
    """

    verdict: Literal["routed", "listening", "unrouted"]
    facts: TriedFacts
    trials: tuple[RuleTrial, ...] = ()
    rule: RuleRef | None = None
    to: RouteTo | None = None
    wait_until: datetime | None = None
    why: Why | None = None
    full: Why | None = None
    place: int | None = None
    problems: tuple[TriedProblems, ...] = ()


class RuleUse(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How often one rule decided; `rule_id` None is the `otherwise` of that list."""

    number_id: int | None = None
    rule_id: int | None = None
    count: int


class RuleUses(Struct, frozen=True, kw_only=True):
    """`GET /api/routing/rules/uses`: what decided since `since`, rules that never did left out."""

    since: datetime
    uses: tuple[RuleUse, ...] = ()
