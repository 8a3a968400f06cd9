"""What opens the window, counts as unread, ends the wait: echoes, history, standby, calls, ads, strange types."""

from datetime import timedelta

import asyncpg
import pytest_asyncio

from protocol.content import Call, Image, Text, Unsupported
from protocol.conversation import Conversation
from sandbox import builders as b
from sandbox.builders.calls import missed_call
from sandbox.builders.coexistence import echo, handover, history, history_media, standby
from sandbox.builders.messages import location
from tests.contract.world import World, person

WHO = person(1)


@pytest_asyncio.fixture
async def world(pool: asyncpg.Pool) -> World:
    found = World(pool)
    await found.open()
    return found


async def only(world: World) -> Conversation:
    """The only conversation there is."""
    from backend_gateway.store import hydrate

    async with world.pool.acquire() as conn:
        ids = [row[0] for row in await conn.fetch("select id from conversations where merged_into is null")]
        [found] = (await hydrate.conversations(conn, ids)).values()
        return found


async def test_lesson_30_an_echo_stops_the_wait_and_opens_no_window(world: World) -> None:
    await world.say(WHO, "¿hay lugar?")
    before = await only(world)
    await world.deliver(echo(world.business, WHO, "text", {"body": "sí, a las 5"}, timestamp=world.tick(60)))
    after = await only(world)
    assert after.owed_since is None
    assert (after.window_until, after.inbound_count) == (before.window_until, before.inbound_count)
    assert after.preview is not None
    assert (after.preview.author_kind, after.preview.text) == ("phone", "sí, a las 5")


async def test_lesson_30_an_echo_to_somebody_new_opens_a_conversation_without_window_or_wait(world: World) -> None:
    await world.deliver(echo(world.business, WHO, "text", {"body": "hola, le escribo de la tienda"}))
    found = await only(world)
    assert (found.owed_since, found.window_until, found.inbound_count) == (None, None, 0)


async def test_lesson_30_an_echo_keeps_its_quote(world: World) -> None:
    asked = await world.say(WHO, "¿cuánto?")
    said = echo(world.business, WHO, "text", {"body": "500"}, timestamp=world.tick())
    said[1]["value"]["message_echoes"][0]["context"] = {"id": asked, "from": WHO.wa_id}
    await world.deliver(said)
    [_, answer] = await world.timeline((await only(world)).id)
    assert answer.quote is not None
    assert answer.quote.preview == "¿cuánto?"


async def test_history_neither_counts_nor_waits_nor_opens_windows(world: World) -> None:
    old = [b.text(WHO, f"antes {n}", timestamp=world.tick() - 3600) for n in range(3)]
    await world.deliver(history(world.business, WHO, old, states=("READ", "READ", "DELIVERED")))
    found = await only(world)
    assert (found.inbound_count, found.owed_since, found.window_until, found.state) == (0, None, None, "resolved")
    assert {m.source for m in await world.timeline(found.id)} == {"history"}
    assert await world.pool.fetchval("select count(*) from episodes") == 0
    await world.say(WHO, "hola de nuevo")
    found = await only(world)
    assert (found.inbound_count, found.state) == (1, "open")
    assert found.owed_since is not None


async def test_history_that_comes_after_live_messages_changes_nothing_of_today(world: World) -> None:
    await world.say(WHO, "hoy")
    before = await only(world)
    await world.deliver(history(world.business, WHO, [b.text(WHO, "ayer", timestamp=world.tick() - 86_400)]))
    after = await only(world)
    for name in ("preview", "activity", "owed_since", "window_until", "inbound_count"):
        assert getattr(after, name) == getattr(before, name)
    assert [m.content for m in await world.timeline(after.id)] == [Text("ayer"), Text("hoy")]


