"""One harmless question to the Graph API about a number: does the token work, does the number exist, how does it stand.

Called by `relevo-gateway doctor` and every minute by `workers/connection`. What always holds: the
token goes into a header, never into the address; Meta's words come back without it.
"""

import ssl
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import httpx
import truststore

SECONDS = 10.0
FEW = "display_phone_number,verified_name,quality_rating"
FIELDS = f"{FEW},whatsapp_business_manager_messaging_limit,is_on_biz_app"
NO_SUCH_FIELD = 100


class Probe(NamedTuple):
    """What Meta said, in a sentence."""

    reachable: bool
    words: str
    fields: Mapping[str, Any] = MappingProxyType({})
    """Its own fields, as Meta calls them."""


async def probe_number(graph_url: str, version: str, phone_number_id: str, token: str) -> Probe:
    """Ask for the number's own fields (GET /{phone_number_id}); never raises for what the network does.

    Nor for a token or an id that cannot even be sent: one number's mistake is not the others'.
    """
    url = f"{graph_url}/{version}/{phone_number_id}"
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with httpx.AsyncClient(verify=context, timeout=SECONDS) as client:
            headers = {"Authorization": f"Bearer {token}"}
            answer = await client.get(url, params={"fields": FIELDS}, headers=headers)
            if _code(answer) == NO_SUCH_FIELD:  # another version of the API: a field that went is no broken number
                answer = await client.get(url, params={"fields": FEW}, headers=headers)
    except httpx.HTTPError as error:
        return Probe(
            False, f"{graph_url} cannot be reached ({type(error).__name__}): check RELEVO_GRAPH_URL and the network."
        )
    except (httpx.InvalidURL, UnicodeError):
        return Probe(False, "It cannot be asked for: its id or token holds signs Meta never uses. Give it a new token.")
    body = _object(answer)
    if answer.status_code == 200:
        name, phone = body.get("verified_name", "?"), body.get("display_phone_number", "?")
        return Probe(True, f"Meta knows it as {name} ({phone}), quality {body.get('quality_rating', 'unknown')}.", body)
    said = _object(body.get("error")).get("message", f"HTTP {answer.status_code}")
    return Probe(False, f"Meta refuses it: {said} Give it a new token, or check the id in Meta's panel.")


def _code(answer: httpx.Response) -> int | None:
    return _object(_object(answer).get("error")).get("code")


def _object(value: Any) -> dict[str, Any]:
    """A JSON object, whatever came."""
    if isinstance(value, httpx.Response):
        try:
            value = value.json()
        except ValueError:
            value = None
    return value if isinstance(value, dict) else {}
