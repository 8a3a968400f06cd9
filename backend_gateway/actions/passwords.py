"""Password hashes: argon2id, computed on threads of their own so that the loop never waits for one.

Called by `actions/sessions` and by the command line. What always holds: at most `WORKERS` are computed at a time (each
takes 64 MB) and at most `MOST_WAITING` wait, and an unknown account costs as much time as a known one.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backend_gateway.errors import BadRequest, Unavailable

T = TypeVar("T")

WORKERS = 2
MOST_WAITING = 100
"""About three seconds of work: a whole office may arrive at once, a flood is told to come back."""
LEAST = 10
MOST = 1024


class Passwords:
    """Hashes and verifies. Close it when the gateway stops."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="argon2")
        self._nobody: str | None = None
        self._waiting = 0

    async def hash(self, password: str) -> str:
        """The text to store. Raises BadRequest for a password that is too short or too long."""
        if not LEAST <= len(password) <= MOST:
            raise BadRequest(f"A password has {LEAST} to {MOST} characters.")
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
