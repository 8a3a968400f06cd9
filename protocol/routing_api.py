"""Bodies of the routing API: answers to offers, transfers, the next of the queue, why a conversation is where it is."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.conversation import Conversation
from protocol.routing import Reason, RouteTo, RuleRef, RuleTrial, Why

Outcome = Literal["queued", "assigned", "offered", "waiting", "overflowed", "returned"]
"""`queued`: a rule put it into a team; `returned`: nobody answered, declined or took it, it stands in its queue."""


class DecisionBody(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a decision looked at: the rules asked (`queued`), or the people (`why`)."""

    rule: RuleRef | None = None
    to: RouteTo | None = None
    trials: tuple[RuleTrial, ...] = ()
    why: Why | None = None
    reason: Reason | None = None


class RoutingDecision(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One automatic decision about a conversation; `policy_id` is the version that was followed."""

    id: int
    at: datetime
    outcome: Outcome
    user_id: int | None = None
    team_id: int | None = None
    policy_id: int | None = None
    owner_version: int = 0
    body: DecisionBody = DecisionBody()


class WhyHere(Struct, kw_only=True):
    """`GET /api/conversations/{id}/decisions`: newest first. `now` is why it waits at this moment, if it does."""

    decisions: list[RoutingDecision]
    now: Why | None = None


class Transfer(Struct, kw_only=True):
    """`POST /api/conversations/{id}/transfer`: to a person (who accepts or declines) or to a team's queue.

    `owner_version` is what the sender saw; `note` reaches the receiver as an internal note.
    """

    owner_version: int
    assignee_id: int | None = None
    team_id: int | None = None
    note: Annotated[str, Meta(max_length=5000)] = ""


class Decline(Struct, kw_only=True):
    """`POST /api/offers/{id}/decline`."""

    reason: Annotated[str, Meta(max_length=500)] = ""


class Next(Struct, kw_only=True):
    """`POST /api/queue/next`: the conversation that is mine now, or why there is none."""

    conversation: Conversation | None = None
    reason: Reason | None = None
