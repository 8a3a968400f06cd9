"""Signing in and out.

    begin (one transaction)          locks what is counted, counts failures, writes this attempt down as failed
    password (on a thread)           outside any transaction: it takes 50 ms
    finish (another transaction)     turns the attempt into a success and makes the session

Called by `api/session` and the command line. What always holds: the attempt is on disk before the password is looked
at, so a hundred parallel guesses count as a hundred; tokens are 256 random bits, stored as sha256; the streams are told
who is revoked by a notification that leaves with the commit (rare enough not to slow commits down).
"""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import asyncpg

from backend_gateway.actions import second_factor
from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.presence_devices import signed_out
from backend_gateway.domain.sign_in import WINDOW, Failures, SignInVerdict, Tally, decide_sign_in
from backend_gateway.errors import (
    CodeNeeded,
    CodeWrong,
    CompanySignIn,
    EnrolmentNeeded,
    Forbidden,
    NotFound,
    PasswordWrong,
    RelevoError,
    TooManyAttempts,
    WrongCredentials,
)
from backend_gateway.store import audit, company_sign_in, leases, people, second_factors, security
from backend_gateway.store.people import Account, SignedIn
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.rules.permissions import Permission, can, is_person
from protocol.security import Enrolment

CHANNEL = "relevo_revoked"
"""Payloads are `session:ID` or `user:ID`."""

TOKEN_PREFIX = "rs1_"  # noqa: S105  makes a leaked token recognisable, also to `telemetry.redaction`
SEEN_EVERY = timedelta(minutes=5)

_OFF = "This account is switched off. Ask an administrator."
_LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))"
_TALLY = """
with recent as (
    select account = $1 as of_account, device = $2 as of_device, ok, at
    from sign_in_attempts where at > $3 and (account = $1 or device = $2)
), last_ok as (select max(at) as at from recent where ok and of_account and of_device)
select count(*) filter (where of_account and of_device and at > coalesce((select at from last_ok), '-infinity')),
       max(at) filter (where of_account and of_device),
       count(*) filter (where of_device), max(at) filter (where of_device),
       count(*) filter (where of_account), max(at) filter (where of_account)
from recent where not ok
"""
_KNOWN_DEVICE = """
select exists (select from sessions s join users u on u.id = s.user_id where lower(u.email) = $1 and s.device = $2)
"""
_SPRAYED = """
select count(distinct a.account), max(a.at) from sign_in_attempts a
where a.address = $1 and a.at > $2 and not a.ok and not exists (
  select from sessions s join users u on u.id = s.user_id where lower(u.email) = a.account and s.device = a.device)
"""
_ATTEMPT = "insert into sign_in_attempts (account, device, address, at, ok) values ($1, $2, $3, $4, false) returning id"
_REVOKE = """
update sessions set revoked_at = $2 where user_id = $1 and revoked_at is null and id is distinct from $3 returning id
"""
_OWN = "select u.email, u.password_hash, s.device from sessions s join users u on u.id = s.user_id where s.id = $1"
_FORGET = "delete from sign_in_attempts where (account = $1 or device = $2) and at < $3"
_SESSION = """
insert into sessions (user_id, token_hash, device, device_name, address, created_at, seen_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $6, $7) returning id
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries to sign in, from where."""

    email: str
    password: str
    device: str
    device_name: str = ""
    address: str | None = None
    code: str = ""

    @property
    def account(self) -> str:
        """The key failures are counted by."""
        return self.email.strip().lower()

    @property
    def keys(self) -> tuple[str, ...]:
        """What is counted, and therefore locked while it is."""
        return (f"account {self.account}", f"device {self.device}", f"address {self.address}")


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session just made; the token is not stored anywhere."""

    token: str
    session_id: int
    user_id: int
    expires_at: datetime
    recovery_codes: tuple[str, ...] = ()


def hash_token(token: str) -> bytes:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).digest()


async def sign_in(
    pool: asyncpg.Pool,
    passwords: Passwords,
    attempt: Attempt,
    lifetime: timedelta,
    now: datetime,
    *,
    keyring: Keyring | None = None,
) -> NewSession:
    """A new session for the right password, and the right code where the account or its role asks for one.

    Takes the pool, unlike its siblings: the password is verified between two transactions, never inside one.
    Raises TooManyAttempts (data `retry_after` in seconds), WrongCredentials, Forbidden (the account is switched off),
    CompanySignIn (passwords are for administration alone), CodeNeeded, CodeWrong, EnrolmentNeeded.
    """
    account, attempt_id = await _by_password(pool, passwords, attempt, now)
    recovery = await _second_step(pool, keyring, account, attempt, attempt_id, now)
    async with Unit(pool, name="sign_in") as unit:
        opened = await _finish(unit, account, attempt, attempt_id, lifetime, now)
    return replace(opened, recovery_codes=recovery)


async def enrol(
    pool: asyncpg.Pool, passwords: Passwords, attempt: Attempt, keyring: Keyring, company: str, now: datetime
) -> Enrolment:
    """The secret for somebody whose role asks for a code and who has none yet; opens no session.

    Raises what `sign_in` does, and AlreadyDone; Forbidden when nobody asks them (they set it up from inside).
    """
    account, attempt_id = await _by_password(pool, passwords, attempt, now)
    async with Unit(pool, name="enrol") as unit:
        if account.role not in (await security.in_force(unit.conn)).second_factor:
            raise Forbidden("Your role asks for no second factor: sign in, and set it up there.")
        enrolment = await second_factor.begin(unit, keyring, account.id, company, now)
        await _forget_attempt(unit, attempt_id)
    return enrolment


async def _by_password(
    pool: asyncpg.Pool, passwords: Passwords, attempt: Attempt, now: datetime
) -> tuple[Account, int]:
    attempt_id = await _begin(pool, attempt, now)
    async with pool.acquire() as conn:
        account = await people.account_by_email(conn, attempt.account)
        found = await company_sign_in.provider(conn)
    if not await passwords.matches(account.password_hash if account else None, attempt.password) or account is None:
        raise WrongCredentials
    if not account.active:
        raise Forbidden(_OFF)
    if found is not None and found.passwords == "administration" and not _keeps_password(account):
        await _forget(pool, attempt_id)
        raise CompanySignIn(doubt="only")
    return account, attempt_id


def _keeps_password(account: Account) -> bool:
    """Whose password counts beside the company's provider: who may mend it when it breaks, and what is no person."""
    return not is_person(account.role) or can(account, Permission.MANAGE_SIGN_IN)