async def test_a_placeholder_of_history_becomes_its_file_when_that_follows(world: World) -> None:
    place = b.unknown(WHO, "media_placeholder", wamid="wamid.photo", timestamp=world.tick() - 3600)
    await world.deliver(history(world.business, WHO, [place]))
    [before] = await world.timeline((await only(world)).id)
    assert before.content == Unsupported(kind="media_placeholder")
    photo = b.image(WHO, "910", caption="el librero", wamid="wamid.photo", timestamp=world.tick())
    for _ in range(3):  # Meta delivers more than once
        await world.deliver(history_media(world.business, photo))
    found = await only(world)
    [after] = await world.timeline(found.id)
    assert isinstance(after.content, Image)
    assert (after.content.caption, after.content.media.state) == ("el librero", "pending")
    assert (after.id, after.order, after.rev, after.source) == (before.id, before.order, before.rev + 1, "history")
    assert found.preview is not None
    assert (found.preview.kind, found.preview.text) == ("image", "el librero")
    assert (found.inbound_count, found.window_until) == (0, None)
    assert await world.pool.fetchval("select count(*) from media where message_id = $1", after.id) == 1


async def test_a_placeholder_and_its_file_in_one_delivery_are_one_message(world: World) -> None:
    place = b.unknown(WHO, "media_placeholder", wamid="wamid.photo", timestamp=world.tick() - 3600)
    photo = b.image(WHO, "910", wamid="wamid.photo", timestamp=world.tick())
    await world.deliver(history(world.business, WHO, [place]), history_media(world.business, photo))
    [only_one] = await world.timeline((await only(world)).id)
    assert isinstance(only_one.content, Image)


async def test_a_file_of_history_never_overwrites_a_real_message(world: World) -> None:
    wamid = await world.say(WHO, "texto")
    await world.deliver(history_media(world.business, b.image(WHO, "910", wamid=wamid, timestamp=world.tick())))
    [message] = await world.timeline((await only(world)).id)
    assert message.content == Text("texto")


async def test_standby_is_kept_and_starts_nothing(world: World) -> None:
    said = b.text(WHO, "al otro sistema", timestamp=world.tick())
    await world.deliver(standby(world.business, WHO, messages=[said]))
    found = await only(world)
    assert (found.inbound_count, found.owed_since, found.window_until) == (0, None, None)
    assert [m.source for m in await world.timeline(found.id)] == ["standby"]


async def test_who_is_handed_over_by_the_assistant_waits_for_a_person(world: World) -> None:
    """LESSONS 40: a hand-off nobody hears of leaves the customer alone."""
    said = b.text(WHO, "quiero hablar con alguien", timestamp=world.tick())
    await world.deliver(standby(world.business, WHO, messages=[said]))
    passed = handover(world.business, WHO, summary="Pide una persona")
    await world.deliver(passed)
    await world.deliver(passed)  # Meta tells it again
    found = await only(world)
    assert found.owed_since is not None
    assert found.window_until is not None
    told = [m.content for m in await world.timeline(found.id) if isinstance(m.content, Unsupported)]
    assert told == [Unsupported(kind="control_passed", title="Pide una persona")]
    await world.sent(found.id, "hola, soy Ana")
    assert (await only(world)).owed_since is None


async def test_a_thread_another_app_took_starts_nothing(world: World) -> None:
    await world.deliver(handover(world.business, WHO, kind="control_taken"))
    found = await only(world)
    assert (found.inbound_count, found.owed_since, found.window_until) == (0, None, None)


async def test_an_ad_starts_a_free_entry_point_with_our_first_answer_only(world: World) -> None:
    await world.say(WHO, "vi su anuncio", referral=b.referral())
    found = await only(world)
    assert found.free_entry_until is None
    [message] = await world.timeline(found.id)
    assert message.referral is not None
    assert message.referral.headline == "Casa Lumbre"
    await world.sent(found.id, "bienvenida")
    first = (await only(world)).free_entry_until
    assert first is not None
    assert first - world.now <= timedelta(hours=72)
    world.tick(3600)
    await world.sent(found.id, "¿algo más?")
    assert (await only(world)).free_entry_until == first


