"""A team that gives its own settings up lives by the company's from then on; what it had stays in the history."""

from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.policies import put_policy
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store import policies, resolving, surveys
from backend_gateway.store.clocks.inforce import in_force
from backend_gateway.store.unit import Reader, Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.tags import GIVEN_UP, Policy

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADMIN = Viewer(1, "admin")
ASK = {"texts": {"es": "¿Qué tal?"}}


@pytest.fixture
async def office(pool: asyncpg.Pool) -> asyncpg.Pool:
    """A team and somebody who decides."""
    await pool.execute("insert into users (email, name, role, password_hash) values ('a@b.c', 'Ana', 'admin', 'x')")
    await pool.execute("insert into teams (name) values ('Ventas')")
    return pool


async def put(pool: asyncpg.Pool, kind: str, subject: int, body: dict[str, Any], hours: int = 0) -> Policy:
    """A change by the admin, some hours after noon."""
    async with Unit(pool) as unit:
        return await put_policy(unit, ADMIN, kind, subject, PutPolicy(body=body), NOW + timedelta(hours=hours))


async def test_how_cases_close_is_the_companys_again(office: asyncpg.Pool) -> None:
    await put(office, "resolving", 0, {"attempts": 7})
    await put(office, "resolving", 1, {"attempts": 3})
    row = await put(office, "resolving", 1, GIVEN_UP)
    assert row.gives_up
    async with Reader(office) as reader:
        assert (await resolving.in_force(reader.conn, 1)).attempts == 7
        assert [one.version for one in await policies.history(reader.conn, "resolving", 1)] == [2, 1]
    await put(office, "resolving", 1, {"attempts": 5})
    async with Reader(office) as reader:
        assert (await resolving.in_force(reader.conn, 1)).attempts == 5


async def test_the_ladder_is_the_companys_again_and_without_one_the_usual(office: asyncpg.Pool) -> None:
    await put(office, "ladder", 1, {"rungs": [], "most_hops": 1})
    await put(office, "ladder", 1, GIVEN_UP)
    async with Reader(office) as reader:
        assert (await in_force(reader.conn)).ladder(1).most_hops == 2
    await put(office, "ladder", 0, {"rungs": [], "most_hops": 0})
    async with Reader(office) as reader:
        assert (await in_force(reader.conn)).ladder(1).most_hops == 0


async def test_surveys_are_the_companys_from_then_on_and_nobody_is_asked_about_before(office: asyncpg.Pool) -> None:
    company = await put(office, "surveys", 0, {"csat": ASK})
    await put(office, "surveys", 1, {}, hours=1)
    await put(office, "surveys", 1, GIVEN_UP, hours=5)
    async with Reader(office) as reader:
        found = await surveys.in_force(reader.conn)
    assert found is not None
    policy = found.of(1)
    assert policy is not None
    assert policy.csat is not None
    assert found.rows[1] == company.id
    assert found.since == {0: NOW, 1: NOW + timedelta(hours=5)}


async def test_given_up_while_the_company_has_none_means_nothing_is_asked(office: asyncpg.Pool) -> None:
    await put(office, "surveys", 1, {"csat": ASK})
    await put(office, "surveys", 1, GIVEN_UP)
    async with Reader(office) as reader:
        found = await surveys.in_force(reader.conn)
    assert found is None or found.of(1) is None


@pytest.mark.parametrize(("kind", "subject"), [("surveys", 0), ("guard", 0), ("automatic", 1), ("team", 1)])
async def test_only_a_team_gives_up_and_only_what_it_had_instead(office: asyncpg.Pool, kind: str, subject: int) -> None:
    if kind == "guard":  # it knows no such word: nothing is decided
        assert (await put(office, kind, subject, GIVEN_UP)).body == {}
        return
    with pytest.raises(PolicyInvalid):
        await put(office, kind, subject, GIVEN_UP)
