"""A message that needs an answer after all starts a clock where it was written, and none when that is taken back."""

from datetime import timedelta

from tests.actions.clocks.watch import Watch
from tests.actions.work.test_needing import last_inbound, need, unneed


async def test_its_clock_runs_from_the_message_and_goes_when_it_is_taken_back(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "Quedan tres")
    await watch.say(1, "gracias")
    await watch.after(minutes=3)
    message = await last_inbound(watch.world, id_)
    assert (await watch.seen(id_)).clock is None
    at = await watch.pool.fetchval("select at from messages where id = $1", message)
    await need(watch.world, message)
    await watch.follow()
    clock = (await watch.clocks(id_, "target", "state", "started_at"))[-1]
    assert clock == ("next_response", "running", at)
    shown = (await watch.seen(id_)).clock
    assert shown is not None
    assert shown.started_at == at
    assert watch.now - at >= timedelta(minutes=3)
    await unneed(watch.world, message)
    await watch.follow()
    assert [row[0] for row in await watch.clocks(id_, "target")] == ["first_response"]
    assert (await watch.seen(id_)).clock is None
