"""One conversation as it stands at the replay's moment, and what became of each of its cases."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from backend_gateway.domain.capacity import Turn, weight
from backend_gateway.domain.replay.deeds import Deed
from backend_gateway.domain.replay.past import EpisodePast, TalkPast
from backend_gateway.domain.routing.offers import Round, leave_out, next_round
from backend_gateway.domain.routing.snapshot import RunningOffer, Unwilling, Waiting
from backend_gateway.domain.rules.facts import Heard
from backend_gateway.domain.sla.history import Closing, Hold, Said, WaitSpan
from protocol.message import Referral
from protocol.replay import ReplayMove
from protocol.routing import NeededSkill, RuleRef


@dataclass(slots=True)
class Would:
    """What becomes of one case. `placed`: by which rule into which team, the last time before it had an owner."""

    episode: EpisodePast
    case: bool
    moves: list[ReplayMove] = field(default_factory=list)
    rule: RuleRef | None = None
    team_id: int | None = None
    first_team: int | None = None
    agent_id: int | None = None
    owned_at: datetime | None = None
    answered_at: datetime | None = None
    waits: list[WaitSpan] = field(default_factory=list)
    replies: list[Said] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    closings: list[Closing] = field(default_factory=list)
    priority: int = 5
    tags: tuple[str, ...] = ()
    retimed: bool = False


@dataclass(slots=True)
class Talk:
    """A conversation. `version` grows with every owner; `ruled_version` is the owner that rules left it with."""

    past: TalkPast
    team_id: int | None
    priority: int
    tags: tuple[str, ...]
    owner_kind: str = "none"
    user_id: int | None = None
    version: int = 0
    state: str = "resolved"
    would: Would | None = None
    stretch: int = 0
    segment_at: datetime | None = None
    reason: str = ""
    cause_at: datetime | None = None
    first_segment: bool = True
    first_reply: bool = False
    heard: list[Heard] = field(default_factory=list)
    referral: Referral | None = None
    # what routing keeps
    rule: RuleRef | None = None
    skills: tuple[NeededSkill, ...] = ()
    ruled_version: int = -1
    ruled_priority: int | None = None
    queued_at: datetime | None = None
    route_after: datetime | None = None
    preferred_id: int | None = None
    taken_from: int | None = None
    round: Round | None = None
    hops: int = 0
    last_user: int | None = None
    just_left: bool = False
    offer: RunningOffer | None = None
    offer_team: int | None = None
    offers_made: dict[int, int] = field(default_factory=dict)
    # what people do
    deeds: list[Deed] = field(default_factory=list)
    next_deed: int = 0
    deed_at: datetime | None = None
    token: int = 0

    @property
    def id(self) -> int:
        """The conversation's."""
        return self.past.id

    @property
    def wait(self) -> WaitSpan | None:
        """The open one."""
        waits = self.would.waits if self.would is not None else ()
        return waits[-1] if waits and waits[-1].ended is None else None

    @property
    def points(self) -> int:
        """What it weighs (`domain.capacity`)."""
        if self.state == "resolved":
            return 0
        turns: dict[str, Turn] = {"snoozed": "snoozed", "waiting_colleague": "colleague"}
        return weight(turns.get(self.state, "customer" if self.wait is None else "us"))

    def waits_in(self, teams: Mapping[int, object], now: datetime) -> bool:
        """Whether it stands in a queue that is dealt, ready to be."""
        queued = self.owner_kind == "queue" and self.queued_at is not None and self.team_id in teams
        return (
            queued and self.state not in ("resolved", "snoozed") and not (self.route_after and self.route_after > now)
        )

    def waiting(self, now: datetime) -> Waiting:
        """As a plan looks at it."""
        queued = self.queued_at or now
        wait = self.wait
        return Waiting(
            id=self.id,
            owner_version=self.version,
            team_id=self.team_id or 0,
            since=wait.started if wait is not None else queued,
            queued_at=queued,
            priority=self.priority,
            skills=self.skills,
            preferred_id=self.preferred_id,
            hops=self.hops,
            from_agent_id=self.taken_from,
            refused_by=self.refused(now),
            offer=self.offer,
            points=self.points,
            rule=self.rule,
        )

    def refused(self, now: datetime) -> dict[int, Unwilling]:
        """Who is not asked in this round; nobody once its pause is over."""
        if self.round is None or next_round(self.round, now) is not None:
            return {}
        return self.round.refused_by

    def refuse(self, user_id: int, how: Unwilling, now: datetime) -> None:
        """One more person who is not asked again in this round."""
        round_ = self.round or Round(started_at=now)
        self.round = leave_out(next_round(round_, now) or round_, user_id, how)
