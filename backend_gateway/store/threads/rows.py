"""Effects of the fold as row images: every touched episode, segment and wait once, as it must be in the end."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct

from backend_gateway.domain import thread_effects as te
from backend_gateway.store.conn import Conn


class EpisodeRow(Struct):
    """A row of `episodes`."""

    id: int
    conversation_id: int
    opened_by: str
    started_at: datetime
    first_inbound_at: datetime | None = None
    first_human_reply_at: datetime | None = None
    first_resolved_at: datetime | None = None
    ended_at: datetime | None = None
    resolved_by: int | None = None
    reopened: int = 0


class SegmentRow(Struct):
    """A row of `owner_segments`."""

    id: int
    episode_id: int
    owner_kind: str
    user_id: int | None
    team_id: int | None
    started_at: datetime
    ended_at: datetime | None = None
    reason: str = ""


class WaitRow(Struct):
    """A row of `waits`; `version` grows with every change, so that a timer knows a stale one."""

    id: int
    episode_id: int
    conversation_id: int
    started_at: datetime
    started_by: int | None
    ended_at: datetime | None = None
    ended_by: int | None = None
    end_kind: str | None = None
    team_id: int | None = None
    version: int = 1


class Images:
    """The rows a batch touches, loaded once and changed in memory."""

    def __init__(self) -> None:
        self.episodes: dict[int, EpisodeRow] = {}
        self.segments: dict[int, SegmentRow] = {}
        self.waits: dict[int, WaitRow] = {}
        self._ended: dict[int, datetime] = {}
        """When the latest segment of an episode ended, of those ended here."""

    async def load(self, conn: Conn, effects: Iterable[te.Effect]) -> None:
        """Load the rows these effects change that exist already (positive ids)."""
        episodes, segments, waits = _named(effects)
        for row in await conn.fetch(_select(EpisodeRow, "episodes"), list(episodes)) if episodes else ():
            self.episodes[row[0]] = EpisodeRow(*row)
        for row in await conn.fetch(_select(SegmentRow, "owner_segments"), list(segments)) if segments else ():
            self.segments[row[0]] = SegmentRow(*row)
        for row in await conn.fetch(_select(WaitRow, "waits"), list(waits)) if waits else ():
            self.waits[row[0]] = WaitRow(*row)

    def apply(self, conversation_id: int, effect: te.Effect) -> None:
        """Change the images by one effect whose ids are the database's."""
        _APPLY[type(effect)](self, conversation_id, effect)

    def _start_episode(self, conversation: int, e: te.StartEpisode) -> None:
        self.episodes[e.episode] = EpisodeRow(e.episode, conversation, e.opened_by, e.at)

    def _reopen_episode(self, _conversation: int, e: te.ReopenEpisode) -> None:
        row = self.episodes[e.episode]
        row.ended_at, row.resolved_by, row.reopened = None, None, row.reopened + 1

    def _end_episode(self, _conversation: int, e: te.EndEpisode) -> None:
        row = self.episodes[e.episode]
        row.ended_at, row.resolved_by, row.first_resolved_at = e.at, e.by, row.first_resolved_at or e.at

    def _unresolve(self, _conversation: int, e: te.Unresolve) -> None:
        row = self.episodes[e.episode]
        row.first_resolved_at = None if row.first_resolved_at == row.ended_at else row.first_resolved_at
        row.ended_at, row.resolved_by = None, None
        self.segments[e.segment].ended_at = None

    def _move_start(self, _conversation: int, e: te.MoveStart) -> None:
        if not e.reopening:
            self.episodes[e.episode].started_at, self.episodes[e.episode].opened_by = e.at, e.opened_by
        if e.segment is not None:
            self.segments[e.segment].started_at = e.at

    def _mark_first(self, _conversation: int, e: te.MarkFirst) -> None:
        row = self.episodes[e.episode]
        row.first_inbound_at, row.first_human_reply_at = e.first_inbound_at, e.first_human_reply_at

    def _start_segment(self, _conversation: int, e: te.StartSegment) -> None:
        """Never before the one before ended: who waited for the lock, or has a slower clock, says an earlier time."""
        at = max(e.at, self._ended.get(e.episode, e.at))
        self.segments[e.segment] = SegmentRow(
            e.segment, e.episode, e.owner_kind, e.user_id, e.team_id, at, None, e.reason
        )

    def _end_segment(self, _conversation: int, e: te.EndSegment) -> None:
        if e.segment is not None:
            row = self.segments[e.segment]
            row.ended_at = self._ended[row.episode_id] = max(e.at, row.started_at)

    def _start_wait(self, conversation: int, e: te.StartWait) -> None:
        self.waits[e.wait] = WaitRow(e.wait, e.episode, conversation, e.at, e.message, team_id=e.team_id)

    def _move_wait(self, _conversation: int, e: te.MoveWait) -> None:
        row = self.waits[e.wait]
        row.started_at, row.started_by, row.version = e.at, e.message, row.version + 1

    def _end_wait(self, _conversation: int, e: te.EndWait) -> None:
        row = self.waits[e.wait]
        row.ended_at, row.ended_by, row.end_kind, row.version = e.at, e.by, e.kind, row.version + 1

    def _withdraw(self, _conversation: int, e: te.WithdrawAnswer) -> None:
        row = self.waits[e.wait]
        row.ended_at, row.ended_by, row.end_kind, row.version = None, None, None, row.version + 1


_APPLY: dict[type, Callable[[Images, int, Any], None]] = {
    te.StartEpisode: Images._start_episode,  # noqa: SLF001  the table of this class's own steps
    te.ReopenEpisode: Images._reopen_episode,  # noqa: SLF001
    te.EndEpisode: Images._end_episode,  # noqa: SLF001
    te.Unresolve: Images._unresolve,  # noqa: SLF001
    te.MoveStart: Images._move_start,  # noqa: SLF001
    te.MarkFirst: Images._mark_first,  # noqa: SLF001
    te.StartSegment: Images._start_segment,  # noqa: SLF001
    te.EndSegment: Images._end_segment,  # noqa: SLF001
    te.StartWait: Images._start_wait,  # noqa: SLF001
    te.MoveWait: Images._move_wait,  # noqa: SLF001
    te.EndWait: Images._end_wait,  # noqa: SLF001
    te.WithdrawAnswer: Images._withdraw,  # noqa: SLF001
}


def _select(row: type[Struct], table: str) -> str:
    return f"select {', '.join(row.__struct_fields__)} from {table} where id = any($1::bigint[])"  # noqa: S608


def _named(effects: Iterable[te.Effect]) -> tuple[set[int], set[int], set[int]]:
    """Ids of existing episodes, segments and waits these effects speak of."""
    found: dict[str, set[int]] = {"episode": set(), "segment": set(), "wait": set()}
    for effect in effects:
        for name, ids in found.items():
            value = getattr(effect, name, None)
            if value is not None and value > 0 and not _inserts(effect, name):
                ids.add(value)
    return found["episode"], found["segment"], found["wait"]


def _inserts(effect: te.Effect, name: str) -> bool:
    """Whether the effect makes the row it names, or only refers to it."""
    return (name, type(effect)) in _REFERS


_REFERS = {
    ("episode", te.StartEpisode),
    ("episode", te.StartSegment),
    ("episode", te.EndSegment),
    ("segment", te.StartSegment),
    ("episode", te.StartWait),
    ("wait", te.StartWait),
}
