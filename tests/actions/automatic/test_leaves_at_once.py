"""An automatic reply does not wait for the dispatcher's next look: whoever sends is told that it is there."""

from datetime import timedelta

from backend_gateway.feed.wakeup import Signal
from backend_gateway.workers.following import Follower
from tests.actions.automatic.voice import AWAY, Voice
from tests.actions.clocks.watch import MONDAY
from tests.contract.world import person


async def test_who_sends_is_told_of_a_reply_and_of_nothing_else(voice: Voice) -> None:
    told: list[str] = []
    loop = Follower(
        voice.pool, Signal(), lambda: voice.now, lambda: told.append("feed"), lambda: told.append("dispatcher")
    )
    voice.at(MONDAY + timedelta(hours=1))
    await voice.world.say(person(1), "¿tienen envíos?")
    assert await loop.work_off()
    assert told == ["feed"]  # open: nothing is said
    await voice.says(away=AWAY)
    voice.at(MONDAY + timedelta(hours=12))
    await voice.world.say(person(2), "¿tienen envíos?")
    assert await loop.work_off()
    assert sorted(told[1:]) == ["dispatcher", "feed"]
