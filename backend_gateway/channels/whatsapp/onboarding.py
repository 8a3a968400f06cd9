"""The two steps of connecting a number that change something at Meta: our app hears its account, it may send.

Called when an admin asks for it. Never raises for what the network or Meta does: the next inspection tells how it is.
"""

import ssl

import httpx
import truststore

from backend_gateway.channels.whatsapp.inspection import SECONDS, Answer


async def subscribe(base: str, waba_id: str, token: str) -> Answer:
    """POST /{waba}/subscribed_apps: deliveries of this account come to our app's address."""
    return await _post(f"{base}/{waba_id}/subscribed_apps", {}, token)


async def register(base: str, phone_number_id: str, pin: str, token: str) -> Answer:
    """POST /{phone}/register: the number may send. Ten times in 72 hours, then it is locked for as long (FACTS 10)."""
    return await _post(f"{base}/{phone_number_id}/register", {"messaging_product": "whatsapp", "pin": pin}, token)


async def _post(url: str, body: dict[str, str], token: str) -> Answer:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with httpx.AsyncClient(verify=context, timeout=SECONDS) as client:
            answer = await client.post(url, json=body, headers={"Authorization": f"Bearer {token}"})
        content = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError):
        return Answer(0, {})
    return Answer(answer.status_code, content if isinstance(content, dict) else {})
