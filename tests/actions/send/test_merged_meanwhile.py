"""Two customers are merged (and parted) while a reply to one is on its way: it answers what it was written for."""

from typing import Any

from backend_gateway.actions.contacts import merge_contacts, unmerge_contacts
from backend_gateway.channels.base import Accepted, Refused
from backend_gateway.store.outbox import Job
from backend_gateway.store.unit import Unit
from protocol.message import Message
from tests.actions.send.conftest import Desk
from tests.contract.world import person

OTHER = person(2)


async def merge(desk: Desk) -> int:
    """The other customer into ours; the merge's id."""
    winner, loser = await desk.world.contact_of(desk.who), await desk.world.contact_of(OTHER)
    async with Unit(desk.world.pool) as unit:
        return (await merge_contacts(unit, desk.world.sol, winner, loser, desk.world.now)).merge_id


async def part(desk: Desk, merge_id: int) -> None:
    async with Unit(desk.world.pool) as unit:
        winner = await unit.conn.fetchval("select winner_id from contact_merges where id = $1", merge_id)
        await unmerge_contacts(unit, desk.world.sol, winner, merge_id, desk.world.now)


async def on_its_way(desk: Desk, chat: int) -> tuple[Message, Job]:
    """A reply that the dispatcher holds."""
    message = await desk.world.send(chat)
    [job] = [job for job in await desk.world.claim() if job.message_id == message.id]
    return message, job


async def other_asks(desk: Desk) -> int:
    await desk.world.say(OTHER, "¿y mi mesa?")
    return await desk.world.conversation_of(OTHER)


async def owed(desk: Desk, chat: int) -> bool:
    return bool(await desk.world.pool.fetchval("select owed_since is not null from conversations where id = $1", chat))


async def waits(desk: Desk) -> list[tuple[Any, ...]]:
    """(conversation, ended by, how) of each wait that counts, in order of their episodes."""
    sql = """select w.conversation_id, w.ended_by, w.end_kind from waits w join episodes e on e.id = w.episode_id
             where e.void is null order by e.id, w.started_at"""
    return [tuple(row) for row in await desk.world.pool.fetch(sql)]


async def test_both_cases_open_one_answer_ends_the_one_wait(desk: Desk) -> None:
    theirs = await other_asks(desk)
    message, job = await on_its_way(desk, theirs)
    await merge(desk)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    assert not await owed(desk, desk.chat)
    assert await waits(desk) == [(desk.chat, message.id, "answered")]


async def test_the_reply_to_a_closed_case_answers_nothing_of_the_open_one(desk: Desk) -> None:
    theirs = await other_asks(desk)
    message, job = await on_its_way(desk, theirs)
    await desk.world.resolve(theirs)
    await merge(desk)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    assert await owed(desk, desk.chat), "our customer's own question is still open"
    assert [(end, kind) for _, end, kind in await waits(desk)] == [(None, None), (None, "resolved")]
    episode = "select e.first_human_reply_at is not null from episodes e order by e.id"
    assert [row[0] for row in await desk.world.pool.fetch(episode)] == [False, True]
    assert await desk.world.pool.fetchval("select episode_id from messages where id = $1", message.id) == 2


async def test_a_failure_after_all_withdraws_it_where_it_counted(desk: Desk) -> None:
    theirs = await other_asks(desk)
    _, job = await on_its_way(desk, theirs)
    await desk.world.resolve(theirs)
    await merge(desk)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    await desk.world.status("failed", "wamid.1", OTHER, errors=[{"code": 131026, "title": "undeliverable"}])
    assert await owed(desk, desk.chat)
    episode = "select e.first_human_reply_at is not null from episodes e order by e.id"
    assert [row[0] for row in await desk.world.pool.fetch(episode)] == [False, False]


async def test_accepted_while_merged_it_has_answered_them_when_they_are_parted(desk: Desk) -> None:
    theirs = await other_asks(desk)
    message, job = await on_its_way(desk, theirs)
    merge_id = await merge(desk)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    await part(desk, merge_id)
    assert (await owed(desk, desk.chat), await owed(desk, theirs)) == (True, False)
    assert await waits(desk) == [(desk.chat, None, None), (theirs, message.id, "answered")]


async def test_accepted_after_they_were_parted_it_answers_them(desk: Desk) -> None:
    theirs = await other_asks(desk)
    message, job = await on_its_way(desk, theirs)
    await part(desk, await merge(desk))
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    assert (await owed(desk, desk.chat), await owed(desk, theirs)) == (True, False)
    assert await waits(desk) == [(desk.chat, None, None), (theirs, message.id, "answered")]


async def test_the_open_case_that_moved_takes_its_answer_along_and_back(desk: Desk) -> None:
    await desk.world.sent(desk.chat)
    await desk.world.resolve(desk.chat)
    theirs = await other_asks(desk)
    message, job = await on_its_way(desk, theirs)
    merge_id = await merge(desk)
    assert await owed(desk, desk.chat)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    assert not await owed(desk, desk.chat)
    await part(desk, merge_id)
    assert (await owed(desk, desk.chat), await owed(desk, theirs)) == (False, False)
    assert (await waits(desk))[-1] == (theirs, message.id, "answered")


async def test_refused_while_merged_they_are_owed_again_when_parted(desk: Desk) -> None:
    theirs = await other_asks(desk)
    _, job = await on_its_way(desk, theirs)
    merge_id = await merge(desk)
    await desk.world.result(job, Refused(http_status=400, code=131026))
    await part(desk, merge_id)
    assert (await owed(desk, desk.chat), await owed(desk, theirs)) == (True, True)
