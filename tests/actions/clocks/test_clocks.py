"""Clocks of conversations start, stop, are missed and shown as their facts say, whenever they are looked at."""

from datetime import timedelta

from backend_gateway.actions.clocks.looking import AGAIN
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.feed.wakeup import Signal
from backend_gateway.workers.timers import TimerWorker
from protocol.promises import ClockView
from tests.actions.clocks.watch import MONDAY, Watch
from tests.contract.world import person

FIRST = ("target", "state", "started_at", "due_at", "ended_at", "missed_at")


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


async def test_the_first_message_starts_the_clock_and_shows_it(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    start = MONDAY + timedelta(seconds=1)
    assert await watch.clocks(id_, *FIRST) == [("first_response", "running", start, start + minutes(5), None, None)]
    assert (await watch.seen(id_)).clock == ClockView(
        target="first_response", started_at=start, allowed_s=300, due_at=start + minutes(5),
        warn_at=start + minutes(3.75),
    )  # fmt: skip
    assert await watch.timers() == [("sla", id_, start + minutes(3.75)), ("ladder", id_, start + minutes(5))]


async def test_looking_again_writes_nothing(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    before = [await watch.pool.fetch(f"select *, xmin from {table}") for table in ("clocks", "timers", "conversations")]
    await watch.pool.execute("insert into follow_queue (conversation_id) values ($1)", id_)
    await watch.follow()
    after = [await watch.pool.fetch(f"select *, xmin from {table}") for table in ("clocks", "timers", "conversations")]
    assert after == before


async def test_an_answer_in_time_meets_it(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "sí")
    await watch.follow()
    [(target, state, _, _, ended, missed)] = await watch.clocks(id_, *FIRST)
    assert (target, state, ended, missed) == ("first_response", "met", watch.now, None)
    assert (await watch.seen(id_)).clock is None
    assert await watch.timers() == []
    assert await watch.open_alerts() == []


async def test_the_next_wait_has_a_clock_of_its_own(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "sí")
    await watch.say(1, "¿y en azul?")
    found = await watch.clocks(id_, "target", "state", "allowed_s")
    assert found == [("first_response", "met", 300), ("next_response", "running", 600)]


async def test_a_miss_counts_at_the_moment_of_the_breach(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    due = MONDAY + timedelta(seconds=1) + minutes(5)
    await watch.after(minutes=4)
    assert [row[:3] for row in await watch.open_alerts()] == [("sla_risk", f"conversation:{id_}", "warn")]
    await watch.after(seconds=61)
    assert await watch.clocks(id_, "state", "missed_at") == [("running", due)]
    assert [row[:3] for row in await watch.open_alerts()] == [("sla_missed", f"conversation:{id_}", "alert")]
    await watch.world.sent(id_, "sí")
    await watch.follow()
    assert await watch.clocks(id_, "state", "missed_at", "used_s") == [("missed", due, 303)]
    assert await watch.open_alerts() == []


async def test_lesson_19_a_resolve_ends_every_clock(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "sí")
    await watch.say(1, "bueno, luego vuelvo")
    await watch.world.resolve(id_)
    await watch.follow()
    assert await watch.clocks(id_, "target", "state", "reason") == [
        ("first_response", "met", "answered"),
        ("next_response", "unanswered", "resolved"),
    ]
    await watch.after(hours=3)
    assert await watch.open_alerts() == []
    assert (await watch.seen(id_)).clock is None


async def test_a_reply_that_failed_leaves_no_trace(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    _, wamid = await watch.world.sent(id_, "sí")
    await watch.follow()
    await watch.world.status("failed", wamid, person(1), errors=[{"code": 131026, "title": "no"}])
    await watch.follow()
    start = MONDAY + timedelta(seconds=1)
    assert await watch.clocks(id_, *FIRST) == [("first_response", "running", start, start + minutes(5), None, None)]


async def test_a_late_message_moves_the_start(watch: Watch) -> None:
    id_ = await watch.say(1, "¿sigue?")
    early = (MONDAY - timedelta(seconds=30)).timestamp()
    await watch.world.say(person(1), "hola, ¿tienen stock?", timestamp=early)
    await watch.follow()
    found = await watch.clocks(id_, "target", "started_at", "due_at")
    assert ("first_response", MONDAY - timedelta(seconds=30), MONDAY + minutes(5)) in found


async def test_lesson_20_hours_of_the_team_with_lunch_count(watch: Watch) -> None:
    hours = await watch.hours("Ventas", "9:00-13:00, 14:00-18:00")
    await watch.deals("Ventas", calendar_id=hours, mode="manual")
    await watch.rules(otherwise="Ventas")
    watch.at(MONDAY.replace(hour=12, minute=57, second=59))
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    assert (await watch.clocks(id_, "due_at"))[0][0] == MONDAY.replace(hour=14, minute=3)


async def test_a_message_out_of_hours_owes_a_person_or_a_stated_time_within_half_an_hour(watch: Watch) -> None:
    watch.at(MONDAY.replace(hour=20))
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    tuesday = MONDAY + timedelta(days=1, minutes=5)
    found = await watch.clocks(id_, "target", "due_at")
    assert found == [("first_response", tuesday), ("out_of_hours", watch.now + minutes(30))]
    shown = (await watch.seen(id_)).clock
    assert shown is not None
    assert shown.target == "out_of_hours"


async def test_a_change_of_hours_moves_no_clock_that_runs(watch: Watch) -> None:
    hours = await watch.hours("Ventas")
    await watch.deals("Ventas", calendar_id=hours, mode="manual")
    await watch.rules(otherwise="Ventas")
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    before = await watch.clocks(id_, "due_at", "calendar_id")
    await watch.policy("sla", 0, {"policies": [{"id": 1, "targets": [{"kind": "first_response", "within": "PT1M"}]}]})
    await watch.pool.execute("update conversations set clock_facts = null")
    await watch.pool.execute("insert into follow_queue (conversation_id) values ($1)", id_)
    await watch.follow()
    assert await watch.clocks(id_, "due_at", "calendar_id") == before
    other = await watch.say(2, "hola, ¿tienen stock?")
    assert await watch.clocks(other, "allowed_s") == [(60,)]


async def test_a_computer_whose_clock_is_slow_still_sees_the_miss(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    due = MONDAY + timedelta(seconds=1) + minutes(5)
    await watch.after(minutes=4)
    late = due + timedelta(seconds=1)
    await TimerWorker(watch.pool, EFFECTS, Signal(), lambda: None, lambda: late).fire_due()
    watch.at(due - timedelta(seconds=3))  # by our clock it is not over yet
    await watch.follow()
    assert await watch.clocks(id_, "missed_at") == [(None,)]
    watch.at(due + timedelta(seconds=4))
    await TimerWorker(watch.pool, EFFECTS, Signal(), lambda: None, lambda: late + AGAIN).fire_due()
    await watch.follow()
    assert await watch.clocks(id_, "missed_at") == [(due,)]
    assert [row[0] for row in await watch.timers()] == ["ladder"]
