"""Searching over the API: a common word finds the newest first, and a search ends with the client that asked."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from backend_gateway.api import search as route
from tests.flows.api.conftest import Office

DEADLINE = 20.0
WAITING = """
select count(*) from pg_stat_activity
where datname = current_database() and query like '%to_tsquery%' and state = 'active' and pid <> pg_backend_pid()
"""
FILL = """
insert into messages (conversation_id, number_id, direction, author_kind, order_us, at, known_at, kind, content, plain)
select $1, $2, 'in', 'contact', i, t, t, 'text',
  jsonb_build_object('type', 'text', 'body', 'hola ' || i), 'hola ' || i
from (select i, $3::timestamptz + i * interval '1 second' as t from generate_series(1, 500) i) s
"""


@pytest.fixture
async def talked(office: Office) -> Office:
    """Five hundred times the same word, heard as it was said; then an old chat is imported."""
    chat = await office.customer()
    begin = datetime.now(UTC) - timedelta(hours=1)
    await office.pool.execute(FILL, chat, office.number_id, begin)
    await office.pool.execute(
        "insert into messages (conversation_id, number_id, direction, source, author_kind, order_us, at, kind, content,"
        " plain) values ($1, $2, 'in', 'history', 'contact', 0, $3, 'text', $4, 'hola de antes')",
        *(chat, office.number_id, begin - timedelta(days=90), '{"type": "text", "body": "hola de antes"}'),
    )
    return office


async def found(office: Office, q: str, limit: int = 20) -> list[str]:
    answer = await office.ask("ana", "GET", "/api/search", params={"q": q, "limit": limit})
    assert answer.status_code == 200, answer.text
    return [hit["excerpt"] for hit in answer.json()]


async def test_a_common_word_finds_the_newest_first(talked: Office) -> None:
    assert await found(talked, "hol") == [f"hola {n}" for n in range(500, 480, -1)]
    assert await found(talked, "hola", limit=200) == [f"hola {n}" for n in range(500, 300, -1)]


async def test_a_rare_word_is_found_however_old(talked: Office) -> None:
    assert await found(talked, "antes") == ["hola de antes"]
    assert await found(talked, "hola 17") == [f"hola {n}" for n in (*range(179, 169, -1), 17)]


async def _blocked(office: Office) -> None:
    async with asyncio.timeout(DEADLINE):
        while not await office.pool.fetchval(WAITING):
            await asyncio.sleep(0.01)


async def test_a_search_ends_when_its_client_hangs_up(talked: Office) -> None:
    async with talked.pool.acquire() as conn, conn.transaction():
        await conn.execute("lock table messages in access exclusive mode")
        async with httpx.AsyncClient(base_url=talked.gateway.url, trust_env=False) as http:
            headers = {"authorization": f"Bearer {talked.tokens['ana']}"}
            asking = asyncio.create_task(http.get("/api/search", params={"q": "hola"}, headers=headers))
            await _blocked(talked)
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        async with asyncio.timeout(DEADLINE):
            while await talked.pool.fetchval(WAITING):
                await asyncio.sleep(0.01)
    assert len(await found(talked, "hola")) == 20


async def test_a_search_that_takes_too_long_says_what_to_do(talked: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route, "MOST_SECONDS", 0.2)
    async with talked.pool.acquire() as conn, conn.transaction():
        await conn.execute("lock table messages in access exclusive mode")
        answer: Any = await talked.ask("ana", "GET", "/api/search", params={"q": "hola"})
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert "Add a word" in answer.json()["detail"]
