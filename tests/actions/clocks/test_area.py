"""Waiting on another area has an owner, a reason and a due time; it ends by its answer or with the case."""

from datetime import timedelta

import pytest

from backend_gateway.actions.clocks.area import wait_for_area
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.store.unit import Unit
from protocol.promises_api import WaitForArea
from tests.actions.clocks.watch import Watch


async def waiting(watch: Watch) -> int:
    id_ = await watch.say(1, "¿y mi factura?")
    await watch.world.sent(id_, "la pido a contabilidad")
    await watch.ask_area(id_, "Contabilidad", 60, "factura corregida")
    return id_


async def test_it_is_a_state_with_a_clock_of_its_own(watch: Watch) -> None:
    id_ = await waiting(watch)
    seen = await watch.seen(id_)
    assert seen.state == "waiting_colleague"
    assert seen.colleague is not None
    assert (seen.colleague.area, seen.colleague.reason) == ("Contabilidad", "factura corregida")
    assert seen.clock is not None
    assert (seen.clock.target, seen.clock.due_at) == ("colleague", watch.now + timedelta(hours=1))
    assert ("waiting_area", "Contabilidad", "factura corregida") in await watch.events(id_)


async def test_back_in_time_is_met(watch: Watch) -> None:
    id_ = await waiting(watch)
    watch.world.tick(600)
    await watch.area_answers(id_)
    seen = await watch.seen(id_)
    assert (seen.state, seen.colleague, seen.clock) == ("open", None, None)
    assert ("colleague", "met", 600) in await watch.clocks(id_, "target", "state", "used_s")
    assert await watch.pool.fetchval("select count(*) from holds where ended_at is null") == 0


async def test_late_is_missed_and_told(watch: Watch) -> None:
    id_ = await waiting(watch)
    await watch.after(minutes=60, seconds=1)
    assert [row[:2] for row in await watch.open_alerts()] == [("sla_missed", f"conversation:{id_}")]


async def test_lesson_19_resolving_ends_it(watch: Watch) -> None:
    id_ = await waiting(watch)
    await watch.world.resolve(id_)
    await watch.follow()
    seen = await watch.seen(id_)
    assert (seen.state, seen.colleague, seen.clock) == ("resolved", None, None)
    assert await watch.pool.fetchval("select ended_at from holds") == watch.now
    await watch.after(hours=2)
    assert await watch.open_alerts() == []


async def test_what_cannot_be_asked_is_refused_and_changes_nothing(watch: Watch) -> None:
    id_ = await watch.say(1, "¿y mi factura?")
    for wrong in (
        WaitForArea(area="Contabilidad", due_at=watch.now),
        WaitForArea(area="Contabilidad", due_at=watch.now + timedelta(days=400)),
        WaitForArea(area="Contabilidad", due_at=watch.now + timedelta(hours=1), user_id=99_999),
    ):
        with pytest.raises(BadRequest):
            async with Unit(watch.pool) as unit:
                await wait_for_area(unit, watch.world.sol, id_, wrong, watch.now)
    await watch.world.resolve(id_)
    right = WaitForArea(area="Contabilidad", due_at=watch.now + timedelta(hours=1))
    with pytest.raises(Conflict):
        async with Unit(watch.pool) as unit:
            await wait_for_area(unit, watch.world.sol, id_, right, watch.now)
    assert await watch.pool.fetchval("select count(*) from holds") == 0
