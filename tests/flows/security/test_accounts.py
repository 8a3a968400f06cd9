"""Accounts: an invitation opens with its code; who leaves is out, and what they had is where it was said."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.flows.api.conftest import Office
from tests.flows.api.test_users import audited, good, refused

NEW = {"email": "noe@andes.test", "name": "Noé"}


async def account(office: Office, email: str) -> Any:
    listed = good(await office.ask("ada", "GET", "/api/accounts"))
    return next(one for one in listed if one["user"]["email"] == email)


async def test_an_invitation_is_open_until_its_code_is_used(office: Office) -> None:
    team = office.teams["Ventas"]
    invited = good(await office.ask("ada", "POST", "/api/accounts", json=NEW | {"team_ids": [team]}), 201)
    assert (invited["user"]["name"], invited["user"]["team_ids"]) == ("Noé", [team])
    until = datetime.fromisoformat(invited["link"]["expires_at"])
    assert until - datetime.now(UTC) > timedelta(days=2)
    waits = await account(office, NEW["email"])
    assert (waits["has_password"], datetime.fromisoformat(waits["invited_until"])) == (False, until)
    for guess in ("", " ", "correct horse battery"):
        assert (await office.sign_in("noe", guess)).status_code in {400, 401}
    chosen = {"code": invited["link"]["code"], "password": "una frase bien larga"}
    good(await office.ask(None, "POST", "/api/password", json=chosen))
    office.tokens["noe"] = (await office.sign_in("noe", "una frase bien larga")).json()["token"]
    joined = await account(office, NEW["email"])
    assert "invited_until" not in joined
    assert (joined.get("has_password", True), joined["sessions"]) == (True, 1)
    assert "seen_at" in joined


async def test_an_invitation_can_be_made_again_and_nobody_is_invited_twice(office: Office) -> None:
    first = good(await office.ask("ada", "POST", "/api/accounts", json=NEW), 201)
    refused(await office.ask("ada", "POST", "/api/accounts", json=NEW), 409, "conflict")
    again = good(await office.ask("ada", "POST", f"/api/users/{first['user']['id']}/password-link"), 201)
    assert datetime.fromisoformat(again["expires_at"]) - datetime.now(UTC) > timedelta(days=2)
    old = {"code": first["link"]["code"], "password": "una frase bien larga"}
    refused(await office.ask(None, "POST", "/api/password", json=old), 400, "link_over")
    board = NEW | {"email": "tv@andes.test", "role": "wallboard"}
    refused(await office.ask("ada", "POST", "/api/accounts", json=board), 400, "bad_request")


async def scheduled_by(office: Office, who: str, conversation: int) -> int:
    return int(
        await office.pool.fetchval(
            "insert into scheduled_messages (conversation_id, author_id, client_token, content, due_at, latest_at,"
            " created_at, inbound_seen) values ($1, $2, gen_random_uuid(), $3, now() + interval '1 day',"
            " now() + interval '2 days', now(), 3) returning id",
            conversation, office.ids[who], json.dumps({"type": "text", "body": "mañana"}),
        )
    )  # fmt: skip


async def owners(office: Office, *ids: int) -> list[int | None]:
    return [await office.pool.fetchval("select assignee_id from conversations where id = $1", id_) for id_ in ids]


async def test_what_who_leaves_had_goes_where_it_was_said(office: Office) -> None:
    await office.hire("eva")
    open_, away = await office.customer("Uno", owner="ana"), await office.customer("Dos", owner="ana")
    await office.pool.execute("update conversations set state = 'snoozed' where id = $1", away)
    waits = await scheduled_by(office, "ana", open_)
    user = f"/api/users/{office.ids['ana']}"
    assert good(await office.ask("ada", "GET", f"{user}/holdings")) == {"open": 1, "snoozed": 1, "scheduled": 1}
    wish = {"open_to": office.ids["eva"], "snoozed_to": None, "scheduled": "hand_on"}
    assert good(await office.ask("ada", "POST", f"{user}/switch-off", json=wish))["active"] is False
    assert await owners(office, open_, away) == [office.ids["eva"], None]
    author = await office.pool.fetchval("select author_id from scheduled_messages where id = $1", waits)
    assert author == office.ids["eva"]
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 401
    assert "user.work_handed_on" in await audited(office, f"user:{office.ids['ana']}")
    good(await office.ask("ada", "PATCH", user, json={"active": True}))
    assert (await office.sign_in("ana")).status_code == 201


async def test_to_the_queues_and_nothing_is_sent_any_more(office: Office) -> None:
    open_ = await office.customer("Uno", owner="ana")
    waits = await scheduled_by(office, "ana", open_)
    user = f"/api/users/{office.ids['ana']}"
    good(await office.ask("ada", "POST", f"{user}/switch-off", json={"scheduled": "cancel"}))
    assert await owners(office, open_) == [None]
    assert await office.pool.fetchval("select state from scheduled_messages where id = $1", waits) == "cancelled"


@pytest.mark.parametrize(
    "wish", [{"open_to": 987654}, {"scheduled": "hand_on"}, {"scheduled": "burn"}, {"open_to": "itself"}]
)
async def test_what_cannot_be_is_refused_and_nobody_is_out(office: Office, wish: dict[str, Any]) -> None:
    wish = {key: office.ids["ana"] if value == "itself" else value for key, value in wish.items()}
    user = f"/api/users/{office.ids['ana']}/switch-off"
    refused(await office.ask("ada", "POST", user, json=wish), 400, "bad_request")
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 200


async def test_the_last_administrator_and_who_may_more_stay(office: Office) -> None:
    refused(
        await office.ask("ada", "POST", f"/api/users/{office.ids['ada']}/switch-off", json={}), 409, "last_admin"
    )  # fmt: skip
    for who in ("ana", "sol"):
        for method, path in (
            ("GET", "/api/accounts"), ("POST", "/api/accounts"), ("GET", f"/api/users/{office.ids['ada']}/holdings"),
            ("POST", f"/api/users/{office.ids['ada']}/switch-off"),
        ):  # fmt: skip
            refused(await office.ask(who, method, path, json={}), 403, "forbidden")
