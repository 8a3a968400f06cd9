"""The main job: a customer writes, the row moves and counts, the answer's ticks come back."""

from tests.stories.office import Office


async def test_a_message_becomes_a_row_with_preview_unread_and_place(office: Office) -> None:
    desk = await office.sit_down("valentina")
    mariana, julio = office.customer("Mariana Quispe"), office.customer("Julio Paredes")
    await mariana.say("Así llegó mi librero")
    await desk.until(lambda: desk.names() == ["Mariana Quispe"])
    await julio.say("¿Tienen mesas?")
    await desk.until(lambda: desk.names() == ["Julio Paredes", "Mariana Quispe"])
    await mariana.say("¿Hola?")
    await desk.until(lambda: desk.names() == ["Mariana Quispe", "Julio Paredes"])
    row = desk.row("Mariana Quispe")
    assert (row.preview, row.unread, row.prefix, row.state) == ("¿Hola?", 2, "", "open")
    assert row.owed_since is not None
    assert row.window_until is not None
    assert desk.store.tally.counts["unassigned"] == 2
    desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["Así llegó mi librero", "¿Hola?"])


async def test_an_answer_gets_its_ticks_on_the_bubble_and_in_the_list(office: Office) -> None:
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("Así llegó mi librero")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: len(desk.texts()) == 1)
    seen: list[str] = []
    desk.session.hub.subscribe(lambda _: seen.append(desk.status("Hoy lo cambiamos")))
    desk.session.send_text(id, "Hoy lo cambiamos")
    assert (await mariana.answer()).text == "Hoy lo cambiamos"
    await desk.until(lambda: desk.status("Hoy lo cambiamos") == "read")
    rank = ["", "queued", "sending", "accepted", "sent", "delivered", "read"]
    assert [rank.index(each) for each in seen] == sorted(rank.index(each) for each in seen), "a tick went back"
    await desk.until(lambda: desk.row("Mariana Quispe").status == "read")
    row = desk.row("Mariana Quispe")
    assert (row.preview, row.prefix, row.owed_since) == ("Hoy lo cambiamos", "you", None)
    assert desk.texts() == ["Así llegó mi librero", "Hoy lo cambiamos"]
