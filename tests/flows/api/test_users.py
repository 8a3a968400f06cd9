"""Colleagues and teams over the API: who may change them, who cannot be locked out, who loses access at once."""

import asyncio
from typing import Any

import pytest
import websockets

from tests.flows.api.conftest import PASSWORD, Office

DEADLINE = 20.0
ANOTHER = "another good password"
NEW = {"email": "leo@andes.test", "name": "Leo", "password": PASSWORD}


def good(answer: Any, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


def refused(answer: Any, status: int, code: str) -> str:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    return str(answer.json().get("detail", answer.json()["title"]))


async def user(office: Office, name: str) -> Any:
    return next(row for row in good(await office.ask("ada", "GET", "/api/users")) if row["id"] == office.ids[name])


async def audited(office: Office, subject: str) -> list[str]:
    rows = await office.pool.fetch("select action from audit where subject = $1 order by id", subject)
    return [row[0] for row in rows]


async def test_an_administrator_makes_a_colleague_who_signs_in(office: Office) -> None:
    body = NEW | {"role": "supervisor", "visibility": "teams", "team_ids": [office.teams["Ventas"]]}
    made = good(await office.ask("ada", "POST", "/api/users", json=body), 201)
    assert (made["role"], made["visibility"], made["team_ids"]) == ("supervisor", "teams", [office.teams["Ventas"]])
    assert (await office.sign_in("leo")).status_code == 201
    assert await audited(office, f"user:{made['id']}") == ["user.created"]


@pytest.mark.parametrize(
    ("change", "code", "status"),
    [
        ({"email": "leo"}, "bad_request", 400),
        ({"email": "ANA@andes.test"}, "conflict", 409),
        ({"password": "short"}, "bad_request", 400),
        ({"role": "owner"}, "bad_request", 400),
        ({"team_ids": [987654]}, "bad_request", 400),
        ({"name": " "}, "bad_request", 400),
    ],
)
async def test_what_is_wrong_with_a_colleague_is_told(
    office: Office, change: dict[str, object], code: str, status: int
) -> None:
    before = await office.pool.fetchval("select count(*) from users")
    assert refused(await office.ask("ada", "POST", "/api/users", json=NEW | change), status, code)
    assert await office.pool.fetchval("select count(*) from users") == before


@pytest.mark.parametrize("who", ["ana", "sol"])
async def test_agents_and_supervisors_change_no_colleague(office: Office, who: str) -> None:
    before = await office.pool.fetch("select * from users order by id")
    path = f"/api/users/{office.ids['ana']}"
    requests = [("POST", "/api/users", NEW), ("PATCH", path, {"role": "admin"}), ("DELETE", f"{path}/sessions", None)]
    for method, place, body in [*requests, ("PUT", f"{path}/password", {"password": ANOTHER})]:
        refused(await office.ask(who, method, place, json=body), 403, "forbidden")
    assert await office.pool.fetch("select * from users order by id") == before


async def test_agents_change_no_team_and_supervisors_do(office: Office) -> None:
    ventas = f"/api/teams/{office.teams['Ventas']}"
    members = {"user_ids": [office.ids["ana"], office.ids["sol"]]}
    lines: list[tuple[str, str, dict[str, Any], int]] = [
        ("POST", "/api/teams", {"name": "Cobranza"}, 201),
        ("PATCH", ventas, {"name": "Ventas Lima"}, 200),
        ("PUT", f"{ventas}/members", members, 200),
    ]
    for method, place, body, status in lines:
        refused(await office.ask("ana", method, place, json=body), 403, "forbidden")
        good(await office.ask("sol", method, place, json=body), status)
    assert (await user(office, "ana"))["team_ids"] == [office.teams["Ventas"]]
    assert await audited(office, f"team:{office.teams['Ventas']}") == ["team.created", "team.renamed", "team.members"]
    good(await office.ask("sol", "PUT", f"{ventas}/members", json={"user_ids": []}))
    assert "team_ids" not in await user(office, "ana")
    refused(await office.ask("sol", "PATCH", ventas, json={"name": "Soporte"}), 409, "conflict")
    refused(await office.ask("sol", "PUT", f"{ventas}/members", json={"user_ids": [987654]}), 400, "bad_request")
    refused(await office.ask("sol", "PATCH", "/api/teams/987654", json={"name": "X"}), 404, "not_found")


@pytest.mark.parametrize("change", [{"active": False}, {"role": "agent"}, {"role": "supervisor", "active": False}])
async def test_the_last_administrator_cannot_be_lost(office: Office, change: dict[str, object]) -> None:
    path = f"/api/users/{office.ids['ada']}"
    words = refused(await office.ask("ada", "PATCH", path, json=change), 409, "last_admin")
    assert "administrator" in words
    good(await office.ask("ada", "PATCH", path, json={"name": "Ada B."}))
    await office.hire("eva", role="admin")
    good(await office.ask("eva", "PATCH", path, json=change))
    refused(await office.ask("eva", "PATCH", f"/api/users/{office.ids['eva']}", json=change), 409, "last_admin")


async def test_two_administrators_who_demote_each_other_at_once_leave_one(office: Office) -> None:
    await office.hire("eva", role="admin")
    both = [("ada", "eva"), ("eva", "ada")]
    answers = await asyncio.gather(
        *(office.ask(one, "PATCH", f"/api/users/{office.ids[two]}", json={"active": False}) for one, two in both)
    )
    assert sum(answer.status_code == 200 for answer in answers) == 1
    assert await office.pool.fetchval("select count(*) from users where role = 'admin' and active") == 1


async def _ended(stream: Any) -> bool:
    """Whether the stream is closed, after what it still says."""
    async with asyncio.timeout(DEADLINE):
        async for _ in stream:
            pass
    return True


async def test_who_is_switched_off_is_out_at_once_and_back_when_switched_on(office: Office) -> None:
    path = f"/api/users/{office.ids['ana']}"
    url = f"{office.gateway.url.replace('http', 'ws')}/api/stream"
    headers = {"authorization": f"Bearer {office.tokens['ana']}"}
    async with websockets.connect(url, additional_headers=headers) as stream:
        good(await office.ask("ada", "PATCH", path, json={"active": False}))
        assert await _ended(stream)
    refused(await office.ask("ana", "GET", "/api/session"), 401, "not_signed_in")
    assert (await office.sign_in("ana")).status_code == 403
    good(await office.ask("ada", "PATCH", path, json={"active": True}))
    refused(await office.ask("ana", "GET", "/api/session"), 401, "not_signed_in")
    assert (await office.sign_in("ana")).status_code == 201
    actions = await audited(office, f"user:{office.ids['ana']}")
    assert actions[-2:] == ["user.deactivated", "user.activated"]


async def test_a_new_password_from_an_administrator_ends_every_session(office: Office) -> None:
    path = f"/api/users/{office.ids['ana']}/password"
    good(await office.ask("ada", "PUT", path, json={"password": ANOTHER}), 204)
    refused(await office.ask("ana", "GET", "/api/session"), 401, "not_signed_in")
    assert (await office.sign_in("ana")).status_code == 401
    assert (await office.sign_in("ana", ANOTHER)).status_code == 201
    refused(await office.ask("ada", "PUT", "/api/users/987654/password", json={"password": ANOTHER}), 404, "not_found")


async def test_ones_own_new_password_ends_the_other_sessions_only(office: Office) -> None:
    other = (await office.sign_in("ana", device="the laptop at home")).json()["token"]
    wrong = {"current": "not my password", "password": ANOTHER}
    assert "present password" in refused(
        await office.ask("ana", "PUT", "/api/me/password", json=wrong), 400, "password_wrong"
    )
    good(await office.ask("ana", "PUT", "/api/me/password", json={"current": PASSWORD, "password": ANOTHER}), 204)
    good(await office.ask("ana", "GET", "/api/session"))
    office.tokens["ana at home"] = other
    refused(await office.ask("ana at home", "GET", "/api/session"), 401, "not_signed_in")
    assert (await office.sign_in("ana", ANOTHER)).status_code == 201
    assert await audited(office, f"user:{office.ids['ana']}") == [
        "user.created",
        "session.closed_everywhere",
        "user.password_changed",
    ]


async def test_guesses_of_the_present_password_are_slowed_down(office: Office) -> None:
    wrong = {"current": "not my password", "password": ANOTHER}
    answers = [await office.ask("ana", "PUT", "/api/me/password", json=wrong) for _ in range(7)]
    assert answers[0].status_code == 400
    assert answers[-1].status_code == 429
    assert "retry-after" in answers[-1].headers


async def test_an_administrators_own_password_keeps_the_session_they_use(office: Office) -> None:
    path = f"/api/users/{office.ids['ada']}/password"
    good(await office.ask("ada", "PUT", path, json={"password": ANOTHER}), 204)
    good(await office.ask("ada", "GET", "/api/session"))


async def test_a_lost_laptop_is_signed_out(office: Office) -> None:
    good(await office.ask("ada", "DELETE", f"/api/users/{office.ids['ana']}/sessions"), 204)
    refused(await office.ask("ana", "GET", "/api/session"), 401, "not_signed_in")
    refused(await office.ask("ada", "DELETE", "/api/users/987654/sessions"), 404, "not_found")


async def test_who_may_see_less_is_told_to_start_anew(office: Office) -> None:
    url = f"{office.gateway.url.replace('http', 'ws')}/api/stream"
    headers = {"authorization": f"Bearer {office.tokens['ana']}"}
    async with websockets.connect(url, additional_headers=headers) as stream, asyncio.timeout(DEADLINE):
        good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['ana']}", json={"visibility": "mine"}))
        async for frame in stream:
            if "resync" in str(frame):
                return
    raise AssertionError("the stream ended without a word")
