"""The office of `tests/flows/api`, with somebody in it who may see only their own corner.

`eve` is an agent of Soporte with visibility `mine`; `secreta` is a conversation of Ventas that belongs to `ana`. What
always holds in these tests: whatever eve asks for, the words of that conversation never reach her.
"""

import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest_asyncio
import websockets

from tests.flows.api.conftest import Office, office

__all__ = ["office"]

SECRET = "clavesecretanonce"
"""A word that occurs only in what eve may not see."""


@dataclass
class Corner:
    """Ids of the hidden conversation and of one that eve owns; `file` is a photo in the hidden one."""

    office: Office
    hidden: int
    hidden_contact: int
    hidden_message: int
    file: int
    own: int
    own_contact: int

    async def write(self, conversation: int, words: str, **columns: object) -> int:
        """A message in the history; its id."""
        row: dict[str, object] = {
            "conversation_id": conversation,
            "number_id": self.office.number_id,
            "direction": "in",
            "source": "live",
            "author_kind": "customer",
            "wamid": f"wamid.{uuid.uuid4().hex}",
            "order_us": 1_000_000,
            "at": datetime.now(UTC),
            "kind": "text",
            "content": f'{{"type":"text","body":"{words}"}}',
            "plain": words.lower(),
        } | columns
        names = ", ".join(row)
        places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
        sql = f"insert into messages ({names}) values ({places}) returning id"
        return int(await self.office.pool.fetchval(sql, *row.values()))


@pytest_asyncio.fixture
async def corner(office: Office) -> AsyncIterator[Corner]:
    """Two customers, one of them none of eve's business."""
    await office.hire("eve", visibility="mine", teams=("Soporte",))
    hidden = await office.customer(f"Marisol {SECRET}", team="Ventas", owner="ana")
    own = await office.customer("Pedro", team="Soporte", owner="eve")
    rows = await office.pool.fetch("select id, contact_id from conversations")
    found: dict[int, int] = {row["id"]: row["contact_id"] for row in rows}
    until = datetime.now(UTC) + timedelta(hours=20)
    await office.pool.execute("update conversations set window_until = $1", until)
    for contact in found.values():
        await office.pool.execute(
            "insert into identities (contact_id, kind, value, match_key) values ($1, 'wa_id', $2, $2)",
            contact,
            f"51999{contact}",
        )
    corner = Corner(office, hidden, found[hidden], 0, 0, own, found[own])
    corner.hidden_message = await corner.write(hidden, f"hola {SECRET}")
    corner.file = int(
        await office.pool.fetchval(
            "insert into media (number_id, message_id, direction, kind, mime, filename, size, sha256, state)"
            " values ($1, $2, 'in', 'image', 'image/jpeg', $3, 4, repeat('ab', 32), 'ready') returning id",
            *(office.number_id, corner.hidden_message, f"{SECRET}.jpg"),
        )
    )
    yield corner


def follow(office: Office, who: str, query: str = "", **kwargs: object) -> websockets.connect:
    """A websocket of this person on the stream."""
    url = office.gateway.url.replace("http", "ws") + "/api/stream" + query
    headers = {"authorization": f"Bearer {office.tokens[who]}"}
    return websockets.connect(url, additional_headers=headers, proxy=None, **kwargs)  # type: ignore[arg-type]
