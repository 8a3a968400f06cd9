"""Whose turn it is, said by hand: shown at once, a toast takes it back, keys and menu offer it where it makes sense."""

from msgspec.structs import replace

from desktop.commands.deeds import ways_back
from desktop.views.timeline.words import activity_line
from protocol.content import Activity
from protocol.frames import ConversationItem
from protocol.message import Author
from protocol.work_api import ChangeMany, UnwaiveMany, WaiveMany
from tests.desktop.store.samples import ME, conversation
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, until


async def test_no_answer_needed_leaves_what_i_owe_and_comes_back(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway, last_view="owed") as it:
        await it.open(1)
        assert 1 in it.session.store.views["owed"]
        it.window.ui.run("conversation.no_answer")
        assert 1 not in it.session.store.views["owed"], "at once"
        await until(lambda: [many.change for many in gateway.many] == [WaiveMany()])
        await until(lambda: gateway.conversations[1].owed_since is None)
        await until(lambda: it.session.store.rows.get(1).rev == gateway.conversations[1].rev)
        assert it.window.ui.undo()
        await until(lambda: [many.change for many in gateway.many] == [WaiveMany(), UnwaiveMany()])


async def test_waiting_for_the_customer_is_a_state_until_they_write(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.wait_customer")
        await until(lambda: gateway.conversations[2].state == "waiting_customer")
        reason = it.window.context.registry["conversation.wait_customer"].when(it.window.ui.context())
        await until(lambda: it.session.store.rows.get(2).state == "waiting_customer")
        assert reason == "Ya se espera al cliente"
        row = gateway.conversations[2]
        gateway.put(ConversationItem(replace(row, rev=row.rev + 1, state="open", owed_since=open_until(-1))))
        await until(lambda: it.session.store.rows.get(2).state == "open")
        assert not it.window.context.registry["conversation.wait_customer"].when(it.window.ui.context())


async def test_what_is_put_away_says_why_not(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[3] = replace(gateway.conversations[3], state="snoozed", snoozed_until=open_until())
    async with room(gateway) as it:
        await it.open(3)
        for id in ("conversation.wait_customer", "conversation.no_answer"):
            reason = it.window.context.registry[id].when(it.window.ui.context())
            assert reason == "Primero tráela de vuelta: está pospuesta o con otra área"
        assert [type(many) for many in gateway.many] == list[type[ChangeMany]]()


def test_only_what_was_really_waived_is_taken_back() -> None:
    owing = conversation(1, owed_since=open_until(-1))
    settled, idle = replace(owing, owed_since=None), conversation(2)
    pairs = [(owing, settled), (idle, idle)]
    assert ways_back(WaiveMany(), pairs) == [(UnwaiveMany(), [1])]


def test_the_timeline_says_it() -> None:
    author = Author(kind="user", id=ME.id, name="Ana")
    for event in ("no_answer_needed", "waiting_customer", "waiver_undone"):
        words = activity_line(Activity(event=event), author)
        assert "Ana" in words
        assert "cambió la conversación" not in words
