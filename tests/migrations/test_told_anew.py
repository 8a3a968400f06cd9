"""An update that knows new metrics tells the cases of before anew."""

import uuid
from collections.abc import Iterator
from datetime import timedelta

import pytest
from alembic import command

from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.engine import connect
from backend_gateway.store.metrics.settings import settings
from backend_gateway.store.migrate import migrate


@pytest.fixture
def empty_url(cluster: EmbeddedPostgres) -> Iterator[str]:
    """The address of a database with nothing in it."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template="template0")
    yield cluster.dsn(name)
    drop_database(cluster.dsn("postgres"), name)


async def test_cases_of_before_are_told_anew(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    to = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _: to(config, "0019"))
        await migrate(empty_url)
    conn = await connect(empty_url)
    try:
        await conn.execute("insert into metric_progress (place, xid, seq, told) values (1, '5', 7, null)")
        await migrate(empty_url)
        row = await conn.fetchrow("select xid::text, seq, told from metric_progress")
    finally:
        await conn.close()
    assert tuple(row or ()) == ("5", 7, 0)


@pytest.mark.parametrize("cases", [0, 1])
async def test_another_meaning_counts_from_the_update_on(
    empty_url: str, monkeypatch: pytest.MonkeyPatch, cases: int
) -> None:
    to = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _: to(config, "0032"))
        await migrate(empty_url)
    conn = await connect(empty_url)
    try:
        if cases:
            await conn.execute(_CASE)
        await migrate(empty_url)
        now = await conn.fetchval("select now()")
        known = await settings(conn)
    finally:
        await conn.close()
    at = [known.at(now - timedelta(days=400)).definition, known.at(now).definition]
    assert at == ([1, 2] if cases else [2, 2]), "an office that begins has the newest alone"


_CASE = """
with n as (insert into numbers (phone_number_id, waba_id, phone, name, token_sealed) values ('1', 'w', '1', 'x', '')
  returning id), k as (insert into contacts (name) values ('x') returning id),
c as (insert into conversations (number_id, contact_id) select n.id, k.id from n, k returning id)
insert into episodes (conversation_id, started_at) select id, now() from c
"""
