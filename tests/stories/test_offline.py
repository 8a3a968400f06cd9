"""The gateway is away for a while: reading goes on, replies wait, and nothing leaves twice."""

from tests.stories.office import Office


async def test_three_replies_written_offline_leave_in_order_and_once(office: Office) -> None:
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("¿Sigue en pie?")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["¿Sigue en pie?"])
    await desk.line.down()
    await office.stop()
    await desk.until(lambda: not desk.session.connectivity.up)
    replies = ["Sí", "Mañana a las 10", "Llevamos cinta"]
    for reply in replies:
        desk.session.send_text(id, reply)
    desk.next_frame()
    assert desk.texts() == ["¿Sigue en pie?", *replies]
    assert desk.session.unsent_count() == 3
    await desk.until(lambda: desk.session.line.state == "offline")
    assert desk.session.line.since is not None
    await office.start()
    await desk.line_back()
    await desk.until(lambda: all(desk.status(reply) == "read" for reply in replies))
    assert [send.text for send in office.sandbox.ledger.sends] == replies
    assert desk.texts() == ["¿Sigue en pie?", *replies]
    assert desk.session.unsent_count() == 0


async def test_history_is_read_from_the_cache_while_the_gateway_is_away(office: Office) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    mariana, julio = office.customer(), office.customer("Julio Paredes")
    for number in range(5):
        await mariana.say(f"mensaje {number}")
    await julio.say("otra cosa")
    await desk.until(lambda: len(desk.names()) == 2 and desk.row("Mariana Quispe").unread == 5)
    desk.open("Mariana Quispe")
    await desk.until(lambda: len(desk.texts()) == 5)
    names = desk.names()
    await desk.leave()
    await (await office.line("valentina")).down()
    again = await office.sit_down("valentina", computer, online=False)
    assert again.names() == names
    again.open("Mariana Quispe")
    assert again.texts() == [f"mensaje {number}" for number in range(5)]
    found = await again.session.search("mensaje")
    assert len(found[1]) == 5


async def test_what_came_meanwhile_is_there_when_the_line_is_back(office: Office) -> None:
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("uno")
    await desk.until(desk.names)
    desk.open("Mariana Quispe")
    await desk.line.down()
    await desk.until(lambda: not desk.session.connectivity.up)
    for number in range(4):
        await mariana.say(f"mientras {number}")
    await office.customer("Julio Paredes").say("soy nuevo")
    await office.sandbox.idle()
    await desk.line_back()
    await desk.until(lambda: len(desk.texts()) == 5 and len(desk.names()) == 2)
    assert desk.texts() == ["uno", *(f"mientras {number}" for number in range(4))]
    assert desk.row("Mariana Quispe").unread == 5
