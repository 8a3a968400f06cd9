"""The template for a closed window: one that Meta lists, kept with what it is charged as."""

import uuid

import asyncpg
import pytest

from backend_gateway.actions.policies import put_policy
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.tags import Policy
from tests.contract.world import START


async def put(pool: asyncpg.Pool, **body: object) -> Policy:
    sql = "insert into users (email, name, password_hash) values ($1, 'Ada', '') returning id"
    id_ = await pool.fetchval(sql, f"{uuid.uuid4()}@andes.test")
    async with Unit(pool) as unit:
        return await put_policy(unit, Viewer(id_, "admin"), "reengaging", 0, PutPolicy(body=dict(body)), START)


async def test_the_category_is_what_meta_lists(pool: asyncpg.Pool) -> None:
    await pool.execute(
        "insert into templates (waba_id, name, language, category, status, components)"
        " values ('w', 'seguimiento', 'es', 'UTILITY', 'APPROVED', '[]')"
    )
    kept = await put(pool, template="seguimiento", language="es", category="marketing", currency="USD",
                     price_micros=12_500)  # fmt: skip
    assert kept.body == {
        "template": "seguimiento", "language": "es", "category": "utility", "currency": "USD", "price_micros": 12_500,
    }  # fmt: skip
    assert (await put(pool)).body == {}


async def test_what_does_not_exist_or_has_no_currency_is_refused(pool: asyncpg.Pool) -> None:
    await pool.execute(
        "insert into templates (waba_id, name, language, category, status, components)"
        " values ('w', 'seguimiento', 'es', 'UTILITY', 'APPROVED', '[]')"
    )
    for body in (
        {"template": "otra", "language": "es"}, {"template": "seguimiento", "language": "en"},
        {"template": "seguimiento", "language": "es", "price_micros": 5}, {"template": "Mal Nombre"},
    ):  # fmt: skip
        with pytest.raises(PolicyInvalid):
            await put(pool, **body)
