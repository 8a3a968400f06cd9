"""What a company promises its customers and how a wait climbs: the bodies of the policies `sla` and `ladder`.

Admins edit them in the settings window; the gateway's `domain.sla` chooses, counts and climbs by them. A policy may
name some kinds of target only, the others come from less specific ones. METRICS sections 3, 5 and 6.
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

Act = Literal["warn", "alert_supervisor", "reassign"]


class Rung(Struct, frozen=True):
    """What happens `after` so much time without movement."""

    act: Act
    after: timedelta


MOST_HOPS: Final = 2
"""Automatic moves of one conversation (issue 3, Routing): after that dealing gives it to nobody, a person decides."""


class LadderPolicy(Struct, frozen=True, kw_only=True):
    """Rungs in the order of time. `quiet`: how long a lease or typing counts. `most_hops`: automatic reassigns.

    A policy stored when more than `MOST_HOPS` could be chosen counts as `MOST_HOPS`.
    """

    rungs: tuple[Rung, ...] = (
        Rung("warn", timedelta(minutes=5)),
        Rung("alert_supervisor", timedelta(minutes=10)),
        Rung("reassign", timedelta(minutes=20)),
    )
    quiet: timedelta = timedelta(minutes=3)
    most_hops: int = MOST_HOPS


DEFAULT_LADDER: Final = LadderPolicy()

HOLDING_PHRASES: Final = (
    "un momento", "un momentito", "un segundo", "un segundito", "un minuto", "un minutito", "dame un momento",
    "deme un momento", "aguarde", "aguardame", "aguarda", "espere", "esperame", "ya reviso", "ya lo reviso",
    "ya te confirmo", "ya le confirmo", "reviso y te aviso", "reviso y le aviso", "lo consulto", "dejame ver",
    "dejeme ver", "ya lo veo", "reviso",
    "um momento", "um momentinho", "um segundo", "um minuto", "so um momento", "so um minuto", "so um instante",
    "aguarde um momento", "vou verificar", "ja verifico", "ja te confirmo", "deixa eu ver",
    "one moment", "one second", "one minute", "just a moment", "just a second", "just a minute", "give me a moment",
    "hold on", "let me check", "i will check", "i ll check", "checking",
)  # fmt: skip


class CompanySla(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`zone`: of the default hours. A missed promise nobody owns climbs a step every `climb`."""

    policies: tuple[Policy, ...] = ()
    zone: str = "UTC"
    holding_phrases: tuple[str, ...] = HOLDING_PHRASES
    climb: timedelta = timedelta(minutes=2)
