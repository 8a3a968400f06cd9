"""The straight line out: what Enter put into the outbox leaves once, in order, or asks.

    Enter -> outbox (on disk) + bubble -> [held: undo] -> queued -> sending -> POST with the token -> Message: done
                                                            ^          |--- no answer: the same token again
                                                            '----------'--- refused: bubble keeps the reason
                                                                       '--- overtaken, stale: asks a person

A file of this computer is handed over first, in its turn; the gateway's file then takes its place in the request.

What always holds: one token per Enter, through every retry; at most one request per conversation at a time; an item
that may have reached the gateway is never given up before the gateway was asked for its token.
"""

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Protocol

import msgspec

from desktop.cache.outbox import Outbox, Unsent
from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.net.stream import wait_before
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.backfill import Remote
from desktop.sync.handing_over import FileBox, HandingOver, bubble, leaving
from protocol.api import AddNote, SendMessage
from protocol.content import Note
from protocol.errors import ErrorCode
from protocol.frames import MessageItem
from protocol.message import Message

STALE_AFTER = timedelta(minutes=10)
CLOCKS_DIFFER = timedelta(minutes=5)
STALE = "stale"
RECOVERED = "recovered"
ASKS = {ErrorCode.NEWER_MESSAGES, ErrorCode.OWNER_CHANGED, ErrorCode.PEN_HELD, ErrorCode.WINDOW_CLOSED}
MAY_SEND_ANYWAY = {STALE, RECOVERED, ErrorCode.NEWER_MESSAGES}
"""A person may override these; a new owner, a colleague's pen or a closed window never."""

LEAVING = {"held", "queued", "sending"}

_log = logging.getLogger(__name__)


class PenBox(Protocol):
    """The pens of this session: `sync.pens.Pens`."""

    def holds(self, conversation_id: int) -> bool: ...
    def fence(self, conversation_id: int) -> int | None: ...
    def arrived(self, conversation_id: int) -> None: ...
    def came_back(self, conversation_id: int) -> None: ...
    async def answered(self, conversation_id: int) -> None: ...


