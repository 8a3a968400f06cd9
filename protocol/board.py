"""The live board: what waits for whom at one instant, who is there with what load, and how today goes.

Plain data for the live room, the wall-board and time travel. Levels are never summed over time (METRICS section 3,
"Backlog"); what is measured of today are figures of the metric engine, as every other screen shows them.
"""

from datetime import date, datetime
from typing import Final, Literal

from msgspec import Struct

from protocol.metrics import Figure, Metric
from protocol.presence import Because, PresenceState
from protocol.promises import Alert, Target

PACE_STEP_S: Final = 300
"""Seconds between two points of `Pace`."""

LONG_UNANSWERED_S: Final = 86_400
"""Whoever waits on us for longer is in `Levels.unanswered_long`, whose goal is 0."""

HOTTEST: Final = 40
"""At most so many conversations are named by a board."""
ALERTED: Final = 50
"""At most so many alerts are listed by a board of the past."""

TODAY: Final[tuple[Metric, ...]] = (
    "first_response", "agent_first_reply", "next_response", "sla_first_response", "sla_next_response",
    "sla_resolution", "arrivals", "received", "handled", "resolved",
)  # fmt: skip
"""The figures of `Board.today`; days of the company's zone."""


class Levels(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Conversations with an open case, counted at the instant of the board.

    `us`, `customer`, `colleague` and `snoozed` add up to `open`: whose turn it is. `queued` wait for an owner.
    `at_risk` and `breached` go by the most urgent clock that runs, as the badge of the list; `us_at_risk` and
    `us_breached` are those of `us`, so `us` less both is on time. `*_oldest_at`: since when the first of them waits.
    `due_at`: the next target to fall due, or the one that is over for longest. `unanswered_long`: an answer is owed for
    more than LONG_UNANSWERED_S by the wall clock, put away or not. `window_closed`: WhatsApp takes a template only.
    """

    open: int = 0
    queued: int = 0
    queued_oldest_at: datetime | None = None
    us: int = 0
    us_oldest_at: datetime | None = None
    us_at_risk: int = 0
    us_breached: int = 0
    customer: int = 0
    colleague: int = 0
    snoozed: int = 0
    at_risk: int = 0
    breached: int = 0
    due_at: datetime | None = None
    unanswered_long: int = 0
    window_closed: int = 0


class TeamLine(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a team has; `team_id` null: what is of no team."""

    team_id: int | None = None
    levels: Levels = Levels()


class PersonLine(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A colleague in the roster. `points` (hundredths of a place) of `places` are all they carry, seen or not.

    `levels` are their conversations that the viewer may see. `since`: of the presence.
    """

    user_id: int
    team_ids: tuple[int, ...] = ()
    state: PresenceState = "offline"
    because: Because = "declared"
    reason: str | None = None
    since: datetime | None = None
    back_at: datetime | None = None
    receives: bool = False
    on_call: bool = False
    points: int = 0
    places: int = 0
    levels: Levels = Levels()


class HotLine(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A conversation that cannot wait: what is due first comes first, then who waits for us the longest.

    `name` as the list shows it: who shows it to a room shortens it.
    """

    conversation_id: int
    name: str
    owner_version: int = 0
    case_number: int | None = None
    vip: bool = False
    priority: int = 5
    number_id: int | None = None
    team_id: int | None = None
    assignee_id: int | None = None
    owed_since: datetime | None = None
    target: Target | None = None
    due_at: datetime | None = None
    warn_at: datetime | None = None
    window_until: datetime | None = None


class Pace(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Cases that began and first answers since `since`, each `PACE_STEP_S`; the last step is not over.

    They add up to `n` of the figures `arrivals` and `first_response` of today.
    """

    since: datetime
    arrivals: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()


Unknown = Literal["figures", "back_at", "priority", "people"]
"""What no history keeps, so that a board of the past does not say it.

`figures`: how the day went until then (`today` is empty: what was answered since would be counted as answered).
`back_at`: when a pause was meant to end. `priority`: priority, VIP and the customer's name are those of today.
`people`: teams and places of colleagues are those of today, because a change of them did not note what was before.
"""


class Board(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/board`: as one viewer may see it.

    Who may not see colleagues' numbers is told their own: their conversations, their day, themselves alone in `people`.
    `teams`: those that have something or have people in sight, nobody's last. `day` is today in `zone`, the company's.
    `alerts` are open, `alerts_unowned` of them nobody took. The figures know of what happened until their own `as_of`.
    `past`: `GET /api/board/at`, as it stood at `as_of` by what is known now; `unknown` of it is left out.
    `alerted`: of the past the worst of its alerts, owned by whom they were then, in the words they had last.
    """

    as_of: datetime
    zone: str
    day: date
    levels: Levels = Levels()
    teams: tuple[TeamLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    hottest: tuple[HotLine, ...] = ()
    pace: Pace | None = None
    today: dict[Metric, Figure] = {}
    alerts: int = 0
    alerts_unowned: int = 0
    alerted: tuple[Alert, ...] = ()
    past: bool = False
    unknown: tuple[Unknown, ...] = ()
