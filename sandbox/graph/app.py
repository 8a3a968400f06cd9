"""The ASGI application: Graph routes, media downloads and the control routes behind one door.

Called by uvicorn. Always holds: every error leaves as Meta's JSON, an unexpected one as code 1 with HTTP 500; nothing
but `/_sandbox/` is answered without a token.
"""

import logging
import re
from urllib.parse import parse_qsl, unquote

from sandbox.control.routes import control
from sandbox.errors import GraphError
from sandbox.graph.answering import answer
from sandbox.graph.auth import authorise
from sandbox.graph.http import Receive, Request, Response, Scope, Send, read_body, reply
from sandbox.graph.media import download
from sandbox.graph.routes import route
from sandbox.identity import new_trace_id
from sandbox.runtime import Runtime

VERSION = re.compile(r"^v\d{1,3}\.\d$")
log = logging.getLogger("sandbox.graph")


class GraphApp:
    """Callable ASGI app over one runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; uvicorn runs without lifespan."""
        if scope["type"] != "http":
            return
        try:
            request = await _read(scope, receive)
            response = await self._respond(request)
        except GraphError as error:
            response = reply(error.body(), error.http)
        except Exception:
            log.exception("a route of the sandbox failed")
            response = reply(GraphError(1).body(), 500)
        response.headers.setdefault("x-fb-trace-id", new_trace_id())
        response.headers.setdefault("facebook-api-version", self.runtime.settings.graph_version)
        await answer(response, receive, send, self.runtime.clock)

    async def _respond(self, request: Request) -> Response:
        if request.parts[:1] == ["_sandbox"]:
            return await control(self.runtime, request)
        authorise(request, self.runtime.world)
        if request.parts[:2] == ["whatsapp_business", "attachments"]:
            return download(self.runtime, request)
        if request.parts and VERSION.match(request.parts[0]):
            del request.parts[0]
        return await route(self.runtime, request)


async def _read(scope: Scope, receive: Receive) -> Request:
    path = scope["path"]
    return Request(
        method=scope["method"],
        path=path,
        parts=[unquote(part) for part in path.split("/") if part],
        query=dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)),
        headers={name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
        body=await read_body(receive),
    )
