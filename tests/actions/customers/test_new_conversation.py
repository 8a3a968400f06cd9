"""Writing first: the thread they have, the owner who starts it, the case of our own; and every try to reach them."""

import asyncio
import uuid

import pytest

from backend_gateway.actions.calls import note_call
from backend_gateway.actions.opt_out import set_marketing
from backend_gateway.channels.base import Accepted, Refused
from backend_gateway.errors import BadRequest, Elsewhere, NoRoute, NotFound, RecordInvalid, TemplateUnusable
from backend_gateway.store.attempts import attempts_of, case_record, tries_unanswered
from backend_gateway.store.unit import Unit
from protocol.content import Activity, Template
from protocol.customers import NoteCall, SetMarketing
from sandbox.identity import new_wamid
from tests.actions.customers.conftest import MARKETING, Desk
from tests.contract.world import person


async def accept(desk: Desk) -> None:
    """Meta takes whatever waits."""
    for job in await desk.world.claim():
        await desk.world.result(job, Accepted(wamid=new_wamid(job.phone or "0", inbound=False)))


async def test_lesson_9_one_rule_decides_the_thread_of_every_route(desk: Desk) -> None:
    """A template to a known customer goes into the thread they have, by record or by any spelling of the phone."""
    contact = await desk.contact()
    await desk.world.resolve(desk.chat)
    for whom in ({"contact_id": contact.id}, {"phone": "+52 55 4170 0001"}, {"phone": "5541700001"},
                 {"phone": "5215541700001"}):  # fmt: skip
        started = await desk.start(**whom)
        assert (started.conversation.id, started.contact.id) == (desk.chat, contact.id), whom
    assert await desk.world.pool.fetchval("select count(*) from conversations") == 1
    assert await desk.world.pool.fetchval("select count(*) from contacts") == 1


async def test_lesson_31_the_reply_of_a_number_typed_by_us_lands_in_the_same_thread(desk: Desk) -> None:
    """Brazil's extra 9, Mexico's 521: we wrote to one spelling, WhatsApp answers with another."""
    for typed, wa_id in (("+52 55 4170 0077", "5215541700077"), ("+55 11 98765-4321", "551187654321")):
        started = await desk.start(phone=typed, name="Doña Inés")
        who = person(77, wa_id=wa_id, user_id=None, name="Inés")
        await desk.world.say(who, "hola, gracias por escribir")
        spoken = "select conversation_id from messages where direction = 'in' order by id desc limit 1"
        assert await desk.world.pool.fetchval(spoken) == started.conversation.id
        assert (await desk.contact(started.contact.id)).name == "Doña Inés"  # ours wins over the profile


async def test_whoever_starts_it_owns_it_and_the_case_is_our_own(desk: Desk) -> None:
    vera = desk.world.viewers["vera"]
    started = await desk.start(vera, phone="+52 55 4170 0033")
    assert started.conversation.assignee_id == vera.user_id
    await accept(desk)
    row = await desk.world.pool.fetchrow(
        "select c.state, c.assignee_id, e.opened_by, e.id from conversations c join episodes e on e.id = c.episode_id"
        " where c.id = $1",
        started.conversation.id,
    )
    assert row is not None
    assert tuple(row)[:3] == ("open", vera.user_id, "business")
    segments = await desk.world.pool.fetch(
        "select user_id, owner_kind from owner_segments where episode_id = $1", row["id"]
    )
    assert [tuple(one) for one in segments] == [(vera.user_id, "person")]
    assert await desk.world.pool.fetchval("select count(*) from waits where episode_id = $1", row["id"]) == 0


async def test_nobody_is_taken_from_a_colleague(desk: Desk) -> None:
    world, contact = desk.world, await desk.contact()
    await world.assign(desk.chat, to="otto", team="Soporte")
    with pytest.raises(Elsewhere) as seen:
        await desk.start(contact_id=contact.id)
    assert seen.value.data["conversation_id"] == desk.chat
    with pytest.raises(NotFound):
        await desk.start(world.viewers["mia"], contact_id=contact.id)
    with pytest.raises(Elsewhere) as hidden:
        await desk.start(world.viewers["mia"], phone="+525541700001")
    assert hidden.value.data == {}  # nothing of a conversation they may not see
    assert await world.pool.fetchval("select assignee_id from conversations") == world.viewers["otto"].user_id


@pytest.mark.parametrize(
    ("phone", "reason"),
    [
        ("12345", "too_short"),
        ("hola", "not_a_number"),
        ("+52 55 4170 0001 22334", "too_long"),
        ("+999 123456789", "no_country"),
    ],
)
async def test_a_number_of_no_plan_is_refused_with_its_reason(desk: Desk, phone: str, reason: str) -> None:
    with pytest.raises(RecordInvalid) as refused:
        await desk.start(phone=phone)
    assert refused.value.data == {"field": "phone", "reason": reason}
    assert await desk.world.pool.fetchval("select count(*) from contacts") == 1


