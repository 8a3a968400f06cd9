"""The rows of one conversation's clocks, from what is known of it and what its clocks had frozen.

Called by `keep`. What always holds: target, policy and hours are those of the moment a clock began, even when a late
fact moves its start; a wait that no team had yet gets those of the team that receives it first.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.sla import (
    Answered,
    AreaAsked,
    AutoReplied,
    Chosen,
    Clock,
    ClockKind,
    EpisodeBegan,
    Happening,
    Outcome,
    Target,
    WaitBegan,
    clocks_started_by,
    course,
    due,
    elapsed,
    ended_at,
    outcome,
    state_of,
    target_name,
)
from backend_gateway.domain.sla.choosing import Choice
from backend_gateway.domain.sla.history import History, clocks_of
from backend_gateway.store.clocks.facts import Known
from backend_gateway.store.clocks.inforce import Hours, Promises, unset_hours
from backend_gateway.store.clocks.rows import ClockRow

_OF_WAITS: Final = ("first_response", "next_response", "out_of_hours")
_STARTED_BY: Final[Mapping[type, ClockKind]] = {
    EpisodeBegan: "resolution",
    Answered: "promise",
    AutoReplied: "stated_time",
    AreaAsked: "waiting_area",
}
_STATES: Final[Mapping[Outcome, str]] = {"met": "met", "missed": "missed", "unanswered": "unanswered", "void": "void"}


class Kept(Struct, frozen=True):
    """A row as it should be, and the hours it is counted by."""

    row: ClockRow
    hours: Hours


class Rebuilder:
    """One conversation's rows; `frozen` are the hours its rows name."""

    def __init__(self, known: Known, rows: Sequence[ClockRow], promises: Promises, frozen: Mapping[int, Hours]) -> None:
        self._known = known
        self._promises = promises
        self._frozen = frozen
        self._rows = list(rows)

    def rows(self, now: datetime) -> Iterator[Kept]:
        """Every row the conversation should have."""
        for history in self._known.histories:
            yield from self._of(history, now)

    def _of(self, history: History, now: datetime) -> Iterator[Kept]:
        stored = [row for row in self._rows if row.episode_id == history.episode]
        begun: dict[tuple[ClockKind, int], tuple[ClockRow | None, Hours, int | None, int | None]] = {}

        def begin(
            happening: Happening, subject: int, team_id: int | None, _running: Sequence[Clock]
        ) -> Iterator[Clock]:
            before = {row.clock.kind: row for row in _same(stored, happening, subject)}
            for used in before.values():
                stored.remove(used)  # no two clocks are one row
            kept = {kind: row for kind, row in before.items() if not (row.team_id is None and team_id is not None)}
            hours = self._hours(kept, team_id)
            chosen = self._chosen(kept, team_id)
            for clock in clocks_started_by(happening, subject, chosen, hours.calendar):
                row = before.get(clock.kind)
                policy = kept[clock.kind].policy_id if clock.kind in kept else self._promises.sla_row
                begun[clock.kind, subject] = (row, hours, team_id, policy)
                yield clock

        for clock in clocks_of(history, begin):
            row, hours, team_id, policy = begun[clock.kind, clock.subject]
            made = _row(self._known.place.id, history.episode, clock, hours, now)
            yield Kept(_numbered(replace(made, team_id=team_id, policy_id=policy), row), hours)

    def _hours(self, kept: Mapping[ClockKind, ClockRow], team_id: int | None) -> Hours:
        for row in kept.values():
            if row.calendar_id is None:
                return unset_hours()
            if row.calendar_id in self._frozen:
                return self._frozen[row.calendar_id]
        return self._promises.hours(team_id, self._known.place.number_id)

    def _chosen(self, kept: Mapping[ClockKind, ClockRow], team_id: int | None) -> Chosen:
        place = self._known.place
        chosen = self._promises.chosen(team_id, place.number_id, place.tags, place.priority)
        now = {choice.target.kind: choice for choice in chosen.choices}
        return Chosen(tuple((now | {kind: _frozen_choice(row.clock) for kind, row in kept.items()}).values()))


def _frozen_choice(clock: Clock) -> Choice:
    target = Target(
        kind=clock.kind, within=clock.target, measure=clock.measure, pauses=clock.pauses, thresholds=clock.thresholds
    )
    return Choice(target, clock.policy, ())  # type: ignore[arg-type]  # none of a stated time


def _same(stored: Sequence[ClockRow], happening: Happening, subject: int) -> Iterator[ClockRow]:
    """The rows that were about this before. A recount gives waits new ids: then its message, its start, its place."""
    if not isinstance(happening, WaitBegan):
        kind = _STARTED_BY[type(happening)]
        yield from [row for row in stored if row.subject == subject and row.clock.kind == kind]
        return
    waits = [row for row in stored if row.clock.kind in _OF_WAITS]
    for alike in (
        [row for row in waits if row.wait_id == subject],
        [row for row in waits if happening.message is not None and row.clock.started_by == happening.message],
        [row for row in waits if row.started_at == happening.at],
        [row for row in waits if happening.first and row.clock.kind != "next_response"],
    ):
        if alike:
            yield from alike
            return


def _row(conversation_id: int, episode_id: int, clock: Clock, hours: Hours, now: datetime) -> ClockRow:
    """The readings of a clock. A miss counts at the moment of the breach, by whomever it is looked at."""
    calendar, path, state = hours.calendar, course(clock), state_of(clock)
    result, late = outcome(clock, calendar, now), due(clock, calendar)
    ended = ended_at(clock, path)
    running = path.runs[-1].start if state == "running" and path.runs else None
    stop = path.stopped
    return ClockRow(
        id=0, conversation_id=conversation_id, episode_id=episode_id,
        wait_id=clock.subject if clock.kind in _OF_WAITS else None,
        subject=None if clock.kind in _OF_WAITS else clock.subject,
        target=target_name(clock.kind), team_id=None, policy_id=None, calendar_id=hours.row,
        started_at=clock.started, allowed_s=_seconds(clock.target),
        used_s=_seconds(elapsed(clock, calendar, running or ended or now)),
        running_since=running, due_at=late, state=_STATES.get(result, state) if ended is not None else state,
        ended_at=ended, missed_at=_missed(clock, hours, now, late), holding=stop is not None and stop.holding,
        reason=clock.void.why if clock.void is not None else (stop.why or "") if stop is not None else "",
        version=1, clock=clock,
    )  # fmt: skip


def _missed(clock: Clock, hours: Hours, now: datetime, late: datetime | None) -> datetime | None:
    return late if outcome(clock, hours.calendar, now) == "missed" else None


def _numbered(made: ClockRow, stored: ClockRow | None) -> ClockRow:
    """With the id of the stored row, and its version when nothing a timer cares about changed."""
    if stored is None:
        return made
    clock = replace(made.clock, version=stored.version)
    if clock != stored.clock:
        clock = replace(clock, version=stored.version + 1)
    return replace(made, id=stored.id, version=clock.version, clock=clock)


def _seconds(span: timedelta) -> int:
    return int(span.total_seconds())
