"""What is promised and whether it is kept: policies, clocks, timers, the escalation ladder, incidents. Pure.

policies --choosing--> targets --starting--> clocks --timers--> rows with a due time
^ reactions      | fires
what happens (happenings) ---------------------+                v
reading, ladder --> verdict, reasons
causes, incidents --> one alert, told once
"""

from backend_gateway.domain.sla.answer_by import answer_by
from backend_gateway.domain.sla.causes import Alert, Cause, CauseKind, Circumstance, cause_of
from backend_gateway.domain.sla.choosing import Choice, Chosen, Subject, choose
from backend_gateway.domain.sla.clock import Clock, ClockState, Course, Mark, Run, Void, course, state_of
from backend_gateway.domain.sla.happenings import (
    Answered,
    AreaAnswered,
    AreaAsked,
    AutoReplied,
    CustomerWrote,
    EpisodeBegan,
    Happening,
    Reclassified,
    Reopened,
    Resolved,
    Restored,
    Snoozed,
    StartMoved,
    Voided,
    WaitBegan,
    Withdrawn,
    Woke,
)
from backend_gateway.domain.sla.holding import HOLDING_PHRASES, is_holding_reply
from backend_gateway.domain.sla.incidents import Incident, Joined, acknowledge, close, group, join, regroup
from backend_gateway.domain.sla.ladder import first_timer, ladder_step
from backend_gateway.domain.sla.ladder_state import (
    DEFAULT_LADDER,
    Act,
    Activity,
    Ladder,
    LadderPolicy,
    LadderReason,
    LadderVerdict,
    OwnerKind,
    Rung,
)
from backend_gateway.domain.sla.policy import (
    DEFAULT_POLICY,
    ClockKind,
    HoldKind,
    Match,
    Measure,
    Policy,
    PolicyRef,
    Target,
)
from backend_gateway.domain.sla.reactions import clock_after
from backend_gateway.domain.sla.reading import Outcome, Phase, Reading, breached, due, elapsed, outcome, read, remaining
from backend_gateway.domain.sla.settling import settle
from backend_gateway.domain.sla.starting import clocks_started_by
from backend_gateway.domain.sla.telling import ended_at, target_name
from backend_gateway.domain.sla.timers import Timer, next_timer, timers

__all__ = [
    "DEFAULT_LADDER",
    "DEFAULT_POLICY",
    "HOLDING_PHRASES",
    "Act",
    "Activity",
    "Alert",
    "Answered",
    "AreaAnswered",
    "AreaAsked",
    "AutoReplied",
    "Cause",
    "CauseKind",
    "Choice",
    "Chosen",
    "Circumstance",
    "Clock",
    "ClockKind",
    "ClockState",
    "Course",
    "CustomerWrote",
    "EpisodeBegan",
    "Happening",
    "HoldKind",
    "Incident",
    "Joined",
    "Ladder",
    "LadderPolicy",
    "LadderReason",
    "LadderVerdict",
    "Mark",
    "Match",
    "Measure",
    "Outcome",
    "OwnerKind",
    "Phase",
    "Policy",
    "PolicyRef",
    "Reading",
    "Reclassified",
    "Reopened",
    "Resolved",
    "Restored",
    "Run",
    "Rung",
    "Snoozed",
    "StartMoved",
    "Subject",
    "Target",
    "Timer",
    "Void",
    "Voided",
    "WaitBegan",
    "Withdrawn",
    "Woke",
    "acknowledge",
    "answer_by",
    "breached",
    "cause_of",
    "choose",
    "clock_after",
    "clocks_started_by",
    "close",
    "course",
    "due",
    "elapsed",
    "ended_at",
    "first_timer",
    "group",
    "is_holding_reply",
    "join",
    "ladder_step",
    "next_timer",
    "outcome",
    "read",
    "regroup",
    "remaining",
    "settle",
    "state_of",
    "target_name",
    "timers",
]