async def _forget(pool: asyncpg.Pool, attempt_id: int) -> None:
    """It was the right password: no failure."""
    async with Unit(pool, name="forget_attempt") as unit:
        await _forget_attempt(unit, attempt_id)


async def _second_step(
    pool: asyncpg.Pool, keyring: Keyring | None, account: Account, attempt: Attempt, attempt_id: int, now: datetime
) -> tuple[str, ...]:
    """Recovery codes when this sign-in set the factor up; raises unless the code opens or none is asked for."""
    async with Unit(pool, name="second_factor") as unit:
        if not await second_factors.is_on(unit.conn, account.id):
            if account.role not in (await security.in_force(unit.conn)).second_factor:
                return ()
            if keyring is not None and attempt.code:
                return tuple(await second_factor.confirm(unit, keyring, account.id, attempt.code, now))
            refusal: RelevoError = EnrolmentNeeded()
        elif keyring is None or not attempt.code:
            refusal = CodeNeeded()
        else:
            known = await unit.conn.fetchval(_KNOWN_DEVICE, attempt.account, attempt.device)
            judged, wait = await second_factor.judge(unit, keyring, account.id, attempt.code, now, known_device=known)
            if judged is second_factor.Judged.RIGHT:
                return ()
            refusal = _too_many(wait) if judged is second_factor.Judged.WAIT else CodeWrong()
        if not attempt.code:
            await _forget_attempt(unit, attempt_id)
    raise refusal


async def _forget_attempt(unit: Unit, attempt_id: int) -> None:
    """Half way in with the right password: no failure. No success either, that would forgive the wrong codes."""
    await unit.conn.execute("delete from sign_in_attempts where id = $1", attempt_id)


def _too_many(wait: timedelta) -> TooManyAttempts:
    seconds = max(1, round(wait.total_seconds()))
    return TooManyAttempts(f"Too many wrong attempts. Try again in {seconds} s.", retry_after=seconds)


async def confirm_password(
    pool: asyncpg.Pool, passwords: Passwords, signed: SignedIn, password: str, now: datetime
) -> None:
    """Whoever sits at a session knows its password. Guesses count like those of signing in.

    Raises TooManyAttempts, PasswordWrong (no 401, which would tell the client that its session ended).
    """
    async with pool.acquire() as conn:
        row = await conn.fetchrow(_OWN, signed.session_id)
    attempt = Attempt(row["email"], password, row["device"]) if row else Attempt("", password, "")
    attempt_id = await _begin(pool, attempt, now)
    if not await passwords.matches(row["password_hash"] if row else None, password):
        raise PasswordWrong
    async with Unit(pool, name="confirm_password") as unit:
        await unit.conn.execute("update sign_in_attempts set ok = true where id = $1", attempt_id)


async def _begin(pool: asyncpg.Pool, attempt: Attempt, now: datetime) -> int:
    """Write the attempt down. Raises TooManyAttempts."""
    verdict, attempt_id = await _judge(pool, attempt, now)
    if not verdict.allowed:
        raise _too_many(verdict.wait)
    return attempt_id


async def _judge(pool: asyncpg.Pool, attempt: Attempt, now: datetime) -> tuple[SignInVerdict, int]:
    async with Unit(pool, name="begin_sign_in") as unit:
        for key in sorted(f"sign-in {attempt_key}" for attempt_key in attempt.keys):
            await unit.conn.execute(_LOCK, key)
        verdict = decide_sign_in(await _tally(unit, attempt, now), now)
        if not verdict.allowed:
            return verdict, 0
        id_ = await unit.conn.fetchval(_ATTEMPT, attempt.account, attempt.device, attempt.address, now)
        return verdict, int(id_)


