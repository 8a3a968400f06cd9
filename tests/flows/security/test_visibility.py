"""What somebody may not see they get by no road: not by its address, not by a file's id, not quoted, not copied."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.flows.security.conftest import SECRET, Corner, follow


def token() -> str:
    return str(uuid.uuid4())


def every_road(c: Corner) -> list[tuple[str, str, dict[str, Any] | None]]:
    """Each route that takes the id of something hidden."""
    conversation, contact, message = (
        f"/api/conversations/{c.hidden}",
        f"/api/contacts/{c.hidden_contact}",
        "/api/messages",
    )
    return [
        ("GET", conversation, None),
        ("GET", f"{conversation}/messages", None),
        ("GET", f"{conversation}/messages?before=9-9-9", None),
        ("POST", f"{conversation}/messages", {"client_token": token(), "content": {"type": "text", "body": "hola"}}),
        ("POST", f"{conversation}/notes", {"client_token": token(), "body": "hola"}),
        ("POST", f"{conversation}/assign", {"owner_version": 0, "assignee_id": 4}),
        ("POST", f"{conversation}/take", {"owner_version": 0}),
        ("POST", f"{conversation}/resolve", {}),
        ("POST", f"{conversation}/reopen", {}),
        ("POST", f"{conversation}/read", {"inbound_count": 1}),
        ("PUT", f"{conversation}/draft", {"text": "hola"}),
        ("GET", contact, None),
        ("PATCH", contact, {"notes": "hola"}),
        ("GET", f"{message}/{c.hidden_message}", None),
        ("POST", f"{message}/{c.hidden_message}/retry", {"client_token": token()}),
        ("POST", f"{message}/{c.hidden_message}/reaction", {"client_token": token(), "emoji": "👍"}),
        ("GET", f"/api/media/{c.file}", None),
        ("GET", f"/api/media/{c.file}/verdict", None),
        ("GET", f"/api/media/{c.file}?variant=thumbnail", None),
        ("POST", f"/api/media/{c.file}/saved", {"what": "saved"}),
    ]


async def test_every_road_to_something_hidden_is_a_404_like_that_of_nothing(corner: Corner) -> None:
    nothing = (await corner.office.ask("eve", "GET", "/api/conversations/987654321")).json()
    for method, path, body in every_road(corner):
        answer = await corner.office.ask("eve", method, path, json=body)
        assert (answer.status_code, answer.json()) == (404, nothing), (method, path)


async def test_the_board_of_the_past_leaves_out_what_is_hidden_now(corner: Corner) -> None:
    """It was open an hour ago, and of nobody's team then: eve is told that something was, never who."""
    pool, at = corner.office.pool, datetime.now(UTC) - timedelta(hours=1)
    for conversation, user in ((corner.hidden, None), (corner.own, corner.office.ids["eve"])):
        episode = await pool.fetchval(
            "insert into episodes (conversation_id, started_at) values ($1, $2) returning id",
            *(conversation, at - timedelta(hours=1)),
        )
        await pool.execute(
            "insert into owner_segments (episode_id, owner_kind, user_id, started_at, ended_at)"
            " values ($1, 'queue', $2, $3, $4)",
            *(episode, user, at - timedelta(hours=1), at + timedelta(minutes=5)),
        )
        await pool.execute(
            "insert into waits (episode_id, conversation_id, started_at) values ($1, $2, $3)",
            *(episode, conversation, at - timedelta(minutes=20)),
        )
    path = f"/api/board/at?t={at:%Y-%m-%dT%H:%M:%SZ}"
    answers = {who: await corner.office.ask(who, "GET", path) for who in ("eve", "sol")}
    assert {who: answer.status_code for who, answer in answers.items()} == {"eve": 200, "sol": 200}
    assert SECRET not in answers["eve"].text
    assert SECRET in answers["sol"].text
    assert [line["conversation_id"] for line in answers["eve"].json()["hottest"]] == [corner.own]


async def test_lists_counts_search_and_snapshot_leave_it_out(corner: Corner) -> None:
    paths = ["/api/snapshot", f"/api/search?q={SECRET}", "/api/search?q=51999111222", "/api/search?q=Marisol"]
    paths += [
        f"/api/conversations?view={view}" for view in ("all", "mine", "unassigned", "owed", "mentions", "resolved")
    ]
    paths.append(f"/api/conversations?team={corner.office.teams['Ventas']}")
    paths += ["/api/board", f"/api/board?team={corner.office.teams['Ventas']}"]
    for path in paths:
        answer = await corner.office.ask("eve", "GET", path)
        assert answer.status_code == 200, (path, answer.text)
        assert SECRET not in answer.text.replace(path, ""), path
    counts = (await corner.office.ask("eve", "GET", "/api/snapshot")).json()["counts"]
    assert (counts["all"], counts["teams"]) == (1, {str(corner.office.teams["Soporte"]): 1})
    everybody = await corner.office.ask("ana", "GET", f"/api/search?q={SECRET}")
    assert SECRET in everybody.text, "the word is there for those who may see it"


@pytest.mark.parametrize("kind", ["image", "video", "audio", "document", "sticker"])
async def test_a_file_of_another_conversation_cannot_be_sent_into_ones_own(corner: Corner, kind: str) -> None:
    content = {"type": kind, "media": {"id": corner.file, "state": "ready"}}
    body = {"client_token": token(), "content": content}
    answer = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=body)
    assert answer.status_code == 400, answer.text
    assert SECRET not in answer.text
    assert await corner.office.pool.fetchval("select count(*) from media") == 1
    unknown = {"client_token": token(), "content": {"type": kind, "media": {"id": 987654321, "state": "ready"}}}
    other = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=unknown)
    assert other.json() == answer.json(), "a hidden file looks like none"


