"""The second factor at the door: enrolment, codes once, recovery codes, guessing, links for a new password."""

import asyncio
import time
from typing import Any

import httpx
import pyotp

from tests.flows.api.conftest import PASSWORD, Office
from tests.flows.security.conftest import follow

STEP = 30


async def enter(
    office: Office, name: str, code: str = "", device: str = "", password: str = PASSWORD
) -> httpx.Response:
    body = {"email": f"{name}@andes.test", "password": password, "device": device or f"device of {name}", "code": code}
    return await office.http.post("/api/session", json=body)


def code_at(secret: str, offset: int = 0) -> str:
    """The code `offset` steps from now."""
    return pyotp.TOTP(secret).at(int(time.time()) + offset * STEP)


async def turn_on(office: Office, name: str) -> tuple[str, list[str]]:
    """The secret and the recovery codes of a factor set up from inside, confirmed with the code of the step before."""
    begun = await office.ask(name, "POST", "/api/me/second-factor", json={"password": PASSWORD})
    assert begun.status_code == 201, begun.text
    secret = begun.json()["secret"]
    answer = await office.ask(name, "POST", "/api/me/second-factor/confirm", json={"code": code_at(secret, -1)})
    assert answer.status_code == 200, answer.text
    return secret, answer.json()["codes"]


async def put_policy(office: Office, body: dict[str, Any], **kwargs: Any) -> httpx.Response:
    return await office.ask("ada", "PUT", "/api/policies/security/0", json={"body": body}, **kwargs)


async def actions(office: Office, name: str) -> list[str]:
    """What the audit tells of a person, oldest first."""
    rows = await office.pool.fetch("select action from audit where user_id = $1 order by id", office.ids[name])
    return [row[0] for row in rows]


