"""Who sends what when: order per recipient, one holder per number, nothing twice."""

import asyncio
import uuid

import pytest

from backend_gateway.channels.base import Accepted, Refused
from backend_gateway.errors import Conflict, NewerMessages, NotFound, WindowClosed
from backend_gateway.store import outbox
from backend_gateway.store.engine import connect
from backend_gateway.store.unit import Unit
from protocol.content import Text
from tests.actions.send.conftest import Desk
from tests.contract.world import person


async def test_ten_quick_replies_leave_one_after_the_other(desk: Desk) -> None:
    wanted = [(await desk.world.send(desk.chat, str(n))).id for n in range(10)]
    left = []
    for n in range(10):
        [job] = await desk.world.claim()
        assert await desk.world.claim() == []  # nothing overtakes what is on its way
        await desk.world.result(job, Accepted(wamid=f"wamid.{n}"))
        left.append(job.message_id)
    assert left == wanted


async def test_a_reply_that_must_wait_holds_the_later_ones_to_that_recipient_only(desk: Desk) -> None:
    other = person(2)
    await desk.world.say(other, "hola")
    await desk.world.send(desk.chat, "uno")
    await desk.world.send(desk.chat, "dos")
    elsewhere = await desk.world.send(await desk.world.conversation_of(other), "tres")
    jobs = await desk.world.claim()
    assert [type(job.content) for job in jobs] == [Text, Text]
    await desk.world.result(jobs[0], Refused(http_status=400, code=131056))
    await desk.world.result(jobs[1], Accepted(wamid="wamid.3"))
    assert await desk.world.claim() == []
    assert (await desk.world.message(elsewhere.id)).status == "accepted"


async def test_a_failed_reply_lets_the_next_one_go(desk: Desk) -> None:
    await desk.world.send(desk.chat, "uno")
    second = await desk.world.send(desk.chat, "dos")
    [job] = await desk.world.claim()
    await desk.world.result(job, Refused(http_status=400, code=131026))
    assert [job.message_id for job in await desk.world.claim()] == [second.id]


async def test_slow_recipients_are_passed_over(desk: Desk) -> None:
    await desk.world.send(desk.chat)
    assert await desk.world.claim(slow=[desk.chat]) == []
    assert len(await desk.world.claim()) == 1


async def _hold(desk: Desk, holder: str) -> int | None:
    async with Unit(desk.world.pool) as unit:
        return await outbox.hold_lease(unit.conn, desk.world.number_id, holder)


async def _claim(desk: Desk, holder: str, fence: int) -> list[outbox.Job]:
    async with Unit(desk.world.pool) as unit:
        ids = [str(uuid.uuid4())]
        return await outbox.claim_jobs(unit.conn, desk.world.number_id, holder, fence, desk.world.now, [], ids)


async def test_a_process_that_is_gone_is_not_waited_for(desk: Desk, database_url: str) -> None:
    name = f"{outbox.PROCESS}one"
    living = await connect(database_url, application_name=name)
    first = await _hold(desk, name)
    assert await _hold(desk, "two") is None
    await living.close()
    async with asyncio.timeout(10):
        while (second := await _hold(desk, "two")) is None:
            await asyncio.sleep(0.01)  # its end is seen by the others a moment later
    assert first is not None
    assert second == first + 1
    await desk.world.send(desk.chat)
    assert await _claim(desk, name, first) == []


async def test_an_old_holder_claims_nothing_after_a_take_over(desk: Desk) -> None:
    await desk.world.send(desk.chat)
    old = await _hold(desk, "one")
    assert old is not None
    assert await _hold(desk, "two") is None
    assert await _claim(desk, "two", old) == []
    await desk.world.pool.execute("update leases set until = clock_timestamp() - interval '1 s'")
    assert await _claim(desk, "one", old) == []  # its lease ran out, nobody else has it yet
    new = await _hold(desk, "two")
    assert new is not None
    assert new > old
    assert await _claim(desk, "one", old) == []
    assert await _claim(desk, "one", new) == []
    assert len(await _claim(desk, "two", new)) == 1


async def test_a_holder_that_comes_back_gets_a_new_fence(desk: Desk) -> None:
    first = await _hold(desk, "one")
    assert await _hold(desk, "one") == first
    async with Unit(desk.world.pool) as unit:
        await outbox.release_leases(unit.conn, "one")
    assert await _hold(desk, "one") != first


