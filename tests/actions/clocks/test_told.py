"""What a person reads of a case's clocks: both kinds of time, pauses with who, first response with and without."""

from datetime import timedelta

import pytest

from backend_gateway.actions.clocks.told import case_clocks
from backend_gateway.errors import NotFound
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.clocks_api import CaseClocks
from tests.actions.clocks.watch import Watch


async def told(watch: Watch, id_: int, viewer: Viewer | None = None) -> CaseClocks:
    async with Unit(watch.pool) as unit:
        return await case_clocks(unit.conn, viewer or watch.world.sol, id_, watch.now)


async def test_a_running_promise_and_its_wait(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.after(minutes=3)
    found = await told(watch, id_)
    (clock,) = found.clocks
    assert (clock.target, clock.state, clock.read.outcome, clock.allowed_s) == (
        "first_response",
        "running",
        "open",
        300,
    )
    assert clock.due_at == clock.started_at + timedelta(minutes=5)
    assert clock.read.used_s == clock.read.calendar_s == int((watch.now - clock.started_at).total_seconds())
    assert [(wait.id, wait.started_at, wait.end) for wait in found.waits] == [(clock.wait_id, clock.started_at, None)]


async def test_closed_hours_count_by_the_wall_only(watch: Watch) -> None:
    watch.at(watch.now + timedelta(hours=8, minutes=58))  # two minutes before closing
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.after(hours=15, minutes=4)  # two minutes after opening
    clock = next(one for one in (await told(watch, id_)).clocks if one.target == "first_response")
    assert clock.read.calendar_s - clock.read.used_s == 15 * 3600
    assert clock.read.used_s < clock.allowed_s


async def test_first_response_is_told_with_and_without_holding_replies(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.after(minutes=2)
    await watch.world.sent(id_, "un momento, por favor")
    await watch.follow()
    await watch.after(minutes=20)
    first, promise = (await told(watch, id_)).clocks
    assert (first.holding, first.read.outcome) == (True, "met")
    assert first.without_holding is not None
    assert (first.without_holding.outcome, first.without_holding.ended_at) == ("missed", None)
    assert first.without_holding.used_s > first.allowed_s > first.read.used_s
    assert (promise.target, promise.state, promise.without_holding) == ("promise", "running", None)


async def test_an_earlier_wait_names_who_answered(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "Quedan tres, ¿se lo aparto?")
    await watch.follow()
    await watch.say(1, "sí, apárteme dos")
    before, now = (await told(watch, id_)).waits
    assert (before.end, before.by_user is not None, before.ended_at is not None) == ("answered", True, True)
    assert (now.end, now.by_user, now.ended_at) == (None, None, None)


async def test_a_pause_says_whose_turn_it_was_and_who_said_so(watch: Watch) -> None:
    targets = [{"kind": "resolution", "within": "PT4H", "pauses": ["area", "customer"]}]
    await watch.policy("sla", 0, {"zone": "UTC", "policies": [{"id": 1, "targets": targets}]})
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.after(minutes=5)
    await watch.ask_area(id_, "Bodega", 30, "contar las cajas")
    await watch.after(minutes=10)
    await watch.area_answers(id_)
    await watch.after(minutes=5)
    clock = next(one for one in (await told(watch, id_)).clocks if one.target == "resolution")
    (pause,) = clock.pauses
    assert (pause.kind, pause.area, pause.reason) == ("area", "Bodega", "contar las cajas")
    assert pause.by_user == watch.world.sol.user_id
    assert pause.until is not None
    assert pause.until - pause.since == timedelta(minutes=10)
    assert clock.read.used_s == clock.read.calendar_s  # what stands still counts in neither
    assert int((watch.now - clock.started_at).total_seconds()) - clock.read.calendar_s == 600


async def test_who_may_not_see_it_is_told_nothing(watch: Watch) -> None:
    id_ = await watch.say(1, "hola")
    away = Viewer(4040, "agent", "mine", ())
    await watch.pool.execute("update conversations set assignee_id = 1, owner_kind = 'person' where id = $1", id_)
    with pytest.raises(NotFound):
        await told(watch, id_, away)


async def test_cases_before_are_told_too_the_newest_first(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "Quedan tres, ¿se lo aparto?")
    await watch.follow()
    await watch.world.resolve(id_)
    await watch.follow()
    await watch.after(days=10)
    await watch.say(1, "hola de nuevo, ¿tienen la mesa?")
    found = await told(watch, id_)
    assert [wait.end for wait in found.waits] == [None]
    (before,) = found.earlier
    assert found.number is not None
    assert before.number < found.number
    assert before.ended_at is not None
    assert [wait.end for wait in before.waits] == ["answered"]
    assert {clock.state for clock in before.clocks} == {"stopped"}
    assert not any(clock.counts for clock in before.clocks)


async def test_a_clock_says_whether_its_time_runs_now(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    assert [clock.counts for clock in (await told(watch, id_)).clocks] == [True]
    watch.at(watch.now + timedelta(hours=12))  # closed
    assert not any(clock.counts for clock in (await told(watch, id_)).clocks if clock.target == "first_response")
