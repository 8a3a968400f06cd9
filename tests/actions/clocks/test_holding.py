"""A holding reply ends the wait and opens a promise; the agent has the last word on what was one."""

from datetime import timedelta

import pytest

from backend_gateway.errors import Conflict
from backend_gateway.store import checking, pages
from desktop.store.facts import facts_of
from desktop.store.views import views_of
from tests.actions.clocks.watch import Watch


async def test_a_holding_reply_is_marked_and_opens_a_promise(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    message, _ = await watch.world.sent(id_, "Un momento, por favor")
    await watch.follow()
    assert (await watch.world.message(message.id)).holding
    found = await watch.clocks(id_, "target", "state", "holding", "due_at")
    assert found == [
        ("first_response", "met", True, watch.now + timedelta(minutes=5, seconds=-2)),
        ("promise", "running", False, watch.now + timedelta(minutes=30)),
    ]
    shown = (await watch.seen(id_)).clock
    assert shown is not None
    assert shown.target == "promise"


async def test_the_answer_keeps_the_promise(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "un momento")
    await watch.world.sent(id_, "ya reviso")
    await watch.world.sent(id_, "Quedan tres, ¿se lo aparto?")
    await watch.follow()
    assert await watch.clocks(id_, "target", "state") == [("first_response", "met"), ("promise", "met")]


async def test_an_answer_that_ends_no_wait_keeps_the_promise_at_once(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "un momento")
    await watch.follow()
    await watch.after(minutes=20)
    await watch.world.sent(id_, "Quedan tres, ¿se lo aparto?")
    await watch.follow()
    assert await watch.clocks(id_, "target", "state") == [("first_response", "met"), ("promise", "met")]


async def test_a_late_answer_that_ends_no_wait_ends_the_broken_promise(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "un momento")
    await watch.follow()
    await watch.after(minutes=40)
    await watch.world.sent(id_, "Quedan tres, ¿se lo aparto?")
    at = watch.now
    await watch.follow()
    assert (await watch.clocks(id_, "state", "ended_at"))[1] == ("missed", at)
    assert await watch.open_alerts() == []


async def test_a_broken_promise_is_missed(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    await watch.world.sent(id_, "un momento")
    await watch.follow()
    await watch.after(minutes=31)
    assert [(row[0], row[1]) for row in await watch.open_alerts()] == [("sla_missed", f"conversation:{id_}")]
    assert await watch.pool.fetchval("select missed_at is not null from clocks where target = 'promise'")


async def test_the_agent_undoes_the_mark_and_sets_it(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    message, _ = await watch.world.sent(id_, "un momento")
    await watch.follow()
    await watch.mark(message.id, holding=False)
    assert await watch.clocks(id_, "target", "holding") == [("first_response", False)]
    assert not (await watch.world.message(message.id)).holding
    await watch.mark(message.id, holding=True)
    assert await watch.clocks(id_, "target", "holding") == [("first_response", True), ("promise", False)]


async def test_an_answer_is_no_holding_reply(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    message, _ = await watch.world.sent(id_, "Un momento: el precio es 20.000")
    assert not (await watch.world.message(message.id)).holding


async def test_a_note_cannot_be_one(watch: Watch) -> None:
    id_ = await watch.say(1, "hola, ¿tienen stock?")
    note = await watch.world.note(id_, "un momento")
    with pytest.raises(Conflict):
        await watch.mark(note.id, holding=True)


async def test_what_was_promised_is_owed_in_the_counts_as_in_the_lists(watch: Watch) -> None:
    """Nobody waits for a first word any more, but for the one that was promised."""
    sol = watch.world.sol
    owing = await watch.say(1, "hola, ¿tienen stock?")
    promised = await watch.say(2, "hola, ¿tienen stock?")
    for id_ in (owing, promised):
        await watch.world.take(id_, sol)
    await watch.world.sent(promised, "un momento")
    await watch.follow()
    seen = await watch.seen(promised)
    assert (seen.owed_since, "owed" in views_of(facts_of(seen, sol.user_id))) == (None, True)
    async with watch.pool.acquire() as conn:
        assert (await pages.counts(conn, sol)).owed == 2
        told = (await checking.check(conn, sol, 0)).counts
        assert told is not None
        assert told["owed"] == 2
        first = await pages.conversation_page(conn, sol, "owed", limit=1)
        second = await pages.conversation_page(conn, sol, "owed", after=first.next, limit=1)
    assert [row.id for page in (first, second) for row in page.items] == [owing, promised]
    await watch.world.sent(promised, "Quedan tres")
    await watch.follow()
    async with watch.pool.acquire() as conn:
        assert (await pages.counts(conn, sol)).owed == 1
