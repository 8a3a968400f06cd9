"""Somebody with the sight `own` sees what is assigned to them, and nothing of any queue, whichever way they ask."""

import asyncio
import json
import uuid
from typing import Any

from websockets.asyncio.client import ClientConnection

from tests.flows.security.conftest import SECRET, Corner, follow


async def _queue(corner: Corner) -> list[int]:
    """What a colleague with the sight `mine` would see: waiting in one's own team, and in no team."""
    found = []
    for team in ("Soporte", None):
        id_ = await corner.office.customer(f"Rosa {SECRET}", team=team)
        await corner.write(id_, f"hola {SECRET}")
        found.append(id_)
    return found


async def test_queues_are_none_of_their_business(corner: Corner) -> None:
    office = corner.office
    await office.hire("olga", visibility="own", teams=("Soporte",))
    waiting = await _queue(corner)
    mine = await office.customer("Luz", team="Soporte", owner="olga")
    paths = (
        "/api/snapshot", "/api/conversations?view=all", "/api/conversations?view=unassigned", f"/api/search?q={SECRET}",
        "/api/contacts?q=Rosa", '/api/conversations/find?filter={"text":"Rosa"}', "/api/board", "/api/alerts",
    )  # fmt: skip
    for path in paths:
        answer = await office.ask("olga", "GET", path)
        assert SECRET not in answer.text.replace(path, ""), (path, answer.text)
    for id_ in waiting:
        for road in (f"/api/conversations/{id_}", f"/api/conversations/{id_}/messages"):
            assert (await office.ask("olga", "GET", road)).status_code == 404, road
        assert (await office.ask("eve", "GET", f"/api/conversations/{id_}/messages")).status_code == 200, (
            "a queue of hers"
        )
    listed = (await office.ask("olga", "GET", "/api/conversations?view=all")).json()
    assert [row["id"] for row in listed["items"]] == [mine]


async def test_the_stream_brings_theirs_when_it_is_theirs_and_takes_it_back(corner: Corner) -> None:
    office = corner.office
    olga = await office.hire("olga", visibility="own", teams=("Soporte",))
    waiting, without_team = await _queue(corner)
    async with follow(office, "olga") as line:
        for id_ in (without_team, waiting):
            body = {"client_token": uuid.uuid4().hex, "body": f"nota {SECRET}"}
            noted = await office.ask("eve", "POST", f"/api/conversations/{id_}/notes", json=body)
            assert noted.status_code == 201, noted.text
        given = {"assignee_id": olga, "owner_version": await _version(corner, waiting)}
        answer = await office.ask("sol", "POST", f"/api/conversations/{waiting}/assign", json=given)
        assert answer.status_code == 200, answer.text
        heard = await _until(line, lambda item: _id(item) == waiting and item["k"] == "conversation")
        notes = [item for item in heard if item["k"] == "message" and SECRET in json.dumps(item)]
        assert notes == [], "what came before it was theirs"
        assert {_id(item) for item in heard if item["k"] == "conversation"} == {waiting}
        back = {"assignee_id": None, "owner_version": await _version(corner, waiting)}
        assert (await office.ask("sol", "POST", f"/api/conversations/{waiting}/assign", json=back)).status_code == 200
        gone = await _until(line, lambda item: item["k"] == "gone" and item["id"] == waiting)
        assert gone


def _id(item: dict[str, Any]) -> int:
    return int(item["row"]["id"]) if "row" in item else 0


async def _version(corner: Corner, conversation: int) -> int:
    sql = "select owner_version from conversations where id = $1"
    return int(await corner.office.pool.fetchval(sql, conversation))


async def _until(line: ClientConnection, found: Any) -> list[dict[str, Any]]:
    """Everything that came, up to what is waited for."""
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while not any(found(item) for item in heard):
            frame = json.loads(await line.recv())
            heard += frame.get("items", [])
    return heard