class Sender(HandingOver):
    """Drains the outbox of one session. All methods on the GUI thread's loop."""

    def __init__(self, api: Api, store: Store, hub: Hub, outbox: Outbox, clock: Clock, remote: Remote) -> None:
        self._api, self._store, self._hub = api, store, hub
        self._outbox, self._clock, self._remote = outbox, clock, remote
        self._items: dict[str, Unsent] = {}
        self._flying: set[str] = set()
        self._lines: dict[int, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self.pens: PenBox | None = None
        self.files: FileBox | None = None
        self._progress = {}

    def waits(self, conversation_id: int) -> bool:
        """Whether something is still to leave for this conversation."""
        return any(item.conversation_id == conversation_id and item.state in LEAVING for item in self._items.values())

    def load(self) -> None:
        """Show what an earlier run left unsent; what was on its way may have arrived."""
        for item in self._outbox.all():
            self._put(msgspec.structs.replace(item, state="queued") if item.state == "sending" else item)

    def recover(self, items: Iterable[Unsent]) -> int:
        """Take in what a lost file held: shown and asking, never sent by itself. How many were not here already."""
        fresh = [item for item in items if item.token not in self._items]
        for item in fresh:
            self._put(_recovered(item))
        self.wake()
        return len(fresh)

    def enqueue(self, item: Unsent) -> None:
        """Keep it on disk, show its bubble, send it when its time has come."""
        self._put(item)
        self.wake()

    def wake(self) -> None:
        """The line is up, or something changed: look again."""
        self._wake.set()

    def get(self, token: str) -> Unsent | None:
        """An unsent item."""
        return self._items.get(token)

    def count(self) -> int:
        """How many wait to be sent (not those that ask or were refused)."""
        return sum(item.state in LEAVING for item in self._items.values())

    def take_back(self, token: str) -> Unsent | None:
        """Out of the outbox, if it cannot have left: undo, edit, discard. None when it is too late."""
        item = self._items.get(token)
        if item is None or token in self._flying or (item.attempts and item.state in LEAVING):
            return None
        self._forget(token)
        return item

    def again(self, token: str, *, anyway: bool = False) -> bool:
        """Send a refused or asking item once more with its token; `anyway` only where a person may override."""
        item = self._items.get(token)
        if item is None or item.state not in {"refused", "asks"}:
            return False
        if anyway and item.reason not in MAY_SEND_ANYWAY:
            return False
        fresh = msgspec.structs.replace(
            item, state="queued", reason=None, detail=None, created_at=self._clock.now(), send_anyway=anyway,
            recovered=False, offline=False, uploads=0,
            uploaded=item.uploaded if item.uploaded is not None and item.uploaded.verdict != "refused" else None,
        )  # fmt: skip
        self.enqueue(fresh)
        return True

    def confirmed(self, message: Message) -> None:
        """The stream or an answer brought the message of a token; the second time nothing happens."""
        if message.client_token in self._items:
            self._forget(message.client_token, done=True)
            self._carry_on(message)

    async def run(self) -> None:
        """Until cancelled."""
        try:
            while True:
                self._wake.clear()
                self._start_lines()
                await self._sleep()
        finally:
            for line in self._lines.values():
                line.cancel()

    async def _sleep(self) -> None:
        due = [item.held_until for item in self._items.values() if item.state == "held" and item.held_until]
        seconds = max(0.0, (min(due) - self._clock.now()).total_seconds()) if due else None
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    def _start_lines(self) -> None:
        if not self._remote.up:
            self._release()
            return
        for conversation_id in {item.conversation_id for item in self._ready()}:
            line = self._lines.get(conversation_id)
            if line is None or line.done():
                line = self._lines[conversation_id] = asyncio.create_task(self._drain(conversation_id))
                line.add_done_callback(_report)

    def _release(self) -> None:
        """The undo time is over although nothing can leave yet."""
        for item in self._ready():
            if item.state == "held":
                self._put(msgspec.structs.replace(item, state="queued", held_until=None))

    def _ready(self) -> list[Unsent]:
        now = self._clock.now()
        ready = [
            item for item in self._items.values()
            if item.state in {"queued", "sending"} or (item.state == "held" and (item.held_until or now) <= now)
        ]  # fmt: skip
        return sorted(ready, key=lambda item: item.created_at)

    async def _drain(self, conversation_id: int) -> None:
        attempt = 0
        while self._remote.up:
            item = next((each for each in self._ready() if each.conversation_id == conversation_id), None)
            if item is None:
                return
            try:
                await self._send(item)
                attempt = 0
            except NetError as error:
                _log.info("send_postponed reason=%s", type(error).__name__)
                await asyncio.sleep(wait_before(attempt))
                attempt += 1

    async def _send(self, item: Unsent) -> None:
        """One attempt; raises NetError when it should be repeated."""
        if await self._too_late(item):
            return
        handed_over = await self._hand_over(item)
        if handed_over is None:
            return
        item = handed_over
        self._flying.add(item.token)
        item = msgspec.structs.replace(item, state="sending", attempts=item.attempts + 1, held_until=None)
        self._put(item)
        try:
            message = await self._post(item)
        except Refused as refused:
            if self._file_went(item, refused):
                self._put_again(msgspec.structs.replace(item, uploaded=None))
            elif not self._settle(item, refused):
                self._put_again(item)
                raise
        except NetError:
            self._put_again(item)
            raise
        else:
            self._arrived(message, item)
        finally:
            self._flying.discard(item.token)

    async def _post(self, item: Unsent) -> Message:
        if isinstance(item.content, Note):
            said = item.content
            note = AddNote(
                client_token=item.token, body=said.body, mentions=list(said.mentions), teams=list(said.teams)
            )  # fmt: skip
            return await self._api.add_note(item.conversation_id, note)
        if self.pens is not None:
            await self.pens.answered(item.conversation_id)
        body = SendMessage(
            client_token=item.token, content=leaving(item), reply_to=item.reply_to, owner_version=item.owner_version,
            seen=item.seen, send_anyway=item.send_anyway, pen=self._pen(item), keep_pen=self._more_follows(item),
            offline=item.offline,
        )  # fmt: skip
        return await self._api.send_message(item.conversation_id, body)

    def _pen(self, item: Unsent) -> int | None:
        return self.pens.fence(item.conversation_id) if self.pens is not None else None

    def _more_follows(self, item: Unsent) -> bool:
        """Whether the pen is still needed: something else leaves with it, or I am writing again."""
        id = item.conversation_id
        others = (one for one in self._items.values() if one.token != item.token)
        again = self.pens is not None and self.pens.holds(id)
        return again or any(one.conversation_id == id and one.state in LEAVING for one in others)

    async def _too_late(self, item: Unsent) -> bool:
        """Whether a person should look again (it waited long, was lost); asks the gateway first if it may have left."""
        fresh = isinstance(item.content, Note) or self._clock.now() - item.created_at < STALE_AFTER
        if fresh and not item.recovered:
            return False
        found = await self._look_up(item) if item.attempts else None
        if found is not None:
            self._arrived(found, item)
        else:
            reason = RECOVERED if item.recovered else STALE
            self._put(msgspec.structs.replace(item, state="asks", reason=reason, held_until=None))
        return True

    async def _look_up(self, item: Unsent) -> Message | None:
        """The message of a token, if it arrived: from the newest page back to when it was written."""
        before: str | None = None
        while True:
            page = await self._api.messages(item.conversation_id, before=before)
            found = next((row for row in page.items if row.client_token == item.token), None)
            older = bool(page.items) and page.items[0].at < item.created_at - CLOCKS_DIFFER
            if found is not None or older or page.before is None:
                return found
            before = page.before

    def _settle(self, item: Unsent, refused: Refused) -> bool:
        """Keep the gateway's reason on the bubble; False when the same request may succeed later."""
        converting = item.uploaded is not None and refused.code == ErrorCode.MEDIA_NOT_READY
        if refused.temporary or refused.code == ErrorCode.NOT_SIGNED_IN or converting:
            return False
        state = "asks" if refused.code in ASKS else "refused"
        reason, detail = str(refused.code), refused.problem.detail
        self._put(msgspec.structs.replace(item, state=state, reason=reason, detail=detail, attempts=0))
        if self.pens is not None:
            self.pens.came_back(item.conversation_id)
        return True

    def _arrived(self, message: Message, item: Unsent) -> None:
        changes = self._store.apply(MessageItem(message))
        changes.merge(self._store.drop_pending(item.conversation_id, item.token))
        self._hub.publish(changes)
        self._forget(item.token, done=True)
        self._carry_on(message)
        if self.pens is not None:
            self.pens.arrived(item.conversation_id)

    def _carry_on(self, mine: Message) -> None:
        """What was written before my last message arrived has seen it too: my own message overtakes nobody."""
        me = self._store.my_id()
        for item in self._items.values():
            seen = item.seen
            if item.conversation_id != mine.conversation_id or seen is None or seen >= mine.order:
                continue
            between = [row for row in self._store.timeline(mine.conversation_id).messages if row.order > seen]
            if all(row.author.kind == "user" and row.author.id == me for row in between):
                self._items[item.token] = msgspec.structs.replace(item, seen=mine.order)

    def _put(self, item: Unsent) -> None:
        self._outbox.put(item)
        self._items[item.token] = item
        self._hub.publish(self._store.put_pending(bubble(item, self._progress.get(item.token))))

    def _put_again(self, item: Unsent) -> None:
        """Back into the queue, unless the stream brought its message while the answer was on its way."""
        if item.token in self._items:
            self._put(msgspec.structs.replace(item, state="queued"))

    def _forget(self, token: str, *, done: bool = False) -> None:
        """Out of the outbox; `done`: its message is at the gateway, nobody needs the file any more."""
        item = self._items.pop(token, None)
        if item is None:
            return
        self._outbox.drop(token)
        if done and item.file is not None and self.files is not None:
            self.files.drop(item.file.id)
        self._hub.publish(self._store.drop_pending(item.conversation_id, token))


def _report(line: asyncio.Task[None]) -> None:
    if not line.cancelled() and (error := line.exception()) is not None:
        _log.error("send_failed", exc_info=error)


def _recovered(item: Unsent) -> Unsent:
    """What may have left is looked up at the gateway before it asks."""
    if item.state in {"refused", "asks"}:
        return item
    if item.attempts:
        return msgspec.structs.replace(item, state="queued", held_until=None, recovered=True)
    return msgspec.structs.replace(item, state="asks", reason=RECOVERED, held_until=None)
