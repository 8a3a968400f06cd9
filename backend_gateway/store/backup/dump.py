"""The database as one file, and back: PostgreSQL's own `pg_dump` and `pg_restore`, from the embedded server's wheel.

Called by `archive`. What always holds: the dump is of one moment (`snapshot` of a transaction that stays open
meanwhile); the password travels in the environment, never in the arguments; a restore is one transaction.
"""

import asyncio
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from backend_gateway.errors import RelevoError
from backend_gateway.store.embedded.binaries import find
from backend_gateway.store.engine import plain_dsn

_ERROR_LINES = 4


class DumpFailed(RelevoError):
    """The database could not be written to a file, or read from one."""


async def dump(dsn: str, snapshot: str, target: Path) -> None:
    """Write the database as `snapshot` saw it. Raises DumpFailed with what pg_dump says."""
    await _run("pg_dump", dsn, "--format=custom", "--compress=6", f"--snapshot={snapshot}", f"--file={target}")


async def restore(dsn: str, source: Path) -> None:
    """Fill an empty database, wholly or not at all. Raises DumpFailed."""
    how = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    await _run("pg_restore", dsn, *how, str(source))


async def _run(program: str, dsn: str, *arguments: str) -> None:
    address, password = without_password(plain_dsn(dsn))
    process = await asyncio.create_subprocess_exec(
        str(find(None)[program]), f"--dbname={address}", "--no-password", *arguments,
        env=_environment(password), stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        _, said = await process.communicate()
    except BaseException:
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        lines = said.decode(errors="replace").strip().splitlines()[-_ERROR_LINES:]
        raise DumpFailed(f"{program} ended with {process.returncode}: {' '.join(lines)}")


def without_password(dsn: str) -> tuple[str, str | None]:
    """(the address anybody may see, the password)."""
    parts = urlsplit(dsn)
    user, _, host = parts.netloc.rpartition("@")
    name, colon, password = user.partition(":")
    netloc = f"{name}@{host}" if user else host
    return urlunsplit(parts._replace(netloc=netloc)), unquote(password) if colon else None


def _environment(password: str | None) -> dict[str, str]:
    """Ours without the PG* variables of an administrator's shell, which would lead elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "PGAPPNAME": "relevo backup"} | ({"PGPASSWORD": password} if password else {})
