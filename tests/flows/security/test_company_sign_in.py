"""Signing in with the company's account: at a provider of others' making, and at one that lies."""

import hmac
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

from protocol.rules.pkce import challenge_of
from tests.flows.api.conftest import PASSWORD, Office, office
from tests.flows.security.providers import Liar, independent, lying
from tests.flows.security.test_second_factor import code_at, put_policy, turn_on

__all__ = ["office"]

PORT = 45678
SECRET = "secret at the provider"


@dataclass
class Program:
    """A desktop program that signs in: what it keeps for itself."""

    office: Office
    device: str = "laptop"

    def __post_init__(self) -> None:
        self.verifier = secrets.token_urlsafe(48)
        self.state = ""

    async def begin(self) -> httpx.Response:
        body = {"device": self.device, "challenge": challenge_of(self.verifier), "port": PORT, "protocol": 1}
        answer = await self.office.http.post("/api/sign-in/company", json=body)
        if answer.status_code == 201:
            self.state = answer.json()["state"]
        return answer

    async def back(self, code: str = "a code", state: str | None = None) -> dict[str, str]:
        """What comes to the program's port when the browser returns to the gateway."""
        path = "/api/sign-in/company/back"
        asked = {"state": self.state if state is None else state, "code": code}
        return came(await self.office.http.get(path, params=asked))

    async def finish(self, code: str, **changed: str) -> httpx.Response:
        body = {"code": code, "verifier": self.verifier, "device": self.device, "protocol": 1} | changed
        return await self.office.http.post("/api/sign-in/company/session", json=body)


def came(answer: httpx.Response) -> dict[str, str]:
    """The question part of where the browser is sent; it is this machine's port, nobody else's."""
    assert answer.status_code == 303, answer.text
    where = urlsplit(answer.headers["location"])
    assert (where.scheme, where.netloc) == ("http", f"127.0.0.1:{PORT}")
    return {name: values[0] for name, values in parse_qs(where.query).items()}


async def name_provider(office: Office, issuer: str, who: str = "ada", **more: Any) -> httpx.Response:
    body = {"issuer": issuer, "client_id": "relevo", "name": "Andes", "secret": SECRET} | more
    return await office.ask(who, "PUT", "/api/sign-in/provider", json=body)


async def through_the_browser(address: str, subject: str) -> httpx.Response:
    """Somebody chooses their account at the independent provider; its browser is back at the gateway."""
    async with httpx.AsyncClient(trust_env=False) as browser:
        chosen = await browser.post(address, data={"sub": subject})
        assert chosen.status_code == 302, chosen.text
        return await browser.get(chosen.headers["location"])


# ------------------------------------------------------------------------------------- a provider of others' making


async def test_somebody_signs_in_at_a_provider_and_is_known_from_then_on(office: Office) -> None:
    ana = {"sub": "u-1", "email": "ANA@andes.test", "email_verified": True}
    async with independent(ana, {"sub": "u-2", "email": "nobody@andes.test", "email_verified": True}) as issuer:
        assert (await name_provider(office, issuer)).status_code == 200
        assert (await office.http.get("/api/sign-in")).json() == {"company": "Andes", "passwords": "everyone"}
        for _ in range(2):  # by the address first, by the account afterwards
            program = Program(office)
            where = (await program.begin()).json()["address"]
            told = came(await through_the_browser(where, "u-1"))
            assert told["state"] == program.state
            answer = await program.finish(told["code"])
            assert answer.status_code == 201, answer.text
            assert answer.json()["user"]["name"] == "Ana"
            await office.pool.execute("update users set email = 'other@andes.test' where name = 'Ana'")
        me = await office.http.get("/api/session", headers={"authorization": f"Bearer {answer.json()['token']}"})
        assert me.json()["name"] == "Ana"
        where = (await Program(office).begin()).json()["address"]
        assert came(await through_the_browser(where, "u-2"))["doubt"] == "unknown", "no account is made"
    done = [row[0] for row in await office.pool.fetch("select action from audit order by id")]
    assert done.count("company_account.linked") == 1
    opened = await office.pool.fetchval("select detail from audit where action = 'session.opened' order by id desc")
    assert "Andes" in opened


