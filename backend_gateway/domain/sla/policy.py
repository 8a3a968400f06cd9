"""What a company promises: targets by team, number, tag and priority, as versioned values.

Admins edit policies; `choosing` picks the targets of one conversation; `starting` freezes them into clocks. A policy
may name some kinds of target only, the others come from less specific ones. METRICS sections 3, 5 and 6.
"""

from datetime import timedelta
from typing import Final, Literal

from msgspec import Struct

ClockKind = Literal[
    "first_response",  # first inbound (or the hand-off) to the first human reply
    "next_response",  # each later wait to its human reply
    "resolution",  # start of the episode to its last resolve, closed intervals taken out
    "out_of_hours",  # first inbound while closed to a person, or an automatic reply that states a time
    "stated_time",  # the time that automatic reply stated
    "promise",  # a holding reply ("un momento, reviso") to the answer it promised
    "waiting_area",  # asked another area, to the time it is due
]
Measure = Literal["open", "wall"]
"""Open time of the frozen calendar (the business clock), or every minute there is."""

HoldKind = Literal["customer", "area", "snoozed"]
"""Whose turn stops a clock: the customer owes an answer, another area does, put away until later."""


class PolicyRef(Struct, frozen=True):
    """Which version of which policy."""

    id: int
    version: int


class Target(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`within` None says "no such target here". `pauses`: what stops its clock.

    `thresholds` are percents of `within` used up at which somebody is warned; from the first on the clock is "soon".
    """

    kind: ClockKind
    within: timedelta | None
    measure: Measure = "open"
    pauses: tuple[HoldKind, ...] = ()
    thresholds: tuple[int, ...] = (75,)


class Match(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom a policy is for. An empty dimension asks nothing; of tags one is enough."""

    priorities: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    teams: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


class Policy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Targets for those it matches. `position` is the admin's order and settles what specificity leaves open."""

    id: int = 0
    version: int = 1
    name: str = ""
    match: Match = Match()
    targets: tuple[Target, ...] = ()
    position: int = 0

    @property
    def ref(self) -> PolicyRef:
        """What a clock keeps of it."""
        return PolicyRef(self.id, self.version)


_MINUTE: Final = timedelta(minutes=1)

DEFAULT_POLICY: Final = Policy(
    name="default",
    targets=(
        Target(kind="first_response", within=5 * _MINUTE),
        # The brief names none for later waits; ten minutes is when it wants the supervisor to know.
        Target(kind="next_response", within=10 * _MINUTE),
        Target(kind="resolution", within=None, pauses=("customer", "snoozed")),
        Target(kind="out_of_hours", within=30 * _MINUTE, measure="wall"),
        Target(kind="promise", within=30 * _MINUTE),
    ),
)
"""METRICS sections 5 and 6. It matches everybody and is the last resort of `choosing`."""
