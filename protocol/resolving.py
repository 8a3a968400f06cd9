"""How a case ends: what a company (or a team of it) asks for, and what the person who resolves it says."""

from datetime import datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.conversation import Conversation

Outcome = Literal["sale", "appointment", "payment_promise", "solved", "none", "cancelled"]
VoidReason = Literal["wrong_number", "spam", "duplicate", "unreachable"]
Summary = Annotated[str, Meta(max_length=2000)]
Currency = Annotated[str, Meta(pattern=r"^([A-Z]{3})?$")]

OUTCOMES: tuple[Outcome, ...] = ("sale", "appointment", "payment_promise", "solved", "none", "cancelled")
VOIDS: tuple[VoidReason, ...] = ("wrong_number", "spam", "duplicate", "unreachable")


class Resolving(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The policy of kind `resolving`, of the company or of one team (whose own counts wholly).

    `proof`: the customer's yes or a summary. `outcomes` are offered; with `outcome_required` one must be chosen.
    `required_tags`: at least one of these. `attempts`: tries without an answer before a customer is unreachable.
    A case that counts for nothing (a void reason) needs neither proof, outcome nor tags.
    """

    proof: bool = False
    outcomes: tuple[Outcome, ...] = ()
    outcome_required: bool = False
    currency: Currency = ""
    required_tags: Annotated[tuple[str, ...], Meta(max_length=30)] = ()
    attempts: Annotated[int, Meta(ge=0, le=20)] = 2


DEFAULT_RESOLVING: Final = Resolving(proof=True)
"""Of a company that never set anything: the customer's yes, or a summary."""


class Close(Struct, kw_only=True, omit_defaults=True):
    """What the person who resolves says. `tags` are put on with it."""

    agreed: bool = False
    summary: Summary = ""
    void: VoidReason | None = None
    outcome: Outcome | None = None
    amount_cents: Annotated[int, Meta(ge=0, le=10**14)] | None = None
    currency: Currency = ""
    tags: Annotated[list[str], Meta(max_length=20)] = []


class VoidCase(Struct, kw_only=True, omit_defaults=True):
    """An entry of `GET /api/voids`: a case somebody wants to count for nothing, not reviewed yet."""

    episode_id: int
    conversation: Conversation
    void: str
    summary: str = ""
    resolved_by: int | None = None
    resolved_at: datetime | None = None
    case_number: int | None = None


class ReviewVoid(Struct, kw_only=True):
    """`POST /api/voids/{episode_id}`: it counts for nothing, or it counts after all."""

    accept: bool
