"""The place in the queue is told again when it got better: not too often, not at night, never on top of a person."""

from datetime import timedelta
from typing import Any

import pytest

from tests.actions.automatic.voice import Voice
from tests.actions.clocks.watch import MONDAY

ASK = "una pregunta sobre mi pedido"


async def queue(voice: Voice, **how: Any) -> list[int]:
    """Three who wait; who came third was told so."""
    await voice.rules()
    await voice.deals("Soporte", mode="manual", tell_position=True, **({"position_minutes": 5} | how))
    await voice.says(queue="Eres el número {{posicion}}.")
    found = []
    for n in (1, 2, 3):
        found.append(await voice.say(n, ASK))
        voice.world.tick(1)
    assert await voice.told(found[2]) == ["Eres el número 3."]
    return found


async def served(voice: Voice, id_: int) -> None:
    await voice.world.assign(id_, to="sol")
    await voice.follow()


async def test_a_better_place_is_told_again_and_the_same_one_is_not(voice: Voice) -> None:
    first, second, third = await queue(voice)
    await voice.after(minutes=21)
    assert await voice.told(third) == ["Eres el número 3."]
    await served(voice, first)
    assert await voice.told(third) == ["Eres el número 3."], "at its time, not at once"
    await voice.after(minutes=6)
    assert await voice.told(third) == ["Eres el número 3.", "Eres el número 2."]
    await served(voice, second)
    await voice.after(minutes=6)
    assert await voice.told(third) == ["Eres el número 3.", "Eres el número 2.", "Eres el número 1."]
    await voice.after(minutes=60)
    assert len(await voice.told(third)) == 3


async def test_a_worse_place_is_no_news(voice: Voice) -> None:
    _, _, third = await queue(voice)
    urgent = await voice.say(4, ASK)
    await voice.pool.execute("update conversations set priority = 9 where id = $1", urgent)
    await voice.after(minutes=30)
    assert await voice.told(third) == ["Eres el número 3."]


@pytest.mark.parametrize("end", ["assign", "resolve"])
async def test_never_on_top_of_a_person_and_the_timer_ends(voice: Voice, end: str) -> None:
    first, _, third = await queue(voice)
    await (voice.world.assign(third, to="sol") if end == "assign" else voice.world.resolve(third))
    await served(voice, first)
    await voice.after(minutes=30)
    assert await voice.told(third) == ["Eres el número 3."]
    assert await voice.pool.fetchval("select count(*) from timers where kind = 'position' and subject = $1", third) == 0


async def test_only_where_the_team_wants_it_and_only_in_the_hours(voice: Voice) -> None:
    first, second, third = await queue(voice)
    await voice.deals("Soporte", mode="manual", tell_position=True)
    await served(voice, first)
    await voice.after(minutes=30)
    assert await voice.told(third) == ["Eres el número 3."]
    voice.at(MONDAY + timedelta(hours=8, minutes=50))
    await voice.deals("Soporte", mode="manual", tell_position=True, position_minutes=15)
    late = await voice.say(5, ASK)
    told = await voice.told(late)
    await served(voice, second)
    await voice.after(hours=3)
    assert await voice.told(late) == told, "the office is closed"
    await voice.after(hours=13)
    assert len(await voice.told(late)) == 2, "the next morning it is news"


async def test_not_more_often_than_said_and_not_for_ever(voice: Voice) -> None:
    ids = await queue(voice, position_minutes=30)
    ids += [await voice.say(n, ASK) for n in range(4, 11)]
    last = ids[-1]
    for id_ in ids[:9]:
        await served(voice, id_)
        await voice.after(minutes=10)
    told = await voice.told(last)
    assert len(told) <= 1 + 90 // 30
    assert len(set(told)) == len(told)
