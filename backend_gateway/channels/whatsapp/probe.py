"""One harmless question to the Graph API about a number: does the token work, does the number exist.

Called by `relevo-gateway doctor`. What always holds: the token goes into a header, never into the address; Meta's words
come back without it.
"""

import ssl
from typing import Any, NamedTuple

import httpx
import truststore

SECONDS = 10.0
FIELDS = "display_phone_number,verified_name,quality_rating"


class Probe(NamedTuple):
    """What Meta said, in a sentence."""

    reachable: bool
    words: str


async def probe_number(graph_url: str, version: str, phone_number_id: str, token: str) -> Probe:
    """Ask for the number's own fields (GET /{phone_number_id}); never raises for what the network does.

    Nor for a token or an id that cannot even be sent: one number's mistake is not the others'.
    """
    url = f"{graph_url}/{version}/{phone_number_id}"
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with httpx.AsyncClient(verify=context, timeout=SECONDS) as client:
            answer = await client.get(url, params={"fields": FIELDS}, headers={"Authorization": f"Bearer {token}"})
    except httpx.HTTPError as error:
        return Probe(
            False, f"{graph_url} cannot be reached ({type(error).__name__}): check RELEVO_GRAPH_URL and the network."
        )
    except (httpx.InvalidURL, UnicodeError):
        return Probe(False, "It cannot be asked for: its id or token holds signs Meta never uses. Give it a new token.")
    body = _object(answer)
    if answer.status_code == 200:
        name, phone = body.get("verified_name", "?"), body.get("display_phone_number", "?")
        return Probe(True, f"Meta knows it as {name} ({phone}), quality {body.get('quality_rating', 'unknown')}.")
    said = _object(body.get("error")).get("message", f"HTTP {answer.status_code}")
    return Probe(False, f"Meta refuses it: {said} Give it a new token, or check the id in Meta's panel.")


def _object(value: Any) -> dict[str, Any]:
    """A JSON object, whatever came."""
    if isinstance(value, httpx.Response):
        try:
            value = value.json()
        except ValueError:
            value = None
    return value if isinstance(value, dict) else {}
