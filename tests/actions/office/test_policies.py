"""Policies on real PostgreSQL: versions follow each other, nonsense is refused with its place."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.policies import create_calendar, put_policy
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound, PolicyInvalid
from backend_gateway.store import policies
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.tags import Policy

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADMIN = Viewer(1, "admin")
TEAM = {"team_id": 1, "mode": "round_robin"}


@pytest.fixture
async def office(pool: asyncpg.Pool) -> asyncpg.Pool:
    """Two teams and somebody who decides."""
    await pool.execute("insert into users (email, name, role, password_hash) values ('a@b.c', 'Ana', 'admin', 'x')")
    await pool.execute("insert into teams (name) values ('Ventas'), ('Soporte')")
    return pool


async def put(pool: asyncpg.Pool, kind: str, subject: int, body: dict[str, Any], base: int | None = None) -> Policy:
    """A change by the admin."""
    async with Unit(pool) as unit:
        return await put_policy(unit, ADMIN, kind, subject, PutPolicy(body=body, base=base), NOW)


async def test_every_change_is_a_version_and_the_newest_counts(office: asyncpg.Pool) -> None:
    first = await put(office, "team", 1, TEAM)
    second = await put(office, "team", 1, TEAM | {"mode": "manual"}, base=1)
    assert (first.rev, second.rev) == (1, 2)
    assert first.id != second.id
    async with Reader(office) as reader:
        found = await policies.in_force(reader.conn, "team")
        assert [(key, one.version, '"manual"' in one.body) for key, one in found.items()] == [(1, 2, True)]
        assert [one.version for one in await policies.history(reader.conn, "team", 1)] == [2, 1]
        assert (await policies.by_id(reader.conn, [first.id]))[first.id].version == 1


async def test_a_change_on_an_older_version_is_refused_also_at_once(office: asyncpg.Pool) -> None:
    await put(office, "team", 1, TEAM)
    done = await asyncio.gather(*(put(office, "team", 1, TEAM, base=1) for _ in range(4)), return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["Conflict", "Conflict", "Conflict", "Policy"]
    with pytest.raises(Conflict):
        await put(office, "team", 1, TEAM, base=1)


async def test_nonsense_is_refused_with_its_place(office: asyncpg.Pool) -> None:
    with pytest.raises(PolicyInvalid) as refused:
        await put(office, "team", 1, TEAM | {"mode": "coin"})
    assert "mode" in str(refused.value)
    with pytest.raises(PolicyInvalid) as refused:
        await put(office, "rules", 0, {"version": 1, "otherwise": {"team_id": 77}})
    assert [one["path"] for one in refused.value.data["problems"]] == ["otherwise.team_id"]
    with pytest.raises(PolicyInvalid):
        await put(office, "team", 1, TEAM | {"overflow_team_id": 1, "overflow_minutes": 5})
    assert await office.fetchval("select count(*) from policies") == 0


async def test_it_must_be_for_something_that_exists(office: asyncpg.Pool) -> None:
    for kind, subject, error in (("team", 9, NotFound), ("team", 0, BadRequest), ("moon", 0, NotFound)):
        with pytest.raises(error):
            await put(office, kind, subject, TEAM)


async def test_a_calendar_is_made_with_its_name(office: asyncpg.Pool) -> None:
    async with Unit(office) as unit:
        id_ = await create_calendar(unit, ADMIN, " Sucursales ")
    assert await office.fetchval("select name from calendars where id = $1", id_) == "Sucursales"
    with pytest.raises(Conflict):
        async with Unit(office) as unit:
            await create_calendar(unit, ADMIN, "Sucursales")


@pytest.mark.parametrize(("role", "kind"), [("agent", "team"), ("agent", "rules"), ("supervisor", "rules")])
async def test_roles_that_may_not_are_refused(office: asyncpg.Pool, role: Any, kind: str) -> None:
    with pytest.raises(Forbidden):
        async with Unit(office) as unit:
            await put_policy(unit, Viewer(1, role), kind, 0 if kind == "rules" else 1, PutPolicy(body=TEAM), NOW)
