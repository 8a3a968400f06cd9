"""A desk whose clocks can be read."""

from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec

from backend_gateway.domain.calendar import office_hours, to_json
from backend_gateway.store.unit import Unit
from tests.actions.routing.desk import ADMIN, Desk

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Watch(Desk):
    """Time begins on a Monday at nine, as the office opens."""

    @classmethod
    async def open(cls, pool: asyncpg.Pool) -> "Watch":
        desk = await super().open(pool)
        desk.world.now = MONDAY
        return cls(desk.world)

    def at(self, moment: datetime) -> None:
        """It is that time now; no timer has fired."""
        self.world.now = moment

    async def clocks(self, conversation_id: int, *columns: str) -> list[tuple[Any, ...]]:
        """Columns of its clocks, oldest first."""
        rows = await self.pool.fetch(
            f"select {', '.join(columns)} from clocks where conversation_id = $1 order by started_at, id",
            conversation_id,
        )
        return [tuple(row) for row in rows]

    async def alerts(self) -> list[tuple[Any, ...]]:
        """Open alerts: kind, cause, level, step, for whom."""
        sql = "select kind, cause, level, step, user_id from alerts where closed_at is null order by id"
        return [tuple(row) for row in await self.pool.fetch(sql)]

    async def timers(self) -> list[tuple[str, int, datetime]]:
        """What is set."""
        sql = "select kind, subject, due_at from timers where kind in ('sla', 'ladder') order by due_at, kind"
        return [tuple(row) for row in await self.pool.fetch(sql)]

    async def hours(self, name: str, hours: str = "9:00-18:00", zone: str = "UTC", days: range = range(5)) -> int:
        """A calendar in force; its id."""
        from backend_gateway.actions.policies import create_calendar
        from backend_gateway.domain.calendar import week_of

        async with Unit(self.pool) as unit:
            id_ = await create_calendar(unit, ADMIN, name)
        value = msgspec.structs.replace(office_hours(zone), week=week_of(hours, days))
        await self.policy("calendar", id_, msgspec.json.decode(to_json(value)))
        return id_

    async def holding(self, message_id: int, holding: bool | None) -> None:
        """Mark a reply by hand."""
        await self.pool.execute("update messages set holding = $2 where id = $1", message_id, holding)
