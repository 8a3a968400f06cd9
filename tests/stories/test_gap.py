"""A chain with a hole is noticed and healed by a fresh picture (LESSONS 16)."""

from datetime import timedelta

import pytest

from backend_gateway.store.pruning import prune_events
from tests.stories.office import Office


@pytest.mark.parametrize("reason", ["a frame got lost", "away longer than the log"])
async def test_lesson_16_after_a_hole_nothing_is_missing(office: Office, reason: str) -> None:
    """A new queued chat did not show until the agent reloaded."""
    desk, witness = await office.sit_down("valentina"), await office.sit_down("diego")
    mariana = office.customer()
    await mariana.say("uno")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["uno"])
    if reason == "a frame got lost":
        lost = desk.line.skip(b"GET /api/stream")
        await office.customer("Julio Paredes").say("soy nuevo")
        await witness.until(lambda: len(witness.names()) == 2 and lost.seen)
        lost.release()
    else:
        await desk.line.down()
        await desk.until(lambda: not desk.session.connectivity.up)
        await office.customer("Julio Paredes").say("soy nuevo")
        await witness.until(lambda: len(witness.names()) == 2)
        async with office.gateway.pool.acquire() as conn:
            assert await prune_events(conn, office.now() + timedelta(days=15), 10_000)
        await desk.line_back()
    await mariana.say("dos")
    await desk.until(lambda: sorted(desk.names()) == ["Julio Paredes", "Mariana Quispe"])
    await desk.until(lambda: desk.texts() == ["uno", "dos"])
    assert desk.row("Mariana Quispe").unread == 2
    assert id in desk.store.timelines
    assert desk.line.count(b"GET /api/snapshot") == (1 if reason == "a frame got lost" else 2)
    await mariana.say("tres")
    await desk.until(lambda: desk.texts() == ["uno", "dos", "tres"])
