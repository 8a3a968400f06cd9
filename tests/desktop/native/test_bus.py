"""Notices on a real message bus: shown with their button, owned by it, taken away; nobody there is noticed."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from typing import Any

import pytest
from dbus_fast import Message, MessageType, RequestNameReply
from dbus_fast.aio import MessageBus

from desktop.native.notices import Notice
from desktop.native.notify import NotShown, Owning, SystemBackend

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
XML = f"""
<node><interface name="{NAME}">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>
"""
OVERDUE = Notice(kind="breach", group="alert-5", conversation_id=1, name="Vencida", alerts=(5,), sound=True)

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="this computer has no message bus")


class Screen:
    """A desktop's notification service: what stands on it by id, as (title, body, actions)."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus, self._last = bus, 0
        self.shown: dict[int, tuple[str, str, list[str]]] = {}
        bus.add_message_handler(self._answer)

    def _answer(self, message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL or message.path != PATH:
            return None
        answers: dict[str | None, tuple[str, list[Any]]] = {
            "Introspect": ("s", [XML]),
            "GetServerInformation": ("ssss", ["desk", "us", "1", "1.2"]),
            "GetCapabilities": ("as", [["actions", "body"]]),
        }
        if message.member == "Notify":
            id = self._last = self._last + 1
            _, _, _, title, body, actions, *_ = message.body
            self.shown[id] = (title, body, actions)
            return Message.new_method_return(message, "u", [id])
        if message.member == "CloseNotification":
            del self.shown[message.body[0]]
            return Message.new_method_return(message)
        return Message.new_method_return(message, *answers[message.member])

    async def press(self, id: int, words: str) -> None:
        """Somebody presses a button of a notice, which closes it."""
        actions = self.shown.pop(id)[2]
        key = actions[actions.index(words) - 1]
        await self._bus.send(Message.new_signal(PATH, NAME, "ActionInvoked", "us", [id, key]))
        await self._bus.send(Message.new_signal(PATH, NAME, "NotificationClosed", "uu", [id, 2]))


@pytest.fixture
async def address(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A message bus of our own."""
    bus = await asyncio.create_subprocess_exec(
        "dbus-daemon", "--session", "--nofork", "--print-address", stdout=asyncio.subprocess.PIPE
    )
    assert bus.stdout is not None
    found = (await bus.stdout.readline()).decode().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", found)
    yield found
    bus.terminate()
    await bus.wait()


@pytest.fixture
async def screen(address: str) -> AsyncIterator[Screen]:
    bus = await MessageBus(address).connect()
    assert await bus.request_name(NAME) is RequestNameReply.PRIMARY_OWNER
    yield Screen(bus)
    bus.disconnect()


async def until(condition: Any) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


async def test_the_button_owns_and_what_is_owned_elsewhere_goes(screen: Screen) -> None:
    backend, pressed = SystemBackend(), asyncio.Event()
    await backend.show("Vencida", "Ana", OVERDUE, lambda: None, Owning("Me encargo", pressed.set))
    [(id, (title, body, _))] = screen.shown.items()
    assert (title, body) == ("Vencida", "Ana")
    await screen.press(id, "Me encargo")
    async with asyncio.timeout(10):
        await pressed.wait()
    assert screen.shown == {}
    await backend.show("Vencida", "Luis", OVERDUE, lambda: None, Owning("Me encargo", pressed.set))
    assert [body for _, body, _ in screen.shown.values()] == ["Luis"], "that the one before is closed hinders nothing"
    await backend.show("Vencida", "Eva", OVERDUE, lambda: None)
    assert [body for _, body, _ in screen.shown.values()] == ["Eva"]
    await backend.clear("alert-5")
    await until(lambda: not screen.shown)
    await backend.clear("alert-5")


async def test_a_system_that_shows_nothing_is_noticed(address: str) -> None:
    with pytest.raises(NotShown):
        await SystemBackend().show("Vencida", "Ana", OVERDUE, lambda: None)
