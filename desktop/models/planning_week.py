"""A week of the plan as a table: a row per colleague, a column per day, each cell the lines that touch that day.

Column 0 is the person. A shift stands on the day it begins; absences and times on call on every day they touch.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimeZone

from desktop.models.tooltips import plain_tooltip
from protocol.people import User
from protocol.planning import NewLine
from protocol.presence_api import Planned

LINES: Final = Qt.ItemDataRole.UserRole + 1
USER: Final = Qt.ItemDataRole.UserRole + 2
DAY: Final = Qt.ItemDataRole.UserRole + 3
DAYS: Final = 7
Index = QModelIndex | QPersistentModelIndex


class Words(Struct, frozen=True):
    """How the table speaks: the model knows no language."""

    cell: Any
    """(lines, zone) -> text; `day`: date -> text."""
    day: Any


class PlanWeek(QAbstractTableModel):
    """`show_week` and `show_people` fill it; everything else is read."""

    def __init__(self, zone: tzinfo, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zone, self._words = zone, words
        self.monday = date.min
        self.users: list[User] = []
        self._lines: dict[tuple[int, int], list[Planned]] = {}

    def show_people(self, users: Sequence[User]) -> None:
        """Other rows."""
        if list(users) != self.users:
            self.beginResetModel()
            self.users = list(users)
            self.endResetModel()

    def show_week(self, monday: date, lines: Iterable[Planned]) -> None:
        """The lines of another week, or of the same one after a change."""
        self.monday, self._lines = monday, {}
        for line in lines:
            for day in days_of(line, monday, self.zone):
                self._lines.setdefault((line.user_id, day), []).append(line)
        last = self.index(max(0, len(self.users) - 1), DAYS)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS)

    def lines_at(self, index: Index) -> list[Planned]:
        """What stands in a cell."""
        if not index.isValid() or not index.column():
            return []
        return self._lines.get((self.users[index.row()].id, index.column() - 1), [])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.users)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        user, lines = self.users[index.row()], self.lines_at(index)
        day = self.monday + timedelta(days=index.column() - 1) if index.column() else None
        if role == Qt.ItemDataRole.DisplayRole:
            return user.name if day is None else self._words.cell(lines, self.zone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._words.cell(lines, self.zone)
            return user.name if day is None else f"{user.name}, {self._words.day(day)}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._words.cell(lines, self.zone)) if lines else None
        return {LINES: lines, USER: user, DAY: day}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return "" if not section else self._words.day(self.monday + timedelta(days=section - 1))
        return None


def zone_id_here() -> str:
    """The IANA name of this computer's zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def zone_here() -> tzinfo:
    """This computer's zone, with its rules: a fixed offset would shift what repeats over daylight saving."""
    try:
        return ZoneInfo(zone_id_here())
    except (KeyError, OSError, ValueError):
        return UTC


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def at(day: date, minutes: int, zone: tzinfo) -> datetime:
    """A wall clock's moment; minutes may run past midnight."""
    return datetime.combine(day + timedelta(days=minutes // 1440), time(minutes % 1440 // 60, minutes % 60), zone)


def span_of(monday: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """A week from midnight to midnight."""
    return at(monday, 0, zone), at(monday + timedelta(days=DAYS), 0, zone)


def days_of(line: Planned, monday: date, zone: tzinfo) -> list[int]:
    """The days of the week (0 = Monday) a line stands on."""
    first = (line.starts_at.astimezone(zone).date() - monday).days
    last = ((line.ends_at - timedelta(microseconds=1)).astimezone(zone).date() - monday).days
    if line.kind == "shift":
        last = first
    return [day for day in range(DAYS) if first <= day <= last]


def repeated(
    user_id: int, first: date, weekdays: Iterable[int], weeks: int, hours: tuple[int, int], zone: tzinfo, now: datetime
) -> list[NewLine]:
    """Shifts on these weekdays of `weeks` weeks from the week of `first`, none before it and none that is over.

    `hours` are minutes after midnight; an end at or before the start is on the next day.
    """
    opens, closes = hours
    closes = closes if closes > opens else closes + 1440
    days = [
        monday_of(first) + timedelta(weeks=week, days=day) for week in range(weeks) for day in sorted(set(weekdays))
    ]
    made = [(at(day, opens, zone), at(day, closes, zone)) for day in days if day >= first]
    return [NewLine(user_id=user_id, kind="shift", starts_at=a, ends_at=b) for a, b in made if b > now]


def same_later(line: Planned, lines: Iterable[Planned], zone: tzinfo) -> list[Planned]:
    """The shifts of the same person at the same hours of the same weekday, this one and the later ones."""

    def shape(one: Planned) -> tuple[object, ...]:
        start, end = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
        return one.user_id, one.kind, start.weekday(), start.time(), end.time()

    return [one for one in lines if shape(one) == shape(line) and one.starts_at >= line.starts_at]
