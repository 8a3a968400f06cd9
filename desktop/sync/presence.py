"""My presence: shown in the same frame, asked of the gateway, put back when it refuses; what this device measures.

The part of a session behind the presence menu, the pause, the start of a shift and *absent today*. What always holds:
the gateway hears of every change of what is measured, and of the present state on each new line.
"""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.net.presence import PresenceApi
from desktop.net.stream import Stream
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.devices import Device
from protocol.frames import ActivitySignal, PresenceItem
from protocol.presence import PresenceState, Redistribution
from protocol.presence_api import Absent, Declare, Leave, LeavingList, ShiftStart
from protocol.roster import Presence

Declared = Callable[[Presence], None]


class Attending:
    """The part of a session that tells who is here."""

    api: Api
    store: Store
    hub: Hub
    engine: Engine
    clock: Clock
    stream: Stream
    _tasks: Tasks
    _measured: ActivitySignal | None = None

    @property
    def _presence(self) -> PresenceApi:
        return PresenceApi(self.api)

    def declare(
        self, state: PresenceState, *, reason: str | None = None, back_at: datetime | None = None,
        user_id: int | None = None, landed: Declared | None = None,
    ) -> None:  # fmt: skip
        """I am available, busy, away, offline; or somebody is, said by a supervisor."""
        id = user_id if user_id is not None else self.store.my_id()
        before = self.store.office.presence.get(id)
        now = self.clock.now()
        shown = before or Presence(user_id=id, rev=0)
        self._show_presence(
            replace(
                shown, state=state, declared=state, because="declared", reason=reason, back_at=back_at, since=now,
                receives=state == "available",
            )
        )  # fmt: skip
        body = Declare(state=state, reason=reason, back_at=back_at)
        self._tasks.ask(self._declared(body, user_id, shown), landed)

    def measured(self, signal: ActivitySignal) -> None:
        """What this device measures has changed."""
        self._measured = signal
        self._tasks.spawn(self.stream.send(signal))

    def tell_measured(self) -> None:
        """A new line: the gateway must know what is so now."""
        if self._measured is not None:
            self._tasks.spawn(self.stream.send(self._measured))

    async def leaving(self, back_at: datetime | None) -> LeavingList:
        """What waits on me while I am away; raises NetError."""
        return await self._presence.leaving(back_at)

    async def leave(self, body: Leave) -> LeavingList:
        """Keep, hand over, tell: as chosen; raises NetError."""
        return await self._presence.leave(body)

    async def shift_start(self) -> ShiftStart:
        """What I have and would be given; raises NetError."""
        return await self._presence.shift_start()

    async def redistribution(self, user_id: int) -> Redistribution:
        """Who would get what somebody holds; raises NetError."""
        return await self._presence.redistribution(user_id)

    async def absent(self, user_id: int, body: Absent) -> Redistribution:
        """Do it as it was previewed; raises NetError."""
        return await self._presence.absent(user_id, body)

    async def devices(self) -> list[Device]:
        """Where I am signed in; raises NetError."""
        return await self._presence.devices()

    async def forget_device(self, device: str) -> None:
        """End what is signed in there, erase its key; raises NetError."""
        await self._presence.forget_device(device)

    async def _declared(self, body: Declare, user_id: int | None, before: Presence) -> Presence:
        try:
            row = await self._presence.declare(body, user_id)
        except NetError:
            now = self.store.office.presence.get(before.user_id)
            if now is not None and now.rev == before.rev:
                self._show_presence(before)
            raise
        known = self.store.office.presence.get(row.user_id)
        if known is not None and known.rev == row.rev:
            self._show_presence(row)  # nothing changed there: what was shown meanwhile is not of a newer revision
        self.engine.apply([PresenceItem(row)])
        return row

    def _show_presence(self, row: Presence) -> None:
        """In this frame, without a revision of its own: the stream's row replaces it."""
        self.store.office.presence[row.user_id] = row
        changes = ChangeSet()
        changes.office.add("presence")
        self.hub.publish(changes)
