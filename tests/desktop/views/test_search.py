"""The search of the list: what the gateway could not be asked, it is asked when the line is back."""

from typing import Any

import msgspec

from protocol.api import SearchHit
from tests.desktop.store.samples import NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, until


class Searched(Gateway):
    """A gateway that finds one message."""

    def __init__(self) -> None:
        super().__init__()
        ordinary = ordinary_gateway()
        self.conversations, self.messages = ordinary.conversations, ordinary.messages
        self.asked: list[str] = []

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path == "/search":
            self.asked.append(query["q"])
            hit = SearchHit(conversation_id=3, message_id=77, name="Zoe", at=NOON, excerpt="la zapatilla roja")
            return msgspec.to_builtins([hit])
        return super()._answer(method, path, query, body)


def lines(it: Room) -> list[str]:
    model = it.window.list.found.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


async def test_a_search_made_without_a_line_is_asked_again_when_it_is_back(room: Opened) -> None:
    gateway = Searched()
    async with room(gateway) as it:
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        it.window.list.search.setText("zapatilla")
        await until(lambda: "El servidor se consulta al volver la conexión" in lines(it))
        await it.line.up()
        it.session.retry_now()
        await until(lambda: lines(it)[-2:] == ["Del servidor", "Zoe"])
        assert "El servidor se consulta al volver la conexión" not in lines(it)
        assert gateway.asked == ["zapatilla"]
