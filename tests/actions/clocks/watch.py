"""A desk whose clocks can be read."""

from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import msgspec

from backend_gateway.actions.clocks.area import back_from_area, wait_for_area
from backend_gateway.actions.clocks.holding import mark_holding
from backend_gateway.actions.policies import create_calendar
from backend_gateway.domain.calendar import office_hours, to_json, week_of
from backend_gateway.store.unit import Unit
from protocol.promises_api import WaitForArea
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

    async def after(self, **span: float) -> None:
        """Time passes; each timer fires when it is due."""
        until = self.now + timedelta(**span)
        while (due := await self.pool.fetchval("select min(due_at) from timers")) is not None and due <= until:
            self.at(max(due, self.now))
            await super().after(seconds=0)
        self.at(until)

    async def outage(self, **span: float) -> None:
        """Time passes while no gateway runs."""
        await super().after(**span)

    async def clocks(self, conversation_id: int, *columns: str) -> list[tuple[Any, ...]]:
        """Columns of its clocks, oldest first."""
        rows = await self.pool.fetch(
            f"select {', '.join(columns)} from clocks where conversation_id = $1 order by started_at, id",
            conversation_id,
        )
        return [tuple(row) for row in rows]

    async def open_alerts(self) -> list[tuple[Any, ...]]:
        """Open alerts: kind, cause, level, step, for whom."""
        sql = "select kind, cause, level, step, user_id from alerts where closed_at is null order by id"
        return [tuple(row) for row in await self.pool.fetch(sql)]

    async def timers(self) -> list[tuple[str, int, datetime]]:
        """What is set."""
        sql = "select kind, subject, due_at from timers where kind in ('sla', 'ladder') order by due_at, kind"
        return [tuple(row) for row in await self.pool.fetch(sql)]

    async def hours(self, name: str, hours: str = "9:00-18:00", zone: str = "UTC", days: range = range(5)) -> int:
        """A calendar in force; its id."""
        async with Unit(self.pool) as unit:
            id_ = await create_calendar(unit, ADMIN, name)
        value = msgspec.structs.replace(office_hours(zone), week=week_of(hours, days))
        await self.policy("calendar", id_, msgspec.json.decode(to_json(value)))
        return id_

    async def mark(self, message_id: int, *, holding: bool) -> None:
        """Somebody says what a reply was."""
        async with Unit(self.pool) as unit:
            await mark_holding(unit, self.world.sol, message_id, self.now, holding=holding)
        await self.follow()

    async def ask_area(self, conversation_id: int, area: str, minutes: float, reason: str = "") -> None:
        """Another area owes the answer."""
        request = WaitForArea(area=area, reason=reason, due_at=self.now + timedelta(minutes=minutes))
        async with Unit(self.pool) as unit:
            await wait_for_area(unit, self.world.sol, conversation_id, request, self.now)
        await self.follow()

    async def area_answers(self, conversation_id: int) -> None:
        """It is our turn again."""
        async with Unit(self.pool) as unit:
            await back_from_area(unit, self.world.sol, conversation_id, self.now)
        await self.follow()

    async def types(self, conversation_id: int, name: str) -> None:
        """The owner holds the pen now."""
        await self.pool.execute(
            "insert into compose_leases (conversation_id, user_id, session_id, fence, renewed_at, expires_at)"
            " values ($1, $2, 1, 1, $3, $4) on conflict (conversation_id) do update set renewed_at = $3",
            *(conversation_id, self.world.viewers[name].user_id, self.now, self.now + timedelta(seconds=30)),
        )
