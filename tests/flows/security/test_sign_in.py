"""Guessing passwords, many at once, and sessions that must be over."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import websockets

from backend_gateway.actions import passwords
from backend_gateway.domain.sign_in import ADDRESS, Failures, Tally, decide_sign_in
from tests.flows.api.conftest import PASSWORD, Office
from tests.flows.security.conftest import Corner, follow

OFFICE, ELSEWHERE = "203.0.113.9", "198.51.100.7"


async def attempt(office: Office, email: str, password: str, address: str, device: str | None = None) -> httpx.Response:
    body = {"email": email, "password": password, "device": device or uuid.uuid4().hex}
    return await office.http.post("/api/session", json=body, headers={"x-forwarded-for": address})


async def spray(office: Office, address: str, count: int) -> list[int]:
    """One password on many accounts, each from a device nobody knows."""
    answers = [await attempt(office, f"nobody{n}@andes.test", "Verano2026", address) for n in range(count)]
    return [answer.status_code for answer in answers]


async def test_one_password_on_many_accounts_is_slowed_down(office: Office) -> None:
    statuses = await spray(office, ELSEWHERE, ADDRESS.free + 2)
    assert statuses[: ADDRESS.free] == [401] * ADDRESS.free
    assert 429 in statuses[ADDRESS.free :]
    assert (await attempt(office, "ana@andes.test", PASSWORD, OFFICE)).status_code == 201, "another address goes on"
    known = await attempt(office, "ana@andes.test", PASSWORD, ELSEWHERE, "device of ana")
    assert known.status_code == 201, "a device that is known goes on"


async def test_forty_people_behind_one_address_get_in_on_their_first_day(office: Office) -> None:
    """Everybody mistypes once on a new machine, all at the same time, and then gets in."""
    people = [f"nueva{n}" for n in range(40)]
    sql = (
        "insert into users (email, name, role, visibility, password_hash, language)"
        " select $1, $1, 'agent', 'all', password_hash, 'es' from users where id = $2"
    )
    for name in people:
        await office.pool.execute(sql, f"{name}@andes.test", office.ids["ana"])
    devices = {name: uuid.uuid4().hex for name in people}
    for password, wanted in (("wrong password", 401), (PASSWORD, 201)):
        answers = await asyncio.gather(
            *(attempt(office, f"{name}@andes.test", password, OFFICE, devices[name]) for name in people)
        )
        assert [answer.status_code for answer in answers] == [wanted] * 40


def test_an_address_never_waits_longer_than_half_a_minute() -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    verdict = decide_sign_in(Tally(address=Failures(100_000, now)), now)
    assert (verdict.allowed, verdict.wait, verdict.reasons) == (False, timedelta(seconds=30), ("address",))
    assert decide_sign_in(Tally(address=Failures(100_000, now), known_device=True), now).allowed


async def test_a_flood_of_sign_ins_is_told_to_come_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "MOST_WAITING", 2)
    answers = await asyncio.gather(*(attempt(office, f"x{n}@andes.test", "wrong one", OFFICE) for n in range(12)))
    statuses = {answer.status_code for answer in answers}
    assert statuses == {401, 503}
    told = next(answer for answer in answers if answer.status_code == 503)
    assert (told.json()["code"], told.headers["retry-after"]) == ("unavailable", "5")


@pytest.mark.parametrize(
    "email",
    [
        "ÀNA@ANDES.TEST",
        "ana@andes.test\u200b",
        "ana\u0000@andes.test",
        "аna@andes.test",
        "%@%",
        "' or 1=1 --@x",
        "ａna@andes.test",
    ],
)
async def test_strange_addresses_open_nothing(office: Office, email: str) -> None:
    answer = await attempt(office, email, PASSWORD, OFFICE)
    assert answer.status_code in (400, 401), answer.text


@pytest.mark.parametrize("password", ["x" * 1025, "x" * 900_000, "\u0000" * 20, "\U0001f600" * 1000])
async def test_strange_passwords_open_nothing(office: Office, password: str) -> None:
    assert (await attempt(office, "ana@andes.test", password, OFFICE)).status_code in (400, 401)


async def test_a_token_counts_in_its_header_only(corner: Corner) -> None:
    office, token = corner.office, corner.office.tokens["ana"]
    for query in (f"?token={token}", f"?access_token={token}", f"?authorization=Bearer%20{token}"):
        assert (await office.http.get(f"/api/snapshot{query}")).status_code == 401
        url = office.gateway.url.replace("http", "ws") + "/api/stream" + query
        async with websockets.connect(url, proxy=None) as stream:
            assert "bye" in str(await stream.recv())
            await stream.wait_closed()
            assert stream.close_code == 4401
    assert (await office.http.get("/api/snapshot", headers={"cookie": f"token={token}"})).status_code == 401
    basic = {"authorization": f"Basic {token}"}
    assert (await office.http.get("/api/snapshot", headers=basic)).status_code == 401


@pytest.mark.parametrize(
    "sql",
    [
        "update sessions set revoked_at = now() where user_id = $1",
        "update sessions set expires_at = now() where user_id = $1",
        "update users set active = false where id = $1",
    ],
)
async def test_a_session_that_ended_is_refused_at_the_next_request_and_at_the_door(corner: Corner, sql: str) -> None:
    office = corner.office
    await office.pool.execute(sql, office.ids["eve"])
    assert (await office.ask("eve", "GET", "/api/session")).status_code == 401
    async with follow(office, "eve") as stream:
        assert '"revoked"' in str(await stream.recv())
        await stream.wait_closed()
        assert stream.close_code == 4401


async def test_whoever_is_switched_off_learns_it_only_with_the_right_password(office: Office) -> None:
    await office.pool.execute("update users set active = false where id = $1", office.ids["ana"])
    assert (await attempt(office, "ana@andes.test", "wrong password", OFFICE)).json()["code"] == "wrong_credentials"
    assert (await attempt(office, "ana@andes.test", PASSWORD, OFFICE)).json()["code"] == "forbidden"
