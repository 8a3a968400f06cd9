"""The first rows of a view, as somebody sees them who does not scroll far."""

from typing import Final

from desktop.store.store import Store
from protocol.conversation import Conversation

FAR: Final = 200


def seen(store: Store, view: str) -> list[Conversation]:
    """At most `FAR`, newest first."""
    return [row for id in tuple(store.views[view])[:FAR] if (row := store.rows.get(id)) is not None]
