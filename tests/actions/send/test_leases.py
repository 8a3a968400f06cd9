"""The pen of a conversation: one holder, a number that grows, replies without it refused while it is held."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions.leases import ask_pen, release_pen
from backend_gateway.errors import NewerMessages, NotFound, PenHeld
from backend_gateway.store import leases
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.leases import LEASE_SECONDS, AskPen, Pen
from tests.actions.send.conftest import Desk


async def ask(desk: Desk, name: str, *, take_over: bool = False, session: int = 1) -> Pen:
    actor = desk.world.viewers[name]
    async with Unit(desk.world.pool) as unit:
        return await ask_pen(unit, actor, session, desk.chat, AskPen(take_over=take_over), desk.world.now)


async def send(desk: Desk, name: str, **more: Any) -> str:
    fields: dict[str, Any] = {"send_anyway": True} | more
    return (await desk.world.send(desk.chat, name, desk.world.viewers[name], **fields)).status


async def holder(desk: Desk) -> leases.Lease | None:
    async with desk.world.pool.acquire() as conn:
        return await leases.live(conn, desk.chat, desk.world.now)


async def test_lesson_38_a_reply_without_the_pen_is_refused_while_a_colleague_writes(desk: Desk) -> None:
    pen = await ask(desk, "sol")
    assert (pen.mine, pen.fence) == (True, 1)
    told = await ask(desk, "vera")
    assert (told.mine, told.user_id, told.fence) == (False, desk.world.sol.user_id, 0)
    for wrong in ({}, {"pen": 0}, {"pen": 99}):
        with pytest.raises(PenHeld) as refused:
            await send(desk, "vera", **wrong)
        assert refused.value.data["user_id"] == desk.world.sol.user_id
    assert await send(desk, "sol", pen=pen.fence) == "queued"


async def test_never_against_the_holder_and_never_when_it_is_over(desk: Desk) -> None:
    await ask(desk, "sol")
    assert await send(desk, "sol") == "queued"  # an older client of the same person, without a number
    assert await holder(desk) is not None
    with pytest.raises(PenHeld):
        await send(desk, "vera")
    desk.world.tick(LEASE_SECONDS)
    assert await holder(desk) is None
    assert await send(desk, "vera") == "queued"


async def test_it_lives_as_long_as_it_is_renewed_and_keeps_its_number(desk: Desk) -> None:
    for _ in range(8):
        assert (await ask(desk, "sol")).fence == 1
        desk.world.tick(15)
        assert not (await ask(desk, "vera")).mine
    desk.world.tick(LEASE_SECONDS + 1)
    assert (await ask(desk, "vera")).fence == 2
    desk.world.tick(LEASE_SECONDS + 1)
    assert (await ask(desk, "vera")).fence == 3  # it had been free in between: another may have been and gone


async def test_taking_over_gives_a_new_number_and_the_old_one_is_worth_nothing(desk: Desk) -> None:
    old = await ask(desk, "sol")
    new = await ask(desk, "vera", take_over=True)
    assert (new.mine, new.fence) == (True, old.fence + 1)
    with pytest.raises(PenHeld):
        await send(desk, "sol", pen=old.fence)
    async with Unit(desk.world.pool) as unit:
        assert not await release_pen(unit, desk.world.sol, desk.chat, old.fence, desk.world.now)
    assert (await holder(desk) or (0,))[0] == desk.world.viewers["vera"].user_id
    said = await desk.world.pool.fetchval("select detail from audit where action = 'pen.taken_over'")
    assert f'"from":{desk.world.sol.user_id}' in said.replace(" ", "")
    assert await send(desk, "vera", pen=new.fence) == "queued"


async def test_another_device_of_the_same_person_may_write_and_outdates_the_first(desk: Desk) -> None:
    first = await ask(desk, "sol", session=1)
    second = await ask(desk, "sol", session=2)
    assert second.fence == first.fence + 1
    async with Unit(desk.world.pool) as unit:
        assert not await release_pen(unit, desk.world.sol, desk.chat, first.fence, desk.world.now)
        assert await leases.leave(unit.conn, [1], desk.world.now) == []
        assert await leases.leave(unit.conn, [2], desk.world.now) == [desk.chat]
    assert await holder(desk) is None


async def test_sending_gives_it_back_unless_more_follows(desk: Desk) -> None:
    pen = await ask(desk, "sol")
    await send(desk, "sol", pen=pen.fence, keep_pen=True)
    assert await holder(desk) is not None
    await send(desk, "sol", pen=pen.fence)
    assert await holder(desk) is None
    assert (await ask(desk, "vera")).mine


async def test_a_reply_written_offline_is_judged_by_newer_messages_alone(desk: Desk) -> None:
    row = await desk.conversation()
    await ask(desk, "sol")
    assert await send(desk, "vera", offline=True, send_anyway=False, seen=row.activity) == "queued"
    pen = await ask(desk, "sol")
    with pytest.raises(NewerMessages):
        await send(desk, "sol", pen=pen.fence, send_anyway=False, seen=row.activity)
    with pytest.raises(NewerMessages):
        await send(desk, "sol", offline=True, send_anyway=False, seen=row.activity)


async def test_a_reaction_is_no_reply(desk: Desk) -> None:
    await ask(desk, "vera")
    first = await desk.world.pool.fetchval("select id from messages where conversation_id = $1", desk.chat)
    await desk.world.react(first, "👍")


async def test_only_who_may_see_the_conversation_may_hold_it(desk: Desk) -> None:
    await desk.world.assign(desk.chat, team="Ventas")
    with pytest.raises(NotFound):
        await ask(desk, "otto")
    stranger = Viewer(desk.world.viewers["otto"].user_id, "agent", "mine")
    async with Unit(desk.world.pool) as unit:
        with pytest.raises(NotFound):
            await release_pen(unit, stranger, desk.chat, 1, desk.world.now + timedelta(seconds=1))
