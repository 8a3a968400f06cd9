"""What a customer quotes, reacts to, edits or takes back is their own: a guessed wamid reaches nobody else."""

import pytest

from backend_gateway.actions.contacts import merge_contacts, unmerge_contacts
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Text
from sandbox.builders import Person, edit, reaction, revoke, text
from sandbox.builders.coexistence import echo_edit, echo_revoke
from sandbox.builders.envelope import encode, envelope
from tests.actions.receive.conftest import MARIANA, NOW, Line, at

STRANGER = Person(name="Otro", wa_id="5215500000009", user_id="MX.9")
SECRET = "mi tarjeta termina en 4242"


async def victim(line: Line) -> str:
    """Mariana wrote something; its wamid."""
    said = text(MARIANA, SECRET, timestamp=at(0))
    await line.deliver(said)
    return str(said["id"])


async def test_a_quote_of_another_conversation_shows_nothing_of_it(line: Line) -> None:
    wamid = await victim(line)
    await line.deliver(text(STRANGER, "¿esto?", timestamp=at(1), context={"id": wamid}), people=[STRANGER])
    [question] = await line.timeline(2)
    assert question.quote is not None
    assert (question.quote.message_id, question.quote.preview or "") == (None, "")


async def test_nor_within_one_batch(line: Line) -> None:
    said = text(MARIANA, SECRET, timestamp=at(0))
    await line.deliver(
        said, text(STRANGER, "¿esto?", timestamp=at(1), context={"id": said["id"]}), people=[MARIANA, STRANGER]
    )
    [question] = await line.timeline(2)
    assert question.quote is not None
    assert question.quote.message_id is None


@pytest.mark.parametrize("known", [True, False])
async def test_a_reaction_edit_or_revoke_leaves_the_others_bubble_alone(line: Line, *, known: bool) -> None:
    wamid = await victim(line)
    if known:
        await line.deliver(text(STRANGER, "hola", timestamp=at(1)), people=[STRANGER])
    attacks = [
        reaction(STRANGER, wamid, "💩", timestamp=at(2)),
        edit(STRANGER, wamid, "acepto", timestamp=at(3)),
        revoke(STRANGER, wamid, timestamp=at(4)),
    ]
    await line.deliver(*attacks, people=[STRANGER])
    [bubble] = await line.timeline(1)
    assert (bubble.content, bubble.reactions, bubble.edited_at, bubble.revoked_at) == (Text(SECRET), (), None, None)
    assert len(await line.timeline(2)) == 3 + known, "nothing is discarded: lines of their own"


async def test_a_customer_cannot_rewrite_what_we_said_to_them(line: Line) -> None:
    await victim(line)
    sql = "update messages set direction = 'out', author_kind = 'user' where id = 1 returning wamid"
    ours = await line.pool.fetchval(sql)
    await line.deliver(edit(MARIANA, ours, "gratis", timestamp=at(3)), revoke(MARIANA, ours, timestamp=at(4)))
    ours_now = (await line.timeline(1))[0]
    assert (ours_now.content, ours_now.revoked_at) == (Text(SECRET), None)


async def test_the_phone_app_edits_ours_and_not_the_customers(line: Line) -> None:
    wamid = await victim(line)
    changes = [echo_edit(line.business, MARIANA, wamid, "otra"), echo_revoke(line.business, MARIANA, wamid)]
    await line.bodies([encode(envelope(change)) for change in changes])
    first, *lines = await line.timeline(1)
    assert (first.content, first.revoked_at) == (Text(SECRET), None)
    assert {(one.direction, one.source) for one in lines} == {("out", "history")}
    [conversation] = await line.conversations()
    assert conversation.owed_since is not None, "a change of something we never had answers nobody"


async def test_after_a_merge_and_after_its_undo_both_halves_are_one_person(line: Line) -> None:
    wamid = await victim(line)
    await line.deliver(text(STRANGER, "soy yo, de otro número", timestamp=at(1)), people=[STRANGER])
    async with Unit(line.pool) as unit:
        boss = await create_user(unit, None, NewUser(email="b@b.test", name="B", password_hash="", role="admin"))
    viewer = Viewer(boss.id, "admin", "all", ())
    async with Unit(line.pool) as unit:
        merged = await merge_contacts(unit, viewer, 1, 2, NOW)
    await line.deliver(reaction(STRANGER, wamid, "👍", timestamp=at(2)), people=[STRANGER])
    async with Unit(line.pool) as unit:
        await unmerge_contacts(unit, viewer, 1, merged.merge_id, NOW)
    await line.deliver(text(STRANGER, "eso", timestamp=at(3), context={"id": wamid}), people=[STRANGER])
    bubble = (await line.timeline(1))[0]
    assert [r.emoji for r in bubble.reactions] == ["👍"]
    quoting = (await line.timeline(2))[-1]
    assert quoting.quote is not None
    assert quoting.quote.message_id == bubble.id


async def test_a_phone_and_a_bsuid_that_meta_names_together_are_one_person(line: Line) -> None:
    by_phone = Person(name="Ana", wa_id="5215500000011", user_id=None)
    by_id = Person(name="Ana", user_id="MX.11")
    both = Person(name="Ana", wa_id="5215500000011", user_id="MX.11")
    said = text(by_phone, "uno", timestamp=at(0))
    await line.deliver(said, people=[by_phone])
    await line.deliver(text(by_id, "dos", timestamp=at(1)), people=[by_id])
    await line.deliver(text(both, "tres", timestamp=at(2)), people=[both])
    await line.deliver(reaction(both, said["id"], "👍", timestamp=at(3)), people=[both])
    assert [r.emoji for r in (await line.timeline(1))[0].reactions] == ["👍"]


async def test_thanks_edited_into_a_question_need_an_answer(line: Line) -> None:
    thanks = text(MARIANA, "gracias", timestamp=at(0))
    await line.deliver(thanks)
    assert (await line.conversations())[0].owed_since is None
    await line.deliver(edit(MARIANA, thanks["id"], "gracias, ¿y el cambio?", timestamp=at(5)))
    assert (await line.conversations())[0].owed_since is not None
    await line.deliver(edit(MARIANA, thanks["id"], "gracias", timestamp=at(9)))
    assert (await line.conversations())[0].owed_since is None
