"""A conversation comes back where it was left: after another one, and after a restart."""

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop.settings import SettingsFile
from protocol.conversation import ReadMark
from protocol.frames import ConversationItem
from tests.desktop.store.samples import conversation, message
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until


def long_gateway(count: int = 300) -> Gateway:
    """Two conversations that are several pages long, all of it read."""
    gateway = ordinary_gateway()
    for id in (1, 2):
        gateway.conversations[id] = conversation(id, window_until=open_until(), inbound_count=count)
        gateway.marks[id] = ReadMark(conversation_id=id, inbound_count=count, rev=1)
        for each in range(count):
            gateway.messages[id * 1000 + each] = message(id * 1000 + each, id, at=each)
    return gateway


def on_screen(it: Room) -> list[tuple[str, float]]:
    """(key, y) of the visible rows."""
    return [(laid.row.key, round(top)) for _, top, laid in it.window.conversation.timeline.visible_rows()]


def _grew(timeline: Any, known: int) -> bool:
    return len(timeline.model) > known


async def scroll_up(it: Room, pages: int) -> Any:
    """Read upwards until older pages came."""
    timeline: Any = it.window.conversation.timeline
    start = len(timeline.model)
    while len(timeline.model) < start + 60 * pages:
        timeline.scroll_by(400)
        turn()
        known = len(timeline.model)
        if timeline.position.top()[0] == 0:
            await until(partial(_grew, timeline, known))
    timeline.scroll_by(37)
    return timeline


@pytest.mark.parametrize("pages", [0, 2])
async def test_switching_there_and_back(room: Opened, pages: int) -> None:
    async with room(long_gateway()) as it:
        await it.open(1)
        timeline = await scroll_up(it, pages)
        before = on_screen(it)
        assert not timeline.position.at_bottom
        await it.open(2)
        assert timeline.position.at_bottom
        await it.open(1)
        await until(lambda: on_screen(it) == before)
        timeline.to_end()
        await it.open(2)
        await it.open(1)
        assert timeline.position.at_bottom, "who left it at the end finds it there"


async def test_after_a_restart(room: Opened, tmp_path: Path) -> None:
    gateway = long_gateway()
    async with room(gateway) as it:
        await it.open(1)
        await scroll_up(it, 2)
        before = on_screen(it)
        size = it.window.size()
    kept = SettingsFile(tmp_path / "settings.json").now
    assert list(kept.places) == [1]
    async with room(gateway) as it:
        await until(lambda: it.window.conversation.conversation_id == 1)
        it.window.resize(size)
        await until(lambda: on_screen(it) == before)


async def test_a_fresh_snapshot_moves_nobody(room: Opened) -> None:
    gateway = long_gateway()
    async with room(gateway) as it:
        await it.open(1)
        await scroll_up(it, 0)
        before = on_screen(it)
        gateway.tell(gateway.frame("unknown", gateway.cursor(), []))
        await until(lambda: gateway.snapshots == 2)
        for _ in range(20):
            turn()
            await asyncio.sleep(0)
        assert on_screen(it) == before


async def test_what_is_unread_is_where_reading_begins(room: Opened) -> None:
    gateway = long_gateway()
    async with room(gateway) as it:
        await it.open(1)
        await scroll_up(it, 0)
        await it.open(2)
        row = conversation(1, rev=5, window_until=open_until(), inbound_count=301)
        gateway.put(ConversationItem(row))
        gateway.messages[1900] = message(1900, 1, at=900)
        await until(lambda: it.session.store.unread_of(1) == 1)
        await it.open(1)
        turn()
        assert it.window.conversation.timeline.position.at_bottom


async def test_another_person_begins_without_places(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.remember_account("https://a.example", "ana@a.example")
    file.change(places={1: (7, 0.5)})
    assert file.remember_account("https://a.example", "ana@a.example").places == {1: (7, 0.5)}
    assert SettingsFile(tmp_path / "settings.json").now.places == {1: (7, 0.5)}
    assert file.remember_account("https://a.example", "eva@a.example").places == {}
