"""What if: replays that people start, their progress, and their results for an hour.

Called by the API; one `Replays` per gateway. What always holds: the work is done in a process of its own
(`replay_engine`), one at a time; nothing is written anywhere; each person has at most one replay, and sees only that;
a result is in this gateway's memory alone.
"""

import asyncio
import os
import secrets
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec
import structlog

from backend_gateway.actions.policy_kinds import KINDS
from backend_gateway.actions.replay_engine import (
    PAGE,
    Asked,
    Done,
    Failed,
    Page,
    Progress,
    decode_frame,
    length_of,
    packed,
    unpacked,
)
from backend_gateway.clock import Clock
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store.conn import Conn
from protocol.replay import (
    KEPT_SECONDS,
    LONGEST_DAYS,
    ReplayCase,
    ReplayState,
    ReplayStatus,
    ReplaySummary,
    StartReplay,
)
from protocol.routing import RuleList, TeamRouting

COMMAND: Final = ("-m", "backend_gateway.actions.replay_engine")
ROOT: Final = Path(__file__).parents[2]
_ENDS: Final = ("done", "cancelled", "failed")

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Replay:
    """One replay of one person."""

    id: str
    user_id: int
    asked: Asked
    begun_at: datetime
    state: ReplayState = "reading"
    progress: float = 0.0
    problem: str | None = None
    summary: ReplaySummary | None = None
    pages: list[Page] = field(default_factory=list)
    expires_at: datetime | None = None
    task: "asyncio.Task[None] | None" = None

    def status(self) -> ReplayStatus:
        """As its owner sees it."""
        return ReplayStatus(
            id=self.id,
            state=self.state,
            starts_at=self.asked.starts_at,
            ends_at=self.asked.ends_at,
            begun_at=self.begun_at,
            progress=self.progress,
            expires_at=self.expires_at,
            problem=self.problem,
            summary=self.summary,
        )

    def cases(self, after: int, limit: int, *, changed: bool) -> tuple[list[ReplayCase], int | None]:
        """Cases from a place on, and the place after them; None at the end."""
        found: list[ReplayCase] = []
        for at, page in enumerate(self.pages):
            wanted = [place for place in _places(page, changed=changed) if at * PAGE + place >= after]
            if not wanted:
                continue
            cases = unpacked(page)
            for place in wanted:
                if len(found) == limit:
                    return found, at * PAGE + place
                found.append(cases[place])
        return found, None


def _places(page: Page, *, changed: bool) -> Iterator[int]:
    return iter(page.changed) if changed else iter(range(page.count))


