"""The last thing that happens to an answer: who may not see phone numbers whole gets them masked.

Called by `access` (who asks) and `build` (every route but those for anybody). What always holds: it is done to the
struct of the answer, whatever handler made it, so a new route masks without knowing.
"""

from contextvars import ContextVar
from typing import Any

from litestar.response import Response

from backend_gateway.domain.phone_mask import hidden
from backend_gateway.store.visible import Viewer
from protocol.rules.permissions import Permission, can

_MASKS: ContextVar[bool] = ContextVar("masks_phones", default=False)
"""Of the request that is being answered."""


def tell_viewer(viewer: Viewer) -> None:
    """The guard let this one pass."""
    _MASKS.set(not can(viewer, Permission.SEE_PHONE_NUMBERS))


async def mask(response: Response[Any]) -> Response[Any]:
    """The answer as this viewer may read it; files and text are no structs and leave as they are."""
    if _MASKS.get():
        response.content = hidden(response.content)
    return response