async def test_who_gives_up_at_the_provider_is_told_so_at_home(office: Office) -> None:
    async with independent() as issuer:
        await name_provider(office, issuer)
        program = Program(office)
        where = (await program.begin()).json()["address"]
        async with httpx.AsyncClient(trust_env=False) as browser:
            refused = await browser.post(where, data={"action": "deny"})
        assert "error" in refused.headers["location"]
        assert (await program.back(code=""))["doubt"] == "denied"


# --------------------------------------------------------------------------------------------- a provider that lies


@pytest.fixture
def liar() -> Any:
    with lying() as found:
        yield found


async def lied_to(office: Office, liar: Liar) -> dict[str, str]:
    """What comes of a sign-in at it."""
    program = Program(office)
    begun = await program.begin()
    assert begun.status_code == 201, begun.text
    asked = parse_qs(urlsplit(begun.json()["address"]).query)
    if not liar.nonce:
        liar.nonce = asked["nonce"][0]
    return await program.back()


async def test_an_honest_answer_opens_so_the_refusals_below_are_about_the_lie(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer)
    program = Program(office)
    asked = parse_qs(urlsplit((await program.begin()).json()["address"]).query)
    liar.nonce = asked["nonce"][0]
    told = await program.back()
    assert (await program.finish(told["code"])).status_code == 201
    form = liar.forms[0]
    assert form["client_secret"] == [SECRET]
    assert challenge_of(form["code_verifier"][0]) == asked["code_challenge"][0], "PKCE towards the provider too"


def by_hand(claims: dict[str, Any], secret: bytes) -> str:
    """HS256 with a key the library would not take for one."""
    head, body = (
        urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in ({"alg": "HS256", "kid": "one"}, claims)
    )
    mac = hmac.new(secret, head + b"." + body, "sha256").digest()
    return (head + b"." + body + b"." + urlsafe_b64encode(mac).rstrip(b"=")).decode()


STRANGER = ECKey.generate_key("P-256", {"kid": "one"}, private=True)
CLAIMS: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://evil.example"},
    "for somebody else": {"aud": "another program"},
    "for many, and not for us first": {"aud": ["relevo", "another"], "azp": "another"},
    "for many, and for nobody first": {"aud": ["relevo", "another"]},
    "another sign-in's": {"nonce": "an older one"},
    "over": {"exp": 1_700_000_000},
    "from tomorrow": {"nbf": 4_000_000_000},
    "of nobody": {"sub": ""},
}


@pytest.mark.parametrize("claims", CLAIMS.values(), ids=list(CLAIMS))
async def test_a_token_that_is_not_ours_opens_nothing(office: Office, liar: Liar, claims: dict[str, Any]) -> None:
    await name_provider(office, liar.issuer)
    liar.claims = claims
    assert (await lied_to(office, liar))["doubt"] == "unproven"
    assert await office.pool.fetchval("select count(*) from company_accounts") == 0


@pytest.mark.parametrize("missing", ["iss", "aud", "exp", "iat", "nonce", "sub"])
async def test_a_token_that_leaves_something_out_opens_nothing(office: Office, liar: Liar, missing: str) -> None:
    await name_provider(office, liar.issuer)
    liar.drop = (missing,)
    assert (await lied_to(office, liar))["doubt"] == "unproven"


async def test_a_signature_that_proves_nothing_opens_nothing(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer)
    public = liar.key.as_pem(private=False)

    def unsigned(claims: dict[str, Any]) -> str:
        head, body, _ = liar.honest(claims).split(".")
        del head
        return f"eyJhbGciOiJub25lIn0.{body}."

    lies = {
        "a stranger's key": lambda claims: jwt.encode({"alg": "ES256", "kid": "one"}, claims, STRANGER),
        "our secret as the key": lambda claims: jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET)),
        "the public key as a secret": lambda claims: by_hand(claims, public),
        "none": unsigned,
        "changed afterwards": lambda claims: liar.honest(claims)[:-4] + "AAAA",
        "no token": lambda _claims: "",
        "no JWT": lambda _claims: "a.b",
    }
    for name, sign in lies.items():
        liar.sign, liar.nonce = sign, ""
        assert (await lied_to(office, liar))["doubt"] == "unproven", name


