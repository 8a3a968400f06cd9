"""The key of a device's file over HTTP: handed over, given back to the same device, refused to everybody else."""

import pytest

from tests.flows.api.conftest import Office

KEY, OTHER = "5a" * 32, "c3" * 32
MINE = "/api/me/devices/device of ana/key"
OUTSIDE = {"x-forwarded-for": "203.0.113.9"}


async def test_handed_over_and_given_back(office: Office) -> None:
    assert (await office.ask("ana", "GET", MINE)).status_code == 404
    for _ in range(2):
        assert (await office.ask("ana", "PUT", MINE, json={"key": KEY})).status_code == 204
    answer = await office.ask("ana", "GET", MINE)
    assert (answer.status_code, answer.json()) == (200, {"key": KEY})
    assert answer.headers["cache-control"] == "no-store"
    refused = await office.ask("ana", "PUT", MINE, json={"key": OTHER})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    assert KEY not in refused.text
    listed = (await office.ask("ana", "GET", "/api/me/devices")).json()
    assert [(row["device"], row["current"]) for row in listed] == [("device of ana", True)]
    assert KEY not in str(listed)


@pytest.mark.parametrize("who", ["sol", "ada"])
async def test_no_role_reads_what_is_somebody_elses(office: Office, who: str) -> None:
    await office.ask("ana", "PUT", MINE, json={"key": KEY})
    for method, path in (("GET", MINE), ("PUT", MINE), ("DELETE", MINE.removesuffix("/key"))):
        body = {"json": {"key": OTHER}} if method == "PUT" else {}
        answer = await office.ask(who, method, path, headers=dict(OUTSIDE), **body)
        assert answer.status_code == 404, (method, answer.text)
        assert KEY not in answer.text
    assert (await office.ask(who, "GET", "/api/me/devices")).json() == []
    answer = await office.sign_in(who, device="device of ana")  # the same machine, another person
    office.tokens[who] = answer.json()["token"]
    assert (await office.ask(who, "GET", MINE)).status_code == 404
    assert (await office.ask("ana", "GET", MINE)).json() == {"key": KEY}


async def test_nobody_and_ended_sessions_read_nothing(office: Office) -> None:
    await office.ask("ana", "PUT", MINE, json={"key": KEY})
    assert (await office.ask(None, "GET", MINE, headers=dict(OUTSIDE))).status_code == 401
    assert (await office.ask("ana", "DELETE", "/api/sessions")).status_code == 204
    assert (await office.ask("ana", "GET", MINE)).status_code == 401
    office.tokens["ana"] = (await office.sign_in("ana")).json()["token"]
    assert (await office.ask("ana", "GET", MINE)).json() == {"key": KEY}


async def test_a_lost_laptop_is_forgotten_from_another_device(office: Office) -> None:
    await office.ask("ana", "PUT", MINE, json={"key": KEY})
    laptop = office.tokens["ana"]
    office.tokens["ana"] = (await office.sign_in("ana", device="her desktop")).json()["token"]
    assert (await office.ask("ana", "GET", MINE)).status_code == 404, "another device of hers does not get it either"
    assert (await office.ask("ana", "DELETE", "/api/me/devices/device of ana")).status_code == 204
    office.tokens["lap"] = laptop
    assert (await office.ask("lap", "GET", MINE)).status_code == 401
    office.tokens["lap"] = (await office.sign_in("ana")).json()["token"]
    assert (await office.ask("lap", "GET", MINE)).status_code == 404


@pytest.mark.parametrize(
    "body", [{}, {"key": ""}, {"key": "5a" * 31}, {"key": "5A" * 32}, {"key": "zz" * 32}, {"key": 7}]
)
async def test_what_is_no_key_is_refused(office: Office, body: dict[str, object]) -> None:
    answer = await office.ask("ana", "PUT", MINE, json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


async def test_too_many_readings_are_told_when_to_come_back(office: Office) -> None:
    await office.ask("ana", "PUT", MINE, json={"key": KEY})
    answers = [await office.ask("ana", "GET", MINE) for _ in range(21)]
    assert [answer.status_code for answer in answers[-2:]] == [200, 429]
    assert int(answers[-1].headers["retry-after"]) > 3000