async def test_what_is_refused_leaves_nothing_behind(desk: Desk) -> None:
    world, contact = desk.world, await desk.contact()
    async with Unit(world.pool) as unit:
        await set_marketing(unit, world.sol, contact.id, SetMarketing(opt_out=True), world.now)
    await world.resolve(desk.chat)
    before = await world.pool.fetchrow("select assignee_id, owner_version from conversations")
    with pytest.raises(TemplateUnusable):
        await desk.start(contact_id=contact.id, content=MARKETING)
    with pytest.raises(TemplateUnusable):
        await desk.start(phone="+52 55 4170 0099", content=Template(name="nadie", language="es"))
    with pytest.raises(BadRequest):
        await desk.start()
    await world.pool.execute("update contacts set blocked = true")
    with pytest.raises(NoRoute):
        await desk.start(contact_id=contact.id)
    assert await world.pool.fetchrow("select assignee_id, owner_version from conversations") == before
    assert await world.pool.fetchval("select count(*) from contacts") == 1


async def test_the_same_click_twice_and_two_colleagues_at_once_make_one_thread(desk: Desk) -> None:
    token = str(uuid.uuid4())
    first = await desk.start(phone="+52 55 4170 0055", token=token)
    again = await desk.start(phone="+52 55 4170 0055", token=token)
    assert (again.message.id, again.conversation.id) == (first.message.id, first.conversation.id)
    viewers = [desk.world.viewers[name] for name in ("sol", "vera", "mia")]
    phones = ("+52 55 4170 0066", "5215541700066", "5541700066")
    done = await asyncio.gather(
        *(desk.start(viewer, phone=phone) for viewer, phone in zip(viewers, phones, strict=True)),
        return_exceptions=True,
    )
    assert sum(isinstance(one, Elsewhere) for one in done) == 2, done
    count = "select count(*) from identities where match_key = '525541700066'"
    assert await desk.world.pool.fetchval(count) == 1


async def test_every_try_of_a_case_is_listed_with_its_result(desk: Desk) -> None:
    world = desk.world
    started = await desk.start(phone="+52 55 4170 0044")
    await accept(desk)
    chat = started.conversation.id
    for outcome, words in (("not_reached", ""), ("voicemail", "dejé mensaje"), ("reached", "")):
        world.tick()
        request = NoteCall(client_token=str(uuid.uuid4()), outcome=outcome, note=words)  # type: ignore[arg-type]
        async with Unit(world.pool) as unit:
            line = await note_call(unit, world.sol, chat, request, world.now)
            assert await note_call(unit, world.sol, chat, request, world.now) == line
    assert line.content == Activity(event="call_reached")
    assert line.direction == "internal"
    async with world.pool.acquire() as conn:
        record = await case_record(conn, chat)
        episode = await conn.fetchval("select episode_id from conversations where id = $1", chat)
        assert await tries_unanswered(conn, episode) == 4
    assert [(one.kind, one.result, one.note) for one in record.attempts] == [
        ("template", "accepted", ""), ("phone_call", "not_reached", ""), ("phone_call", "voicemail", "dejé mensaje"),
        ("phone_call", "reached", ""),
    ]  # fmt: skip
    who = person(44, wa_id="5215541700044")
    await world.say(who, "perdón, no podía")
    async with world.pool.acquire() as conn:
        assert await tries_unanswered(conn, episode) == 0


async def test_failed_messages_count_as_tries_and_other_cases_do_not(desk: Desk) -> None:
    world = desk.world
    await world.sent(desk.chat, "ya sale")
    await world.resolve(desk.chat)
    world.tick(4 * 86400)
    await world.say(desk.who, "otra cosa")
    message = await world.send(desk.chat, "dígame")
    [job] = [job for job in await world.claim() if job.message_id == message.id]
    await world.result(job, Refused(http_status=400, code=131026, title="Undeliverable", details=None, subcode=None))
    async with world.pool.acquire() as conn:
        episode = await conn.fetchval("select episode_id from conversations where id = $1", desk.chat)
        found = await attempts_of(conn, episode)
    assert [(one.kind, one.result) for one in found] == [("message", "failed")]


async def test_the_summary_of_the_case_before_comes_first(desk: Desk) -> None:
    await desk.world.resolve(desk.chat)
    await desk.world.pool.execute("update episodes set summary = 'Cambio de librero acordado'")
    desk.world.tick(4 * 86400)
    await desk.world.say(desk.who, "hola de nuevo")
    async with desk.world.pool.acquire() as conn:
        record = await case_record(conn, desk.chat)
    assert record.summary == "Cambio de librero acordado"
    assert record.summary_at is not None
