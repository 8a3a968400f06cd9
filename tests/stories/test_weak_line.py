"""A line that loses answers, dies in the middle, or belongs to a proxy whose gateway is away."""

from tests.stories.office import Office


async def test_lesson_02_a_lost_answer_makes_no_second_message(office: Office) -> None:
    """The agent pressed send once, the server got two creates 12 s apart, the customer two messages."""
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["hola"])
    frames = desk.line.hold_answers(b"GET /api/stream")
    lost = desk.line.lose_answers(f"POST /api/conversations/{id}/messages".encode(), times=2)
    token = desk.session.send_text(id, "Enseguida")
    await desk.until(lambda: lost.seen == 2)
    await desk.until(lambda: desk.pending(token) is None)
    frames.release()
    await desk.until(lambda: desk.status("Enseguida") == "read")
    assert desk.line.count(f"POST /api/conversations/{id}/messages".encode()) == 3
    assert [send.text for send in office.sandbox.ledger.sends] == ["Enseguida"]
    assert desk.texts() == ["hola", "Enseguida"]


async def test_a_cut_stream_resumes_where_it_was(office: Office) -> None:
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("uno")
    await desk.until(desk.names)
    desk.open("Mariana Quispe")
    for number in range(3):
        desk.line.cut()
        await mariana.say(f"tras el corte {number}")
        await desk.until(lambda: len(desk.texts()) == number + 2)  # noqa: B023  awaited in the same round
    assert desk.texts() == ["uno", *(f"tras el corte {number}" for number in range(3))]
    assert desk.line.count(b"GET /api/snapshot") == 1


async def test_a_proxy_whose_gateway_is_away_is_waited_for(office: Office) -> None:
    """It takes the connection and hangs up: that is no wrong address, the client must come back by itself."""
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("uno")
    await desk.until(desk.names)
    desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["uno"])
    await office.stop()
    await desk.until(lambda: desk.session.line.state in {"reconnecting", "offline"})
    await office.start()
    await mariana.say("dos")
    await desk.until(lambda: desk.texts() == ["uno", "dos"])
    await desk.until(lambda: desk.session.line.state == "online")


async def test_a_page_of_somebody_in_between_is_told_and_waited_for(office: Office) -> None:
    """A hotel's sign-in page, a private network that is not up yet: the address was right and will be again."""
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("uno")
    await desk.until(desk.names)
    desk.line.portal = True
    desk.line.cut()
    await desk.until(lambda: desk.session.line.state == "address")
    id = desk.open("Mariana Quispe")
    desk.session.send_text(id, "escrito en el hotel")
    desk.line.portal = False
    desk.session.stream.hurry()
    await desk.until(lambda: desk.status("escrito en el hotel") == "read")
    assert desk.session.line.state == "online"
    assert [send.text for send in office.sandbox.ledger.sends] == ["escrito en el hotel"]
