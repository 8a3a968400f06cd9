"""A sender that dies, stands still or gets no answer: what had begun is uncertain and never sent twice."""

import asyncio
import time

import pytest

from backend_gateway.channels.base import SendResult, Unknown
from backend_gateway.channels.whatsapp.client import GraphClient, create_http
from backend_gateway.channels.whatsapp.compose import Recipient, compose
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.outbox import Job, Sender
from backend_gateway.workers.dispatcher import REFILLED, Dispatcher, Tools
from sandbox import Fault
from tests.flows.outbound.conftest import Post


class Hand:
    """A sender of the test's own: the real request, with a gate before and after it."""

    def __init__(self, post: Post, deadline: float = 20.0) -> None:
        self.post = post
        self.client = GraphClient(
            post.sandbox.base_url, "v26.0", post.sandbox.token, http=create_http(), deadline_s=deadline
        )
        self.before, self.after = asyncio.Event(), asyncio.Event()
        self.reached: asyncio.Queue[str] = asyncio.Queue()
        self.results: list[SendResult] = []
        self.signal = Signal()
        self.dispatcher = Dispatcher(Tools(post.pool, post.clock, self.transmit, lambda: None), self.signal)
        self.task: asyncio.Task[None] | None = None

    async def transmit(self, sender: Sender, job: Job) -> SendResult:
        self.reached.put_nowait("before")
        await self.before.wait()
        recipient = Recipient(phone=job.phone, bsuid=job.bsuid)
        body = compose(job.content, recipient, attempt=job.attempt_id, quoted=job.quoted_wamid, media_ids={})
        result = await self.client.send(sender.phone_number_id, body)
        self.results.append(result)
        self.reached.put_nowait("after")
        await self.after.wait()
        return result

    def start(self) -> None:
        self.task = asyncio.create_task(self.dispatcher.run())

    async def drop_dead(self) -> None:
        """As SIGKILL: nothing is recorded, no lease is given back."""
        flying = [task for sender in self.dispatcher._senders.values() for task in sender._flying.values()]
        everything = [*flying, *self.dispatcher._tasks.values(), *([self.task] if self.task else [])]
        for task in everything:
            task.cancel()
        await asyncio.gather(*everything, return_exceptions=True)
        await self.client._http.aclose()

    async def stop(self) -> None:
        """In order."""
        self.before.set()
        self.after.set()
        if self.task is not None:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        await self.client._http.aclose()


@pytest.mark.parametrize("point", ["before", "after"])
async def test_a_sender_killed_between_claim_and_result_leaves_an_uncertain_message(post: Post, point: str) -> None:
    who, conversation = await post.customer(1)
    hand = Hand(post)
    await post.rest()
    await post.send(conversation, "uno", "dos")
    await post.go_on()
    hand.start()
    assert await hand.reached.get() == "before"
    if point == "after":
        hand.before.set()
        assert await hand.reached.get() == "after"
        await post.sandbox.settled()
    await hand.drop_dead()
    await post.go_on()
    if point == "after":  # it left, and the status says so
        await post.all_are("read")
        assert [record.text for record in who.received] == ["uno", "dos"]
    else:  # nobody knows: it waits for its deadline, then for a person; the next one goes half a minute later
        await post.all_are("sending", "queued")
        post.clock.push(61)
        await post.all_are("uncertain", "queued")
        post.clock.push(31)
        await post.all_are("uncertain", "read")
        assert [record.text for record in who.received] == ["dos"]
    assert post.sandbox.ledger.doubled() == {}


async def test_a_sender_that_stops_in_order_records_what_it_had_begun(post: Post) -> None:
    who, conversation = await post.customer(1)
    hand = Hand(post)
    await post.rest()
    await post.send(conversation, "uno")
    await post.go_on()
    hand.start()
    await hand.reached.get()
    stopping = asyncio.create_task(hand.stop())
    await stopping
    assert await post.pool.fetchval("select outcome from attempts") == "accepted"
    await post.all_are("read")
    assert len(who.received) == 1


async def test_an_answer_that_drips_is_cut_at_the_total_deadline(post: Post) -> None:
    who, conversation = await post.customer(1)
    hand = Hand(post, deadline=0.3)
    hand.before.set()
    hand.after.set()
    await post.rest()
    post.sandbox.fail_next(Fault(kind="drip", seconds=5000))  # 5 s a byte at this speed
    await post.send(conversation, "uno")
    await post.go_on()
    hand.start()
    await post.until(lambda: post.pool.fetchval("select outcome = 'uncertain' from attempts"))
    assert hand.results == [Unknown(reason="timeout")]
    await post.all_are("read")  # settled by the status with our id
    assert len(who.received) == 1
    await hand.stop()


async def test_a_result_outlives_a_database_that_is_away_for_a_moment(post: Post) -> None:
    who, conversation = await post.customer(1)
    hand = Hand(post)
    hand.before.set()
    await post.rest()
    await post.send(conversation, "uno")
    await post.go_on()
    hand.start()
    assert [await hand.reached.get(), await hand.reached.get()] == ["before", "after"]
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> $1"
    async with post.pool.acquire() as conn:
        await conn.execute(cut, conn.get_server_pid())
    hand.after.set()
    await post.all_are("read")
    await post.until(lambda: post.pool.fetchval("select outcome = 'accepted' from attempts"))
    assert len(who.received) == 1
    await hand.stop()


async def test_a_sender_forgets_customers_it_wrote_to_long_ago(post: Post) -> None:
    hand = Hand(post)
    sql = "update leases set holder = $1, until = clock_timestamp() + interval '1 hour'"
    await post.pool.execute(sql, hand.dispatcher.holder)
    await hand.dispatcher._renew()
    try:
        [sender] = hand.dispatcher._senders.values()
        long_ago, now = time.monotonic() - 10 * REFILLED, time.monotonic()
        sender.limits._since = long_ago
        sender.limits.spend("long ago", long_ago)
        sender.limits.spend("just now", now)
        await hand.dispatcher._renew()
        assert list(sender.limits._pairs) == ["just now"]
    finally:
        await hand.drop_dead()
        await post.go_on()
