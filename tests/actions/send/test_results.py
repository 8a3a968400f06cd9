"""What became of an attempt: every family of answers, in every order with the statuses."""

from datetime import timedelta

import pytest

from backend_gateway.actions.numbers import replace_token
from backend_gateway.actions.send_results import expire_sending
from backend_gateway.channels.base import Accepted, Refused, SendResult, Unknown
from backend_gateway.errors import NumberStopped
from backend_gateway.parsers import Secret
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.content import ReactionEvent
from sandbox.builders import pricing, reaction
from tests.actions.send.conftest import Desk

FAMILIES: list[tuple[SendResult, str, str | None, str, str]] = [
    # result, status of the message, reason, what the agent may do, state of the number
    (Refused(http_status=400, code=131056), "queued", None, "", "active"),  # pair limit
    (Refused(http_status=429, code=130429), "queued", None, "", "active"),  # throughput
    (Refused(http_status=429, code=80007), "queued", None, "", "active"),  # calls of the account
    (Refused(http_status=429), "queued", None, "", "active"),  # a limit without a body
    (Refused(http_status=503, code=131057), "queued", None, "", "active"),  # maintenance
    (Refused(http_status=0, details="ConnectError"), "queued", None, "", "active"),  # never left
    (Refused(http_status=401, code=190), "queued", None, "", "stopped"),  # token
    (Refused(http_status=401), "queued", None, "", "stopped"),
    (Refused(http_status=403, code=10), "queued", None, "", "stopped"),  # permission
    (Refused(http_status=403, code=299), "queued", None, "", "stopped"),
    (Refused(http_status=403, code=368), "queued", None, "", "stopped"),  # account blocked
    (Refused(http_status=400, code=133010), "queued", None, "", "stopped"),  # not registered
    (Refused(http_status=400, code=131042), "failed", "payment", "later", "active"),
    (Refused(http_status=400, code=131026), "failed", "unreachable", "later", "active"),
    (Refused(http_status=400, code=131047), "failed", "window_closed", "fix", "active"),
    (Refused(http_status=400, code=131053), "failed", "media_rejected", "fix", "active"),
    (Refused(http_status=400, code=131021), "failed", "wrong_number", "fix", "active"),
    (Refused(http_status=400, code=132001), "failed", "template_unavailable", "fix", "active"),
    (Refused(http_status=400, code=132015), "failed", "template_paused", "later", "active"),
    (
        Refused(http_status=400, code=100, details="bad template parameter"),
        "failed",
        "template_parameters",
        "fix",
        "active",
    ),
    (Refused(http_status=400, code=131049), "failed", "marketing_limit", "later", "active"),
    (Refused(http_status=400, code=999_999), "failed", "unknown", "ask", "active"),  # nobody knows it
    (Unknown(reason="timeout"), "uncertain", "uncertain", "ask", "active"),
    (Unknown(reason="HTTP 502", http_status=502), "uncertain", "uncertain", "ask", "active"),
    (Unknown(reason="connection lost"), "uncertain", "uncertain", "ask", "active"),
    (Unknown(reason="code 131000", http_status=500, code=131000), "uncertain", "meta_unavailable", "ask", "active"),
]


@pytest.mark.parametrize(
    "family", FAMILIES, ids=lambda f: f"{getattr(f[0], 'code', '')}-{f[0].http_status or f[0].__class__.__name__}"
)
async def test_every_family_ends_as_the_table_says(
    desk: Desk, family: tuple[SendResult, str, str | None, str, str]
) -> None:
    result, status, reason, may, number = family
    message = await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    await desk.world.result(job, result)
    after = await desk.world.message(message.id)
    assert after.status == status
    assert (after.failure.reason if after.failure else None) == reason
    assert (after.failure.retry if after.failure else "") == may
    assert await desk.world.pool.fetchval("select state from numbers") == number
    assert await desk.owed()
    assert await desk.world.claim() == []  # nothing leaves again by itself, or not yet
    assert await desk.world.pool.fetchval("select finished_at from attempts") is not None


async def test_a_back_off_grows_and_ends_with_a_person(desk: Desk) -> None:
    message = await desk.world.send(desk.chat)
    waits = []
    for _ in range(6):
        [job] = await desk.world.claim()
        await desk.world.result(job, Refused(http_status=400, code=131056))
        due = (await desk.row(message.id))["not_before"]
        if due is None:
            break
        waits.append((due - desk.world.now).total_seconds())
        desk.world.tick(waits[-1] - 0.5)
        assert await desk.world.claim() == []
        desk.world.tick(1)
    assert waits == [4, 16, 64, 256, 1024]
    after = await desk.world.message(message.id)
    assert (after.status, after.failure and after.failure.retry) == ("failed", "now")
    assert [row[0] for row in await desk.world.pool.fetch("select number from attempts order by 1")] == [
        1,
        2,
        3,
        4,
        5,
        6,
    ]


