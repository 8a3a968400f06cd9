"""The morning of the pictures as it stood at other moments: fewer before nine, a peak at half past ten."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from desktop.shots import cast, cast_board
from protocol.board import Board, Pace
from protocol.levels import MARK_S, LevelPoint, LevelSeries
from protocol.promises import Alert

MIDNIGHT = datetime(2026, 11, 20, 6, tzinfo=UTC)
"""At Casa Lumbre."""


def waiting(step: int) -> int:
    """How many waited at a step of the day."""
    if step < 96:
        return 3 if step < 12 else 1
    rise = min(step - 96, 30)
    return 2 + rise - max(0, (step - 128) // 2) + (step * 7) % 3


def past(at: datetime) -> Board:
    """As it stood then: the picture's board with other counts."""
    live, us = cast_board.board(at + timedelta(seconds=4)), waiting(int((at - MIDNIGHT).total_seconds()) // MARK_S)
    levels = replace(live.levels, us=us, us_at_risk=min(4, us), us_breached=min(1, max(0, us - 4)), queued=us // 3)
    pace = live.pace
    steps = max(1, int((at - MIDNIGHT).total_seconds()) // MARK_S)
    shown = None if pace is None else Pace(
        since=MIDNIGHT, arrivals=pace.arrivals[:steps], answers=pace.answers[:steps]
    )  # fmt: skip
    people = tuple(replace(one, state="available" if one.user_id % 2 else "busy", reason=None) for one in live.people)
    return replace(
        live, as_of=at, levels=levels, people=people, pace=shown, today={}, past=True, alerts=2, alerts_unowned=1,
        alerted=_alerted(at),
        unknown=("figures", "back_at", "priority"),
    )  # fmt: skip


def _alerted(at: datetime) -> tuple[Alert, ...]:
    """One nobody had taken yet, and one that Nadia saw to."""
    help_, stuck = timedelta(minutes=4), timedelta(minutes=21)
    return (
        Alert(
            id=1, rev=1, kind="help", cause="help", level="alert", at=at - help_,
            body={"name": cast.JOEL.name, "reason": "pide un descuento mayor"},
        ),
        Alert(
            id=2, rev=1, kind="queue_stuck", cause="stuck", team_id=1, at=at - stuck,
            body={"cause": "everyone_full", "waiting": 6}, acknowledged_at=at, acknowledged_by=cast.NADIA.id,
        ),
    )  # fmt: skip


def levels(day: date) -> LevelSeries:
    """Every mark of the morning."""
    points = tuple(
        LevelPoint(at=MIDNIGHT + timedelta(seconds=MARK_S * step), open=60, us=waiting(step)) for step in range(141)
    )
    return LevelSeries(since=day, until=day, step_s=MARK_S, points=points)