async def test_a_code_is_asked_for_after_the_password_and_opens_once(office: Office) -> None:
    secret, _ = await turn_on(office, "ana")
    assert (await enter(office, "ana")).json()["code"] == "code_needed"
    assert (await enter(office, "ana", password="wrong password")).json()["code"] == "wrong_credentials"
    code = code_at(secret)
    answers = await asyncio.gather(*(enter(office, "ana", code) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 400, 400, 400], "a code opens once"
    assert (await enter(office, "ana", code_at(secret, -1))).status_code in (400, 429), "nor does an earlier one"
    assert {"second_factor.on", "second_factor.wrong"} <= set(await actions(office, "ana"))


async def test_the_code_of_a_confirmation_does_not_open_a_session(office: Office) -> None:
    begun = await office.ask("ana", "POST", "/api/me/second-factor", json={"password": PASSWORD})
    code = code_at(begun.json()["secret"])
    done = await office.ask("ana", "POST", "/api/me/second-factor/confirm", json={"code": code})
    assert len(set(done.json()["codes"])) == 10
    assert (await enter(office, "ana", code)).json()["code"] == "code_wrong"


async def test_codes_far_from_now_open_nothing(office: Office) -> None:
    secret, _ = await turn_on(office, "ana")
    for offset in (-4, 4):
        assert (await enter(office, "ana", code_at(secret, offset))).json()["code"] == "code_wrong"
    for typed in ("000 00", "١٢٣٤٥٦", "' or 1=1", "x" * 40):
        assert (await enter(office, "ana", typed, device=f"another one {typed!r}"[:40])).status_code in (400, 429)


async def test_a_recovery_code_opens_once_however_it_is_typed(office: Office) -> None:
    _, codes = await turn_on(office, "ana")
    stored = await office.pool.fetch("select code_hash from recovery_codes")
    assert len(stored) == 10
    assert not any(codes[0].encode() in row[0] for row in stored)
    typed = codes[0].lower().replace("-", " ")
    assert (await enter(office, "ana", typed)).status_code == 201
    assert (await enter(office, "ana", codes[0])).json()["code"] == "code_wrong"
    told = (await office.ask("ana", "GET", "/api/me/second-factor")).json()
    assert (told["on"], told["recovery_left"]) == (True, 9)
    renewed = await office.ask("ana", "POST", "/api/me/second-factor/recovery-codes", json={"password": PASSWORD})
    assert (await enter(office, "ana", codes[1])).json()["code"] == "code_wrong"
    assert (await enter(office, "ana", renewed.json()["codes"][1])).status_code == 201


async def test_guessing_codes_is_slowed_down_and_locks_nobody_out_of_their_device(office: Office) -> None:
    """The guesser has the password and a new device for every guess; the owner's device goes on."""
    secret, _ = await turn_on(office, "ana")
    guesses = [await enter(office, "ana", "000000", device=f"strange {n:04}") for n in range(8)]
    assert [answer.status_code for answer in guesses[:5]] == [400] * 5
    assert guesses[-1].status_code == 429
    assert int(guesses[-1].headers["retry-after"]) >= 1
    assert (await enter(office, "ana", code_at(secret, 1))).status_code == 201


async def test_the_right_password_without_a_code_forgives_no_wrong_code(office: Office) -> None:
    await turn_on(office, "ana")
    statuses = []
    for _ in range(7):
        assert (await enter(office, "ana", device="strange device")).status_code in (401, 429)
        statuses.append((await enter(office, "ana", "000000", device="strange device")).status_code)
    assert 429 in statuses


async def test_who_must_and_has_not_sets_it_up_before_anything_else(office: Office) -> None:
    assert (await put_policy(office, {"second_factor": ["agent"]})).status_code == 200
    assert (await enter(office, "ana")).json()["code"] == "enrolment_needed"
    body = {"email": "ana@andes.test", "password": "wrong password", "device": "device of ana"}
    wrong = await office.http.post("/api/session/enrolment", json=body)
    assert wrong.json()["code"] == "wrong_credentials", "a secret only for the right password"
    begun = (await office.http.post("/api/session/enrolment", json=body | {"password": PASSWORD})).json()
    assert begun["uri"].startswith("otpauth://totp/Andes:ana%40andes.test?")
    assert (await enter(office, "ana", "000000")).json()["code"] == "code_wrong"
    opened = await enter(office, "ana", code_at(begun["secret"]))
    assert (opened.status_code, len(opened.json()["recovery_codes"])) == (201, 10)
    again = await office.http.post("/api/session/enrolment", json=body | {"password": PASSWORD})
    assert again.json()["code"] == "already_done", "who has the password alone replaces no phone"
    office.tokens["ana"] = opened.json()["token"]
    off = await office.ask("ana", "POST", "/api/me/second-factor/off", json={"password": PASSWORD})
    assert off.json()["code"] == "forbidden", "one's role asks for it"


async def test_a_secret_is_sealed_and_taken_away_by_password_only(office: Office) -> None:
    secret, _ = await turn_on(office, "ana")
    sealed = await office.pool.fetchval("select secret_sealed from second_factors")
    assert secret.encode() not in sealed
    wrong = await office.ask("ana", "POST", "/api/me/second-factor/off", json={"password": "wrong password"})
    assert wrong.status_code == 400
    assert (await enter(office, "ana")).json()["code"] == "code_needed"
    off = await office.ask("ana", "POST", "/api/me/second-factor/off", json={"password": PASSWORD})
    assert off.status_code == 204
    assert (await enter(office, "ana")).status_code == 201


async def test_an_admin_takes_a_lost_phone_away_and_its_sessions_end(office: Office) -> None:
    await turn_on(office, "ana")
    path = f"/api/users/{office.ids['ana']}/second-factor"
    assert (await office.ask("sol", "DELETE", path)).status_code == 403
    assert (await office.ask("ada", "DELETE", path)).status_code == 204
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 401
    assert (await enter(office, "ana")).status_code == 201
    assert "second_factor.off" in await actions(office, "ada")


async def test_a_link_sets_a_password_once_and_ends_every_session(office: Office) -> None:
    path = f"/api/users/{office.ids['ana']}/password-link"
    assert (await office.ask("sol", "POST", path)).status_code == 403
    first = (await office.ask("ada", "POST", path)).json()["code"]
    code = (await office.ask("ada", "POST", path)).json()["code"]
    fresh = {"password": "a quite new password"}
    assert (await office.http.post("/api/password", json=fresh | {"code": first})).json()["code"] == "link_over"
    short = await office.http.post("/api/password", json={"code": code, "password": "short"})
    assert short.json()["code"] == "bad_request", "the code is still good then"
    answers = await asyncio.gather(
        *(office.http.post("/api/password", json=fresh | {"code": code.lower()}) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 400, 400]
    assert next(one for one in answers if one.status_code == 200).json() == {"email": "ana@andes.test"}
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 401
    assert (await enter(office, "ana")).json()["code"] == "wrong_credentials"
    assert (await enter(office, "ana", password=fresh["password"])).status_code == 201
    rows = await office.pool.fetch("select detail::text from audit")
    assert not any(code in (row[0] or "") for row in rows)


async def test_a_link_lasts_an_hour_and_gives_no_second_factor_away(office: Office) -> None:
    path = f"/api/users/{office.ids['ana']}/password-link"
    code = (await office.ask("ada", "POST", path)).json()["code"]
    await office.pool.execute("update password_links set expires_at = now() - interval '1 second'")
    late = await office.http.post("/api/password", json={"code": code, "password": "a quite new password"})
    assert late.json()["code"] == "link_over"
    await turn_on(office, "ana")
    code = (await office.ask("ada", "POST", path)).json()["code"]
    await office.http.post("/api/password", json={"code": code, "password": "a quite new password"})
    assert (await enter(office, "ana", password="a quite new password")).json()["code"] == "code_needed"


async def test_nobody_shuts_themselves_out_and_others_are_kept_out(office: Office) -> None:
    refused = await put_policy(office, {"networks": ["203.0.113.0/24"]})
    assert (refused.status_code, refused.json()["data"]["problems"][0]["code"]) == (422, "shuts_out")
    nonsense = await put_policy(office, {"networks": ["anywhere"]})
    assert nonsense.json()["data"]["problems"][0] | {"detail": ""} == {
        "code": "network", "path": "networks.0", "detail": "",
    }  # fmt: skip
    assert (await put_policy(office, {"networks": ["127.0.0.0/8", "203.0.113.0/24"]})).status_code == 200
    for address, wanted in (("203.0.113.9", 200), ("198.51.100.7", 403), ("::ffff:203.0.113.9", 200)):
        headers = {"x-forwarded-for": address}
        assert (await office.ask("ana", "GET", "/api/session", headers=headers)).status_code == wanted, address
    body = {"email": "ana@andes.test", "password": PASSWORD, "device": "device of ana"}
    outside = await office.http.post("/api/session", json=body, headers={"x-forwarded-for": "198.51.100.7"})
    assert outside.json()["code"] == "address_refused"


async def test_an_office_whose_address_changed_is_let_in_from_the_gateways_machine(office: Office) -> None:
    headers = {"x-forwarded-for": "203.0.113.9"}
    assert (await put_policy(office, {"networks": ["203.0.113.0/24"]}, headers=headers)).status_code == 200
    elsewhere = await put_policy(office, {}, headers={"x-forwarded-for": "198.51.100.7"})
    assert elsewhere.json()["code"] == "address_refused"
    said_to_be_here = await put_policy(office, {}, headers={"x-forwarded-for": "127.0.0.1"})
    assert said_to_be_here.json()["code"] == "address_refused", "a header makes nobody local"
    assert (await enter(office, "ada")).status_code == 201
    assert (await put_policy(office, {})).status_code == 200
    assert (await office.ask("ana", "GET", "/api/session", headers=headers)).status_code == 200


async def test_sessions_end_as_the_policy_says_also_those_that_are_open(office: Office) -> None:
    assert (await put_policy(office, {"session_days": 2, "idle_hours": 3})).status_code == 200
    set_back = "update sessions set {} = now() - interval '{}' where user_id = $1"
    await office.pool.execute(set_back.format("seen_at", "2 hours"), office.ids["ana"])
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 200
    await office.pool.execute(set_back.format("seen_at", "4 hours"), office.ids["ana"])
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 401
    await office.pool.execute(set_back.format("created_at", "3 days"), office.ids["sol"])
    assert (await office.ask("sol", "GET", "/api/session")).status_code == 401


async def test_passwords_are_as_long_as_the_company_says(office: Office) -> None:
    await put_policy(office, {"password_min": 16})
    change = {"current": PASSWORD, "password": "twelve chars"}
    assert (await office.ask("ana", "PUT", "/api/me/password", json=change)).status_code == 400
    change["password"] = "sixteen chars it is"
    assert (await office.ask("ana", "PUT", "/api/me/password", json=change)).status_code == 204


async def test_a_revoked_session_loses_its_stream_at_once_and_others_stay(office: Office) -> None:
    async with follow(office, "ana") as stream:
        await stream.recv()
        mine = (await office.ask("ana", "GET", "/api/me/sessions")).json()
        other = (await office.sign_in("ana", device="another device")).json()["token"]
        assert [line["current"] for line in mine] == [True]
        path = f"/api/me/sessions/{mine[0]['id']}"
        assert (await office.ask("sol", "DELETE", path)).status_code == 404, "nobody ends a colleague's by its number"
        office.tokens["other"] = other
        assert (await office.ask("other", "DELETE", path)).status_code == 204
        async with asyncio.timeout(10):
            while '"revoked"' not in str(await stream.recv()):
                pass
    assert (await office.ask("ana", "GET", "/api/session")).status_code == 401
    assert (await office.ask("other", "GET", "/api/session")).status_code == 200
    lines = (await office.ask("ada", "GET", f"/api/users/{office.ids['ana']}/sessions")).json()
    assert len(lines) == 1
    ended = f"/api/users/{office.ids['ana']}/sessions/{lines[0]['id']}"
    assert (await office.ask("ada", "DELETE", ended)).status_code == 204
    assert (await office.ask("other", "GET", "/api/session")).status_code == 401


async def test_a_session_is_never_one_the_client_chose(office: Office) -> None:
    """Fixation: a token that somebody planted is neither taken nor kept."""
    planted = "rs1_planted"
    body = {"email": "ana@andes.test", "password": PASSWORD, "device": "device of ana", "token": planted}
    headers = {"authorization": f"Bearer {planted}", "cookie": f"token={planted}"}
    first, second = [(await office.http.post("/api/session", json=body, headers=headers)).json() for _ in range(2)]
    assert planted not in (first["token"], second["token"])
    assert first["token"] != second["token"]
    assert (await office.http.get("/api/session", headers=headers)).status_code == 401


async def test_whoever_has_no_account_learns_nothing_of_second_factors(office: Office) -> None:
    await turn_on(office, "ana")
    for name in ("ana", "nobody"):
        wrong = await enter(office, name, "000000", password="wrong password")
        assert (wrong.status_code, wrong.json()["code"]) == (401, "wrong_credentials")
