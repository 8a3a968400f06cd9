"""Two people, one conversation: one answers, the other learns why theirs did not leave."""

import asyncio

from tests.stories.office import Office


async def test_who_did_not_see_the_new_owner_is_refused_and_keeps_the_text(office: Office) -> None:
    valentina, diego = await office.sit_down("valentina"), await office.sit_down("diego")
    await office.customer().say("hola")
    await asyncio.gather(valentina.until(valentina.names), diego.until(diego.names))
    id = valentina.open("Mariana Quispe")
    diego.open("Mariana Quispe")
    frames = diego.line.hold_answers(b"GET /api/stream")
    await valentina.take(id)
    assert valentina.row("Mariana Quispe").mine
    token = diego.session.send_text(id, "Hola, soy Diego")
    await diego.until(lambda: (pending := diego.pending(token)) is not None and pending.state == "asks")
    pending = diego.pending(token)
    assert pending is not None
    assert pending.reason == "owner_changed"
    assert not diego.session.send_anyway(token)
    frames.release()
    await diego.until(lambda: diego.row("Mariana Quispe").assignee == "Valentina")
    assert not office.sandbox.ledger.sends
    assert diego.pending(token) is not None, "the text is gone"


async def test_of_two_who_take_it_at_once_one_gets_it(office: Office) -> None:
    valentina, diego = await office.sit_down("valentina"), await office.sit_down("diego")
    await office.customer().say("hola")
    await asyncio.gather(valentina.until(valentina.names), diego.until(diego.names))
    id = valentina.row("Mariana Quispe").id
    valentina.session.take(id)
    diego.session.take(id)
    await valentina.until(lambda: valentina.row("Mariana Quispe").assignee_id)
    await diego.until(lambda: diego.row("Mariana Quispe").assignee_id)
    await valentina.until(lambda: valentina.problems or diego.problems)
    assert valentina.problems + diego.problems == ["refused.owner_changed"]
    await diego.until(lambda: valentina.row("Mariana Quispe").assignee == diego.row("Mariana Quispe").assignee)
    assert valentina.row("Mariana Quispe").mine != diego.row("Mariana Quispe").mine


async def test_lesson_39_unread_is_each_agents_own_and_looking_at_the_list_clears_nothing(office: Office) -> None:
    valentina, diego = await office.sit_down("valentina"), await office.sit_down("diego")
    mariana = office.customer()
    for body in ("uno", "dos", "tres"):
        await mariana.say(body)
    for desk in (valentina, diego):
        await desk.until(lambda: desk.names() and desk.row("Mariana Quispe").unread == 3)  # noqa: B023
    for view in ("mine", "unassigned", "owed", "all"):
        valentina.look_at(view)
        assert all(row.unread for row in valentina.rows())
    assert valentina.row("Mariana Quispe").unread == 3
    id = valentina.open("Mariana Quispe")
    await valentina.until(lambda: len(valentina.texts()) == 3)
    assert valentina.row("Mariana Quispe").unread == 3, "opening it is not reading it: the screen says when"
    valentina.session.mark_read(id)
    valentina.next_frame()
    assert valentina.row("Mariana Quispe").unread == 0
    await mariana.say("cuatro")
    await diego.until(lambda: diego.row("Mariana Quispe").unread == 4)
    await valentina.until(lambda: valentina.row("Mariana Quispe").unread == 1)
    valentina.session.mark_unread(id)
    valentina.next_frame()
    assert valentina.row("Mariana Quispe").unread == 1
    valentina.session.mark_read(id)
    valentina.session.assign(id, user_id=diego.store.my_id())
    await diego.until(lambda: diego.row("Mariana Quispe").mine)
    await valentina.until(lambda: valentina.row("Mariana Quispe").unread == 0)
    assert diego.row("Mariana Quispe").unread == 4
    await diego.until(lambda: diego.store.tally.unread_mine == 1)