async def test_lesson_27_a_stopped_number_keeps_its_messages_and_sends_them_when_it_is_mended(desk: Desk) -> None:
    first, second = await desk.world.send(desk.chat, "uno"), await desk.world.send(desk.chat, "dos")
    [job] = await desk.world.claim()
    await desk.world.result(job, Refused(http_status=401, code=190))
    for message in (first, second):
        assert (await desk.world.message(message.id)).status == "queued"
    assert await desk.world.claim() == []
    assert await desk.world.pool.fetchval("select count(*) from event_log where kind = 6") == 1
    assert await desk.world.pool.fetchval("select count(*) from audit where action = 'number.stopped'") == 1
    with pytest.raises(NumberStopped) as refused:
        await desk.world.send(desk.chat, "tres")
    assert refused.value.data["reason"] == "disconnected"
    async with Unit(desk.world.pool) as unit:
        await replace_token(unit, Keyring([bytes(32)]), None, desk.world.number_id, Secret("EAAnew"))
    assert [job.message_id for job in await desk.world.claim()] == [first.id]


async def test_lesson_27_an_account_locked_by_a_status_stops_the_number_too(desk: Desk) -> None:
    _, wamid = await desk.world.sent(desk.chat)
    await desk.world.status("failed", wamid, desk.who, errors=[{"code": 131031, "title": "Account locked"}])
    [row] = await desk.world.pool.fetch("select state, stop_reason from numbers")
    assert tuple(row) == ("stopped", "account_blocked")


async def test_an_unknown_outcome_holds_the_recipient_for_half_a_minute(desk: Desk) -> None:
    first, second = await desk.world.send(desk.chat, "uno"), await desk.world.send(desk.chat, "dos")
    [job] = await desk.world.claim()
    await desk.world.result(job, Unknown(reason="timeout"))
    desk.world.tick(29)
    assert await desk.world.claim() == []
    desk.world.tick(2)
    assert [job.message_id for job in await desk.world.claim()] == [second.id]
    assert (await desk.world.message(first.id)).status == "uncertain"


async def test_an_uncertain_message_is_settled_by_the_status_that_carries_our_id(desk: Desk) -> None:
    message = await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    await desk.world.result(job, Unknown(reason="timeout"))
    await desk.world.status("delivered", "wamid.there", desk.who, callback_data=job.attempt_id)
    after = await desk.world.message(message.id)
    assert (after.status, after.failure) == ("delivered", None)
    assert (await desk.row(message.id))["wamid"] == "wamid.there"
    assert not await desk.owed()


async def test_an_uncertain_message_that_failed_says_why(desk: Desk) -> None:
    message = await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    await desk.world.result(job, Unknown(reason="timeout"))
    error = [{"code": 131026, "title": "Message undeliverable"}]
    await desk.world.status("failed", "wamid.there", desk.who, callback_data=job.attempt_id, errors=error)
    after = await desk.world.message(message.id)
    assert after.failure is not None
    assert (after.status, after.failure.reason, after.failure.code) == ("failed", "unreachable", 131026)
    assert await desk.owed()


async def test_a_late_result_settles_what_had_expired(desk: Desk) -> None:
    message = await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    desk.world.tick(61)
    async with Unit(desk.world.pool) as unit:
        assert await expire_sending(unit, desk.world.number_id, desk.world.now) == 1
    assert (await desk.world.message(message.id)).status == "uncertain"
    assert await desk.world.claim() == []
    await desk.world.result(job, Accepted(wamid="wamid.late"))
    after = await desk.world.message(message.id)
    assert (after.status, after.failure) == ("accepted", None)
    assert not await desk.owed()


@pytest.mark.parametrize("kind", ["sent", "delivered", "read", "failed"])
@pytest.mark.parametrize("callback", [True, False])
async def test_a_status_before_our_own_result_is_not_lost(desk: Desk, kind: str, callback: bool) -> None:
    message = await desk.world.send(desk.chat)
    [job] = await desk.world.claim()
    data = {"callback_data": job.attempt_id} if callback else {}
    errors = {"errors": [{"code": 131026}]} if kind == "failed" else {}
    await desk.world.status(kind, "wamid.quick", desk.who, **data, **errors)
    await desk.world.result(job, Accepted(wamid="wamid.quick"))
    after = await desk.world.message(message.id)
    assert after.status == kind
    assert await desk.owed() is (kind == "failed")
    assert await desk.world.pool.fetchval("select count(*) from orphan_statuses") == 0
    assert [m.status for m in await desk.world.timeline(desk.chat) if m.direction == "out"] == [kind]


