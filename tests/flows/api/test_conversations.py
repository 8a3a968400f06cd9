"""Notes, owners, drafts, marks and visibility over the wire, followed by a second client on the stream."""

import asyncio
import json
import uuid
from typing import Any

import httpx
import pytest
import websockets

from tests.flows.api.conftest import Office


class Watcher:
    """A colleague's client on the stream."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self.socket = socket
        self.items: list[dict[str, Any]] = []

    async def frame(self) -> dict[str, Any]:
        """The next frame; a test must not wait for ever."""
        async with asyncio.timeout(20):
            return dict(json.loads(await self.socket.recv()))

    async def until(self, kind: str, **fields: object) -> dict[str, Any]:
        """An item of this kind whose row has these fields, seen already or still to come."""
        while True:
            for item in self.items:
                row = item.get("row", item)
                if item["k"] == kind and all(row.get(name) == value for name, value in fields.items()):
                    return dict(row)
            self.items += (await self.frame()).get("items", ())

    async def bye(self) -> str:
        while True:
            frame = await self.frame()
            if frame["t"] == "bye":
                return str(frame["reason"])


async def watch(office: Office, who: str) -> Watcher:
    url = office.gateway.url.replace("http", "ws") + "/api/stream"
    headers = {"authorization": f"Bearer {office.tokens[who]}"}
    watcher = Watcher(await websockets.connect(url, additional_headers=headers, proxy=None))
    assert json.loads(await watcher.socket.recv())["t"] == "hello"
    return watcher


def good(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()


def code(answer: httpx.Response) -> str:
    return str(answer.json()["code"])


async def test_note_is_written_once_however_often_it_is_sent(office: Office) -> None:
    conversation = await office.customer()
    watcher = await watch(office, "sol")
    note = {"client_token": str(uuid.uuid4()), "body": "Mirá esto", "mentions": [office.ids["sol"]]}
    path = f"/api/conversations/{conversation}/notes"
    first = good(await office.ask("ana", "POST", path, json=note), 201)
    again = good(await office.ask("ana", "POST", path, json=note), 201)
    assert first == again
    assert (first["direction"], first["content"]["type"], first["author"]["name"]) == ("internal", "note", "Ana")
    told = await watcher.until("message", id=first["id"])
    assert told == first
    row = await watcher.until("conversation", id=conversation)
    assert (row["preview"]["text"], row["mentions"]) == ("Mirá esto", [office.ids["sol"]])
    page = good(await office.ask("sol", "GET", f"/api/conversations/{conversation}/messages"))
    assert [item["id"] for item in page["items"]] == [first["id"]]
    view = good(await office.ask("sol", "GET", "/api/conversations?view=mentions"))
    assert [item["id"] for item in view["items"]] == [conversation]
    await watcher.socket.close()


async def test_note_that_mentions_nobody_is_refused_whole(office: Office) -> None:
    conversation = await office.customer()
    note = {"client_token": str(uuid.uuid4()), "body": "hola", "mentions": [4242]}
    answer = await office.ask("ana", "POST", f"/api/conversations/{conversation}/notes", json=note)
    assert code(answer) == "bad_request"
    assert await office.pool.fetchval("select count(*) from messages") == 0


async def test_two_take_at_once_and_one_is_told_who_has_it(office: Office) -> None:
    conversation = await office.customer()
    seen = good(await office.ask("sol", "GET", f"/api/conversations/{conversation}")).get("owner_version", 0)
    mine = good(await office.ask("ana", "POST", f"/api/conversations/{conversation}/take", json={}))
    assert mine["assignee_id"] == office.ids["ana"]
    for body in ({}, {"owner_version": seen}):
        late = await office.ask("sol", "POST", f"/api/conversations/{conversation}/take", json=body)
        assert (late.status_code, code(late)) == (409, "owner_changed")
        assert late.json()["data"]["assignee_id"] == office.ids["ana"]
    version = {"owner_version": mine["owner_version"]}
    over = good(await office.ask("sol", "POST", f"/api/conversations/{conversation}/take", json=version))
    assert over["assignee_id"] == office.ids["sol"]
    lines = good(await office.ask("ana", "GET", f"/api/conversations/{conversation}/messages"))["items"]
    assert [line["content"]["event"] for line in lines] == ["taken", "taken"]


async def test_lesson_22_assign_resolve_and_reopen_tile_the_owner_segments(office: Office) -> None:
    conversation = await office.customer()
    ask = f"/api/conversations/{conversation}"
    opened = good(await office.ask("ana", "POST", f"{ask}/reopen", json={}))
    if opened["state"] != "open" or opened.get("case_number") is None:
        good(await office.ask("ana", "POST", f"{ask}/resolve", json={"agreed": True}))
        opened = good(await office.ask("ana", "POST", f"{ask}/reopen", json={}))
    body = {
        "owner_version": opened["owner_version"],
        "assignee_id": office.ids["sol"],
        "team_id": office.teams["Ventas"],
    }
    given = good(await office.ask("ana", "POST", f"{ask}/assign", json=body))
    assert (given["assignee_id"], given["team_id"]) == (office.ids["sol"], office.teams["Ventas"])
    queue = {"owner_version": given["owner_version"], "team_id": office.teams["Soporte"]}
    queued = good(await office.ask("sol", "POST", f"{ask}/assign", json=queue))
    assert (queued.get("assignee_id"), queued["team_id"]) == (None, office.teams["Soporte"])
    yes = {"owner_version": queued["owner_version"], "agreed": True}
    closed = good(await office.ask("sol", "POST", f"{ask}/resolve", json=yes))
    assert closed["state"] == "resolved"
    assert good(await office.ask("sol", "POST", f"{ask}/resolve", json={"agreed": True}))["rev"] == closed["rev"]
    again = good(await office.ask("sol", "POST", f"{ask}/reopen", json={}))
    assert (again["state"], again["case_number"]) == ("open", closed["case_number"])
    rows = await office.pool.fetch("select started_at, ended_at from owner_segments order by id")
    assert [row["ended_at"] for row in rows[:2]] == [row["started_at"] for row in rows[1:3]]
    assert [row["ended_at"] is None for row in rows] == [False, False, False, True]
    audit = await office.pool.fetch("select action from audit where subject = $1", f"conversation:{conversation}")
    assert {"conversation.assigned", "conversation.resolved", "conversation.reopened"} <= {row[0] for row in audit}


@pytest.mark.parametrize("body", [{"assignee_id": 4242}, {"team_id": 4242}, {"assignee_id": 2**70}])
async def test_assign_to_nobody_real_is_refused(office: Office, body: dict[str, int]) -> None:
    conversation = await office.customer()
    request = {"owner_version": 0} | body
    answer = await office.ask("ana", "POST", f"/api/conversations/{conversation}/assign", json=request)
    assert (answer.status_code, code(answer)) == (400, "bad_request")


async def test_draft_follows_its_owner_and_nobody_else(office: Office) -> None:
    conversation = await office.customer()
    path = f"/api/conversations/{conversation}/draft"
    watcher = await watch(office, "ana")
    kept = good(await office.ask("ana", "PUT", path, json={"text": "Hola Marisol"}))
    assert await watcher.until("draft", conversation_id=conversation) == kept
    other = await office.ask("ana", "PUT", path, json={"text": "otra cosa", "base_rev": 0})
    assert (other.status_code, other.json()["data"]["draft"]["text"]) == (409, "Hola Marisol")
    gone = good(await office.ask("ana", "PUT", path, json={"text": "", "base_rev": kept["rev"]}))
    assert (gone["rev"], gone.get("text", "")) == (kept["rev"] + 1, "")
    assert good(await office.ask("sol", "GET", "/api/snapshot"))["drafts"] == []
    await watcher.socket.close()


async def test_marks_only_move_forward_until_marked_unread(office: Office) -> None:
    conversation = await office.customer()
    path = f"/api/conversations/{conversation}/read"

    async def mark(count: int) -> int:
        return int(good(await office.ask("ana", "POST", path, json={"inbound_count": count}))["inbound_count"])

    assert [await mark(n) for n in (2, 1, 99, 0, 3)] == [2, 2, 3, 2, 3]


async def test_lesson_38_what_one_may_not_see_does_not_exist_for_them(office: Office) -> None:
    await office.hire("tom", visibility="mine")
    await office.hire("vera", visibility="teams", teams=("Ventas",))
    hidden = await office.customer("Marisol", team="Soporte", owner="sol")
    for who in ("tom", "vera"):
        listed = good(await office.ask(who, "GET", "/api/conversations"))["items"]
        assert listed == []
        assert good(await office.ask(who, "GET", "/api/snapshot"))["counts"]["all"] == 0
        contact = await office.pool.fetchval("select contact_id from conversations where id = $1", hidden)
        for method, path, body in (
            ("GET", f"/api/conversations/{hidden}", None),
            ("GET", f"/api/conversations/{hidden}/messages", None),
            ("GET", f"/api/contacts/{contact}", None),
            ("PATCH", f"/api/contacts/{contact}", {"city": "Lima"}),
            ("POST", f"/api/conversations/{hidden}/take", {}),
            ("POST", f"/api/conversations/{hidden}/notes", {"client_token": str(uuid.uuid4()), "body": "x"}),
            ("PUT", f"/api/conversations/{hidden}/draft", {"text": "x"}),
            ("POST", f"/api/conversations/{hidden}/read", {"inbound_count": 1}),
        ):
            answer = await office.ask(who, method, path, json=body)
            assert (answer.status_code, code(answer)) == (404, "not_found"), (who, method, path)


async def test_a_conversation_that_leaves_ones_sight_is_gone_from_the_stream(office: Office) -> None:
    await office.hire("vera", visibility="teams", teams=("Ventas",))
    conversation = await office.customer(team="Ventas")
    watcher = await watch(office, "vera")
    body = {"owner_version": 0, "team_id": office.teams["Soporte"]}
    good(await office.ask("ana", "POST", f"/api/conversations/{conversation}/assign", json=body))
    assert (await watcher.until("gone", id=conversation))["kind"] == "conversation"
    await watcher.socket.close()


async def test_contact_is_edited_and_the_list_shows_it(office: Office) -> None:
    conversation = await office.customer()
    contact = await office.pool.fetchval("select contact_id from conversations where id = $1", conversation)
    watcher = await watch(office, "sol")
    changed = good(
        await office.ask("ana", "PATCH", f"/api/contacts/{contact}", json={"name": "Sra. M", "city": "Cusco"})
    )
    assert (changed["name"], changed["city"]) == ("Sra. M", "Cusco")
    assert (await watcher.until("conversation", id=conversation))["name"] == "Sra. M"
    back = good(await office.ask("ana", "PATCH", f"/api/contacts/{contact}", json={"name": "", "city": ""}))
    assert (back["name"], back.get("city")) == ("Marisol", None)
    assert code(await office.ask("ana", "PATCH", f"/api/contacts/{contact}", json={})) == "bad_request"
    assert code(await office.ask("ana", "PATCH", f"/api/contacts/{contact}", json={"email": "x"})) == "record_invalid"
    await watcher.socket.close()


async def test_signing_out_closes_the_stream_at_once(office: Office) -> None:
    watcher, other = await watch(office, "ana"), await watch(office, "sol")
    assert (await office.ask("ana", "DELETE", "/api/session")).status_code == 204
    assert await watcher.bye() == "revoked"
    assert code(await office.ask("ana", "GET", "/api/session")) == "not_signed_in"
    second = (await office.sign_in("sol", device="another device")).json()["token"]
    assert (await office.ask("sol", "DELETE", "/api/sessions")).status_code == 204
    assert await other.bye() == "revoked"
    answer = await office.ask(None, "GET", "/api/session", headers={"authorization": f"Bearer {second}"})
    assert code(answer) == "not_signed_in"
    await watcher.socket.close()
    await other.socket.close()


async def test_throttled_sign_in_says_when_to_try_again(office: Office) -> None:
    for _ in range(5):
        assert code(await office.sign_in("ana", "wrong password", device="thief-device")) == "wrong_credentials"
    answer = await office.sign_in("ana", "wrong password", device="thief-device")
    assert (answer.status_code, code(answer)) == (429, "too_many_attempts")
    assert int(answer.headers["retry-after"]) >= 1
    assert (await office.sign_in("ana")).status_code == 201
