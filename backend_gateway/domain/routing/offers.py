"""Offers: one person is asked, with a time limit; they accept, decline with a reason, or do not answer (LESSONS 18).

    plan --offer--> asked --accept--> theirs
                      |---decline---> next one, this person is left out for the round
                      '---expire----> the same, "did not answer"
    everyone left out --> stays on top, alert; a new round after a pause, or as soon as somebody comes

The customer never waits on a silent ring: while asked it keeps its place in the queue.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.routing.snapshot import Unwilling
from protocol.routing import Reason

ROUND_PAUSE: Final = timedelta(minutes=2)


class Offer(Struct, frozen=True, kw_only=True):
    """One asking. `owner_version` is the conversation's when it was made."""

    conversation_id: int
    agent_id: int
    owner_version: int
    made_at: datetime
    expires_at: datetime


class Round(Struct, frozen=True, kw_only=True):
    """Who has already been asked in vain, since when this round runs."""

    number: int = 1
    started_at: datetime
    refused_by: dict[int, Unwilling] = {}


class OfferVerdict(Struct, frozen=True, kw_only=True):
    """What an answer comes to. `accepted`: claim it; `declined`: plan again with `round`; `void`: nothing happens."""

    outcome: Literal["accepted", "declined", "void"]
    round: Round
    reason: Reason | None = None


def judge_answer(
    offer: Offer, round_: Round, by: int, answer: Literal["accept", "decline"], now: datetime, owner_version: int
) -> OfferVerdict:
    """An answer at `now`, when the conversation stands at `owner_version`. Void: `not_yours`, `taken`, `too_late`.

    Exactly at `expires_at` it is too late: the plan of that moment may already have asked the next one.
    """
    if by != offer.agent_id:
        return OfferVerdict(outcome="void", round=round_, reason=Reason("not_yours", {"agent_id": offer.agent_id}))
    if owner_version != offer.owner_version:
        return OfferVerdict(outcome="void", round=round_, reason=Reason("taken", {"owner_version": owner_version}))
    if now >= offer.expires_at:
        late = Reason("too_late", {"expired_at": offer.expires_at.isoformat()})
        return OfferVerdict(outcome="void", round=round_, reason=late)
    if answer == "accept":
        return OfferVerdict(outcome="accepted", round=round_)
    return OfferVerdict(outcome="declined", round=leave_out(round_, by, "declined"))


def expire(offer: Offer, round_: Round, now: datetime) -> Round | None:
    """The round after an offer that ran out; None while it still runs."""
    return None if now < offer.expires_at else leave_out(round_, offer.agent_id, "did_not_answer")


def leave_out(round_: Round, agent_id: int, how: Unwilling) -> Round:
    """The round with one more person who is not asked again in it."""
    return Round(number=round_.number, started_at=round_.started_at, refused_by={**round_.refused_by, agent_id: how})


def next_round(round_: Round, now: datetime, *, somebody_came: bool = False) -> Round | None:
    """A fresh round, for a conversation everybody refused: after the pause, or at once when somebody became free."""
    if not round_.refused_by or (now < round_.started_at + ROUND_PAUSE and not somebody_came):
        return None
    return Round(number=round_.number + 1, started_at=now)
