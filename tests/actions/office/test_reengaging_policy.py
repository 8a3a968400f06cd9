"""The template for a closed window: one that Meta lists, kept with what it is charged as."""

import json
import uuid

import asyncpg
import pytest

from backend_gateway.actions.policies import put_policy
from backend_gateway.actions.receive.batch import receive_facts
from backend_gateway.domain.facts import Place, TemplateFact
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


async def test_a_category_that_meta_changes_is_a_version_of_its_own_and_the_old_price_goes(pool: asyncpg.Pool) -> None:
    await pool.execute(
        "insert into templates (waba_id, name, language, category, status, components)"
        " values ('w', 'seguimiento', 'es', 'UTILITY', 'APPROVED', '[]')"
    )
    await put(pool, template="seguimiento", language="es", currency="USD", price_micros=12_500)
    told = TemplateFact(place=Place(1, 0), waba_id="w", template_id=None, name="seguimiento", language="es",
                        status=None, quality=None, category="MARKETING", reason=None)  # fmt: skip
    for _ in range(2):  # Meta repeats itself
        async with Unit(pool) as unit:
            await receive_facts(unit, [told], START)
    rows = await pool.fetch("select version, body, by_user from policies where kind = 'reengaging' order by version")
    assert [(row["version"], row["by_user"] is None) for row in rows] == [(1, False), (2, True)]
    assert json.loads(rows[1]["body"]) == {
        "template": "seguimiento", "language": "es", "category": "marketing", "currency": "USD",
    }  # fmt: skip
    said = "select detail ->> 'version' from audit where action = 'policy.changed' and user_id is null"
    assert await pool.fetchval(said) == "2"