async def test_an_address_nobody_proved_is_nobodys(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer)
    liar.claims = {"email_verified": False}
    assert (await lied_to(office, liar))["doubt"] == "unverified"
    liar.drop, liar.claims, liar.nonce = ("email_verified",), {}, ""
    assert (await lied_to(office, liar))["doubt"] == "unverified"
    await name_provider(office, liar.issuer, own_people=True)
    liar.nonce = ""
    assert "code" in await lied_to(office, liar), "only people of the company have accounts there"
    liar.drop, liar.claims, liar.nonce = (), {"email_verified": False, "sub": "u-9", "email": "sol@andes.test"}, ""
    assert (await lied_to(office, liar))["doubt"] == "unverified", "what it denies is never believed"
    liar.claims, liar.nonce = {"sub": "u-2"}, ""
    assert (await lied_to(office, liar))["doubt"] == "unknown", "a second account is not another way into Ana's"


async def test_whoever_is_switched_off_stays_out(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer)
    await office.pool.execute("update users set active = false where name = 'Ana'")
    assert (await lied_to(office, liar))["doubt"] == "off"


async def test_a_provider_that_describes_somebody_else_or_a_way_that_is_not_safe_is_refused(
    office: Office, liar: Liar
) -> None:
    lies: dict[str, Any] = {
        "another issuer": lambda told: told | {"issuer": "https://accounts.example"},
        "plain HTTP": lambda told: told | {"token_endpoint": "http://accounts.example/token"},
        "a file": lambda told: told | {"jwks_uri": "file:///etc/passwd"},
        "a redirect": lambda _told: ("http://127.0.0.1:9/",),
        "no JSON": lambda _told: b"<html>",
        "too large": lambda _told: b" " * 600_000,
        "half": lambda told: {"issuer": told["issuer"]},
    }
    for name, lie in lies.items():
        liar.describe = lie
        answer = await name_provider(office, liar.issuer)
        assert (answer.status_code, answer.json()["data"]["problems"][0]["path"]) == (400, "issuer"), name
    for issuer in ("http://accounts.example", "ftp://x", "https://u:p@accounts.example", "https://", "x"):
        assert (await name_provider(office, issuer)).status_code == 400, issuer
    assert await office.pool.fetchval("select count(*) from sign_in_provider") == 0


# -------------------------------------------------------------------------------- between the browser and the program


async def waiting(office: Office, liar: Liar) -> tuple[Program, str]:
    """A program whose browser came back, with the code."""
    await name_provider(office, liar.issuer)
    program = Program(office)
    liar.nonce = parse_qs(urlsplit((await program.begin()).json()["address"]).query)["nonce"][0]
    return program, (await program.back())["code"]


async def test_a_code_opens_once_and_only_for_who_began(office: Office, liar: Liar) -> None:
    program, code = await waiting(office, liar)
    thief = Program(office, device=program.device)
    for answer in (
        await thief.finish(code),  # saw the browser's address, has not what was kept
        await program.finish(code, device="another"),
        await program.finish(code + "x"),
    ):
        assert (answer.status_code, answer.json()["data"]) == (403, {"doubt": "over"})
    assert (await program.finish(code)).status_code == 201
    assert (await program.finish(code)).json()["data"] == {"doubt": "over"}


async def test_a_state_counts_once_and_nobody_elses_counts_at_all(office: Office, liar: Liar) -> None:
    program, _ = await waiting(office, liar)
    path = "/api/sign-in/company/back"
    for state in (program.state, "made up", "", "x" * 101):
        answer = await office.http.get(path, params={"state": state, "code": "again"})
        assert answer.status_code in (200, 400), state
        assert "location" not in answer.headers
    kept = [bytes(row[0]) for row in await office.pool.fetch("select state_hash from company_sign_ins")]
    assert program.state.encode() not in kept, "of a state only the hash is kept"


async def test_a_sign_in_that_took_too_long_is_over(office: Office, liar: Liar) -> None:
    program, code = await waiting(office, liar)
    await office.pool.execute("update company_sign_ins set back_at = back_at - interval '6 minutes'")
    assert (await program.finish(code)).json()["data"] == {"doubt": "over"}
    slow = Program(office)
    await slow.begin()
    await office.pool.execute("update company_sign_ins set began_at = began_at - interval '11 minutes'")
    assert (await slow.back())["doubt"] == "over"


