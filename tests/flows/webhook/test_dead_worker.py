"""Deliveries are answered 200 and nobody reads them: health says so, in figures and in a sentence."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from backend_gateway import clock
from backend_gateway.store.engine import connect
from backend_gateway.store.inbox import LOCK
from sandbox.builders import Business, encode, envelope, inbound, text
from tests.contract.world import person
from tests.flows.webhook.conftest import Door, opened


async def _ready(door: Door) -> dict[str, Any]:
    found: dict[str, Any] = (await door.http.get("/readyz")).json()
    return found


async def _figures(door: Door) -> dict[str, float]:
    lines = (await door.http.get("/metrics")).text.splitlines()
    return {name: float(value) for name, _, value in (line.partition(" ") for line in lines if line[0] != "#")}


async def test_lesson_04_a_dead_worker_shows_though_every_delivery_was_answered(
    database_url: str, tmp_path: Path
) -> None:
    later = timedelta()
    somebody = await connect(database_url)
    await somebody.execute("select pg_advisory_lock($1)", LOCK)  # as if its worker hung for ever
    async with opened(database_url, tmp_path, lambda: clock.now() + later) as door:
        for n in range(3):
            body = encode(envelope(inbound(Business(), text(person(1), f"hola {n}"), people=[person(1)])))
            assert (await door.post(body)).status_code == 200
        fresh = await _ready(door)
        assert (fresh["ready"], fresh["unclaimed_rows"], fresh["warnings"]) == (True, 3, [])
        later = timedelta(minutes=2)
        late = await _ready(door)
        assert 120 <= late["journal_lag_s"] < 180
        assert 120 <= late["last_webhook_age_s"] < 180
        assert ["inbox worker" in words for words in late["warnings"]] == [True]
        figures = await _figures(door)
        assert (figures["relevo_journal_unclaimed_rows"], figures["relevo_journal_lag_seconds"] >= 120) == (3, True)
        await somebody.close()
        await door.acted()
        well = await _ready(door)
        assert (well["unclaimed_rows"], well["journal_lag_s"], well["warnings"]) == (0, 0.0, [])
        assert len(await door.timeline()) == 3