async def test_a_message_is_claimed_once_however_many_ask_at_once(desk: Desk) -> None:
    for n in range(2, 12):
        await desk.world.say(person(n), "hola")
        await desk.world.send(await desk.world.conversation_of(person(n)))
    found = await asyncio.gather(*(desk.world.claim() for _ in range(6)))
    ids = [job.message_id for jobs in found for job in jobs]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == 10


async def test_lesson_07_a_retry_is_a_new_attempt_and_the_first_keeps_its_mark(desk: Desk) -> None:
    first, wamid = await desk.world.sent(desk.chat, "hola")
    await desk.world.status("failed", wamid, desk.who, errors=[{"code": 131026, "title": "no"}])
    again = await desk.world.retry(first.id)
    assert (again.retry_of, again.attempt, again.status) == (first.id, 2, "queued")
    marked = await desk.world.message(first.id)
    assert marked.failure is not None
    assert (marked.status, marked.failure.reason) == ("failed", "unreachable")
    with pytest.raises(Conflict):
        await desk.world.retry(first.id)
    [job] = await desk.world.claim()
    assert job.message_id == again.id
    await desk.world.result(job, Accepted(wamid="wamid.second"))
    rows = await desk.world.pool.fetch("select wamid from messages where direction = 'out' order by id")
    assert [row[0] for row in rows] == [wamid, "wamid.second"]
    third = await desk.world.sent(desk.chat, "otra")
    with pytest.raises(Conflict):
        await desk.world.retry(third[0].id)


async def test_lesson_07_a_retry_that_fails_can_be_retried(desk: Desk) -> None:
    message = await desk.world.send(desk.chat)
    for attempt in (2, 3):
        [job] = await desk.world.claim()
        await desk.world.result(job, Refused(http_status=400, code=131026))
        message = await desk.world.retry(message.id)
        assert message.attempt == attempt


async def test_lesson_08_a_closed_window_refuses_and_says_every_reason(desk: Desk) -> None:
    desk.world.tick(24 * 3600 - 2)
    await desk.world.send(desk.chat, "justo a tiempo")
    desk.world.tick(10)
    with pytest.raises(WindowClosed):
        await desk.world.send(desk.chat, "tarde")
    newest = (await desk.world.timeline(desk.chat))[0].order
    with pytest.raises(NewerMessages) as refused:
        await desk.world.send(desk.chat, "x" * 5000, seen=(newest[0] - 1, 0, 0))
    codes = [reason["code"] for reason in refused.value.data["reasons"]]
    assert codes == ["newer_messages", "window_closed", "message_invalid"]
    assert len([m for m in await desk.world.timeline(desk.chat) if m.direction == "out"]) == 1


async def test_lesson_08_the_window_counts_from_metas_time_not_from_ours(desk: Desk) -> None:
    late = person(9)
    await desk.world.say(late, "de ayer", timestamp=desk.world.tick() - 24 * 3600)
    with pytest.raises(WindowClosed):
        await desk.world.send(await desk.world.conversation_of(late), "hola")


async def test_lesson_02_one_token_is_one_message_even_from_eight_hands_at_once(desk: Desk) -> None:
    token = str(uuid.uuid4())
    sent = await asyncio.gather(*(desk.world.send(desk.chat, "hola", client_token=token) for _ in range(8)))
    assert len({message.id for message in sent}) == 1
    desk.world.tick(25 * 3600)  # a known token is answered before the window is judged
    assert (await desk.world.send(desk.chat, "hola", client_token=token.upper())).id == sent[0].id
    await desk.world.say(person(3), "hola")
    with pytest.raises(Conflict):
        await desk.world.send(await desk.world.conversation_of(person(3)), "hola", client_token=token)


async def test_nobody_answers_what_they_may_not_see(desk: Desk) -> None:
    await desk.world.assign(desk.chat, to="otto", team="Soporte")
    with pytest.raises(NotFound):
        await desk.world.send(desk.chat, actor=desk.world.viewers["mia"])


async def test_hostile_text_is_kept_sanitised(desk: Desk) -> None:
    message = await desk.world.send(desk.chat, "a\x00b\ud83dc")
    assert message.content == Text("a\ufffdb\ufffdc")