async def _tally(unit: Unit, attempt: Attempt, now: datetime) -> Tally:
    keys = (attempt.account, attempt.device)
    row = await unit.conn.fetchrow(_TALLY, *keys, now - WINDOW)
    known = await unit.conn.fetchval(_KNOWN_DEVICE, *keys)
    if row is None:
        return Tally(known_device=known)
    sprayed = Failures()
    if not known and attempt.address and (found := await unit.conn.fetchrow(_SPRAYED, attempt.address, now - WINDOW)):
        sprayed = Failures(found[0], found[1])
    counted = (Failures(row[0], row[1]), Failures(row[2], row[3]), Failures(row[4], row[5]))
    return Tally(*counted, sprayed, known_device=known)


async def _finish(
    unit: Unit, account: Account, attempt: Attempt, attempt_id: int, lifetime: timedelta, now: datetime
) -> NewSession:
    user_id = account.id
    # Locked: whoever is being switched off at this moment either loses the new session too or is refused here.
    row = await unit.conn.fetchrow("select active, password_hash from users where id = $1 for share", user_id)
    if row is None or not row["active"]:
        raise Forbidden(_OFF)
    if row["password_hash"] != account.password_hash:
        raise WrongCredentials  # changed while the old one was being verified
    await unit.conn.execute("update sign_in_attempts set ok = true where id = $1", attempt_id)
    await unit.conn.execute(_FORGET, attempt.account, attempt.device, now - timedelta(days=1))
    return await open_session(unit, user_id, attempt, lifetime, now)


async def open_session(
    unit: Unit, user_id: int, attempt: Attempt, lifetime: timedelta, now: datetime, *, by: str = ""
) -> NewSession:
    """A session for somebody who proved who they are; `by`: the provider that said so, if it was no password."""
    token = TOKEN_PREFIX + secrets.token_urlsafe(32)
    device = (attempt.device, attempt.device_name, attempt.address)
    session_id = await unit.conn.fetchval(_SESSION, user_id, hash_token(token), *device, now, now + lifetime)
    audit.at_session(session_id)
    detail = {"by": by} if by else None
    await audit.record(unit.conn, user_id, "session.opened", f"session:{session_id}", detail, attempt.address)
    return NewSession(token, session_id, user_id, now + lifetime)


async def sign_out(unit: Unit, signed: SignedIn, now: datetime) -> list[int]:
    """End this session. Its stream closes at once; the conversations whose pen it held are free."""
    await unit.conn.execute("update sessions set revoked_at = $2 where id = $1", signed.session_id, now)
    await unit.conn.execute("select pg_notify($1, $2)", CHANNEL, f"session:{signed.session_id}")
    await signed_out(unit, signed.viewer.user_id, [signed.session_id], now)
    await audit.record(unit.conn, signed.viewer.user_id, "session.closed", f"session:{signed.session_id}")
    return await leases.leave(unit.conn, [signed.session_id], now)


async def revoke_all(unit: Unit, actor_id: int | None, user_id: int, now: datetime, *, keep: int | None = None) -> int:
    """End every session of a user, on every device, but `keep`; how many they were. Their streams close at once."""
    ended = await unit.conn.fetch(_REVOKE, user_id, now, keep)
    await leases.leave(unit.conn, [row[0] for row in ended], now)
    if ended:
        await signed_out(unit, user_id, [row[0] for row in ended], now)
    whom = [f"user:{user_id}"] if keep is None else [f"session:{row[0]}" for row in ended]
    await unit.conn.execute("select pg_notify($1, w) from unnest($2::text[]) w", CHANNEL, whom)
    await audit.record(unit.conn, actor_id, "session.closed_everywhere", f"user:{user_id}", {"sessions": len(ended)})
    return len(ended)


async def revoke_one(unit: Unit, actor_id: int, user_id: int, session_id: int, now: datetime) -> None:
    """End one session of a person; its stream closes at once. Raises NotFound (not theirs, or over)."""
    sql = "update sessions set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null returning id"
    if await unit.conn.fetchval(sql, session_id, user_id, now) is None:
        raise NotFound("This session is over already.")
    await leases.leave(unit.conn, [session_id], now)
    await signed_out(unit, user_id, [session_id], now)
    await unit.conn.execute("select pg_notify($1, $2)", CHANNEL, f"session:{session_id}")
    await audit.record(unit.conn, actor_id, "session.revoked", f"session:{session_id}", {"user": user_id})


async def touch(unit: Unit, signed: SignedIn, now: datetime, lifetime: timedelta) -> None:
    """Remember that the session is in use, for the list of devices. Only when `SEEN_EVERY` has passed.

    That of a wall-board lasts as long as its screen asks: nobody is there to sign in again.
    """
    expires = signed.expires_at if is_person(signed.viewer.role) else max(signed.expires_at, now + lifetime)
    sql = "update sessions set seen_at = $2, expires_at = $3 where id = $1"
    await unit.conn.execute(sql, signed.session_id, now, expires)
