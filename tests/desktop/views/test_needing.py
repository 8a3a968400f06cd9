"""*Needs an answer*, said by hand: by command and at the bubble, with its undo; where it waits already, it says so."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from desktop.views.timeline.words import activity_line
from protocol.content import Activity
from protocol.frames import ConversationItem
from protocol.message import Author
from protocol.promises_api import NeedsAnswer
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, until


class Flipping(Gateway):
    """A gateway that takes the flag."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, bool]] = []

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[-1] == "needs-answer":
            message, needs = int(parts[1]), msgspec.json.decode(body, type=NeedsAnswer).needs
            self.heard.append((message, needs))
            row = self.conversations[self.messages[message].conversation_id]
            owed = open_until(-1) if needs else None
            self.put(ConversationItem(replace(row, rev=row.rev + 1, owed_since=owed)))
            return self.conversations[row.id]
        return super()._about(method, parts, query, body)


@pytest.fixture
def gateway() -> Flipping:
    """Nothing is owed in conversation 1; in 2 it is."""
    ordinary, flipping = ordinary_gateway(), Flipping()
    flipping.conversations, flipping.messages = ordinary.conversations, ordinary.messages
    flipping.conversations[1] = replace(flipping.conversations[1], owed_since=None)
    return flipping


async def test_the_last_message_of_the_customer_needs_an_answer_and_it_comes_back(
    room: Opened, gateway: Flipping
) -> None:
    async with room(gateway) as it:
        await it.open(1)
        it.window.ui.run("conversation.needs_answer")
        await until(lambda: it.session.store.rows.get(1).owed_since is not None)
        await until(lambda: it.window.conversation.toasts._key == "needed")
        assert it.window.ui.undo()
        await until(lambda: it.session.store.rows.get(1).owed_since is None)
        assert gateway.heard == [(1, True), (1, False)]


async def test_it_is_said_at_the_bubble_too(room: Opened, gateway: Flipping) -> None:
    async with room(gateway) as it:
        await it.open(1)
        it.window.conversation.slot.view.needs_answer.emit(1)
        await until(lambda: gateway.heard == [(1, True)])


async def test_where_it_waits_already_the_command_says_so(room: Opened, gateway: Flipping) -> None:
    async with room(gateway) as it:
        await it.open(2)
        when = it.window.context.registry["conversation.needs_answer"].when
        assert when(it.window.ui.context()) == "Ya espera una respuesta"
        it.window.conversation.slot.view.needs_answer.emit(2)
        await it.open(1)
        assert when(it.window.ui.context()) == ""
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        assert "Sin conexión" in when(it.window.ui.context())
        assert gateway.heard == []


def test_the_timeline_says_it() -> None:
    author = Author(kind="user", id=ME.id, name="Ana")
    for event in ("needs_answer", "needs_answer_now", "needs_answer_undone"):
        words = activity_line(Activity(event=event, subject="17"), author)
        assert "Ana" in words
        assert "17" not in words
        assert "cambió la conversación" not in words
