"""A case's clocks as the API tells them: what was promised, what it took in both kinds of time, who paused it."""

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from protocol.promises import Target
from protocol.sla import HoldKind

ClockState = Literal["running", "paused", "stopped", "void"]
Outcome = Literal["open", "met", "missed", "unanswered", "void"]
"""`missed` from the moment of the breach, also while it runs; `unanswered`: closed in time without an answer."""
WaitEnd = Literal["answered", "waived", "resolved", "withdrawn"]


class Pause(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A time that did not count: whose turn it was, and who said so (null: the customer's turn, or a rule)."""

    kind: HoldKind
    since: datetime
    until: datetime | None = None
    by_user: int | None = None
    area: str = ""
    reason: str = ""


class Measured(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One reading of a clock: seconds of its own time (`used_s`) and of the wall clock (`calendar_s`)."""

    outcome: Outcome
    used_s: int
    calendar_s: int
    ended_at: datetime | None = None


class CaseClock(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One promise of a case. `used_s` counts the open hours it froze, or every second where `wall`.

    `due_at`: null while paused or where nothing ever opens. `without_holding`: as if replies that only buy time had
    never been sent; only where they make a difference. `reason`: why it is void. `counts`: its own time runs now.
    """

    id: int
    target: Target
    started_at: datetime
    allowed_s: int
    state: ClockState
    read: Measured
    wall: bool = False
    counts: bool = False
    due_at: datetime | None = None
    wait_id: int | None = None
    holding: bool = False
    without_holding: Measured | None = None
    pauses: tuple[Pause, ...] = ()
    reason: str = ""


class CaseWait(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A stretch in which the customer waited for us; `by_user` answered it."""

    id: int
    started_at: datetime
    ended_at: datetime | None = None
    end: WaitEnd | None = None
    by_user: int | None = None


class EarlierCase(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A case of the same conversation that was before the one it shows; clocks and waits oldest first."""

    number: int
    started_at: datetime
    ended_at: datetime | None = None
    clocks: tuple[CaseClock, ...] = ()
    waits: tuple[CaseWait, ...] = ()


class CaseClocks(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`GET /api/conversations/{id}/clocks`: of its latest case, oldest first, as they stand at `at`.

    `number` is that case's. `earlier` are the cases before it, the newest first, at most `MOST_EARLIER`.
    """

    at: datetime
    number: int | None = None
    clocks: tuple[CaseClock, ...] = ()
    waits: tuple[CaseWait, ...] = ()
    earlier: tuple[EarlierCase, ...] = ()


MOST_EARLIER: Final = 20
