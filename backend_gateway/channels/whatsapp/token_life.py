"""When an access token ends, asked of Meta (GET /debug_token).

Called by `workers/connection` a few times a day. What always holds: the token is in a header and in the body of the
question's own address to Meta alone; nothing of it is logged.
"""

import ssl
from datetime import datetime
from typing import NamedTuple

import httpx
import truststore

from backend_gateway.channels.whatsapp.inspection import SECONDS, expiry


class TokenLife(NamedTuple):
    """`told`: whether Meta said. `expires_at` None: never."""

    told: bool
    expires_at: datetime | None = None


async def token_life(graph_url: str, version: str, token: str) -> TokenLife:
    """Ask; never raises for what the network or Meta does."""
    url, context = f"{graph_url}/{version}/debug_token", truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with httpx.AsyncClient(verify=context, timeout=SECONDS) as client:
            headers = {"Authorization": f"Bearer {token}"}
            answer = await client.get(url, params={"input_token": token}, headers=headers)
        data = answer.json()["data"]
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError, KeyError, TypeError):
        return TokenLife(told=False)
    if not isinstance(data, dict) or data.get("is_valid") is not True:
        return TokenLife(told=False)
    return TokenLife(told=True, expires_at=expiry(data))
