"""What a wall-board shows of a board, as plain values: its pages, and the rows of each. Pure; `now` is handed in."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from protocol.board import PACE_STEP_S, PersonLine
from protocol.metrics import Figure, Metric
from protocol.presence import PresenceState
from protocol.wallboard import Wallboard

Kind = Literal["now", "people", "teams", "today"]
Haste = Literal["on_time", "soon", "overdue"]
_ORDER: Final[tuple[PresenceState, ...]] = ("available", "busy", "away", "offline")
HALF_HOUR: Final = 1800 // PACE_STEP_S
"""Steps of a pace in a point of a trend."""
_LATER: Final = timedelta(days=365)


class Room(Struct, frozen=True):
    """How many rows fit: in a column of the first page, in one of the others."""

    short: int = 4
    long: int = 7


class Page(Struct, frozen=True):
    """One of the pages that rotate; `part` counts from 0 where one kind needs several."""

    kind: Kind
    part: int = 0


class DueRow(Struct, frozen=True):
    """A promise that is due: whose conversation it is (empty: nobody's), in which team, how long is left."""

    haste: Haste
    who: str
    team: str
    left_s: float
    case_number: int | None = None


class PersonRow(Struct, frozen=True):
    """A colleague: `points` are hundredths of a place."""

    name: str
    state: PresenceState
    points: int
    places: int


class TeamRow(Struct, frozen=True):
    """A team's queue; empty name: of no team. `oldest_s`: how long the first of them waits on us."""

    name: str
    haste: Haste
    us: int
    oldest_s: float | None
    breached: int


def pages(wall: Wallboard, room: Room) -> tuple[Page, ...]:
    """The first page and today's always; people and teams where they do not fit on the first."""
    people, teams = len(people_rows(wall)), len(wall.board.teams)
    found = [Page("now")]
    if people > room.short:
        found += [Page("people", part) for part in range(-(-people // (2 * room.long)))]
    if teams > 1:
        found += [Page("teams", part) for part in range(-(-teams // room.long))]
    return (*found, Page("today"))


def due_rows(wall: Wallboard, now: datetime) -> list[DueRow]:
    """Promises by urgency, the most urgent first."""
    rows = [
        DueRow(
            haste=_haste(line.due_at, line.warn_at, now),
            who=wall.people.get(line.assignee_id or 0, ""),
            team=wall.teams.get(line.team_id or 0, ""),
            left_s=(line.due_at - now).total_seconds(),
            case_number=line.case_number,
        )
        for line in wall.board.hottest
        if line.due_at is not None
    ]
    return sorted(rows, key=lambda row: row.left_s)


def people_rows(wall: Wallboard) -> list[PersonRow]:
    """Who is there, or has work all the same: the available ones first, by name within."""
    there = [line for line in wall.board.people if line.state != "offline" or line.points]
    return [_person(wall, line) for line in sorted(there, key=lambda line: _ORDER.index(line.state))]


def team_rows(wall: Wallboard, now: datetime) -> list[TeamRow]:
    """The queues of all teams by urgency: what is over, then who waits longest."""
    rows = []
    for line in wall.board.teams:
        levels = line.levels
        haste: Haste = "overdue" if levels.us_breached else "soon" if levels.us_at_risk else "on_time"
        oldest = (now - levels.us_oldest_at).total_seconds() if levels.us_oldest_at is not None else None
        name = wall.teams.get(line.team_id or 0, "")
        rows.append(TeamRow(name=name, haste=haste, us=levels.us, oldest_s=oldest, breached=levels.us_breached))
    return sorted(rows, key=lambda row: (-row.breached, -(row.oldest_s or 0), row.name))


def breached(wall: Wallboard, now: datetime) -> int:
    """How many promises are over by now, those that ran out since the board was made too."""
    levels, as_of = wall.board.levels, wall.board.as_of
    since = sum(1 for line in wall.board.hottest if as_of < (line.due_at or as_of + _LATER) <= now)
    return levels.breached + since


def share(figures: Iterable[Figure | None]) -> tuple[int, int] | None:
    """How many promises were kept, of how many; None where nothing is over."""
    known = [figure for figure in figures if figure is not None]
    met, n = sum(figure.met for figure in known), sum(figure.n for figure in known)
    return (met, n) if n else None


def trend(steps: Sequence[int]) -> tuple[int, ...]:
    """Half hours of a pace since the first in which something happened; the one that runs is left out."""
    over = steps[:-1]
    whole = [sum(over[at : at + HALF_HOUR]) for at in range(0, len(over) - HALF_HOUR + 1, HALF_HOUR)]
    first = next((at for at, count in enumerate(whole) if count), len(whole))
    return tuple(whole[first:])


def figure(wall: Wallboard, metric: Metric) -> Figure | None:
    """Today's; None where an older gateway does not know it."""
    return wall.board.today.get(metric)


def _person(wall: Wallboard, line: PersonLine) -> PersonRow:
    name = wall.people.get(line.user_id, "?")
    return PersonRow(name=name, state=line.state, points=line.points, places=line.places)


def _haste(due_at: datetime, warn_at: datetime | None, now: datetime) -> Haste:
    if due_at <= now:
        return "overdue"
    return "soon" if warn_at is not None and warn_at <= now else "on_time"
