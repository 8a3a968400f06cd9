"""Keeping the screen on: asked of a real message bus, given back, and no reason to show nothing."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from types import SimpleNamespace

import pytest

from desktop.native.awake import Awake

NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
linux = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="this computer has no message bus"
)


def test_without_a_session_bus_the_board_is_shown_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    if sys.platform != "linux":
        pytest.skip("there is always a way to ask here")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = Awake()
    awake.set(on=True)
    awake.settle()
    assert awake.works is False
    assert "screen_may_sleep" in caplog.text
    awake.set(on=False)
    awake.set(on=False)
    awake.settle()
    assert not awake.on


def test_a_library_that_fails_keeps_nobody_from_seeing_the_board(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", SimpleNamespace())
    awake = Awake()
    awake.set(on=True)
    awake.settle()
    assert awake.works is False
    awake.set(on=False)
    awake.settle()


@pytest.fixture
async def saver(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[dict[int, str]]:
    """A desktop's screen saver on a bus of our own: who holds it back, by cookie."""
    from dbus_fast import Message, MessageType
    from dbus_fast.aio import MessageBus

    daemon = await asyncio.create_subprocess_exec(
        "dbus-daemon", "--session", "--nofork", "--print-address", stdout=asyncio.subprocess.PIPE
    )
    assert daemon.stdout is not None
    address = (await daemon.stdout.readline()).decode().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    bus = await MessageBus(address).connect()
    held: dict[int, str] = {}

    def answer(message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL or message.interface != NAME:
            return None
        if message.member == "Inhibit":
            held[7] = message.body[0]
            return Message.new_method_return(message, "u", [7])
        del held[message.body[0]]
        return Message.new_method_return(message)

    bus.add_message_handler(answer)
    await bus.request_name(NAME)
    yield held
    bus.disconnect()
    daemon.terminate()
    await daemon.wait()


@linux
async def test_the_screen_saver_is_held_back_while_the_board_is_shown(saver: dict[int, str]) -> None:
    awake = Awake()
    awake.set(on=True)
    await asyncio.to_thread(awake.settle)
    assert awake.works
    assert len(saver) == 1
    awake.set(on=False)
    await asyncio.to_thread(awake.settle)
    assert saver == {}
    awake.set(on=True)
    await asyncio.to_thread(awake.settle)
    assert len(saver) == 1, "again"
    awake.set(on=False)
    await asyncio.to_thread(awake.settle)
    assert saver == {}
