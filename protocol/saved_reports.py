"""Reports kept by name at the gateway: what was chosen, not what came of it. A choice is the client's business."""

from typing import Annotated, Any

from msgspec import Meta, Struct

MOST_BYTES = 8192
"""Of a choice as JSON."""
MOST = 50
"""Of one person."""


class PutSavedReport(Struct, frozen=True, kw_only=True):
    """Under this name of mine, new or instead of what was there.

    `shared`: whoever sees colleagues' figures may open it too.
    """

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    choice: dict[str, Any]
    shared: bool = False


class SavedReport(Struct, frozen=True, kw_only=True):
    """As it is kept."""

    id: int
    owner_id: int
    name: str
    choice: dict[str, Any]
    shared: bool
