"""Blocking at the real (sandboxed) Graph API: only who wrote in a day, recorded only when it was done."""

from datetime import timedelta

import pytest

from backend_gateway.actions.blocking import Blocking, block, unblock
from backend_gateway.errors import BadRequest, BlockRefused, NotFound
from backend_gateway.store.visible import Viewer
from protocol.people import Contact
from tests.flows.outbound.conftest import Post


def office(post: Post) -> Blocking:
    gate = post.gateways[0].gate
    return Blocking(gate.pool, gate.keyring, gate.settings)


async def record_of(post: Post, conversation: int) -> int:
    return int(await post.pool.fetchval("select contact_id from conversations where id = $1", conversation))


async def put(post: Post, contact: int, reason: str = "insultos", by: Viewer | None = None) -> Contact:
    return await block(office(post), by or post.actor, contact, reason, post.clock())


async def test_blocked_and_unblocked_at_whatsapp_and_in_the_record(post: Post) -> None:
    who, conversation = await post.customer(1)
    contact = await record_of(post, conversation)
    blocked = await put(post, contact, "  insultos  ")
    assert (blocked.blocked, blocked.block_reason, blocked.blocked_at is not None) == (True, "insultos", True)
    assert who.user.key in post.sandbox.number().blocked
    again = await put(post, contact, "insultos")
    assert again == blocked, "blocking twice changes nothing"
    back = await unblock(office(post), post.actor, contact, post.clock())
    assert (back.blocked, back.block_reason, back.blocked_at) == (False, "", None)
    assert who.user.key not in post.sandbox.number().blocked
    lines = "select content ->> 'event' from messages where kind = 'activity' order by id"
    assert [row[0] for row in await post.pool.fetch(lines)] == ["blocked", "unblocked"]
    audited = "select action, detail ->> 'reason_given' from audit where action like 'contact.%' order by id"
    assert [tuple(row) for row in await post.pool.fetch(audited)] == [
        ("contact.blocked", "true"), ("contact.unblocked", "false"),
    ]  # fmt: skip


async def test_who_was_silent_for_a_day_is_refused_before_whatsapp_is_asked(post: Post) -> None:
    _, conversation = await post.customer(1)
    contact = await record_of(post, conversation)
    late = post.clock() + timedelta(hours=25)
    with pytest.raises(BlockRefused):
        await block(office(post), post.actor, contact, "spam", late)
    assert post.sandbox.number().blocked == {}
    assert await post.pool.fetchval("select blocked from contacts where id = $1", contact) is False


async def test_when_whatsapp_refuses_the_record_stays_and_the_reason_is_told(post: Post) -> None:
    who, conversation = await post.customer(1)
    contact = await record_of(post, conversation)
    who.user.last_wrote.clear()  # by Meta's clock it is longer ago than by ours
    with pytest.raises(BlockRefused) as refused:
        await put(post, contact)
    assert refused.value.data["meta_code"] == 139100
    assert await post.pool.fetchval("select blocked from contacts where id = $1", contact) is False


async def test_no_reason_no_block_and_none_out_of_sight(post: Post) -> None:
    _, conversation = await post.customer(1)
    contact = await record_of(post, conversation)
    with pytest.raises(BadRequest):
        await put(post, contact, "   ")
    await post.pool.execute("update conversations set assignee_id = 987654")
    with pytest.raises(NotFound):
        await put(post, contact, by=Viewer(1, "supervisor", "mine", ()))
