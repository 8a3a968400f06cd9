"""A wall-board of the house of the pictures, and a source of it that does not ask anybody."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec.structs import replace

from desktop.store.clock import Clock
from desktop.store.listeners import Listeners
from desktop.store.wall import WallState
from protocol.board import Board, HotLine, Levels, Pace, PersonLine, TeamLine
from protocol.metrics import Figure, Metric, Timing
from protocol.presence import PresenceState
from protocol.wallboard import Wallboard

PEOPLE = {
    1: "Daniel", 2: "Marisol", 3: "Valentina", 4: "Nadia", 5: "Tomás", 6: "Julián", 7: "Rocío", 8: "Andrés",
    9: "Camila", 10: "Paula", 11: "Bruno",
}  # fmt: skip
TEAMS = {1: "Envíos", 2: "Ventas", 3: "Soporte técnico", 4: "Cobranza"}
_ROSTER: tuple[tuple[int, PresenceState, int, int], ...] = (
    (1, "available", 700, 8), (2, "available", 500, 8), (3, "busy", 800, 8), (4, "away", 300, 8),
)  # fmt: skip
_MORE: tuple[tuple[int, PresenceState, int, int], ...] = (
    (5, "available", 950, 8), (6, "available", 25, 6), (7, "busy", 400, 6), (8, "available", 1300, 14),
    (9, "away", 0, 6), (10, "busy", 350, 6), (11, "offline", 100, 6),
)  # fmt: skip


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def _figure(metric: Metric, now: datetime, n: int, **more: object) -> Figure:
    told = {"business": Timing(), "calendar": Timing(), "as_of": now} | more
    return Figure(metric=metric, definition=1, since=now.date(), until=now.date(), n=n, **told)  # type: ignore[arg-type]


def wall_sample(now: datetime, *, whole: bool = False, calm: bool = False) -> Wallboard:
    """Envíos as in the picture; `whole`: all teams with more people; `calm`: nothing is over, few cases yet."""
    us = 0 if calm else 11
    levels = Levels(
        open=us + 20, queued=0 if calm else 4, us=us, us_oldest_at=None if calm else now - _minutes(10.4),
        customer=20, us_breached=0 if calm else 2, breached=0 if calm else 2, at_risk=0 if calm else 2,
        us_at_risk=0 if calm else 2, unanswered_long=0 if calm else 3,
    )  # fmt: skip
    due = (-5, -1, 9, 12)
    owners = (1, None, 2, 3)
    hottest = tuple(_hot(at, owner, now, minutes) for at, (minutes, owner) in enumerate(zip(due, owners, strict=True)))
    roster = (*_ROSTER, *(_MORE if whole else ()))
    people = tuple(
        PersonLine(user_id=id_, team_ids=(1,), state=state, points=points, places=places)
        for id_, state, points, places in roster
    )
    n = 12 if calm else 214
    timing = Timing(median_s=146, p90_s=296, mean_s=180, total_s=n * 180)
    today: dict[Metric, Figure] = {
        "sla_first_response": _figure("sla_first_response", now, n, met=round(n * 0.884), missed=n - round(n * 0.884)),
        "sla_next_response": _figure("sla_next_response", now, 480, met=451, missed=29),
        "first_response": _figure("first_response", now, n, business=timing, waiting=27),
        "arrivals": _figure("arrivals", now, 1241),
    }
    board = Board(
        as_of=now, zone="America/Lima", day=now.date(), levels=levels, hottest=() if calm else hottest, people=people,
        pace=_pace(now), alerts=0 if calm else 3,
        teams=_teams(now) if whole else (TeamLine(team_id=1, levels=levels),), today=today,
    )  # fmt: skip
    return Wallboard(title="Andes" if whole else "Envíos", board=board, teams=TEAMS, people=PEOPLE)


def _pace(now: datetime) -> Pace:
    """From eight in the morning: a rise, noon, the afternoon."""
    steps = [0] * 96 + [2 + (at * 7) % 5 + (8 if 30 < at < 60 else 0) for at in range(60)]
    return Pace(since=now - timedelta(hours=13), arrivals=tuple(steps), answers=tuple(count // 2 for count in steps))


def _hot(at: int, owner: int | None, now: datetime, minutes: float) -> HotLine:
    due_at = now + _minutes(minutes) + timedelta(seconds=20 if minutes > 0 else -20)
    return HotLine(
        conversation_id=0, name="", case_number=48200 + at, team_id=1, assignee_id=owner, target="next_response",
        due_at=due_at, warn_at=now - _minutes(1),
    )  # fmt: skip


def _teams(now: datetime) -> tuple[TeamLine, ...]:
    told = ((1, 11, 10.4, 2, 2), (2, 23, 6, 0, 1), (3, 2, 1.5, 0, 0), (4, 0, None, 0, 0), (None, 4, 130, 1, 0))
    return tuple(
        TeamLine(team_id=id_, levels=Levels(
            open=us, us=us, us_oldest_at=None if oldest is None else now - _minutes(oldest), us_breached=over,
            us_at_risk=soon,
        )) for id_, us, oldest, over, soon in told
    )  # fmt: skip


class StillSource:
    """`desktop.commands.wallboard_port.WallSource`: shows what it is given, counts who hurries it."""

    def __init__(self, clock: Clock, state: WallState) -> None:
        self.clock, self.state = clock, state
        self._listeners: Listeners[WallState] = Listeners()
        self.hurried, self.closed = 0, False
        self.team: int | None = None

    def choose(self, team: int | None) -> None:
        """It shows what it is given, whichever is chosen."""
        self.team = team

    def listen(self, listener: Callable[[WallState], None]) -> Callable[[], None]:
        """Hear of every state that `show` is given."""
        return self._listeners.add(listener)

    def show(self, **changes: object) -> None:
        """Another state."""
        self.state = replace(self.state, **changes)
        self._listeners.tell(self.state)

    def hurry(self) -> None:
        """Somebody wants to know now."""
        self.hurried += 1

    def close(self) -> None:
        """Nobody asks any more."""
        self.closed = True
        self._listeners.clear()


class StageWall:
    """The part of the pictures' session that shows the wall-board."""

    clock: Clock

    def wall_source(self) -> StillSource:
        """Envíos, answered a moment ago."""
        now = self.clock.now()
        return StillSource(self.clock, WallState(asked_at=now, wall=wall_sample(now), received_at=now))
