"""Messages of customers reach their conversation once, whole and in order."""

import random

from sandbox.builders import Person, encode, envelope, inbound, reaction, reaction_removed, revoke, text
from sandbox.builders.messages import edit, location, number_changed, unknown
from tests.actions.receive.conftest import MARIANA, Line, at


async def test_a_first_message_opens_a_conversation_an_episode_and_a_wait(line: Line) -> None:
    await line.deliver(text(MARIANA, "Llegó mi librero roto", timestamp=at(0)))
    [conversation] = await line.conversations()
    assert (conversation.name, conversation.state, conversation.inbound_count) == (MARIANA.name, "open", 1)
    assert conversation.owed_since is not None
    assert conversation.window_until is not None
    assert conversation.preview is not None
    assert conversation.preview.text == "Llegó mi librero roto"
    assert await line.pool.fetchval("select count(*) from episodes where ended_at is null") == 1
    assert await line.pool.fetchval("select count(*) from owner_segments where ended_at is null") == 1
    assert await line.pool.fetchval("select started_by from waits") == (await line.timeline())[0].id
    assert (await line.pool.fetchval("select episode_id from messages")) == await line.pool.fetchval(
        "select id from episodes"
    )


async def test_lesson_01_five_shuffled_deliveries_of_each_message_make_one(line: Line) -> None:
    bodies = [
        encode(envelope(inbound(line.business, text(MARIANA, f"n {n}", timestamp=at(n)), people=[MARIANA])))
        for n in range(20)
    ] * 5
    random.Random(7).shuffle(bodies)
    for start in range(0, len(bodies), 13):
        await line.bodies(bodies[start : start + 13])
    assert [message.content.body for message in await line.timeline()] == [f"n {n}" for n in range(20)]  # type: ignore[union-attr]
    [conversation] = await line.conversations()
    assert conversation.inbound_count == 20
    assert await line.pool.fetchval("select count(*) from waits") == 1


async def test_lesson_03_numbered_messages_stay_in_order_within_one_second(line: Line) -> None:
    for n in range(10):
        await line.deliver(text(MARIANA, str(n), timestamp=at(0)))
    assert [message.content.body for message in await line.timeline()] == list("0123456789")  # type: ignore[union-attr]


async def test_lesson_25_a_reaction_sits_on_its_bubble_and_its_removal_takes_it_away(line: Line) -> None:
    first = text(MARIANA, "¿Cuándo llega?", timestamp=at(0))
    await line.deliver(first)
    await line.deliver(reaction(MARIANA, first["id"], "👍", timestamp=at(5)))
    [message] = await line.timeline()
    assert [r.emoji for r in message.reactions] == ["👍"]
    [conversation] = await line.conversations()
    assert conversation.preview is not None
    assert (conversation.preview.kind, conversation.preview.text) == ("reaction", "👍")
    await line.deliver(reaction_removed(MARIANA, first["id"], timestamp=at(9)))
    await line.deliver(reaction(MARIANA, first["id"], "👍", timestamp=at(5)))  # late copy of the first
    assert (await line.timeline())[0].reactions == ()


async def test_a_reaction_to_a_message_we_never_had_is_a_line_of_its_own(line: Line) -> None:
    await line.deliver(reaction(MARIANA, "wamid.elsewhere", "🙏", timestamp=at(0)))
    [message] = await line.timeline()
    assert message.content.emoji == "🙏"  # type: ignore[union-attr]


async def test_lesson_26_an_unknown_type_is_a_placeholder_with_its_raw_text(line: Line) -> None:
    await line.deliver(unknown(MARIANA, "hologram", {"x": 1}, timestamp=at(0)), text(MARIANA, "hola", timestamp=at(1)))
    strange, plain = await line.timeline()
    assert type(strange.content).__name__ == "Unsupported"
    assert plain.content.body == "hola"  # type: ignore[union-attr]
    assert b"hologram" in await line.pool.fetchval("select raw from messages where id = $1", strange.id)


