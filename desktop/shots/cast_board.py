"""The morning of the pictures as a board: who waits for whom at Casa Lumbre, who is there, how the day went."""

from datetime import date, datetime, timedelta
from typing import Any

from desktop.store.report_query import Cut
from protocol.board import Board, HotLine, Levels, Pace, PersonLine, TeamLine
from protocol.frames import PresenceItem, UserItem
from protocol.levels import LevelPoint, LevelSeries
from protocol.metric_delivery import Delivered, DeliveryHealth
from protocol.metrics import Figure, Metric, Timing
from protocol.people import User
from protocol.roster import Presence

ZONE = "America/Mexico_City"
DAY = date(2026, 11, 20)
MORE = (
    User(id=16, rev=1, name="Julián Prieto", email="julian.prieto@casalumbre.mx", team_ids=(3,), capacity=8),
    User(id=17, rev=1, name="Tomás Echeverri", email="tomas.echeverri@casalumbre.mx", team_ids=(2,), capacity=8),
    User(id=18, rev=1, name="Inés Carvajal", email="ines.carvajal@casalumbre.mx", team_ids=(4,), capacity=8),
)
_ROSTER: tuple[tuple[int, str, str | None, tuple[int, ...], int, int | None], ...] = (
    (12, "available", None, (1,), 700, -1),
    (14, "available", None, (2,), 500, 26),
    (11, "busy", None, (1,), 800, 12),
    (16, "available", None, (3,), 400, 38),
    (13, "away", "lunch", (1,), 300, -5),
    (17, "available", None, (2,), 650, 41),
    (18, "offline", None, (4,), 0, None),
    (15, "available", None, (3,), 250, 52),
)
"""Who, state, why, teams, points, minutes until what is due next."""


def _levels(now: datetime, us: int, queued: int, soon: int, late: int, oldest: float, **more: Any) -> Levels:
    return Levels(
        open=us + more.get("customer", 0) + more.get("colleague", 0) + more.get("snoozed", 0), us=us, queued=queued,
        us_at_risk=soon, us_breached=late, at_risk=soon, breached=late,
        us_oldest_at=now - timedelta(minutes=oldest) if us else None,
        queued_oldest_at=now - timedelta(minutes=oldest) if queued else None, **more,
    )  # fmt: skip