async def test_a_program_cannot_fill_our_table(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer)
    await office.pool.execute(
        "insert into company_sign_ins (state_hash, question_sealed, issuer, challenge, port, device, address, began_at)"
        " select decode(md5(n::text), 'hex'), '', 'x', 'x', 2000, 'x', '127.0.0.1', now() from generate_series(1, 60) n"
    )
    assert (await Program(office).begin()).status_code == 429


async def test_a_second_factor_is_asked_for_unless_the_provider_asks_for_one(office: Office, liar: Liar) -> None:
    secret, _ = await turn_on(office, "ana")
    program, code = await waiting(office, liar)
    assert (await program.finish(code)).json()["code"] == "code_needed"
    assert (await program.finish(code, factor="000000")).json()["code"] == "code_wrong"
    assert (await program.finish(code, factor=code_at(secret))).status_code == 201
    assert await office.pool.fetchval("select failed from second_factors") == 0
    await name_provider(office, liar.issuer, asks_factor=True)
    again = Program(office)
    liar.nonce = parse_qs(urlsplit((await again.begin()).json()["address"]).query)["nonce"][0]
    assert (await again.finish((await again.back())["code"])).status_code == 201


async def test_who_has_to_have_a_second_factor_sets_it_up_on_the_way_in(office: Office, liar: Liar) -> None:
    await put_policy(office, {"second_factor": ["agent"]})
    program, code = await waiting(office, liar)
    assert (await program.finish(code)).json()["code"] == "enrolment_needed"
    body = {"code": code, "verifier": program.verifier, "device": program.device, "protocol": 1}
    enrolment = await office.http.post("/api/sign-in/company/enrolment", json=body)
    assert enrolment.status_code == 201
    answer = await program.finish(code, factor=code_at(enrolment.json()["secret"], -1))
    assert answer.status_code == 201
    assert len(answer.json()["recovery_codes"]) == 10


# ---------------------------------------------------------------------------------------------- who decides, and keeps


async def test_only_who_may_decide_how_people_sign_in_names_a_provider(office: Office, liar: Liar) -> None:
    for who in ("ana", "sol"):
        assert (await name_provider(office, liar.issuer, who=who)).status_code == 403
        assert (await office.ask(who, "GET", "/api/sign-in/provider")).status_code == 403
        assert (await office.ask(who, "DELETE", "/api/sign-in/provider")).status_code == 403


async def test_the_secret_is_kept_sealed_told_to_nobody_and_not_carried_to_another_issuer(
    office: Office, liar: Liar
) -> None:
    await name_provider(office, liar.issuer)
    told = await office.ask("ada", "GET", "/api/sign-in/provider")
    assert SECRET not in told.text
    assert told.json()["has_secret"] is True
    assert told.json()["redirect"] == f"{office.gateway.url}/api/sign-in/company/back"
    assert SECRET.encode() not in await office.pool.fetchval("select secret_sealed from sign_in_provider")
    assert SECRET not in str(await office.pool.fetch("select detail, before, after from audit"))
    kept = await name_provider(office, liar.issuer, secret=None, name="Otro")
    assert kept.json()["has_secret"] is True
    with lying() as other:
        assert (await name_provider(office, other.issuer, secret=None)).json()["has_secret"] is False
    assert (await office.ask("ada", "DELETE", "/api/sign-in/provider")).status_code == 204
    assert (await office.http.get("/api/sign-in")).json() == {}
    assert (await Program(office).begin()).json()["data"] == {"doubt": "none"}


async def test_passwords_may_be_left_to_administration(office: Office, liar: Liar) -> None:
    await name_provider(office, liar.issuer, passwords="administration")
    answer = await office.sign_in("ana")
    assert (answer.status_code, answer.json()["data"]) == (403, {"doubt": "only"})
    assert (await office.sign_in("ana", "wrong password")).json()["code"] == "wrong_credentials", "no hint for guessers"
    assert (await office.sign_in("ada", PASSWORD)).status_code == 201, "who can mend the provider is never locked out"
