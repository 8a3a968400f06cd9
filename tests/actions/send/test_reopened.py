"""A case closed without an answer and opened again by hand owes that answer again (METRICS sections 2 and 3)."""

from backend_gateway.channels.base import Accepted, Refused
from sandbox.builders.coexistence import echo
from tests.actions.send.conftest import Desk

WAITS = "select started_at, started_by, ended_at, ended_by, end_kind from waits order by id"


async def test_what_was_closed_unanswered_waits_for_us_again_from_the_reopening(desk: Desk) -> None:
    asked = (await desk.conversation()).owed_since
    await desk.world.resolve(desk.chat)
    closed_at = desk.world.now
    assert not await desk.owed()
    desk.world.tick(3600)
    await desk.world.reopen(desk.chat)
    assert (await desk.conversation()).owed_since == desk.world.now
    question = (await desk.world.timeline(desk.chat))[0].id
    first, second = await desk.world.pool.fetch(WAITS)
    assert tuple(first) == (asked, question, closed_at, None, "resolved"), "closed unanswered is never dropped"
    assert tuple(second) == (desk.world.now, question, None, None, None), "the time it was closed is nobody's"


async def test_the_answer_ends_that_wait_and_the_first_reply_counts_from_the_question(desk: Desk) -> None:
    asked = (await desk.conversation()).owed_since
    await desk.world.resolve(desk.chat)
    await desk.world.reopen(desk.chat)
    message, _ = await desk.world.sent(desk.chat)
    assert not await desk.owed()
    ended = (await desk.world.pool.fetch(WAITS))[1]
    assert (ended["ended_by"], ended["end_kind"]) == (message.id, "answered")
    episode = await desk.world.pool.fetchrow("select first_inbound_at, first_human_reply_at, reopened from episodes")
    assert tuple(episode or ()) == (asked, desk.world.now, 1)


async def test_what_was_answered_waits_for_the_customer_when_it_is_reopened(desk: Desk) -> None:
    await desk.world.sent(desk.chat)
    await desk.world.resolve(desk.chat)
    await desk.world.reopen(desk.chat)
    assert not await desk.owed()
    assert len(await desk.world.pool.fetch(WAITS)) == 1


async def test_a_reply_that_left_while_the_case_was_closed_has_answered_it(desk: Desk) -> None:
    await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    await desk.world.resolve(desk.chat)
    await desk.world.result(job, Accepted(wamid="wamid.1"))
    desk.world.tick()
    await desk.world.reopen(desk.chat)
    assert not await desk.owed()


async def test_an_echo_of_before_the_resolve_that_comes_after_the_reopening_ends_the_wait_it_answered(
    desk: Desk,
) -> None:
    desk.world.tick(10)
    await desk.world.resolve(desk.chat)
    await desk.world.say(desk.who, "¿y entonces?")
    said = echo(desk.world.business, desk.who, "text", {"body": "ya"}, timestamp=desk.world.now.timestamp() - 5)
    await desk.world.deliver(said)
    assert [row["end_kind"] for row in await desk.world.pool.fetch(WAITS)] == ["answered", None]
    assert (await desk.conversation()).owed_since == desk.world.now


async def test_a_reply_that_never_left_has_answered_nothing(desk: Desk) -> None:
    await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    await desk.world.result(job, Refused(http_status=400, code=131026))
    await desk.world.resolve(desk.chat)
    await desk.world.reopen(desk.chat)
    assert await desk.owed()


async def test_closed_again_and_reopened_again_it_is_still_owed(desk: Desk) -> None:
    for _ in range(2):
        await desk.world.resolve(desk.chat)
        await desk.world.reopen(desk.chat)
    assert [row["end_kind"] for row in await desk.world.pool.fetch(WAITS)] == ["resolved", "resolved", None]
    assert (await desk.conversation()).owed_since == desk.world.now


async def test_each_wait_keeps_the_team_that_owned_it_when_it_began(desk: Desk) -> None:
    await desk.world.resolve(desk.chat)
    await desk.world.reopen(desk.chat)
    await desk.world.assign(desk.chat, team="Ventas")
    await desk.world.resolve(desk.chat)
    await desk.world.reopen(desk.chat)
    rows = await desk.world.pool.fetch("select team_id from waits order by id")
    assert [row[0] for row in rows] == [None, None, desk.world.teams["Ventas"]]
