"""Signing in with the account of one's company (OpenID Connect): the four steps at the gateway.

    begin      what the browser asks the provider, kept for ten minutes              the program, by HTTP
    come_back  the provider's answer is proven, a person of ours found               the browser, by HTTP
    finish     the code that came to the program's port, and its secret: a session   the program, by HTTP
    enrol      the same before a second factor is set up

Called by `api/company_sign_in`. What always holds: nothing is asked of the provider inside a transaction; a state and a
code count once; the code opens only for who kept the secret of `begin`, so neither a watched browser nor a link sent
to somebody else makes a session for a stranger. Who is nobody here stays nobody: no account is made.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlencode

import asyncpg
import msgspec

from backend_gateway.actions import second_factor
from backend_gateway.actions.sessions import Attempt, NewSession, open_session
from backend_gateway.channels import company_account
from backend_gateway.channels.company_account import Client, Question
from backend_gateway.domain.company_account import Doubt, Doubted, Person
from backend_gateway.errors import CodeNeeded, CodeWrong, CompanySignIn, EnrolmentNeeded, TooManyAttempts
from backend_gateway.store import audit, second_factors, security
from backend_gateway.store import company_sign_in as store
from backend_gateway.store.company_sign_in import Opened, Provider, Returned
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.company_sign_in import BeginSignIn, FinishSignIn, SignInBegun
from protocol.rules.pkce import proves
from protocol.security import Enrolment

MOST_UNDER_WAY: Final = 60
"""From one address: an office behind one is let in on a Monday morning, a program that fills our table is not."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the steps share: the database, the keys, our address at the provider."""

    pool: asyncpg.Pool
    keyring: Keyring
    redirect: str


async def begin(door: Door, asked: BeginSignIn, address: str | None, now: datetime) -> SignInBegun:
    """Where the browser goes. Raises CompanySignIn (there is no provider, or it is silent), TooManyAttempts."""
    async with door.pool.acquire() as conn:
        found = await store.provider(conn)
        if await store.under_way(conn, address, now) >= MOST_UNDER_WAY:
            raise TooManyAttempts("Too many sign-ins at once from your network: wait some minutes.", retry_after=600)
    if found is None:
        raise CompanySignIn(doubt="none")
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    question = Question(state=state, nonce=nonce, verifier=verifier)
    try:
        where = await company_account.address_for(_client(door, found), question)
    except Doubted as doubted:
        raise CompanySignIn(doubt=doubted.doubt) from None
    hashed = store.hashed(question.state)
    sealed = door.keyring.seal(msgspec.json.encode(question), store.question_context(hashed))
    row = (hashed, sealed, found.issuer, asked.challenge, asked.port, asked.device, address, now)
    async with Unit(door.pool, name="begin_company_sign_in") as unit:
        await store.begin(unit.conn, *row)
    return SignInBegun(address=where, state=question.state, expires_at=now + store.LASTS)


async def come_back(door: Door, state: str, code: str, now: datetime) -> str | None:
    """Where the browser goes on to: the program's own port, with a code or a reason. None: a state nobody waits for."""
    async with Unit(door.pool, name="company_sign_in_back") as unit:
        returned = await store.come_back(unit.conn, state, now)
        found = await store.provider(unit.conn)
    if returned is None:
        return None
    try:
        answer = {"code": await _proven(door, returned, found, state, code, now)}
    except Doubted as doubted:
        answer = {"doubt": doubted.doubt.value}
    return f"http://127.0.0.1:{returned.port}/?{urlencode(answer | {'state': state})}"


async def _proven(door: Door, returned: Returned, found: Provider | None, state: str, code: str, now: datetime) -> str:
    """The code that opens the session. Raises Doubted."""
    if not code:
        raise Doubted(Doubt.DENIED)
    if found is None or found.issuer != returned.issuer or now - returned.began_at > store.LASTS:
        raise Doubted(Doubt.OVER)
    sealed = door.keyring.open(returned.question_sealed, store.question_context(store.hashed(state)))
    question = msgspec.json.decode(sealed, type=Question)
    person = await company_account.exchange(
        _client(door, found), question, code, now.timestamp(), own_people=found.own_people
    )
    told = secrets.token_urlsafe(32)
    async with Unit(door.pool, name="company_sign_in_known") as unit:
        await store.keep_code(unit.conn, returned.id, await _ours(unit, person, now), told)
    return told


