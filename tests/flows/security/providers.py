"""Two providers of company accounts on loopback: one of others' making, one of ours that lies when it is told to.

independent()   the server of `oidc-provider-mock` (authlib) as a program of its own
Liar            serves a description, keys and tokens; a test changes what it says
"""

import asyncio
import json
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

PATIENCE_S = 60.0
Claims = dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def independent(*people: Claims) -> AsyncIterator[str]:
    """Its issuer. People are the claims of each, with a `sub`."""
    port = free_port()
    told = [word for claims in people for word in ("--user-claims", json.dumps(claims))]
    program = (sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce", "true", *told)
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*program, stdout=quiet, stderr=quiet)
    issuer = f"http://127.0.0.1:{port}"
    try:
        await _answers(issuer, process)
        yield issuer
    finally:
        process.terminate()
        await process.wait()


async def _answers(issuer: str, process: asyncio.subprocess.Process) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        async with asyncio.timeout(PATIENCE_S):
            while process.returncode is None:
                try:
                    if (await http.get(f"{issuer}/.well-known/openid-configuration")).status_code == 200:
                        return
                except httpx.HTTPError:
                    await asyncio.sleep(0.05)
    raise AssertionError("the provider did not start")


class Liar:
    """A provider whose every answer a test may change. `nonce`: of the sign-in that asks for a token."""

    def __init__(self) -> None:
        self.key = ECKey.generate_key("P-256", {"kid": "one", "use": "sig"}, private=True)
        self.nonce = ""
        self.claims: Claims = {}
        self.drop: tuple[str, ...] = ()
        self.sign: Callable[[Claims], str] = self.honest
        self.describe: Callable[[Claims], Any] = lambda told: told
        self.issuer = ""
        self.forms: list[dict[str, list[str]]] = []

    def honest(self, claims: Claims) -> str:
        return jwt.encode({"alg": "ES256", "kid": "one"}, claims, self.key)

    def token(self) -> str:
        now = int(time.time())
        usual = {
            "iss": self.issuer, "aud": "relevo", "sub": "u-1", "iat": now, "exp": now + 300, "nonce": self.nonce,
            "email": "ana@andes.test", "email_verified": True,
        }  # fmt: skip
        told = usual | self.claims
        return self.sign({name: value for name, value in told.items() if name not in self.drop})

    def answer(self, path: str, form: dict[str, list[str]] | None) -> Any:
        if path == "/.well-known/openid-configuration":
            return self.describe({
                "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            })  # fmt: skip
        if path == "/keys":
            return KeySet([self.key]).as_dict(private=False)
        if path == "/token" and form is not None:
            self.forms.append(form)
            return {"access_token": "x", "token_type": "Bearer", "id_token": self.token()}
        return None


@contextmanager
def lying() -> Iterator[Liar]:
    """A `Liar` that listens."""
    liar = Liar()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._say(liar.answer(self.path, None))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            self._say(liar.answer(self.path, parse_qs(body)))

        def _say(self, told: Any) -> None:
            if isinstance(told, tuple):  # a redirect somewhere else
                self.send_response(302)
                self.send_header("Location", told[0])
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body = told if isinstance(told, bytes) else json.dumps(told).encode()
            self.send_response(404 if told is None else 200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    liar.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield liar
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
