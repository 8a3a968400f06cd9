"""A customer of very many messages: what each new one costs does not grow with those before it."""

from collections.abc import Sequence

import pytest

from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import progress, stories
from backend_gateway.store.metrics.turns import Turns, turns
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

_MESSAGES = "select count(*) from messages where conversation_id = any($1::bigint[])"
_FACTS = "select metric, at, result, business_s from metric_facts where conversation_id = $1 order by 1, 2, 3, 4"


class Reads:
    """How many messages were read for stories since it was asked last."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._read = 0
        patch.setattr(stories, "turns", self._turns)

    async def _turns(self, conn: Conn, conversations: Sequence[int], episodes: Sequence[int]) -> dict[int, Turns]:
        self._read += await conn.fetchval(_MESSAGES, list(conversations))
        return await turns(conn, conversations, episodes)

    def since(self) -> int:
        found, self._read = self._read, 0
        return found


async def long_talk(watch: Watch) -> int:
    """They wrote more than anybody, and it is told."""
    await watch.world.say(person(1), "¿tienen stock?")
    id_ = await watch.world.conversation_of(person(1))
    await watch.pool.execute("update conversations set inbound_count = $2 where id = $1", id_, progress.MANY)
    await work_off(watch)
    watch.world.tick(progress.PAUSE.total_seconds())
    await work_off(watch)
    return id_


async def test_new_messages_of_theirs_read_the_others_once_a_pause(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = Reads(monkeypatch)
    id_ = await long_talk(watch)
    assert reads.since() == 1
    for _ in range(8):
        await watch.world.say(person(1), "¿hola?")
        await work_off(watch)
    assert reads.since() == 0, "none of the eight was a reason to read the others"
    assert await watch.pool.fetchval("select count(*) from metric_queue") == 1
    watch.world.tick(progress.PAUSE.total_seconds())
    await work_off(watch)
    assert reads.since() == 9, "all of them, once"
    assert await watch.pool.fetchval("select count(*) from metric_queue") == 0
    told = await watch.pool.fetch(_FACTS, id_)
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("update metric_progress set told = 0")
    await work_off(watch)
    assert await watch.pool.fetch(_FACTS, id_) == told, "what was put off is what it is told anew from nothing"


async def test_everybody_else_is_told_at_once(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    await long_talk(watch)
    reads = Reads(monkeypatch)
    await watch.world.say(person(2), "¿tienen stock?")
    other = await watch.world.conversation_of(person(2))
    await work_off(watch)
    assert reads.since() == 1
    assert await watch.pool.fetch(_FACTS, other)
