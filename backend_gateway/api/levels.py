"""The backlog over time, and the board as it stood. Who may not see colleagues' numbers is told their own."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from litestar.params import QueryParameter

from backend_gateway.actions.levels import KEPT
from backend_gateway.api.chosen import Day, Ids, check_ids, scope_of
from backend_gateway.api.context import Gate, Gateway, Signed
from backend_gateway.errors import BadRequest
from backend_gateway.store.board.at import board_at
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.metrics import levels
from backend_gateway.store.metrics.levels import Marks
from backend_gateway.store.people import SignedIn
from protocol.board import Board
from protocol.levels import MARK_S, LevelSeries

Step = Annotated[int, QueryParameter()]
Instant = Annotated[datetime, QueryParameter()]
MOST_POINTS: Final = 9000
"""A month of five minutes, a year of hours."""
YEARS: Final = (2000, 2999)
EARLIEST: Final = timedelta(days=400)


async def level_series(
    gate: Gateway, signed: Signed, since: Day, until: Day, team: Ids = None, number: Ids = None, step_s: Step = MARK_S
) -> LevelSeries:
    """The backlog at each mark of days of the company's zone, both inclusive; `step_s`: only every so many seconds.

    A level is never summed over time. Marks that nobody took are missing; whoever sees a part only is told the last
    five weeks.
    """
    steps = 86_400 // step_s if 0 < step_s <= 86_400 and step_s % MARK_S == 0 and 86_400 % step_s == 0 else 0
    if not steps:
        raise BadRequest("step_s is a whole part of a day and a multiple of 300: 300, 900, 3600.")
    days = (until - since).days + 1
    if days < 1 or days * steps > MOST_POINTS or not YEARS[0] <= since.year <= until.year <= YEARS[1]:
        raise BadRequest("A period begins before it ends; for a longer one ask for a longer step_s.")
    scope = _scope(signed, team, number)
    async with gate.reader(repeatable_read=True) as reader:
        zone = ZoneInfo(await company_zone(reader.conn))
        begin, end = _midnight(since, zone), _midnight(until + timedelta(days=1), zone)
        if scope.own or signed.viewer.visibility != "all":
            begin = max(begin, gate.clock() - KEPT)
        marks = Marks(
            since=begin, until=max(begin, end), step_s=step_s, teams=scope.teams,
            numbers=None if number is None else tuple(number),
        )  # fmt: skip
        found = await levels.points(reader.conn, scope, marks)
    return LevelSeries(since=since, until=until, step_s=step_s, points=found)


async def board_then(gate: Gateway, signed: Signed, t: Instant, team: Ids = None) -> Board:
    """The board as it stood at that instant, by what is known now; `unknown` names what no history keeps."""
    at = _past(gate, t)
    scope = _scope(signed, team, None)
    async with gate.reader(repeatable_read=True) as reader:
        return await board_at(reader.conn, scope, at, gate.clock())


def _past(gate: Gate, t: datetime) -> datetime:
    now = gate.clock()
    if t.tzinfo is None:
        raise BadRequest("t: a time with its zone, such as 2026-11-23T09:05:00Z.")
    if not now - EARLIEST <= t <= now:
        raise BadRequest("t: a time that is over, and not longer ago than 400 days.")
    return t.astimezone(UTC)


def _scope(signed: SignedIn, teams: list[int] | None, numbers: list[int] | None) -> Scope:
    check_ids(teams, numbers)
    return scope_of(signed, teams)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
