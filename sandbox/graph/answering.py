"""Writes an answer to the wire, well or badly.

Called by the ASGI app. Always holds: a badly answered send was decided by a `Fault`; everything else goes out whole
at once.
"""

from sandbox.clock import Clock
from sandbox.graph.http import Receive, Response, Send

GATEWAY_ERROR = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


async def answer(response: Response, receive: Receive, send: Send, clock: Clock) -> None:
    """Send the response in its manner."""
    manner = response.manner.kind if response.manner else None
    if manner == "timeout":
        await _until_gone(receive)
    elif manner == "reset":
        await _start(response, send)  # Promising a length and not keeping it makes the server cut the connection.
    elif manner == "drip":
        await _drip(response, send, clock)
    else:
        if manner == "slow" and response.manner:
            await clock.sleep(response.manner.seconds)
        await _start(response, send)
        await send({"type": "http.response.body", "body": response.body})


def bad_gateway() -> Response:
    """The page of a proxy in front of Meta."""
    return Response(status=502, body=GATEWAY_ERROR, content_type="text/html; charset=utf-8")


async def _start(response: Response, send: Send) -> None:
    fields = {"content-type": response.content_type, "content-length": str(len(response.body))} | response.headers
    headers = [(name.encode(), value.encode()) for name, value in fields.items()]
    await send({"type": "http.response.start", "status": response.status, "headers": headers})


async def _drip(response: Response, send: Send, clock: Clock) -> None:
    await _start(response, send)
    pause = response.manner.seconds if response.manner else 1.0
    for position in range(len(response.body)):
        await send({"type": "http.response.body", "body": response.body[position : position + 1], "more_body": True})
        await clock.sleep(pause)
    await send({"type": "http.response.body", "body": b""})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
