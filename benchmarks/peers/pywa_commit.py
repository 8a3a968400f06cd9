"""pywa on FastAPI: each message is stored with a commit of its own, then the delivery is answered.

pywa's own route answers first (see `pywa_documented`); storing first needs a route of one's own around its documented
`webhook_update_validator` and `webhook_update_handler`.
"""

from fastapi import FastAPI, Request, Response

from benchmarks.peers.common import lifespan, serve
from benchmarks.peers.pywa_store import client, opened

app = FastAPI(lifespan=lifespan(opened))
wa = client(None)


@app.post("/webhooks/whatsapp")
async def receive(request: Request) -> Response:
    """Validate, handle, answer."""
    body = await request.body()
    refused = await wa.webhook_update_validator(body, request.headers.get("x-hub-signature-256"))
    content, status = refused or await wa.webhook_update_handler(body)
    return Response(content, status)


if __name__ == "__main__":
    serve(app)