async def test_a_file_without_an_id_is_no_message(corner: Corner) -> None:
    body = {"client_token": token(), "content": {"type": "image", "media": {"state": "ready"}}}
    answer = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=body)
    assert answer.status_code == 400, answer.text


async def test_a_reply_cannot_quote_another_conversation(corner: Corner) -> None:
    body = {"client_token": token(), "content": {"type": "text", "body": "hola"}, "reply_to": corner.hidden_message}
    answer = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=body)
    assert answer.status_code == 400
    assert SECRET not in answer.text
    await corner.office.ask("eve", "PUT", f"/api/conversations/{corner.own}/draft", json=body | {"text": "x"})
    assert SECRET not in (await corner.office.ask("eve", "GET", "/api/snapshot")).text


@pytest.mark.parametrize(
    "content",
    [
        {"type": "note", "body": "el cliente es un pesado"},
        {"type": "reaction", "emoji": "👍"},
        {"type": "activity", "event": "resolved"},
        {"type": "system", "event": "number_changed", "body": "x"},
    ],
)
async def test_only_what_is_meant_for_the_customer_can_be_sent(corner: Corner, content: dict[str, Any]) -> None:
    body = {"client_token": token(), "content": content}
    answer = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=body)
    assert answer.status_code == 422, answer.text
    assert await corner.office.pool.fetchval("select count(*) from messages where direction = 'out'") == 0


async def test_the_token_of_a_reaction_is_not_the_token_of_a_message(corner: Corner) -> None:
    target = await corner.write(corner.own, "hola")
    one = token()
    done = await corner.office.ask(
        "eve", "POST", f"/api/messages/{target}/reaction", json={"client_token": one, "emoji": "👍"}
    )
    assert done.status_code == 202, done.text
    again = {"client_token": one, "content": {"type": "text", "body": "hola"}}
    answer = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=again)
    assert answer.status_code == 409, answer.text
    hidden_row = await corner.office.pool.fetchval("select id from messages where kind = 'reaction'")
    for method, path, body in (
        ("GET", f"/api/messages/{hidden_row}", None),
        ("POST", f"/api/messages/{hidden_row}/retry", {"client_token": token()}),
        ("POST", f"/api/messages/{hidden_row}/reaction", {"client_token": token(), "emoji": "👍"}),
    ):
        assert (await corner.office.ask("eve", method, path, json=body)).status_code == 404, path


async def test_retrying_with_a_used_token_does_not_tell_whether_a_message_exists(corner: Corner) -> None:
    one = token()
    body = {"client_token": one, "content": {"type": "text", "body": "hola"}}
    sent = await corner.office.ask("eve", "POST", f"/api/conversations/{corner.own}/messages", json=body)
    assert sent.status_code == 202, sent.text
    out = await corner.write(corner.hidden, SECRET, direction="out", author_kind="phone", status="failed")
    answers = [
        await corner.office.ask("eve", "POST", f"/api/messages/{id_}/retry", json={"client_token": one})
        for id_ in (out, 987654321)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].json() == answers[1].json()


async def test_a_merge_does_not_pull_hidden_conversations_into_view(corner: Corner) -> None:
    """Two records of which a supervisor sees one conversation each; the other one of the second is another team's."""
    office = corner.office
    await office.hire("sup", role="supervisor", visibility="teams", teams=("Soporte",))
    mixed = await office.customer("Mixta", team="Soporte")
    contact = await office.pool.fetchval("select contact_id from conversations where id = $1", mixed)
    await office.pool.execute(
        "update conversations set number_id = $2 where id = $1", mixed, await second_number(office)
    )
    sql = "update conversations set contact_id = $2, assignee_id = null, owner_kind = 'queue' where id = $1"
    await office.pool.execute(sql, corner.hidden, contact)
    path = f"/api/contacts/{corner.own_contact}/merge"
    answer = await office.ask("sup", "POST", path, json={"other_id": contact})
    assert answer.status_code == 403, answer.text
    page = await office.ask("sup", "GET", f"/api/conversations/{corner.own}/messages")
    assert SECRET not in page.text
    assert (await office.ask("ada", "POST", path, json={"other_id": contact})).status_code == 200


async def second_number(office: Any) -> int:
    return int(
        await office.pool.fetchval(
            "insert into numbers (phone_number_id, waba_id, phone, name, token_sealed)"
            " select '112', waba_id, '51901', 'Dos', token_sealed from numbers limit 1 returning id"
        )
    )


async def test_frames_and_pings_of_a_hidden_conversation_do_not_arrive(corner: Corner) -> None:
    office, heard = corner.office, []
    async with follow(office, "eve") as eve, follow(office, "ana") as ana:
        await eve.recv(), await ana.recv()
        await ana.send(json.dumps({"t": "typing", "conversation_id": corner.hidden}))
        body = {"client_token": token(), "body": f"nota {SECRET}"}
        assert (
            await office.ask("ana", "POST", f"/api/conversations/{corner.hidden}/notes", json=body)
        ).status_code == 201
        await eve.send(json.dumps({"t": "viewing", "conversation_id": corner.hidden}))
        marker = f"fin {uuid.uuid4().hex}"
        body = {"client_token": token(), "body": marker}
        assert (await office.ask("eve", "POST", f"/api/conversations/{corner.own}/notes", json=body)).status_code == 201
        async with asyncio.timeout(10):
            while marker not in (frame := str(await eve.recv())):
                heard.append(frame)
            seen_by_ana = []
            while marker not in (frame := str(await ana.recv())):
                seen_by_ana.append(frame)
    assert not [frame for frame in heard if SECRET in frame or '"t":"live"' in frame]
    assert not [frame for frame in seen_by_ana if '"t":"live"' in frame and f'"user_id":{office.ids["eve"]}' in frame]
