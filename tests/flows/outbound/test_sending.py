"""Replies on their way to Meta: in order, within its limits, once, whatever goes wrong on the line."""

import asyncio

import pytest

from backend_gateway.actions.numbers import replace_token
from backend_gateway.parsers import Secret
from backend_gateway.store.unit import Unit
from sandbox import Fault
from tests.flows.outbound.conftest import Post


async def test_ten_quick_replies_arrive_in_order(post: Post) -> None:
    who, conversation = await post.customer(1)
    await post.send(conversation, *map(str, range(10)))
    await post.all_are("read")
    assert [record.text for record in who.received] == [str(n) for n in range(10)]
    assert post.sandbox.ledger.doubled() == {}


async def test_many_customers_are_answered_at_once_and_each_in_order(post: Post) -> None:
    chats = [await post.customer(n) for n in range(12)]
    for turn in range(4):
        for _, conversation in chats:
            await post.send(conversation, str(turn))
    await post.all_are("read")
    for who, _ in chats:
        assert [record.text for record in who.received] == ["0", "1", "2", "3"]


async def test_the_pair_limit_is_respected_before_meta_has_to_say_so(limited: Post) -> None:
    who, conversation = await limited.customer(1)
    other, elsewhere = await limited.customer(2)
    await limited.send(conversation, *map(str, range(47)))
    await limited.send(elsewhere, "a otra persona")
    await limited.sandbox.ledger.wait_for(lambda: len(who.received) == 45 and len(other.received) == 1, 30)
    assert limited.sandbox.ledger.refusals == []
    assert (await limited.states()).count("queued") == 2


@pytest.mark.parametrize("kind", ["html502", "reset"])
async def test_a_broken_answer_is_uncertain_until_the_status_with_our_id_settles_it(post: Post, kind: str) -> None:
    who, conversation = await post.customer(1)
    post.sandbox.fail_next(Fault(kind=kind, accepted=True))  # type: ignore[arg-type]
    await post.send(conversation, "¿llegó?")
    await post.all_are("read")
    assert [record.text for record in who.received] == ["¿llegó?"]
    assert await post.pool.fetchval("select outcome from attempts") == "uncertain"


async def test_an_answer_that_never_came_is_never_sent_again_and_holds_the_next_one_half_a_minute(post: Post) -> None:
    who, conversation = await post.customer(1)
    post.sandbox.fail_next(Fault(kind="html502", accepted=False))
    await post.send(conversation, "uno", "dos")
    await post.all_are("uncertain", "queued")
    assert who.received == []
    post.clock.push(31)
    post.hint()
    await post.all_are("uncertain", "read")
    assert [record.text for record in who.received] == ["dos"]


async def test_a_failed_status_marks_the_bubble_with_its_reason(post: Post) -> None:
    _, conversation = await post.customer(1)
    post.sandbox.fail_next(Fault(kind="async", code=131026))
    await post.send(conversation, "hola")
    await post.all_are("failed")
    assert (
        await post.pool.fetchval("select failure ->> 'reason' from messages where direction = 'out'") == "unreachable"
    )


async def test_a_refused_request_is_told_and_the_next_one_goes(post: Post) -> None:
    who, conversation = await post.customer(1)
    post.sandbox.fail_next(Fault(kind="sync", code=131021))
    await post.send(conversation, "uno", "dos")
    await post.all_are("failed", "read")
    assert [record.text for record in who.received] == ["dos"]


async def test_a_busy_meta_is_asked_again_later(post: Post) -> None:
    who, conversation = await post.customer(1)
    post.sandbox.fail_next(Fault(kind="sync", code=131057))
    [message] = await post.send(conversation, "hola")
    row = "select not_before is not null from messages where id = $1 and status = 'queued'"
    await post.until(lambda: post.pool.fetchval(row, message.id))
    assert who.received == []
    post.clock.push(61)
    post.hint()
    await post.all_are("read")
    assert len(who.received) == 1


async def test_lesson_27_a_refused_token_stops_the_number_and_a_new_one_sends_what_waited(post: Post) -> None:
    chats = [await post.customer(n) for n in range(6)]
    post.sandbox.fail_next(Fault(kind="sync", code=190, times=100))
    await post.rest()
    for _, conversation in chats:
        await post.send(conversation, "uno", "dos")
    await post.go_on()
    stopped = "select state = 'stopped' from numbers"
    await post.until(lambda: post.pool.fetchval(stopped))
    none_flying = "select count(*) = 12 from messages where direction = 'out' and status = 'queued'"
    await post.until(lambda: post.pool.fetchval(none_flying))
    refused = len(post.sandbox.ledger.refusals)
    assert refused <= 6  # what was on its way at that moment, and nothing after it
    post.sandbox.faults.armed.clear()
    number, keyring = await post.pool.fetchval("select id from numbers"), post.gateways[0].gate.keyring
    async with Unit(post.pool) as unit:
        await replace_token(unit, keyring, None, number, Secret(post.sandbox.token))
    await post.all_are("read")
    for who, _ in chats:
        assert [record.text for record in who.received] == ["uno", "dos"]


async def test_a_reply_that_waited_too_long_does_not_leave_by_itself(post: Post) -> None:
    who, conversation = await post.customer(1)
    await post.pool.execute("update numbers set state = 'paused'")
    await post.send(conversation, "de hace rato")
    post.clock.push(11 * 60)
    await post.pool.execute("update numbers set state = 'active'")
    post.hint()
    await post.all_are("failed")
    assert who.received == []


async def test_two_gateways_send_each_reply_once(post: Post) -> None:
    second = await post.start()
    chats = [await post.customer(n) for n in range(8)]
    for turn in range(3):
        await asyncio.gather(*(post.send(conversation, str(turn)) for _, conversation in chats))
    await post.all_are("read")
    assert post.sandbox.ledger.doubled() == {}
    assert all([record.text for record in who.received] == ["0", "1", "2"] for who, _ in chats)
    await second.aclose()
    post.gateways.pop()
    await post.send(chats[0][1], "sigue")
    await post.all_are("read")


async def test_when_the_sender_of_a_number_is_gone_another_gateway_takes_over(post: Post) -> None:
    chats = [await post.customer(n) for n in range(4)]
    await post.rest()  # a holder that renews no more
    for _, conversation in chats:
        await post.send(conversation, *map(str, range(5)))
    await post.start()
    assert set(await post.states()) == {"queued"}
    fence = await post.pool.fetchval("select fence from leases")
    await post.go_on()
    await post.all_are("read")
    assert await post.pool.fetchval("select min(fence) from attempts") > fence
    assert post.sandbox.ledger.doubled() == {}
    for who, _ in chats:
        assert [record.text for record in who.received] == ["0", "1", "2", "3", "4"]
