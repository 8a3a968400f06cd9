"""Signing in with the company's account: the program's requests, and the browser's return from the provider."""

from datetime import timedelta
from html import escape
from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions import company_sign_in as actions
from backend_gateway.actions.company_sign_in import Door
from backend_gateway.api.context import Gate, Gateway
from backend_gateway.api.origins import tell_device
from backend_gateway.api.session import let_in, told
from backend_gateway.errors import RelevoError
from backend_gateway.store import company_sign_in as store
from protocol.api import Session
from protocol.company_sign_in import BeginSignIn, FinishSignIn, SignInBegun, SignInWays
from protocol.security import Enrolment

Incoming = Request[Any, Any, Any]
BACK = "/api/sign-in/company/back"
Told = Annotated[str, QueryParameter(max_length=4096)]
State = Annotated[str, QueryParameter(name="state", max_length=100)]
"""Called otherwise here: the framework keeps that word for itself."""
_PAGE = """<!doctype html><meta charset="utf-8"><title>Relevo</title>
<body style="font: 16px system-ui; max-width: 34em; margin: 15vh auto; padding: 0 1em">{0}</body>"""
_NOT_WAITED_FOR = (
    "Esta entrada ya terminó o tardó demasiado. Vuelve a Relevo y empieza otra vez.",
    "This sign-in is over or took too long. Go back to Relevo and start again.",
    "Esta entrada já terminou ou demorou demais. Volte ao Relevo e comece de novo.",
)
"""The browser's language is not the program's, so all three."""


async def sign_in_ways(gate: Gateway) -> SignInWays:
    """Which ways to sign in there are beside a password."""
    async with gate.reader() as reader:
        found = await store.provider(reader.conn)
    return SignInWays() if found is None else SignInWays(company=found.name, passwords=found.passwords)


async def begin_company_sign_in(gate: Gateway, request: Incoming, data: JSONBody[BeginSignIn]) -> SignInBegun:
    """Where the browser goes to sign in with the company's account. Listen at the port until it is back."""
    await let_in(gate, request, data.protocol)
    return await actions.begin(door(gate, request), data, _address(request), gate.clock())


async def company_sign_in_back(gate: Gateway, request: Incoming, waited: State = "", code: Told = "") -> Response[str]:
    """For browsers: back from the provider, and on to the program that waits on the same machine."""
    where = await actions.come_back(door(gate, request), waited, code, gate.clock()) if waited else None
    if where is None:
        words = "".join(f"<p>{escape(line)}</p>" for line in _NOT_WAITED_FOR)
        return Response(_PAGE.format(words), media_type="text/html")
    return Response("", status_code=303, media_type="text/html", headers={"Location": where})


async def finish_company_sign_in(gate: Gateway, request: Incoming, data: JSONBody[FinishSignIn]) -> Session:
    """The session, with the code that came to the port and the verifier of the challenge."""
    policy = await let_in(gate, request, data.protocol)
    tell_device(data.device_name or data.device)
    lifetime = timedelta(days=policy.session_days or gate.settings.session_days)
    try:
        opened = await actions.finish(door(gate, request), data, _address(request), lifetime, gate.clock())
    except RelevoError as error:
        gate.metrics.sign_ins.labels(error.code).inc()
        raise
    gate.metrics.sign_ins.labels("ok").inc()
    return await told(gate, opened)


async def enrol_company_sign_in(gate: Gateway, request: Incoming, data: JSONBody[FinishSignIn]) -> Enrolment:
    """A secret for somebody whose role signs in with a second factor too. Finish with its first code."""
    await let_in(gate, request, data.protocol)
    return await actions.enrol(door(gate, request), data, gate.settings.company, gate.clock())


def door(gate: Gate, request: Incoming) -> Door:
    """What the steps need; our address at the provider is that of the settings, else the one we were asked at."""
    base = gate.settings.addresses[0] if gate.settings.addresses else str(request.base_url)
    return Door(gate.pool, gate.keyring, f"{base.rstrip('/')}{BACK}")


def _address(request: Incoming) -> str | None:
    return request.client.host if request.client else None
