"""The straight line in: stream -> store -> cache.

    position --snapshot if needed--> stream --frame--> chain right? --yes--> store.apply -> hub -> cache (with cursor)
        ^                                                   '--no--> forget the cursor --.
        '-------------------------------------------------------------------------------'

What always holds: the cursor on disk never runs ahead of the rows on disk; a broken chain ends in a snapshot, never in
a hole; what the reader may no longer see is gone from memory and disk in the same step.
"""

import logging
from collections.abc import Callable

from desktop.cache.keeper import Keeper
from desktop.net import decode
from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.net.stream import Position
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock, Scheduler
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.connectivity import Connectivity
from protocol.api import Snapshot
from protocol.conversation import Conversation
from protocol.frames import ConversationItem, Events, Frame, Hello, Item, Live, MessageItem, Resync
from protocol.message import Message

_log = logging.getLogger(__name__)


class Engine:
    """Follows the stream for one session. Implements `desktop.net.stream.Listener`."""

    def __init__(
        self, api: Api, store: Store, hub: Hub, keeper: Keeper, connectivity: Connectivity, clock: Clock,
        scheduler: Scheduler,
    ) -> None:  # fmt: skip
        self.cursor: str | None = None
        self.epoch = ""
        self.on_snapshot: list[Callable[[Snapshot], None]] = []
        self.on_message: list[Callable[[Message], None]] = []
        """Called with each message of the stream, after it was applied."""
        self.on_conversation: list[Callable[[Conversation | None, Conversation], None]] = []
        """Called with the row as it was (None: unknown) and as the stream brings it, before it is applied."""
        self.on_items: list[Callable[[list[Item]], None]] = []
        """Called with whatever is about to be applied, from the stream or as an answer to a request."""
        self.on_live: list[Callable[[Live], None]] = []
        """Called with each sign of a colleague, before it is shown."""
        self._api, self._store, self._hub, self._keeper = api, store, hub, keeper
        self._connectivity, self._clock, self._scheduler = connectivity, clock, scheduler

    def resume(self, cursor: str, epoch: str) -> None:
        """Continue where the cache ends."""
        self.cursor, self.epoch = cursor, epoch

    async def position(self) -> Position:
        """Where to follow from; takes a snapshot when there is no chain to continue."""
        if self.cursor is None:
            self.take_snapshot(await self._api.snapshot())
        return Position(self.cursor or "", self.epoch)

    def connected(self) -> None:
        self._connectivity.opened()

    def cut(self, error: NetError) -> None:
        _log.info("stream_cut reason=%s", type(error).__name__)
        self._connectivity.cut(error)

    def frame(self, frame: Frame) -> bool:
        """Take in a frame; False when the chain is broken."""
        match frame:
            case Events():
                return self._events(frame)
            case Live():
                for heard in self.on_live:
                    heard(frame)
                self._hub.publish(self._store.apply_live(frame, self._scheduler.time()))
            case Hello(epoch=epoch) if epoch != self.epoch:
                return self._broken("epoch")
            case Resync(reason=reason):
                return self._broken(reason)
        return True

    def take_snapshot(self, snapshot: Snapshot) -> None:
        """Begin anew."""
        self._clock.learn(snapshot.now)
        self.cursor, self.epoch = snapshot.cursor, snapshot.epoch
        self._hub.publish(self._store.load_snapshot(snapshot))
        self._keeper.snapshot(snapshot)
        for listener in self.on_snapshot:
            listener(snapshot)

    def apply(self, items: list[Item]) -> None:
        """Rows that came as an answer to a request: shown at once, the stream will bring them again."""
        changes = ChangeSet()
        self._announce(items)
        for item in items:
            changes.merge(self._store.apply(item))
        self._hub.publish(changes)

    def _events(self, frame: Events) -> bool:
        if frame.prev != self.cursor:
            return self._broken("gap")
        items = list(decode.items(frame.items))
        self.cursor = frame.cursor
        self._announce(items)
        changes = ChangeSet()
        self._store.rows.bring(item.row.id for item in items if isinstance(item, ConversationItem))
        for item in items:
            if isinstance(item, ConversationItem):
                self._tell(item.row)
            changes.merge(self._store.apply(item))
            if isinstance(item, MessageItem):
                for heard in self.on_message:
                    heard(item.row)
        self._hub.publish(changes)
        if items:
            self._keeper.items(items, frame.cursor)
        return True

    def begin_anew(self) -> None:
        """With the next frame (a heartbeat at the latest) the chain is over, and a fresh picture is taken."""
        self.cursor = None

    def _announce(self, items: list[Item]) -> None:
        for listener in self.on_items:
            listener(items)

    def _tell(self, row: Conversation) -> None:
        known = self._store.rows.get(row.id)
        if known is None or known.rev < row.rev:
            for listener in self.on_conversation:
                listener(known, row)

    def _broken(self, reason: str) -> bool:
        _log.info("chain_broken reason=%s", reason)
        self.cursor = None
        return False
