"""A board as rows of the room's tables. Names and presence are this device's own: they are complete and newer."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.board_words import age, due_words, levels_sentence
from desktop.i18n.presence_words import presence_line, short_line
from desktop.store.store import Store
from desktop.views.charts import Part, Tone
from desktop.views.delegates.painting import AvatarValue, PresenceState, SlaPhase, SlaValue
from desktop.views.live_room.cells import (
    Cell,
    FaceCell,
    LoadCell,
    NumberCell,
    OwnerSquare,
    PartsCell,
    StateCell,
    TeamsCell,
    load_words,
)
from desktop.views.live_room.rows import Row
from desktop.views.presence.reasons import own_reasons
from protocol.board import Board, HotLine, Levels, PersonLine, TeamLine
from protocol.presence import AwayReason
from protocol.roster import Presence

translate = QCoreApplication.translate
DASH = "–"
LAST_S = 90
"""Around a due time seconds are told."""


def queue_rows(board: Board, store: Store, now: datetime) -> list[Row]:
    """One per team; the bars share one scale."""
    whole = max((line.levels.us for line in board.teams), default=0)
    lines = [line for line in board.teams if line.team_id is not None or line.levels.open]
    return [_queue_row(line, store, now, whole) for line in lines]


def age_parts(levels: Levels) -> tuple[Part, ...]:
    """Who waits for us: on time, soon, overdue."""
    calm = levels.us - levels.us_at_risk - levels.us_breached
    return (
        Part(translate("Board", "a tiempo"), calm, Tone.ON_TIME),
        Part(translate("Board", "por vencer"), levels.us_at_risk, Tone.SOON),
        Part(translate("Board", "vencidas"), levels.us_breached, Tone.OVERDUE),
    )


def _queue_row(line: TeamLine, store: Store, now: datetime, whole: int) -> Row:
    levels, name = line.levels, team_name(store, line.team_id)
    face = AvatarValue.colleague(name, line.team_id or 0, letters=1)
    longest: Cell = DASH
    if levels.us_oldest_at is not None:
        longest = SlaValue(_phase(levels), age(levels.us_oldest_at, now))
    cells: tuple[Cell, ...] = (
        FaceCell(face, name, side=18),
        NumberCell(str(levels.queued), strong=bool(levels.queued)),
        NumberCell(str(levels.us), strong=bool(levels.us)),
        PartsCell(age_parts(levels), whole, translate("Board", "vacía")),
        longest,
    )
    drop = f"team:{line.team_id}" if line.team_id is not None else ""
    return Row(line.team_id or 0, cells, f"{name}: {levels_sentence(levels, now)}", drop)


def _phase(levels: Levels) -> SlaPhase:
    if levels.us_breached:
        return SlaPhase.OVERDUE
    return SlaPhase.SOON if levels.us_at_risk else SlaPhase.ON_TIME


def team_name(store: Store, team_id: int | None) -> str:
    """A team's name; of no team, in words."""
    if team_id is None:
        return translate("Board", "Sin equipo")
    team = store.people.teams.get(team_id)
    return team.name if team is not None else translate("Board", "Equipo {0}").format(team_id)


class RosterRows:
    """One row per colleague, by name: nobody is ranked. Who stands as a moment ago keeps their row, word for word.

    Two hundred people are judged anew every second: only those of whom something else is said cost anything.
    """

    def __init__(self) -> None:
        self._kept: dict[int, tuple[tuple[object, ...], Row]] = {}

    def of(self, board: Board, store: Store, now: datetime) -> list[Row]:
        """As they stand at `now`."""
        own = own_reasons(store)
        rows = {one.user_id: self._row(one, board, store, now, own) for one in board.people}
        self._kept = {id: self._kept[id] for id in rows}
        return sorted(rows.values(), key=lambda row: row.name)

    def _row(self, line: PersonLine, board: Board, store: Store, now: datetime, own: Sequence[AwayReason]) -> Row:
        presence = (None if board.past else store.office.presence.get(line.user_id)) or _told(line)
        user = store.people.users.get(line.user_id)
        teams = tuple(store.people.teams.get(id) for id in line.team_ids)
        due = line.levels.due_at
        near = due is not None and abs((due - now).total_seconds()) < LAST_S
        said = (line, presence, user, teams, tuple(own), now if near else now.replace(second=0, microsecond=0))
        known = self._kept.get(line.user_id)
        if known is None or known[0] != said:
            known = self._kept[line.user_id] = (said, _person_row(line, presence, store, now, own))
        return known[1]


def _told(line: PersonLine) -> Presence:
    """As the board says it: of the past, and of whom this device does not know."""
    return Presence(
        user_id=line.user_id, rev=0, state=line.state, because=line.because, reason=line.reason, since=line.since,
        back_at=line.back_at, receives=line.receives, on_call=line.on_call,
    )  # fmt: skip


def _person_row(line: PersonLine, presence: Presence, store: Store, now: datetime, own: Sequence[AwayReason]) -> Row:
    name = store.people.name(line.user_id) or translate("Board", "Persona {0}").format(line.user_id)
    gone = presence.state == "offline"
    squares = (AvatarValue.colleague(team_name(store, one), one, letters=1) for one in line.team_ids)
    load = LoadCell(line.points, line.places)
    cells: tuple[Cell, ...] = (
        FaceCell(AvatarValue.colleague(name, line.user_id), name, faint=gone),
        StateCell(PresenceState(presence.state), short_line(presence, own, now)),
        TeamsCell(tuple(squares)),
        DASH if gone and not line.points else load,
        due_badge(line.levels, now) or DASH,
    )
    told = ". ".join(
        (
            name, presence_line(presence, own, now),
            translate("Board", "carga {0}").format(load_words(load)), levels_sentence(line.levels, now),
        )
    )  # fmt: skip
    return Row(line.user_id, cells, told, f"user:{line.user_id}", name.casefold())


def due_badge(levels: Levels, now: datetime) -> SlaValue | None:
    """What is due next of somebody's, or over for longest."""
    if levels.due_at is None:
        return None
    if levels.due_at <= now:
        return SlaValue(SlaPhase.OVERDUE, due_words(levels.due_at, now))
    return SlaValue(SlaPhase.SOON if levels.at_risk else SlaPhase.ON_TIME, due_words(levels.due_at, now))


def hot_rows(board: Board, store: Store, now: datetime) -> list[Row]:
    """The conversations that cannot wait."""
    return [_hot_row(line, store, now) for line in board.hottest]


def hot_badge(line: HotLine, now: datetime) -> SlaValue:
    """Its promise, else how long they wait."""
    if line.due_at is None:
        return SlaValue(SlaPhase.ON_TIME, age(line.owed_since, now))
    soon = line.warn_at is not None and line.warn_at <= now
    phase = SlaPhase.OVERDUE if line.due_at <= now else SlaPhase.SOON if soon else SlaPhase.ON_TIME
    return SlaValue(phase, due_words(line.due_at, now))


def _hot_row(line: HotLine, store: Store, now: datetime) -> Row:
    owner = store.people.name(line.assignee_id)
    nobody = translate("Board", "sin asignar")
    square = None if line.assignee_id is None else AvatarValue.colleague(owner, line.assignee_id)
    badge = hot_badge(line, now)
    first = owner.split(" ")[0] if owner else nobody
    cells: tuple[Cell, ...] = (
        FaceCell(AvatarValue.customer(line.name, line.conversation_id), line.name),
        OwnerSquare(square, first),
        badge,
    )
    told = ", ".join((line.name, team_name(store, line.team_id), owner or nobody, badge.text))
    return Row(line.conversation_id, cells, told)
