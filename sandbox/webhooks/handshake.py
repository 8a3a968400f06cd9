"""The verification GET that Meta makes when a callback URL or its token is set.

Called by the routes that set a callback and by `Sandbox.subscribe`. Rules: FACTS 1.
"""

import secrets

import httpx

from sandbox.errors import GraphError


async def verify(client: httpx.AsyncClient, url: str, verify_token: str) -> None:
    """Ask the URL to echo a challenge as its plain body.

    Raises GraphError (100, subcode 2200 as Meta's) when it does not: the words say what came instead.
    """
    challenge = str(secrets.randbelow(2**31))
    query = {"hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verify_token}
    try:
        answer = await client.get(url, params=query)
    except httpx.HTTPError as error:
        raise _refused(f"the URL could not be reached: {type(error).__name__}") from error
    if answer.status_code != httpx.codes.OK or answer.text != challenge:
        got = f'expected value="{challenge}", received="{answer.text[:60]}"'
        raise _refused(f"HTTP Status Code = {answer.status_code}; response does not match challenge, {got}")


def _refused(why: str) -> GraphError:
    text = f"(#2200) Callback verification failed with the following errors: {why}"
    return GraphError(100, message=text, subcode=2200)
