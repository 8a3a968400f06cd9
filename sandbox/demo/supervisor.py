"""The supervisor of the demo when nobody sits at her window: owns alerts, whispers, shares work out.

Called by `staff`. Always holds: she writes to colleagues, never to customers.
"""

from typing import Final

from protocol.api import Snapshot
from protocol.conversation import Conversation
from protocol.promises import Alert
from sandbox.demo.agent import waiting_longest
from sandbox.demo.desk import Desk

WHISPER: Final = "Puedes ofrecerle el 5 % y el envío sin costo; más no. Si insiste, me lo pasas."
SHARED: Final = "La tomas tú, por favor: lleva rato esperando."
PATIENCE: Final = 2
"""Looks a conversation may wait without an owner before she gives it to somebody."""


class Supervisor:
    """`work` is one look at the room."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waited: dict[int, int] = {}

    async def begin(self) -> None:
        """Start the shift."""
        await self._desk.available()

    async def work(self) -> None:
        """One alert, then one conversation nobody has."""
        office = await self._desk.office()
        rows = {row.id: row for row in office.conversations}
        for alert in office.alerts:
            if alert.acknowledged_at is None and alert.closed_at is None:
                await self._own(alert, rows)
                return
        await self._share_out(office)

    async def _own(self, alert: Alert, rows: dict[int, Conversation]) -> None:
        await self._desk.ask("POST", f"/api/alerts/{alert.id}/acknowledge")
        row = rows.get(alert.conversation_id or 0)
        if alert.kind == "help" and row is not None and row.assignee_id is not None:
            await self._desk.note(row, WHISPER, row.assignee_id)

    async def _share_out(self, office: Snapshot) -> None:
        queue = [row for row in office.conversations if row.assignee_id is None and row.state != "resolved"]
        self._waited = {row.id: self._waited.get(row.id, 0) + 1 for row in queue}
        row = waiting_longest([row for row in queue if self._waited[row.id] > PATIENCE and row.offer is None])
        free = [one.user_id for one in office.presence if one.receives and one.user_id != self._desk.me.id]
        if row is None or not free:
            return
        load = {id: sum(other.assignee_id == id for other in office.conversations) for id in free}
        body = {"owner_version": row.owner_version, "assignee_id": min(free, key=lambda id: (load[id], id))}
        if await self._desk.ask("POST", f"/api/conversations/{row.id}/assign", body):
            await self._desk.note(row, SHARED, body["assignee_id"])
