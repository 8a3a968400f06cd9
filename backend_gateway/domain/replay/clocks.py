"""Which promises a case would have kept: the live rules of clocks over what would have happened.

A case whose waits came out as they really did keeps its real clocks. Targets and hours are those of the moment a clock
begins, as live.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.replay.past import EpisodePast, Past, TalkPast
from backend_gateway.domain.replay.rulebook import Rulebooks
from backend_gateway.domain.replay.talk import Would
from backend_gateway.domain.sla import (
    Clock,
    Happening,
    Subject,
    Withdrawn,
    choose,
    clocks_started_by,
    course,
    due,
    elapsed,
    ended_at,
    outcome,
    target_name,
)
from backend_gateway.domain.sla.history import History, Stated, clocks_of
from protocol.replay import ClockEnd, ReplayClock

_ENDS: Final[dict[str, ClockEnd]] = {"open": "running"}

WaitKey = tuple[datetime, datetime | None, str | None, int | None]


def real_waits(episode: EpisodePast, end: datetime) -> list[WaitKey]:
    """The waits as they were at the end of the period."""
    found = []
    for one in episode.waits:
        over = one.ended_at is not None and one.ended_at < end
        found.append((one.started_at, one.ended_at if over else None, one.end_kind if over else None, one.team_id))
    return found


def would_waits(would: Would) -> list[WaitKey]:
    """The waits as they would have been."""
    return [(one.started, one.ended, one.end, one.team_id) for one in would.waits]


class Promises:
    """The clocks of cases under the rulebooks of a replay."""

    def __init__(self, past: Past, books: Rulebooks) -> None:
        self._past = past
        self._books = books

    def of(self, talk: TalkPast, would: Would) -> tuple[ReplayClock, ...]:
        """Every clock the case would have, as it would stand at the end of the period."""
        if would_waits(would) == real_waits(would.episode, self._past.ends_at) and not would.retimed:
            return would.episode.clocks
        return tuple(self._made(talk, would))

    def _made(self, talk: TalkPast, would: Would) -> Iterator[ReplayClock]:
        hours: dict[tuple[str, int], Calendar] = {}
        tags = frozenset(id_ for tag in would.tags if (id_ := self._past.tag_ids.get(tag.lower())) is not None)

        def begin(
            happening: Happening, subject: int, team_id: int | None, _running: Sequence[Clock]
        ) -> Sequence[Clock]:
            book = self._books.at(self._past.starts_at if isinstance(happening, Withdrawn) else happening.at)
            calendar = book.hours(team_id, talk.number_id)
            whom = Subject(team_id=team_id, number_id=talk.number_id, tags=tags, priority=would.priority)
            clocks = clocks_started_by(happening, subject, choose(book.sla.policies, whom), calendar)
            for clock in clocks:
                hours[clock.kind, subject] = calendar
            return clocks

        for clock in clocks_of(_history(would), begin):
            yield _reading(clock, hours[clock.kind, clock.subject], self._past.ends_at)


def _history(would: Would) -> History:
    episode = would.episode
    return History(
        episode=episode.id,
        team_id=would.team_id or would.first_team,
        began=min((one.at for one in episode.inbound), default=None),
        waits=tuple(would.waits),
        holds=tuple(would.holds),
        replies=tuple(sorted(would.replies, key=lambda one: one.at)),
        stated=tuple(Stated(one.at, one.id, one.states) for one in episode.stated),
        closings=tuple(would.closings),
        void=episode.void,
    )


def _reading(clock: Clock, calendar: Calendar, end: datetime) -> ReplayClock:
    path, result = course(clock), outcome(clock, calendar, end)
    stopped = path.stopped.at if path.stopped is not None else None
    return ReplayClock(
        target=target_name(clock.kind),
        started_at=clock.started,
        allowed_s=int(clock.target.total_seconds()),
        used_s=int(elapsed(clock, calendar, stopped or end).total_seconds()),
        state=_ENDS.get(result, result),  # type: ignore[arg-type]
        due_at=due(clock, calendar),
        ended_at=ended_at(clock, path),
    )
