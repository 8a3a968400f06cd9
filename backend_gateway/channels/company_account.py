"""The company's provider of accounts over HTTP: its description, the exchange of a code, the proof of who it is.

    describe   GET issuer/.well-known/openid-configuration
    exchange   POST its token endpoint, GET its keys, check the ID token

Called by `actions/company_sign_in`. Nothing is kept between two sign-ins (they are rare, and keys are changed), no
redirect is followed, answers are small, and nothing in here logs. Every failure is a `Doubted`.
"""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

import httpx
import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from msgspec import Struct

from backend_gateway.domain.company_account import ALGORITHMS, Doubt, Doubted, Person, is_safe, person_of
from protocol.rules.pkce import challenge_of

DEADLINE_S: Final = 15.0
MOST_BYTES: Final = 512 * 1024
LEEWAY_S: Final = 60
"""Clocks of two machines are never the same."""
_SCOPES: Final = "openid email profile"


class Description(Struct, frozen=True, kw_only=True):
    """What a provider says of itself, as far as we use it."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)


class Client(Struct, frozen=True, kw_only=True):
    """Who we are there."""

    issuer: str
    client_id: str
    secret: str
    redirect: str

    def __repr__(self) -> str:
        return f"Client(issuer={self.issuer!r})"


class Question(Struct, frozen=True, kw_only=True):
    """What one sign-in keeps for itself: all three random. `verifier`: of our own PKCE towards the provider."""

    state: str
    nonce: str
    verifier: str

    def __repr__(self) -> str:
        return "Question(...)"


async def describe(issuer: str) -> Description:
    """Its own description. Raises Doubted."""
    async with _http() as http:
        return await _describe(http, issuer)


async def address_for(client: Client, question: Question) -> str:
    """Where the browser goes. Raises Doubted."""
    found = await describe(client.issuer)
    asked = {
        "response_type": "code", "client_id": client.client_id, "redirect_uri": client.redirect, "scope": _SCOPES,
        "state": question.state, "nonce": question.nonce, "code_challenge": challenge_of(question.verifier),
        "code_challenge_method": "S256", "prompt": "select_account",
    }  # fmt: skip
    joint = "&" if "?" in found.authorization_endpoint else "?"
    return f"{found.authorization_endpoint}{joint}{urlencode(asked)}"


async def exchange(client: Client, question: Question, code: str, now: float, *, own_people: bool) -> Person:
    """Who came back with this code. Raises Doubted."""
    async with _http() as http:
        found = await _describe(http, client.issuer)
        told = await _token(http, client, found, question, code)
        claims = _claims(told, await _keys(http, found), client, question, now)
    return person_of(claims, client.issuer, own_people=own_people)


def _http() -> httpx.AsyncClient:
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return httpx.AsyncClient(timeout=httpx.Timeout(10, connect=5), follow_redirects=False)


async def _describe(http: httpx.AsyncClient, issuer: str) -> Description:
    if not is_safe(issuer):
        raise Doubted(Doubt.PROVIDER)
    body = await _ask(http.build_request("GET", f"{issuer.rstrip('/')}/.well-known/openid-configuration"), http)
    try:
        found = msgspec.json.decode(body, type=Description)
    except msgspec.MsgspecError:
        raise Doubted(Doubt.PROVIDER) from None
    places = (found.authorization_endpoint, found.token_endpoint, found.jwks_uri)
    if found.issuer != issuer or not all(map(is_safe, places)):
        raise Doubted(Doubt.PROVIDER)  # a description of somebody else, or a way that is not safe
    return found


async def _token(
    http: httpx.AsyncClient, client: Client, found: Description, question: Question, code: str
) -> str:  # fmt: skip
    form = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": client.redirect,
        "client_id": client.client_id, "code_verifier": question.verifier,
    }  # fmt: skip
    auth: httpx.BasicAuth | None = None
    if client.secret and "client_secret_post" in found.token_endpoint_auth_methods_supported:
        form["client_secret"] = client.secret
    elif client.secret:
        auth = httpx.BasicAuth(client.client_id, client.secret)
    request = http.build_request("POST", found.token_endpoint, data=form, headers={"Accept": "application/json"})
    body = await _ask(next(auth.sync_auth_flow(request)) if auth else request, http)
    try:
        told = msgspec.json.decode(body, type=dict[str, Any]).get("id_token")
    except msgspec.MsgspecError:
        raise Doubted(Doubt.PROVIDER) from None
    if not isinstance(told, str):
        raise Doubted(Doubt.UNPROVEN)
    return told


async def _keys(http: httpx.AsyncClient, found: Description) -> KeySet:
    body = await _ask(http.build_request("GET", found.jwks_uri), http)
    try:
        return KeySet.import_key_set(msgspec.json.decode(body))
    except (JoseError, ValueError, TypeError, KeyError, AttributeError):
        raise Doubted(Doubt.PROVIDER) from None


def _claims(told: str, keys: KeySet, client: Client, question: Question, now: float) -> Mapping[str, Any]:
    """Those of the ID token, when it was made for us, by them, for this sign-in, and counts now (OIDC 3.1.3.7)."""
    try:
        claims = jwt.decode(told, keys, algorithms=list(ALGORITHMS)).claims
        jwt.JWTClaimsRegistry(
            now=int(now), leeway=LEEWAY_S,
            iss={"essential": True, "value": client.issuer}, aud={"essential": True, "value": client.client_id},
            exp={"essential": True}, iat={"essential": True}, nonce={"essential": True, "value": question.nonce},
        ).validate(claims)  # fmt: skip
    except (JoseError, ValueError, TypeError, KeyError):
        raise Doubted(Doubt.UNPROVEN) from None
    many = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if claims.get("azp", None if many else client.client_id) != client.client_id:
        raise Doubted(Doubt.UNPROVEN)
    return claims


async def _ask(request: httpx.Request, http: httpx.AsyncClient) -> bytes:
    """The body of a good answer, small and in time."""
    try:
        async with asyncio.timeout(DEADLINE_S):
            return await _read(request, http)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError):
        raise Doubted(Doubt.PROVIDER) from None


async def _read(request: httpx.Request, http: httpx.AsyncClient) -> bytes:
    response = await http.send(request, stream=True)
    try:
        body = bytearray()
        async for part in response.aiter_bytes():
            body += part
            if len(body) > MOST_BYTES:
                raise Doubted(Doubt.PROVIDER)
    finally:
        await response.aclose()
    if response.status_code != httpx.codes.OK:
        raise Doubted(Doubt.PROVIDER)
    return bytes(body)
