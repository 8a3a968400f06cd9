"""A message WhatsApp did not take says why, and trying again is a new attempt (LESSONS 7)."""

from sandbox import Fault
from tests.stories.office import Office


async def test_lesson_07_the_reason_stays_and_a_retry_is_a_new_attempt(office: Office) -> None:
    """A retry cleared the red mark and showed one tick, but nothing left; the reason was lost."""
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["hola"])
    office.sandbox.fail_next(Fault(kind="async", code=131026))
    desk.session.send_text(id, "Hoy llega")
    await desk.until(lambda: desk.status("Hoy llega") == "failed")
    failed = desk.bubble("Hoy llega").message
    assert failed is not None
    assert failed.failure is not None
    assert (failed.failure.code, failed.failure.reason) == (131026, "unreachable")
    await desk.until(lambda: desk.row("Mariana Quispe").status == "failed")
    desk.session.retry(failed.id)
    await desk.until(lambda: desk.status("Hoy llega") == "read")
    first, second = (row.message for row in desk.bubbles() if row.message and row.message.direction == "out")
    assert first is not None
    assert second is not None
    assert (first.id, first.status, first.failure) == (failed.id, "failed", failed.failure), "red became grey"
    assert (second.retry_of, second.attempt) == (failed.id, 2)
    assert [send.text for send in office.sandbox.ledger.sends] == ["Hoy llega", "Hoy llega"]
    info = await desk.session.message_info(second.id)
    assert [each.id for each in info.chain] == [first.id, second.id]


async def test_an_error_in_the_answer_shows_its_reason(office: Office) -> None:
    desk = await office.sit_down("valentina")
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    office.sandbox.fail_next(Fault(kind="sync", code=131047))
    desk.session.send_text(id, "¿Sigues ahí?")
    await desk.until(lambda: desk.status("¿Sigues ahí?") == "failed")
    message = desk.bubble("¿Sigues ahí?").message
    assert message is not None
    assert message.failure is not None
    assert message.failure.reason == "window_closed"
