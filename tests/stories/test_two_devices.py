"""One person at two computers: drafts and read marks follow; what is typed here is never overwritten."""

from tests.stories.office import Office


async def test_the_draft_and_the_read_mark_follow(office: Office) -> None:
    desk, laptop = await office.sit_down("valentina"), await office.sit_down("valentina")
    await office.customer().say("hola")
    await desk.until(desk.names)
    await laptop.until(laptop.names)
    id = desk.open("Mariana Quispe")
    desk.session.set_draft(id, "Hola Mari")
    desk.session.mark_read(id)
    await laptop.until(lambda: laptop.row("Mariana Quispe").preview == "Hola Mari")
    await laptop.until(lambda: laptop.row("Mariana Quispe").unread == 0)
    assert laptop.row("Mariana Quispe").prefix == "draft"
    laptop.session.set_draft(id, "Hola Mariana, ya salió")
    await desk.until(lambda: desk.store.drafts[id].text == "Hola Mariana, ya salió")
    laptop.session.send_text(id, "Hola Mariana, ya salió")
    await desk.until(lambda: not desk.store.drafts[id].text if id in desk.store.drafts else True)
    await desk.until(lambda: desk.row("Mariana Quispe").preview == "Hola Mariana, ya salió")
    assert desk.row("Mariana Quispe").prefix == "you"


async def test_what_is_typed_here_wins_over_an_older_text_from_there(office: Office) -> None:
    desk, laptop = await office.sit_down("valentina"), await office.sit_down("valentina")
    await office.customer().say("hola")
    await desk.until(desk.names)
    await laptop.until(laptop.names)
    id = desk.open("Mariana Quispe")
    frames = desk.line.hold_answers(b"GET /api/stream")
    laptop.session.set_draft(id, "del portátil")
    await laptop.until(lambda: not laptop.session.drafts.dirty())
    desk.session.set_draft(id, "escribo aquí")
    frames.release()
    await desk.until(lambda: desk.store.drafts[id].rev > 0)
    assert desk.store.drafts[id].text == "escribo aquí"
    desk.session.set_draft(id, "escribo aquí y sigo")
    await laptop.until(lambda: laptop.store.drafts[id].text == "escribo aquí y sigo")
