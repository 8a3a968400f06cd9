"""Away for minutes or for days: what a client gets when it comes back is the truth, or the word to start anew."""

import pytest

from backend_gateway.feed.cursor import parse_cursor
from protocol.frames import Events, Hello, Resync
from tests.contract.world import person
from tests.flows.feed.conftest import House


async def test_a_client_that_was_away_for_a_minute_continues_where_it_was(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    await house.happen(house.world.say(person(1), "hola"))
    await one.true()
    await one.leave()
    await house.world.say(person(1), "¿hay alguien?")
    await house.world.say(person(2), "yo también")
    conversation = await house.world.conversation_of(person(1))
    await house.world.assign(conversation, to="mia")
    await one.connect().connected()
    await one.true()
    await house.happen(house.world.say(person(2), "¿y?"))
    await one.true()


async def test_days_of_thousands_of_events_arrive_in_chained_frames(house: House) -> None:
    one = await house.follower()
    start = one.state.cursor
    sql = """
    with t as (insert into teams (name) select 'equipo ' || n from generate_series(1, $1) n returning id)
    insert into event_log (kind, entity_id, rev) select 5, id, 1 from t
    """
    for count in (2000, 1500, 3000, 1):
        await house.world.pool.execute(sql.replace("'equipo '", f"'equipo {count} '"), count)
    await house.world.say(person(1), "hola")
    await house.happen(house.team("último"))
    await one.connect().connected()
    await one.true()
    assert len(one.state.teams) == 6501 + 1 + 2
    assert one.events[0].prev == start
    assert [frame.prev for frame in one.events[1:]] == [frame.cursor for frame in one.events[:-1]]


async def test_a_row_that_changed_a_thousand_times_is_sent_a_few_times(house: House) -> None:
    await house.happen(house.world.say(person(1), "hola"))
    one = await (await house.follower()).connect().connected()
    await one.leave()
    conversation = await house.world.conversation_of(person(1))
    sql = """
    with c as (update conversations set rev = rev + 1 where id = $1 returning rev)
    insert into event_log (kind, entity_id, rev) select 1, $1, rev from c
    """
    await house.world.pool.executemany(sql, [(conversation,)] * 1000)
    await house.happen()
    await one.connect().connected()
    await one.true()
    assert sum(len(frame.items) for frame in one.events) < 100


async def test_a_pruned_log_or_another_epoch_asks_for_a_snapshot(house: House) -> None:
    one = await house.follower()
    await house.happen(house.team("Envíos"))
    cursor = parse_cursor(one.state.cursor)
    await house.world.pool.execute("update feed_epoch set pruned_xid = $1, pruned_seq = 0", cursor.xid + 1)
    one.connect()
    assert await one.ended() == (Resync(reason="gap"), 1000)
    one.connect(query=f"cursor={one.state.cursor}&epoch=another")
    assert await one.ended() == (Resync(reason="epoch"), 1000)


@pytest.mark.parametrize("cursor", ["x", "-", "1-", "1-2-3", "١-٢", "9" * 400])
async def test_a_cursor_that_is_none_asks_for_a_snapshot(house: House, cursor: str) -> None:
    one = (await house.follower()).connect(query=f"cursor={cursor}")
    last, code = await one.ended()
    assert (isinstance(last, Resync), code) == (True, 1000)


async def test_a_client_without_cursor_starts_now(house: House) -> None:
    await house.happen(house.team("antes"))
    one = await (await house.follower()).connect(query="").connected()
    [hello] = [frame for frame in one.frames if isinstance(frame, Hello)]
    one.state.cursor = hello.cursor
    await house.happen(house.team("después"))
    await one.until(lambda: any(isinstance(frame, Events) and frame.items for frame in one.frames))
    assert {team.name for team in one.state.teams.values()} >= {"después"}
