"""The past of a period as the replay is told it: values only, so that they travel to another process as they are.

Filled by `store/replay*`. Times are ours (when the gateway knew) unless a field says Meta's. Lists are in time order.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from protocol.message import Referral
from protocol.presence import Because, PresenceState
from protocol.replay import ReplayClock
from protocol.routing import NeededSkill, RuleRef
from protocol.routing_api import Outcome


class PolicyRow(Struct, frozen=True, array_like=True):
    """A version of what admins decided. `subject` 0 is the company."""

    kind: str
    subject: int
    version: int
    body: str
    at: datetime


class WorkPast(Struct, frozen=True, kw_only=True):
    """What a colleague belonged to, carried and knew until `at`."""

    at: datetime
    team_ids: tuple[int, ...]
    capacity: int
    skills: dict[str, int] = {}


class PersonPast(Struct, frozen=True, kw_only=True):
    """A colleague as they are today, with what they were until each change since the period began.

    `dealt_at`: the last conversation routing gave them before the period.
    """

    id: int
    team_ids: tuple[int, ...]
    capacity: int
    skills: dict[str, int] = {}
    dealt_at: datetime | None = None
    changes: tuple[WorkPast, ...] = ()

    def at(self, moment: datetime) -> "PersonPast | WorkPast":
        """As they were then."""
        return next((one for one in self.changes if one.at > moment), self)


class PresencePast(Struct, frozen=True, array_like=True):
    """From `at` on they were this."""

    user_id: int
    at: datetime
    state: PresenceState
    because: Because
    receives: bool
    reason: str | None = None


class PlanPast(Struct, frozen=True, array_like=True):
    """A shift or an absence, known since `known_at`."""

    user_id: int
    kind: Literal["shift", "absence"]
    starts_at: datetime
    ends_at: datetime
    reason: str
    known_at: datetime


class OfferPast(Struct, frozen=True, kw_only=True):
    """Somebody was asked. `ended_at` with `state`: accepted, declined, expired, withdrawn."""

    conversation_id: int
    kind: Literal["routing", "transfer"]
    to_user: int
    to_team: int | None
    at: datetime
    expires_at: datetime
    state: str
    ended_at: datetime | None = None


class Inbound(Struct, frozen=True, kw_only=True):
    """A message of the customer. `at` is Meta's time; `heard`: the rules may read it."""

    id: int
    known_at: datetime
    at: datetime
    text: str = ""
    needs: bool = True
    heard: bool = True
    referral: Referral | None = None


class SegmentPast(Struct, frozen=True, array_like=True):
    """Who had it, from when on, and how they came to it."""

    owner_kind: str
    user_id: int | None
    team_id: int | None
    at: datetime
    ended_at: datetime | None
    reason: str


class WaitPast(Struct, frozen=True, array_like=True):
    """A wait as the fold kept it; Meta's times."""

    started_at: datetime
    ended_at: datetime | None
    end_kind: str | None
    team_id: int | None


class ReplyPast(Struct, frozen=True, array_like=True):
    """A human reply that left; `at`: when it counts from (Meta's whole seconds)."""

    id: int
    known_at: datetime
    at: datetime
    holding: bool


class StatedPast(Struct, frozen=True, array_like=True):
    """An automatic reply that left and states a time."""

    id: int
    at: datetime
    states: datetime


class HoldPast(Struct, frozen=True, array_like=True):
    """Another area's turn, or put away."""

    id: int
    kind: str
    at: datetime
    due_at: datetime | None
    ended_at: datetime | None
    area: str
    reason: str


class ChangePast(Struct, frozen=True, array_like=True):
    """Somebody changed tags or priority by hand: tagged, untagged, priority."""

    at: datetime
    what: str
    value: str


class DecisionPast(Struct, frozen=True, array_like=True):
    """An automatic decision that was really taken."""

    id: int
    conversation_id: int
    episode_id: int | None
    at: datetime
    outcome: Outcome
    user_id: int | None
    team_id: int | None
    rule: RuleRef | None
    tie_break: str | None


class EpisodePast(Struct, frozen=True, kw_only=True):
    """One case. `waived`: when somebody said that nothing of it needs an answer.

    `clocks` are its real promises as they stood at the end of the period.
    """

    id: int
    case_number: int
    started_at: datetime
    ended_at: datetime | None = None
    void: str | None = None
    inbound: tuple[Inbound, ...] = ()
    segments: tuple[SegmentPast, ...] = ()
    waits: tuple[WaitPast, ...] = ()
    replies: tuple[ReplyPast, ...] = ()
    stated: tuple[StatedPast, ...] = ()
    waived: tuple[datetime, ...] = ()
    holds: tuple[HoldPast, ...] = ()
    clocks: tuple[ReplayClock, ...] = ()


class Before(Struct, frozen=True, kw_only=True):
    """What routing kept of a conversation when the period began; `ruled_priority`: the one its rule gave it."""

    team_id: int | None = None
    priority: int = 5
    tags: tuple[str, ...] = ()
    rule: RuleRef | None = None
    skills: tuple[NeededSkill, ...] = ()
    ruled_priority: int | None = None
    last_user: int | None = None


class TalkPast(Struct, frozen=True, kw_only=True):
    """A conversation with those of its cases that touch the period, oldest first."""

    id: int
    number_id: int
    contact_id: int
    before: Before = Before()
    episodes: tuple[EpisodePast, ...] = ()
    changes: tuple[ChangePast, ...] = ()


class RecordChange(Struct, frozen=True, array_like=True):
    """What a field of a customer's record held until `at`."""

    at: datetime
    field: str
    before: str


class OrderPast(Struct, frozen=True):
    """An order of a customer, oldest first: when they sent it, when we knew, what it comes to."""

    at: datetime
    known_at: datetime
    micros: int | None = None
    currency: str = ""


class ContactPast(Struct, frozen=True, kw_only=True):
    """A customer as they are today, with what changed since the period began; and when each case of theirs began."""

    id: int
    language: str | None = None
    fields: dict[str, str] = {}
    vip: bool = False
    tags: tuple[str, ...] = ()
    changes: tuple[RecordChange, ...] = ()
    cases: tuple[tuple[int, datetime], ...] = ()
    orders: tuple[OrderPast, ...] = ()


class Past(Struct, frozen=True, kw_only=True):
    """Everything. `counts` of what cannot be known are codes of `protocol.replay.CaveatCode`."""

    starts_at: datetime
    ends_at: datetime
    policies: tuple[PolicyRow, ...] = ()
    people: tuple[PersonPast, ...] = ()
    presence: tuple[PresencePast, ...] = ()
    plans: tuple[PlanPast, ...] = ()
    offers: tuple[OfferPast, ...] = ()
    talks: tuple[TalkPast, ...] = ()
    contacts: tuple[ContactPast, ...] = ()
    decisions: tuple[DecisionPast, ...] = ()
    tag_ids: dict[str, int] = {}
    take_back_s: int = 300
    counts: dict[str, int] = {}
