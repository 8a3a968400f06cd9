"""Capacity is advice for who takes by hand: said in the toast, the foot of the sidebar, the palette and the queue."""

from typing import Any

from msgspec.structs import replace

from desktop.views.palette.palette import Palette
from protocol.frames import ConversationItem, PresenceItem, UserItem
from protocol.roster import Presence
from protocol.work_api import AssignMany
from tests.desktop.store.samples import ME, conversation
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until


def busy_gateway(free: int = 2) -> Gateway:
    """Three of mine wait on us, some are nobody's."""
    gateway = ordinary_gateway()
    for id in range(11, 11 + free):
        row = conversation(id, window_until=open_until(), owed_since=open_until(-1), team_id=7)
        gateway.conversations[id] = row
    return gateway


async def with_places(it: Room, places: int) -> None:
    """I may have so many, and I am here."""
    me = it.session.store.me
    assert me is not None
    presence = Presence(user_id=ME.id, rev=5, state="available", declared="available", receives=True)
    it.gateway.put(UserItem(replace(me, rev=me.rev + 1, capacity=places)), PresenceItem(presence))
    await until(lambda: it.session.store.me is not None and it.session.store.me.capacity == places)
    it.session.hub.flush()
    turn()


def toast(it: Room) -> Any:
    """The toast on screen."""
    return it.window.conversation.toasts._toast


def chip(it: Room) -> tuple[str, str]:
    """Figures and level at the foot of the sidebar."""
    profile = it.window.sidebar.profile
    return profile.load, profile.level


async def test_taking_more_than_fits_is_done_and_said(room: Opened) -> None:
    async with room(busy_gateway()) as it:
        await with_places(it, 4)
        assert chip(it) == ("3/4", "free")
        assert it.window.ui.run("conversation.take", 11)
        assert "lugares" not in toast(it).text
        assert toast(it).icon_name == "circle-check", "the last place is no reason to say anything"
        it.session.hub.flush()
        assert chip(it) == ("4/4", "full")
        assert it.window.ui.run("conversation.take", 12)
        assert toast(it).text.endswith(". Llevas 5 de 4 lugares.")
        assert (toast(it).icon_name, toast(it).undo.isHidden()) == ("triangle-alert", False)
        await until(lambda: it.gateway.conversations[12].assignee_id == ME.id)
        it.session.hub.flush()
        assert chip(it) == ("5/4", "over")
        assert it.window.sidebar.profile.accessibleDescription() == "Llevas 5 de 4 lugares"


async def test_several_at_once_given_to_me_say_it_too(room: Opened) -> None:
    async with room(busy_gateway()) as it:
        await with_places(it, 4)
        it.window.ui.change([11, 12], AssignMany(assignee_id=ME.id), ME.name)
        assert toast(it).text.endswith(". Llevas 5 de 4 lugares.")
        it.window.ui.change([11, 12], AssignMany(team_id=7), "Ventas")
        assert "lugares" not in toast(it).text


async def test_the_chip_follows_whose_turn_it_is_and_is_silent_in_a_pause(room: Opened) -> None:
    async with room(busy_gateway()) as it:
        await with_places(it, 3)
        assert chip(it) == ("3/3", "full")
        row = it.gateway.conversations[1]
        it.gateway.put(ConversationItem(replace(row, rev=row.rev + 5, owed_since=None)))
        await until(lambda: chip(it) == ("2.5/3", "full"))
        it.gateway.put(PresenceItem(Presence(user_id=ME.id, rev=6, state="away", declared="away", reason="lunch")))
        await until(lambda: chip(it) == ("", "free"))


async def test_the_queue_has_a_button_that_tells_before_and_takes(room: Opened) -> None:
    async with room(busy_gateway()) as it:
        await with_places(it, 9)
        button, acted = it.window.list.next, list[str]()
        assert button.isHidden(), "one pulls from the queue alone"
        it.window.ui.show_view("unassigned")
        assert not button.isHidden()
        assert button.accessibleName() == "Tomar la siguiente de la cola"
        await with_places(it, 2)
        assert button.accessibleName() == "Tomar la siguiente de la cola. Llevas 3 de 2 lugares"
        assert button.isEnabled(), "advice, no lock"
        it.window.list.acted.connect(acted.append)
        button.click()
        assert acted == ["routing.next"]
        await it.line.down()
        await until(lambda: not button.isEnabled())
        assert "Sin conexión" in button.accessibleName()


async def test_the_palette_says_it_beside_the_command(room: Opened) -> None:
    async with room(busy_gateway()) as it:
        await with_places(it, 3)
        await it.open(11)
        palette = Palette(it.window.context, it.window, it.window.ui)
        [row] = [row for row in palette._commands(">tomar la conv") if row.target == "conversation.take"]
        assert (row.detail, row.off) == ("Ya tienes todas las que caben", "")
        palette.deleteLater()
