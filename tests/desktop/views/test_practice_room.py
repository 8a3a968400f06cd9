"""The room to practise in: learned by doing, and nothing of it reaches the session."""

from desktop.models.practice import Practice, QuickReply, Role, Script
from desktop.views.first_steps.practice_room import PracticeRoom
from tests.desktop.views.conftest import Opened, ordinary_gateway, turn, until

SCRIPT = Script((Role("Marta", "hola", ("gracias",)), Role("Luis", "buenas", ())), (QuickReply("hora", "De 9 a 18."),))


def test_a_case_goes_its_way() -> None:
    room = Practice(SCRIPT)
    assert not room.say("nadie escucha")
    room.choose(0)
    assert not room.close(), "not before an answer"
    assert not room.say("  ")
    assert not room.customer_answers(0), "it is our turn"
    assert room.say(" hola, Marta ")
    assert room.customer_answers(0)
    assert room.say("De 9 a 18.")
    assert not room.customer_answers(0), "they said all they had to say"
    assert room.next_step == "close"
    assert room.close()
    assert room.next_step is None
    assert [line.text for line in room.cases[0].lines] == ["hola", "hola, Marta", "gracias", "De 9 a 18."]
    assert not room.say("ya no")


async def test_it_is_learned_by_doing_and_reaches_nobody(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        assert it.window.ui.run("app.practice")
        turn()
        [shown] = it.window.findChildren(PracticeRoom)
        asked = len(it.gateway.posts)
        assert not shown.send.isEnabled()
        shown.people[0].click()
        assert not shown.resolve.isEnabled()
        shown.typed.setText("Hola, lo reviso")
        shown.send.click()
        await until(lambda: shown.practice.cases[0].waits)
        shown.typed.setText("/")
        assert shown.replies[0].isVisible()
        shown.submit()
        shown.submit()
        shown.resolve.click()
        assert shown.practice.next_step is None
        assert not shown.people[0].isEnabled()
        shown.again.click()
        assert shown.practice.current is None
        assert it.gateway.posts[asked:] == []
        assert it.session.sender.count() == 0
        shown.close()