class Replays:
    """Everybody's replays."""

    def __init__(self, dsn: str, clock: Clock) -> None:
        self._dsn = dsn
        self._clock = clock
        self._turn = asyncio.Lock()
        self._by_user: dict[int, Replay] = {}
        self._forgetting: dict[int, asyncio.TimerHandle] = {}

    async def start(self, conn: Conn, user_id: int, request: StartReplay) -> ReplayStatus:
        """Begin; the one this person had is over. Raises BadRequest (period), PolicyInvalid (rules, teams)."""
        now = self._clock()
        check_period(request.starts_at, request.ends_at, now)
        asked = Asked(
            dsn=self._dsn,
            starts_at=request.starts_at,
            ends_at=min(request.ends_at, now),
            rules=await checked_rules(conn, request.rules),
            teams=await checked_teams(conn, request.teams),
        )
        await self.forget(user_id)
        one = Replay(id=secrets.token_urlsafe(12), user_id=user_id, asked=asked, begun_at=now)
        self._by_user[user_id] = one
        one.task = asyncio.create_task(self._work(one), name=f"replay {one.id}")
        return one.status()

    def mine(self, user_id: int) -> list[ReplayStatus]:
        """The one this person has, or none."""
        one = self._by_user.get(user_id)
        return [] if one is None else [one.status()]

    def of(self, user_id: int, id_: str) -> Replay:
        """Raises NotFound: it is somebody else's, forgotten, or another gateway's."""
        one = self._by_user.get(user_id)
        if one is None or one.id != id_:
            raise NotFound("There is no such replay any more: start it again.")
        return one

    async def forget(self, user_id: int) -> None:
        """Cancel it, or forget its result."""
        if (handle := self._forgetting.pop(user_id, None)) is not None:
            handle.cancel()
        one = self._by_user.pop(user_id, None)
        if one is not None and one.task is not None and not one.task.done():
            one.state = "cancelled"
            one.task.cancel()
            with suppress(asyncio.CancelledError):
                await one.task

    async def close(self) -> None:
        """The gateway stops: every replay is over."""
        for user_id in list(self._by_user):
            await self.forget(user_id)

    # ------------------------------------------------------------------------------------------------ the process

    async def _work(self, one: Replay) -> None:
        try:
            async with self._turn:
                await self._run(one)
        except OSError as error:
            log.warning("a replay could not run", error=repr(error))
            one.state, one.problem = "failed", "The replay could not run: try again."
        finally:
            if one.state not in _ENDS:
                one.state, one.problem = "failed", one.problem or "The replay ended too early: try a shorter period."
            self._keep(one)

    async def _run(self, one: Replay) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *COMMAND, stdin=PIPE, stdout=PIPE, cwd=ROOT, env=_environment()
        )
        try:
            if process.stdin is not None:
                process.stdin.write(packed(one.asked))
                await process.stdin.drain()
                process.stdin.close()
            await self._listen(one, process)
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            code = await process.wait()
        if one.state not in _ENDS:
            log.warning("a replay ended too early", code=code)

    async def _listen(self, one: Replay, process: Process) -> None:
        while process.stdout is not None and one.state not in _ENDS:
            try:
                frame = decode_frame(await process.stdout.readexactly(length_of(await process.stdout.readexactly(4))))
            except asyncio.IncompleteReadError:
                return
            match frame:
                case Progress():
                    one.state, one.progress = "reading" if frame.reading else "replaying", frame.done
                case Page():
                    one.pages.append(frame)
                case Done():
                    one.state, one.progress, one.summary = "done", 1.0, frame.summary
                    self._keep(one)
                case Failed():
                    one.state, one.problem = "failed", frame.problem
                    self._keep(one)

    def _keep(self, one: Replay) -> None:
        """For an hour."""
        if self._by_user.get(one.user_id) is not one or one.expires_at is not None:
            return
        one.expires_at = self._clock() + timedelta(seconds=KEPT_SECONDS)
        loop = asyncio.get_running_loop()
        self._forgetting[one.user_id] = loop.call_later(KEPT_SECONDS, self._by_user.pop, one.user_id, None)


def _environment() -> dict[str, str]:
    """Ours without our settings: the process needs no keys, and is told the database by its task."""
    return {name: value for name, value in os.environ.items() if not name.startswith("RELEVO_")}


def check_period(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Raises BadRequest."""
    if starts_at.tzinfo is None or ends_at.tzinfo is None:
        raise BadRequest("starts_at, ends_at: times with their zone, like 2026-11-20T09:00:00Z.")
    if not starts_at < ends_at or starts_at >= now:
        raise BadRequest("Choose a period that begins in the past, and ends after it begins.")
    if ends_at - starts_at > timedelta(days=LONGEST_DAYS):
        raise BadRequest(f"Choose a period of at most {LONGEST_DAYS} days.")


async def checked_rules(conn: Conn, lists: tuple[RuleList, ...]) -> tuple[RuleList, ...]:
    """As a new version would be kept. Raises PolicyInvalid, BadRequest (two lists for one number)."""
    if len({one.number_id for one in lists}) < len(lists):
        raise BadRequest("Give one list of rules for each number, and one for the workspace.")
    check = KINDS["rules"].check
    bodies = [await check(conn, one.number_id or 0, msgspec.json.encode(one)) for one in lists]
    return tuple(msgspec.json.decode(body, type=RuleList) for body in bodies)


async def checked_teams(conn: Conn, teams: tuple[TeamRouting, ...]) -> tuple[TeamRouting, ...]:
    """The same for how teams deal. Raises PolicyInvalid, BadRequest (one team twice), NotFound (no such team)."""
    ids = {one.team_id for one in teams}
    if len(ids) < len(teams):
        raise BadRequest("Give each team once.")
    known = {row[0] for row in await conn.fetch("select id from teams where id = any($1::bigint[])", list(ids))}
    if missing := ids - known:
        raise NotFound(f"There is no team {min(missing)}.")
    check = KINDS["team"].check
    bodies = [await check(conn, one.team_id, msgspec.json.encode(one)) for one in teams]
    return tuple(msgspec.json.decode(body, type=TeamRouting) for body in bodies)
