"""Whose a case was while it was measured: the time of a fact as stretches of assistant, queue and people. Pure.

Called by `store/metrics/case_stretches`. What always holds: stretches are in order and within the time of
the fact; where owners tile it they add up to it by both clocks, but for the second that rounding takes.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar, open_time_between
from protocol.metrics import CaseStretch, Metric, StretchKind

IN_ONE_PIECE: Final[frozenset[Metric]] = frozenset(
    ("first_response", "first_response_firm", "next_response", "handoff_response", "first_resolution")
)
"""Measured from one moment to another."""
WHILE_OWNED: Final[frozenset[Metric]] = frozenset(("final_resolution",))
"""Measured over all the time somebody had it, until its end."""
PARTED: Final = IN_ONE_PIECE | WHILE_OWNED
"""Of all others an owner's time is the number itself, or no time at all."""


class Owned(Struct, frozen=True):
    """An owner's stretch as it is kept; `ended` null: still theirs."""

    kind: StretchKind
    user_id: int | None
    team_id: int | None
    started: datetime
    ended: datetime | None


def stretches(
    metric: Metric, at: datetime, calendar_s: int, owned: Sequence[Owned], calendar: Calendar
) -> tuple[CaseStretch, ...]:
    """Of a counted fact that ended at `at`; neighbours of one owner are one, what lasted no second is none."""
    begins = at - timedelta(seconds=calendar_s) if metric in IN_ONE_PIECE else datetime.min.replace(tzinfo=at.tzinfo)
    found: list[CaseStretch] = []
    business = whole = timedelta()
    clipped = [(one, max(one.started, begins), at if one.ended is None else min(one.ended, at)) for one in owned]
    there = [piece for piece in clipped if piece[1] < piece[2]]
    for (kind, user, team), pieces in groupby(there, key=lambda piece: _owner(piece[0])):
        before = business, whole
        for _, start, end in pieces:
            business, whole = business + open_time_between(calendar, start, end), whole + (end - start)
        # Differences of rounded sums, so that the parts never add up to a second more than the whole.
        took = [_seconds(now) - _seconds(then) for now, then in zip((business, whole), before, strict=True)]
        if any(took):
            found.append(CaseStretch(kind=kind, user_id=user, team_id=team, business_s=took[0], calendar_s=took[1]))
    return tuple(found)


def _owner(one: Owned) -> tuple[StretchKind, int | None, int | None]:
    return one.kind, one.user_id, one.team_id if one.kind == "queue" else None


def _seconds(time: timedelta) -> int:
    return int(time.total_seconds())
