"""Law 3 for every action of the API: old state + frames of the stream = the state of a client that starts afresh."""

import asyncio
import uuid
from typing import Any

import msgspec
import pytest
import websockets

from protocol.api import Snapshot
from protocol.decode import decode_frame
from protocol.reduce import State, apply, from_snapshot
from tests.flows.api.conftest import Office


def step(method: str, path: str, **body: Any) -> tuple[str, str, dict[str, Any]]:
    return method, path, body


EVERY_ACTION = (
    step("POST", "{c}/reopen"),
    step("POST", "{c}/notes", client_token=str(uuid.uuid4()), body="nota interna", mentions=[1]),
    step("POST", "{c}/assign", owner_version="?", assignee_id=2, team_id=1),
    step("POST", "{c}/take", owner_version="?"),
    step("PUT", "{c}/draft", text="Hola Marisol"),
    step("PUT", "{c}/draft", text="", base_rev=1),
    step("POST", "{c}/read", inbound_count=2),
    step("PATCH", "{k}", name="Sra. Marisol", vip=True, notes="alérgica"),
    step("POST", "{k}/different", other_id="other"),
    step("POST", "{k}/different", other_id="other", different=False),
    step("POST", "{k}/merge", other_id="other"),
    step("POST", "{k}/unmerge", merge_id=1),
    step("POST", "{c}/resolve", agreed=True),
    step("POST", "{c}/reopen"),
    step("POST", "{c}/assign", owner_version="?", team_id=2),
)


class Follower:
    """A client that took a snapshot once and since then only reads frames."""

    def __init__(self, office: Office, who: str) -> None:
        self.office = office
        self.who = who
        self.state = State()

    async def fresh(self) -> State:
        answer = await self.office.ask(self.who, "GET", "/api/snapshot")
        return from_snapshot(msgspec.json.decode(answer.content, type=Snapshot))

    async def follow(self) -> websockets.ClientConnection:
        self.state = await self.fresh()
        url = self.office.gateway.url.replace("http", "ws")
        query = f"cursor={self.state.cursor}&epoch={self.state.epoch}"
        headers = {"authorization": f"Bearer {self.office.tokens[self.who]}"}
        return await websockets.connect(f"{url}/api/stream?{query}", additional_headers=headers, proxy=None)

    async def catches_up(self, stream: websockets.ClientConnection, after: str) -> None:
        """Read frames until nothing is missing; `after` names the action when something stays missing."""
        while (known := seen(self.state)) != (fresh := seen(await self.fresh())):
            try:
                async with asyncio.timeout(5):
                    frame = await stream.recv()
            except TimeoutError:
                assert known == fresh, after
            assert not apply(self.state, decode_frame(str(frame).encode())).gap, after


def seen(state: State) -> dict[str, Any]:
    """Everything a snapshot holds: it leaves out resolved conversations; an emptied draft is no draft."""
    rows = {key: row for key, row in state.conversations.items() if row.state != "resolved"}
    marks = {key: mark for key, mark in state.read_marks.items() if key in rows}
    drafts = {key: draft for key, draft in state.drafts.items() if draft.text}
    people = {name: getattr(state, name) for name in ("users", "teams", "numbers")}
    return people | {"conversations": rows, "read_marks": marks, "drafts": drafts}


@pytest.mark.parametrize("who", ["sol", "vera"])
async def test_law_03_frames_lead_to_the_state_of_a_fresh_client_after_every_action(office: Office, who: str) -> None:
    await office.hire("vera", visibility="teams", teams=("Ventas",))
    conversation, other = await office.customer("Marisol", team="Ventas"), await office.customer("Mari")
    rows = await office.pool.fetch("select id, contact_id from conversations")
    contacts = {row["id"]: row["contact_id"] for row in rows}
    places = {"c": f"/api/conversations/{conversation}", "k": f"/api/contacts/{contacts[conversation]}"}
    follower = Follower(office, who)
    stream = await follower.follow()
    for method, path, body in EVERY_ACTION:
        version = await office.pool.fetchval("select owner_version from conversations where id = $1", conversation)
        filled = {"?": version, "other": contacts[other]}
        sent = {name: filled.get(value, value) if isinstance(value, str) else value for name, value in body.items()}
        answer = await office.ask("sol", method, path.format(**places), json=sent)
        assert answer.status_code in (200, 201), (path, answer.text)
        await follower.catches_up(stream, f"{method} {path}")
    await stream.close()