async def test_a_missed_call_opens_the_window_and_owes_an_answer(world: World) -> None:
    await world.deliver(*missed_call(world.business, WHO, timestamp=world.tick()))
    found = await only(world)
    assert found.owed_since is not None
    assert found.window_until is not None
    calls = [m.content for m in await world.timeline(found.id) if isinstance(m.content, Call)]
    assert "missed" in {call.event for call in calls}
    await world.sent(found.id, "¿me llamó?")
    assert (await only(world)).owed_since is None


async def test_lesson_30_an_unsupported_first_message_opens_a_conversation_that_waits(world: World) -> None:
    ad = b.referral()
    await world.hear(WHO, b.unsupported(WHO, "poll", timestamp=world.tick(), referral=ad))
    found = await only(world)
    assert (found.state, found.inbound_count) == ("open", 1)
    assert found.owed_since is not None
    assert found.window_until is not None
    [message] = await world.timeline(found.id)
    assert isinstance(message.content, Unsupported)
    assert message.content.kind == "poll"


async def test_lesson_35_a_quoted_reply_to_anything_reopens_what_was_resolved(world: World) -> None:
    """Also to a file, a message we never had, and one of ours; nothing inbound is discarded."""
    await world.hear(WHO, b.document(WHO, "900", "factura.pdf", wamid="wamid.file", timestamp=world.tick()))
    found = await only(world)
    _, ours = await world.sent(found.id, "¿algo más?")
    for target in ("wamid.file", ours, "wamid.never.seen"):
        await world.resolve(found.id)
        assert (await only(world)).state == "resolved"
        await world.say(WHO, "sobre esto", context={"from": WHO.wa_id, "id": target})
        after = await only(world)
        assert (after.id, after.state) == (found.id, "open")
        assert after.owed_since is not None
        newest = (await world.timeline(found.id))[-1]
        assert newest.content == Text("sobre esto")
        assert newest.quote is not None
        assert (newest.quote.message_id is None) == (target == "wamid.never.seen")


async def test_lesson_35_every_type_of_message_reaches_a_resolved_conversation(world: World) -> None:
    await world.say(WHO, "hola")
    found = await only(world)
    said = [
        b.image(WHO, "1", timestamp=0), b.video(WHO, "2", timestamp=0), b.voice(WHO, "3", timestamp=0),
        b.document(WHO, "4", "x.pdf", timestamp=0), b.sticker(WHO, "5", timestamp=0), location(WHO, 1, 2, timestamp=0),
        b.button(WHO, "Sí", "y", timestamp=0), b.button_reply(WHO, "1", "Sí", timestamp=0),
        b.order(WHO, [b.order_item("S", 1, 1)], timestamp=0), b.unknown(WHO, "hologram", timestamp=0),
        b.contacts(WHO, b.contact_card("A", "1"), timestamp=0), b.flow_reply(WHO, {}, timestamp=0),
    ]  # fmt: skip
    for n, message in enumerate(said):
        await world.resolve(found.id)
        await world.hear(WHO, message | {"timestamp": str(int(world.tick()))})
        arrived = [m for m in await world.timeline(found.id) if m.direction == "in"]
        assert len(arrived) == n + 2
        reopened = (await only(world)).state == "open"
        assert reopened is (message["type"] != "sticker")  # a sticker after goodbye is a goodbye
    assert len({c.id for c in [await only(world)]}) == 1


async def test_the_window_is_24_hours_from_metas_time_and_never_shrinks(world: World) -> None:
    at = int(world.tick())
    await world.say(WHO, "uno", timestamp=at)
    await world.say(WHO, "antes", timestamp=at - 5000)
    until = (await only(world)).window_until
    assert until is not None
    assert until.timestamp() == at + 24 * 3600


async def test_a_reaction_of_the_customer_opens_the_window_and_owes_nothing(world: World) -> None:
    await world.say(WHO, "hola")
    found = await only(world)
    _, ours = await world.sent(found.id, "¿le queda bien?")
    world.tick(30 * 3600)
    await world.hear(WHO, b.reaction(WHO, ours, "👍", timestamp=world.tick()))
    after = await only(world)
    assert after.window_until is not None
    assert after.window_until > world.now
    assert after.owed_since is None
    assert after.inbound_count == 1
