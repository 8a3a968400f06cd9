"""API keys: what they open, what they never open, and that whoever revokes one is obeyed at once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from backend_gateway.api.access import Door
from backend_gateway.api.allowance import Allowances
from backend_gateway.api.routes import live
from protocol.api_keys import KEY_PREFIX
from protocol.rules.api_keys import NEVER, grantable
from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office
from tests.flows.api.test_routes import FROM_OUTSIDE, address
from tests.flows.api.test_users import audited, good, refused

NOON = datetime(2026, 11, 9, 12, tzinfo=UTC)


async def make(office: Office, who: str = "ada", **changes: Any) -> Any:
    body = {"name": "Tablero", "permissions": ["see_reports"]} | changes
    return good(await office.ask(who, "POST", "/api/keys", json=body), 201)


async def by_key(office: Office, made: Any, method: str, path: str, **kwargs: Any) -> httpx.Response:
    headers = {"authorization": f"Bearer {made['secret']}"} | kwargs.pop("headers", {})
    return await office.http.request(method, path, headers=headers, **kwargs)


async def test_a_key_opens_what_it_was_given_and_is_shown_once(office: Office) -> None:
    made = await make(office)
    assert made["secret"].startswith(KEY_PREFIX)
    figure = await by_key(office, made, "GET", "/api/metrics/first_response?since=2026-11-01&until=2026-11-09")
    assert figure.status_code != 401
    assert good(await by_key(office, made, "GET", "/api/saved-reports")) is not None
    refused(await by_key(office, made, "GET", "/api/snapshot"), 403, "forbidden")
    [listed] = good(await office.ask("ada", "GET", "/api/keys"))
    assert made["secret"] not in str(listed)
    assert listed["ends"] == made["secret"][-4:]
    assert listed["seen_at"] is not None
    [stored] = await office.pool.fetch("select * from api_keys")
    assert made["secret"] not in str(stored)
    assert made["secret"].encode() not in bytes(stored["token_hash"])


async def test_a_revoked_key_is_refused_at_once(office: Office) -> None:
    made = await make(office)
    good(await by_key(office, made, "GET", "/api/saved-reports"))
    revoked = good(await office.ask("ada", "POST", f"/api/keys/{made['key']['id']}/revoke"))
    assert revoked["revoked_by"] == office.ids["ada"]
    refused(await by_key(office, made, "GET", "/api/saved-reports"), 401, "not_signed_in")
    refused(await office.ask("ada", "POST", f"/api/keys/{made['key']['id']}/revoke"), 409, "already_done")
    assert await audited(office, f"api_key:{made['key']['id']}") == ["api_key.created", "api_key.revoked"]
    again = await make(office)
    assert again["key"]["id"] != made["key"]["id"], "its name is free again"


async def test_an_expired_key_and_a_guessed_one_are_nobody(office: Office) -> None:
    made = await make(office, days=1)
    await office.pool.execute("update api_keys set expires_at = now() - interval '1 second'")
    refused(await by_key(office, made, "GET", "/api/saved-reports"), 401, "not_signed_in")
    refused(await by_key(office, {"secret": KEY_PREFIX + "x" * 43}, "GET", "/api/saved-reports"), 401, "not_signed_in")


async def test_a_key_never_exceeds_its_maker(office: Office) -> None:
    held = ["manage_users", "see_reports", "read_conversations", "manage_teams"]
    role = good(await office.ask("ada", "POST", "/api/roles", json={
        "name": "Personas", "base": "supervisor", "visibility": "mine", "permissions": held}), 201)  # fmt: skip
    await office.hire("rosa", role="supervisor")
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['rosa']}", json={"role_id": role["id"]}))
    beyond = await office.ask("rosa", "POST", "/api/keys", json={"name": "X", "permissions": ["see_audit"]})
    refused(beyond, 422, "key_invalid")
    assert beyond.json()["data"] == {"reason": "beyond_you", "permissions": ["see_audit"]}
    made = await make(office, "rosa", permissions=["see_reports", "read_conversations"])
    hers = await office.customer("De otra", owner="ana")
    path = f"/api/conversations/{hers}"
    refused(await by_key(office, made, "GET", path), 404, "not_found")
    good(await by_key(office, made, "GET", "/api/saved-reports"))
    less = {**role, "permissions": ["manage_users", "read_conversations", "manage_teams"]}
    body = {name: less[name] for name in ("name", "base", "visibility", "permissions", "rev")}
    good(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=body))
    refused(await by_key(office, made, "GET", "/api/saved-reports"), 403, "forbidden")
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['rosa']}", json={"active": False}))
    refused(await by_key(office, made, "GET", path), 401, "not_signed_in")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": "  "}, "no_name"),
        ({"permissions": []}, "nothing"),
        ({"permissions": ["fly"]}, "unknown"),
        ({"permissions": ["manage_users"]}, "never"),
        ({"permissions": ["send_messages"]}, "needs"),
    ],
)
async def test_what_cannot_be_is_said(office: Office, changes: Any, reason: str) -> None:
    answer = await office.ask("ada", "POST", "/api/keys", json={"name": "X", "permissions": ["see_reports"]} | changes)
    refused(answer, 422, "key_invalid")
    assert answer.json()["data"]["reason"] == reason


async def test_names_are_used_once(office: Office) -> None:
    await make(office)
    body = {"name": " tablero ", "permissions": ["see_reports"]}
    answer = await office.ask("ada", "POST", "/api/keys", json=body)
    assert answer.json()["data"]["reason"] == "name_taken"


async def test_a_key_with_everything_enters_no_room_of_a_persons_own(office: Office) -> None:
    everything = [str(one) for one in Permission if one not in NEVER]
    made = await make(office, permissions=everything, per_minute=6000)
    for route in live():
        answer = await by_key(office, made, route.method, address(route), json={}, headers=FROM_OUTSIDE)
        if route.permission is Door.ANYBODY:
            assert answer.status_code not in (401, 403), route
        elif isinstance(route.permission, Door) or route.permission in NEVER:
            refused(answer, 403, "forbidden")
        else:
            assert answer.status_code != 401, route
            assert answer.status_code < 500 or answer.json()["code"] == "unavailable", (route, answer.text)


async def test_what_a_key_does_is_told_with_its_number(office: Office) -> None:
    made = await make(office, permissions=["manage_tags"])
    tag = good(await by_key(office, made, "POST", "/api/tags", json={"name": "Por clave", "color": "lima"}), 201)
    [row] = await office.pool.fetch("select * from audit where subject = $1", f"tag:{tag['id']}")
    assert (row["key_id"], row["session_id"], row["device"]) == (made["key"]["id"], None, "Tablero")
    assert row["user_id"] == office.ids["ada"]


async def test_a_key_that_asks_too_often_is_told_when_to_go_on(office: Office) -> None:
    made = await make(office, per_minute=2)
    for _ in range(2):
        good(await by_key(office, made, "GET", "/api/saved-reports"))
    answer = await by_key(office, made, "GET", "/api/saved-reports")
    refused(answer, 429, "too_many_requests")
    assert int(answer.headers["retry-after"]) > 0
    other = await make(office, name="Otra")
    good(await by_key(office, other, "GET", "/api/saved-reports"))


def test_a_minute_comes_back_evenly() -> None:
    left = Allowances()
    assert [left.take(1, 2, NOON) for _ in range(3)] == [0.0, 0.0, 30.0]
    assert left.take(1, 2, NOON + timedelta(seconds=29)) == pytest.approx(1.0)
    assert left.take(1, 2, NOON + timedelta(seconds=31)) == 0.0
    assert [left.take(1, 2, NOON + timedelta(hours=1)) for _ in range(3)][2] > 0, "no more than a minute is kept"


def test_what_may_be_given() -> None:
    class Holder:
        role, permissions = "admin", None

    assert set(grantable(Holder())) == set(PRESETS["admin"]) - NEVER  # type: ignore[arg-type]
