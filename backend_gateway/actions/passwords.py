"""Password hashes: argon2id, computed on threads of their own so that the loop never waits for one.

Called by `actions/sessions` and by the command line. What always holds: at most `WORKERS` are computed at a time (each
takes 64 MB) and at most `MOST_WAITING` wait, and an unknown account costs as much time as a known one. Who lost theirs,
or was invited, chooses one with a code that an administrator hands over: `new_link` makes it, `actions/password_links`
takes it; it opens once, for an hour, and of it only the sha256 is kept.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backend_gateway.actions.second_factor import new_code
from backend_gateway.errors import BadRequest, NotFound, Unavailable
from backend_gateway.store import audit
from backend_gateway.store.second_factors import hash_code
from backend_gateway.store.unit import Unit
from protocol.security import LEAST_PASSWORD, PasswordLink

T = TypeVar("T")

WORKERS = 2
MOST_WAITING = 100
"""About three seconds of work: a whole office may arrive at once, a flood is told to come back."""
LEAST = LEAST_PASSWORD
MOST = 1024
LINK_LASTS = timedelta(hours=1)
INVITATION_LASTS = timedelta(days=3)
"""It opens an account that nobody used yet: there is nothing behind it, and people begin on a Monday."""
NO_PASSWORD = ""
"""The hash of an invited person's password: none matches it, so only a link lets them in."""


class Passwords:
    """Hashes and verifies. Close it when the gateway stops."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="argon2")
        self._nobody: str | None = None
        self._waiting = 0

    async def hash(self, password: str, least: int = LEAST) -> str:
        """The text to store. Raises BadRequest for a password that is too short (`least`: the policy's) or too long."""
        if not max(LEAST, least) <= len(password) <= MOST:
            raise BadRequest(f"A password has {max(LEAST, least)} to {MOST} characters.")
        return await self._run(self._hasher.hash, password)

    async def matches(self, stored: str | None, password: str) -> bool:
        """Whether `password` is the one behind `stored`; None (no such account) takes the same time and is False."""
        if self._nobody is None:
            self._nobody = await self._run(self._hasher.hash, "nobody has this password")
        right = await self._run(self._verify, stored or self._nobody, password)
        return right and stored is not None

    def outdated(self, stored: str) -> bool:
        """Whether a hash was made with weaker parameters than today's."""
        return self._hasher.check_needs_rehash(stored)

    def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, work: Callable[..., T], *arguments: str) -> T:
        if self._waiting >= MOST_WAITING:
            raise Unavailable("Very many people sign in at this moment. Try again in a few seconds.", retry_after=5)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work, *arguments)
        finally:
            self._waiting -= 1


async def new_link(unit: Unit, actor_id: int | None, user_id: int, now: datetime) -> PasswordLink:
    """A code with which this person chooses their password; an earlier one counts no more.

    It counts an hour; three days for who was invited and has none yet.

    Told once, to whoever asks here. Raises NotFound (no such person, switched off, a wall-board).
    """
    sql = "select password_hash from users where id = $1 and active and role <> 'wallboard' for update"
    kept = await unit.conn.fetchval(sql, user_id)
    if kept is None:
        raise NotFound("There is no such colleague, or the account is switched off.")
    code, until = new_code(), now + (INVITATION_LASTS if kept == NO_PASSWORD else LINK_LASTS)
    await unit.conn.execute("delete from password_links where user_id = $1", user_id)
    sql = "insert into password_links (user_id, code_hash, created_at, expires_at, by_user) values ($1, $2, $3, $4, $5)"
    await unit.conn.execute(sql, user_id, hash_code(code), now, until, actor_id)
    await audit.record(unit.conn, actor_id, "password_link.made", f"user:{user_id}")
    return PasswordLink(code=code, expires_at=until)
