"""What if: past traffic under changed rules, beside what really happened (`/api/replays`).

    POST   /api/replays              StartReplay -> ReplayStatus (202); the one this person had before is gone
    GET    /api/replays              list[ReplayStatus]: the one this person has, or none
    GET    /api/replays/{id}         ReplayStatus: how far it is, and its summary once it is done
    GET    /api/replays/{id}/cases   ReplayCases: `?changed=true` only those that came out otherwise, `cursor`, `limit`
    DELETE /api/replays/{id}         cancels it, or forgets its result

A result stays in memory for an hour and is its owner's alone. Codes and values only: the words are the client's.
"""

from datetime import datetime
from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct

from protocol.promises import Target
from protocol.routing import RuleList, RuleRef, TeamRouting
from protocol.routing_api import Outcome

ReplayState = Literal["reading", "replaying", "done", "cancelled", "failed"]
"""`reading`: the past is read; `replaying`: it runs again. The other three are ends."""
Difference = Literal["rule", "team", "agent", "time", "sla"]
"""What came out otherwise: the rule that placed it, its team, its first owner, when it got one, a promise."""
ClockEnd = Literal["met", "missed", "unanswered", "running", "void"]
"""`running` at the end of the period: neither kept nor broken, and in no ratio (METRICS section 3)."""
CaveatCode = Literal[
    "open_before",
    "people_as_today",
    "records_as_today",
    "answers_retimed",
    "answers_unowned",
    "offers_guessed",
    "moves_dropped",
    "ladder_not_replayed",
    "shifts_as_today",
    "late_facts",
]
"""What cannot be known, or was guessed. `count` says how many it touches.

`open_before`: conversations that were open before the period; they stand as they were, and are no cases.
`people_as_today`: changes of teams, places or skills since the period began that do not tell what was before (older
ones): today's count.
`records_as_today`: customers merged since, whose record of then is not kept: today's counts.
`answers_retimed`: answers that somebody else, or the same person at another time, would have given: taken to come as
long after they had it as the real one did.
`answers_unowned`: answers that nobody would have been there to give.
`offers_guessed`: offers to somebody who was not asked then: taken to be accepted as quickly as that person, or their
colleagues, usually did.
`moves_dropped`: moves made by hand that nobody would have made, because somebody else would have had it.
`ladder_not_replayed`: waits longer than the ladder allows under another owner, who is not taken to lose it.
`shifts_as_today`: the plan of shifts as it stands; lines taken out since are not known.
`late_facts`: messages that arrived more than a minute after they were written.
"""

KEPT_SECONDS: Final = 3600
"""How long a result is kept."""
LONGEST_DAYS: Final = 92
"""A longer period is refused."""
MOST_CASES: Final = 200_000
"""A period with more cases is refused: choose a shorter one."""


class StartReplay(Struct, kw_only=True):
    """`POST /api/replays`: [starts_at, ends_at) again. Everything that is not named counts as it did then.

    `rules`: lists that count instead, each for its number (None: the workspace). `teams`: how teams deal, where that is
    changed, too. Both count for the whole period. Checked as a new version would be (`PolicyInvalid` names the place).
    """

    starts_at: datetime
    ends_at: datetime
    rules: tuple[RuleList, ...] = ()
    teams: tuple[TeamRouting, ...] = ()


class ReplayMove(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One automatic decision. `rule` put it where it was decided about; `tie_break` as in `Why`."""

    at: datetime
    outcome: Outcome
    team_id: int | None = None
    agent_id: int | None = None
    rule: RuleRef | None = None
    tie_break: str | None = None


class ReplayClock(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One promise. `used_s` counts open time of its own calendar; `due_at` None when that never opens."""

    target: Target
    started_at: datetime
    allowed_s: int
    used_s: int = 0
    state: ClockEnd = "running"
    due_at: datetime | None = None
    ended_at: datetime | None = None


class ReplaySide(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What became of one case. `team_id`, `rule`: where the rules put it; `agent_id`, `owned_at`: its first owner."""

    moves: tuple[ReplayMove, ...] = ()
    rule: RuleRef | None = None
    team_id: int | None = None
    agent_id: int | None = None
    owned_at: datetime | None = None
    answered_at: datetime | None = None
    clocks: tuple[ReplayClock, ...] = ()


class ReplayCase(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One episode that began in the period. `differs`: what would have come out otherwise.

    `sure`: the replay of that time's own rules gives exactly what really happened to it, so a difference is due to the
    changed rules; otherwise something that is not recorded played a part, too. `customer` is None where the asker may
    not see the conversation.
    """

    conversation_id: int
    episode_id: int
    case_number: int
    started_at: datetime
    customer: str | None = None
    differs: tuple[Difference, ...] = ()
    sure: bool = True
    really: ReplaySide = ReplaySide()
    would: ReplaySide = ReplaySide()


class ReplayCases(Struct, frozen=True, kw_only=True):
    """A page, oldest case first. `cursor`: of the next page; None at the end."""

    items: list[ReplayCase]
    cursor: str | None = None


class Kept(Struct, frozen=True, kw_only=True):
    """Promises of one kind: attainment is met / (met + missed)."""

    met: int = 0
    missed: int = 0
    unanswered: int = 0
    running: int = 0


class TargetCompared(Struct, frozen=True, kw_only=True):
    """One kind of promise, really and under the changed rules."""

    target: Target
    really: Kept
    would: Kept


class Compared(Struct, frozen=True, kw_only=True):
    """How many cases one rule, team or person got first. `id` is the team's or the agent's (None: none); or `rule`."""

    id: int | None = None
    rule: RuleRef | None = None
    really: int = 0
    would: int = 0


class Delay(Struct, frozen=True, kw_only=True):
    """Seconds from the start of a case until it had an owner: of `count` cases that got one."""

    count: int = 0
    median_s: float | None = None
    p90_s: float | None = None


class Caveat(Struct, frozen=True, kw_only=True):
    """Something to know before the figures are believed."""

    code: CaveatCode
    count: int
    data: dict[str, Any] = {}


class Fidelity(Struct, frozen=True, kw_only=True):
    """How well the replay knows the past: of the real decisions of the period, those that come out the same again.

    Under the rules and ways of dealing of that time: same conversation, rule, team, person, in the same order.
    """

    decisions: int = 0
    same: int = 0


class ReplaySummary(Struct, frozen=True, kw_only=True):
    """The whole in figures. `changed`: cases that differ; `unsure`: those of them whose difference is not sure."""

    cases: int
    changed: int
    unsure: int
    fidelity: Fidelity
    targets: tuple[TargetCompared, ...] = ()
    teams: tuple[Compared, ...] = ()
    agents: tuple[Compared, ...] = ()
    rules: tuple[Compared, ...] = ()
    owner_really: Delay = Delay()
    owner_would: Delay = Delay()
    caveats: tuple[Caveat, ...] = ()


class ReplayStatus(Struct, frozen=True, kw_only=True):
    """Where a replay stands. `progress` 0..1 over both stages; `problem` says why it failed, in English."""

    id: str
    state: ReplayState
    starts_at: datetime
    ends_at: datetime
    begun_at: datetime
    progress: Annotated[float, Meta(ge=0, le=1)] = 0
    expires_at: datetime | None = None
    problem: str | None = None
    summary: ReplaySummary | None = None
