"""Clocks that need every turn: a resolution that waits for the customer, an automatic reply that states a time."""

from datetime import datetime, timedelta

from protocol.order import to_microseconds
from sandbox.builders import reaction
from tests.actions.clocks.watch import MONDAY, Watch
from tests.contract.world import person

RESOLUTION = {"kind": "resolution", "within": "PT2H", "pauses": ["customer", "snoozed"]}


async def states(watch: Watch, conversation_id: int, at: datetime) -> None:
    """An automatic reply that names a time has left."""
    id_ = await watch.pool.fetchval(
        "insert into messages (conversation_id, number_id, episode_id, direction, source, author_kind, order_us, at,"
        " kind, content, status, states_at) select $1, number_id, episode_id, 'out', 'live', 'bot', $2, $3, 'text',"
        """ '{"type":"text","body":"A las 9 te respondemos"}', 'accepted', $4 from conversations where id = $1"""
        " returning id",
        *(conversation_id, to_microseconds(watch.now), watch.now, at),
    )
    await watch.pool.execute("insert into message_statuses values ($1, 'accepted', $2)", id_, watch.now)
    await watch.pool.execute("insert into follow_queue (conversation_id) values ($1)", conversation_id)
    await watch.follow()


async def test_a_resolution_pauses_while_the_customer_owes_the_answer(watch: Watch) -> None:
    await watch.policy("sla", 0, {"policies": [{"id": 1, "targets": [RESOLUTION]}]})
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    watch.world.tick(599)
    await watch.world.sent(id_, "sí, ¿de qué color?")
    await watch.follow()
    shown = (await watch.seen(id_)).clock
    assert shown is not None
    assert (shown.target, shown.paused, shown.left_s) == ("resolution", True, 7200 - 601)
    watch.world.tick(3600)
    await watch.say(1, "azul")
    [clock] = [row for row in await watch.clocks(id_, "target", "state", "due_at") if row[0] == "resolution"]
    assert clock[1:] == ("running", watch.now + timedelta(seconds=7200 - 601))
    watch.world.tick(59)
    await watch.world.resolve(id_)
    await watch.follow()
    found = await watch.clocks(id_, "target", "state", "used_s")
    assert ("resolution", "met", 661) in found
    await watch.say(1, "otra cosa, ¿cuánto tarda?")
    [clock] = [row for row in await watch.clocks(id_, "target", "state", "used_s") if row[0] == "resolution"]
    assert clock[1:] == ("running", 661)


async def test_a_reaction_of_the_customer_is_their_turn_and_is_looked_at_at_once(watch: Watch) -> None:
    await watch.policy("sla", 0, {"policies": [{"id": 1, "targets": [RESOLUTION]}]})
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    watch.world.tick(599)
    _, wamid = await watch.world.sent(id_, "sí, ¿lo aparto?")
    await watch.follow()
    watch.world.tick(3600)
    await watch.world.hear(person(1), reaction(person(1), wamid, "👍", timestamp=watch.world.tick()))
    await watch.follow()
    [clock] = [row for row in await watch.clocks(id_, "target", "state", "due_at") if row[0] == "resolution"]
    assert clock[1:] == ("running", watch.now + timedelta(seconds=7200 - 601))


async def test_a_stated_time_meets_the_night_and_is_a_promise_of_its_own(watch: Watch) -> None:
    watch.at(MONDAY.replace(hour=20))
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    watch.world.tick(5)
    nine = MONDAY + timedelta(days=1)
    await states(watch, id_, nine)
    found = await watch.clocks(id_, "target", "state", "due_at")
    assert ("out_of_hours", "met", MONDAY.replace(hour=20, minute=30, second=1)) in found
    assert ("stated_time", "running", nine) in found
    await watch.after(hours=13)
    assert [row[:2] for row in await watch.open_alerts()] == [("sla_missed", f"conversation:{id_}")]
    await watch.world.sent(id_, "sí, quedan tres")
    await watch.follow()
    found = await watch.clocks(id_, "target", "state")
    assert ("stated_time", "missed") in found
    assert ("out_of_hours", "met") in found
