"""The clients of this process: each with a bounded queue of encoded frames and its own place in the chain.

Called by `feed/follow` (publish) and `api/stream` (subscribe). What always holds: a frame's `prev` is the cursor of the
frame queued before it for that client; a client that does not keep up gets one `resync` instead of a longer queue;
clients who see the same things share one encoding.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence

import msgspec

from backend_gateway.feed.changes import Change, sees_phones
from backend_gateway.feed.cursor import START, Cursor
from backend_gateway.store.event_log import Kind
from backend_gateway.store.visible import Viewer
from protocol.frames import Bye, Live, Resync
from protocol.rules.permissions import Permission, can

QUEUE_FRAMES = 512

_encode = msgspec.json.Encoder().encode


def events_frame(prev: Cursor, cursor: Cursor, items: Iterable[bytes]) -> bytes:
    """An `Events` frame around items that are encoded already."""
    return b'{"t":"events","prev":"%b","cursor":"%b","items":[%b]}' % (
        str(prev).encode(),
        str(cursor).encode(),
        b",".join(items),
    )


class Subscriber:
    """One connected client. `frames` ends with None when the stream is over; `on_end` is called at that moment."""

    def __init__(self, viewer: Viewer, session_id: int, cursor: Cursor) -> None:
        self.viewer = viewer
        self.session_id = session_id
        self.cursor = cursor
        self.frames: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.ended = False
        self.on_end: Callable[[], object] = _nothing

    def offer(self, frame: bytes) -> bool:
        """Queue a frame; False when the client is too slow and has been told to resync."""
        if self.ended:
            return False
        if self.frames.qsize() >= QUEUE_FRAMES:
            self.end(_encode(Resync(reason="slow")))
            return False
        self.frames.put_nowait(frame)
        return True

    def end(self, last: bytes) -> None:
        """Drop what waits, send `last` and close."""
        if self.ended:
            return
        self.ended = True
        while not self.frames.empty():
            self.frames.get_nowait()
        self.frames.put_nowait(last)
        self.frames.put_nowait(None)
        self.on_end()


class Hub:
    """Everybody who listens here, and how far the log has been published."""

    def __init__(self) -> None:
        self.cursor = START
        self.epoch = ""
        self._subscribers: set[Subscriber] = set()

    @property
    def subscribers(self) -> int:
        """How many clients are connected."""
        return len(self._subscribers)

    def subscribe(self, viewer: Viewer, session_id: int) -> Subscriber:
        """A client that gets everything published from now on, chained to the hub's present cursor."""
        subscriber = Subscriber(viewer, session_id, self.cursor)
        self._subscribers.add(subscriber)
        return subscriber

    def unsubscribe(self, subscriber: Subscriber) -> None:
        """Forget a client."""
        self._subscribers.discard(subscriber)

    def publish(self, changes: Sequence[Change], cursor: Cursor) -> None:
        """Queue one batch for everybody who may see something of it, and move the hub's cursor."""
        self.cursor = cursor
        shared: dict[tuple[object, ...], list[bytes]] = {}
        encoded: dict[tuple[int, Cursor], bytes] = {}
        for subscriber in tuple(self._subscribers):
            key = _sees(subscriber.viewer, changes)
            items = shared.get(key)
            if items is None:
                items = shared[key] = [i for c in changes if (i := c.for_viewer(subscriber.viewer)) is not None]
            if items:
                self._send(subscriber, cursor, items, encoded)
        for change in changes:
            if change.kind is Kind.USER:
                self._follow_access(change)

    def heartbeat(self) -> None:
        """An empty frame for everybody: proves the line and moves their cursors."""
        encoded: dict[tuple[int, Cursor], bytes] = {}
        nothing: list[bytes] = []
        for subscriber in tuple(self._subscribers):
            self._send(subscriber, self.cursor, nothing, encoded)

    def live(self, ping: Live, scopes_viewers: Iterable[int] | None = None) -> None:
        """Send an ephemeral ping to everybody, or to these users."""
        frame = _encode(ping)
        wanted = None if scopes_viewers is None else set(scopes_viewers)
        for subscriber in tuple(self._subscribers):
            if wanted is None or subscriber.viewer.user_id in wanted:
                subscriber.offer(frame)

    def revoke(self, *, user_id: int | None = None, session_id: int | None = None) -> None:
        """End the streams of a user or of one session: they must sign in again."""
        for subscriber in tuple(self._subscribers):
            if subscriber.viewer.user_id == user_id or subscriber.session_id == session_id:
                subscriber.end(_encode(Bye(reason="revoked")))

    def resync(self, user_id: int) -> None:
        """What this user may see has changed: they take a new snapshot."""
        for subscriber in tuple(self._subscribers):
            if subscriber.viewer.user_id == user_id:
                subscriber.end(_encode(Resync(reason="access")))

    def start_anew(self) -> None:
        """The log is another one: everybody takes a new snapshot."""
        for subscriber in tuple(self._subscribers):
            subscriber.end(_encode(Resync(reason="epoch")))

    def close(self) -> None:
        """The gateway stops: everybody reconnects elsewhere."""
        for subscriber in tuple(self._subscribers):
            subscriber.end(_encode(Bye(reason="restart")))

    def _follow_access(self, change: Change) -> None:
        """A colleague who may see something else now starts anew; one who was switched off must go."""
        for subscriber in tuple(self._subscribers):
            if subscriber.viewer.user_id == change.entity_id and subscriber.viewer != change.access:
                gone = change.access is None
                subscriber.end(_encode(Bye(reason="revoked") if gone else Resync(reason="access")))

    def _send(
        self, subscriber: Subscriber, cursor: Cursor, items: list[bytes], encoded: dict[tuple[int, Cursor], bytes]
    ) -> None:
        if items and cursor <= subscriber.cursor:
            return  # its snapshot was taken later than this
        cursor = max(cursor, subscriber.cursor)
        key = (id(items), subscriber.cursor)
        frame = encoded.get(key)
        if frame is None:
            frame = encoded[key] = events_frame(subscriber.cursor, cursor, items)
        if subscriber.offer(frame):
            subscriber.cursor = cursor


def _nothing() -> None:
    """What happens at the end of a stream nobody serves."""


def _sees(viewer: Viewer, changes: Sequence[Change]) -> tuple[object, ...]:
    """A key that is equal only for viewers who get the same items of this batch."""
    me = viewer.user_id
    private = me if any(change.private_to == me or me in change.owners for change in changes) else None
    if viewer.visibility == "all":
        alerts = not can(viewer, Permission.SEE_ALERTS) and any(change.kind is Kind.ALERT for change in changes)
        return ("all", viewer.user_id if alerts else private, sees_phones(viewer))
    return (viewer.visibility, viewer.team_ids, viewer.user_id)
