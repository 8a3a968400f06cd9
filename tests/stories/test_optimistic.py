"""What I send is on screen in the same frame and becomes one message, whoever confirms it first."""

import pytest

from tests.stories.office import Office


@pytest.mark.parametrize("late", [b"POST /api/conversations", b"GET /api/stream"], ids=["reply-late", "stream-late"])
async def test_a_bubble_is_there_at_once_and_confirmed_once(office: Office, late: bytes) -> None:
    desk = await office.sit_down("valentina")
    mariana = office.customer()
    await mariana.say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    await desk.until(lambda: desk.texts() == ["hola"])
    held = desk.line.hold_answers(late)
    token = desk.session.send_text(id, "Buenas")
    desk.next_frame()
    assert desk.texts() == ["hola", "Buenas"], "not in the same frame"
    assert desk.pending(token) is not None
    shown: list[int] = []
    desk.session.hub.subscribe(lambda _: shown.append(desk.texts().count("Buenas")))
    await desk.until(lambda: desk.pending(token) is None)
    await desk.until(lambda: held.seen)
    assert set(shown) == {1}, "the bubble vanished or doubled on the way"
    held.release()
    await desk.until(lambda: desk.status("Buenas") == "read")
    assert set(shown) == {1}, "the second confirmation was no no-op"
    assert len(office.sandbox.ledger.sends) == 1
    assert desk.session.profile.outbox.all() == []


async def test_undo_takes_it_back_before_it_leaves(office: Office) -> None:
    desk = await office.sit_down("valentina", undo_s=600)
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open("Mariana Quispe")
    token = desk.session.send_text(id, "Te amo")
    desk.next_frame()
    assert desk.texts()[-1] == "Te amo"
    assert desk.session.undo(token) == "Te amo"
    desk.next_frame()
    assert "Te amo" not in desk.texts()
    assert not office.sandbox.ledger.sends
    assert desk.line.count(b"POST /api/conversations/") == 0


async def test_a_note_is_seen_by_colleagues_and_never_by_the_customer(office: Office) -> None:
    valentina, diego = await office.sit_down("valentina"), await office.sit_down("diego")
    await office.customer().say("hola")
    await valentina.until(valentina.names)
    await diego.until(diego.names)
    id = valentina.open("Mariana Quispe")
    diego.open("Mariana Quispe")
    valentina.session.add_note(id, "es la hermana de Julio")
    await diego.until(lambda: "es la hermana de Julio" in diego.texts())
    assert diego.bubble("es la hermana de Julio").kind == "note"
    valentina.session.send_text(id, "Hola Mariana")
    await diego.until(lambda: diego.status("Hola Mariana") == "read")
    assert [send.text for send in office.sandbox.ledger.sends] == ["Hola Mariana"]
