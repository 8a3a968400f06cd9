"""Whether an address leads to this gateway, as a client would find it: name, line, certificate, who answers.

Called by `setup`. What always holds: it never raises for what the network does; each fault has the way out of it.
"""

import asyncio
import socket
import ssl
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import truststore

SECONDS: Final = 8.0
_ALIVE: Final = b'"alive":true'


class Reached(NamedTuple):
    """`good`: it is us. `words`: what was found, and what to do."""

    good: bool
    words: str


async def reach(address: str) -> Reached:
    """Ask `address` for /healthz."""
    parts = urlsplit(address)
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    try:
        async with asyncio.timeout(SECONDS):
            return await _ask(host, port, secure=secure)
    except socket.gaierror:
        return Reached(False, f"{host} has no address yet: make a DNS record (A or AAAA) that leads to this server.")
    except ssl.SSLCertVerificationError as error:
        return Reached(False, f"The certificate of {host} is not trusted ({error.verify_message}): get one from a CA.")
    except ssl.SSLError:
        return Reached(False, f"{host}:{port} does not speak HTTPS: start Caddy, or set RELEVO_TLS_CERT.")
    except (TimeoutError, OSError):
        words = f"Nothing answers at {host}:{port} yet: start the gateway and what stands before it, open the port."
        return Reached(False, words)


async def _ask(host: str, port: int, *, secure: bool) -> Reached:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if secure else None
    reader, writer = await asyncio.open_connection(host, port, ssl=context)
    try:
        writer.write(f"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode("ascii", "ignore"))
        await writer.drain()
        answer = await reader.read(4096)
    finally:
        writer.close()
    if _ALIVE in answer.replace(b" ", b""):
        return Reached(True, f"{host} leads to this gateway.")
    return Reached(
        False, f"Something else answers at {host}:{port}: let what stands before it pass everything on to us."
    )
