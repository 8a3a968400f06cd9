"""What waits and for whom, as a conversation shows it: its most urgent clock, open offer, other area; alerts."""

from datetime import datetime
from typing import Any, Final, Literal, get_args

from msgspec import Struct

Target = Literal["first_response", "next_response", "resolution", "out_of_hours", "stated_time", "promise", "colleague"]
AlertLevel = Literal["warn", "alert", "critical"]
AlertKind = Literal[
    "sla_risk", "sla_missed", "stalled", "incident", "queue_stuck", "nobody_available", "help", "reminder",
    "scheduled_asks", "holidays_changed", "budget_passed", "allowance_passed", "token_expires", "canary_lost",
    "report_failed", "report_missed", "template_stopped", "data_request_due",
]  # fmt: skip
"""Every kind a gateway of this version raises; a client has words for each, and shows others by their level."""
ALERT_KINDS: Final[tuple[AlertKind, ...]] = get_args(AlertKind)


class ClockView(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The most urgent clock of a conversation. Running: `due_at`; paused: `left_s` of its allowed seconds.

    `warn_at` is when it begins to be at risk. Missed when `due_at` is over, whoever looks. `risk`: this one, or another
    one of the conversation, is at risk or missed.
    """

    target: Target
    started_at: datetime
    allowed_s: int
    due_at: datetime | None = None
    warn_at: datetime | None = None
    paused: bool = False
    left_s: int | None = None
    risk: bool = False


class OfferView(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An offer that waits for its answer. To a person or to a team; `from_user` is null when routing offers."""

    id: int
    to_user: int | None = None
    to_team: int | None = None
    from_user: int | None = None
    note: str = ""
    expires_at: datetime | None = None


class Colleague(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The other area that is waited for: who answers for it, why, until when."""

    area: str
    reason: str = ""
    user_id: int | None = None
    due_at: datetime | None = None


class Alert(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something somebody must own. One open alert per `cause`; `user_id` is who it is for, null = supervisors.

    What nobody owns climbs: step 0 the device its person sits at (`device`), 1 every device of theirs, 2 a colleague
    who is there, 3 the supervisors. The owner of the conversation is told at every step.
    """

    id: int
    rev: int
    kind: str
    cause: str
    level: AlertLevel = "warn"
    conversation_id: int | None = None
    team_id: int | None = None
    user_id: int | None = None
    step: int = 0
    body: dict[str, Any] = {}
    at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: int | None = None
    closed_at: datetime | None = None

    @property
    def device(self) -> str:
        """At step 0: the one device that is told yet; empty: all of them."""
        return str(self.body.get("device", "")) if self.step == 0 else ""
