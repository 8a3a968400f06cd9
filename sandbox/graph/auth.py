"""Who may call: bearer token and appsecret_proof.

Called by the ASGI app before every Graph route. Rules: FACTS 11 and 12. Always holds: a wrong token says 190, an
expired one 190 with subcode 463; secrets never reach a message.
"""

import hashlib
import hmac

from sandbox.errors import GraphError
from sandbox.graph.http import Request
from sandbox.world import World


def authorise(request: Request, world: World) -> None:
    """Raises GraphError 190 (token) or 100 (proof)."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() not in {"bearer", "oauth"} or not token:
        raise GraphError(190, message="An access token is required to request this resource.", http=401)
    if token in world.expired_tokens:
        raise GraphError(190)
    if token == f"{world.app.app_id}|{world.app.app_secret}":  # the app's own, for its subscriptions
        return
    if token not in world.tokens:
        raise GraphError(190, message="Invalid OAuth access token - Cannot parse access token")
    _check_proof(request.query.get("appsecret_proof"), token, world)


def _check_proof(proof: str | None, token: str, world: World) -> None:
    if proof is None:
        if world.app.require_appsecret_proof:
            text = "API calls from the server require an appsecret_proof argument"
            raise GraphError(100, message=text, kind="GraphMethodException")
        return
    expected = hmac.new(world.app.app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, proof):
        raise GraphError(100, message="Invalid appsecret_proof provided in the API argument")
