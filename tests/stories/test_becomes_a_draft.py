"""A reply that waited while the world moved on never leaves by surprise: it stays, says why, and asks."""

from tests.stories.desk import Desk
from tests.stories.office import Office


async def writing_offline(office: Office, name: str = "valentina") -> tuple[Desk, int, str]:
    """Somebody who saw Mariana's message and answers it without a line."""
    desk = await office.sit_down(name)
    await office.customer().say("¿Sigue en pie?")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["¿Sigue en pie?"])
    await desk.line.down()
    await desk.until(lambda: not desk.session.connectivity.up)
    return desk, id, desk.session.send_text(id, "Claro que sí")


async def asked(desk: Desk, token: str) -> str | None:
    """Come back online; the reason the bubble gives for not having left."""
    await desk.line_back()
    await desk.until(lambda: (pending := desk.pending(token)) is not None and pending.state == "asks")
    pending = desk.pending(token)
    assert pending is not None
    assert desk.row("Mariana Quispe").unsent == 1
    return pending.reason


async def test_after_ten_minutes(office: Office) -> None:
    desk, _, token = await writing_offline(office)
    office.pass_time(minutes=11)
    assert await asked(desk, token) == "stale"
    assert not office.sandbox.ledger.sends
    assert desk.session.send_anyway(token)
    await desk.until(lambda: desk.status("Claro que sí") == "read")
    assert len(office.sandbox.ledger.sends) == 1


async def test_when_newer_messages_came(office: Office) -> None:
    desk, _, token = await writing_offline(office)
    await office.customer().say("Mejor no, gracias")
    await office.sandbox.idle()
    assert await asked(desk, token) == "newer_messages"
    await desk.until(lambda: desk.texts()[:2] == ["¿Sigue en pie?", "Mejor no, gracias"])
    assert not office.sandbox.ledger.sends
    assert desk.session.undo(token) == "Claro que sí"
    desk.next_frame()
    assert desk.texts() == ["¿Sigue en pie?", "Mejor no, gracias"]


async def test_when_somebody_else_took_the_conversation(office: Office) -> None:
    desk, id, token = await writing_offline(office)
    diego = await office.sit_down("diego")
    await diego.take(id)
    assert await asked(desk, token) == "owner_changed"
    assert not desk.session.send_anyway(token), "a new owner is never overridden"
    assert desk.session.undo(token) == "Claro que sí"
    assert not office.sandbox.ledger.sends


async def test_lesson_08_when_the_window_closed(office: Office) -> None:
    """After 24 h the box still accepted free text, the bubble looked sent, the customer got nothing."""
    desk, _, token = await writing_offline(office)
    office.pass_time(hours=25)
    assert await asked(desk, token) in {"stale", "window_closed"}
    assert not desk.session.send_anyway(token) or await _closed(desk, token)
    assert not office.sandbox.ledger.sends


async def _closed(desk: Desk, token: str) -> bool:
    """It was asked for its age first; sending anyway meets the closed window."""
    await desk.until(lambda: (pending := desk.pending(token)) is not None and pending.reason == "window_closed")
    return not desk.session.send_anyway(token)


async def test_lesson_08_free_text_online_after_24_hours_is_refused_and_kept(office: Office) -> None:
    desk = await office.sit_down("valentina")
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    office.pass_time(hours=24, minutes=1)
    token = desk.session.send_text(id, "¿Cómo va?")
    await desk.until(lambda: (pending := desk.pending(token)) is not None and pending.state == "asks")
    pending = desk.pending(token)
    assert pending is not None
    assert pending.reason == "window_closed"
    assert not desk.session.send_anyway(token)
    assert not office.sandbox.ledger.sends
    row = desk.row("Mariana Quispe")
    assert row.window_until is not None
    assert row.window_until < office.now()
