"""Batching, duplicates, order, retries, and what counts as acknowledged."""

import asyncio

from sandbox import Disturbance, ManualClock, Sandbox
from sandbox.webhooks.deliverer import Delivery
from tests.sandbox.conftest import Receiver


async def attempted(delivery: Delivery, times: int, clock: ManualClock) -> None:
    """Let the loop turn until that many answers came back; the clock stands still meanwhile."""
    async with asyncio.timeout(10):
        while len(delivery.attempts) < times or (delivery.attempts[-1] != 200 and not settled(delivery, clock)):
            await clock.advance(0)


def settled(delivery: Delivery, clock: ManualClock) -> bool:
    return delivery.given_up or clock.next_due is not None


async def test_anything_but_200_is_repeated_with_the_same_bytes_ever_more_slowly(
    still: Sandbox, receiver: Receiver, clock: ManualClock
) -> None:
    receiver.codes = [500, 404, 202]
    await still.customer("Ana").say("insiste")
    await receiver.more_than(0)
    (delivery,) = still.runtime.deliverer.deliveries
    gaps = []
    for times in (1, 2, 3):
        await attempted(delivery, times, clock)
        gaps.append((clock.next_due or 0) - clock.now())
        await clock.advance(gaps[-1])
    await attempted(delivery, 4, clock)
    assert delivery.attempts == [500, 404, 202, 200]
    assert len({body for body, _ in receiver.posts}) == 1
    assert gaps == sorted(gaps)
    assert gaps[-1] > 2 * gaps[0]


async def test_gives_up_after_seven_days(still: Sandbox, receiver: Receiver, clock: ManualClock) -> None:
    receiver.codes = [500] * 1000
    still.disturb(Disturbance(retry_first=86_400, retry_longest=86_400))
    await still.customer("Ana").say("nunca")
    await receiver.more_than(0)
    (delivery,) = still.runtime.deliverer.deliveries
    for times in range(1, 7):
        await attempted(delivery, times, clock)
        assert not delivery.given_up
        await clock.advance(1.25 * 86_400)
    await attempted(delivery, 7, clock)
    assert delivery.given_up
    assert delivery.acknowledged_at is None


async def test_batches_hold_many_changes_and_merge_messages(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance(batch_changes=10, batch_seconds=600, merge_items=True))
    ana = sandbox.customer("Ana")
    for index in range(10):
        await ana.say(f"{index}")
    await receiver.until(lambda: len(receiver.posts) == 1)
    (payload,) = receiver.payloads
    (change,) = payload["entry"][0]["changes"]
    assert [message["text"]["body"] for message in change["value"]["messages"]] == [str(index) for index in range(10)]
    assert len(change["value"]["contacts"]) == 1


async def test_duplicates_repeat_the_same_body(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance(duplicate=1.0))
    await sandbox.customer("Ana").say("doble")
    await sandbox.idle()
    assert len(receiver.posts) == 2
    assert receiver.posts[0] == receiver.posts[1]
    assert sandbox.runtime.deliverer.acknowledged == 1


async def test_repeated_change_travels_in_another_body(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance(repeat_change=1.0))
    wamid = await sandbox.customer("Ana").say("copia")
    await sandbox.idle()
    assert [message["id"] for message in receiver.messages] == [wamid, wamid]


async def test_shuffle_changes_order_and_loses_nothing(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance(batch_changes=20, batch_seconds=600, shuffle=1.0))
    ana = sandbox.customer("Ana")
    written = [await ana.say(str(index)) for index in range(20)]
    await sandbox.idle()
    got = [message["id"] for message in receiver.messages]
    assert got != written
    assert sorted(got) == sorted(written)


async def test_lost_answer_counts_as_undelivered_though_the_receiver_has_it(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    sandbox.disturb(Disturbance(lost_answer=1.0))
    await sandbox.customer("Ana").say("perdida")
    await receiver.until(lambda: len(receiver.posts) >= 3)
    assert sandbox.runtime.deliverer.deliveries[0].acknowledged_at is None


async def test_storm_loses_nothing(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance.storm())
    load = sandbox.load(people=7)
    await load.run(300)
    report = await load.settled()
    got = [message["id"] for message in receiver.messages]
    assert not report.missing
    assert set(got) == report.acknowledged == set(report.sent)
    assert len(got) > len(set(got))


async def test_load_bodies_are_numbered_and_ordered_per_person(sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.disturb(Disturbance.calm())
    load = sandbox.load(people=3, prefix="prueba")
    report = await load.run(9)
    await load.settled()
    assert {message["text"]["body"] for message in receiver.messages} == {f"prueba {n:06d}" for n in range(9)}
    assert [len(wamids) for wamids in report.order.values()] == [3, 3, 3]


async def test_refused_delivery_is_not_acknowledged(sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.codes = [503] * 3
    load = sandbox.load(people=1)
    report = await load.run(1)
    await receiver.until(lambda: len(receiver.posts) >= 3)
    assert not report.acknowledged
    await load.settled()
    assert report.acknowledged == set(report.sent)