async def test_a_reply_that_fails_after_all_gives_the_wait_back_at_its_start(desk: Desk) -> None:
    since = (await desk.conversation()).owed_since
    message, wamid = await desk.world.sent(desk.chat)
    await desk.world.status("sent", wamid, desk.who)
    assert not await desk.owed()
    desk.world.tick(50)
    await desk.world.status("failed", wamid, desk.who, errors=[{"code": 131026}])
    assert (await desk.conversation()).owed_since == since
    assert (await desk.world.message(message.id)).status == "failed"
    preview = (await desk.conversation()).preview
    assert preview is not None
    assert preview.status == "failed"


async def test_delivered_beats_failed_and_answers_again(desk: Desk) -> None:
    message, wamid = await desk.world.sent(desk.chat)
    ended = await desk.world.pool.fetchval("select ended_at from waits")
    await desk.world.status("failed", wamid, desk.who, errors=[{"code": 131026}])
    assert await desk.owed()
    await desk.world.status("delivered", wamid, desk.who)
    after = await desk.world.message(message.id)
    assert (after.status, after.failure) == ("delivered", None)
    assert not await desk.owed()
    assert await desk.world.pool.fetchval("select ended_at from waits") == ended
    await desk.world.status("failed", wamid, desk.who, errors=[{"code": 131026}])
    assert (await desk.world.message(message.id)).status == "delivered"


async def test_statuses_twice_and_backwards_change_nothing(desk: Desk) -> None:
    message, wamid = await desk.world.sent(desk.chat)
    at = desk.world.tick()
    await desk.world.status("read", wamid, desk.who, timestamp=at + 9)
    await desk.world.status("delivered", wamid, desk.who, timestamp=at + 5, price=pricing())
    before, events = await desk.row(message.id), await desk.world.pool.fetchval("select count(*) from event_log")
    assert before["status_at"].timestamp() == int(at + 9)
    for kind in ("delivered", "sent", "read", "delivered"):
        await desk.world.status(kind, wamid, desk.who, timestamp=at + 20, price=pricing())
    assert await desk.row(message.id) == before
    assert await desk.world.pool.fetchval("select count(*) from event_log") == events
    assert (await desk.world.message(message.id)).pricing is not None


async def test_a_status_of_nobody_waits_and_a_word_nobody_knows_changes_nothing(desk: Desk) -> None:
    message, wamid = await desk.world.sent(desk.chat)
    await desk.world.status("delivered", "wamid.of.nobody", desk.who)
    assert await desk.world.pool.fetchval("select count(*) from orphan_statuses") == 1
    await desk.world.status("warning", wamid, desk.who)
    await desk.world.status("delivered", "wamid.x", desk.who, callback_data="not a uuid")
    assert (await desk.world.message(message.id)).status == "accepted"


async def test_metas_end_of_the_free_entry_point_replaces_our_estimate(desk: Desk) -> None:
    _, wamid = await desk.world.sent(desk.chat)
    until = int((desk.world.now + timedelta(hours=72)).timestamp())
    conversation = {"id": "c", "expiration_timestamp": str(until), "origin": {"type": "referral_conversion"}}
    await desk.world.status("sent", wamid, desk.who, conversation=conversation)
    found = (await desk.conversation()).free_entry_until
    assert found is not None
    assert found.timestamp() == until


async def test_our_reaction_and_our_quote_travel_in_the_request(desk: Desk) -> None:
    question = (await desk.world.timeline(desk.chat))[0]
    wamid = await desk.world.pool.fetchval("select wamid from messages where id = $1", question.id)
    await desk.world.react(question.id, "👍")
    [job] = await desk.world.claim()
    assert (job.content, job.quoted_wamid) == (ReactionEvent("👍"), wamid)
    await desk.world.result(job, Accepted(wamid="wamid.thumb"))
    assert await desk.owed()  # a thumb is no answer
    reply = await desk.world.send(desk.chat, "mañana", reply_to=question.id)
    [job] = await desk.world.claim()
    assert (job.message_id, job.quoted_wamid) == (reply.id, wamid)
    assert reply.quote is not None
    assert reply.quote.preview == "¿Cuándo llega mi librero?"
    assert [type(m.content).__name__ for m in await desk.world.timeline(desk.chat)] == ["Text", "Text"]


async def test_both_sides_react_to_one_message(desk: Desk) -> None:
    message, wamid = await desk.world.sent(desk.chat)
    await desk.world.hear(desk.who, reaction(desk.who, wamid, "❤️", timestamp=desk.world.tick()))
    await desk.world.react(message.id, "👍")
    await desk.world.react(message.id, "🙏")
    shown = (await desk.world.message(message.id)).reactions
    assert sorted(r.emoji for r in shown) == sorted(["❤️", "🙏"])
    assert [r.author.kind for r in shown if r.author.name] == ["phone"], "colleagues read who of us it was"
    await desk.world.react(message.id, "")
    assert [r.emoji for r in (await desk.world.message(message.id)).reactions] == ["❤️"]
