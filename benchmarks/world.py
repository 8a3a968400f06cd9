"""Everything a benchmark stands on: a durable database on a real disk, gateways as processes, the load as a process.

Called by every benchmark and by `tests/faults`. Always holds: a gateway is `relevo-gateway serve` in a process of its
own with its settings in the environment; what was started is stopped, by its own handle.
"""

import asyncio
import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import httpx
import msgspec
import psutil
from argon2 import PasswordHasher

from backend_gateway import clock, settings
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.app import keyring_of
from backend_gateway.parsers import Secret
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.engine import create_pool
from backend_gateway.store.migrate import migrate
from backend_gateway.store.unit import Unit
from benchmarks.load.ask import Ask
from sandbox import AppSettings, NumberSettings

ROOT = Path(__file__).resolve().parent.parent
APP, NUMBER = AppSettings(), NumberSettings()
PASSWORD = "correct horse battery"  # noqa: S105  of a database that lives as long as the benchmark
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
START_SECONDS = 30.0

Answer = TypeVar("Answer")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A process that listens on a port: one of our gateways, or a peer."""

    def __init__(self, command: list[str], environment: dict[str, str], port: int, log: Path) -> None:
        self.port = port
        self._command = command
        self._environment = environment
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def running(self) -> bool:
        """Whether its process lives."""
        return self._process is not None and self._process.poll() is None

    async def start(self) -> None:
        """Start and wait until it accepts connections. Raises RuntimeError with the end of its log."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: ASYNC220  returns at once
                self._command, env={**os.environ, **self._environment}, cwd=ROOT, stdout=log, stderr=log
            )
        deadline = time.monotonic() + START_SECONDS
        while not await self._accepts():
            if not self.running or time.monotonic() > deadline:
                raise RuntimeError(f"{self._command} does not listen:\n{self._log.read_text()[-3000:]}")
            await asyncio.sleep(0.02)

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def stop(self) -> None:
        """Ask it to end in order; end it when it does not."""
        if self._process is None or not self.running:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    @property
    def cpu_seconds(self) -> float:
        """What it has used so far."""
        if self._process is None:
            return 0.0
        times = psutil.Process(self._process.pid).cpu_times()
        return float(times.user + times.system)

    @property
    def resident_mb(self) -> float:
        """Its memory now, in MB."""
        return psutil.Process(self._process.pid).memory_info().rss / 2**20 if self._process else 0.0

    async def quiet(self, seconds: float = 30.0) -> None:
        """Wait until it has worked off what it still had to do."""
        deadline, before = time.monotonic() + seconds, self.cpu_seconds
        while time.monotonic() < deadline:
            await asyncio.sleep(0.3)
            now = self.cpu_seconds
            if now - before < 0.03:
                return
            before = now

    async def _accepts(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True


class World:
    """A folder, its PostgreSQL, and what was started on it."""

    def __init__(self, folder: Path, dsn: str, stack: AsyncExitStack) -> None:
        self.folder = folder
        self.dsn = dsn
        self._stack = stack
        self._servers = 0

    def environment(self, port: int, **more: str) -> dict[str, str]:
        """Settings of a gateway."""
        return {
            "RELEVO_DATA_DIR": str(self.folder / "gateway"),
            "RELEVO_DATABASE_URL": self.dsn,
            "RELEVO_LISTEN": f"127.0.0.1:{port}",
            "RELEVO_GRAPH_VERSION": "v26.0",
            "RELEVO_LOG_LEVEL": "warning",
            "RELEVO_LOG_FORMAT": "json",
            **more,
        }

    def gateway(self, module: str = "", port: int = 0, **more: str) -> Server:
        """A gateway (`module`: started by that one instead), not started; stopped at the end."""
        port = port or free_port()
        command = [sys.executable, "-m", *([module] if module else ["backend_gateway", "serve"])]
        return self._server(command, self.environment(port, **more), port, "gateway")

    def peer(self, module: str) -> Server:
        """`python -m benchmarks.peers.MODULE PORT`, with the database and the secret in its environment."""
        port = free_port()
        command = [sys.executable, "-m", f"benchmarks.peers.{module}", str(port)]
        environment = {"PEER_DSN": self.dsn, "PEER_SECRET": APP.app_secret, "PEER_NUMBER": NUMBER.phone_number_id}
        return self._server(command, environment, port, module)

    def _server(self, command: list[str], environment: dict[str, str], port: int, name: str) -> Server:
        self._servers += 1
        server = Server(command, environment, port, self.folder / f"{name}-{self._servers}.log")
        self._stack.callback(server.stop)
        return server

    async def provision(self, *emails: str) -> None:
        """The schema, one number with the sandbox's secrets, and colleagues who see everything."""
        await migrate(self.dsn)
        chosen = settings.load(self.environment(0))
        chosen.data_dir.mkdir(parents=True, exist_ok=True)
        keyring = keyring_of(chosen)
        pool = await create_pool(self.dsn, max_size=2)
        async with Unit(pool) as unit:
            number = NewNumber(
                phone_number_id=NUMBER.phone_number_id,
                waba_id=NUMBER.waba_id,
                phone="525541702288",
                name=NUMBER.verified_name,
                token=Secret(APP.token),
            )
            await add_number(unit, keyring, None, number, clock.now())
            await add_webhook_secret(unit, keyring, None, "app_secret", Secret(APP.app_secret))
            await add_webhook_secret(unit, keyring, None, "verify_token", Secret(APP.verify_token))
            for email in emails:
                await create_user(unit, None, NewUser(email=email, name=email, password_hash=QUICK.hash(PASSWORD)))
        await pool.close()

    async def sessions(self, email: str, count: int) -> list[str]:
        """Tokens of as many devices of one colleague (a thousand sign-ins would be throttled, as they should be)."""
        tokens = [f"rs1_{secrets.token_urlsafe(32)}" for _ in range(count)]
        rows = [(hashlib.sha256(token.encode()).digest(), f"device {at}") for at, token in enumerate(tokens)]
        conn = await asyncpg.connect(self.dsn)
        user = await conn.fetchval("select id from users where email = $1", email)
        await conn.executemany(
            "insert into sessions (user_id, token_hash, device, expires_at)"
            " values ($1, $2, $3, now() + interval '1 day')",
            [(user, *row) for row in rows],
        )
        await conn.close()
        return tokens


async def sign_in(server: Server, email: str) -> str:
    """A token."""
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as http:
        body = {"email": email, "password": PASSWORD, "device": f"device of {email}"}
        answer = await http.post("/api/session", json=body)
        answer.raise_for_status()
        return str(answer.json()["token"])


async def load(ask: Ask, answer: type[Answer]) -> Answer:
    """Run one load process. Raises RuntimeError with what it complained about."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.load"),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, complaints = await process.communicate(msgspec.json.encode(ask) + b"\n")
    if process.returncode:
        raise RuntimeError(complaints.decode()[-3000:])
    return msgspec.json.decode(out, type=answer)


@asynccontextmanager
async def world(folder: Path, name: str, **server: Any) -> AsyncIterator[World]:
    """A fresh database called `name` on the durable server of `folder`; everything started is stopped."""
    async with AsyncExitStack() as stack:
        postgres = await stack.enter_async_context(EmbeddedPostgres(folder / "postgres", **server))
        fresh = f"{name}_{os.getpid()}_{time.time_ns()}"
        await asyncio.to_thread(postgres.create_database, fresh)
        place = folder / fresh
        place.mkdir(parents=True)
        inner = await stack.enter_async_context(AsyncExitStack())
        yield World(place, postgres.dsn(fresh), inner)