async def _ours(unit: Unit, person: Person, now: datetime) -> int:
    """Whose account it is; a first time by the address. Raises Doubted."""
    known = await store.known(unit.conn, person.issuer, person.subject)
    if known is None:
        if not person.email:
            raise Doubted(Doubt.UNVERIFIED)
        known = await store.by_address(unit.conn, person.email, person.issuer)
        if known is None:  # nobody's, or somebody's with another account there
            raise Doubted(Doubt.UNKNOWN)
        await store.link(unit.conn, known[0], person.issuer, person.subject, now)
        await audit.record(unit.conn, known[0], "company_account.linked", f"user:{known[0]}")
    if not known[1]:
        raise Doubted(Doubt.OFF)
    return known[0]


async def finish(door: Door, asked: FinishSignIn, address: str | None, lifetime: timedelta, now: datetime
                 ) -> NewSession:  # fmt: skip
    """The session. Raises CompanySignIn, CodeNeeded, CodeWrong, EnrolmentNeeded, TooManyAttempts."""
    recovery: tuple[str, ...] = ()
    async with Unit(door.pool, name="company_sign_in_factor") as unit:
        opened, found = await _waiting(unit, asked, now)
        refusal = None if found.asks_factor else await _factor(unit, door.keyring, opened, asked, now)
        if isinstance(refusal, tuple):
            recovery, refusal = refusal, None
        if refusal is None:
            await store.use(unit.conn, opened.id, now)
            attempt = Attempt("", "", asked.device, asked.device_name, address)
            made = await open_session(unit, opened.user_id, attempt, lifetime, now, by=found.name)
    if refusal is not None:
        raise refusal  # after the commit: a wrong code is counted
    return replace(made, recovery_codes=recovery)


async def enrol(door: Door, asked: FinishSignIn, company: str, now: datetime) -> Enrolment:
    """The secret of a second factor for somebody whose role asks for one. Raises CompanySignIn, AlreadyDone."""
    async with Unit(door.pool, name="company_sign_in_enrol") as unit:
        opened, _ = await _waiting(unit, asked, now)
        return await second_factor.begin(unit, door.keyring, opened.user_id, company, now)


async def _waiting(unit: Unit, asked: FinishSignIn, now: datetime) -> tuple[Opened, Provider]:
    """The sign-in this code and this secret belong to, locked. Raises CompanySignIn."""
    opened = await store.of_code(unit.conn, asked.code, now)
    found = await store.provider(unit.conn)
    if opened is None or found is None or opened.device != asked.device:
        raise CompanySignIn(doubt=Doubt.OVER)
    if not proves(asked.verifier, opened.challenge):
        raise CompanySignIn(doubt=Doubt.OVER)
    if not await unit.conn.fetchval("select active from users where id = $1 for share", opened.user_id):
        raise CompanySignIn(doubt=Doubt.OFF)
    return opened, found


async def _factor(
    unit: Unit, keyring: Keyring, opened: Opened, asked: FinishSignIn, now: datetime
) -> tuple[str, ...] | CodeNeeded | CodeWrong | EnrolmentNeeded | TooManyAttempts | None:
    """None: they are in; recovery codes: in, with a factor just set up; else why not (yet)."""
    user_id = opened.user_id
    if not await second_factors.is_on(unit.conn, user_id):
        role = await unit.conn.fetchval("select role from users where id = $1", user_id)
        if role not in (await security.in_force(unit.conn)).second_factor:
            return None
        if not asked.factor:
            return EnrolmentNeeded()
        return tuple(await second_factor.confirm(unit, keyring, user_id, asked.factor, now))
    if not asked.factor:
        return CodeNeeded()
    sql = "select exists (select from sessions where user_id = $1 and device = $2)"
    known = await unit.conn.fetchval(sql, user_id, asked.device)
    judged, wait = await second_factor.judge(unit, keyring, user_id, asked.factor, now, known_device=known)
    if judged is second_factor.Judged.WAIT:
        return TooManyAttempts(retry_after=max(1, round(wait.total_seconds())))
    return None if judged is second_factor.Judged.RIGHT else CodeWrong()


def _client(door: Door, found: Provider) -> Client:
    context = store.provider_context(found.issuer)
    secret = door.keyring.open(found.secret_sealed, context).decode() if found.secret_sealed else ""
    return Client(issuer=found.issuer, client_id=found.client_id, secret=secret, redirect=door.redirect)