async def test_lesson_29_a_customer_without_a_phone_has_a_conversation(line: Line) -> None:
    hidden = Person(name="Nube", user_id="MX.77", username="nube")
    await line.deliver(text(hidden, "hola", timestamp=at(0)), people=[hidden])
    [conversation] = await line.conversations()
    assert (conversation.phone, conversation.username, conversation.name) == (None, "nube", "Nube")


async def test_lesson_31_brazils_extra_nine_is_one_conversation(line: Line) -> None:
    old = Person(name="Ana", wa_id="551187654321", user_id=None)
    new = Person(name="Ana", wa_id="5511987654321", user_id=None)
    await line.deliver(text(old, "oi", timestamp=at(0)), people=[old])
    await line.deliver(text(new, "tudo bem?", timestamp=at(1)), people=[new])
    assert len(await line.conversations()) == 1


async def test_lesson_32_a_phone_and_a_bsuid_of_two_contacts_are_never_merged(line: Line) -> None:
    by_phone = Person(name="Ana", wa_id="5511987654321", user_id=None)
    by_bsuid = Person(name="Ana", user_id="BR.9")
    both = Person(name="Ana", wa_id="5511987654321", user_id="BR.9")
    for who in (by_phone, by_bsuid, both):
        await line.deliver(text(who, "oi", timestamp=at(0)), people=[who])
    assert len(await line.conversations()) == 2
    assert await line.pool.fetchval("select count(*) from suspected_duplicates") == 1


async def test_a_changed_number_keeps_the_contact_and_its_thread(line: Line) -> None:
    moved = Person(name=MARIANA.name, wa_id="5215500000001", user_id="MX.1350")
    await line.deliver(text(MARIANA, "hola", timestamp=at(0)))
    await line.deliver(number_changed(MARIANA, "5215500000001", new_user_id="MX.1350", timestamp=at(1)), people=[])
    await line.deliver(text(moved, "soy yo", timestamp=at(2)), people=[moved])
    [conversation] = await line.conversations()
    assert conversation.phone == "5215500000001"
    assert [type(m.content).__name__ for m in await line.timeline()] == ["Text", "System", "Text"]


async def test_an_edit_and_a_revoke_change_the_bubble_and_keep_the_past(line: Line) -> None:
    first, second = text(MARIANA, "a las 5", timestamp=at(0)), text(MARIANA, "perdón", timestamp=at(1))
    await line.deliver(first, second)
    await line.deliver(edit(MARIANA, first["id"], "a las 6", timestamp=at(3)))
    await line.deliver(revoke(MARIANA, second["id"], timestamp=at(4)))
    edited, revoked = await line.timeline()
    assert edited.content.body == "a las 6"  # type: ignore[union-attr]
    assert edited.edited_at is not None
    assert revoked.revoked_at is not None
    assert "a las 5" in await line.pool.fetchval("select content::text from message_edits")


async def test_a_quote_names_the_message_it_answers(line: Line) -> None:
    first = text(MARIANA, "¿Tienen mesas?", timestamp=at(0))
    await line.deliver(first)
    await line.deliver(text(MARIANA, "esa", timestamp=at(1), context={"from": MARIANA.wa_id, "id": first["id"]}))
    question, answer = await line.timeline()
    assert answer.quote is not None
    assert (answer.quote.message_id, answer.quote.preview) == (question.id, "¿Tienen mesas?")


async def test_a_delivery_for_a_number_that_is_not_ours_is_parked_whole(line: Line) -> None:
    await line.pool.execute("update numbers set phone_number_id = 'other'")
    await line.deliver(text(MARIANA, "hola", timestamp=at(0)))
    assert await line.conversations() == []
    assert "add-number" in await line.pool.fetchval("select error from parked")


async def test_every_change_is_in_the_event_log(line: Line) -> None:
    await line.deliver(location(MARIANA, 19.4, -99.1, timestamp=at(0)))
    kinds = [row[0] for row in await line.pool.fetch("select kind from event_log order by seq")]
    assert sorted(kinds) == [1, 2, 3]