def _person(now: datetime, line: tuple[int, str, str | None, tuple[int, ...], int, int | None]) -> PersonLine:
    id, state, reason, teams, points, due = line
    left = None if due is None else now + timedelta(minutes=due, seconds=20)
    soon, late = due is not None and 0 < due <= 12, due is not None and due <= 0
    levels = Levels(open=points // 100, us=points // 150, due_at=left, at_risk=int(soon), breached=int(late))
    return PersonLine(
        user_id=id, state=state, reason=reason, team_ids=teams, points=points,  # type: ignore[arg-type]
        places=8, since=now - timedelta(minutes=40), levels=levels,
    )  # fmt: skip


def figure(metric: Metric, n: int, median: float | None = None, p90: float | None = None, **more: Any) -> Figure:
    """A figure of the day."""
    bands = more.pop("bands", (0,) * 8)
    timing = Timing(median_s=median, p90_s=p90, mean_s=median, bands=bands)
    return Figure(
        metric=metric, definition=1, since=DAY, until=DAY, n=n, business=timing, calendar=timing,
        as_of=datetime.fromisoformat("2026-11-20T17:41:56+00:00"), **more,
    )  # fmt: skip


def _pace(now: datetime) -> Pace:
    since = datetime.fromisoformat("2026-11-20T06:00:00+00:00")
    steps = int((now - since).total_seconds()) // 300 + 1
    curve = [0] * steps
    answers = [0] * steps
    for step in range(24 * 4, steps):  # from eight in the morning
        curve[step] = 2 + (step * 7) % 5 + (3 if 132 > step > 112 else 0)
        answers[step] = max(0, curve[step - 1] + (step * 5) % 3 - 1) if step > 96 else 1
    return Pace(since=since, arrivals=tuple(curve), answers=tuple(answers))


def board(now: datetime) -> Board:
    """Everything the room shows."""
    hot = (
        (1, "Jorge Ibáñez", 13, 1, -5, 65), (21, "Samuel Otero", 12, 1, -1, 40),
        (2, "Beatriz Lagos Peña", None, 1, 9, 51),
        (3, "Mariana Quispe Rojas", 11, 1, 12, 48), (4, "Lucía Fernanda Ortega", 11, 2, 26, 11),
        (9, "Héctor Maldonado", 15, 3, 38, 104), (5, "Constructora Del Valle", 14, 2, 41, 18),
    )  # fmt: skip
    return Board(
        as_of=now - timedelta(seconds=4), zone=ZONE, day=DAY,
        levels=_levels(now, 23, 9, 6, 2, 10, customer=31, colleague=4, snoozed=6),
        teams=(
            TeamLine(team_id=1, levels=_levels(now, 11, 4, 4, 2, 10, customer=12)),
            TeamLine(team_id=4, levels=_levels(now, 1, 1, 0, 0, 1, customer=3)),
            TeamLine(team_id=3, levels=_levels(now, 4, 1, 1, 0, 4, colleague=4)),
            TeamLine(team_id=2, levels=_levels(now, 7, 3, 1, 0, 4, customer=16, snoozed=6)),
        ),
        people=tuple(_person(now, line) for line in _ROSTER),
        hottest=tuple(
            HotLine(
                conversation_id=id, name=name, assignee_id=owner, team_id=team, target="first_response",
                due_at=now + timedelta(minutes=due, seconds=10), warn_at=now + timedelta(minutes=due - 13),
                owed_since=now - timedelta(minutes=waited), window_until=now + timedelta(hours=20),
            )
            for id, name, owner, team, due, waited in hot
        ),
        pace=_pace(now),
        today={
            "first_response": figure("first_response", 214, 146, 296, waiting=9, bands=(58, 137, 11, 6, 2, 0, 0, 0)),
            "agent_first_reply": figure("agent_first_reply", 41, 128, 261, waiting=2),
            "next_response": figure("next_response", 386, 171, 402, waiting=14),
            "sla_first_response": figure("sla_first_response", 214, met=195, missed=19, waiting=9),
            "arrivals": figure("arrivals", 223), "received": figure("received", 207), "handled": figure("handled", 201),
            "resolved": figure("resolved", 162),
        },
        alerts=3, alerts_unowned=2,
    )  # fmt: skip


def cuts() -> dict[Any, list[Cut]]:
    """Arrivals by hour of the week, and agents of today."""
    week = [
        Cut(key=24 * day + hour, figure=figure("arrivals", _busy(day, hour)))
        for day in range(7) for hour in range(8, 21) if _busy(day, hour)
    ]  # fmt: skip
    agents = ((12, 146, 290, 38), (16, 172, 371, 31), (14, 108, 247, 44), (13, 156, 312, 31), (17, 204, 474, 33),
              (11, 126, 264, 41))  # fmt: skip
    compared = [Cut(key=id, figure=figure("agent_first_reply", n, median, p90)) for id, median, p90, n in agents]
    tags = (("Pedido", 84), ("Garantía", 51), ("Factura", 33), ("Mayoreo", 21), ("Reclamo", 12), (None, 22))
    why = [Cut(key=tag, figure=figure("arrivals", n)) for tag, n in tags]
    lately = [DAY - timedelta(days=back) for back in range(13, -1, -1)]
    first = [
        Cut(key=day, figure=figure("first_response", 200, 190 - 3 * n + 17 * (n % 3))) for n, day in enumerate(lately)
    ]
    kept = [
        Cut(key=day, figure=figure("sla_first_response", 200, met=172 + n + 5 * (n % 2)))
        for n, day in enumerate(lately)
    ]
    return {
        ("arrivals", "hour_of_week"): week, ("agent_first_reply", "agent"): compared, ("arrivals", "tag"): why,
        ("first_response", "day"): first, ("sla_first_response", "day"): kept,
    }  # fmt: skip


def usual() -> dict[date, list[Cut]]:
    """Arrivals by hour of the same weekday, four weeks back."""
    weekday = DAY.weekday()
    return {
        DAY - timedelta(days=7 * back): [
            Cut(key=24 * weekday + hour, figure=figure("arrivals", round(1.15 * share * _busy(weekday, hour))))
            for hour in range(8, 21)
        ]
        for back, share in enumerate((0.78, 0.95, 1.1, 1.24), 1)
    }


def levels(day: date) -> LevelSeries:
    """The backlog since midnight."""
    began = datetime.fromisoformat(f"{day}T06:00:00+00:00")
    points = []
    for step in range(140):
        rush = max(0, step - 96)
        us = 6 + (rush * 2) // 5 + step % 4 if rush else 5 - step // 40
        points.append(
            LevelPoint(at=began + timedelta(minutes=5 * step), us=us, customer=22 + rush // 5, queued=us // 3)
        )
    return LevelSeries(since=day, until=day, step_s=300, points=tuple(points))


def delivery() -> DeliveryHealth:
    """What became of the day's messages."""
    whole = Delivered(
        sent=812, accepted=810, delivered=792, read=644, failed=4, accepted_share=0.998, delivered_share=0.975,
        read_share=0.793, failed_share=0.005,
    )  # fmt: skip
    return DeliveryHealth(since=DAY, until=DAY, definition=1, whole=whole, numbers=(), days=(), pulses=())


def _busy(day: int, hour: int) -> int:
    shape = {8: 14, 9: 34, 10: 62, 11: 77, 12: 66, 13: 40, 14: 24, 15: 30, 16: 46, 17: 44, 18: 22, 19: 12, 20: 3}
    share = (1.0, 1.02, 0.84, 0.97, 0.99, 0.34, 0.08)[day]
    return round(shape[hour] * share)


def settle(session: Any) -> None:
    """The people of the board join the cast."""
    now = session.clock.now()
    for user in MORE:
        session.store.apply(UserItem(user))
    for id, state, reason, *_ in _ROSTER:
        row = Presence(
            user_id=id, rev=9, state=state, declared=state, reason=reason, receives=state == "available",  # type: ignore[arg-type]
            since=now - timedelta(minutes=40),
        )  # fmt: skip
        session.store.apply(PresenceItem(row))
    session.live_board, session.cuts, session.hours_of_day = board(now), cuts(), usual()
    session.delivery, session.day_levels = delivery(), levels
