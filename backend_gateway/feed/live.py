"""Who is typing and who is looking: pings that cross replicas in NOTIFY payloads and are never stored.

    client -> Relay -> users who may see that conversation -> hub of this process, and those of the others

Called by `api/stream` for each signal. What always holds: a ping reaches only people who may see the conversation, and
nothing is told about a conversation the sender may not see; pings are dropped rather than queued.
"""

import asyncio
import time
import uuid
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import asyncpg
import msgspec
import structlog
from msgspec import Struct

from backend_gateway.feed.hub import Hub
from backend_gateway.feed.wakeup import Wakeup
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.frames import Live, Signal, TypingSignal, ViewingSignal

CHANNEL = "relevo_live"
TYPING_SECONDS = 6
VIEWING_SECONDS = 300
GAP_SECONDS = 1.0
"""The same ping of the same person is passed on at most this often."""
MOST_WAITING = 200
MOST_USERS = 700
"""Users named by one payload: it stays below 7,000 bytes."""

# The rule of `store/visible`, asked the other way round: which colleagues may see this conversation.
_AUDIENCE = """
select u.id from users u join conversations c on c.id = $1 and c.merged_into is null
where u.active and (
  u.visibility = 'all' or c.assignee_id = u.id
  or ((c.team_id is null or exists (select 1 from team_members t where t.user_id = u.id and t.team_id = c.team_id))
      and (u.visibility = 'teams' or u.visibility = 'mine' and c.assignee_id is null)))
"""

log = structlog.get_logger(__name__)


class Passed(Struct, frozen=True, array_like=True):
    """A ping between processes: where it comes from, what it says, who gets it."""

    origin: str
    ping: Live
    users: list[int]


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Passed).decode

Seen = Callable[[int, bool], None]


async def audience(conn: Conn, conversation_id: int) -> set[int]:
    """Colleagues who may see a conversation."""
    return {row[0] for row in await conn.fetch(_AUDIENCE, conversation_id)}


class Relay:
    """Make it before `wakeup.start()`. `on_seen(conversation_id, typing)` hears of replies typed and chats opened."""

    def __init__(self, pool: asyncpg.Pool, wakeup: Wakeup, hub: Hub, on_seen: Seen | None = None) -> None:
        self._pool = pool
        self._wakeup = wakeup
        self._hub = hub
        self._on_seen = on_seen
        self._origin = uuid.uuid4().hex[:12]
        self._last: dict[tuple[int, str, int, bool], float] = {}
        self._where: dict[int, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        wakeup.on_payload(CHANNEL, self._heard)

    def __call__(self, viewer: Viewer, signal: Signal) -> None:
        """Pass a signal on in the background."""
        if isinstance(signal, TypingSignal):
            self._start(viewer, "typing", signal.conversation_id, reply=not signal.note)
            return
        if not isinstance(signal, ViewingSignal):  # what a device measures is no colleague's business
            return
        before = self._where.pop(viewer.user_id, None)
        if before is not None and before != signal.conversation_id:
            self._start(viewer, "left", before)
        if signal.conversation_id is not None:
            self._where[viewer.user_id] = signal.conversation_id
            self._start(viewer, "viewing", signal.conversation_id)

    def tell(self, ping: Live) -> None:
        """Pass on what the gateway itself knows of its sender (who holds a pen); nothing is held back."""
        self._spawn(self._announce(ping))

    async def _announce(self, ping: Live) -> None:
        users = await self._audience(ping.conversation_id)
        self._tell(ping, users - {ping.user_id})

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name="live ping")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _audience(self, conversation_id: int) -> set[int]:
        """Who may see it; nobody when the database cannot say."""
        try:
            async with self._pool.acquire() as conn:
                return await audience(conn, conversation_id)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.info("a ping is lost", error=repr(error))
            return set()

    def _start(self, viewer: Viewer, what: str, conversation_id: int, *, reply: bool = False) -> None:
        key, now = (viewer.user_id, what, conversation_id, reply), time.monotonic()
        if now - self._last.get(key, -GAP_SECONDS) < GAP_SECONDS or len(self._tasks) >= MOST_WAITING:
            return
        if len(self._last) > 10_000:
            self._last = {one: at for one, at in self._last.items() if now - at < GAP_SECONDS}
        self._last[key] = now
        self._spawn(self._pass(viewer, what, conversation_id, reply=reply))

    async def _pass(self, viewer: Viewer, what: str, conversation_id: int, *, reply: bool) -> None:
        users = await self._audience(conversation_id)
        if viewer.user_id not in users:
            return
        seconds = {"typing": TYPING_SECONDS, "viewing": VIEWING_SECONDS}.get(what, 0)
        ping = Live(what=what, conversation_id=conversation_id, user_id=viewer.user_id, seconds=seconds)  # type: ignore[arg-type]
        self._tell(ping, users - {viewer.user_id})
        if self._on_seen is not None and (reply or what == "viewing"):
            self._on_seen(conversation_id, reply)

    def _tell(self, ping: Live, users: Iterable[int]) -> None:
        named = sorted(users)
        self._hub.live(ping, named)
        for start in range(0, len(named), MOST_USERS):
            part = Passed(self._origin, ping, named[start : start + MOST_USERS])
            self._wakeup.publish(CHANNEL, _encode(part).decode())

    def _heard(self, payload: str) -> None:
        """A ping of another process (or our own, told already)."""
        try:
            passed = _decode(payload)
        except msgspec.MsgspecError:  # a newer replica says more than we know
            return
        if passed.origin != self._origin:
            self._hub.live(passed.ping, passed.users)
