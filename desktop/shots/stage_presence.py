"""The stage's part about presence: states are shown, questions answered with made-up rows, nothing leaves."""

from datetime import datetime
from typing import Any

from desktop.store.store import Store
from protocol.devices import Device
from protocol.frames import ActivitySignal, PresenceItem
from protocol.presence import PresenceState, Redistribution
from protocol.presence_api import Absent, Leave, LeavingList, ShiftStart
from protocol.roster import Presence


class StagePresence:
    """`desktop.commands.presence_port.PresencePort` for pictures."""

    store: Store
    leaves = LeavingList()
    starts = ShiftStart()
    moves = Redistribution(agent_id=0)
    here: tuple[Device, ...] = ()

    def declare(
        self, state: PresenceState, *, reason: str | None = None, back_at: datetime | None = None,
        user_id: int | None = None, landed: Any = None,
    ) -> None:  # fmt: skip
        id = user_id or self.store.my_id()
        known = self.store.office.presence.get(id)
        row = Presence(user_id=id, rev=(known.rev if known else 0) + 1, state=state, declared=state, reason=reason,
                       back_at=back_at)  # fmt: skip
        self.store.apply(PresenceItem(row))

    def measured(self, signal: ActivitySignal) -> None:
        """Goes nowhere."""

    async def leaving(self, back_at: datetime | None) -> LeavingList:
        return self.leaves

    async def leave(self, body: Leave) -> LeavingList:
        return self.leaves

    async def shift_start(self) -> ShiftStart:
        return self.starts

    async def redistribution(self, user_id: int) -> Redistribution:
        return self.moves

    async def absent(self, user_id: int, body: Absent) -> Redistribution:
        return self.moves

    async def devices(self) -> list[Device]:
        return list(self.here)

    async def forget_device(self, device: str) -> None:
        """Goes nowhere."""
