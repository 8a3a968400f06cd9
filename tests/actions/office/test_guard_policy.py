"""What a company wants of the composer's guard: off by default, checked, for admins."""

import uuid
from datetime import UTC, datetime
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.policies import put_policy
from backend_gateway.errors import Forbidden, PolicyInvalid
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def put(pool: asyncpg.Pool, body: dict[str, Any], role: Any = "admin") -> dict[str, Any]:
    sql = "insert into users (email, name, password_hash) values ($1, 'Ada', '') returning id"
    id_ = await pool.fetchval(sql, f"{uuid.uuid4()}@andes.test")
    async with Unit(pool) as unit:
        return (await put_policy(unit, Viewer(id_, role), "guard", 0, PutPolicy(body=body), NOW)).body


async def test_the_house_voice_is_a_choice_of_two(pool: asyncpg.Pool) -> None:
    assert await put(pool, {"voice": "we"}) == {"voice": "we"}
    assert await put(pool, {}) == {}
    with pytest.raises(PolicyInvalid):
        await put(pool, {"voice": "they"})
    with pytest.raises(Forbidden):
        await put(pool, {"voice": "we"}, role="agent")
